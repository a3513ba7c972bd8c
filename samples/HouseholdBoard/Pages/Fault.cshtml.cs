using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>Says in plain words that something did not work. Details go to the log, without names or texts.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class FaultModel : PageModel
{
    /// <summary>Which words say it: NotFound, TooOften, Unreadable, BadRequest or Other.</summary>
    public string Why { get; private set; } = "Other";

    public void OnGet(int? code) => Why = Of(code);

    public void OnPost(int? code) => Why = Of(code);

    private string Of(int? code)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is HomeFormatException) return "Unreadable";
        return code switch
        {
            StatusCodes.Status404NotFound => "NotFound",
            StatusCodes.Status429TooManyRequests => "TooOften",
            StatusCodes.Status400BadRequest => "BadRequest",
            _ => "Other",
        };
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>A page of somebody who is signed in. What it changes, it changes by one command under the id its form was given.</summary>
public abstract class HomePage(CurrentHome current, TimeProvider time) : PageModel
{
    /// <summary>The name of the form's field that holds the command's id.</summary>
    public const string CommandField = "command";

    private const string RefusalKey = "refusal";

    public Home Home => current.Home;

    public Household Household => current.Home.Household;

    public PersonId Me => current.Me;

    /// <summary>Today, at this home.</summary>
    public DateOnly Today => Home.DayOf(time.GetUtcNow());

    protected DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Why the last command was not done, or null.</summary>
    public Refusal? Refusal { get; private set; }

    protected CurrentHome Current => current;

    public string NameOf(PersonId person) =>
        Household.TryIndexOf(person, out int at) ? Household.People[at].Name : "–";

    public string NameOf(TaskId task) =>
        Household.TryIndexOf(task, out int at) ? Household.Tasks[at].DisplayName : "–";

    // Its name would make it a handler of requests of a method named PAGE.
    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (TempData[RefusalKey] is string word && Enum.TryParse(word, out Refusal refusal)) Refusal = refusal;
    }

    /// <summary>Does a command of the signed-in person and shows the page again, with why not if it was not done.</summary>
    protected Task<IActionResult> DoAsync(HomeCommand what) => DoAsync(what, pageName: null);

    /// <summary>Does a command of the signed-in person and goes to a page.</summary>
    protected async Task<IActionResult> DoAsync(HomeCommand what, string? pageName, object? routeValues = null)
    {
        if (!CommandId.TryParse(Request.Form[CommandField], out CommandId command)) return BadRequest();
        CommandOutcome outcome = await current.DoAsync(command, what, HttpContext.RequestAborted);
        if (outcome.Refusal is { } refusal)
        {
            TempData[RefusalKey] = refusal.ToString();
            return RedirectToPage(routeValues);
        }

        return RedirectToPage(pageName, routeValues);
    }

    /// <summary>Shows the page again with a reason.</summary>
    protected IActionResult Refuse(Refusal refusal, object? routeValues = null)
    {
        TempData[RefusalKey] = refusal.ToString();
        return RedirectToPage(routeValues);
    }
}

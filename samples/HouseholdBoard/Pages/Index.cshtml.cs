using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RelationshipKit.Samples.HouseholdBoard.Access;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>The door: what the board is for, and the ways in.</summary>
public sealed class IndexModel(CurrentHome current) : PageModel
{
    public IActionResult OnGet() => current.IsEntered ? RedirectToPage("/Week") : Page();
}

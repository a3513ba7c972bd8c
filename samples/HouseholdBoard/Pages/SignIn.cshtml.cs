using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>
/// Lets somebody in again by the home's code, their name and their passphrase. It never says which of them was wrong, nor who lives where.
/// </summary>
[EnableRateLimiting(DoorRates.Doors)]
public sealed class SignInModel(HomeStore store, DoorGuard doors) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Passphrase { get; set; }

    public bool Failed { get; private set; }

    public bool Closed { get; private set; }

    public void OnGet(string? home) => Code = home;

    public async Task<IActionResult> OnPostAsync(string? then)
    {
        CancellationToken cancellationToken = HttpContext.RequestAborted;
        string door = $"sign-in {Code?.Trim()} {Name?.Trim().ToUpperInvariant()}";
        if (!await doors.IsOpenAsync(door, cancellationToken))
        {
            Closed = true;
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        (Home? home, Member? member) = await FindAsync(cancellationToken);
        if (!Passphrases.Fits(member, Passphrase))
        {
            await doors.FailedAsync(door, cancellationToken);
            Failed = true;
            return Page();
        }

        await doors.OpenedAsync(door, cancellationToken);
        await CurrentHome.SignInAsync(HttpContext, home!, member!);
        return Url.IsLocalUrl(then) ? LocalRedirect(then) : RedirectToPage("/Week");
    }

    private async Task<(Home? Home, Member? Member)> FindAsync(CancellationToken cancellationToken)
    {
        if (!HomeId.TryParse(Code?.Trim(), out HomeId id) || await store.FindAsync(id, cancellationToken) is not { } stored) return (null, null);
        string name = Name?.Trim() ?? "";
        Member[] named = [.. stored.Home.Household.People
            .Where(person => string.Equals(person.Name, name, StringComparison.OrdinalIgnoreCase))
            .Select(person => stored.Home.MemberOf(person.Id))
            .OfType<Member>()
            .Where(member => member.HasJoined)];
        return (stored.Home, named.Length == 1 ? named[0] : named.FirstOrDefault(member => Passphrases.Fits(member, Passphrase)));
    }
}

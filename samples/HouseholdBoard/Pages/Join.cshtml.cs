using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>Comes in by an invitation.</summary>
[EnableRateLimiting(DoorRates.Doors)]
public sealed class JoinModel(HomeStore store, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? Passphrase { get; set; }

    /// <summary>Whose invitation it is; null where it is over, or never was.</summary>
    public string? Name { get; private set; }

    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string home, string person, string secret)
    {
        await FindAsync(home, person, secret);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string home, string person, string secret)
    {
        if (await FindAsync(home, person, secret) is not { } found) return Page();
        if (!Passphrases.IsGoodEnough(Passphrase))
        {
            Refusal = Commands.Refusal.BadPassphrase;
            return Page();
        }

        var join = new Join(found.Person, secret, Passphrases.Hash(Passphrase!));
        CommandOutcome outcome = await store.DoAsync(found.Home.Id, CommandId.New(), Actor.Of(found.Person), join, HttpContext.RequestAborted);
        if (!outcome.IsDone)
        {
            (Name, Refusal) = (null, outcome.Refusal ?? Commands.Refusal.InvitationOver);
            return Page();
        }

        await CurrentHome.SignInAsync(HttpContext, outcome.Home!.Home, outcome.Home.Home.MemberOf(found.Person)!);
        return RedirectToPage("/Week");
    }

    private async Task<(Home Home, PersonId Person)?> FindAsync(string home, string person, string secret)
    {
        Home? found = HomeId.TryParse(home, out HomeId id) ? (await store.FindAsync(id, HttpContext.RequestAborted))?.Home : null;
        Member? member = found?.Members.FirstOrDefault(known => known.Person.Value == person);
        bool isOpen = member is { HasJoined: false, Invitation: { } invitation } && time.GetUtcNow() <= invitation.Until && Secret.IsOf(secret, invitation.Digest);
        if (!isOpen)
        {
            Refusal = Commands.Refusal.InvitationOver;
            return null;
        }

        Name = found!.Household.People[found.Household.IndexOf(member!.Person)].Name;
        return (found, member.Person);
    }
}

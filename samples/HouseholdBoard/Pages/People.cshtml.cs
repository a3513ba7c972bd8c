using Microsoft.AspNetCore.Mvc;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>Who lives here, and who was invited.</summary>
public sealed class PeopleModel(CurrentHome current, TimeProvider time) : HomePage(current, time)
{
    /// <summary>The link of an invitation that was just made: it is shown once and kept nowhere.</summary>
    public string? InvitationLink { get; private set; }

    /// <summary>Whose it is.</summary>
    public string? Invited { get; private set; }

    public Person MyPerson => Current.MyPerson;

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostMeAsync(string name, string? pronouns) => DoAsync(new ChangeMe(name, pronouns));

    public Task<IActionResult> OnPostAddAsync(string name, string? pronouns) => DoAsync(new AddPerson(name, pronouns));

    public async Task<IActionResult> OnPostInviteAsync(string person)
    {
        if (Household.People.FirstOrDefault(known => known.Id.Value == person) is not { } invited) return Refuse(Commands.Refusal.NotFound);
        string secret = Secret.New();
        var outcome = await Current.DoAsync(CommandId.New(), new Invite(invited.Id, secret), HttpContext.RequestAborted);
        if (outcome.Refusal is { } refusal) return Refuse(refusal);
        (Invited, InvitationLink) = (invited.Name, Url.Page("/Join", null, new { home = Home.Id, person = invited.Id, secret }, Request.Scheme));
        return Page();
    }
}

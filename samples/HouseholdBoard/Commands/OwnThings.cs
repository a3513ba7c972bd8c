using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Commands;

/// <summary>Chooses the language one reads; null leaves it to the browser.</summary>
public sealed record ChooseLanguage(string? Culture) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person is not { } person || home.MemberOf(person) is not { } member) return Refusal.NotYours;
        if (Culture is not null && !Languages.Known.Any(known => known.Name == Culture)) return Refusal.NotFound;
        return home.With(member with { Culture = Culture });
    }
}

/// <summary>Changes one's passphrase; everything else that is signed in as this person is signed out.</summary>
/// <param name="Was">The hash of the passphrase so far: it was checked against this one.</param>
/// <param name="Hash">The hash of the new one.</param>
public sealed record ChangePassphrase(string Was, string Hash) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person is not { } person || home.MemberOf(person) is not { HasJoined: true } member) return Refusal.NotYours;
        return member.Passphrase == Was ? home.With(member with { Passphrase = Hash, Stamp = Secret.Digest(id.Value) }) : Refusal.WrongPassphrase;
    }
}

/// <summary>
/// Leaves the home and takes out of it what is one's own: name, words, values, appraisals, ways in. What counts for the others stays under an
/// id that says nothing. The last one who can sign in does not leave but erases the home.
/// </summary>
public sealed record Leave : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person is not { } person || home.MemberOf(person) is null) return Refusal.NotYours;
        if (IsLast(home, person)) return Refusal.NotNow;
        // Made of the command's own id: nobody has it, and it is the same when the command is tried again.
        var becomes = PersonId.Create($"left-{Texts.IdFrom(id)}");
        return CommandAnswer.Forgetting(HomeErasure.Of(home, person, becomes, now), person, becomes);
    }

    /// <summary>Whether nobody else of the home can sign in.</summary>
    public static bool IsLast(Home home, PersonId person)
    {
        ArgumentNullException.ThrowIfNull(home);
        return !home.Members.Any(member => member.HasJoined && member.Person != person);
    }
}

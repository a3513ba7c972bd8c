using Microsoft.AspNetCore.Identity;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Commands;

/// <summary>Invites a person of the home who has not joined. An earlier invitation ends.</summary>
/// <param name="Person">Whom.</param>
/// <param name="Secret">What the link holds.</param>
public sealed record Invite(PersonId Person, string Secret) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (home.MemberOf(Person) is not { } member) return Refusal.NotFound;
        if (member.HasJoined) return Refusal.NotNow;
        return home.With(member with { Invitation = new Invitation(Homes.Secret.Digest(Secret), now + Invitation.Lasting) });
    }
}

/// <summary>Comes in by an invitation and chooses a passphrase.</summary>
/// <param name="Person">Who was invited.</param>
/// <param name="Secret">What the link holds.</param>
/// <param name="Passphrase">The hash of the passphrase.</param>
public sealed record Join(PersonId Person, string Secret, string Passphrase) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (home.MemberOf(Person) is not { Invitation: { } invitation } member) return Refusal.InvitationOver;
        if (member.HasJoined || now > invitation.Until || !Homes.Secret.IsOf(Secret, invitation.Digest)) return Refusal.InvitationOver;
        return home.With(member with { Passphrase = Passphrase, Invitation = null, Stamp = Homes.Secret.Digest(id.Value) });
    }
}

/// <summary>Makes a new secret address for one's calendar; the old one ends. Null ends it without a new one.</summary>
public sealed record ShareCalendar(string? Secret) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) =>
        by.Person is { } person && home.MemberOf(person) is { } member
            ? home.With(member with { Calendar = Secret is null ? null : Homes.Secret.Digest(Secret) })
            : Refusal.NotYours;
}

/// <summary>What a passphrase must be, and how it is kept.</summary>
public static class Passphrases
{
    public const int FewestCharacters = 10;
    public const int MostCharacters = 200;

    private static readonly PasswordHasher<Member> Hasher = new();
    private static readonly Member Nobody = Member.Of(PersonId.Create("nobody"));
    private static readonly string HashOfNobody = Hasher.HashPassword(Nobody, Secret.New());

    public static bool IsGoodEnough(string? passphrase) => passphrase is { Length: >= FewestCharacters and <= MostCharacters };

    public static string Hash(string passphrase) => Hasher.HashPassword(Nobody, passphrase);

    /// <summary>Whether it is a member's passphrase. Takes as long for nobody as for somebody.</summary>
    public static bool Fits(Member? member, string? passphrase)
    {
        bool fits = Hasher.VerifyHashedPassword(Nobody, member?.Passphrase ?? HashOfNobody, passphrase ?? "") is not PasswordVerificationResult.Failed;
        return fits && member?.Passphrase is not null;
    }
}

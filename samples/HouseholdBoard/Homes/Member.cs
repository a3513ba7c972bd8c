using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>How one person of the household reaches the board. Somebody without a passphrase has not joined, or needs none, such as a small child.</summary>
public sealed record Member
{
    public required PersonId Person { get; init; }

    /// <summary>The hash of the passphrase, or null before the person joined.</summary>
    public string? Passphrase { get; init; }

    /// <summary>Changes when everything that is signed in as this person is to be signed out.</summary>
    public required string Stamp { get; init; }

    /// <summary>The invitation that is open, or null.</summary>
    public Invitation? Invitation { get; init; }

    /// <summary>The digest of the secret in the address of the person's calendar, or null where there is none.</summary>
    public string? Calendar { get; init; }

    /// <summary>The language the person reads, or null for the browser's.</summary>
    public string? Culture { get; init; }

    /// <summary>The tasks of which the person said how they feel; an ordinary feeling leaves no other trace.</summary>
    public ImmutableArray<TaskId> Felt { get; init; } = [];

    public bool HasJoined => Passphrase is not null;

    public static Member Of(PersonId person) => new() { Person = person, Stamp = Secret.New() };

    /// <summary>The id alone: the rest opens doors.</summary>
    public override string ToString() => Person.ToString();
}

/// <summary>A way in for one person, once.</summary>
/// <param name="Digest">The digest of its secret.</param>
/// <param name="Until">When it ends.</param>
public sealed record Invitation(string Digest, DateTimeOffset Until)
{
    /// <summary>How long an invitation holds.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromDays(7);

    public override string ToString() => nameof(Invitation);
}

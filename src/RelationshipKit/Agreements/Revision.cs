using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Agreements;

/// <summary>What has become of a revision.</summary>
public enum RevisionStatus
{
    /// <summary>It waits for those it asks.</summary>
    Proposed,

    /// <summary>Everyone it affects accepted it, and nothing came after it.</summary>
    InForce,

    /// <summary>It was in force until another one was accepted.</summary>
    Superseded,

    /// <summary>It was in force until somebody withdrew from it.</summary>
    Withdrawn,

    /// <summary>Whoever proposed it took it back.</summary>
    TakenBack,

    /// <summary>What it was to change changed before it was accepted, or somebody joined or left. It can be proposed anew.</summary>
    Overtaken,
}

/// <summary>One version of an agreement. Its number, terms and whom it asks never change; what people said to it is gathered here. Immutable.</summary>
public sealed record Revision
{
    internal Revision(int number, PersonId proposedBy, DateTimeOffset proposedAt, RevisionDraft draft) =>
        (Number, ProposedBy, ProposedAt, Draft) = (number, proposedBy, proposedAt, draft);

    /// <summary>The number, from 1, in the order of proposing.</summary>
    public int Number { get; }

    /// <summary>Who proposed it.</summary>
    public PersonId ProposedBy { get; }

    /// <summary>When it was proposed.</summary>
    public DateTimeOffset ProposedAt { get; }

    /// <summary>What was proposed: terms, days, reason.</summary>
    public RevisionDraft Draft { get; }

    /// <summary>The terms.</summary>
    public AgreementTerms Terms => Draft.Terms;

    /// <summary>The number of the revision that was in force when it was proposed, or 0.</summary>
    public int Basis { get; internal init; }

    /// <summary>The number of the revision it was proposed instead of, or null.</summary>
    public int? InsteadOf { get; internal init; }

    /// <summary>Everyone it affects, who all must accept it: whose tasks, part, role or say changes, and who is not bound yet.</summary>
    public ImmutableArray<PersonId> Affected { get; internal init; } = [];

    /// <summary>Who of them has accepted it, in the order of saying so.</summary>
    public ImmutableArray<PersonId> AcceptedBy { get; internal init; } = [];

    /// <summary>Who of them has declined it, in the order of saying so. One may change one's mind while it is open.</summary>
    public ImmutableArray<PersonId> DeclinedBy { get; internal init; } = [];

    /// <summary>What has become of it.</summary>
    public RevisionStatus Status { get; internal init; }

    /// <summary>Whether it is an open proposal.</summary>
    public bool IsOpen => Status is RevisionStatus.Proposed;

    /// <summary>Whose word is still missing.</summary>
    public IReadOnlyList<PersonId> Missing => [.. Affected.Where(person => !AcceptedBy.Contains(person))];

    /// <inheritdoc/>
    public bool Equals(Revision? other) =>
        other is not null
        && (Number, ProposedBy, ProposedAt, Basis, InsteadOf, Status)
            == (other.Number, other.ProposedBy, other.ProposedAt, other.Basis, other.InsteadOf, other.Status)
        && Draft.Equals(other.Draft)
        && Affected.SequenceEqual(other.Affected)
        && AcceptedBy.SequenceEqual(other.AcceptedBy)
        && DeclinedBy.SequenceEqual(other.DeclinedBy);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, ProposedBy, Status);

    /// <summary>Number and status alone.</summary>
    /// <returns>Such as <c>3: InForce</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Number}: {Status}");
}

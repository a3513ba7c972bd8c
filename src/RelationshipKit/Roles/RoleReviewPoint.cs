using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Roles;

/// <summary>Why something is up for review.</summary>
public enum RoleReviewReason
{
    /// <summary>Nobody holds the role.</summary>
    Vacant,

    /// <summary>The day on which to look at it again has come.</summary>
    Due,

    /// <summary>The role changes hands, or ends, within two weeks.</summary>
    HandOverAhead,

    /// <summary>It has been the same for a year or more, and no day was set on which to look at it again.</summary>
    LongUnreviewed,
}

/// <summary>A role or an agreement about deciding that a household may want to look at again. Either <see cref="Role"/> or <see cref="Domain"/> is given.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Date">
/// The day set, the day of the change of hands, or the day since which it has been the same; null where the role is vacant.
/// </param>
public sealed record RoleReviewPoint(RoleReviewReason Reason, DateOnly? Date)
{
    /// <summary>How many days ahead a change of hands is announced.</summary>
    public const int DaysAhead = 14;

    /// <summary>The role, or null.</summary>
    public RoleId? Role { get; private init; }

    /// <summary>The part of life, or null.</summary>
    public DecisionDomainId? Domain { get; private init; }

    /// <summary>Who holds the role after the change of hands; else none.</summary>
    public ImmutableArray<PersonId> Next { get; private init; } = [];

    /// <inheritdoc/>
    public bool Equals(RoleReviewPoint? other) =>
        other is not null && (Reason, Date, Role, Domain) == (other.Reason, other.Date, other.Role, other.Domain) && Next.SequenceEqual(other.Next);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reason, Date, Role, Domain);

    internal static RoleReviewPoint? Of(HeldRole role, DateOnly date)
    {
        if (role.HoldersOn(date).IsEmpty) return new(RoleReviewReason.Vacant, null) { Role = role.Role };
        if (role.Review <= date) return new(RoleReviewReason.Due, role.Review) { Role = role.Role };
        if (role.NextHandOver(date) is { } change && change.Date.DayNumber - date.DayNumber <= DaysAhead)
            return new(RoleReviewReason.HandOverAhead, change.Date) { Role = role.Role, Next = change.Holders };
        return role.Review is null && role.HeldSince(date) is { } since && IsAYearAgo(since, date)
            ? new(RoleReviewReason.LongUnreviewed, since) { Role = role.Role }
            : null;
    }

    internal static RoleReviewPoint? Of(DecisionAgreement decision, DateOnly date)
    {
        if (decision.Review <= date) return new(RoleReviewReason.Due, decision.Review) { Domain = decision.Domain };
        return decision.Review is null && decision.From is { } since && IsAYearAgo(since, date)
            ? new(RoleReviewReason.LongUnreviewed, since) { Domain = decision.Domain }
            : null;
    }

    private static bool IsAYearAgo(DateOnly since, DateOnly date) => since.Year < DateOnly.MaxValue.Year && since.AddYears(1) <= date;
}

using System.Collections.Immutable;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Roles;

/// <summary>A change of hands ahead. Equal by value.</summary>
/// <param name="Date">The first day on which it is so.</param>
/// <param name="Holders">Who holds the role from then on; nobody where it is empty.</param>
public sealed record RoleHandOver(DateOnly Date, ImmutableArray<PersonId> Holders)
{
    /// <inheritdoc/>
    public bool Equals(RoleHandOver? other) => other is not null && Date == other.Date && Holders.SequenceEqual(other.Holders);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, Holders.Length);
}

/// <summary>A role as a household lives it: who held, holds and will hold it, and when to look at it again. Immutable; equal by value.</summary>
/// <remarks>
/// Several people hold a role together where their terms overlap. On a day that a term covers, terms decide; else the rotation does; else
/// nobody holds it.
/// </remarks>
public sealed class HeldRole : IEquatable<HeldRole>
{
    /// <summary>The most terms one role may have.</summary>
    public const int MostTerms = 1_000;

    private HeldRole(RoleId role, string? name, ImmutableArray<RoleTerm> terms, RoleRotation? rotation, DateOnly? review) =>
        (Role, Name, Terms, Rotation, Review) = (role, name, terms, rotation, review);

    /// <summary>The role: one of the catalogue, or one of the household's own.</summary>
    public RoleId Role { get; }

    /// <summary>What the household calls it, 1–200 characters, or null for the catalogue's name.</summary>
    public string? Name { get; }

    /// <summary>The terms, in the order given.</summary>
    public ImmutableArray<RoleTerm> Terms { get; }

    /// <summary>How it goes round, or null.</summary>
    public RoleRotation? Rotation { get; }

    /// <summary>The day on which the household wants to look at it again, or null.</summary>
    public DateOnly? Review { get; }

    /// <summary>Makes a role of a household.</summary>
    /// <param name="role">The role.</param>
    /// <param name="terms">At most 1,000 terms; those of one person do not overlap.</param>
    /// <param name="rotation">How it goes round, or null.</param>
    /// <param name="review">The day on which to look at it again, or null.</param>
    /// <param name="name">The household's name for it, 1–200 characters, or null for the catalogue's.</param>
    /// <returns>The role.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value, the name cannot be one, or terms of one person overlap.</exception>
    public static HeldRole Create(
        RoleId role, IEnumerable<RoleTerm>? terms = null, RoleRotation? rotation = null, DateOnly? review = null, string? name = null)
    {
        if (role == default) throw new ArgumentException("A default RoleId is no id.", nameof(role));
        if (name is not null && PlainText.FaultOfName(name) is { } fault) throw new ArgumentException($"A role's name {fault}.", nameof(name));
        ImmutableArray<RoleTerm> all = [.. terms ?? []];
        if (all.Contains(null!)) throw new ArgumentException("A term is null.", nameof(terms));
        if (all.Length > MostTerms) throw new ArgumentException("There are more than 1,000 terms.", nameof(terms));
        if (FirstOverlap(all) is not null) throw new ArgumentException("Two terms of one person overlap.", nameof(terms));
        return new HeldRole(role, name, all, rotation, review);
    }

    /// <summary>Who holds the role on a day, in the order of terms.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The people; none where nobody does.</returns>
    public ImmutableArray<PersonId> HoldersOn(DateOnly date)
    {
        ImmutableArray<PersonId> byTerm = [.. Terms.Where(term => term.Covers(date)).Select(term => term.By)];
        if (!byTerm.IsEmpty) return byTerm;
        return Rotation?.HolderOn(date) is { } turn ? [turn] : [];
    }

    /// <summary>Since when the same people have held the role, seen from a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The first of those days, or null where nobody holds it on the day.</returns>
    public DateOnly? HeldSince(DateOnly date)
    {
        ImmutableArray<PersonId> holders = HoldersOn(date);
        if (holders.IsEmpty) return null;

        // Holders can change only on the first day of a term or turn, and on the day after a term's last.
        DateOnly since = date;
        while (PossibleChanges(since).Where(day => day <= since).Cast<DateOnly?>().Max() is { } change)
        {
            since = change;
            if (change == DateOnly.MinValue || !SamePeople(HoldersOn(change.AddDays(-1)), holders)) break;
            since = change.AddDays(-1);
        }

        return since;
    }

    /// <summary>The next change of hands after a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The change, or null where none is ahead.</returns>
    public RoleHandOver? NextHandOver(DateOnly date)
    {
        ImmutableArray<PersonId> now = HoldersOn(date);
        DateOnly[] boundaries = [.. PossibleChanges(date)];
        IEnumerable<DateOnly> turns = boundaries.Select(day => Rotation?.NextTurnAfter(day)).OfType<DateOnly>();
        foreach (DateOnly day in boundaries.Concat(turns).Where(day => day > date).Distinct().Order())
        {
            if (!SamePeople(HoldersOn(day), now)) return new RoleHandOver(day, HoldersOn(day));
        }

        return null;
    }

    /// <summary>The term whose note is there for those who hold the role on a day: the one that ended last before it and left a note.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The term, or null where no note was left.</returns>
    public RoleTerm? HandedOnBefore(DateOnly date) =>
        Terms.Where(term => term.HandOn is not null && term.Until < date).MaxBy(term => term.Until);

    /// <summary>
    /// The role in one person's hands from a day on, without end: terms that reach that day end the day before, later ones and the rotation
    /// are dropped.
    /// </summary>
    /// <param name="to">Who holds it from then on.</param>
    /// <param name="from">The first day.</param>
    /// <param name="handOn">A note of those whose terms end by this, 1–500 characters, or null.</param>
    /// <returns>A role of its own; this one stays as it is.</returns>
    public HeldRole HandOver(PersonId to, DateOnly from, string? handOn = null)
    {
        IEnumerable<RoleTerm> before = Terms.Where(term => term.From < from).Select(
            term => term.Covers(from) ? new RoleTerm(term.By, term.From, from.AddDays(-1), handOn ?? term.HandOn) : term);
        return Create(Role, [.. before, new RoleTerm(to, from)], rotation: null, Review, Name);
    }

    /// <summary>The first term that shares a day with an earlier one of the same person, or null.</summary>
    internal static int? FirstOverlap(IReadOnlyList<RoleTerm> terms)
    {
        for (int later = 1; later < terms.Count; later++)
        {
            for (int earlier = 0; earlier < later; earlier++)
            {
                if (terms[earlier].By == terms[later].By && terms[earlier].Overlaps(terms[later])) return later;
            }
        }

        return null;
    }

    /// <summary>Days on which holders may change: all those of terms, and of the rotation the turns around a day.</summary>
    private IEnumerable<DateOnly> PossibleChanges(DateOnly date)
    {
        foreach (RoleTerm term in Terms)
        {
            yield return term.From;
            if (term.Until is { } last && last < DateOnly.MaxValue) yield return last.AddDays(1);
        }

        if (Rotation?.TurnSince(date) is { } since) yield return since;
        if (Rotation?.NextTurnAfter(date) is { } next) yield return next;
    }

    private static bool SamePeople(ImmutableArray<PersonId> one, ImmutableArray<PersonId> other) =>
        one.Length == other.Length && one.All(other.Contains);

    /// <inheritdoc/>
    public bool Equals(HeldRole? other) =>
        other is not null
        && Role == other.Role
        && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && Terms.SequenceEqual(other.Terms)
        && Equals(Rotation, other.Rotation)
        && Review == other.Review;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HeldRole);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Role, Terms.Length, Review);

    /// <summary>The id and the terms; names and notes are not printed.</summary>
    /// <returns>Such as <c>meals-lead: p1 2026-01-01–</c>.</returns>
    public override string ToString() => $"{Role}: {string.Join(", ", Terms)}";
}

using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>When one person is there and how much time they have: what a <see cref="Roster"/> is made of. Equal by value.</summary>
public sealed record PersonTimes
{
    /// <summary>The most absences of one person.</summary>
    public const int MostAbsences = 1_000;

    private readonly ValueList<WeekdaySet> _weeks;
    private readonly ValueList<LedgerAbsence> _away;

    private PersonTimes(PersonId person, ImmutableArray<WeekdaySet> weeks, DateOnly? anchor, ImmutableArray<LedgerAbsence> away, int? minutesPerWeek)
    {
        (Person, Anchor, MinutesPerWeek) = (person, anchor, minutesPerWeek);
        (_weeks, _away) = (new ValueList<WeekdaySet>(weeks), new ValueList<LedgerAbsence>(away));
    }

    /// <summary>The person.</summary>
    public PersonId Person { get; }

    /// <summary>The days there in each week of a cycle, from Monday on; no week at all: there every day.</summary>
    public IReadOnlyList<IReadOnlyList<DayOfWeek>> Weeks => [.. _weeks.Items.Select(week => (IReadOnlyList<DayOfWeek>)[.. week])];

    /// <summary>A day of a first week of the cycle; null where every week is the same.</summary>
    public DateOnly? Anchor { get; }

    /// <summary>The times away, in the order given.</summary>
    public IReadOnlyList<LedgerAbsence> Away => _away.Items;

    /// <summary>The clock minutes they have from Monday to Sunday, 0–10,080; null where not said.</summary>
    public int? MinutesPerWeek { get; }

    /// <summary>Says when somebody is there.</summary>
    /// <param name="person">The person.</param>
    /// <param name="weeks">The days there in each week of a cycle, up to 52 weeks, a week may be empty; every day when left out.</param>
    /// <param name="anchor">A day of a first week: with two weeks or more, and only then.</param>
    /// <param name="away">Times away, of this person, at most 1,000, each with a first day, a last day or both.</param>
    /// <param name="minutesPerWeek">The clock minutes they have from Monday to Sunday, 0–10,080.</param>
    /// <returns>The times.</returns>
    /// <exception cref="ArgumentException">
    /// The id is the <c>default</c> value, a day is named twice, the anchor does not fit the weeks, or an absence is somebody else's, without
    /// days, or ends before it begins.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There are too many weeks or absences, or the minutes are out of range.</exception>
    public static PersonTimes Create(
        PersonId person,
        IEnumerable<IEnumerable<DayOfWeek>>? weeks = null,
        DateOnly? anchor = null,
        IEnumerable<LedgerAbsence>? away = null,
        int? minutesPerWeek = null)
    {
        Named.Person(person, nameof(person));
        ImmutableArray<WeekdaySet> cycle = [.. (weeks ?? []).Select(WeekdaySet.Of)];
        ImmutableArray<LedgerAbsence> absences = [.. away ?? []];
        Guard.Against.OutOfRange(cycle.Length, 0, WeekCycle.MostWeeks, nameof(weeks));
        Guard.Against.OutOfRange(absences.Length, 0, MostAbsences, nameof(away));
        if (cycle.Length > 1 != anchor is not null)
            throw new ArgumentException("An anchor says which of several weeks is which: two weeks or more have one, one week has none.", nameof(anchor));
        if (absences.Any(absence => absence.Person != person || absence is { From: null, Until: null } || absence.Until < absence.From))
            throw new ArgumentException("An absence is of this person, has a day, and does not end before it begins.", nameof(away));
        if (minutesPerWeek is { } minutes) Guard.Against.OutOfRange(minutes, 0, Wish.MostMinutesPerWeek, nameof(minutesPerWeek));
        return new PersonTimes(person, cycle, anchor, absences, minutesPerWeek);
    }

    // Somebody who is always there and has not said how much time they have: the same as saying nothing.
    internal bool SaysNothing => MinutesPerWeek is null && _weeks.Items.IsEmpty && _away.Items.IsEmpty;

    internal Roster AddTo(Roster roster)
    {
        if (_weeks.Items.Length > 0) roster = roster.There(Person, Anchor ?? DateOnly.MinValue, [.. Weeks]);
        if (MinutesPerWeek is { } minutes) roster = roster.WithMinutes(Person, minutes);
        return _away.Items.Aggregate(roster, (known, absence) => known.With(absence));
    }
}

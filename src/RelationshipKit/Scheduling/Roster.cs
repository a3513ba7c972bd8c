using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>
/// Who is there when: days of the week or of a cycle of weeks (custody), absences from a day until another, and how many minutes a week each
/// has. Whoever is not mentioned is always there. Equal by value, the order of what was said included.
/// </summary>
public sealed record Roster
{
    private readonly ValueList<Days> _days;
    private readonly ValueList<LedgerAbsence> _absences;
    private readonly ValueList<Available> _minutes;

    private Roster(ImmutableArray<Days> days, ImmutableArray<LedgerAbsence> absences, ImmutableArray<Available> minutes)
    {
        _days = new ValueList<Days>(days);
        _absences = new ValueList<LedgerAbsence>(absences);
        _minutes = new ValueList<Available>(minutes);
    }

    /// <summary>Everyone is always there.</summary>
    public static Roster Everyone { get; } = new([], [], []);

    /// <summary>The absences, in the order said; what <see cref="Standing.Of"/> takes too.</summary>
    public IReadOnlyList<LedgerAbsence> Absences => _absences.Items;

    /// <summary>The roster in which a person is there on some days of every week, and on no others; it takes the place of days said before.</summary>
    /// <param name="person">The person.</param>
    /// <param name="days">The days.</param>
    /// <returns>A roster of its own.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value.</exception>
    public Roster There(PersonId person, params IEnumerable<DayOfWeek> days) => There(person, DateOnly.MinValue, days);

    /// <summary>
    /// The roster in which a person is there on some days of weeks that come round again, and on no others, such as every other week in
    /// shared custody; it takes the place of days said before.
    /// </summary>
    /// <param name="person">The person.</param>
    /// <param name="anchor">A day of a first week; weeks begin on Monday.</param>
    /// <param name="weeks">The days of each week of the cycle, 1–52 weeks; a week may be empty.</param>
    /// <returns>A roster of its own.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no week, or more than 52.</exception>
    public Roster There(PersonId person, DateOnly anchor, params IEnumerable<DayOfWeek>[] weeks)
    {
        Named.Person(person, nameof(person));
        WeekCycle cycle = WeekCycle.Of(anchor, Guard.Against.Null(weeks).Length);
        var there = new bool[cycle.Days];
        for (int week = 1; week <= weeks.Length; week++)
        {
            foreach (DayOfWeek day in Guard.Against.Null(weeks[week - 1], nameof(weeks))) there[cycle.PlaceOf(week, day)] = true;
        }

        var days = new Days(person, cycle, new ValueList<bool>([.. there]));
        return new Roster([.. _days.Items.Where(known => known.Person != person), days], _absences.Items, _minutes.Items);
    }

    /// <summary>The roster in which a person is away, both days included.</summary>
    /// <param name="person">The person.</param>
    /// <param name="first">The first day away.</param>
    /// <param name="last">The last day away.</param>
    /// <returns>A roster of its own.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value, or the last day is before the first.</exception>
    public Roster Away(PersonId person, DateOnly first, DateOnly last)
    {
        Named.Person(person, nameof(person));
        if (last < first) throw new ArgumentException("The last day is before the first.", nameof(last));
        return With(new LedgerAbsence(person, first, last));
    }

    /// <summary>The roster with an absence, such as of somebody who has yet to join (<see cref="LedgerAbsence.Before"/>).</summary>
    /// <param name="absence">The absence.</param>
    /// <returns>A roster of its own.</returns>
    public Roster With(LedgerAbsence absence) => new(_days.Items, [.. _absences.Items, Guard.Against.Null(absence)], _minutes.Items);

    /// <summary>The roster in which a person has so many minutes a week; it takes the place of minutes said before.</summary>
    /// <param name="person">The person.</param>
    /// <param name="minutesPerWeek">Clock minutes from Monday to Sunday, 0–10,080.</param>
    /// <returns>A roster of its own.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are out of range.</exception>
    public Roster WithMinutes(PersonId person, int minutesPerWeek)
    {
        var available = new Available(Named.Person(person, nameof(person)), Guard.Against.OutOfRange(minutesPerWeek, 0, Wish.MostMinutesPerWeek));
        return new Roster(_days.Items, _absences.Items, [.. _minutes.Items.Where(known => known.Person != person), available]);
    }

    /// <summary>Whether a person is there on a day.</summary>
    /// <param name="person">The person.</param>
    /// <param name="day">The day.</param>
    /// <returns>True if so, or if nothing is said.</returns>
    public bool IsThere(PersonId person, DateOnly day)
    {
        foreach (LedgerAbsence absence in _absences.Items)
        {
            if (absence.Person == person && absence.Covers(day)) return false;
        }

        foreach (Days days in _days.Items)
        {
            if (days.Person == person) return days.There.Items[days.Cycle.PlaceOf(day)];
        }

        return true;
    }

    /// <summary>The clock minutes a person has from Monday to Sunday.</summary>
    /// <param name="person">The person.</param>
    /// <returns>Minutes, or null if nothing is said.</returns>
    public int? MinutesPerWeekOf(PersonId person)
    {
        foreach (Available available in _minutes.Items)
        {
            if (available.Person == person) return available.Minutes;
        }

        return null;
    }

    /// <summary>Everyone of whom something is said.</summary>
    internal IEnumerable<PersonId> People =>
        [.. _absences.Items.Select(absence => absence.Person), .. _days.Items.Select(days => days.Person), .. _minutes.Items.Select(minutes => minutes.Person)];

    /// <summary>Whether a person is sometimes away, so that a longer look ahead can matter.</summary>
    internal bool Mentions(PersonId person) =>
        _absences.Items.Any(absence => absence.Person == person) || _days.Items.Any(days => days.Person == person);

    private readonly record struct Days(PersonId Person, WeekCycle Cycle, ValueList<bool> There);

    private readonly record struct Available(PersonId Person, int Minutes);
}

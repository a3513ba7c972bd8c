using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>Who is on duty on which day of a week, or of several weeks that come round again. Equal by value.</summary>
/// <example><c>DutyRoster.Weekly().With(kim, DayOfWeek.Monday, DayOfWeek.Thursday).With(lou, DayOfWeek.Tuesday)</c>.</example>
public sealed record DutyRoster
{
    private readonly WeekCycle _cycle;
    private readonly ValueList<PersonId> _duties;

    private DutyRoster(WeekCycle cycle, ImmutableArray<PersonId> duties) => (_cycle, _duties) = (cycle, new ValueList<PersonId>(duties));

    /// <summary>The number of weeks until it comes round again, 1–52.</summary>
    public int Weeks => _cycle.Weeks;

    /// <summary>Everyone on duty on some day, in the order of days.</summary>
    public IReadOnlyList<PersonId> People => [.. _duties.Items.Where(person => person != default).Distinct()];

    /// <summary>A roster that is the same every week, with nobody on it yet.</summary>
    /// <returns>The roster.</returns>
    public static DutyRoster Weekly() => OfWeeks(DateOnly.MinValue, 1);

    /// <summary>A roster of several weeks, with nobody on it yet.</summary>
    /// <param name="anchor">A day of a first week; weeks begin on Monday.</param>
    /// <param name="weeks">The number of weeks, 1–52.</param>
    /// <returns>The roster.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static DutyRoster OfWeeks(DateOnly anchor, int weeks)
    {
        WeekCycle cycle = WeekCycle.Of(anchor, weeks);
        return new DutyRoster(cycle, [.. new PersonId[cycle.Days]]);
    }

    /// <summary>The roster with a person on duty on some days of every week.</summary>
    /// <param name="person">The person.</param>
    /// <param name="days">The days.</param>
    /// <returns>A roster of its own.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value, or somebody is on duty that day already.</exception>
    public DutyRoster With(PersonId person, params IEnumerable<DayOfWeek> days)
    {
        DayOfWeek[] named = [.. Guard.Against.Null(days)];
        return Enumerable.Range(1, Weeks).Aggregate(this, (roster, week) => roster.WithWeek(week, person, named));
    }

    /// <summary>The roster with a person on duty on some days of one of its weeks.</summary>
    /// <param name="week">The week, from 1.</param>
    /// <param name="person">The person.</param>
    /// <param name="days">The days.</param>
    /// <returns>A roster of its own.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value, or somebody is on duty that day already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The week is not one of the roster's.</exception>
    public DutyRoster WithWeek(int week, PersonId person, params IEnumerable<DayOfWeek> days)
    {
        Named.Person(person, nameof(person));
        PersonId[] duties = [.. _duties.Items];
        foreach (DayOfWeek day in Guard.Against.Null(days))
        {
            int place = _cycle.PlaceOf(week, day);
            if (duties[place] != default) throw new ArgumentException("Somebody is on duty that day already.", nameof(days));
            duties[place] = person;
        }

        return new DutyRoster(_cycle, [.. duties]);
    }

    /// <summary>Who is on duty on a day, or null.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The person, or null if nobody is.</returns>
    public PersonId? On(DateOnly day) => _duties.Items[_cycle.PlaceOf(day)] is var person && person != default ? person : null;

    /// <summary>Every day on which somebody is on duty although away: what is to be settled by the people, and is never guessed.</summary>
    /// <param name="roster">Who is there when.</param>
    /// <param name="first">The first day to look at.</param>
    /// <param name="last">The last day to look at.</param>
    /// <returns>The clashes by date; empty if there is none.</returns>
    public IReadOnlyList<RosterClash> ClashesWith(Roster roster, DateOnly first, DateOnly last)
    {
        Guard.Against.Null(roster);
        var clashes = new List<RosterClash>();
        for (int number = first.DayNumber; number <= last.DayNumber; number++)
        {
            var day = DateOnly.FromDayNumber(number);
            if (On(day) is { } person && !roster.IsThere(person, day)) clashes.Add(new RosterClash(person, day));
        }

        return clashes;
    }
}

/// <summary>Somebody is to be on duty on a day they are away.</summary>
/// <param name="Person">The person.</param>
/// <param name="Date">The day.</param>
public readonly record struct RosterClash(PersonId Person, DateOnly Date);

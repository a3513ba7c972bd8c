using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdConsole.Schedules;

/// <summary>The turns of a schedule that are still to do, week by week, and what they come to for each person.</summary>
internal sealed class WeekBook
{
    private const int DaysAWeek = 7;

    private readonly Dictionary<(TaskId Task, int Number), int> _places = [];

    private WeekBook(Schedule schedule, IReadOnlyList<Turn> turns)
    {
        (Household, First, Last, Turns, Warnings) = (schedule.Plan.Household, schedule.First, schedule.Last, turns, schedule.Warnings);
        var tally = new LoadTally(Household);
        var weeks = ImmutableArray.CreateBuilder<BookedWeek>();
        ILookup<int, Turn> byWeek = turns.ToLookup(turn => (turn.Date.DayNumber - First.DayNumber) / DaysAWeek);
        for (DateOnly first = First; first <= Last; first = first.AddDays(DaysAWeek))
        {
            Turn[] ofWeek = [.. byWeek[(first.DayNumber - First.DayNumber) / DaysAWeek]];
            ImmutableArray<long> before = tally.Minutes;
            foreach (Turn turn in ofWeek) tally.Add(turn);
            weeks.Add(new BookedWeek(first, ofWeek, [.. tally.Minutes.Zip(before, (after, earlier) => after - earlier)], tally.Ratios));
        }

        (Weeks, Loads) = (weeks.ToImmutable(), tally.Loads);
        foreach (IGrouping<(TaskId Task, DateOnly Date), Turn> sameDay in schedule.Turns.GroupBy(turn => (turn.Task, turn.Date)))
        {
            foreach ((int place, Turn turn) in sameDay.Index()) _places[(turn.Task, turn.Number)] = place + 1;
        }
    }

    public Household Household { get; }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>By date, then in the order of tasks.</summary>
    public IReadOnlyList<Turn> Turns { get; }

    public IReadOnlyList<ScheduleWarning> Warnings { get; }

    /// <summary>Seven days each, from the first day on.</summary>
    public IReadOnlyList<BookedWeek> Weeks { get; }

    /// <summary>In the order of people.</summary>
    public IReadOnlyList<BookedLoad> Loads { get; }

    /// <summary>What is still to do of a schedule after what really happened.</summary>
    public static WeekBook Of(Schedule schedule, Ledger? ledger) => new(schedule, WhatNext.On(schedule, schedule.First, ledger).Open);

    /// <summary>The clock minutes of a person on each day, joint turns as their part of the time.</summary>
    public IReadOnlyList<long> MinutesByDay(int person)
    {
        var minutes = new long[Last.DayNumber - First.DayNumber + 1];
        foreach (Turn turn in Turns.Where(turn => turn.People.Contains(Household.People[person].Id)))
            minutes[turn.Date.DayNumber - First.DayNumber] += LoadTally.OwnMinutes(Household, Household.People[person].Id, turn);
        return minutes;
    }

    /// <summary>Tells a turn apart from others of its task on the same day, whatever became of those: 1 for the first.</summary>
    public string PlaceOnItsDay(Turn turn) => _places[(turn.Task, turn.Number)].ToString(CultureInfo.InvariantCulture);

    public string NameOf(PersonId person) => Household.People[Household.IndexOf(person)].Name;

    public string NameOf(TaskId task) => Household.Tasks[Household.IndexOf(task)].DisplayName;
}

/// <summary>Seven days.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Turns">By date, then in the order of tasks.</param>
/// <param name="Minutes">The clock minutes of each person, in the order of people.</param>
/// <param name="RatiosSoFar">Each person's load against their part, from the first week to the end of this one; 1 is just the part.</param>
internal sealed record BookedWeek(DateOnly First, IReadOnlyList<Turn> Turns, ImmutableArray<long> Minutes, ImmutableArray<Rational?> RatiosSoFar)
{
    public DateOnly Last => First.AddDays(6);
}

/// <summary>What turns come to for one person.</summary>
/// <param name="Person">The person.</param>
/// <param name="Turns">How many.</param>
/// <param name="Minutes">Own clock minutes.</param>
/// <param name="Cost">Own minutes × own burden in per cent.</param>
/// <param name="ShareOfOwnTotal">Own cost of all turns that are theirs ÷ own cost of all turns; null where that is not above 0.</param>
/// <param name="FairPart">Own share ÷ all shares.</param>
internal sealed record BookedLoad(PersonId Person, int Turns, long Minutes, long Cost, Rational? ShareOfOwnTotal, Rational FairPart)
{
    public Rational? Ratio => ShareOfOwnTotal / FairPart;
}

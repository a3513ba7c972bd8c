using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>
/// What is due today, this week and since before, after what really happened: a schedule seen from a day. Ids only; the same input gives the same
/// answer.
/// </summary>
public sealed class WhatNext
{
    private const int DaysAWeek = 7;

    private readonly ImmutableArray<Turn> _open;
    private readonly ImmutableArray<Turn> _overdue;

    private WhatNext(Schedule schedule, DateOnly today, ImmutableArray<Turn> open, ImmutableArray<Turn> overdue) =>
        (Schedule, Today, _open, _overdue) = (schedule, today, open, overdue);

    /// <summary>The schedule.</summary>
    public Schedule Schedule { get; }

    /// <summary>The day from which it is seen.</summary>
    public DateOnly Today { get; }

    /// <summary>
    /// Turns of before today that nothing was heard of, of tasks that have not come round again since. Where a missed turn advances
    /// (<see cref="MissedTurn.Advance"/>), there are none: it is the next person's turn.
    /// </summary>
    public IReadOnlyList<Turn> Overdue => _overdue;

    /// <summary>All turns of the schedule from today on that are still to do, each with whoever has it by now.</summary>
    public IReadOnlyList<Turn> Open => _open;

    /// <summary>Today's turns that are still to do.</summary>
    public IReadOnlyList<Turn> DueToday => [.. _open.Where(turn => turn.Date == Today)];

    /// <summary>Turns from today until Sunday that are still to do.</summary>
    public IReadOnlyList<Turn> DueThisWeek => [.. _open.Where(turn => turn.Date <= WeekCycle.MondayOf(Today).AddDays(DaysAWeek - 1))];

    /// <summary>Looks at a schedule from a day.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="today">The day.</param>
    /// <param name="ledger">What really happened; nothing when left out.</param>
    /// <param name="policy">What the household agreed about missed turns; the default when left out.</param>
    /// <returns>What is due.</returns>
    /// <remarks>
    /// An entry is about the turn of its task and due day; of several, the one of whoever did it, else the first. Done, skipped and missed settle
    /// it; swapped gives it to whoever took it. Nobody has a turn on a day they are away, so nothing becomes overdue by going away.
    /// </remarks>
    public static WhatNext On(Schedule schedule, DateOnly today, Ledger? ledger = null, LedgerPolicy? policy = null)
    {
        Guard.Against.Null(schedule);
        Turn[] all = [.. AfterEntries(schedule, ledger)];
        bool holds = (policy ?? LedgerPolicy.Default).Missed is MissedTurn.Hold;
        var lastTurn = new Dictionary<TaskId, DateOnly>();
        foreach (Turn turn in schedule.Turns.TakeWhile(turn => turn.Date <= today)) lastTurn[turn.Task] = turn.Date;
        return new WhatNext(
            schedule,
            today,
            [.. all.Where(turn => turn.Date >= today)],
            [.. all.Where(turn => holds && turn.Date < today && lastTurn[turn.Task] == turn.Date)]);
    }

    /// <summary>
    /// The next day a task comes round after it was done, never before today: whoever does a turn early has done that turn, and the rule
    /// goes on after it.
    /// </summary>
    /// <param name="rule">When the task comes round.</param>
    /// <param name="today">The day on which it is asked.</param>
    /// <param name="done">When it was done.</param>
    /// <param name="due">The day of the turn that was done; the day it was done where not known.</param>
    /// <returns>The day, today at the earliest; null when there is none any more.</returns>
    public static DateOnly? NextDue(Recurrence rule, DateOnly today, DateOnly done, DateOnly? due = null)
    {
        Guard.Against.Null(rule);
        DateOnly after = due > done ? due.Value : done;
        DateOnly yesterday = today == DateOnly.MinValue ? today : today.AddDays(-1);
        // Where the next turn is counted from when the last was done, the day it was due does not matter.
        if (rule.FollowsCompletion) after = done;
        return rule.NextAfter(after > yesterday ? after : yesterday, done);
    }

    /// <summary>The turns of a person: overdue, today's and this week's, open ones they may claim included.</summary>
    /// <param name="person">The person.</param>
    /// <returns>By date.</returns>
    public IReadOnlyList<Turn> For(PersonId person) => [.. _overdue.Concat(DueThisWeek).Where(turn => turn.People.Contains(person))];

    /// <summary>What to remind whom of, from today on for some days: overdue turns today, every other on its day.</summary>
    /// <param name="days">How many days, 1–366: 1 is today alone.</param>
    /// <returns>By date, then in the order of turns and of their people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public IReadOnlyList<Reminder> Reminders(int days = 1)
    {
        DateOnly last = Today.AddDays(Guard.Against.OutOfRange(days, 1, 366) - 1);
        IEnumerable<Turn> turns = _overdue.Concat(_open.TakeWhile(turn => turn.Date <= last));
        return [.. turns.SelectMany(turn => turn.People, (turn, person) => new Reminder(turn, person, turn.Date < Today ? Today : turn.Date))];
    }

    /// <summary>The clock minutes that await each person, week by week: overdue turns in the first, open turns in none.</summary>
    /// <returns>By week, then in the order of people; weeks of nothing included.</returns>
    public IReadOnlyList<LoadForecast> Forecast()
    {
        var forecast = new List<LoadForecast>();
        Turn[] counted = [.. _overdue.Concat(_open).Where(turn => !turn.IsOpen)];
        ILookup<(DateOnly Week, PersonId Person), int> minutes = counted
            .SelectMany(turn => turn.People, (turn, person) => (Key: (WeekOf(turn), person), turn.Minutes))
            .ToLookup(pair => pair.Key, pair => pair.Minutes);
        for (DateOnly week = WeekCycle.MondayOf(Today); week <= Schedule.Last; week = week.AddDays(DaysAWeek))
        {
            foreach (Person person in Schedule.Plan.Household.People)
                forecast.Add(new LoadForecast(person.Id, week, minutes[(week, person.Id)].Sum(one => (long)one)));
        }

        return forecast;

        DateOnly WeekOf(Turn turn) => WeekCycle.MondayOf(turn.Date < Today ? Today : turn.Date);
    }

    /// <summary>The turns that are still to do, each with whoever has it by now.</summary>
    private static IEnumerable<Turn> AfterEntries(Schedule schedule, Ledger? ledger)
    {
        ILookup<(TaskId Task, DateOnly Date), LedgerEntry> entries = (ledger?.Counting ?? []).ToLookup(entry => (entry.Task, entry.TurnDay));
        if (entries.Count == 0) return schedule.Turns;
        return schedule.Turns
            .GroupBy(turn => (turn.Task, turn.Date))
            .SelectMany(same => entries[same.Key].Aggregate(same.ToImmutableArray(), (turns, entry) => After(schedule.Plan.Household, turns, entry)))
            .OrderBy(turn => turn.Date)
            .ThenBy(turn => schedule.Plan.Household.IndexOf(turn.Task));
    }

    private static ImmutableArray<Turn> After(Household household, ImmutableArray<Turn> turns, LedgerEntry entry)
    {
        if (turns.IsEmpty || entry.Kind is LedgerEntryKind.Helped or LedgerEntryKind.Undone) return turns;
        Turn about = turns.FirstOrDefault(turn => entry.By is { } by && turn.People.Contains(by)) ?? turns[0];
        if (entry.Kind is not LedgerEntryKind.Swapped) return turns.Remove(about);
        if (entry.By is not { } giver || !about.People.Contains(giver)) return turns;
        PersonId[] people = [.. about.People.Select(person => person == giver ? entry.With[0] : person).Distinct()];
        // Whoever takes a turn does it in their own time.
        int minutes = people is [var taker] && about.Part == 0 && household.TryIndexOf(taker, out _) ? household.MinutesOf(taker, about.Task) : about.Minutes;
        return turns.Replace(about, Turn.Create(about.Task, about.Date, minutes, people, TurnReason.Swapped, about.Part, about.Number));
    }
}

/// <summary>Something to remind somebody of.</summary>
/// <param name="Turn">What, and when it is or was due.</param>
/// <param name="Person">Whom.</param>
/// <param name="Date">On which day.</param>
public sealed record Reminder(Turn Turn, PersonId Person, DateOnly Date)
{
    /// <summary>Why it is theirs.</summary>
    public TurnReason Why => Turn.Reason;

    /// <summary>Whether it was due before.</summary>
    public bool IsOverdue => Turn.Date < Date;
}

/// <summary>How much awaits a person in a week.</summary>
/// <param name="Person">The person.</param>
/// <param name="Week">The Monday of the week.</param>
/// <param name="Minutes">Clock minutes.</param>
public sealed record LoadForecast(PersonId Person, DateOnly Week, long Minutes);

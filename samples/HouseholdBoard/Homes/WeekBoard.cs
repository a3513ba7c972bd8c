using System.Collections.Immutable;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>One week as the board shows it: what is to be done on each day, and what was said of it.</summary>
public sealed record WeekBoard
{
    private const int DaysAWeek = 7;

    /// <summary>How far from today weeks can be looked at, before and after.</summary>
    private const int MostWeeksAway = 52;

    public required DateOnly Monday { get; init; }

    /// <summary>What is left from before this week; empty but for the week of today.</summary>
    public required ImmutableArray<Turn> Overdue { get; init; }

    /// <summary>The turns from today on that went to somebody else after the week was planned, not by a swap.</summary>
    public required ImmutableArray<MovedTurn> Moved { get; init; }

    /// <summary>Monday to Sunday, without the days before the home was set up.</summary>
    public required ImmutableArray<WeekDay> Days { get; init; }

    /// <summary>The Monday of the week before, or null where there is nothing before.</summary>
    public DateOnly? Earlier { get; private init; }

    /// <summary>The Monday of the week after, or null where the board looks no further.</summary>
    public DateOnly? Later { get; private init; }

    public bool IsEmpty => Overdue.IsEmpty && Days.All(day => day.Open.IsEmpty && day.Heard.IsEmpty);

    /// <summary>The week around a day.</summary>
    /// <param name="home">The home.</param>
    /// <param name="day">A day of the week; weeks too far away are not looked at.</param>
    /// <param name="today">Today.</param>
    /// <param name="only">Whose turns, or null for everybody's.</param>
    /// <param name="cancellationToken">Stops the search for a split.</param>
    public static WeekBoard Of(Home home, DateOnly day, DateOnly today, PersonId? only, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(home);
        DateOnly thisMonday = HomePlan.MondayOf(today), since = home.Since ?? DateOnly.MinValue;
        DateOnly first = thisMonday.AddDays(-DaysAWeek * MostWeeksAway), last = thisMonday.AddDays(DaysAWeek * MostWeeksAway);
        if (first < since) first = HomePlan.MondayOf(since);
        DateOnly monday = HomePlan.MondayOf(day < first ? first : day > last ? last : day);

        var plan = HomePlan.Of(home, cancellationToken);
        ILookup<DateOnly, Turn> open = plan.OpenIn(monday).Where(Concerns).ToLookup(turn => turn.Date);
        ILookup<DateOnly, LedgerEntry> heard = home.Ledger.Counting.Where(entry => entry.TurnDay >= monday && IsBy(entry)).ToLookup(entry => entry.TurnDay);
        Turn[] overdue = monday == thisMonday ? [.. plan.Around(today)?.Overdue ?? []] : [];
        return new WeekBoard
        {
            Monday = monday,
            Overdue = [.. overdue.Where(turn => turn.Date < monday && home.HasBegun(turn) && Concerns(turn))],
            Moved = [.. home.Weeks.Where(week => week.Monday == monday).SelectMany(week => MovedTurn.Between(week, plan.Weeks(monday))).Where(turn => turn.Date >= today && Moves(turn))],
            Days = [.. Enumerable.Range(0, DaysAWeek).Select(monday.AddDays).Where(one => one >= since)
                .Select(one => new WeekDay(one, [.. open[one]], [.. heard[one]]))],
            Earlier = monday > first ? monday.AddDays(-DaysAWeek) : null,
            Later = monday < last ? monday.AddDays(DaysAWeek) : null,
        };

        bool Concerns(Turn turn) => only is not { } person || turn.People.Contains(person);
        bool Moves(MovedTurn turn) => only is not { } person || turn.Before.Contains(person) || turn.Now.Contains(person);
        bool IsBy(LedgerEntry entry) => only is not { } person || entry.By == person || entry.With.Contains(person);
    }
}

/// <summary>A turn that went to somebody else: the split or what is agreed changed after its week was planned.</summary>
/// <param name="Task">The task.</param>
/// <param name="Date">The day.</param>
/// <param name="Before">Whose it was when the week was planned.</param>
/// <param name="Now">Whose it is.</param>
public sealed record MovedTurn(TaskId Task, DateOnly Date, ImmutableArray<PersonId> Before, ImmutableArray<PersonId> Now)
{
    /// <summary>What moved between a week as planned and as it is; of tasks done several times a day, nothing is said.</summary>
    internal static IEnumerable<MovedTurn> Between(PlannedWeek planned, Schedule? week)
    {
        ILookup<(TaskId, DateOnly), Turn> turns = (week?.Turns ?? []).ToLookup(turn => (turn.Task, turn.Date));
        foreach (IGrouping<(TaskId Task, DateOnly Date), PlannedTurn> before in planned.Turns.GroupBy(turn => (turn.Task, turn.Date)))
        {
            Turn[] now = [.. turns[before.Key]];
            if (now.Length != 1 || before.Count() != 1) continue;
            ImmutableArray<PersonId> people = before.Single().People;
            if (!people.ToHashSet().SetEquals(now[0].People)) yield return new MovedTurn(before.Key.Task, before.Key.Date, people, [.. now[0].People]);
        }
    }
}

/// <summary>One day of a week.</summary>
/// <param name="Date">The day.</param>
/// <param name="Open">What is still to be done.</param>
/// <param name="Heard">What was said: done, skipped, swapped, helped.</param>
public sealed record WeekDay(DateOnly Date, ImmutableArray<Turn> Open, ImmutableArray<LedgerEntry> Heard);

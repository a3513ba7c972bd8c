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
            Overdue = [.. overdue.Where(turn => turn.Date < monday && Concerns(turn))],
            Days = [.. Enumerable.Range(0, DaysAWeek).Select(monday.AddDays).Where(one => one >= since)
                .Select(one => new WeekDay(one, [.. open[one]], [.. heard[one]]))],
            Earlier = monday > first ? monday.AddDays(-DaysAWeek) : null,
            Later = monday < last ? monday.AddDays(DaysAWeek) : null,
        };

        bool Concerns(Turn turn) => only is not { } person || turn.People.Contains(person);
        bool IsBy(LedgerEntry entry) => only is not { } person || entry.By == person || entry.With.Contains(person);
    }
}

/// <summary>One day of a week.</summary>
/// <param name="Date">The day.</param>
/// <param name="Open">What is still to be done.</param>
/// <param name="Heard">What was said: done, skipped, swapped, helped.</param>
public sealed record WeekDay(DateOnly Date, ImmutableArray<Turn> Open, ImmutableArray<LedgerEntry> Heard);

using System.Collections.Immutable;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Splitting;

namespace RelationshipKit.Scheduling;

/// <summary>
/// Who does what on which day over some weeks, what that comes to for each person, and what to know about it. Ids and numbers only; the same
/// input gives the same schedule everywhere, and the people's ids decide nothing.
/// </summary>
public sealed class Schedule
{
    /// <summary>The most weeks a schedule may have: twenty years.</summary>
    public const int MostWeeks = 1_040;

    private readonly ImmutableArray<Turn> _turns;

    internal Schedule(OwnershipPlan plan, DateOnly first, DateOnly last, ImmutableArray<Turn> turns, PlannedSums sums)
    {
        (Plan, First, Last, _turns) = (plan, first, last, turns);
        (Loads, Proportions, Planning, Warnings) = (sums.Loads, sums.Proportions, sums.Planning, sums.Warnings);
    }

    /// <summary>The plan it was made of.</summary>
    public OwnershipPlan Plan { get; }

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>The last day.</summary>
    public DateOnly Last { get; }

    /// <summary>The turns, by date; of the same day, in the order of tasks.</summary>
    public IReadOnlyList<Turn> Turns => _turns;

    /// <summary>What the turns come to for each person, in the order of people. Open turns are nobody's yet and not counted.</summary>
    public IReadOnlyList<PlannedLoad> Loads { get; }

    /// <summary>For each task people alternate in, the turns each is given since the anchor, and the exact proportion.</summary>
    public IReadOnlyList<TurnProportion> Proportions { get; }

    /// <summary>Who plans which task when, where planning is owned apart from doing, in the order of tasks.</summary>
    public IReadOnlyList<PlanningSpan> Planning { get; }

    /// <summary>What people should know, by first day.</summary>
    public IReadOnlyList<ScheduleWarning> Warnings { get; }

    /// <summary>Makes a schedule of a split: every task is its owner's.</summary>
    /// <param name="split">The split.</param>
    /// <param name="from">The first day.</param>
    /// <param name="weeks">The number of weeks, 1–<see cref="MostWeeks"/>.</param>
    /// <param name="options">Who is there when, and what becomes of their turns.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentException">The split is not possible, or the options name somebody who is not of the household.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weeks are out of range, leave the calendar, or begin before the anchor.</exception>
    public static Schedule Of(FairSplit split, DateOnly from, int weeks, ScheduleOptions? options = null) =>
        Of(OwnershipPlan.Of(split), from, weeks, options);

    /// <summary>Makes a schedule of a plan.</summary>
    /// <param name="plan">Who does each task, and when it comes round.</param>
    /// <param name="from">The first day.</param>
    /// <param name="weeks">The number of weeks, 1–<see cref="MostWeeks"/>.</param>
    /// <param name="options">Who is there when, and what becomes of their turns.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentException">The options name somebody who is not of the household.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weeks are out of range, leave the calendar, or begin before the anchor.</exception>
    public static Schedule Of(OwnershipPlan plan, DateOnly from, int weeks, ScheduleOptions? options = null)
    {
        Guard.Against.Null(plan);
        Guard.Against.OutOfRange(weeks, 1, MostWeeks);
        options ??= ScheduleOptions.Default;
        DateOnly anchor = Guard.Against.OutOfRange(options.Anchor ?? from, DateOnly.MinValue, from, nameof(options));
        long days = from.DayNumber - anchor.DayNumber + (weeks * 7L);
        Guard.Against.OutOfRange(days, 1, DateOnly.MaxValue.DayNumber - anchor.DayNumber - Planner.LookAhead, nameof(weeks));
        return new Planner(plan, anchor, from, (int)days, options).Run();
    }

    /// <summary>The turns of some days.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <returns>By date; of the same day, in the order of tasks.</returns>
    public IReadOnlyList<Turn> Between(DateOnly first, DateOnly last)
    {
        int start = FirstFrom(first), end = last == DateOnly.MaxValue ? _turns.Length : FirstFrom(last.AddDays(1));
        return start < end ? _turns[start..end] : [];
    }

    private int FirstFrom(DateOnly day)
    {
        int low = 0, high = _turns.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_turns[middle].Date < day) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

/// <summary>What a schedule comes to for one person.</summary>
/// <param name="Person">The person.</param>
/// <param name="Turns">The number of turns, joint ones and parts included.</param>
/// <param name="Minutes">Own clock minutes; of a joint turn, divided by the number of people and rounded up.</param>
/// <param name="Cost">Own minutes × own burden in per cent; turns gladly done lower it.</param>
public sealed record PlannedLoad(PersonId Person, int Turns, long Minutes, long Cost);

/// <summary>How near whole turns come to an exact proportion.</summary>
/// <param name="Task">The task.</param>
/// <param name="Person">The person.</param>
/// <param name="Turns">The turns given since the anchor; where turns last a period, the periods.</param>
/// <param name="Exact">
/// The exact proportion of as many: the sum of own weight ÷ weight of all who could take the turn. <see cref="Turns"/> differs by less than 1, at the end
/// and at each turn before, unless turns missed are caught up.
/// </param>
public sealed record TurnProportion(TaskId Task, PersonId Person, int Turns, Rational Exact);

/// <summary>A time in which somebody plans a task.</summary>
/// <param name="Task">The task.</param>
/// <param name="Person">The person.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
public sealed record PlanningSpan(TaskId Task, PersonId Person, DateOnly First, DateOnly Last);

/// <summary>What is told of a schedule besides its turns.</summary>
internal sealed record PlannedSums(
    ImmutableArray<PlannedLoad> Loads,
    ImmutableArray<TurnProportion> Proportions,
    ImmutableArray<PlanningSpan> Planning,
    ImmutableArray<ScheduleWarning> Warnings);

using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Splitting;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>Who does what at a home over time: what was agreed, and for the rest what is fair.</summary>
public sealed class HomePlan
{
    /// <summary>Turns are counted from this Monday on, whenever a week is looked at, so that weeks agree.</summary>
    private static readonly DateOnly Anchor = new(2024, 1, 1);

    private readonly Home _home;

    private HomePlan(Home home, Household household, FairSplit split, OwnershipPlan? ownership) =>
        (_home, Household, Split, Ownership) = (home, household, split, ownership);

    /// <summary>The household with what its people promised each other and agreed.</summary>
    public Household Household { get; }

    /// <summary>The recommended split, of the tasks that one person does.</summary>
    public FairSplit Split { get; }

    /// <summary>Who does what over time, or null where the wishes allow no split.</summary>
    public OwnershipPlan? Ownership { get; }

    /// <summary>Plans a home.</summary>
    /// <param name="home">The home.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static HomePlan Of(Home home, CancellationToken cancellationToken = default)
    {
        Household household = home.Contents.Adjusted;
        FairSplit split = FairSplit.Of(home.Contents.Timing.ToDivide(household), cancellationToken: cancellationToken);
        if (!split.IsPossible) return new HomePlan(home, household, split, ownership: null);

        OwnershipPlan plan = home.Contents.Timing.PlanOf(household, split);
        foreach ((TaskId task, PersonId owner) in home.Agreement?.InForce?.Terms.Owners ?? new Dictionary<TaskId, PersonId>())
        {
            if (household.TryIndexOf(task, out _) && household.TryIndexOf(owner, out _)) plan = plan.With(task, RelationshipKit.Scheduling.Ownership.By(owner));
        }

        return new HomePlan(home, household, split, plan);
    }

    /// <summary>The turns of some weeks from a Monday on.</summary>
    public Schedule? Weeks(DateOnly monday, int weeks = 1) => Ownership is null
        ? null
        : Schedule.Of(Ownership, monday, weeks, new ScheduleOptions { Roster = _home.Contents.Timing.Roster, Anchor = Anchor });

    /// <summary>What is due around a day: the week of it and the one before.</summary>
    public WhatNext? Around(DateOnly today) =>
        Weeks(MondayOf(today).AddDays(-7), weeks: 3) is { } schedule ? WhatNext.On(schedule, today, LedgerOfToday()) : null;

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>What was done, as far as it is of people and tasks that are still here.</summary>
    private Ledger LedgerOfToday() => Ledger.Of(_home.Ledger.Counting.Where(entry =>
        Household.TryIndexOf(entry.Task, out _) && entry.With.Concat(entry.By is { } by ? [by] : []).All(person => Household.TryIndexOf(person, out _))));
}

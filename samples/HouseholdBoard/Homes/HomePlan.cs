using RelationshipKit.Agreements;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Splitting;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>Who does what at a home over time: what was agreed, and for the rest what is fair.</summary>
public sealed class HomePlan
{
    private const int DaysOfAWeek = 7;

    /// <summary>Turns are counted from this Monday on, whenever a week is looked at, so that weeks agree.</summary>
    private static readonly DateOnly Anchor = new(2024, 1, 1);

    private readonly Home _home;
    private readonly OwnershipPlan? _fair;

    private HomePlan(Home home, Household household, FairSplit split, OwnershipPlan? fair) =>
        (_home, Household, Split, _fair) = (home, household, split, fair);

    /// <summary>The household with what its people promised each other for their goals, and with the parts and owners they agreed on.</summary>
    public Household Household { get; }

    /// <summary>The recommended split, of the tasks that one person does.</summary>
    public FairSplit Split { get; }

    /// <summary>Who does what over time by what is agreed now, or null where the wishes allow no split and nothing is agreed.</summary>
    public OwnershipPlan? Ownership => With(_home.Terms.Owners);

    /// <summary>Plans a home.</summary>
    /// <param name="home">The home.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static HomePlan Of(Home home, CancellationToken cancellationToken = default) => Of(home, [], cancellationToken);

    /// <summary>Plans a home as if its people carried other parts.</summary>
    /// <param name="home">The home.</param>
    /// <param name="parts">The parts of those for whom they differ from what holds today.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static HomePlan Of(Home home, IEnumerable<PersonPart> parts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(home);
        Household household = parts.Aggregate(home.Agreed, (asked, part) => asked.WithShare(part.Person, part.Share)).With(home.Contents.Goals.Adjustments());
        HouseholdTiming timing = home.Contents.Timing;
        FairSplit split = FairSplit.Of(timing.ToDivide(household), cancellationToken: cancellationToken);
        if (split.IsPossible) return new HomePlan(home, household, split, timing.PlanOf(household, split));
        if (home.Terms.Owners.Count == 0) return new HomePlan(home, household, split, fair: null);

        // Wishes that clash are for the next proposal; what is agreed goes on until then.
        Household unwished = household.With(wishes: []);
        FairSplit rest = FairSplit.Of(timing.ToDivide(unwished), cancellationToken: cancellationToken);
        return new HomePlan(home, household, split, timing.PlanOf(unwished, rest));
    }

    /// <summary>The turns of some weeks from a Monday on.</summary>
    public Schedule? Weeks(DateOnly monday, int weeks = 1) => From(monday, weeks, agreedOn: monday.AddDays(DaysOfAWeek - 1));

    /// <summary>What is due around a day: the week of it and the one before.</summary>
    public WhatNext? Around(DateOnly today) =>
        From(Later(MondayOf(today).AddDays(-DaysOfAWeek), _home.Since), weeks: 3, agreedOn: today) is { } schedule ? WhatNext.On(schedule, today, LedgerOfToday()) : null;

    /// <summary>What is still to be done in a week or more, whatever day it is, each turn with whoever has it by now.</summary>
    public IReadOnlyList<Turn> OpenIn(DateOnly monday, int weeks = 1)
    {
        if (Weeks(monday, weeks) is not { } schedule) return [];
        IReadOnlyList<Turn> open = WhatNext.On(schedule, monday, LedgerOfToday()).Open;
        return [.. open.Where(_home.HasBegun)];
    }

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly Later(DateOnly day, DateOnly? other) => other > day ? other.Value : day;

    /// <summary>Weeks by what is agreed for a day: an agreement holds for the whole of the week in which it begins.</summary>
    private Schedule? From(DateOnly first, int weeks, DateOnly agreedOn) =>
        With(_home.Agreement?.On(agreedOn)?.Terms.Owners ?? AgreementTerms.None.Owners) is { } plan
            ? Schedule.Of(plan, first, weeks, new ScheduleOptions { Roster = _home.Contents.Timing.Roster, Anchor = Anchor })
            : null;

    private OwnershipPlan? With(IReadOnlyDictionary<TaskId, PersonId> agreed) => agreed
        .Where(pair => Household.TryIndexOf(pair.Key, out _) && Household.TryIndexOf(pair.Value, out _))
        .Aggregate(_fair, (plan, pair) => plan?.With(pair.Key, RelationshipKit.Scheduling.Ownership.By(pair.Value)));

    /// <summary>What was done, as far as it is of people and tasks that are still here.</summary>
    private Ledger LedgerOfToday() => Ledger.Of(_home.Ledger.Counting.Where(entry =>
        Household.TryIndexOf(entry.Task, out _) && entry.With.Concat(entry.By is { } by ? [by] : []).All(person => Household.TryIndexOf(person, out _))));
}

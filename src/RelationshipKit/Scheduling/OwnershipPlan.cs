using System.Collections.Immutable;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Splitting;

namespace RelationshipKit.Scheduling;

/// <summary>
/// Who does, and who plans, each task of a household over time, and when each comes round: what a <see cref="Schedule"/> is made of. Immutable.
/// </summary>
public sealed class OwnershipPlan
{
    private readonly ImmutableArray<Ownership> _doing;
    private readonly ImmutableArray<Ownership?> _planning;
    private readonly ImmutableArray<Recurrence> _recurrences;

    private OwnershipPlan(
        Household household, ImmutableArray<Ownership> doing, ImmutableArray<Ownership?> planning, ImmutableArray<Recurrence> recurrences)
    {
        (Household, _doing, _planning, _recurrences) = (household, doing, planning, recurrences);
    }

    /// <summary>The household.</summary>
    public Household Household { get; }

    /// <summary>
    /// The optimum in fractions that the plan turns into whole turns, with the weights λ that prove it; null unless the plan comes from
    /// <see cref="TimeShared"/> as it is.
    /// </summary>
    public FractionalDivision? Sharing { get; private init; }

    /// <summary>Every turn of every task goes to whoever has carried least so far among those who are there and can do it.</summary>
    /// <param name="household">The household.</param>
    /// <returns>The plan.</returns>
    public static OwnershipPlan LeastBurdened(Household household)
    {
        Ownership everyone = Ownership.LeastBurdenedOf(Guard.Against.Null(household).People.Select(person => person.Id));
        return Create(household, household.Tasks.Select(_ => everyone));
    }

    /// <summary>Every task is its owner's in a split.</summary>
    /// <param name="split">The split.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">The split is not possible.</exception>
    public static OwnershipPlan Of(FairSplit split)
    {
        RefuseImpossible(split);
        return Create(split.Household, split.Household.Tasks.Select(task => Ownership.By(split.Owners[task.Id])));
    }

    /// <summary>
    /// The bundles of a split go round: each period everyone passes theirs to the one before, so that over as many periods as there are people
    /// everyone has had every bundle once. With periods of the same work that is free of envy, whatever the split; shares other than equal ones
    /// are not kept.
    /// </summary>
    /// <param name="split">The split.</param>
    /// <param name="period">How long bundles stay: a week, a month or a quarter.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">The split is not possible, or the people's shares differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The period is not one of weeks, months or quarters.</exception>
    public static OwnershipPlan RotatingBundles(FairSplit split, AlternationPeriod period)
    {
        RefuseImpossible(split);
        Household household = split.Household;
        if (household.People.Any(person => person.Share != household.People[0].Share))
            throw new ArgumentException("Bundles go round among people with equal shares.", nameof(split));
        OwnershipPlan plan = Of(split);
        if (household.Tasks.Count == 0) return plan;
        ILookup<PersonId, TaskId> bundles = household.Tasks.ToLookup(task => split.Owners[task.Id], task => task.Id);
        PersonId[] people = [.. household.People.Select(person => person.Id)];
        return plan.With(RotationSet.OfUnits(period, people, people.Select(person => bundles[person])));
    }

    /// <summary>
    /// The best that whole tasks cannot give: tasks shared in time so that the worst share is the least possible, few of them shared (fewer
    /// than people), each shared one in turns of exactly its fractions. See <see cref="FractionalDivision.OfLeastWorstShare"/>: proportional and
    /// without anything better for all, and for two people free of envy, where nobody is barred from a task. Its proof is <see cref="Sharing"/>.
    /// </summary>
    /// <param name="household">The household; its pins and cannot-dos are honoured.</param>
    /// <param name="period">How long a turn of a shared task lasts.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The plan, or null if nobody may do some task.</returns>
    /// <exception cref="ArgumentException">A task is gladly done (a cost below 0), or there are wishes for tasks together or apart or for caps.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static OwnershipPlan? TimeShared(
        Household household, AlternationPeriod period = AlternationPeriod.EachTurn, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(household);
        Guard.Against.EnumOutOfRange(period);
        if (FractionalDivision.OfLeastWorstShare(SplitInstance.Of(household), cancellationToken) is not { } sharing) return null;
        IEnumerable<Ownership> doing = household.Tasks.Select((_, task) => Ownership.InProportion(
            period, sharing.PartsOf(task).Select(part => new TurnShare(household.People[part.Agent].Id, part.Fraction))));
        return Create(household, doing, sharing);
    }

    /// <summary>The plan with another owner, or owners, of a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="ownership">Who does it.</param>
    /// <returns>A plan of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The task or a person is not of the household.</exception>
    public OwnershipPlan With(TaskId task, Ownership ownership) => With([task], ownership);

    /// <summary>The plan in which the tasks of a set move round.</summary>
    /// <param name="set">The set.</param>
    /// <returns>A plan of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">A task or a person is not of the household.</exception>
    public OwnershipPlan With(RotationSet set) => With(Guard.Against.Null(set).Tasks, new Ownership.Rotating(set));

    /// <summary>The plan in which the planning of a task (seeing it come, deciding, watching over it) is owned apart from doing it.</summary>
    /// <param name="task">The task.</param>
    /// <param name="ownership">One person, or people in turn by week, month or quarter.</param>
    /// <returns>A plan of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The task or a person is not of the household, or the ownership is of another kind.</exception>
    public OwnershipPlan WithPlanning(TaskId task, Ownership ownership)
    {
        int at = Household.IndexOf(task);
        CheckPeople(ownership);
        if (ownership is not (Ownership.One or Ownership.Alternating { Period: not AlternationPeriod.EachTurn }))
            throw new ArgumentException("Planning is one person's, or goes by week, month or quarter.", nameof(ownership));
        return new OwnershipPlan(Household, _doing, _planning.SetItem(at, ownership), _recurrences) { Sharing = Sharing };
    }

    /// <summary>The plan in which a task comes round on other days than its frequency spreads it over.</summary>
    /// <param name="task">The task.</param>
    /// <param name="recurrence">When it comes round.</param>
    /// <returns>A plan of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The task is not of the household.</exception>
    public OwnershipPlan With(TaskId task, Recurrence recurrence) =>
        new(Household, _doing, _planning, _recurrences.SetItem(Household.IndexOf(task), Guard.Against.Null(recurrence))) { Sharing = Sharing };

    /// <summary>Who does a task.</summary>
    /// <param name="task">The task.</param>
    /// <returns>The ownership.</returns>
    /// <exception cref="ArgumentException">The task is not of the household.</exception>
    public Ownership OwnershipOf(TaskId task) => _doing[Household.IndexOf(task)];

    /// <summary>Who plans a task, where that is owned apart.</summary>
    /// <param name="task">The task.</param>
    /// <returns>The ownership, or null if whoever does it plans it.</returns>
    /// <exception cref="ArgumentException">The task is not of the household.</exception>
    public Ownership? PlanningOf(TaskId task) => _planning[Household.IndexOf(task)];

    /// <summary>When a task comes round.</summary>
    /// <param name="task">The task.</param>
    /// <returns>The recurrence: its frequency spread over its periods unless another was given.</returns>
    /// <exception cref="ArgumentException">The task is not of the household.</exception>
    public Recurrence RecurrenceOf(TaskId task) => _recurrences[Household.IndexOf(task)];

    private static OwnershipPlan Create(Household household, IEnumerable<Ownership> doing, FractionalDivision? sharing = null) =>
        new(
            household,
            [.. doing],
            [.. new Ownership?[household.Tasks.Count]],
            [.. household.Tasks.Select((task, position) => Recurrence.Of(task.Frequency, position))])
        {
            Sharing = sharing,
        };

    private static void RefuseImpossible(FairSplit split)
    {
        if (!Guard.Against.Null(split).IsPossible) throw new ArgumentException("A split that is not possible has no owners.", nameof(split));
    }

    private OwnershipPlan With(IReadOnlyList<TaskId> tasks, Ownership ownership)
    {
        CheckPeople(ownership);
        Ownership[] doing = [.. _doing];
        foreach (TaskId task in tasks) doing[Household.IndexOf(task)] = ownership;
        return new OwnershipPlan(Household, [.. doing], _planning, _recurrences);
    }

    private void CheckPeople(Ownership ownership)
    {
        foreach (PersonId person in Guard.Against.Null(ownership).People) Household.IndexOf(person);
    }
}

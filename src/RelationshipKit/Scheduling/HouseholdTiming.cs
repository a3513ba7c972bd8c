using System.Collections.Immutable;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Splitting;

namespace RelationshipKit.Scheduling;

/// <summary>
/// What a household said about time: which tasks people share in turn or together, who is there when, and how much time each has. It stands
/// beside a <see cref="Household"/>, which knows nothing of it. Immutable; equal by value.
/// </summary>
public sealed class HouseholdTiming : IEquatable<HouseholdTiming>
{
    private readonly ImmutableSortedDictionary<string, TaskMode> _modes;
    private readonly ImmutableSortedDictionary<string, PersonTimes> _people;

    private HouseholdTiming(ImmutableSortedDictionary<string, TaskMode> modes, ImmutableSortedDictionary<string, PersonTimes> people) =>
        (_modes, _people) = (modes, people);

    /// <summary>Every task is one person's, and everyone is always there.</summary>
    public static HouseholdTiming None { get; } = Of();

    /// <summary>The tasks that people share in time, by id.</summary>
    public IReadOnlyList<TaskId> SharedTasks => [.. _modes.Keys.Select(TaskId.Create)];

    /// <summary>When people are there, for those of whom something is said, by id.</summary>
    public IReadOnlyList<PersonTimes> People => [.. _people.Values];

    /// <summary>Who is there when, as schedules take it.</summary>
    public Roster Roster => _people.Values.Aggregate(Roster.Everyone, (roster, times) => times.AddTo(roster));

    /// <summary>Puts together what was said.</summary>
    /// <param name="modes">Whether tasks are one person's; those not named are.</param>
    /// <param name="people">When people are there; those not named always are.</param>
    /// <returns>The whole.</returns>
    /// <exception cref="ArgumentException">A task or a person is named twice, or an id is the <c>default</c> value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A mode is none.</exception>
    public static HouseholdTiming Of(IEnumerable<KeyValuePair<TaskId, TaskMode>>? modes = null, IEnumerable<PersonTimes>? people = null)
    {
        KeyValuePair<TaskId, TaskMode>[] all = [.. modes ?? []];
        PersonTimes[] times = [.. people ?? []];
        foreach ((TaskId task, TaskMode mode) in all)
        {
            Named.Task(task, nameof(modes));
            Guard.Against.EnumOutOfRange(mode, nameof(modes));
        }

        if (all.DistinctBy(pair => pair.Key).Count() < all.Length) throw new ArgumentException("A task is named twice.", nameof(modes));
        if (times.DistinctBy(one => one.Person).Count() < times.Length) throw new ArgumentException("Somebody is named twice.", nameof(people));
        return new HouseholdTiming(
            all.Where(pair => pair.Value is not TaskMode.One).ToImmutableSortedDictionary(pair => pair.Key.Value, pair => pair.Value, StringComparer.Ordinal),
            times.Where(one => !one.SaysNothing).ToImmutableSortedDictionary(one => one.Person.Value, one => one, StringComparer.Ordinal));
    }

    /// <summary>Whether a task is one person's.</summary>
    /// <param name="task">The task.</param>
    /// <returns>Its mode; <see cref="TaskMode.One"/> where nothing is said.</returns>
    public TaskMode ModeOf(TaskId task) => _modes.GetValueOrDefault(task.Value);

    /// <summary>When a person is there.</summary>
    /// <param name="person">The person.</param>
    /// <returns>Their times, or null where nothing is said.</returns>
    public PersonTimes? TimesOf(PersonId person) => _people.GetValueOrDefault(person.Value);

    /// <summary>The same without when a person is there: what is said of the others, and how tasks are shared, stays.</summary>
    /// <param name="person">The person; nothing need be said of them.</param>
    /// <returns>A whole of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value.</exception>
    public HouseholdTiming Without(PersonId person) => new(_modes, _people.Remove(Named.Person(person, nameof(person)).Value));

    /// <summary>
    /// The household as a split is to divide it before a schedule: without the tasks that are shared in time, whose weight everybody bears. A task with
    /// a fixed owner, such as one taken over, stays that person's; one that nobody can do stays in, so that the split says so.
    /// </summary>
    /// <param name="household">The household.</param>
    /// <returns>The household to divide.</returns>
    public Household ToDivide(Household household)
    {
        Guard.Against.Null(household);
        HashSet<TaskId> shared = [.. household.Tasks.Select(task => task.Id).Where(task => AreSharing(household, task).Length > 0)];
        if (shared.Count == 0) return household;
        return Household.Create(
            household.People,
            household.Tasks.Where(task => !shared.Contains(task.Id)),
            household.Appraisals.Where(appraisal => !shared.Contains(appraisal.Task)),
            household.Wishes.Select(wish => shared.Aggregate((Wish?)wish, (left, task) => left?.Without(task))).OfType<Wish>(),
            household.CurrentOwners.Where(pair => !shared.Contains(pair.Key)));
    }

    /// <summary>Who does what over time: the owners of a split, and everybody able in turn or together for the tasks that are shared.</summary>
    /// <param name="household">The household.</param>
    /// <param name="split">A split of <see cref="ToDivide"/> of that household.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">The split is not possible, or of another household.</exception>
    public OwnershipPlan PlanOf(Household household, FairSplit split)
    {
        Guard.Against.Null(household);
        if (!Guard.Against.Null(split).IsPossible) throw new ArgumentException("A split that is not possible has no owners.", nameof(split));
        var plan = OwnershipPlan.LeastBurdened(household);
        foreach (HouseholdTask task in household.Tasks)
        {
            Person[] sharing = AreSharing(household, task.Id);
            if (sharing.Length == 0 && !split.Owners.ContainsKey(task.Id))
                throw new ArgumentException("The split does not say whose some task is.", nameof(split));
            plan = plan.With(task.Id, sharing.Length == 0 ? Ownership.By(split.Owners[task.Id]) : OwnershipOf(task.Id, sharing));
        }

        return plan;
    }

    /// <inheritdoc/>
    public bool Equals(HouseholdTiming? other) =>
        other is not null && _modes.SequenceEqual(other._modes) && _people.Values.SequenceEqual(other._people.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HouseholdTiming);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_modes.Count, _people.Count);

    /// <summary>Numbers alone.</summary>
    /// <returns>Such as <c>2 shared tasks, times of 3 people</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{_modes.Count} shared tasks, times of {_people.Count} people");

    /// <summary>Everyone who shares a task in time; nobody where it is one person's.</summary>
    private Person[] AreSharing(Household household, TaskId task)
    {
        if (ModeOf(task) is TaskMode.One || household.Wishes.Any(wish => wish is Wish.Owner owner && owner.Task == task)) return [];
        HashSet<PersonId> unable = [.. household.Wishes.OfType<Wish.CannotDo>().Where(wish => wish.Task == task).Select(wish => wish.Person)];
        return [.. household.People.Where(person => !unable.Contains(person.Id))];
    }

    private Ownership OwnershipOf(TaskId task, Person[] sharing) => ModeOf(task) is TaskMode.Joint
        ? Ownership.Jointly(sharing.Select(person => person.Id))
        : Ownership.InProportion(AlternationPeriod.EachTurn, sharing.Select(person => new TurnShare(person.Id, Rational.Of(person.Share))));
}

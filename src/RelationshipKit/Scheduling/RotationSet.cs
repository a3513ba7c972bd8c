using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>
/// Tasks that move round among people, one place each period: in period k (from 0) unit j is with person (j + k) modulo the number of people.
/// Equal by value.
/// </summary>
/// <remarks>
/// A cyclic Latin square: over as many periods as there are people, each person has each unit once, so whatever the units cost whom, nobody
/// would rather have had another's periods. With as many units as people everyone has exactly one a period; with more, the
/// units wrap round and some have two, which a schedule says; with fewer, some rest.
/// </remarks>
public sealed record RotationSet
{
    private readonly ValueList<PersonId> _people;
    private readonly ValueList<TaskId> _tasks;
    private readonly ValueList<int> _unitOf;

    private RotationSet(AlternationPeriod period, ImmutableArray<PersonId> people, ImmutableArray<TaskId> tasks, ImmutableArray<int> unitOf)
    {
        Period = period;
        _people = new ValueList<PersonId>(people);
        _tasks = new ValueList<TaskId>(tasks);
        _unitOf = new ValueList<int>(unitOf);
        UnitCount = unitOf.Max() + 1;
    }

    /// <summary>How long the units stay where they are.</summary>
    public AlternationPeriod Period { get; }

    /// <summary>The people, in the order in which units move.</summary>
    public IReadOnlyList<PersonId> People => _people.Items;

    /// <summary>The tasks, unit by unit.</summary>
    public IReadOnlyList<TaskId> Tasks => _tasks.Items;

    /// <summary>The number of units: tasks that move together are one.</summary>
    public int UnitCount { get; }

    /// <summary>Tasks that each move on their own.</summary>
    /// <param name="period">How long they stay: a week, a month or a quarter.</param>
    /// <param name="people">The people, in the order in which tasks move.</param>
    /// <param name="tasks">The tasks; in the first period the first is with the first person.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">Nobody or nothing is named, or somebody or something twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The period is not one of weeks, months or quarters: tasks of a set need not come round equally often.</exception>
    public static RotationSet Of(AlternationPeriod period, IEnumerable<PersonId> people, params IEnumerable<TaskId> tasks) =>
        OfUnits(period, people, Guard.Against.Null(tasks).Select(task => (IEnumerable<TaskId>)[task]));

    /// <summary>Groups of tasks, each of which moves as one.</summary>
    /// <param name="period">How long they stay: a week, a month or a quarter.</param>
    /// <param name="people">The people, in the order in which units move.</param>
    /// <param name="units">The groups; in the first period the first is with the first person. An empty group is a period off.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">Nobody or nothing is named, or somebody or something twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The period is not one of weeks, months or quarters: tasks of a set need not come round equally often.</exception>
    public static RotationSet OfUnits(AlternationPeriod period, IEnumerable<PersonId> people, IEnumerable<IEnumerable<TaskId>> units)
    {
        Guard.Against.OutOfRange((int)period, (int)AlternationPeriod.Week, (int)AlternationPeriod.Quarter, nameof(period));
        ImmutableArray<PersonId> all = Named.People(people, nameof(people));
        (TaskId Task, int Unit)[] placed = [.. Guard.Against.Null(units).SelectMany((group, unit) => Guard.Against.Null(group).Select(task => (task, unit)))];
        if (placed.Length == 0) throw new ArgumentException("No task is named.", nameof(units));
        foreach ((TaskId task, _) in placed) Named.Task(task, nameof(units));
        if (placed.DistinctBy(pair => pair.Task).Count() < placed.Length) throw new ArgumentException("A task is named twice.", nameof(units));
        return new RotationSet(period, all, [.. placed.Select(pair => pair.Task)], [.. placed.Select(pair => pair.Unit)]);
    }

    /// <summary>With whom a task is in a period, if all are there and can do it.</summary>
    /// <param name="task">A task of the set.</param>
    /// <param name="period">The period, counting from 0 at the plan's anchor.</param>
    /// <returns>The person.</returns>
    /// <exception cref="ArgumentException">The task is not of the set.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The period is below 0.</exception>
    public PersonId PersonFor(TaskId task, int period) =>
        _people.Items[(UnitOf(task) + Guard.Against.OutOfRange(period, 0, int.MaxValue - 1_000)) % _people.Items.Length];

    internal int UnitOf(TaskId task)
    {
        int at = _tasks.Items.IndexOf(task);
        return at < 0 ? throw new ArgumentException("The task is not of the set.", nameof(task)) : _unitOf.Items[at];
    }
}

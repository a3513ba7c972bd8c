using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <summary>
/// People who share work, the tasks, what each task costs each person, what is wished of any split, and who owns what today.
/// Immutable, validated whole, equal by value.
/// </summary>
/// <remarks>
/// Holds 1–50 people and 0–1,000 tasks, in the order given. A missing appraisal means the default: an ordinary minute, the task's minutes.
/// Appraisals come in the order of people, then tasks; wishes in the order of the household file: each person's cap and
/// cannot-dos, the tasks' owners, the groups together, the groups apart.
/// <para>A cost is a whole number of at most 10,080 × 1,000 × 364 × 12 × 1,000 ≈ 4.4e13, and all tasks of a person together cost at most
/// 4.4e16 (or no less than the negative of that), so that no sum over a household leaves a <see cref="long"/>.</para>
/// </remarks>
public sealed partial class Household : IEquatable<Household>
{
    /// <summary>The most people a household may have.</summary>
    public const int MostPeople = 50;

    /// <summary>The most tasks a household may have.</summary>
    public const int MostTasks = 1_000;

    private readonly FrozenDictionary<PersonId, int> _personIndex;
    private readonly FrozenDictionary<TaskId, int> _taskIndex;
    private readonly ImmutableArray<Person> _people;
    private readonly ImmutableArray<HouseholdTask> _tasks;
    private readonly ImmutableArray<Wish> _wishes;
    private readonly ReadOnlyDictionary<TaskId, PersonId> _currentOwners;

    // One cell per person and task, row by row; null where nothing is said.
    private readonly Appraisal?[] _cells;

    private Household(HouseholdParts parts)
    {
        _people = parts.People;
        _tasks = parts.Tasks;
        _personIndex = _people.Select((person, index) => (person, index)).ToFrozenDictionary(pair => pair.person.Id, pair => pair.index);
        _taskIndex = _tasks.Select((task, index) => (task, index)).ToFrozenDictionary(pair => pair.task.Id, pair => pair.index);
        _cells = new Appraisal?[_people.Length * _tasks.Length];
        foreach (Appraisal appraisal in parts.Appraisals.Where(appraisal => !appraisal.SaysNothing))
            _cells[Cell(_personIndex[appraisal.Person], _taskIndex[appraisal.Task])] = appraisal;
        _wishes = WishOrder.Sort(parts.Wishes, _personIndex, _taskIndex);
        // Ordered, because the order of a hash table differs from run to run.
        _currentOwners = new ReadOnlyDictionary<TaskId, PersonId>(
            new OrderedDictionary<TaskId, PersonId>(parts.CurrentOwners.OrderBy(pair => _taskIndex[pair.Key])));
        Appraisals = [.. _cells.OfType<Appraisal>()];
    }

    /// <summary>The people, 1–50, in the order given.</summary>
    public IReadOnlyList<Person> People => _people;

    /// <summary>The tasks, 0–1,000, in the order given.</summary>
    public IReadOnlyList<HouseholdTask> Tasks => _tasks;

    /// <summary>The appraisals that differ from the default, in the order of people, then tasks.</summary>
    public IReadOnlyList<Appraisal> Appraisals { get; }

    /// <summary>What is wished of any split, in the order of the household file.</summary>
    public IReadOnlyList<Wish> Wishes => _wishes;

    /// <summary>Who owns which task today, where known, in the order of tasks.</summary>
    public IReadOnlyDictionary<TaskId, PersonId> CurrentOwners => _currentOwners;

    /// <summary>Makes a household.</summary>
    /// <param name="people">1–50 people with different ids.</param>
    /// <param name="tasks">0–1,000 tasks with different ids.</param>
    /// <param name="appraisals">At most one per person and task; a missing one means the default.</param>
    /// <param name="wishes">Wishes about these people and tasks: at most one owner per task and one cap per person.</param>
    /// <param name="currentOwners">Who owns which task today, where known.</param>
    /// <returns>The household.</returns>
    /// <exception cref="ArgumentException">The parts do not fit together; the message lists every problem, with ids and without names.</exception>
    public static Household Create(
        IEnumerable<Person> people,
        IEnumerable<HouseholdTask> tasks,
        IEnumerable<Appraisal>? appraisals = null,
        IEnumerable<Wish>? wishes = null,
        IEnumerable<KeyValuePair<TaskId, PersonId>>? currentOwners = null)
    {
        if (TryCreate(people, tasks, appraisals, wishes, currentOwners, out Household? household, out IReadOnlyList<InputProblem> problems))
            return household;
        throw new ArgumentException(string.Join(Environment.NewLine, problems), nameof(people));
    }

    /// <summary>Makes a household if its parts fit together.</summary>
    /// <param name="people">1–50 people with different ids.</param>
    /// <param name="tasks">0–1,000 tasks with different ids.</param>
    /// <param name="appraisals">At most one per person and task; a missing one means the default.</param>
    /// <param name="wishes">Wishes about these people and tasks: at most one owner per task and one cap per person.</param>
    /// <param name="currentOwners">Who owns which task today, where known.</param>
    /// <param name="household">The household, or null.</param>
    /// <param name="problems">Everything that does not fit; empty when all does.</param>
    /// <returns>Whether the parts fit together.</returns>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public static bool TryCreate(
        IEnumerable<Person> people,
        IEnumerable<HouseholdTask> tasks,
        IEnumerable<Appraisal>? appraisals,
        IEnumerable<Wish>? wishes,
        IEnumerable<KeyValuePair<TaskId, PersonId>>? currentOwners,
        [NotNullWhen(true)] out Household? household,
        out IReadOnlyList<InputProblem> problems)
    {
        var parts = new HouseholdParts(
            Filled(Guard.Against.Null(people), nameof(people)),
            Filled(Guard.Against.Null(tasks), nameof(tasks)),
            Filled(appraisals ?? [], nameof(appraisals)),
            Filled(wishes ?? [], nameof(wishes)),
            [.. currentOwners ?? []]);
        problems = parts.Problems();
        household = problems.Count == 0 ? new Household(parts) : null;
        return household is not null;
    }

    /// <summary>A person's own minutes for one turn of a task: their appraisal's, or else the task's.</summary>
    /// <param name="person">The person.</param>
    /// <param name="task">The task.</param>
    /// <returns>Minutes, 1–10,080.</returns>
    /// <exception cref="ArgumentException">The person or the task is not of this household.</exception>
    public int MinutesOf(PersonId person, TaskId task) => MinutesAt(IndexOf(person), IndexOf(task));

    /// <summary>How heavy a minute of a task is for a person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="task">The task.</param>
    /// <returns>The burden.</returns>
    /// <exception cref="ArgumentException">The person or the task is not of this household.</exception>
    public Burden BurdenOf(PersonId person, TaskId task) => BurdenAt(IndexOf(person), IndexOf(task));

    /// <summary>
    /// What a year of a task costs a person: own minutes × turns a year × 12 × burden, a whole number in twelfths of a
    /// minute-per-cent a year, between ±4.4e13.
    /// </summary>
    /// <param name="person">The person.</param>
    /// <param name="task">The task.</param>
    /// <returns>The exact cost; below 0 for a task gladly done.</returns>
    /// <exception cref="ArgumentException">The person or the task is not of this household.</exception>
    public long CostOf(PersonId person, TaskId task) => CostAt(IndexOf(person), IndexOf(task));

    /// <summary>The clock minutes a week that a task takes a person, averaged over a planning year, exactly.</summary>
    /// <param name="person">The person.</param>
    /// <param name="task">The task.</param>
    /// <returns>Own minutes × turns a year × months ÷ 12 ÷ 52.</returns>
    /// <exception cref="ArgumentException">The person or the task is not of this household.</exception>
    public WeeklyMinutes WeeklyMinutesOf(PersonId person, TaskId task) => WeeklyMinutesAt(IndexOf(person), IndexOf(task));

    /// <summary>The place of a person among <see cref="People"/>, from 0.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentException">The person is not of this household.</exception>
    public int IndexOf(PersonId person) =>
        TryIndexOf(person, out int index) ? index : throw new ArgumentException("Nobody in this household has that id.", nameof(person));

    /// <summary>The place of a task among <see cref="Tasks"/>, from 0.</summary>
    /// <param name="task">The task.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentException">The task is not of this household.</exception>
    public int IndexOf(TaskId task) =>
        TryIndexOf(task, out int index) ? index : throw new ArgumentException("No task of this household has that id.", nameof(task));

    /// <summary>The place of a person among <see cref="People"/>, if there.</summary>
    /// <param name="person">The person.</param>
    /// <param name="index">The index from 0, or 0.</param>
    /// <returns>Whether the person is of this household.</returns>
    public bool TryIndexOf(PersonId person, out int index) => _personIndex.TryGetValue(person, out index);

    /// <summary>The place of a task among <see cref="Tasks"/>, if there.</summary>
    /// <param name="task">The task.</param>
    /// <param name="index">The index from 0, or 0.</param>
    /// <returns>Whether the task is of this household.</returns>
    public bool TryIndexOf(TaskId task, out int index) => _taskIndex.TryGetValue(task, out index);

    internal Appraisal? AppraisalAt(int person, int task) => _cells[Cell(person, task)];

    internal int MinutesAt(int person, int task) => _cells[Cell(person, task)]?.Minutes ?? _tasks[task].Minutes;

    internal Burden BurdenAt(int person, int task) => _cells[Cell(person, task)]?.Burden ?? Burden.Fine;

    internal long CostAt(int person, int task) => MinutesAt(person, task) * _tasks[task].Frequency.TurnsInTwelfths * BurdenAt(person, task).Percent;

    internal WeeklyMinutes WeeklyMinutesAt(int person, int task) => new(MinutesAt(person, task) * _tasks[task].Frequency.TurnsInTwelfths);

    /// <inheritdoc/>
    public bool Equals(Household? other) =>
        other is not null
        && _people.SequenceEqual(other._people)
        && _tasks.SequenceEqual(other._tasks)
        && _cells.AsSpan().SequenceEqual(other._cells)
        && _wishes.SequenceEqual(other._wishes)
        && _currentOwners.Count == other._currentOwners.Count
        && _currentOwners.All(pair => other._currentOwners.TryGetValue(pair.Key, out PersonId owner) && owner == pair.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Household);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (Person person in _people) hash.Add(person);
        foreach (HouseholdTask task in _tasks) hash.Add(task);
        return hash.ToHashCode();
    }

    /// <summary>Ids and numbers alone: names are private.</summary>
    /// <returns>Such as <c>Household of p1, p2 with 5 tasks</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"Household of {string.Join(", ", _people)} with {_tasks.Length} tasks");

    private static ImmutableArray<T> Filled<T>(IEnumerable<T> items, string parameterName)
        where T : class
    {
        ImmutableArray<T> all = [.. items];
        return all.Contains(null!) ? throw new ArgumentException("An item is null.", parameterName) : all;
    }

    private int Cell(int person, int task) => (person * _tasks.Length) + task;
}

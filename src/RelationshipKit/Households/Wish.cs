using System.Collections.Immutable;

namespace RelationshipKit.Households;

/// <summary>What a household asks of any split: one of <see cref="Owner"/>, <see cref="CannotDo"/>, <see cref="Together"/>,
/// <see cref="Apart"/>, <see cref="MinutesCap"/>. Equal by value, the order within a group included.</summary>
public abstract record Wish
{
    internal const int MostMinutesPerWeek = 10_080;

    private Wish()
    {
    }

    /// <summary>What is left of the wish where a task is no longer there; null if nothing is.</summary>
    internal Wish? Without(TaskId task)
    {
        return this switch
        {
            Owner owner => owner.Task == task ? null : owner,
            CannotDo cannotDo => cannotDo.Task == task ? null : cannotDo,
            Together { Tasks: var tasks } when tasks.Contains(task) => tasks.Count > 2 ? new Together(Others(tasks)) : null,
            Apart { Tasks: var tasks } when tasks.Contains(task) => tasks.Count > 2 ? new Apart(Others(tasks)) : null,
            _ => this,
        };

        IEnumerable<TaskId> Others(IReadOnlyList<TaskId> tasks) => tasks.Where(other => other != task);
    }

    /// <summary>A task is that person's (a pin).</summary>
    /// <param name="Task">The task.</param>
    /// <param name="Person">Its owner.</param>
    public sealed record Owner(TaskId Task, PersonId Person) : Wish;

    /// <summary>A person cannot do a task.</summary>
    /// <param name="Person">The person.</param>
    /// <param name="Task">The task.</param>
    public sealed record CannotDo(PersonId Person, TaskId Task) : Wish;

    /// <summary>A group of tasks goes to one person.</summary>
    public sealed record Together : Wish
    {
        private readonly TaskGroup _group;

        /// <summary>Wishes the tasks together.</summary>
        /// <param name="tasks">The tasks.</param>
        public Together(params IEnumerable<TaskId> tasks) => _group = new TaskGroup([.. Guard.Against.Null(tasks)]);

        /// <summary>The tasks, in the order given.</summary>
        public IReadOnlyList<TaskId> Tasks => _group.Tasks;
    }

    /// <summary>A group of tasks goes to pairwise different people.</summary>
    public sealed record Apart : Wish
    {
        private readonly TaskGroup _group;

        /// <summary>Wishes the tasks apart.</summary>
        /// <param name="tasks">The tasks.</param>
        public Apart(params IEnumerable<TaskId> tasks) => _group = new TaskGroup([.. Guard.Against.Null(tasks)]);

        /// <summary>The tasks, in the order given.</summary>
        public IReadOnlyList<TaskId> Tasks => _group.Tasks;
    }

    /// <summary>A person's own clock minutes, averaged over a planning year of 52 weeks, stay within a cap.</summary>
    public sealed record MinutesCap : Wish
    {
        /// <summary>Wishes a cap.</summary>
        /// <param name="person">Whose time is capped.</param>
        /// <param name="minutesPerWeek">Whole minutes a week, 0–10,080: nothing at all up to the whole week.</param>
        /// <exception cref="ArgumentOutOfRangeException">The minutes are out of range.</exception>
        public MinutesCap(PersonId person, int minutesPerWeek)
        {
            Person = person;
            MinutesPerWeek = Guard.Against.OutOfRange(minutesPerWeek, 0, MostMinutesPerWeek);
        }

        /// <summary>Whose time is capped.</summary>
        public PersonId Person { get; }

        /// <summary>Whole minutes a week, 0–10,080.</summary>
        public int MinutesPerWeek { get; }
    }

    // Gives a list of tasks equality by its contents, which the records above build on.
    private readonly struct TaskGroup(ImmutableArray<TaskId> tasks) : IEquatable<TaskGroup>
    {
        public ImmutableArray<TaskId> Tasks => tasks;

        public bool Equals(TaskGroup other) => tasks.SequenceEqual(other.Tasks);

        public override bool Equals(object? obj) => obj is TaskGroup other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (TaskId task in tasks) hash.Add(task);
            return hash.ToHashCode();
        }
    }
}

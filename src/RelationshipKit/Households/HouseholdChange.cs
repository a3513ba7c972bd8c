using System.Collections.Immutable;

namespace RelationshipKit.Households;

/// <summary>One change of a household: one of <see cref="AddTask"/>, <see cref="DropTask"/>, <see cref="Reappraise"/>, <see cref="MakeWish"/>,
/// <see cref="LiftWish"/>. Equal by value.</summary>
public abstract record HouseholdChange
{
    private HouseholdChange()
    {
    }

    /// <summary>The household after the change.</summary>
    /// <param name="household">The household before.</param>
    /// <returns>A household of its own; the one before stays as it is.</returns>
    /// <exception cref="ArgumentException">The change does not fit the household: it names somebody or something unknown, or adds what is there.</exception>
    public abstract Household ApplyTo(Household household);

    /// <summary>A task comes on top.</summary>
    public sealed record AddTask : HouseholdChange
    {
        /// <summary>Adds a task.</summary>
        /// <param name="task">The task.</param>
        /// <param name="appraisals">What people think of it, at most one appraisal each.</param>
        public AddTask(HouseholdTask task, params IEnumerable<Appraisal> appraisals)
        {
            Task = Guard.Against.Null(task);
            Appraisals = [.. Guard.Against.Null(appraisals)];
        }

        /// <summary>The task.</summary>
        public HouseholdTask Task { get; }

        /// <summary>What people think of it.</summary>
        public ImmutableArray<Appraisal> Appraisals { get; }

        /// <inheritdoc/>
        public override Household ApplyTo(Household household) => Guard.Against.Null(household).WithTask(Task, Appraisals);

        /// <inheritdoc/>
        public bool Equals(AddTask? other) => other is not null && Task == other.Task && Appraisals.SequenceEqual(other.Appraisals);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Task, Appraisals.Length);
    }

    /// <summary>A task falls away.</summary>
    /// <param name="Task">The task.</param>
    public sealed record DropTask(TaskId Task) : HouseholdChange
    {
        /// <inheritdoc/>
        public override Household ApplyTo(Household household) => Guard.Against.Null(household).WithoutTask(Task);
    }

    /// <summary>A person finds a task heavier or lighter, slower or quicker.</summary>
    public sealed record Reappraise : HouseholdChange
    {
        /// <summary>Appraises a task anew.</summary>
        /// <param name="person">The person.</param>
        /// <param name="task">The task.</param>
        /// <param name="burden">The new burden; as before when left out.</param>
        /// <param name="minutes">The new own minutes for one turn, 1–10,080; as before when left out.</param>
        /// <exception cref="ArgumentException">An id is the <c>default</c> value.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The minutes are out of range.</exception>
        public Reappraise(PersonId person, TaskId task, Burden? burden = null, int? minutes = null)
        {
            Appraisal checkedParts = Appraisal.Create(person, task, burden, minutes);
            (Person, Task, Burden, Minutes) = (checkedParts.Person, checkedParts.Task, burden, minutes);
        }

        /// <summary>The person.</summary>
        public PersonId Person { get; }

        /// <summary>The task.</summary>
        public TaskId Task { get; }

        /// <summary>The new burden, or null if it stays.</summary>
        public Burden? Burden { get; }

        /// <summary>The new own minutes for one turn, 1–10,080, or null if they stay.</summary>
        public int? Minutes { get; }

        /// <inheritdoc/>
        public override Household ApplyTo(Household household)
        {
            Appraisal? known = Guard.Against.Null(household).AppraisalAt(household.IndexOf(Person), household.IndexOf(Task));
            return household.WithAppraisal(Appraisal.Create(Person, Task, Burden ?? known?.Burden, Minutes ?? known?.Minutes));
        }
    }

    /// <summary>Something is wished on top; an owner or a cap takes the place of the one before.</summary>
    /// <param name="Wish">The wish.</param>
    public sealed record MakeWish(Wish Wish) : HouseholdChange
    {
        /// <inheritdoc/>
        public override Household ApplyTo(Household household) => Guard.Against.Null(household).WithWish(Wish);
    }

    /// <summary>Something is no longer wished.</summary>
    /// <param name="Wish">The wish.</param>
    public sealed record LiftWish(Wish Wish) : HouseholdChange
    {
        /// <inheritdoc/>
        public override Household ApplyTo(Household household) => Guard.Against.Null(household).WithoutWish(Wish);
    }
}

using RelationshipKit.Households;

namespace RelationshipKit.Values;

/// <summary>Ways of standing behind a goal.</summary>
public enum SupportKind
{
    /// <summary>Minutes of the week kept free.</summary>
    Time,

    /// <summary>A task taken over.</summary>
    Task,

    /// <summary>Money.</summary>
    Money,

    /// <summary>Good words and interest.</summary>
    Encouragement,
}

/// <summary>
/// What somebody promises for another's goal: one of <see cref="ProtectedTime"/>, <see cref="TakenOverTask"/>, <see cref="Money"/>,
/// <see cref="Encouragement"/>. The first two change the next split; withdrawing them restores it. Equal by value.
/// </summary>
public abstract record SupportCommitment
{
    private SupportCommitment(PersonId by, string? note)
    {
        if (by == default) throw new ArgumentException("A default PersonId is no id.", nameof(by));
        (By, Note) = (by, note is null ? null : OwnWords.Check(note, nameof(note)));
    }

    /// <summary>Who promises it.</summary>
    public PersonId By { get; }

    /// <summary>A word with it, 1–500 characters, or null.</summary>
    public string? Note { get; }

    /// <summary>The way of standing behind the goal.</summary>
    public abstract SupportKind Kind { get; }

    /// <summary>The way and the person; a note is theirs.</summary>
    /// <returns>Such as <c>Time by p2</c>.</returns>
    public sealed override string ToString() => $"{Kind} by {By}";

    /// <summary>Minutes of the week are kept free for each person of the goal but the one who promises.</summary>
    public sealed record ProtectedTime : SupportCommitment
    {
        /// <summary>Promises time.</summary>
        /// <param name="by">Who promises it, and carries the work instead.</param>
        /// <param name="minutesPerWeek">Minutes a week, 1–10,080.</param>
        /// <param name="note">A word with it, or null.</param>
        /// <exception cref="ArgumentException">The id is the <c>default</c> value, or the note is empty or too long.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The minutes are out of range.</exception>
        public ProtectedTime(PersonId by, int minutesPerWeek, string? note = null)
            : base(by, note) => MinutesPerWeek = Guard.Against.OutOfRange(minutesPerWeek, 1, Wish.MostMinutesPerWeek);

        /// <summary>Minutes a week, 1–10,080.</summary>
        public int MinutesPerWeek { get; }

        /// <inheritdoc/>
        public override SupportKind Kind => SupportKind.Time;
    }

    /// <summary>A task becomes the promiser's.</summary>
    public sealed record TakenOverTask : SupportCommitment
    {
        /// <summary>Promises to take a task over.</summary>
        /// <param name="by">Who takes it.</param>
        /// <param name="task">The task.</param>
        /// <param name="note">A word with it, or null.</param>
        /// <exception cref="ArgumentException">An id is the <c>default</c> value, or the note is empty or too long.</exception>
        public TakenOverTask(PersonId by, TaskId task, string? note = null)
            : base(by, note) => Task = task == default ? throw new ArgumentException("A default TaskId is no id.", nameof(task)) : task;

        /// <summary>The task.</summary>
        public TaskId Task { get; }

        /// <inheritdoc/>
        public override SupportKind Kind => SupportKind.Task;
    }

    /// <summary>Money goes to the goal; how much is for the people to say in the note, or not.</summary>
    public sealed record Money : SupportCommitment
    {
        /// <summary>Promises money.</summary>
        /// <param name="by">Who promises it.</param>
        /// <param name="note">A word with it, or null.</param>
        /// <exception cref="ArgumentException">The id is the <c>default</c> value, or the note is empty or too long.</exception>
        public Money(PersonId by, string? note = null)
            : base(by, note)
        {
        }

        /// <inheritdoc/>
        public override SupportKind Kind => SupportKind.Money;
    }

    /// <summary>Somebody cheers the goal on.</summary>
    public sealed record Encouragement : SupportCommitment
    {
        /// <summary>Promises encouragement.</summary>
        /// <param name="by">Who promises it.</param>
        /// <param name="note">A word with it, or null.</param>
        /// <exception cref="ArgumentException">The id is the <c>default</c> value, or the note is empty or too long.</exception>
        public Encouragement(PersonId by, string? note = null)
            : base(by, note)
        {
        }

        /// <inheritdoc/>
        public override SupportKind Kind => SupportKind.Encouragement;
    }
}

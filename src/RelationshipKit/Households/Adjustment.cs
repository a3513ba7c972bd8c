namespace RelationshipKit.Households;

/// <summary>
/// What something agreed elsewhere, such as standing behind somebody's goal, changes in a household before its tasks are split: one of
/// <see cref="ProtectedMinutes"/>, <see cref="TakenOver"/>. Applied by <see cref="Household.With"/>; withdrawn by leaving it out. Equal by value.
/// </summary>
public abstract record Adjustment
{
    private Adjustment()
    {
    }

    /// <summary>Where it was agreed, such as <c>$.goals[0].support[1]</c> of a household file, to be named where wishes clash; or null.</summary>
    public string? Place { get; init; }

    /// <summary>Somebody keeps minutes of a person's week free by carrying that much of the person's part of the work.</summary>
    public sealed record ProtectedMinutes : Adjustment
    {
        /// <summary>Protects minutes.</summary>
        /// <param name="person">Whose time is protected.</param>
        /// <param name="by">Who carries the work instead.</param>
        /// <param name="minutesPerWeek">Minutes a week, 1–10,080.</param>
        /// <exception cref="ArgumentException">An id is the <c>default</c> value, or both are the same person.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The minutes are out of range.</exception>
        public ProtectedMinutes(PersonId person, PersonId by, int minutesPerWeek)
        {
            if (person == default || by == default) throw new ArgumentException("A default PersonId is no id.", nameof(person));
            if (person == by) throw new ArgumentException("Nobody protects their own time from themselves.", nameof(by));
            (Person, By) = (person, by);
            MinutesPerWeek = Guard.Against.OutOfRange(minutesPerWeek, 1, Wish.MostMinutesPerWeek);
        }

        /// <summary>Whose time is protected.</summary>
        public PersonId Person { get; }

        /// <summary>Who carries the work instead.</summary>
        public PersonId By { get; }

        /// <summary>Minutes a week, 1–10,080.</summary>
        public int MinutesPerWeek { get; }
    }

    /// <summary>Somebody takes a task over: it is theirs, whoever else was wished for it.</summary>
    public sealed record TakenOver : Adjustment
    {
        /// <summary>Takes a task over.</summary>
        /// <param name="task">The task.</param>
        /// <param name="by">Who takes it.</param>
        /// <exception cref="ArgumentException">An id is the <c>default</c> value.</exception>
        public TakenOver(TaskId task, PersonId by)
        {
            if (task == default) throw new ArgumentException("A default TaskId is no id.", nameof(task));
            if (by == default) throw new ArgumentException("A default PersonId is no id.", nameof(by));
            (Task, By) = (task, by);
        }

        /// <summary>The task.</summary>
        public TaskId Task { get; }

        /// <summary>Who takes it.</summary>
        public PersonId By { get; }
    }
}

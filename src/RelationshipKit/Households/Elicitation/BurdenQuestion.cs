namespace RelationshipKit.Households.Elicitation;

/// <summary>What a person would rather do of the two that a question names.</summary>
public enum BurdenChoice
{
    /// <summary>The first: it is the lighter one.</summary>
    First,

    /// <summary>The second: it is the lighter one.</summary>
    Second,

    /// <summary>Either: they are about as heavy.</summary>
    AboutTheSame,

    /// <summary>The person cannot or would rather not say.</summary>
    Skip,
}

/// <summary>Would you rather do this or that? Minute for minute, a task is held against another task or against ordinary work. Equal by value.</summary>
public sealed record BurdenQuestion
{
    private BurdenQuestion(TaskId first, TaskId? second, int? yardstick) => (First, Second, Yardstick) = (first, second, yardstick);

    /// <summary>Gets the task asked about.</summary>
    public TaskId First { get; }

    /// <summary>Gets the task it is held against, as long a time of each; null where it is held against ordinary work.</summary>
    public TaskId? Second { get; }

    /// <summary>
    /// Gets the burden of the ordinary work it is held against, one of <see cref="BurdenInterview.Yardsticks"/>: with 250, ten minutes of
    /// the task against twenty-five of ordinary work; null where it is held against another task.
    /// </summary>
    public int? Yardstick { get; }

    /// <summary>A task against another.</summary>
    /// <param name="first">The one.</param>
    /// <param name="second">The other.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentException">They are the same, or one is the <c>default</c> value.</exception>
    public static BurdenQuestion Between(TaskId first, TaskId second)
    {
        if (first == default) throw new ArgumentException("A default TaskId is no id.", nameof(first));
        if (second == default) throw new ArgumentException("A default TaskId is no id.", nameof(second));
        return first == second
            ? throw new ArgumentException("A task cannot be held against itself.", nameof(second))
            : new BurdenQuestion(first, second, null);
    }

    /// <summary>A task against ordinary work.</summary>
    /// <param name="task">The task.</param>
    /// <param name="yardstick">One of <see cref="BurdenInterview.Yardsticks"/>.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentException">The task is the <c>default</c> value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such yardstick.</exception>
    public static BurdenQuestion AgainstOrdinary(TaskId task, int yardstick)
    {
        if (task == default) throw new ArgumentException("A default TaskId is no id.", nameof(task));
        return BurdenInterview.Yardsticks.Contains(yardstick)
            ? new BurdenQuestion(task, null, yardstick)
            : throw new ArgumentOutOfRangeException(nameof(yardstick), yardstick, "Not one of the yardsticks.");
    }

    /// <summary>Whether both ask the same, tasks in either order.</summary>
    internal bool AsksTheSameAs(BurdenQuestion other) =>
        Equals(other) || (Second is { } second && other.Second == First && other.First == second);
}

/// <summary>A question with its answer. A list of them is all that is needed to go on with an interview later.</summary>
/// <param name="Question">The question.</param>
/// <param name="Choice">What was answered.</param>
public sealed record BurdenAnswer(BurdenQuestion Question, BurdenChoice Choice);

/// <summary>What the answers so far say of one task's burden.</summary>
/// <param name="Task">The task.</param>
/// <param name="Low">No less than this, in per cent per minute.</param>
/// <param name="High">No more than this; the same as <paramref name="Low"/> where the person found it about the same as a yardstick.</param>
/// <param name="Burden">The one taken meanwhile: the yardstick in the middle of what is possible, or the middle where no yardstick is inside.</param>
/// <param name="IsInDoubt">Whether answers about it do not fit together.</param>
public sealed record BurdenEstimate(TaskId Task, int Low, int High, Burden Burden, bool IsInDoubt);

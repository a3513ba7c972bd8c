namespace RelationshipKit.Households;

/// <summary>
/// How heavy a task is for one person. Whatever is missing is the default: a missing appraisal, or one without a burden,
/// means an ordinary minute (<see cref="Households.Burden.Fine"/>); without minutes, the task's own minutes hold.
/// Equal by value.
/// </summary>
public sealed record Appraisal
{
    private Appraisal(PersonId person, TaskId task, Burden burden, int? minutes)
    {
        Person = person;
        Task = task;
        Burden = burden;
        Minutes = minutes;
    }

    /// <summary>Whose appraisal it is.</summary>
    public PersonId Person { get; }

    /// <summary>The task appraised.</summary>
    public TaskId Task { get; }

    /// <summary>How heavy each minute is; <see cref="Households.Burden.Fine"/> when not said.</summary>
    public Burden Burden { get; }

    /// <summary>The person's own minutes for one turn, 1–10,080, or null when the task's minutes hold.</summary>
    public int? Minutes { get; }

    internal bool SaysNothing => Burden == Burden.Fine && Minutes is null;

    /// <summary>Makes an appraisal.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="task">The task.</param>
    /// <param name="burden">How heavy each minute is; <see cref="Households.Burden.Fine"/> when left out.</param>
    /// <param name="minutes">The person's own minutes for one turn, 1–10,080; the task's when left out.</param>
    /// <returns>The appraisal.</returns>
    /// <exception cref="ArgumentException">An id is the <c>default</c> value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are out of range.</exception>
    public static Appraisal Create(PersonId person, TaskId task, Burden? burden = null, int? minutes = null)
    {
        if (person == default) throw new ArgumentException("A default PersonId is no id.", nameof(person));
        if (task == default) throw new ArgumentException("A default TaskId is no id.", nameof(task));
        if (minutes is { } own) Guard.Against.OutOfRange(own, 1, HouseholdTask.MostMinutes, nameof(minutes));
        return new Appraisal(person, task, burden ?? Burden.Fine, minutes);
    }
}

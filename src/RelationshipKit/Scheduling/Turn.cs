using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>Why a turn is whose it is.</summary>
public enum TurnReason
{
    /// <summary>The task is theirs.</summary>
    Owner,

    /// <summary>It is their turn in a rotation.</summary>
    Rotation,

    /// <summary>It is their day by the duty roster.</summary>
    DutyDay,

    /// <summary>They had carried least so far.</summary>
    LeastBurdened,

    /// <summary>They do it together.</summary>
    Jointly,

    /// <summary>This part of the task is theirs.</summary>
    Part,

    /// <summary>Whoever's turn it would have been is away or cannot do it.</summary>
    StandIn,

    /// <summary>They took it over from whoever's it was.</summary>
    Swapped,

    /// <summary>It was drawn, never the same person twice running.</summary>
    Drawn,

    /// <summary>Nobody's yet: whoever claims it first.</summary>
    Open,
}

/// <summary>One time that a task is somebody's to do. Equal by value.</summary>
public sealed record Turn
{
    private readonly ValueList<PersonId> _people;

    internal Turn(TaskId task, DateOnly date, int minutes, ImmutableArray<PersonId> people, TurnReason reason, int part, int number)
    {
        (Task, Date, Minutes, Reason, Part, Number) = (task, date, minutes, reason, part, number);
        _people = new ValueList<PersonId>(people);
    }

    /// <summary>The task.</summary>
    public TaskId Task { get; }

    /// <summary>The day it is to be done.</summary>
    public DateOnly Date { get; }

    /// <summary>
    /// The clock minutes of the turn, 1–10,080: the own minutes of whoever does it; of a turn done jointly, those of the slowest divided by the number
    /// of people, rounded up; of an open one, the task's.
    /// </summary>
    public int Minutes { get; }

    /// <summary>Whose turn it is: one person, or all who do it jointly. Of an open turn, whoever may claim it.</summary>
    public IReadOnlyList<PersonId> People => _people.Items;

    /// <summary>Why it is theirs.</summary>
    public TurnReason Reason { get; }

    /// <summary>The number of the part of the task, from 1; 0 for the whole task.</summary>
    public int Part { get; }

    /// <summary>The running number of the occurrence, as in <see cref="Occurrence.Number"/>.</summary>
    public int Number { get; }

    /// <summary>The occurrence this turn belongs to.</summary>
    public Occurrence Occurrence => new(Task, Date, Number);

    /// <summary>Whether nobody has the turn yet.</summary>
    public bool IsOpen => Reason == TurnReason.Open;

    /// <summary>Makes a turn.</summary>
    /// <param name="task">The task.</param>
    /// <param name="date">The day it is to be done.</param>
    /// <param name="minutes">Clock minutes, 1–10,080.</param>
    /// <param name="people">At least one person, nobody twice.</param>
    /// <param name="reason">Why it is theirs.</param>
    /// <param name="part">The number of the part of the task, or 0 for the whole.</param>
    /// <param name="number">The running number of the occurrence, from 1.</param>
    /// <returns>The turn.</returns>
    /// <exception cref="ArgumentException">An id is the <c>default</c> value, nobody is named, or somebody twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number or the reason is out of range.</exception>
    public static Turn Create(
        TaskId task, DateOnly date, int minutes, IEnumerable<PersonId> people, TurnReason reason = TurnReason.Owner, int part = 0, int number = 1)
    {
        if (task == default) throw new ArgumentException("A default TaskId is no id.", nameof(task));
        return new Turn(
            task,
            date,
            Guard.Against.OutOfRange(minutes, 1, HouseholdTask.MostMinutes),
            Named.People(people, nameof(people)),
            Guard.Against.EnumOutOfRange(reason),
            Guard.Against.OutOfRange(part, 0, int.MaxValue),
            Guard.Against.OutOfRange(number, 1, int.MaxValue));
    }

    /// <summary>Ids and the date, the same in every culture.</summary>
    /// <returns>Such as <c>2027-01-04 cook: p1, p2</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Date:yyyy-MM-dd} {Task}: {string.Join(", ", People)}");
}

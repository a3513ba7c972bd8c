using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>What a schedule warns of.</summary>
public enum ScheduleWarningKind
{
    /// <summary>Nobody is there; the task is left undone.</summary>
    EveryoneAway,

    /// <summary>Nobody who is there can do the task; it is left undone.</summary>
    NobodyAble,

    /// <summary>Whoever's turn it is is away or cannot do it; somebody stands in.</summary>
    StandIn,

    /// <summary>Whoever's turn it is is away or cannot do it; the turn is left out.</summary>
    LeftOut,

    /// <summary>Somebody is on duty on a day they are away, or for a task they cannot do; the turn is left out.</summary>
    DutyClash,

    /// <summary>Nobody is on duty on a day the task comes round; it is left out.</summary>
    NobodyOnDuty,

    /// <summary>There are more tasks to keep apart, or in a set, than people: somebody has two.</summary>
    TooFewPeople,

    /// <summary>Tasks wished apart fall to the same person on a day.</summary>
    NotApart,

    /// <summary>Tasks wished together fall to different people on a day.</summary>
    NotTogether,

    /// <summary>Somebody is given more minutes in a week than they have.</summary>
    OverMinutes,

    /// <summary>
    /// At the end somebody has carried more than whoever has carried least, by more than their own biggest turn, counted per share: what
    /// people own or cannot do keeps turns from evening it out.
    /// </summary>
    Drift,

    /// <summary>The task has no days of its own, such as one that an event sets off.</summary>
    NoDates,
}

/// <summary>Something people should know about a schedule, with ids only. Equal by value.</summary>
public sealed record ScheduleWarning
{
    private readonly ValueList<TaskId> _tasks;
    private readonly ValueList<PersonId> _people;

    internal ScheduleWarning(
        ScheduleWarningKind kind, ImmutableArray<TaskId> tasks, ImmutableArray<PersonId> people, DateOnly first, DateOnly last, int days, long? amount)
    {
        (Kind, First, Last, Days, Amount) = (kind, first, last, days, amount);
        _tasks = new ValueList<TaskId>(tasks);
        _people = new ValueList<PersonId>(people);
    }

    /// <summary>What it is about.</summary>
    public ScheduleWarningKind Kind { get; }

    /// <summary>The tasks concerned; may be empty.</summary>
    public IReadOnlyList<TaskId> Tasks => _tasks.Items;

    /// <summary>The people concerned: such as who is away, or who has too much; may be empty.</summary>
    public IReadOnlyList<PersonId> People => _people.Items;

    /// <summary>The first day on which it is so.</summary>
    public DateOnly First { get; }

    /// <summary>The last day on which it is so.</summary>
    public DateOnly Last { get; }

    /// <summary>On how many days between the two (for <see cref="ScheduleWarningKind.OverMinutes"/>, of how many weeks).</summary>
    public int Days { get; }

    /// <summary>
    /// How much: clock minutes too many in the worst week (<see cref="ScheduleWarningKind.OverMinutes"/>), or own minutes × burden in per cent
    /// beyond the own biggest turn (<see cref="ScheduleWarningKind.Drift"/>), rounded up; else null.
    /// </summary>
    public long? Amount { get; }

    /// <summary>Kind, ids and days, the same in every culture.</summary>
    /// <returns>Such as <c>StandIn 2027-01-04..2027-01-08 cook: p1</c>.</returns>
    public override string ToString() => FormattableString.Invariant(
        $"{Kind} {First:yyyy-MM-dd}..{Last:yyyy-MM-dd} {string.Join(", ", Tasks)}: {string.Join(", ", People)}");
}

using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <content>One factory for each kind of entry.</content>
public sealed partial class LedgerEntry
{
    /// <summary>A turn was done.</summary>
    /// <param name="id">The entry's id.</param>
    /// <param name="at">When it was done.</param>
    /// <param name="task">The task.</param>
    /// <param name="by">Who did it: the one to be credited.</param>
    /// <param name="due">The day on which the turn was due; the day it was done when left out.</param>
    /// <param name="minutes">The minutes it really took, 1–10,080, of all together; as planned when left out.</param>
    /// <param name="with">Who did it too.</param>
    /// <param name="tickedBy">Who wrote it down, where that is somebody else.</param>
    /// <param name="note">A note, 1–500 characters.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">The parts do not fit together.</exception>
    public static LedgerEntry Done(
        LedgerEntryId id,
        DateTimeOffset at,
        TaskId task,
        PersonId by,
        DateOnly? due = null,
        int? minutes = null,
        IEnumerable<PersonId>? with = null,
        PersonId? tickedBy = null,
        string? note = null) => Create(new()
        {
            Id = id,
            At = at,
            Kind = LedgerEntryKind.Done,
            Task = task,
            By = by,
            Due = due,
            Minutes = minutes,
            With = with,
            TickedBy = tickedBy,
            Note = note,
        });

    /// <summary>Somebody lent a hand without taking the turn.</summary>
    /// <param name="id">The entry's id.</param>
    /// <param name="at">When they helped.</param>
    /// <param name="task">The task.</param>
    /// <param name="by">Who helped: the one to be credited.</param>
    /// <param name="minutes">The minutes of the helper, 1–10,080; those of a whole turn when left out.</param>
    /// <param name="due">The day on which the turn was due; the day of helping when left out.</param>
    /// <param name="helped">Whom it helped, where said.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">The parts do not fit together.</exception>
    public static LedgerEntry Helped(
        LedgerEntryId id, DateTimeOffset at, TaskId task, PersonId by, int? minutes = null, DateOnly? due = null, PersonId? helped = null) => Create(new()
        {
            Id = id,
            At = at,
            Kind = LedgerEntryKind.Helped,
            Task = task,
            By = by,
            Minutes = minutes,
            Due = due,
            With = helped is { } person ? [person] : null,
        });

    /// <summary>A turn was let go on purpose.</summary>
    /// <param name="id">The entry's id.</param>
    /// <param name="at">When that was decided.</param>
    /// <param name="task">The task.</param>
    /// <param name="by">Whose turn it was, where said.</param>
    /// <param name="due">The day on which the turn was due; the day of deciding when left out.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">The parts do not fit together.</exception>
    public static LedgerEntry Skipped(LedgerEntryId id, DateTimeOffset at, TaskId task, PersonId? by = null, DateOnly? due = null) =>
        Create(new() { Id = id, At = at, Kind = LedgerEntryKind.Skipped, Task = task, By = by, Due = due });

    /// <summary>A turn passed without being done.</summary>
    /// <param name="id">The entry's id.</param>
    /// <param name="at">When that was noticed.</param>
    /// <param name="task">The task.</param>
    /// <param name="by">Whose turn it was, where said.</param>
    /// <param name="due">The day on which the turn was due; the day of noticing when left out.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">The parts do not fit together.</exception>
    public static LedgerEntry Missed(LedgerEntryId id, DateTimeOffset at, TaskId task, PersonId? by = null, DateOnly? due = null) =>
        Create(new() { Id = id, At = at, Kind = LedgerEntryKind.Missed, Task = task, By = by, Due = due });

    /// <summary>A turn was taken over by agreement. An exchange of two turns is two such entries.</summary>
    /// <param name="id">The entry's id.</param>
    /// <param name="at">When it was agreed.</param>
    /// <param name="task">The task.</param>
    /// <param name="by">Whose turn it was.</param>
    /// <param name="with">Who takes it.</param>
    /// <param name="due">The day on which the turn is due; the day of agreeing when left out.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">The parts do not fit together.</exception>
    public static LedgerEntry Swapped(LedgerEntryId id, DateTimeOffset at, TaskId task, PersonId by, PersonId with, DateOnly? due = null) =>
        Create(new() { Id = id, At = at, Kind = LedgerEntryKind.Swapped, Task = task, By = by, With = [with], Due = due });

    /// <summary>An entry is taken back: it stays in the history and no longer has an effect.</summary>
    /// <param name="id">The id of the undoing.</param>
    /// <param name="at">When it was taken back.</param>
    /// <param name="of">The entry taken back, which may itself be an undoing. What is private stays so.</param>
    /// <param name="by">Who takes it back, where said.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">The parts do not fit together.</exception>
    public static LedgerEntry Undone(LedgerEntryId id, DateTimeOffset at, LedgerEntry of, PersonId? by = null) => Create(new()
    {
        Id = id,
        At = at,
        Kind = LedgerEntryKind.Undone,
        Task = Guard.Against.Null(of).Task,
        Of = of.Id,
        By = by,
        Private = of.Private,
    });
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>
/// One thing that happened with a task: done, skipped, missed, swapped, undone or helped. Equal by value: the same content, to the letter,
/// the offset of the time included.
/// </summary>
public sealed partial class LedgerEntry : IEquatable<LedgerEntry>
{
    private readonly ImmutableArray<PersonId> _with;

    private LedgerEntry(LedgerEntryParts parts, ImmutableArray<PersonId> with)
    {
        (Id, At, Kind, Task, Due) = (parts.Id, parts.At, parts.Kind, parts.Task, parts.Due);
        (By, TickedBy, Minutes, Of, Note, Private) = (parts.By, parts.TickedBy, parts.Minutes, parts.Of, parts.Note, parts.Private);
        _with = with;
    }

    /// <summary>The id, one of its kind in the ledger.</summary>
    public LedgerEntryId Id { get; }

    /// <summary>When it happened, with the offset of the clock on the wall.</summary>
    public DateTimeOffset At { get; }

    /// <summary>What happened.</summary>
    public LedgerEntryKind Kind { get; }

    /// <summary>Which task it is about.</summary>
    public TaskId Task { get; }

    /// <summary>The day on which the turn was due, where said.</summary>
    public DateOnly? Due { get; }

    /// <summary>Who did it, helped, gave the turn away, or whose turn it was; null where not said.</summary>
    public PersonId? By { get; }

    /// <summary>Who wrote it down, where that is somebody else. Never credited.</summary>
    public PersonId? TickedBy { get; }

    /// <summary>Done: who did it too. Swapped: the one who takes the turn. Helped: whom it helped.</summary>
    public IReadOnlyList<PersonId> With => _with;

    /// <summary>The minutes it really took, 1–10,080, of all who did it together, where said.</summary>
    public int? Minutes { get; }

    /// <summary>The entry that this one takes back, if it is an undoing.</summary>
    public LedgerEntryId? Of { get; }

    /// <summary>A note, where there is one. Private text.</summary>
    public string? Note { get; }

    /// <summary>The one person who may see the entry; null where everybody at home may.</summary>
    public PersonId? Private { get; }

    /// <summary>The day on the calendar of whoever wrote it when it happened.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);

    /// <summary>The day of the turn it is about: <see cref="Due"/>, or the day it happened where that is not said.</summary>
    public DateOnly TurnDay => Due ?? Day;

    /// <summary>Makes an entry of its parts.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">The parts do not fit together; the message lists every problem, without private text.</exception>
    public static LedgerEntry Create(LedgerEntryParts parts) =>
        TryCreate(parts, out LedgerEntry? entry, out IReadOnlyList<InputProblem> problems)
            ? entry
            : throw new ArgumentException(string.Join('\n', problems), nameof(parts));

    /// <summary>Makes an entry of its parts if they fit together.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="entry">The entry, or null.</param>
    /// <param name="problems">Everything that does not fit, each with the name of the member; empty when all does.</param>
    /// <returns>Whether the parts fit together.</returns>
    public static bool TryCreate(LedgerEntryParts parts, [NotNullWhen(true)] out LedgerEntry? entry, out IReadOnlyList<InputProblem> problems)
    {
        Guard.Against.Null(parts);
        ImmutableArray<PersonId> with = [.. parts.With ?? []];
        problems = parts.Problems(with);
        entry = problems.Count == 0 ? new LedgerEntry(parts, with) : null;
        return entry is not null;
    }

    internal bool Names(PersonId person) => By == person || TickedBy == person || Private == person || _with.Contains(person);

    /// <summary>The entry with another id in a person's place, and without what that person noted.</summary>
    internal LedgerEntry Forgetting(PersonId person, PersonId standIn)
    {
        return Names(person) ? Copy(Known(By), Known(TickedBy), _with.Select(one => Known(one)!.Value), (TickedBy ?? By) == person ? null : Note) : this;

        PersonId? Known(PersonId? one) => one == person ? standIn : one;
    }

    /// <summary>The entry with another note.</summary>
    internal LedgerEntry WithNote(string? note) => Copy(By, TickedBy, _with, note);

    private LedgerEntry Copy(PersonId? by, PersonId? tickedBy, IEnumerable<PersonId> with, string? note) => Create(new()
    {
        Id = Id,
        At = At,
        Kind = Kind,
        Task = Task,
        Due = Due,
        By = by,
        TickedBy = tickedBy,
        With = with,
        Minutes = Minutes,
        Of = Of,
        Note = note,
        Private = Private,
    });

    /// <inheritdoc/>
    public bool Equals(LedgerEntry? other) =>
        other is not null
        && (Id, Kind, Task, Due, By, TickedBy) == (other.Id, other.Kind, other.Task, other.Due, other.By, other.TickedBy)
        && (Minutes, Of, Private) == (other.Minutes, other.Of, other.Private)
        && At.EqualsExact(other.At)
        && string.Equals(Note, other.Note, StringComparison.Ordinal)
        && _with.SequenceEqual(other._with);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LedgerEntry);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Kind, Task, At.UtcTicks);

    /// <summary>Kind, task and id alone: notes are private.</summary>
    /// <returns>Such as <c>Done cook (e1)</c>.</returns>
    public override string ToString() => $"{Kind} {Task} ({Id})";
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>
/// What was really done: entries to which others can be added, and none changed or taken away. A correction is another entry. Immutable,
/// equal by value.
/// </summary>
/// <remarks>
/// A ledger is the set of its entries: the order in which they arrive does not matter. They stand in the order of time, and of ids (ordinally)
/// where two happened at the same time. An entry that arrives twice counts once; another one with its id is refused.
/// </remarks>
public sealed partial class Ledger : IEquatable<Ledger>
{
    private readonly ImmutableSortedSet<LedgerEntry> _entries;
    private readonly ImmutableDictionary<LedgerEntryId, LedgerEntry> _byId;
    private readonly Lazy<LedgerEffects> _effects;

    private Ledger(ImmutableSortedSet<LedgerEntry> entries, ImmutableDictionary<LedgerEntryId, LedgerEntry> byId)
    {
        (_entries, _byId) = (entries, byId);
        _effects = new Lazy<LedgerEffects>(() => LedgerEffects.Of(_entries, _byId));
    }

    /// <summary>A ledger without entries.</summary>
    public static Ledger Empty { get; } = new(
        ImmutableSortedSet.Create<LedgerEntry>(Comparer<LedgerEntry>.Create(InOrder)), ImmutableDictionary<LedgerEntryId, LedgerEntry>.Empty);

    /// <summary>Every entry, undone ones included, in the order of time, then of ids.</summary>
    public IReadOnlyList<LedgerEntry> Entries => _entries;

    /// <summary>
    /// The entries that count, in order: not taken back, not an undoing, and for everybody to see. What one person keeps to themself is a
    /// draft and counts nowhere, so that no balance gives it away.
    /// </summary>
    public IEnumerable<LedgerEntry> Counting =>
        _entries.Where(entry => entry.Private is null && entry.Kind is not LedgerEntryKind.Undone && !IsUndone(entry.Id));

    /// <summary>
    /// Undoings that cannot hold: of an entry that is not here (yet), of another task, or in a circle. They have no effect as long as that is so,
    /// and a ledger with one cannot be written to a file.
    /// </summary>
    public IReadOnlyList<InputProblem> Faults => [.. FaultyUndoings.Select(fault => fault.AsProblem())];

    internal IReadOnlyList<LedgerFault> FaultyUndoings => _effects.Value.Faults;

    /// <summary>A ledger of these entries, whatever their order.</summary>
    /// <param name="entries">The entries.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentException">An item is null, or two different entries have one id.</exception>
    public static Ledger Of(params IEnumerable<LedgerEntry> entries)
    {
        var byId = new Dictionary<LedgerEntryId, LedgerEntry>();
        foreach (LedgerEntry entry in Guard.Against.Null(entries))
        {
            if (entry is null) throw new ArgumentException("An item is null.", nameof(entries));
            if (!byId.TryAdd(entry.Id, entry) && !byId[entry.Id].Equals(entry)) throw new ArgumentException(IdOfAnother(entry).ToString(), nameof(entries));
        }

        return new Ledger(byId.Values.ToImmutableSortedSet(Empty._entries.KeyComparer), byId.ToImmutableDictionary());
    }

    /// <summary>Takes one more entry in.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The ledger after it, and what became of the entry: refused only if another one has its id.</returns>
    public LedgerStep Append(LedgerEntry entry)
    {
        Guard.Against.Null(entry);
        if (!_byId.TryGetValue(entry.Id, out LedgerEntry? present))
            return new LedgerStep(new Ledger(_entries.Add(entry), _byId.Add(entry.Id, entry)), LedgerOutcome.Appended, []);
        return present.Equals(entry)
            ? new LedgerStep(this, LedgerOutcome.AlreadyThere, [])
            : new LedgerStep(this, LedgerOutcome.Refused, [IdOfAnother(entry)]);
    }

    /// <summary>Takes one more entry in if it fits the household and the entries that are here.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="household">The household whose tasks and people it may name.</param>
    /// <returns>The ledger after it, and what became of the entry: refused where it names somebody, a task or an entry that is not known, or has the id of another.</returns>
    public LedgerStep Append(LedgerEntry entry, Household household)
    {
        LedgerStep step = Append(entry);
        LedgerFault[] faults = [.. step.Ledger.FaultyUndoings.Where(fault => fault.Entry.Id == entry.Id)];
        InputProblem[] problems = [.. ProblemsOf(entry, Guard.Against.Null(household), faults)];
        return step.Outcome is LedgerOutcome.Appended && problems.Length > 0 ? new LedgerStep(this, LedgerOutcome.Refused, problems) : step;
    }

    /// <summary>The entry with an id, if it is here.</summary>
    /// <param name="id">The id.</param>
    /// <param name="entry">The entry, or null.</param>
    /// <returns>Whether it is here.</returns>
    public bool TryFind(LedgerEntryId id, [NotNullWhen(true)] out LedgerEntry? entry) => _byId.TryGetValue(id, out entry);

    /// <summary>Whether an entry is taken back. What was taken back twice over, by undoing the undoing, is not.</summary>
    /// <param name="id">The id of an entry.</param>
    /// <returns>False also where no entry has that id.</returns>
    public bool IsUndone(LedgerEntryId id) => _effects.Value.Undone.Contains(id);

    /// <summary>The last day on which a task was done, as far as entries count.</summary>
    /// <param name="task">The task.</param>
    /// <returns>The day, or null where it never was.</returns>
    public DateOnly? LastDone(TaskId task) =>
        Counting.LastOrDefault(entry => entry.Kind is LedgerEntryKind.Done && entry.Task == task)?.Day;

    /// <inheritdoc/>
    public bool Equals(Ledger? other) => other is not null && _entries.SequenceEqual(other._entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Ledger);

    /// <inheritdoc/>
    public override int GetHashCode() => _entries.Aggregate(_entries.Count, HashCode.Combine);

    /// <summary>How many entries there are.</summary>
    /// <returns>Such as <c>Ledger of 12 entries</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"Ledger of {_entries.Count} entries");

    private static InputProblem IdOfAnother(LedgerEntry entry) =>
        new(LedgerPath.Of(entry.Id, "id"), "Another entry has this id.", "Give each entry an id of its own; to correct one, undo it.");

    private static int InOrder(LedgerEntry one, LedgerEntry other)
    {
        int byTime = one.At.UtcTicks.CompareTo(other.At.UtcTicks);
        return byTime != 0 ? byTime : string.CompareOrdinal(one.Id.Value, other.Id.Value);
    }
}

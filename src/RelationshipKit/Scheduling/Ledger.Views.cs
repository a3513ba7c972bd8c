using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Households.Elicitation;

namespace RelationshipKit.Scheduling;

/// <content>The ledger against a household, and as one person sees it.</content>
public sealed partial class Ledger
{
    /// <summary>Everything in the ledger that does not fit a household: people and tasks it does not have, and undoings that cannot hold.</summary>
    /// <param name="household">The household.</param>
    /// <returns>The problems, in the order of entries; each place names an entry by its id.</returns>
    public IReadOnlyList<InputProblem> Against(Household household)
    {
        Guard.Against.Null(household);
        ILookup<LedgerEntryId, LedgerFault> faults = FaultyUndoings.ToLookup(fault => fault.Entry.Id);
        return [.. _entries.SelectMany(entry => ProblemsOf(entry, household, faults[entry.Id]))];
    }

    /// <summary>What one person may see: all but what others keep to themselves, and the undoings of that.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The ledger as they see it.</returns>
    public Ledger SeenBy(PersonId person) => Without(HiddenWhere(owner => owner != person));

    /// <summary>
    /// The ledger once a person has left and asked to be forgotten: their id gives way to a meaningless one, what they noted and what they kept to themself goes, with the
    /// undoings of that. What counts for the others stays as it was.
    /// </summary>
    /// <param name="person">Who has left.</param>
    /// <param name="standIn">The id to stand in their place: nobody's in this ledger.</param>
    /// <returns>The ledger without them.</returns>
    /// <exception cref="ArgumentException">An id is the <c>default</c> value, or an entry names the stand-in already.</exception>
    public Ledger Forgetting(PersonId person, PersonId standIn)
    {
        if (standIn == default) throw new ArgumentException("A default PersonId is no id.", nameof(standIn));
        if (_entries.Any(entry => entry.Names(standIn))) throw new ArgumentException("An entry names the stand-in already.", nameof(standIn));
        return Of(Without(HiddenWhere(owner => owner == person))._entries.Select(entry => entry.Forgetting(person, standIn)));
    }

    /// <summary>
    /// How long turns really took, for <see cref="ObservedMinutes"/>: entries that count, done by one person alone, with their minutes. Turns done together,
    /// help, and what the household does not have tell nothing of one person's own minutes for a whole turn.
    /// </summary>
    /// <param name="household">The household.</param>
    /// <returns>The observations, the oldest first.</returns>
    public IReadOnlyList<Observation> Observations(Household household)
    {
        Guard.Against.Null(household);
        bool IsTelling(LedgerEntry entry) =>
            entry.Kind is LedgerEntryKind.Done && entry is { Minutes: not null, With.Count: 0, By: { } doer }
            && household.TryIndexOf(doer, out _) && household.TryIndexOf(entry.Task, out _);
        return [.. Counting.Where(IsTelling).Select(entry => new Observation(entry.By!.Value, entry.Task, entry.Minutes!.Value))];
    }

    /// <summary>The entries that name a person, with what they take back and what takes them back.</summary>
    internal Ledger OfPerson(PersonId person)
    {
        var kept = _entries.Where(entry => entry.Names(person)).Select(entry => entry.Id).ToHashSet();
        bool grew = kept.Count > 0;
        while (grew)
        {
            int before = kept.Count;
            foreach (LedgerEntry undoing in _entries.Where(entry => entry.Of is { } of && (kept.Contains(of) || kept.Contains(entry.Id))))
            {
                kept.Add(undoing.Id);
                kept.Add(undoing.Of!.Value);
            }

            grew = kept.Count > before;
        }

        return Of(_entries.Where(entry => kept.Contains(entry.Id)));
    }

    /// <summary>The ledger with its notes worded anew.</summary>
    internal Ledger WithNotes(Func<string?, string?> word) => Of(_entries.Select(entry => entry.Note is null ? entry : entry.WithNote(word(entry.Note))));

    private Ledger Without(HashSet<LedgerEntryId> hidden) => hidden.Count == 0 ? this : Of(_entries.Where(entry => !hidden.Contains(entry.Id)));

    /// <summary>What is private to some people, and the undoings of that: they would tell of it.</summary>
    private HashSet<LedgerEntryId> HiddenWhere(Predicate<PersonId> isHidden)
    {
        ILookup<LedgerEntryId, LedgerEntry> undoings = _entries.Where(entry => entry.Of is not null).ToLookup(entry => entry.Of!.Value);
        var hidden = new HashSet<LedgerEntryId>();
        var open = new Stack<LedgerEntry>(_entries.Where(entry => entry.Private is { } owner && isHidden(owner)));
        while (open.TryPop(out LedgerEntry? entry))
        {
            if (!hidden.Add(entry.Id)) continue;
            foreach (LedgerEntry undoing in undoings[entry.Id]) open.Push(undoing);
        }

        return hidden;
    }

    private static IEnumerable<InputProblem> ProblemsOf(LedgerEntry entry, Household household, IEnumerable<LedgerFault> faults)
    {
        if (!household.TryIndexOf(entry.Task, out _))
            yield return new(LedgerPath.Of(entry.Id, "task"), $"No task has the id '{entry.Task}'.", "Use the id of a task of the household.");
        IEnumerable<(string Member, PersonId Person)> named =
        [
            .. Named("by", entry.By), .. Named("tickedBy", entry.TickedBy), .. entry.With.Select(person => ("with", person)), .. Named("private", entry.Private),
        ];
        foreach ((string member, PersonId person) in named.Where(pair => !household.TryIndexOf(pair.Person, out _)))
            yield return new(LedgerPath.Of(entry.Id, member), $"No person has the id '{person}'.", "Use the id of somebody in the household.");
        foreach (LedgerFault fault in faults) yield return fault.AsProblem();
    }

    private static IEnumerable<(string Member, PersonId Person)> Named(string member, PersonId? person) => person is { } known ? [(member, known)] : [];
}

using RelationshipKit.Catalogs;
using RelationshipKit.Households;

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
    public Ledger SeenBy(PersonId person)
    {
        ILookup<LedgerEntryId, LedgerEntry> undoings = _entries.Where(entry => entry.Of is not null).ToLookup(entry => entry.Of!.Value);
        var hidden = new HashSet<LedgerEntryId>();
        var open = new Stack<LedgerEntry>(_entries.Where(entry => entry.Private is { } owner && owner != person));
        while (open.TryPop(out LedgerEntry? entry))
        {
            if (!hidden.Add(entry.Id)) continue;
            foreach (LedgerEntry undoing in undoings[entry.Id]) open.Push(undoing);
        }

        return hidden.Count == 0 ? this : Of(_entries.Where(entry => !hidden.Contains(entry.Id)));
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

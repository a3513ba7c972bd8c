using System.Collections.Immutable;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Scheduling;

/// <summary>
/// Which entries are taken back. Depends on the set of entries alone: neither the order in which they arrived nor clocks that
/// disagree change it.
/// </summary>
internal sealed record LedgerEffects(ImmutableHashSet<LedgerEntryId> Undone, ImmutableArray<LedgerFault> Faults)
{
    public static LedgerEffects Of(IEnumerable<LedgerEntry> entries, IReadOnlyDictionary<LedgerEntryId, LedgerEntry> byId)
    {
        LedgerEntry[] undoings = [.. entries.Where(entry => entry.Kind is LedgerEntryKind.Undone)];
        var faults = ImmutableArray.CreateBuilder<LedgerFault>();
        var targets = new Dictionary<LedgerEntryId, LedgerEntryId>();
        var open = new Dictionary<LedgerEntryId, int>();
        foreach (LedgerEntry undoing in undoings)
        {
            if (FaultOf(undoing, byId.GetValueOrDefault(undoing.Of!.Value)) is { } fault) faults.Add(fault);
            else if (Reaches(undoing, byId[undoing.Of.Value])) targets.Add(undoing.Id, undoing.Of.Value);
        }

        foreach (LedgerEntryId target in targets.Values) open[target] = open.GetValueOrDefault(target) + 1;

        // An undoing holds unless it is undone itself, so each is settled after all that name it.
        var undone = new HashSet<LedgerEntryId>();
        var settled = new Stack<LedgerEntryId>(targets.Keys.Where(id => !open.ContainsKey(id)));
        while (settled.TryPop(out LedgerEntryId id))
        {
            if (!targets.Remove(id, out LedgerEntryId target)) continue;
            if (!undone.Contains(id)) undone.Add(target);
            if (--open[target] == 0) settled.Push(target);
        }

        // What is never settled undoes itself in a circle.
        foreach (LedgerEntry undoing in undoings.Where(entry => targets.ContainsKey(entry.Id)))
            faults.Add(new LedgerFault(undoing, "of", "These undoings undo one another in a circle.", "Name an entry that does not lead back here."));
        return new LedgerEffects([.. undone], faults.ToImmutable());
    }

    private static LedgerFault? FaultOf(LedgerEntry undoing, LedgerEntry? target)
    {
        if (target is null) return new(undoing, "of", $"No entry has the id '{undoing.Of}'.", "Use the id of an entry in this ledger.");
        return target.Task == undoing.Task ? null : new(undoing, "task", "What is undone is about another task.", $"Give '{target.Task}'.");
    }

    // What one person alone can see must not change what the others see.
    private static bool Reaches(LedgerEntry undoing, LedgerEntry target) => undoing.Private is null || undoing.Private == target.Private;
}

/// <summary>An undoing that cannot hold.</summary>
internal sealed record LedgerFault(LedgerEntry Entry, string Member, string What, string Remedy)
{
    public InputProblem AsProblem() => new(LedgerPath.Of(Entry.Id, Member), What, Remedy);
}

/// <summary>Places in a ledger, by id: entries have no other fixed place.</summary>
internal static class LedgerPath
{
    public static string Of(LedgerEntryId id, string member) => "entries" + JsonPath.Member(id.Value) + JsonPath.Member(member);
}

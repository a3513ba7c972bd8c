using System.Collections.Immutable;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>
/// Who is credited with what, of all that counts in a ledger. Credit goes to whoever did it, whoever wrote it down; minutes that were noted
/// hold over planned ones; a turn done together is divided evenly, each part at the doer's own burden.
/// </summary>
public sealed class LedgerCredits
{
    private LedgerCredits(ImmutableArray<LedgerCredit> all, ImmutableArray<LedgerEntryId> uncounted) => (All, Uncounted) = (all, uncounted);

    /// <summary>The credits, in the order of entries.</summary>
    public IReadOnlyList<LedgerCredit> All { get; }

    /// <summary>Entries that would give credit but name a task or a person that the household does not have; in order, each once.</summary>
    public IReadOnlyList<LedgerEntryId> Uncounted { get; }

    /// <summary>The credits of a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="household">The household, with what each minute of a task costs each person.</param>
    /// <param name="policy">What the household agreed; the default when left out. Only <see cref="LedgerPolicy.Swap"/> matters here.</param>
    /// <returns>The credits.</returns>
    public static LedgerCredits Of(Ledger ledger, Household household, LedgerPolicy? policy = null)
    {
        Guard.Against.Null(ledger);
        Guard.Against.Null(household);
        LedgerEntry[] counting = [.. ledger.Counting];
        SwappedTurns swaps = (policy ?? LedgerPolicy.Default).Swap is SwapMeaning.Favour ? SwappedTurns.Among(counting) : SwappedTurns.None;
        var all = ImmutableArray.CreateBuilder<LedgerCredit>();
        var uncounted = ImmutableArray.CreateBuilder<LedgerEntryId>();
        foreach (LedgerEntry entry in counting.Where(entry => entry.Kind is LedgerEntryKind.Done or LedgerEntryKind.Helped))
        {
            PersonId[] doers = entry.Kind is LedgerEntryKind.Done ? [entry.By!.Value, .. entry.With] : [entry.By!.Value];
            bool allKnown = true;
            foreach (PersonId doer in doers)
            {
                PersonId holder = entry.Kind is LedgerEntryKind.Done ? swaps.HolderBefore(entry, doer) : doer;
                bool isKnown = household.TryIndexOf(holder, out int person) & household.TryIndexOf(entry.Task, out int task);
                allKnown &= isKnown;
                if (!isKnown) continue;

                // A favour leaves things as if the holder had done the turn as planned: another's minutes say nothing about that.
                int whole = (holder == doer ? entry.Minutes : null) ?? household.MinutesAt(person, task);
                var minutes = Rational.Of(whole, doers.Length);
                Rational cost = minutes * Rational.Of(household.BurdenAt(person, task).Percent);
                all.Add(new LedgerCredit(entry.Id, holder, entry.Task, entry.Day, minutes, cost));
            }

            if (!allKnown) uncounted.Add(entry.Id);
        }

        return new LedgerCredits(all.ToImmutable(), uncounted.ToImmutable());
    }

    /// <summary>Turns that changed hands as favours.</summary>
    private sealed class SwappedTurns(ILookup<(TaskId Task, DateOnly Day), LedgerEntry> latestFirst)
    {
        public static SwappedTurns None { get; } = Among([]);

        public static SwappedTurns Among(IEnumerable<LedgerEntry> entries) =>
            new(entries.Where(entry => entry.Kind is LedgerEntryKind.Swapped).Reverse().ToLookup(entry => (entry.Task, entry.TurnDay)));

        /// <summary>Whose turn it was before all swaps, told from who did it: the swaps are walked back from the last.</summary>
        public PersonId HolderBefore(LedgerEntry done, PersonId doer)
        {
            PersonId holder = doer;
            foreach (LedgerEntry swap in latestFirst[(done.Task, done.TurnDay)].Where(swap => swap.With[0] == holder)) holder = swap.By!.Value;
            return holder;
        }
    }
}

using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Insights.Patterns;

/// <summary>Turns were taken over between two people, mostly the same way, and the balance has been carried over for weeks.</summary>
/// <remarks>
/// Evidence: of the last 26 weeks, eight swaps or more between the two; one took over five more than they gave; taking over as often has a chance of at most 1 in 200 if each
/// swap were as likely to go either way (exact binomial tail); and the difference has been three or more on every day of the last eight weeks. A gift is as good
/// an answer as a trade. Source: the project's own thresholds.
/// </remarks>
internal sealed class TurnsOneWay() : SeededPattern("turns-one-way")
{
    private const int Days = HalfYear * 7, LastingDays = 8 * 7;
    private const int LeastSwaps = 8, LeastOwed = 5, Lasting = 3;

    private static readonly Rational MostChance = Rational.Of(1, 200);

    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        if (facts.Input.Ledger is not { } ledger) yield break;
        LedgerEntry[] swaps =
        [
            .. ledger.Counting.Where(entry => entry.Kind is LedgerEntryKind.Swapped && entry.Day <= facts.Date && facts.Date.DayNumber - entry.Day.DayNumber < Days)
                .OrderBy(entry => entry.Day),
        ];
        for (int one = 0; one < facts.People; one++)
        {
            for (int other = one + 1; other < facts.People; other++)
            {
                LedgerEntry[] between = [.. swaps.Where(swap => IsBetween(swap, facts.Id(one), facts.Id(other)))];
                if (Between(facts, between, facts.Id(one), facts.Id(other)) is { } found) yield return found;
            }
        }
    }

    private static bool IsBetween(LedgerEntry swap, PersonId one, PersonId other) =>
        (swap.By == one && swap.With[0] == other) || (swap.By == other && swap.With[0] == one);

    private Insight? Between(InsightFacts facts, LedgerEntry[] swaps, PersonId one, PersonId other)
    {
        if (swaps.Length < LeastSwaps) return null;
        int byOne = swaps.Count(swap => swap.With[0] == one), byOther = swaps.Length - byOne;
        PersonId taker = byOne > byOther ? one : other;
        int took = Math.Max(byOne, byOther);
        if ((2 * took) - swaps.Length < LeastOwed) return null;
        Rational chance = ExactTests.AtLeast(took, swaps.Length, 1, 2);
        int days = facts.Date.DayNumber - OpenSince(swaps, taker).DayNumber;
        if (chance > MostChance || days < LastingDays) return null;
        return new Insight
        {
            Id = Id,
            About = [one, other],
            Time = (swaps[0].Day, swaps[^1].Day),
            Confidence = InsightFacts.ByCases(swaps.Length),
            Offer = facts.ReviewSoon,
            Evidence = [Count("swaps", swaps.Length), Count("took", byOne, one), Count("took", byOther, other), Count("weeks", days / 7), Chance(chance)],
        };
    }

    /// <summary>The day since which the difference has been as large as to count.</summary>
    private static DateOnly OpenSince(LedgerEntry[] swaps, PersonId taker)
    {
        int owed = 0;
        DateOnly since = default;
        foreach (LedgerEntry swap in swaps)
        {
            int before = owed;
            owed += swap.With[0] == taker ? 1 : -1;
            if (before < Lasting && owed >= Lasting) since = swap.Day;
        }

        return since;
    }
}

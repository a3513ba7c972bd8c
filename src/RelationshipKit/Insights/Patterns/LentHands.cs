using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Insights.Patterns;

/// <summary>Hands were lent: help without taking the turn over, or a turn taken for somebody.</summary>
/// <remarks>Evidence: three or more helped or swapped entries in the last 13 weeks. Who did how many is not told: a thank-you is no contest.</remarks>
internal sealed class LentHands() : SeededPattern("lent-hands")
{
    private const int Days = 91;
    private const int Least = 3;

    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        if (facts.Input.Ledger is not { } ledger) yield break;
        LedgerEntry[] lent =
        [
            .. ledger.Counting.Where(entry => entry.Kind is LedgerEntryKind.Helped or LedgerEntryKind.Swapped
                && entry.Day <= facts.Date && facts.Date.DayNumber - entry.Day.DayNumber < Days),
        ];
        if (lent.Length < Least) yield break;
        PersonId[] who = [.. facts.Household.People.Select(person => person.Id).Where(id => lent.Any(entry => Giver(entry) == id))];
        yield return new Insight
        {
            Id = Id,
            Kind = InsightKind.Celebration,
            About = who,
            Confidence = InsightFacts.ByCases(lent.Length),
            Offer = Appreciation,
            Evidence = [Count("times", lent.Length)],
        };
    }

    private static PersonId? Giver(LedgerEntry entry) => entry.Kind is LedgerEntryKind.Swapped ? entry.With[0] : entry.By;
}

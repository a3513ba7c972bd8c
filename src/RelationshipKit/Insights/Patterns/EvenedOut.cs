using RelationshipKit.FairDivision;

namespace RelationshipKit.Insights.Patterns;

/// <summary>Parts came nearer to what was agreed.</summary>
/// <remarks>
/// Evidence: two half-years of ledger; the sum of everybody's distance from the part agreed, halved, was 10 points or more and fell by half or more. No points, no streaks: it is
/// told once it is so, and not counted.
/// </remarks>
internal sealed class EvenedOut() : SeededPattern("evened-out")
{
    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        if (facts.Weeks < Year || facts.People < 2) yield break;
        int to = facts.Weeks, middle = to - HalfYear;
        Rational before = Apart(facts, middle - HalfYear, middle), now = Apart(facts, middle, to);
        if (before < Percent(10) || now * Rational.Of(2) > before) yield break;
        yield return new Insight
        {
            Id = Id,
            Kind = InsightKind.Celebration,
            Time = facts.TimeOf(middle - HalfYear, to),
            Confidence = InsightConfidence.High,
            Offer = Appreciation,
            Evidence = [Points("before", before), Points("now", now)],
        };
    }

    private static Rational Apart(InsightFacts facts, int from, int to)
    {
        long all = facts.Log.SumOfAll(from, to);
        Rational sum = Rational.Zero;
        for (int person = 0; person < facts.People; person++) sum += Distance(LedgerWeeks.Part(facts.Log.Sum(from, to, person), all), facts.Agreed[person]);
        return all == 0 ? Rational.Zero : sum / Rational.Of(2);
    }
}

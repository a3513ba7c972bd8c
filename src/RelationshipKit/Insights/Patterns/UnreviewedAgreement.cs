using RelationshipKit.FairDivision;

namespace RelationshipKit.Insights.Patterns;

/// <summary>Much has changed since an agreement was last looked at.</summary>
/// <remarks>
/// Evidence: 365 days or more since the agreement came into force or was last looked at, and since then a change that was noted; or somebody's part of the unpaid minutes
/// stands, in each of the last two quarters of 13 weeks, 5 points or more above all earlier quarters of the ledger (four or more), and 10 above their mean: rotation comes back to where
/// it was. Silent where nothing changed. Source:
/// events, not dates, are what agreements miss (Yavorsky 2015); the year is the project's own threshold.
/// </remarks>
internal sealed class UnreviewedAgreement() : SeededPattern("unreviewed-agreement")
{
    private const int Quarter = 13;
    private const int LeastQuarters = 6;

    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        foreach (AgreementSummary agreement in facts.Input.Agreements.Where(agreement => facts.Date.DayNumber - agreement.LastLook.DayNumber >= 365))
        {
            int changes = agreement.Changes.Count(day => day > agreement.LastLook && day <= facts.Date);
            Rational moved = Moved(facts, agreement.LastLook);
            if (changes == 0 && moved < Percent(10)) continue;
            yield return new Insight
            {
                Id = Id,
                Time = (agreement.LastLook, facts.Date),
                Confidence = changes > 0 ? InsightConfidence.High : InsightConfidence.Medium,
                Offer = facts.ReviewSoon,
                Evidence =
                [
                    Count("days", facts.Date.DayNumber - agreement.LastLook.DayNumber), Count("changes", changes), Points("moved", moved),
                ],
            };
        }
    }

    private static Rational Moved(InsightFacts facts, DateOnly since)
    {
        int quarters = facts.Weeks / Quarter, start = facts.Weeks % Quarter;
        if (quarters < LeastQuarters || facts.Log.FirstDayOf(start + ((quarters - 2) * Quarter)) <= since) return Rational.Zero;
        Rational most = Rational.Zero;
        for (int person = 0; person < facts.People; person++)
        {
            Rational[] parts = [.. Enumerable.Range(0, quarters).Select(quarter => PartIn(start + (quarter * Quarter), person))];
            Rational[] earlier = parts[..^2];
            Rational now = parts[^1] < parts[^2] ? parts[^1] : parts[^2];
            Rational rise = now - (earlier.Aggregate(Rational.Zero, (sum, part) => sum + part) / Rational.Of(earlier.Length));
            if (now >= earlier.Max() + Percent(5) && rise > most) most = rise;
        }

        return most;

        Rational PartIn(int from, int person) =>
            LedgerWeeks.Part(facts.Log.Sum(from, from + Quarter, person), facts.Log.SumOfAll(from, from + Quarter));
    }
}

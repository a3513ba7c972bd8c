using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Insights.Patterns;

/// <summary>What people believe their own parts to be adds up to well over what there is.</summary>
/// <remarks>
/// Evidence: at least two people's estimates of their own part; together 25 points or more above what the ledger of the last 26 weeks (8 or more)
/// says of these people, or above 100 % where everybody estimated. Below that nothing is said, for some overlap is normal: self-reports of couples sum to
/// about 116 % (Weeks, Ruppanner 2024), and after a birth both believed in far longer days than diaries showed (Yavorsky 2015). Everybody sees their own work from
/// nearer by (Ross, Sicoly 1979).
/// </remarks>
internal sealed class BeliefAndLog() : SeededPattern("belief-and-log")
{
    private const int LeastWeeks = 8;

    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        Belief[] own = [.. facts.Input.SelfReports.Beliefs.Where(belief => belief.By == belief.About)];
        int from = Math.Max(0, facts.Weeks - HalfYear);
        bool hasLog = facts.Weeks - from >= LeastWeeks && facts.Log.SumOfAll(from, facts.Weeks) > 0;
        if (own.Length < 2 || (!hasLog && own.Length < facts.People)) yield break;
        Rational believed = Rational.Of(own.Sum(belief => belief.Percent), 100);
        Rational logged = hasLog ? own.Aggregate(Rational.Zero, (sum, belief) => sum + PartOf(belief.By)) : Rational.One;
        if (believed - logged < Percent(25)) yield break;
        PersonId[] about = [.. facts.Household.People.Select(person => person.Id).Where(id => own.Any(belief => belief.By == id))];
        yield return new Insight
        {
            Id = Id,
            About = about,
            Time = hasLog ? facts.TimeOf(from, facts.Weeks) : null,
            Confidence = hasLog ? InsightFacts.ByWeeks(facts.Weeks - from) : InsightConfidence.Low,
            Offer = facts.ReviewSoon,
            Evidence =
            [
                Part("sum", believed),
                Part("whole", logged),
                .. about.SelectMany(id => hasLog
                    ? new[] { Part("believed", Own(id), id), Part("logged", PartOf(id), id) }
                    : []),
            ],
        };

        Rational PartOf(PersonId id) =>
            Rational.Of(facts.Log.Sum(from, facts.Weeks, facts.Household.IndexOf(id)), facts.Log.SumOfAll(from, facts.Weeks));

        Rational Own(PersonId id) => Percent(own.First(belief => belief.By == id).Percent);
    }
}

using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Insights.Patterns;

/// <summary>One person's own time is broken into more often.</summary>
/// <remarks>
/// Evidence: 20 or more noted interruptions in the last twelve weeks; that person's part of them 20 points or more above an even part, with a chance of at most 1 in 100
/// (exact binomial tail). Silent without such notes: the ledger does not know them. Source: free time of mothers is more often
/// interrupted and mixed with care (Mattingly, Bianchi 2003).
/// </remarks>
internal sealed class Interrupted() : SeededPattern("interrupted")
{
    private const int Least = 20;
    private const int Days = 84;

    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        Interruption[] recent = [.. facts.Input.Interruptions.Where(one => one.Date <= facts.Date && facts.Date.DayNumber - one.Date.DayNumber < Days)];
        if (recent.Length < Least || facts.People < 2) yield break;
        foreach (Person person in facts.Household.People)
        {
            int own = recent.Count(one => one.Person == person.Id);
            Rational part = Rational.Of(own, recent.Length);
            if (part < Rational.Of(1, facts.People) + Percent(20)) continue;
            Rational chance = ExactTests.AtLeast(own, recent.Length, 1, facts.People);
            if (chance > Percent(1)) continue;
            yield return new Insight
            {
                Id = Id,
                About = [person.Id],
                Confidence = InsightFacts.ByCases(recent.Length),
                Offer = Statement,
                Evidence = [Count("own", own), Count("all", recent.Length), Part("part", part), Chance(chance)],
            };
        }
    }
}

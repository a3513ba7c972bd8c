using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Insights.Patterns;

/// <summary>Where wishes differ, one person gives way most of the time.</summary>
/// <remarks>
/// Evidence: the last 200 contested choices, at least 20 with that person in them; they gave way in 70 % or more; and giving way as often has a chance of at most 6 % if
/// in each choice everybody involved were as likely to (the exact Poisson binomial tail: for two people the binomial one). At 20 choices that bound is weak, since 14
/// of 20 come by chance once in 17 times, and the confidence is low; it gains with every choice. Source: the project's own threshold; giving in
/// to keep the peace is what the essays behind the project call people-pleasing.
/// </remarks>
internal sealed class WhoYields() : SeededPattern("who-yields")
{
    private const int Least = 20;
    private const int Most = 200;

    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        ContestedChoice[] choices =
        [
            .. facts.Input.Contested
                .Where(choice => choice.Date <= facts.Date && choice is { Followed.Count: > 0, GaveWay.Count: > 0 })
                .OrderBy(choice => choice.Date)
                .TakeLast(Most),
        ];
        for (int person = 0; person < facts.People; person++)
        {
            PersonId id = facts.Id(person);
            ContestedChoice[] own = [.. choices.Where(choice => choice.Followed.Contains(id) || choice.GaveWay.Contains(id))];
            int gaveWay = own.Count(choice => choice.GaveWay.Contains(id));
            if (own.Length < Least || gaveWay * 10 < own.Length * 7) continue;
            Rational chance = ExactTests.AtLeast(gaveWay, [.. own.Select(choice => (choice.GaveWay.Count, choice.GaveWay.Count + choice.Followed.Count))]);
            if (chance > Percent(6)) continue;
            yield return new Insight
            {
                Id = Id,
                About = [id],
                Time = (own[0].Date, own[^1].Date),
                Confidence = InsightFacts.ByCases(own.Length),
                Offer = Statement,
                Evidence = [Count("gaveWay", gaveWay), Count("choices", own.Length), Part("part", Rational.Of(gaveWay, own.Length)), Chance(chance)],
            };
        }
    }
}

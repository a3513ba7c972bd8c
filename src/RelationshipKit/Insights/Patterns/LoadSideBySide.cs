using System.Collections.Immutable;
using RelationshipKit.FairDivision;

namespace RelationshipKit.Insights.Patterns;

/// <summary>
/// Unpaid work, paid and unpaid together, and what is left of the week, side by side: which of them is to be even is the household's choice.
/// </summary>
/// <remarks>
/// Evidence: at least 26 weeks of ledger in the last 52 and everybody's paid minutes. Seen where somebody's part of the unpaid minutes is 10 points or more
/// off the part agreed, and their part of paid and unpaid ones together at most half as far: so that the answer depends on what is looked at. Source: ATUS 2010–16 (seeds/time-use):
/// dual full-time couples work 548 and 556 minutes a day in all, of which 151 and 204 unpaid.
/// </remarks>
internal sealed class LoadSideBySide() : SeededPattern("load-side-by-side")
{
    private const int LeastWeeks = 26;
    private const int WeekMinutes = 10_080;

    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        int from = Math.Max(0, facts.Weeks - Year), weeks = facts.Weeks - from;
        IReadOnlyDictionary<Households.PersonId, int> paid = facts.Input.SelfReports.PaidMinutesPerWeek;
        if (weeks < LeastWeeks || facts.People < 2 || facts.Household.People.Any(person => !paid.ContainsKey(person.Id))) yield break;
        ImmutableArray<Rational> unpaid = [.. Enumerable.Range(0, facts.People).Select(person => LedgerWeeks.MinutesPerWeek(facts.Log.Sum(from, facts.Weeks, person), weeks))];
        ImmutableArray<Rational> total = [.. unpaid.Select((minutes, person) => minutes + Rational.Of(paid[facts.Id(person)]))];
        Rational allUnpaid = Sum(unpaid), allTotal = Sum(total);
        if (allUnpaid.Sign == 0 || allTotal.Sign == 0) yield break;
        if (!Enumerable.Range(0, facts.People).Any(DependsOnTheView)) yield break;
        yield return new Insight
        {
            Id = Id,
            About = [.. facts.Household.People.Select(person => person.Id)],
            Time = facts.TimeOf(from, facts.Weeks),
            Confidence = InsightFacts.ByWeeks(weeks),
            Offer = facts.ReviewSoon,
            Evidence =
            [
                Count("weeks", weeks),
                .. Enumerable.Range(0, facts.People).SelectMany(person => new[]
                {
                    Minutes("unpaid", unpaid[person], facts.Id(person)),
                    Minutes("total", total[person], facts.Id(person)),
                    Minutes("left", Rational.Of(WeekMinutes) - total[person], facts.Id(person)),
                }),
            ],
        };

        bool DependsOnTheView(int person)
        {
            Rational off = Distance(unpaid[person] / allUnpaid, facts.Agreed[person]);
            return off >= Percent(10) && Distance(total[person] / allTotal, facts.Agreed[person]) * Rational.Of(2) <= off;
        }
    }

    private static Rational Sum(ImmutableArray<Rational> numbers) => numbers.Aggregate(Rational.Zero, (sum, number) => sum + number);
}

using RelationshipKit.FairDivision;

namespace RelationshipKit.Insights.Patterns;

/// <summary>For a long time one person has carried more than the part agreed, by the clock and as it feels, and nobody has looked at it together.</summary>
/// <remarks>
/// Evidence: of the last 52 weeks at least 39 with entries; the part of the minutes, and the part of the load as that person feels it (own burden of
/// what they did ÷ own burden of all that was done), both 8 points or more above the agreed part; above it in at least 80 % of weeks; and, where
/// everybody's paid minutes are known, more than their part of paid and unpaid work together by 3 points. Silent where an agreement was looked at in the
/// last 26 weeks. Agreed is what an agreement says, or else the people's shares. Source: the project's own thresholds.
/// </remarks>
internal sealed class QuietBuildUp() : SeededPattern("quiet-build-up")
{
    private const int LeastWeeks = 39;

    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        int from = Math.Max(0, facts.Weeks - Year);
        int[] weeks = [.. Enumerable.Range(from, facts.Weeks - from).Where(week => facts.Log.AllOf(week) > 0)];
        if (weeks.Length < LeastWeeks || facts.People < 2) yield break;
        if (facts.Input.Agreements.Any(agreement => agreement.LastLook <= facts.Date && facts.Date.DayNumber - agreement.LastLook.DayNumber < HalfYear * 7)) yield break;
        long all = facts.Log.SumOfAll(from, facts.Weeks);
        for (int person = 0; person < facts.People; person++)
        {
            Rational agreed = facts.Agreed[person];
            Rational part = Rational.Of(facts.Log.Sum(from, facts.Weeks, person), all);
            if (part < agreed + Percent(8)) continue;
            int above = weeks.Count(week => Rational.Of(facts.Log.PartsOf(week, person), facts.Log.AllOf(week)) > agreed);
            if (above * 5 < weeks.Length * 4 || Felt(facts, from, person) is not { } felt || felt < agreed + Percent(8)) continue;
            if (IsEvenedOutByPaidWork(facts, from, person)) continue;
            yield return new Insight
            {
                Id = Id,
                About = [facts.Id(person)],
                Time = facts.TimeOf(from, facts.Weeks),
                Confidence = InsightFacts.ByWeeks(weeks.Length),
                Offer = Statement,
                Evidence =
                [
                    Part("part", part), Part("felt", felt), Part("agreed", agreed), Count("above", above), Count("weeks", weeks.Length),
                ],
            };
        }
    }

    private static Rational? Felt(InsightFacts facts, int from, int person)
    {
        Int128 own = 0, all = 0;
        for (int task = 0; task < facts.Household.Tasks.Count; task++)
        {
            int burden = facts.Household.BurdenAt(person, task).Percent;
            for (int doer = 0; doer < facts.People; doer++)
            {
                Int128 cost = 0;
                for (int week = from; week < facts.Weeks; week++) cost += facts.Log.PartsOf(week, doer, task);
                cost *= burden;
                all += cost;
                if (doer == person) own += cost;
            }
        }

        return all <= 0 ? null : Rational.Of(own, all);
    }

    private static bool IsEvenedOutByPaidWork(InsightFacts facts, int from, int person)
    {
        IReadOnlyDictionary<Households.PersonId, int> paid = facts.Input.SelfReports.PaidMinutesPerWeek;
        if (facts.Household.People.Any(other => !paid.ContainsKey(other.Id))) return false;
        int weeks = facts.Weeks - from;
        Rational own = LedgerWeeks.MinutesPerWeek(facts.Log.Sum(from, facts.Weeks, person), weeks) + Rational.Of(paid[facts.Id(person)]);
        Rational all = LedgerWeeks.MinutesPerWeek(facts.Log.SumOfAll(from, facts.Weeks), weeks) + Rational.Of(paid.Values.Sum());
        return own / all < facts.Agreed[person] + Percent(3);
    }
}

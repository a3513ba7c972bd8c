using RelationshipKit.FairDivision;

namespace RelationshipKit.Insights.Patterns;

/// <summary>One person has more of what comes daily and cannot wait than of what can wait.</summary>
/// <remarks>
/// Evidence: the last 52 weeks, at least 26 with entries, of tasks the catalogue knows; 20 minutes a week or more of what can wait, and seven hours a week or more with
/// that person that cannot. Their part of the daily minutes that cannot wait is 25 points or more above their part of those that can, and 20 above the part agreed; in at
/// least 80 % of the weeks it is the larger.
/// Source: the catalogue's coding of rhythm and deferrable, a judgement of its authors; women's work clusters in daily, low-control tasks (Bartley, Blanton, Gilliard 2005).
/// </remarks>
internal sealed class FixedHours() : SeededPattern("fixed-hours")
{
    private const int LeastWeeks = 26;
    private const int LeastMinutes = 20;
    private const int LeastFixedMinutes = 7 * 60;

    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        int from = Math.Max(0, facts.Weeks - Year), to = facts.Weeks;
        int tasks = facts.Household.Tasks.Count;
        int[] weeks = [.. Enumerable.Range(from, to - from).Where(week => facts.Log.AllOf(week) > 0)];
        if (weeks.Length < LeastWeeks || facts.People < 2) yield break;
        long[] rigid = [.. Enumerable.Range(0, facts.People).Select(person => facts.Log.Sum(from, to, person, task => facts.IsFixed(task) is true))];
        long[] loose = [.. Enumerable.Range(0, facts.People).Select(person => facts.Log.Sum(from, to, person, task => facts.IsFixed(task) is false))];
        long least = LeastMinutes * LedgerWeeks.PartsOfAMinute * weeks.Length;
        if (loose.Sum() < least) yield break;
        for (int person = 0; person < facts.People; person++)
        {
            if (rigid[person] < LeastFixedMinutes * LedgerWeeks.PartsOfAMinute * weeks.Length) continue;
            Rational fixedPart = Rational.Of(rigid[person], rigid.Sum()), loosePart = Rational.Of(loose[person], loose.Sum());
            if (fixedPart < loosePart + Percent(25) || fixedPart < facts.Agreed[person] + Percent(20)) continue;
            int larger = weeks.Count(week => IsLargerIn(week, person));
            if (larger * 5 < weeks.Length * 4) continue;
            yield return new Insight
            {
                Id = Id,
                About = [facts.Id(person)],
                Time = facts.TimeOf(from, to),
                Confidence = InsightFacts.ByWeeks(weeks.Length),
                Offer = Statement,
                Evidence = [Part("fixed", fixedPart), Part("loose", loosePart), Count("weeks", weeks.Length)],
            };
        }

        bool IsLargerIn(int week, int person)
        {
            (long OwnFixed, long AllFixed, long OwnLoose, long AllLoose) sums = default;
            for (int task = 0; task < tasks; task++)
            {
                if (facts.IsFixed(task) is not { } isFixed) continue;
                for (int other = 0; other < facts.People; other++)
                {
                    long parts = facts.Log.PartsOf(week, other, task);
                    if (isFixed) sums.AllFixed += parts;
                    else sums.AllLoose += parts;
                    if (other != person) continue;
                    if (isFixed) sums.OwnFixed += parts;
                    else sums.OwnLoose += parts;
                }
            }

            return LedgerWeeks.Part(sums.OwnFixed, sums.AllFixed) > LedgerWeeks.Part(sums.OwnLoose, sums.AllLoose);
        }
    }
}

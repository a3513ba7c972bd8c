using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Insights.Patterns;

/// <summary>Six weeks in a row with more than 70 hours of paid and unpaid work.</summary>
/// <remarks>
/// Evidence: paid minutes as stated plus unpaid minutes of the ledger; a run of six weeks whose mean is above 70 hours and of which five or more are. The
/// latest such run, made as long as it goes on. A signal of overload, not a diagnosis: the cut-off is the project's own, near what the busiest group of couples, both in
/// full-time work and with a child below six, work in all on average (69.9 and 71.0 hours a week: ATUS 2010–16, seeds/time-use). Licensed burnout scales are not used.
/// </remarks>
internal sealed class LongWeeks() : SeededPattern("long-weeks")
{
    private const int Run = 6;
    private const int MostMinutes = 70 * 60;

    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        for (int person = 0; person < facts.People; person++)
        {
            PersonId id = facts.Id(person);
            if (!facts.Input.SelfReports.PaidMinutesPerWeek.TryGetValue(id, out int paid)) continue;
            long[] excess = [.. Enumerable.Range(0, facts.Weeks).Select(week => facts.Log.PartsOf(week, person) + ((paid - MostMinutes) * LedgerWeeks.PartsOfAMinute))];
            if (Latest(excess) is not { } run) continue;
            Rational mean = Rational.Of(paid) + LedgerWeeks.MinutesPerWeek(facts.Log.Sum(run.From, run.To, person), run.To - run.From);
            yield return new Insight
            {
                Id = Id,
                About = [id],
                Time = facts.TimeOf(run.From, run.To),
                Confidence = InsightFacts.ByWeeks(run.To - run.From + Run),
                Offer = Statement,
                Evidence = [Count("weeks", run.To - run.From), Minutes("mean", mean), Minutes("paid", Rational.Of(paid))],
            };
        }
    }

    private static (int From, int To)? Latest(long[] excess)
    {
        for (int to = excess.Length; to >= Run; to--)
        {
            if (!IsLong(excess, to - Run)) continue;
            int from = to - Run;
            while (from > 0 && IsLong(excess, from - 1)) from--;
            return (from, to);
        }

        return null;
    }

    private static bool IsLong(long[] excess, int from)
    {
        ReadOnlySpan<long> run = excess.AsSpan(from, Run);
        long sum = 0;
        int above = 0;
        foreach (long week in run)
        {
            sum += week;
            if (week > 0) above++;
        }

        return sum > 0 && above >= Run - 1;
    }
}

using RelationshipKit.FairDivision;

namespace RelationshipKit.Insights.Patterns;

/// <summary>One person's part of the unpaid minutes went up bit by bit and stayed up.</summary>
/// <remarks>
/// Evidence: 20 weeks in a row, six or more after the ledger begins, in which the Theil–Sen slope of the weekly part amounts to 10 points or more
/// and an order rising as much has a chance of at most 1 in 2,000 (Kendall's S, exactly). Besides, the end stands 5 points above every earlier
/// four weeks, and since then the part never came back below the middle of the rise: what goes up and down by turns is rotation, not drift. Of
/// several such times the steepest. Source: Theil 1950, Sen 1968, Kendall 1975.
/// </remarks>
internal sealed class CreepingShare() : SeededPattern("creeping-share")
{
    private const int Window = 20;
    private const int Before = 6;
    private const int Block = 4;
    private const int LeastRise = 100_000;
    private const int LeastAbove = 50_000;
    private static readonly Rational MostChance = Rational.Of(1, 2_000);

    /// <summary>The least S of 20 values whose chance is small enough, found once.</summary>
    private static readonly int LeastS = Enumerable.Range(0, (Window * (Window - 1) / 2) + 1)
        .First(s => ExactTests.KendallAtLeast(s, Window) <= MostChance);

    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        for (int person = 0; facts.People > 1 && person < facts.People; person++)
        {
            int[] weeks = [.. Enumerable.Range(0, facts.Weeks).Where(week => facts.Log.AllOf(week) > 0)];
            long[] parts = [.. weeks.Select(week => facts.Log.Millionths(week, person)!.Value)];
            if (Steepest(parts) is not { } rise) continue;
            yield return new Insight
            {
                Id = Id,
                About = [facts.Id(person)],
                Time = (facts.Log.FirstDayOf(weeks[rise.Start]), facts.Log.LastDayOf(weeks[rise.Start + Window - 1])),
                Confidence = InsightFacts.ByWeeks(weeks.Length),
                Offer = Statement,
                Evidence =
                [
                    Points("rise", Rational.Of(rise.Rise, 1_000_000)),
                    Count("weeks", Window),
                    Part("before", Rational.Of(MedianAt(parts, rise.Start), 1_000_000)),
                    Part("now", Rational.Of(MedianAt(parts, rise.Start + Window - Block), 1_000_000)),
                    Chance(ExactTests.KendallAtLeast(rise.S, Window)),
                ],
            };
        }
    }

    private static (int Start, int S, long Rise)? Steepest(long[] parts)
    {
        (int Start, int S, long Rise)? found = null;
        for (int start = Before; start + Window <= parts.Length; start++)
        {
            ReadOnlySpan<long> window = parts.AsSpan(start, Window);
            int s = ExactTests.KendallS(window);
            if (s < LeastS) continue;
            long rise = (long)(ExactTests.TheilSen(window) * Rational.Of(Window - 1)).RoundHalfEven(0);
            if (rise < LeastRise || rise <= found?.Rise || !Stays(parts, start, rise)) continue;
            found = (start, s, rise);
        }

        return found;
    }

    private static bool Stays(long[] parts, int start, long rise)
    {
        int end = start + Window;
        long top = MedianAt(parts, end - Block), bottom = MedianAt(parts, start);
        for (int week = 0; week + Block <= start; week++)
        {
            if (MedianAt(parts, week) > top - LeastAbove) return false;
        }

        for (int week = end; week + Block <= parts.Length; week++)
        {
            if (MedianAt(parts, week) < bottom + (rise / 2)) return false;
        }

        return true;
    }

    private static long MedianAt(long[] parts, int week) => ExactTests.Median(parts.AsSpan(week, Block).ToArray());
}

using System.Collections.Immutable;
using System.Numerics;
using RelationshipKit.FairDivision;

namespace RelationshipKit.Insights;

/// <summary>Tests of chance, exactly and without sampling.</summary>
internal static class ExactTests
{
    /// <summary>
    /// How likely at least so many successes are, in independent trials each with its own chance <c>Hits ÷ Of</c> (the Poisson binomial
    /// distribution; with equal chances the binomial one).
    /// </summary>
    public static Rational AtLeast(int successes, IReadOnlyList<(int Hits, int Of)> chances)
    {
        var ways = new BigInteger[chances.Count + 1];
        ways[0] = BigInteger.One;
        BigInteger all = BigInteger.One;
        for (int trial = 0; trial < chances.Count; trial++)
        {
            (int hits, int of) = chances[trial];
            for (int count = trial + 1; count > 0; count--) ways[count] = (ways[count] * (of - hits)) + (ways[count - 1] * hits);
            ways[0] *= of - hits;
            all *= of;
        }

        BigInteger tail = BigInteger.Zero;
        for (int count = Math.Max(0, successes); count <= chances.Count; count++) tail += ways[count];
        return Rational.Of(tail, all);
    }

    /// <summary>How likely at least so many successes of so many are, at one chance.</summary>
    public static Rational AtLeast(int successes, int of, int hits, int outOf)
    {
        BigInteger tail = BigInteger.Zero, way = BigInteger.One;
        for (int count = 0; count <= of; count++)
        {
            if (count >= successes) tail += way * BigInteger.Pow(hits, count) * BigInteger.Pow(outOf - hits, of - count);
            way = way * (of - count) / (count + 1);
        }

        return Rational.Of(tail, BigInteger.Pow(outOf, of));
    }

    /// <summary>Kendall's S: pairs in rising order less pairs in falling order. Equal values count for neither.</summary>
    public static int KendallS(ReadOnlySpan<long> series)
    {
        int s = 0;
        for (int i = 0; i < series.Length; i++)
        {
            for (int j = i + 1; j < series.Length; j++) s += series[j].CompareTo(series[i]);
        }

        return s;
    }

    /// <summary>
    /// How likely a Kendall's S of at least so much is where all orders are as likely: orders of n by inversions ÷ n! (Mann 1945, Kendall 1975).
    /// Equal values only make the true chance smaller.
    /// </summary>
    public static Rational KendallAtLeast(int s, int length)
    {
        // S = pairs − 2 × inversions, so S ≥ s means at most (pairs − s) ÷ 2 inversions.
        int pairs = length * (length - 1) / 2;
        int most = (int)Math.Floor((pairs - s) / 2.0);
        if (most < 0) return Rational.Zero;
        var ways = new BigInteger[pairs + 1];
        ways[0] = BigInteger.One;
        BigInteger all = BigInteger.One;
        for (int n = 2; n <= length; n++)
        {
            var next = new BigInteger[pairs + 1];
            BigInteger window = BigInteger.Zero;
            for (int inversions = 0; inversions <= pairs; inversions++)
            {
                window += ways[inversions];
                if (inversions >= n) window -= ways[inversions - n];
                next[inversions] = window;
            }

            ways = next;
            all *= n;
        }

        BigInteger tail = BigInteger.Zero;
        for (int inversions = 0; inversions <= Math.Min(most, pairs); inversions++) tail += ways[inversions];
        return Rational.Of(tail, all);
    }

    /// <summary>The median slope between all pairs (Theil 1950, Sen 1968), per step; of an even number of pairs the lower of the middle two.</summary>
    public static Rational TheilSen(ReadOnlySpan<long> series)
    {
        long common = 1;
        for (int gap = 2; gap < series.Length; gap++) common = common / (long)BigInteger.GreatestCommonDivisor(common, gap) * gap;
        var slopes = new long[series.Length * (series.Length - 1) / 2];
        int at = 0;
        for (int i = 0; i < series.Length; i++)
        {
            for (int j = i + 1; j < series.Length; j++) slopes[at++] = (series[j] - series[i]) * (common / (j - i));
        }

        Array.Sort(slopes);
        return Rational.Of(slopes[(slopes.Length - 1) / 2], common);
    }

    /// <summary>The middle value; of an even number the lower of the middle two.</summary>
    public static long Median(IEnumerable<long> values)
    {
        ImmutableArray<long> sorted = [.. values.Order()];
        return sorted[(sorted.Length - 1) / 2];
    }
}

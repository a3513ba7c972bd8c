using System.Numerics;

namespace RelationshipKit.Values.Measures;

/// <summary>
/// Spearman's rho between two orders with ties: the product-moment correlation of mid-ranks, where things that share a place share the
/// mean of the ranks they take up. Source: M. G. Kendall, Rank Correlation Methods, 1948, ch. 3.
/// </summary>
internal static class SpearmanRho
{
    /// <summary>Over the things that both hold; null where one of the two ties them all.</summary>
    public static RankCorrelation? Of(RankOrder one, RankOrder other)
    {
        (int[] x, int[] y) = RankOrder.Common(one, other);
        long[] rankX = TwiceCentredMidRanks(x), rankY = TwiceCentredMidRanks(y);
        BigInteger product = 0, squareX = 0, squareY = 0;
        for (int i = 0; i < x.Length; i++)
        {
            product += rankX[i] * rankY[i];
            squareX += rankX[i] * rankX[i];
            squareY += rankY[i] * rankY[i];
        }

        return RankCorrelation.Of(product, squareX * squareY);
    }

    // Twice a mid-rank less twice the mean rank is whole: things before less things behind.
    private static long[] TwiceCentredMidRanks(int[] places) =>
        [.. places.Select(place => (long)places.Count(other => other < place) - places.Count(other => other > place))];
}

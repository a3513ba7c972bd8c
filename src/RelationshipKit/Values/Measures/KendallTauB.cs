namespace RelationshipKit.Values.Measures;

/// <summary>
/// Kendall's tau-b between two orders with ties: pairs in the same order less pairs in reverse order, over the root of the pairs that
/// one does not tie times the pairs that the other does not tie. Source: M. G. Kendall, The treatment of ties in ranking problems,
/// Biometrika 33(3), 1945.
/// </summary>
internal static class KendallTauB
{
    /// <summary>Over the things that both hold; null where one of the two ties them all.</summary>
    public static RankCorrelation? Of(RankOrder one, RankOrder other)
    {
        (int[] x, int[] y) = RankOrder.Common(one, other);
        long difference = 0, untiedInX = 0, untiedInY = 0;
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                int inX = x[i].CompareTo(x[j]), inY = y[i].CompareTo(y[j]);
                difference += inX * inY;
                if (inX != 0) untiedInX++;
                if (inY != 0) untiedInY++;
            }
        }

        return RankCorrelation.Of(difference, new System.Numerics.BigInteger(untiedInX) * untiedInY);
    }
}

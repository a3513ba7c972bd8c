namespace RelationshipKit.Values.Measures;

/// <summary>
/// Several orders made one, everybody counting the same: from each order a thing gets a point for every thing placed below it and half
/// a point for every one it shares its place with. What an order does not hold stands at the end of it, tied. Equal points are put in
/// the ordinal order of ids, so that the order of people never matters.
/// Source: J.-C. de Borda, Mémoire sur les élections au scrutin, 1781; ties take the mean of the ranks they take up, as in Spearman's rho.
/// </summary>
internal static class BordaCount
{
    /// <summary>The candidates, best first, each with twice its points, which is a whole number.</summary>
    public static IReadOnlyList<(ValueId Value, long TwicePoints)> Of(IReadOnlyCollection<ValueId> candidates, IReadOnlyCollection<RankOrder> orders) =>
    [
        .. candidates
            .Select(value => (Value: value, TwicePoints: orders.Sum(order => TwicePointsOf(value, candidates, order))))
            .OrderByDescending(counted => counted.TwicePoints)
            .ThenBy(counted => counted.Value.Value, StringComparer.Ordinal),
    ];

    private static long TwicePointsOf(ValueId value, IReadOnlyCollection<ValueId> candidates, RankOrder order)
    {
        int place = order.PlaceOf(value);
        long points = 0;
        foreach (ValueId other in candidates)
        {
            int below = order.PlaceOf(other).CompareTo(place);
            points += below > 0 ? 2 : below == 0 ? 1 : 0;
        }

        // The thing itself shared its place with itself.
        return points - 1;
    }
}

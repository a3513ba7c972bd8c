namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// Hands out chores one by one. Before each, every agent points to the bundle it finds strictly cheapest, and bundles are handed on along
/// cycles of such pointers only; the chore then goes to an agent that points nowhere, who minds it least for its total.
/// Source: Bhaskar, Sricharan, Vaish 2021, arXiv 2012.06788.
/// </summary>
internal sealed class TopTrading
{
    private readonly long[][] _costs;
    private readonly PartsOfTotals _parts;
    private readonly long[] _bundleCosts;
    private readonly int[] _bundleOf;
    private readonly int[] _holderOf;
    private readonly int[] _pointsTo;
    private readonly int[] _visitedFrom;

    private TopTrading(long[][] costs, PartsOfTotals parts)
    {
        (_costs, _parts) = (costs, parts);
        int n = costs.Length;
        _bundleCosts = new long[n * n];
        _bundleOf = [.. Enumerable.Range(0, n)];
        _holderOf = [.. Enumerable.Range(0, n)];
        _pointsTo = new int[n];
        _visitedFrom = new int[n];
    }

    /// <summary>The owners of the chores (or ranks), handed out in the given order.</summary>
    public static int[] Divide(long[][] costs, PartsOfTotals parts, IReadOnlyList<int> order)
    {
        var trading = new TopTrading(costs, parts);
        var bundles = new int[order.Count];
        foreach (int chore in order)
        {
            trading.Point();
            while (trading.TryRotate()) trading.Point();
            bundles[chore] = trading.Add(chore);
        }

        return Array.ConvertAll(bundles, bundle => trading._holderOf[bundle]);
    }

    /// <summary>Lets every agent point to the holder of the bundle that is cheapest to it, or to itself if none is strictly cheaper than its own.</summary>
    private void Point()
    {
        int n = _bundleOf.Length;
        for (int agent = 0; agent < n; agent++)
        {
            int cheapest = _bundleOf[agent];
            for (int bundle = 0; bundle < n; bundle++)
            {
                if (_bundleCosts[(agent * n) + bundle] < _bundleCosts[(agent * n) + cheapest]) cheapest = bundle;
            }

            _pointsTo[agent] = _holderOf[cheapest];
        }
    }

    /// <summary>Hands bundles on along one cycle of pointers; false if there is none.</summary>
    private bool TryRotate()
    {
        Array.Fill(_visitedFrom, -1);
        for (int start = 0; start < _pointsTo.Length; start++)
        {
            int agent = start;
            while (_visitedFrom[agent] < 0)
            {
                _visitedFrom[agent] = start;
                agent = _pointsTo[agent];
            }

            if (_visitedFrom[agent] != start || _pointsTo[agent] == agent) continue;
            Rotate(agent);
            return true;
        }

        return false;
    }

    private void Rotate(int start)
    {
        int first = _bundleOf[start], agent = start;
        for (; _pointsTo[agent] != start; agent = _pointsTo[agent]) _bundleOf[agent] = _bundleOf[_pointsTo[agent]];
        _bundleOf[agent] = first;
        for (int holder = 0; holder < _bundleOf.Length; holder++) _holderOf[_bundleOf[holder]] = holder;
    }

    /// <summary>Gives the chore to an agent that points nowhere; returns the bundle it went to.</summary>
    private int Add(int chore)
    {
        int n = _bundleOf.Length, taker = -1;
        for (int agent = 0; agent < n; agent++)
        {
            if (_pointsTo[agent] != agent) continue;
            if (taker < 0 || _parts.IsLess(agent, _costs[agent][chore], taker, _costs[taker][chore])) taker = agent;
        }

        int bundle = _bundleOf[taker];
        for (int agent = 0; agent < n; agent++) _bundleCosts[(agent * n) + bundle] += _costs[agent][chore];
        return bundle;
    }
}

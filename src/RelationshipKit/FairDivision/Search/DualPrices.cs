namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// What it costs, in the weights of a dual bound, to give each unit to each agent beyond the least it costs anyhow. A division whose loads
/// stay within caps spends at most the slack that the caps leave above the sum of the least; any weights ≥ 0 give a valid bound.
/// </summary>
internal sealed class DualPrices
{
    private readonly SearchInstance _search;
    private readonly int _n;
    private readonly long[] _loadWeight;
    private readonly long _handoverWeight;
    private readonly long[] _excess;
    private readonly int[] _agentOrder;
    private readonly Int128 _least;

    private DualPrices(SearchInstance search, (long[] Load, long Handover) weights)
    {
        (_search, _n, _loadWeight, _handoverWeight) = (search, search.Units.AgentCount, weights.Load, weights.Handover);
        int m = search.Units.ChoreCount;
        _excess = new long[m * _n];
        _agentOrder = new int[m * _n];
        for (int unit = 0; unit < m; unit++) _least += Prepare(unit);
    }

    /// <summary>Prices for bounding the worst share, or for the sum of all costs, in which all weigh the same, if there is no dual.</summary>
    public static DualPrices Of(SearchInstance search, WorstShareDual? dual)
    {
        if (dual is not null) return new DualPrices(search, WholeWeights(search, dual.Weights, dual.HandoverWeight));
        var same = new long[search.Units.AgentCount];
        Array.Fill(same, 1);
        return new DualPrices(search, (same, 0));
    }

    /// <summary>Prices that show as far as they can that loads cannot all be within caps.</summary>
    public static DualPrices Within(SearchInstance search, ReadOnlySpan<long> caps) =>
        new(search, WholeWeights(search, WorstShareDual.WeightsWithin(search.Units, caps), handoverWeight: 0));

    /// <summary>Prices that count handovers alone.</summary>
    public static DualPrices OfHandovers(SearchInstance search) => new(search, (new long[search.Units.AgentCount], 1));

    /// <summary>What giving the unit to the agent costs beyond the least.</summary>
    public long Excess(int unit, int agent) => _excess[(unit * _n) + agent];

    /// <summary>The agents who may do a unit, cheapest first, then −1.</summary>
    public ReadOnlySpan<int> AgentsFor(int unit) => _agentOrder.AsSpan(unit * _n, _n);

    /// <summary>What all units may cost beyond the least if every load is within its cap.</summary>
    public long SlackWithin(ReadOnlySpan<long> caps)
    {
        Int128 slack = -_least;
        for (int agent = 0; agent < _n; agent++) slack += (Int128)_loadWeight[agent] * caps[agent];
        if (_search.HandoverCap is { } most) slack += (Int128)_handoverWeight * most;
        return (long)Int128.Clamp(slack, -Share.NoLimit, Share.NoLimit);
    }

    /// <summary>What all units may cost beyond the least if the sum of all costs is below a number.</summary>
    public long SlackOfSum(long below) => (long)Int128.Clamp(Math.Min(Share.NoLimit, below - 1) - _least, -Share.NoLimit, Share.NoLimit);

    /// <summary>Sorts the agents allowed to do a unit by what it costs beyond the least; returns that least.</summary>
    private long Prepare(int unit)
    {
        long least = long.MaxValue;
        int count = 0;
        for (int agent = 0; agent < _n; agent++)
        {
            if (!_search.Units.IsAllowed(agent, unit)) continue;
            least = Math.Min(least, Price(agent, unit));
            _agentOrder[(unit * _n) + count++] = agent;
        }

        Array.Fill(_agentOrder, -1, (unit * _n) + count, _n - count);
        foreach (int agent in _agentOrder.AsSpan(unit * _n, count)) _excess[(unit * _n) + agent] = Price(agent, unit) - least;
        _agentOrder.AsSpan(unit * _n, count).Sort((left, right) =>
        {
            int byExcess = Excess(unit, left).CompareTo(Excess(unit, right));
            return byExcess != 0 ? byExcess : left.CompareTo(right);
        });
        return least;
    }

    private long Price(int agent, int unit) =>
        (_loadWeight[agent] * _search.Units.Cost(agent, unit)) + (_handoverWeight * _search.Handovers(agent, unit));

    /// <summary>The weights as whole numbers so small that no sum of weighed costs overflows.</summary>
    private static (long[] Load, long Handover) WholeWeights(SearchInstance search, double[] weights, double handoverWeight)
    {
        ChoreInstance instance = search.Units;
        var whole = new long[instance.AgentCount];
        double largest = 0;
        for (int agent = 0; agent < whole.Length; agent++)
        {
            double magnitude = 0;
            foreach (long cost in instance.CostsOf(agent)) magnitude += Math.Abs((double)cost);
            largest = Math.Max(largest, weights[agent] * magnitude);
        }

        double scale = (1L << 55) / (largest + (handoverWeight * search.Original.ChoreCount));
        for (int agent = 0; agent < whole.Length; agent++) whole[agent] = (long)(weights[agent] * scale);
        return (whole, (long)(handoverWeight * scale));
    }
}

using System.Numerics;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// Rules out, for a partial division, what cannot end within an allowance of EF1, until nothing more follows. For each agent i the poorest
/// bundle any other can still have limits what i may carry without its dearest chore; these limits, weighed by the dual prices, leave a
/// slack for giving units to others than who minds them least; and what all others still lack to content i must be left.
/// </summary>
/// <remarks>For chores nobody likes: then what is carried only grows.</remarks>
internal sealed class EnvyNarrowing
{
    private const int CellsPerNode = 100;

    private readonly SearchInstance _search;
    private readonly ChoreInstance _instance;
    private readonly EF1Allowance _allowance;
    private DualPrices _prices;
    private EnvyGroups? _groups;
    private readonly UnitTwins _twins;
    private readonly int _m;
    private readonly long[] _room;
    private readonly long[] _cap;
    private readonly int _mostHandovers;

    /// <summary>Prepares the rules.</summary>
    /// <param name="search">What is to be divided.</param>
    /// <param name="allowance">How near to EF1 the division must be.</param>
    /// <param name="prices">Dual prices of the units.</param>
    /// <param name="areAgentsAlike">Whether some agents are alike in everything; then units that are alike are not put in order.</param>
    public EnvyNarrowing(SearchInstance search, EF1Allowance allowance, DualPrices prices, bool areAgentsAlike)
    {
        (_search, _instance, _allowance, _prices) = (search, search.Units, allowance, prices);
        (_room, _cap) = (new long[_instance.AgentCount], new long[_instance.AgentCount]);
        _m = _instance.ChoreCount;
        _twins = new UnitTwins(search, areAgentsAlike ? [] : [.. Enumerable.Range(0, _m)], inCosts: true);
        _mostHandovers = (search.HandoverCap ?? int.MaxValue) - Enumerable.Range(0, _m).Sum(search.FewestHandovers);
    }

    /// <summary>
    /// Chooses by the state at the root which groups to watch, and weighs the agents anew by what they may carry at most.
    /// </summary>
    public void Prepare(EnvyState root)
    {
        _groups = new EnvyGroups(_instance, _allowance, root);
        for (int agent = 0; agent < _room.Length; agent++)
            _room[agent] = Math.Min(RoomOf(agent, root), _groups.RoomOf(agent, root));
        Slack(root);
        if (_search.HandoverCap is null && Array.Exists(_cap, cap => cap > 0)) _prices = DualPrices.Within(_search, _cap);
    }

    /// <summary>Narrows a state; false if no division within the allowance can come of it.</summary>
    public bool Narrow(EnvyState state, SearchBudget budget)
    {
        bool isNarrower = true;
        for (int pass = 0; isNarrower; pass++)
        {
            if (pass > 0 && !Spend(budget)) return true;
            isNarrower = false;
            for (int agent = 0; agent < _room.Length; agent++)
            {
                _room[agent] = Math.Min(RoomOf(agent, state), _groups?.RoomOf(agent, state) ?? Share.NoLimit);
                if (state.Load(agent) - state.Dearest(agent) > _room[agent] || !LeavesEnough(agent, state)) return false;
            }

            long slack = Slack(state);
            if (slack < 0) return false;
            for (int unit = 0; unit < _m; unit++)
            {
                if (state.Owners[unit] >= 0) continue;
                isNarrower |= DenyWhoCannot(unit, slack, state);
                ulong takers = state.Takers(unit);
                if (takers == 0) return false;
                if ((takers & (takers - 1)) == 0) isNarrower |= Give(unit, BitOperations.TrailingZeroCount(takers), state);
            }
        }

        return true;
    }

    /// <summary>Counts one pass over all agents and units, which takes as long as so many nodes; false if the search is to end.</summary>
    public bool Spend(SearchBudget budget)
    {
        for (int cells = CellsPerNode; cells <= _room.Length * _m; cells += CellsPerNode) budget.Spend();
        return budget.Spend();
    }

    /// <summary>Gives a unit to an agent who may take it, and puts units like it in order; always true.</summary>
    public bool Give(int unit, int agent, EnvyState state)
    {
        state.Assign(unit, agent);
        if (_twins.After(unit) is >= 0 and int after)
        {
            for (int other = 0; other < agent; other++) state.Deny(after, other);
        }

        if (_twins.Before(unit) is >= 0 and int before)
        {
            for (int other = agent + 1; other < _room.Length; other++) state.Deny(before, other);
        }

        return true;
    }

    /// <summary>The most an agent may carry without its dearest chore.</summary>
    private long RoomOf(int agent, EnvyState state)
    {
        long room = Share.NoLimit;
        for (int other = 0; other < _room.Length; other++)
        {
            if (other != agent) room = Math.Min(room, _allowance.MostWithoutOne(agent, other, state.AtMost(agent, other)));
        }

        return room;
    }

    /// <summary>Whether what is open can content the agent with all others at once.</summary>
    private bool LeavesEnough(int agent, EnvyState state)
    {
        long own = state.Load(agent) - state.Dearest(agent);
        if (own == 0) return true;
        Int128 left = _instance.TotalCost(agent) - state.Load(agent), lacking = 0;
        for (int other = 0; other < _room.Length; other++)
        {
            if (other == agent) continue;
            long held = state.Held(agent, other);
            left -= held;
            lacking += Math.Max(0, _allowance.LeastOfOther(agent, own, other) - held);
        }

        return lacking <= left;
    }

    /// <summary>What the units may cost beyond the least in dual prices, if nobody carries more than the room it has and one chore.</summary>
    private long Slack(EnvyState state)
    {
        for (int agent = 0; agent < _cap.Length; agent++) _cap[agent] = state.Dearest(agent);
        long beyond = 0;
        for (int unit = 0; unit < _m; unit++)
        {
            ulong takers = state.Takers(unit);
            if (takers == 0) return -1;
            long least = Share.NoLimit;
            for (; takers != 0; takers &= takers - 1)
            {
                int agent = BitOperations.TrailingZeroCount(takers);
                least = Math.Min(least, _prices.Excess(unit, agent));
                _cap[agent] = Math.Max(_cap[agent], _search.Dearest(agent, unit));
            }

            beyond += least;
        }

        for (int agent = 0; agent < _cap.Length; agent++) _cap[agent] = Math.Min(_room[agent] + _cap[agent], _instance.TotalCost(agent));
        return _prices.SlackWithin(_cap) - beyond;
    }

    private bool DenyWhoCannot(int unit, long slack, EnvyState state)
    {
        long least = Share.NoLimit;
        for (ulong takers = state.Takers(unit); takers != 0; takers &= takers - 1)
            least = Math.Min(least, _prices.Excess(unit, BitOperations.TrailingZeroCount(takers)));
        bool hasDenied = false;
        for (ulong takers = state.Takers(unit); takers != 0; takers &= takers - 1)
        {
            int agent = BitOperations.TrailingZeroCount(takers);
            long without = state.Load(agent) + _instance.Cost(agent, unit) - Math.Max(state.Dearest(agent), _search.Dearest(agent, unit));
            if (without <= _room[agent] && _prices.Excess(unit, agent) - least <= slack && MayTake(agent, unit, state)) continue;
            state.Deny(unit, agent);
            hasDenied = true;
        }

        return hasDenied;
    }

    private bool MayTake(int agent, int unit, EnvyState state) =>
        !_search.HasLinks
        || (state.Time(agent) + _search.Time(agent, unit) <= _search.TimeCap(agent)
            && state.Handovers + _search.Handovers(agent, unit) - _search.FewestHandovers(unit) <= _mostHandovers);
}

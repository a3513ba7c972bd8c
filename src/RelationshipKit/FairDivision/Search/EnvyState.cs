using System.Numerics;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// A partial division in a search for little envy: what all carry, who may still take each open unit, and what every bundle costs every
/// agent, now and at most. Nothing here allocates after construction.
/// </summary>
internal sealed class EnvyState
{
    private readonly SearchInstance _search;
    private readonly long[] _costs;
    private readonly int _n;
    private readonly int[] _owners;
    private readonly ulong[] _takers;
    private readonly long[] _load;
    private readonly long[] _dearest;
    private readonly long[] _time;
    private readonly int[] _size;
    private readonly long[] _held;
    private readonly long[] _atMost;

    /// <summary>Lays out a state with all units open.</summary>
    /// <param name="search">What is to be divided.</param>
    /// <param name="costs">The cost of each unit for each agent, unit by unit.</param>
    public EnvyState(SearchInstance search, long[] costs)
    {
        (_search, _costs, _n) = (search, costs, search.Units.AgentCount);
        int m = search.Units.ChoreCount;
        (_owners, _takers) = (new int[m], new ulong[m]);
        (_load, _dearest, _time, _size) = (new long[_n], new long[_n], new long[_n], new int[_n]);
        (_held, _atMost) = (new long[_n * _n], new long[_n * _n]);
        Array.Fill(_owners, -1);
        for (int unit = 0; unit < m; unit++)
        {
            _takers[unit] = search.Units.AllowedMask(unit);
            for (ulong rest = _takers[unit]; rest != 0; rest &= rest - 1) AddTo(_atMost, BitOperations.TrailingZeroCount(rest), unit, +1);
        }
    }

    /// <summary>Gets the owner of each unit, −1 while it is open.</summary>
    public ReadOnlySpan<int> Owners => _owners;

    /// <summary>Gets how many more chores than the fewest leave their present owners.</summary>
    public int Handovers { get; private set; }

    /// <summary>The agents who may still take a unit, bit i standing for agent i.</summary>
    public ulong Takers(int unit) => _takers[unit];

    /// <summary>Gets the agents who may still take each unit.</summary>
    public ReadOnlySpan<ulong> AllTakers => _takers;

    /// <summary>What an agent carries.</summary>
    public long Load(int agent) => _load[agent];

    /// <summary>The dearest single chore an agent carries.</summary>
    public long Dearest(int agent) => _dearest[agent];

    /// <summary>The clock time an agent spends.</summary>
    public long Time(int agent) => _time[agent];

    /// <summary>Whether an agent has no unit yet.</summary>
    public bool IsEmpty(int agent) => _size[agent] == 0;

    /// <summary>What the units of <paramref name="owner"/> so far would cost <paramref name="agent"/>.</summary>
    public long Held(int agent, int owner) => _held[(owner * _n) + agent];

    /// <summary>The most that the units of <paramref name="owner"/> can come to cost <paramref name="agent"/>.</summary>
    public long AtMost(int agent, int owner) => _atMost[(owner * _n) + agent];

    /// <summary>Takes over another state.</summary>
    public void CopyFrom(EnvyState other)
    {
        other._owners.CopyTo(_owners, 0);
        other._takers.CopyTo(_takers, 0);
        other._load.CopyTo(_load, 0);
        other._dearest.CopyTo(_dearest, 0);
        other._time.CopyTo(_time, 0);
        other._size.CopyTo(_size, 0);
        other._held.CopyTo(_held, 0);
        other._atMost.CopyTo(_atMost, 0);
        Handovers = other.Handovers;
    }

    /// <summary>Rules out that an agent takes a unit.</summary>
    public void Deny(int unit, int agent)
    {
        if ((_takers[unit] >> agent & 1) == 0) return;
        _takers[unit] &= ~(1UL << agent);
        AddTo(_atMost, agent, unit, -1);
    }

    /// <summary>Gives an open unit to an agent who may take it.</summary>
    public void Assign(int unit, int agent)
    {
        for (ulong rest = _takers[unit] & ~(1UL << agent); rest != 0; rest &= rest - 1) Deny(unit, BitOperations.TrailingZeroCount(rest));
        _owners[unit] = agent;
        _size[agent]++;
        _load[agent] += _costs[(unit * _n) + agent];
        _dearest[agent] = Math.Max(_dearest[agent], _search.Dearest(agent, unit));
        AddTo(_held, agent, unit, +1);
        if (!_search.HasLinks) return;
        _time[agent] += _search.Time(agent, unit);
        Handovers += _search.Handovers(agent, unit) - _search.FewestHandovers(unit);
        foreach (int rival in _search.Rivals(unit)) Deny(rival, agent);
    }

    private void AddTo(long[] bundles, int owner, int unit, int sign)
    {
        ReadOnlySpan<long> costs = _costs.AsSpan(unit * _n, _n);
        Span<long> bundle = bundles.AsSpan(owner * _n, _n);
        for (int agent = 0; agent < costs.Length; agent++) bundle[agent] += sign * costs[agent];
    }
}

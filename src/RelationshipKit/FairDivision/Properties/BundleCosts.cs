namespace RelationshipKit.FairDivision.Properties;

/// <summary>What every agent would bear with every bundle, c_i(X_j), with the dearest and the cheapest chore in each.</summary>
internal sealed class BundleCosts
{
    private readonly int _agents;
    private readonly long[] _cost;
    private readonly long[] _dearest;
    private readonly long[] _cheapest;
    private readonly int[] _size;

    public BundleCosts(ChoreInstance instance, ChoreDivision division)
    {
        _agents = instance.AgentCount;
        _cost = new long[_agents * _agents];
        _dearest = new long[_agents * _agents];
        _cheapest = new long[_agents * _agents];
        _size = new int[_agents];
        Array.Fill(_dearest, long.MinValue);
        Array.Fill(_cheapest, long.MaxValue);
        for (int chore = 0; chore < instance.ChoreCount; chore++)
        {
            int owner = division.Owners[chore];
            _size[owner]++;
            for (int agent = 0; agent < _agents; agent++)
            {
                int at = (agent * _agents) + owner;
                long cost = instance.Cost(agent, chore);
                _cost[at] += cost;
                _dearest[at] = Math.Max(_dearest[at], cost);
                _cheapest[at] = Math.Min(_cheapest[at], cost);
            }
        }
    }

    public bool IsEmpty(int owner) => _size[owner] == 0;

    public long Cost(int agent, int owner) => _cost[(agent * _agents) + owner];

    /// <summary>The least that can be left of the agent's own bundle after one chore is taken out; 0 for an empty bundle.</summary>
    public long OwnWithoutDearest(int agent) => IsEmpty(agent) ? 0 : Cost(agent, agent) - _dearest[(agent * _agents) + agent];

    /// <summary>The most that can be left of the agent's own bundle after one chore is taken out; 0 for an empty bundle.</summary>
    public long OwnWithoutCheapest(int agent) => IsEmpty(agent) ? 0 : Cost(agent, agent) - _cheapest[(agent * _agents) + agent];

    /// <summary>The cost of a bundle after the chore the agent likes best is taken out of it; unchanged where it likes none.</summary>
    public long WithoutMostLiked(int agent, int owner) =>
        IsEmpty(owner) ? 0 : Cost(agent, owner) - Math.Min(0, _cheapest[(agent * _agents) + owner]);
}

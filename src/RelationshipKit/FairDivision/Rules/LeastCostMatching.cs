namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// Matchings of least total cost between all agents and as many of the chores left, round after round, by the Hungarian algorithm
/// (Kuhn 1955; shortest augmenting paths). All numbers stay below n + 1 times the largest cost, far inside a <see cref="long"/>.
/// </summary>
internal sealed class LeastCostMatching
{
    private const int Nobody = -1;

    private readonly ChoreInstance _instance;
    private readonly List<int> _left;
    private readonly long[] _agentPotential;
    private readonly long[] _itemPotential;
    private readonly int[] _matchedTo;
    private readonly long[] _distance;
    private readonly int[] _previous;
    private readonly bool[] _isScanned;

    /// <summary>Lays out all chores and, before them, dummies that cost nobody anything; together a multiple of the number of agents.</summary>
    public LeastCostMatching(ChoreInstance instance, int dummies)
    {
        _instance = instance;
        int items = dummies + instance.ChoreCount;
        _left = [.. Enumerable.Repeat(Nobody, dummies), .. Enumerable.Range(0, instance.ChoreCount)];
        _agentPotential = new long[instance.AgentCount];
        _itemPotential = new long[items];
        _matchedTo = new int[items];
        _distance = new long[items];
        _previous = new int[items];
        _isScanned = new bool[items];
    }

    /// <summary>Gets a value indicating whether chores are left.</summary>
    public bool HasChoresLeft => _left.Count > 0;

    /// <summary>Matches every agent with a chore or dummy left, and takes those away; the real chores among them are returned.</summary>
    public List<(int Agent, int Chore)> NextRound()
    {
        Array.Clear(_agentPotential);
        Array.Clear(_itemPotential);
        Array.Fill(_matchedTo, Nobody);
        for (int agent = 0; agent < _agentPotential.Length; agent++) Match(agent);

        var taken = new List<(int, int)>();
        for (int item = _left.Count - 1; item >= 0; item--)
        {
            if (_matchedTo[item] == Nobody) continue;
            if (_left[item] != Nobody) taken.Add((_matchedTo[item], _left[item]));
            _left.RemoveAt(item);
        }

        return taken;
    }

    /// <summary>Adds one agent to the matching along a shortest augmenting path in reduced costs.</summary>
    private void Match(int newAgent)
    {
        int items = _left.Count;
        _distance.AsSpan(0, items).Fill(long.MaxValue);
        _previous.AsSpan(0, items).Fill(Nobody);
        _isScanned.AsSpan(0, items).Clear();
        int agent = newAgent, item = Nobody;
        long distance = 0;
        while (agent != Nobody)
        {
            int from = item;
            for (int next = 0; next < items; next++)
            {
                if (_isScanned[next]) continue;
                long throughAgent = distance + Cost(agent, next) - _agentPotential[agent] - _itemPotential[next];
                if (throughAgent < _distance[next]) (_distance[next], _previous[next]) = (throughAgent, from);
                if (item == from || _distance[next] < _distance[item]) item = next;
            }

            distance = _distance[item];
            _isScanned[item] = true;
            agent = _matchedTo[item];
        }

        ChangePotentials(newAgent, distance, items);
        for (int at = item; at != Nobody; at = _previous[at])
            _matchedTo[at] = _previous[at] == Nobody ? newAgent : _matchedTo[_previous[at]];
    }

    /// <summary>Keeps all reduced costs at least 0, and 0 along matched pairs.</summary>
    private void ChangePotentials(int newAgent, long distance, int items)
    {
        _agentPotential[newAgent] += distance;
        for (int item = 0; item < items; item++)
        {
            if (!_isScanned[item] || _matchedTo[item] == Nobody) continue;
            _agentPotential[_matchedTo[item]] += distance - _distance[item];
            _itemPotential[item] -= distance - _distance[item];
        }
    }

    private long Cost(int agent, int item) => _left[item] == Nobody ? 0 : _instance.Cost(agent, _left[item]);
}

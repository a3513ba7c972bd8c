namespace RelationshipKit.FairDivision.Rules;

/// <summary>The chores not yet taken, from which each agent in its turn takes what costs it least (ties: declared order).</summary>
internal sealed class RemainingChores
{
    private readonly int[][] _byCost;
    private readonly int[] _next;
    private readonly bool[] _taken;

    /// <summary>Lays out <paramref name="chores"/>, or all chores of the instance.</summary>
    public RemainingChores(ChoreInstance instance, int[]? chores = null)
    {
        chores ??= [.. Enumerable.Range(0, instance.ChoreCount)];
        _byCost = new int[instance.AgentCount][];
        _next = new int[instance.AgentCount];
        _taken = new bool[instance.ChoreCount];
        var keys = new (long Cost, int Chore)[chores.Length];
        for (int agent = 0; agent < instance.AgentCount; agent++)
        {
            for (int at = 0; at < chores.Length; at++) keys[at] = (instance.Cost(agent, chores[at]), chores[at]);
            Array.Sort(keys);
            _byCost[agent] = Array.ConvertAll(keys, key => key.Chore);
        }
    }

    /// <summary>The agent's least costly remaining chore, or −1 if none remains.</summary>
    public int LeastCostly(int agent)
    {
        int[] order = _byCost[agent];
        ref int next = ref _next[agent];
        while (next < order.Length && _taken[order[next]]) next++;
        return next < order.Length ? order[next] : -1;
    }

    /// <summary>Takes the agent's least costly remaining chore; there must be one.</summary>
    public int TakeLeastCostly(int agent)
    {
        int chore = LeastCostly(agent);
        _taken[chore] = true;
        return chore;
    }
}

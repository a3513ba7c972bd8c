namespace RelationshipKit.FairDivision.Rules;

/// <summary>Compares costs of different agents as parts of what everything costs them, c_i(S) ÷ c_i(M), so that no agent's unit counts.</summary>
internal sealed class PartsOfTotals
{
    private readonly long[] _totals;

    /// <summary>Takes the totals of an instance without liked chores. To whom everything is free, every part is 0.</summary>
    public PartsOfTotals(ChoreInstance instance)
    {
        _totals = new long[instance.AgentCount];
        for (int agent = 0; agent < _totals.Length; agent++) _totals[agent] = Math.Max(1, instance.TotalCost(agent));
    }

    /// <summary>Whether the one part is smaller than the other.</summary>
    public bool IsLess(int agent, long cost, int otherAgent, long otherCost) =>
        (Int128)cost * _totals[otherAgent] < (Int128)otherCost * _totals[agent];

    /// <summary>The chores, first those that are a large part of somebody's total (ties: declared order).</summary>
    public int[] HeaviestFirst(ChoreInstance instance)
    {
        var heaviestFor = new int[instance.ChoreCount];
        var order = new int[instance.ChoreCount];
        for (int chore = 0; chore < order.Length; chore++)
        {
            order[chore] = chore;
            for (int agent = 1; agent < _totals.Length; agent++)
            {
                if (IsLess(heaviestFor[chore], instance.Cost(heaviestFor[chore], chore), agent, instance.Cost(agent, chore)))
                    heaviestFor[chore] = agent;
            }
        }

        Array.Sort(order, (a, b) =>
        {
            (int agentOfA, int agentOfB) = (heaviestFor[a], heaviestFor[b]);
            Int128 left = (Int128)instance.Cost(agentOfA, a) * _totals[agentOfB], right = (Int128)instance.Cost(agentOfB, b) * _totals[agentOfA];
            return left == right ? a.CompareTo(b) : right.CompareTo(left);
        });
        return order;
    }
}

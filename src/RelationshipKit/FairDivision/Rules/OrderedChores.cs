namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// The instance with each agent's costs sorted from the dearest: all then agree that rank 0 is the dearest chore. What is promised for such
/// a division of ranks carries over to the chores, where the owner of the cheapest rank picks first.
/// </summary>
internal sealed class OrderedChores
{
    private readonly ChoreInstance _instance;

    public OrderedChores(ChoreInstance instance)
    {
        _instance = instance;
        Costs = new long[instance.AgentCount][];
        for (int agent = 0; agent < Costs.Length; agent++)
        {
            Costs[agent] = instance.CostsOf(agent).ToArray();
            Array.Sort(Costs[agent]);
            Array.Reverse(Costs[agent]);
        }
    }

    /// <summary>Gets the costs of the ranks, from the dearest, one row per agent.</summary>
    public long[][] Costs { get; }

    /// <summary>
    /// Gives every owner of a rank a chore that costs it no more: when rank r is served, r + 1 chores are left, and at most r of them
    /// cost the owner more than the rank does.
    /// </summary>
    public ChoreDivision Undo(int[] ownersOfRanks)
    {
        var remaining = new RemainingChores(_instance);
        var owners = new int[ownersOfRanks.Length];
        for (int rank = owners.Length - 1; rank >= 0; rank--)
            owners[remaining.TakeLeastCostly(ownersOfRanks[rank])] = ownersOfRanks[rank];
        return ChoreDivision.Create(_instance, owners);
    }
}

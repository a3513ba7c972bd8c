namespace RelationshipKit.FairDivision.Properties;

/// <summary>
/// An agent's maximin share of chores: the least it can make the largest of n parts when it splits everything into n parts itself.
/// Defined for equal weights and chores nobody likes; who may do what plays no part in it. To find it is NP-hard: small instances are
/// solved exactly, others within bounds. Source: Budish 2011; for chores Aziz, Rauchecker, Schryen, Walsh 2017.
/// </summary>
public static class MaximinShare
{
    /// <summary>The default budget of nodes for one agent.</summary>
    public const long DefaultNodeBudget = 100_000;

    /// <summary>Bounds on an agent's maximin share.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="agent">The agent.</param>
    /// <param name="nodeBudget">How many partial splits may be looked at.</param>
    /// <exception cref="ArgumentException">The weights differ, or some chore is liked.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such agent.</exception>
    public static MaximinShareBounds Of(ChoreInstance instance, int agent, long nodeBudget = DefaultNodeBudget)
    {
        RefuseOthers(instance);
        Guard.Against.OutOfRange(agent, 0, instance.AgentCount - 1);
        (long lower, long upper) = LeastLargestPart.Of(instance.CostsOf(agent), instance.AgentCount, nodeBudget);
        return new MaximinShareBounds(lower, upper);
    }

    /// <summary>Checks <see cref="Property.MMS"/>; undecided where some agent's bounds leave it open.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="division">A division of it.</param>
    /// <param name="nodeBudget">How many partial splits may be looked at for each agent.</param>
    /// <exception cref="ArgumentException">The weights differ, or some chore is liked.</exception>
    public static PropertyVerdict Check(ChoreInstance instance, ChoreDivision division, long nodeBudget = DefaultNodeBudget)
    {
        RefuseOthers(instance);
        Guard.Against.Null(division);
        bool? holds = true;
        for (int agent = 0; agent < instance.AgentCount; agent++)
        {
            long carried = division.CostOfBundle(instance, agent, agent);
            if ((Int128)carried * instance.AgentCount <= instance.TotalCost(agent)) continue;
            MaximinShareBounds share = Of(instance, agent, nodeBudget);
            if (carried > share.Upper) return PropertyVerdict.From(Property.MMS, new AgentWitness(agent));
            if (carried > share.Lower) holds = null;
        }

        return new PropertyVerdict(Property.MMS, holds);
    }

    /// <summary>Whether maximin shares are defined for the instance.</summary>
    internal static bool IsDefinedFor(ChoreInstance instance) => !instance.HasUnequalWeights && !instance.HasLikedChores;

    private static void RefuseOthers(ChoreInstance instance)
    {
        if (!IsDefinedFor(Guard.Against.Null(instance)))
            throw new ArgumentException("Maximin shares are defined here for equal weights and chores that nobody likes.", nameof(instance));
    }
}

/// <summary>Bounds on a maximin share.</summary>
/// <param name="Lower">It is not below this.</param>
/// <param name="Upper">It is not above this: some split into n parts reaches it.</param>
public readonly record struct MaximinShareBounds(long Lower, long Upper)
{
    /// <summary>Gets a value indicating whether the share is known exactly.</summary>
    public bool IsExact => Lower == Upper;
}

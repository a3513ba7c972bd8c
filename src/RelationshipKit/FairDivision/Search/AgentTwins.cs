namespace RelationshipKit.FairDivision.Search;

/// <summary>Which agents are alike in everything: costs, weight, and what they may do. Whatever is true of one is true of the other.</summary>
internal sealed class AgentTwins
{
    private readonly int[] _first;

    /// <summary>Compares all agents.</summary>
    public AgentTwins(SearchInstance search)
    {
        _first = [.. Enumerable.Range(0, search.Units.AgentCount).Select(agent => FirstTwin(search, agent))];
        Any = _first.Where((first, agent) => first != agent).Any();
    }

    /// <summary>Gets a value indicating whether some agents are alike.</summary>
    public bool Any { get; }

    /// <summary>The first of the agents that are like this one; itself if none before it is.</summary>
    public int FirstOf(int agent) => _first[agent];

    private static int FirstTwin(SearchInstance search, int agent)
    {
        for (int other = 0; other < agent; other++)
        {
            if (!search.IsCapped(agent) && !search.IsCapped(other)
                && search.Units.Weight(other) == search.Units.Weight(agent)
                && search.Units.CostsOf(other).SequenceEqual(search.Units.CostsOf(agent))
                && MayDoTheSame(search, other, agent))
            {
                return other;
            }
        }

        return agent;
    }

    private static bool MayDoTheSame(SearchInstance search, int agent, int other)
    {
        for (int unit = 0; unit < search.Units.ChoreCount; unit++)
        {
            if (search.Units.IsAllowed(agent, unit) != search.Units.IsAllowed(other, unit)) return false;
            if (search.HandoverCap is not null && search.Handovers(agent, unit) != search.Handovers(other, unit)) return false;
        }

        return true;
    }
}

using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// Again and again the agent that so far bears least for its weight takes the remaining chore it minds most. Weighted EQX: an agent's last
/// chore is its cheapest, without it nobody bore less for its weight, and what the others bear has only grown since.
/// Source: Freeman, Sikdar, Vaish, Xia, 'Equitable allocations of indivisible chores', AAMAS 2020, arXiv 2002.11504.
/// </summary>
internal sealed class EqX : Rule
{
    public override string Name => "eqx";

    public override string Source => "Freeman, Sikdar, Vaish, Xia 2020, arXiv 2002.11504";

    public override ImmutableArray<Property> Proves => [Property.EQ1, Property.EQX];

    public override InstanceFeatures Accepts => InstanceFeatures.Weights | InstanceFeatures.ZeroCosts;

    private protected override RuleResult DivideAccepted(
        ChoreInstance instance, RuleOptions options, IProgress<SearchProgress>? progress, CancellationToken cancellationToken)
    {
        int[][] dearestFirst = [.. Enumerable.Range(0, instance.AgentCount).Select(agent => DearestFirst(instance, agent))];
        var next = new int[instance.AgentCount];
        var carried = new long[instance.AgentCount];
        var owners = new int[instance.ChoreCount];
        Array.Fill(owners, -1);
        for (int turn = 0; turn < owners.Length; turn++)
        {
            int agent = LeastBurdened(instance, carried);
            while (owners[dearestFirst[agent][next[agent]]] >= 0) next[agent]++;
            int chore = dearestFirst[agent][next[agent]];
            owners[chore] = agent;
            carried[agent] += instance.Cost(agent, chore);
        }

        return RuleResult.Of(ChoreDivision.Create(instance, owners));
    }

    private static int LeastBurdened(ChoreInstance instance, long[] carried)
    {
        int least = 0;
        for (int agent = 1; agent < carried.Length; agent++)
        {
            if ((Int128)carried[agent] * instance.Weight(least) < (Int128)carried[least] * instance.Weight(agent)) least = agent;
        }

        return least;
    }

    private static int[] DearestFirst(ChoreInstance instance, int agent) =>
        [.. Enumerable.Range(0, instance.ChoreCount).OrderByDescending(chore => instance.Cost(agent, chore))];
}

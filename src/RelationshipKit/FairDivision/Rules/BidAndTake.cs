using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// Over the identically ordered instance, each rank, from the dearest, goes to the active agent to whom it is the smallest part of its
/// total; an agent that has passed its part of everything becomes inactive. Then the owner of the cheapest rank picks first.
/// Weighted PROPX: before its last and cheapest chore nobody had passed its part. Somebody always stays active: to the last active
/// agent every chore handed out is at least the part its taker bears, so all cannot have passed their parts of one total.
/// Source: Li, Li, Wu, 'Almost (weighted) proportional allocations for indivisible chores', WWW 2022, arXiv 2103.11849.
/// </summary>
internal sealed class BidAndTake : Rule
{
    public override string Name => "bid-and-take";

    public override string Source => "Li, Li, Wu 2022, arXiv 2103.11849";

    public override ImmutableArray<Property> Proves => [Property.PROP1, Property.PROPX];

    public override InstanceFeatures Accepts => InstanceFeatures.Weights | InstanceFeatures.ZeroCosts;

    private protected override RuleResult DivideAccepted(
        ChoreInstance instance, RuleOptions options, IProgress<SearchProgress>? progress, CancellationToken cancellationToken)
    {
        var ordered = new OrderedChores(instance);
        var parts = new PartsOfTotals(instance);
        var carried = new long[instance.AgentCount];
        var owners = new int[instance.ChoreCount];
        for (int rank = 0; rank < owners.Length; rank++)
        {
            int taker = -1;
            for (int agent = 0; agent < carried.Length; agent++)
            {
                if (HasPassedItsPart(instance, agent, carried[agent])) continue;
                if (taker < 0 || parts.IsLess(agent, ordered.Costs[agent][rank], taker, ordered.Costs[taker][rank])) taker = agent;
            }

            owners[rank] = taker;
            carried[taker] += ordered.Costs[taker][rank];
        }

        return RuleResult.Of(ordered.Undo(owners));
    }

    private static bool HasPassedItsPart(ChoreInstance instance, int agent, long carried) =>
        (Int128)carried * instance.TotalWeight > (Int128)instance.TotalCost(agent) * instance.Weight(agent);
}

using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// Agents take turns 1, …, n, 1, …, each taking its least costly remaining chore.
/// EF1 for chores and equal weights: against j, agent i's picks but the last each cost it no more than a later pick of j.
/// Source: folklore; Aziz, Rauchecker, Schryen, Walsh, 'Algorithms for max-min share fair allocation of indivisible chores', AAAI 2017.
/// </summary>
internal sealed class RoundRobin : Rule
{
    public override string Name => "round-robin";

    public override string Source => "Folklore; Aziz, Rauchecker, Schryen, Walsh 2017";

    public override ImmutableArray<Property> Proves => [Property.EF1, Property.PROP1];

    public override InstanceFeatures Accepts => InstanceFeatures.ZeroCosts;

    private protected override RuleResult DivideAccepted(
        ChoreInstance instance, RuleOptions options, IProgress<SearchProgress>? progress, CancellationToken cancellationToken)
    {
        var remaining = new RemainingChores(instance);
        var owners = new int[instance.ChoreCount];
        for (int turn = 0; turn < owners.Length; turn++)
        {
            int agent = turn % instance.AgentCount;
            owners[remaining.TakeLeastCostly(agent)] = agent;
        }

        return RuleResult.Of(ChoreDivision.Create(instance, owners));
    }
}

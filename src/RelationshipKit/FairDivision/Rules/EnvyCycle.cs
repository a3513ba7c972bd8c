using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// Chores are handed out one by one, first those that nobody minds little, each to an agent that envies nobody; while agents point in a
/// cycle to the bundles they find cheapest, they pass bundles on along it. EF1 in any order: who has just taken a chore envied nobody
/// without it, and only bundles that their taker finds cheapest of all change hands. Resolving other cycles of envy would break EF1.
/// Source: Bhaskar, Sricharan, Vaish, 'On approximate envy-freeness for indivisible chores and mixed resources', 2021, arXiv 2012.06788.
/// </summary>
internal sealed class EnvyCycle : Rule
{
    public override string Name => "envy-cycle";

    public override string Source => "Bhaskar, Sricharan, Vaish 2021, arXiv 2012.06788";

    public override ImmutableArray<Property> Proves => [Property.EF1, Property.PROP1];

    public override InstanceFeatures Accepts => InstanceFeatures.ZeroCosts;

    private protected override RuleResult DivideAccepted(
        ChoreInstance instance, RuleOptions options, IProgress<SearchProgress>? progress, CancellationToken cancellationToken)
    {
        var parts = new PartsOfTotals(instance);
        long[][] costs = [.. Enumerable.Range(0, instance.AgentCount).Select(agent => instance.CostsOf(agent).ToArray())];
        return RuleResult.Of(ChoreDivision.Create(instance, TopTrading.Divide(costs, parts, parts.HardestFirst(instance))));
    }
}

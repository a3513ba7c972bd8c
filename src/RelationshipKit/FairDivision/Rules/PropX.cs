using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// Top-trading envy cycles over the identically ordered instance, from the dearest rank; then the owner of the cheapest rank picks first.
/// PROPX: without its cheapest chore an agent bears no more than any bundle cost it, hence at most its part; and 4/3-MMS.
/// EF1 of the ranks does not survive the picking.
/// Source: Li, Li, Wu, 'Almost (weighted) proportional allocations for indivisible chores', WWW 2022, arXiv 2103.11849;
/// 4/3-MMS: Barman, Krishnamurthy 2020.
/// </summary>
internal sealed class PropX : Rule
{
    public override string Name => "propx";

    public override string Source => "Li, Li, Wu 2022, arXiv 2103.11849";

    public override ImmutableArray<Property> Proves => [Property.PROP1, Property.PROPX];

    public override string Guarantee => "4/3-MMS";

    public override InstanceFeatures Accepts => InstanceFeatures.ZeroCosts;

    private protected override RuleResult DivideAccepted(
        ChoreInstance instance, RuleOptions options, IProgress<SearchProgress>? progress, CancellationToken cancellationToken)
    {
        var ordered = new OrderedChores(instance);
        int[] ranks = [.. Enumerable.Range(0, instance.ChoreCount)];
        return RuleResult.Of(ordered.Undo(TopTrading.Divide(ordered.Costs, new PartsOfTotals(instance), ranks)));
    }
}

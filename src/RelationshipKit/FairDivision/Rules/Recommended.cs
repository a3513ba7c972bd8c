using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// The default: among the allowed divisions EF1 first (weighted, liked chores included), then the smallest worst share, then leximin,
/// then the fewest changes from the present owners. It starts from the market, the picking rules and the present owners, improves
/// the worst share by exchanges that keep EF1 and by branch and bound, and proves how near it came. Where forbidden pairs leave no known
/// way to EF1 it searches for one, and says whether the search was exhausted.
/// Source: the rules it starts from; the bound is the Lagrangian dual of the worst share.
/// </summary>
internal sealed class Recommended : Rule
{
    public override string Name => "recommended";

    public override string Source =>
        "Market (Mahara 2025), double round robin (Aziz et al. 2019), local search, branch and bound, Lagrangian dual bound";

    public override ImmutableArray<Property> Proves => [Property.EF1];

    public override InstanceFeatures Accepts =>
        InstanceFeatures.Weights | InstanceFeatures.LikedChores | InstanceFeatures.ZeroCosts | InstanceFeatures.ForbiddenPairs
        | InstanceFeatures.Together | InstanceFeatures.Apart | InstanceFeatures.TimeCaps;

    private protected override RuleResult DivideAccepted(
        ChoreInstance instance, RuleOptions options, IProgress<SearchProgress>? progress, CancellationToken cancellationToken) =>
        DivisionSearch.Divide(instance, options, whateverTheEnvy: false, progress, cancellationToken);
}

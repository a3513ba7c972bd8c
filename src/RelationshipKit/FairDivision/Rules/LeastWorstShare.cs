using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// The smallest worst share that any allowed division can have, whatever the envy, then leximin: proven by branch and bound where that is
/// finished within the budget, with a certified gap otherwise.
/// Source: branch and bound over the Lagrangian dual of the worst share.
/// </summary>
internal sealed class LeastWorstShare : Rule
{
    public override string Name => "least-worst-share";

    public override string Source => "Local search, branch and bound, Lagrangian dual bound of the worst share";

    public override ImmutableArray<Property> Proves => [];

    public override string Guarantee => "smallest worst share, proven or with a certified gap";

    public override InstanceFeatures Accepts =>
        InstanceFeatures.Weights | InstanceFeatures.LikedChores | InstanceFeatures.ZeroCosts | InstanceFeatures.ForbiddenPairs
        | InstanceFeatures.Together | InstanceFeatures.Apart | InstanceFeatures.TimeCaps;

    private protected override RuleResult DivideAccepted(
        ChoreInstance instance, RuleOptions options, IProgress<SearchProgress>? progress, CancellationToken cancellationToken) =>
        DivisionSearch.Divide(instance, options, whateverTheEnvy: true, progress, cancellationToken);
}

using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// The first agent cuts the chores into two bundles, the dearest first and each to the bundle so far lighter to it; the second chooses.
/// EFX: the chooser envies nobody, and the cutter's bundle is, without any one chore, no dearer to it than the other.
/// For two agents EFX gives PROPX. Source: folklore; longest processing time first: Graham 1969.
/// </summary>
internal sealed class CutAndChoose : Rule
{
    private const int Cutter = 0;
    private const int Chooser = 1;

    public override string Name => "cut-and-choose";

    public override string Source => "Folklore; longest processing time first: Graham 1969";

    public override ImmutableArray<Property> Proves => [Property.EF1, Property.EFX, Property.PROP1, Property.PROPX];

    public override InstanceFeatures Accepts => InstanceFeatures.ZeroCosts;

    public override int? RequiredAgentCount => 2;

    private protected override RuleResult DivideAccepted(
        ChoreInstance instance, RuleOptions options, IProgress<SearchProgress>? progress, CancellationToken cancellationToken)
    {
        int[] bundles = Cut(instance);
        var division = ChoreDivision.Create(instance, bundles);
        if (PrefersTheOther(instance, division)) division = ChoreDivision.Create(instance, Array.ConvertAll(bundles, bundle => 1 - bundle));
        return RuleResult.Of(division);
    }

    private static int[] Cut(ChoreInstance instance)
    {
        var bundles = new int[instance.ChoreCount];
        long first = 0, second = 0;
        foreach (int chore in Enumerable.Range(0, bundles.Length).OrderByDescending(chore => instance.Cost(Cutter, chore)))
        {
            bundles[chore] = first <= second ? 0 : 1;
            if (first <= second) first += instance.Cost(Cutter, chore);
            else second += instance.Cost(Cutter, chore);
        }

        return bundles;
    }

    /// <summary>Whether the chooser finds bundle 0 cheaper; where it does not care, the cutter gets the one it prefers.</summary>
    private static bool PrefersTheOther(ChoreInstance instance, ChoreDivision cut)
    {
        long own = cut.CostOfBundle(instance, Chooser, 1), other = cut.CostOfBundle(instance, Chooser, 0);
        return other < own
            || (other == own && cut.CostOfBundle(instance, Cutter, 1) < cut.CostOfBundle(instance, Cutter, 0));
    }
}

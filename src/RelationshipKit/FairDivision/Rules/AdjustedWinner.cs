using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// The winner W starts with what both like, the loser L with what both mind; anything else goes to who likes it, or to who does not mind it.
/// In the order of |u_L|/|u_W|, from the largest, liked chores move from W to L and minded ones from L to W. Every stage is fPO, and the
/// first at which L is EF1 is EF1 for both: of the stages that are, the one that leaves the heavier burdened agent lightest is taken.
/// To start with L holding all contested chores would lose PO.
/// Source: Aziz, Caragiannis, Igarashi, Walsh, 'Fair allocation of indivisible goods and chores', IJCAI 2019 / AAMAS 2022.
/// </summary>
internal sealed class AdjustedWinner : Rule
{
    private const int W = 0;
    private const int L = 1;

    public override string Name => "adjusted-winner";

    public override string Source => "Aziz, Caragiannis, Igarashi, Walsh 2019/22";

    public override ImmutableArray<Property> Proves => [Property.EF1, Property.PO, Property.FPO];

    public override InstanceFeatures Accepts => InstanceFeatures.LikedChores | InstanceFeatures.ZeroCosts;

    public override int? RequiredAgentCount => 2;

    private protected override RuleResult DivideAccepted(
        ChoreInstance instance, RuleOptions options, IProgress<SearchProgress>? progress, CancellationToken cancellationToken)
    {
        int[] owners = Start(instance);
        int[] contested = Contested(instance);
        int best = BestStage(instance, (int[])owners.Clone(), contested);
        foreach (int chore in contested.AsSpan(0, best)) owners[chore] = 1 - owners[chore];
        var division = ChoreDivision.Create(instance, owners);
        return RuleResult.Of(division, EfficiencyCertificate.Create(LambdaOfStage(instance, contested, best)));
    }

    private static int[] Start(ChoreInstance instance)
    {
        var owners = new int[instance.ChoreCount];
        for (int chore = 0; chore < owners.Length; chore++)
        {
            long costToW = instance.Cost(W, chore), costToL = instance.Cost(L, chore);
            owners[chore] = IsContested(costToW, costToL) ? (costToW < 0 ? W : L) : costToW <= costToL ? W : L;
        }

        return owners;
    }

    /// <summary>Liked by both or minded by both.</summary>
    private static bool IsContested(long costToW, long costToL) => Math.Sign(costToW) * Math.Sign(costToL) > 0;

    /// <summary>The contested chores by |u_L|/|u_W|, the largest first (ties: declared order).</summary>
    private static int[] Contested(ChoreInstance instance)
    {
        int[] chores = [.. Enumerable.Range(0, instance.ChoreCount).Where(chore => IsContested(instance.Cost(W, chore), instance.Cost(L, chore)))];
        Array.Sort(chores, (a, b) =>
        {
            Int128 left = Int128.Abs((Int128)instance.Cost(L, a) * instance.Cost(W, b));
            Int128 right = Int128.Abs((Int128)instance.Cost(L, b) * instance.Cost(W, a));
            return left == right ? a.CompareTo(b) : right.CompareTo(left);
        });
        return chores;
    }

    /// <summary>How many contested chores to move, so that the division is EF1 and the larger of the two loads, as a part of the own scale, least.</summary>
    private static int BestStage(ChoreInstance instance, int[] owners, int[] contested)
    {
        Int128 scaleOfW = Scale(instance, W), scaleOfL = Scale(instance, L);
        long loadOfW = Load(instance, owners, W), loadOfL = Load(instance, owners, L);
        int best = -1;
        Int128 least = 0;
        for (int stage = 0; ; stage++)
        {
            // Loads over scales are compared as products with the other's scale.
            Int128 larger = Int128.Max(loadOfW * scaleOfL, loadOfL * scaleOfW);
            if ((best < 0 || larger < least) && EnvyFreeness.EF1(instance, ChoreDivision.Create(instance, owners)).Holds == true)
                (best, least) = (stage, larger);
            if (stage == contested.Length) return best;
            int chore = contested[stage], taker = 1 - owners[chore];
            owners[chore] = taker;
            loadOfW += taker == W ? instance.Cost(W, chore) : -instance.Cost(W, chore);
            loadOfL += taker == L ? instance.Cost(L, chore) : -instance.Cost(L, chore);
        }
    }

    /// <summary>
    /// λ with λ_L·|u_L| = λ_W·|u_W| at the last chore moved: what came before it is as good or better where it went, what comes after where it
    /// is. At the start the first chore sets λ.
    /// </summary>
    private static Rational[] LambdaOfStage(ChoreInstance instance, int[] contested, int stage)
    {
        if (contested.Length == 0) return [Rational.One, Rational.One];
        int chore = contested[Math.Max(0, stage - 1)];
        var lambda = new Rational[2];
        lambda[W] = Rational.One;
        lambda[L] = Rational.Of(Math.Abs(instance.Cost(W, chore)), Math.Abs(instance.Cost(L, chore)));
        return lambda;
    }

    private static long Load(ChoreInstance instance, int[] owners, int agent)
    {
        long load = 0;
        for (int chore = 0; chore < owners.Length; chore++) load += owners[chore] == agent ? instance.Cost(agent, chore) : 0;
        return load;
    }

    private static long Scale(ChoreInstance instance, int agent)
    {
        long scale = 0;
        foreach (long cost in instance.CostsOf(agent)) scale += Math.Abs(cost);
        return Math.Max(1, scale);
    }
}

using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// Starts from the market. While i is not α-EFX towards h, the agent whose bundle it finds cheapest, h gets i's costliest chore j alone and i
/// the rest of its own and all of h's. First with α = 1, which mostly ends at EFX but need not end; else with α = 2, which does:
/// EF1 in prices bounds c_i(X_i − j) by every bundle, the choice of h bounds c_i(X_h), and if agents come in ascending order of the price of j
/// then every later single chore is dearer to i than X_h was. So each agent swaps at most once and all end 2-EFX.
/// Source: Garg, Murhekar, 'Existence of 2-EFX allocations of chores', 2025, arXiv 2507.19461.
/// </summary>
internal sealed class MarketEfx : Rule
{
    public override string Name => "market-efx";

    public override string Source => "Garg, Murhekar 2025, arXiv 2507.19461";

    public override ImmutableArray<Property> Proves => [];

    public override string Guarantee => "2-EFX, and EFX where its swaps reach it";

    public override InstanceFeatures Accepts => InstanceFeatures.ZeroCosts;

    private protected override RuleResult DivideAccepted(
        ChoreInstance instance, RuleOptions options, IProgress<SearchProgress>? progress, CancellationToken cancellationToken)
    {
        RuleResult market = new Market().Divide(instance, options, progress, cancellationToken);
        int[] owners = ReachEFX(instance, market.Division!) ?? ReachTwoEFX(instance, market);
        return RuleResult.Of(ChoreDivision.Create(instance, owners));
    }

    private static int[]? ReachEFX(ChoreInstance instance, ChoreDivision start)
    {
        var swaps = new ChoreSwaps(instance, start.Owners);
        for (int left = 10 * (instance.AgentCount + 1); left > 0; left--)
        {
            if (!TrySwapAny(swaps, instance.AgentCount)) return swaps.Owners;
        }

        return null;
    }

    private static bool TrySwapAny(ChoreSwaps swaps, int agents)
    {
        for (int agent = 0; agent < agents; agent++)
        {
            int envied = swaps.EnviedBy(agent, alpha: 1);
            if (envied < 0) continue;
            swaps.Swap(agent, envied);
            return true;
        }

        return false;
    }

    private static int[] ReachTwoEFX(ChoreInstance instance, RuleResult market)
    {
        var swaps = new ChoreSwaps(instance, market.Division!.Owners);
        foreach (int agent in ByDearestPrice(swaps, instance, market.Certificate))
        {
            int envied = swaps.EnviedBy(agent, alpha: 2);
            if (envied >= 0) swaps.Swap(agent, envied);
        }

        return swaps.Owners;
    }

    /// <summary>The agents in ascending order of the price λ_i·c_i(e) of their dearest chore.</summary>
    private static int[] ByDearestPrice(ChoreSwaps swaps, ChoreInstance instance, EfficiencyCertificate? prices)
    {
        return [.. Enumerable.Range(0, instance.AgentCount).OrderBy(DearestPrice)];

        Rational DearestPrice(int agent)
        {
            int dearest = swaps.Costliest(agent);
            return dearest < 0 || prices is null ? Rational.Zero : prices.Lambda[agent] * Rational.Of(instance.Cost(agent, dearest));
        }
    }
}

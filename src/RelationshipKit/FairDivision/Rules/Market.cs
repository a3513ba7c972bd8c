using System.Collections.Immutable;
using System.Numerics;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Search;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// Agents are paid for chores; prices and owners change until nobody, but for the dearest chore, is paid more than anyone else.
/// EF1 and fPO, with weights λ as the certificate. That such a division exists is a theorem (Mahara, SODA 2026, arXiv 2507.09544); that
/// this search always ends at one is not, so it has a step cap and every certificate is verified before it is handed out.
/// Source: Ebadian, Peters, Shah 2022; Garg, Murhekar, Qin 2022/23; Mahara 2025.
/// </summary>
internal sealed class Market : Rule
{
    private const int StepCap = 20_000;

    public override string Name => "market";

    public override string Source => "Ebadian, Peters, Shah 2022; Garg, Murhekar, Qin 2022/23; Mahara 2025, arXiv 2507.09544";

    public override ImmutableArray<Property> Proves => [Property.EF1, Property.PROP1, Property.PO, Property.FPO];

    public override InstanceFeatures Accepts => InstanceFeatures.Weights | InstanceFeatures.ZeroCosts;

    private protected override RuleResult DivideAccepted(
        ChoreInstance instance, RuleOptions options, IProgress<SearchProgress>? progress, CancellationToken cancellationToken)
    {
        ChoreInstance reduced = instance.InLowestTerms();
        (int[] owners, Rational[] lambda, bool isPriceEF1) = Trade(reduced);
        if (isPriceEF1)
        {
            ChoreDivision division = ChoreDivision.Create(instance, owners);
            EfficiencyCertificate certificate = EfficiencyCertificate.Create(InUnitsOf(instance, reduced, lambda));
            if (certificate.Proves(instance, division)) return RuleResult.Of(division, certificate);
        }

        return new ReversedWeightedPicking().Divide(instance, options, progress, cancellationToken);
    }

    /// <summary>
    /// Runs the market on an instance without liked chores. With forbidden pairs the division stays fPO among the allowed ones
    /// but need not become EF1 in prices.
    /// </summary>
    internal static (int[] Owners, Rational[] Lambda, bool IsPriceEF1) Trade(ChoreInstance instance)
    {
        (int[] owners, int[] chores) = CheapestOwners(instance);
        long[] ones = new long[instance.AgentCount];
        Array.Fill(ones, 1);
        var fast = new MarketSearch<long>(instance, chores, owners, ones, bits: 63);
        MarketOutcome outcome = fast.Run(StepCap);
        if (outcome != MarketOutcome.NeedsWiderNumbers) return (owners, Fractions(fast.Lambda), outcome == MarketOutcome.PriceEF1);

        var wide = new MarketSearch<Int128>(instance, chores, owners, Array.ConvertAll(fast.Lambda, l => (Int128)l), bits: 127);
        outcome = wide.Run(StepCap);
        if (outcome != MarketOutcome.NeedsWiderNumbers) return (owners, Fractions(wide.Lambda), outcome == MarketOutcome.PriceEF1);

        var exact = new MarketSearch<BigInteger>(
            instance, chores, owners, Array.ConvertAll(wide.Lambda, l => (BigInteger)l), bits: int.MaxValue);
        outcome = exact.Run(StepCap);
        return (owners, Fractions(exact.Lambda), outcome == MarketOutcome.PriceEF1);
    }

    /// <summary>
    /// Gives each chore to an allowed agent to whom it costs least, the dearest chores first and among equals to who has earned least
    /// for its weight; chores that cost their owner something are for trading.
    /// </summary>
    private static (int[] Owners, int[] Traded) CheapestOwners(ChoreInstance instance)
    {
        var owners = new int[instance.ChoreCount];
        long[] leastCosts = [.. Enumerable.Range(0, owners.Length).Select(chore => LeastCost(instance, chore))];
        var earned = new long[instance.AgentCount];
        foreach (int chore in Enumerable.Range(0, owners.Length).OrderByDescending(chore => leastCosts[chore]))
        {
            int owner = -1;
            for (int agent = 0; agent < instance.AgentCount; agent++)
            {
                if (instance.IsAllowed(agent, chore) && instance.Cost(agent, chore) == leastCosts[chore]
                    && (owner < 0 || earned[agent] * (Int128)instance.Weight(owner) < earned[owner] * (Int128)instance.Weight(agent)))
                {
                    owner = agent;
                }
            }

            owners[chore] = owner;
            earned[owner] += leastCosts[chore];
        }

        return (owners, [.. Enumerable.Range(0, owners.Length).Where(chore => leastCosts[chore] > 0)]);
    }

    private static long LeastCost(ChoreInstance instance, int chore)
    {
        long least = long.MaxValue;
        for (int agent = 0; agent < instance.AgentCount; agent++)
        {
            if (instance.IsAllowed(agent, chore)) least = Math.Min(least, instance.Cost(agent, chore));
        }

        return least;
    }

    private static Rational[] Fractions<T>(T[] lambda)
        where T : IBinaryInteger<T> => Array.ConvertAll(lambda, l => Rational.Of(BigInteger.CreateTruncating(l)));

    /// <summary>λ for costs divided by a common factor, as λ for the costs themselves.</summary>
    private static IEnumerable<Rational> InUnitsOf(ChoreInstance instance, ChoreInstance reduced, Rational[] lambda) =>
        lambda.Select((weight, agent) => instance.TotalCost(agent) == 0
            ? weight
            : weight * Rational.Of(reduced.TotalCost(agent), instance.TotalCost(agent)));
}

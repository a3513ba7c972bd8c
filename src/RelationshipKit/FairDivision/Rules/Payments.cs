using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// The chores, padded with free dummies to a multiple of n, are handed out in rounds, each by a matching of least total cost that gives
/// every agent one of those left. Then nobody can reassign the bundles at a smaller total, so least payments p exist with which nobody
/// envies anyone: c_i(X_i) − p_i ≤ c_i(X_j) − p_j, none above the cost of one chore. Without payments the division is EF1: what an agent gets
/// in one round costs it no more than anything handed out in the next. Costs and payments are in one unit.
/// Source: Halpern, Shah, 'Fair division with subsidy', SAGT 2019; Brustle, Dippel, Narayan, Suzuki, Vetta,
/// 'One dollar each eliminates envy', EC 2020.
/// </summary>
internal sealed class Payments : Rule
{
    public override string Name => "payments";

    public override string Source => "Halpern, Shah 2019; Brustle et al. 2020";

    public override ImmutableArray<Property> Proves => [Property.EF1, Property.PROP1];

    public override string Guarantee => "envy-free with payments of at most one chore each";

    public override InstanceFeatures Accepts => InstanceFeatures.ZeroCosts;

    private protected override RuleResult DivideAccepted(
        ChoreInstance instance, RuleOptions options, IProgress<SearchProgress>? progress, CancellationToken cancellationToken)
    {
        var division = ChoreDivision.Create(instance, MatchInRounds(instance));
        return RuleResult.WithPayments(division, [.. LeastPayments(instance, division)]);
    }

    private static int[] MatchInRounds(ChoreInstance instance)
    {
        int n = instance.AgentCount;
        var owners = new int[instance.ChoreCount];
        var matching = new LeastCostMatching(instance, dummies: (n - (instance.ChoreCount % n)) % n);
        while (matching.HasChoresLeft)
        {
            foreach ((int agent, int chore) in matching.NextRound()) owners[chore] = agent;
        }

        return owners;
    }

    /// <summary>p_i is the largest sum of envies along a path from i: after n − 1 rounds of paths one step longer each.</summary>
    private static long[] LeastPayments(ChoreInstance instance, ChoreDivision division)
    {
        int n = instance.AgentCount;
        var bundles = new BundleCosts(instance, division);
        var payments = new long[n];
        for (int round = 1; round < n; round++)
        {
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                    payments[i] = Math.Max(payments[i], bundles.Cost(i, i) - bundles.Cost(i, j) + payments[j]);
            }
        }

        return payments;
    }
}

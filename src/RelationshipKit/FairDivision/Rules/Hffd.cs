using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// Heterogeneous first fit decreasing: over the identically ordered instance, bundle by bundle from the dearest rank on, a rank joins the
/// bundle if some agent still without one stays within its threshold; an agent who does so gets the bundle. Then the owner of the cheapest
/// rank picks first. With thresholds r·MMS_i all ranks find a place for r = 13/11, for r = 20/17 where n ≤ 7 and r = 15/13 where n = 3;
/// smaller ratios are tried before. Where some MMS_i is not known exactly a lower bound stands for it: then a place is certain at twice
/// the bound only, and what holds is the ratio that was reached.
/// Source: Huang, Segal-Halevi, 'A reduction from chores allocation to job scheduling', EC 2023, arXiv 2302.04581.
/// </summary>
internal sealed class Hffd : Rule
{
    private const int RatioSteps = 8;
    private const long NodesPerAgent = 20_000;

    public override string Name => "hffd";

    public override string Source => "Huang, Segal-Halevi 2023, arXiv 2302.04581";

    public override ImmutableArray<Property> Proves => [];

    public override string Guarantee => "13/11-MMS (20/17 for n ≤ 7, 15/13 for n = 3) where all MMS values are found";

    public override InstanceFeatures Accepts => InstanceFeatures.ZeroCosts;

    private protected override RuleResult DivideAccepted(
        ChoreInstance instance, RuleOptions options, IProgress<SearchProgress>? progress, CancellationToken cancellationToken)
    {
        var shares = new long[instance.AgentCount];
        long nodes = Math.Clamp(options.NodeBudget / shares.Length, 1, NodesPerAgent);
        for (int agent = 0; agent < shares.Length; agent++) shares[agent] = MaximinShare.Of(instance, agent, nodes).Lower;

        var ordered = new OrderedChores(instance);
        (long numerator, long denominator) = PromisedRatio(shares.Length);
        // 1, then on in eighths of the way to the promised ratio; at 2 everything has a place.
        for (long step = 0; ; step++)
        {
            long above = (numerator - denominator) * step, whole = denominator * RatioSteps;
            long[] thresholds = Array.ConvertAll(shares, share => share + (long)((Int128)share * above / whole));
            if (FirstFit(ordered.Costs, thresholds) is not { } owners) continue;
            ChoreDivision division = ordered.Undo(owners);
            return RuleResult.WithMaximinRatio(division, RatioReached(instance, division, shares));
        }
    }

    /// <summary>The ratio proven for n agents.</summary>
    internal static (long Numerator, long Denominator) PromisedRatio(int agents) => agents switch
    {
        3 => (15, 13),
        <= 7 => (20, 17),
        _ => (13, 11),
    };

    /// <summary>The owners of the ranks, or null if some rank found no place.</summary>
    private static int[]? FirstFit(long[][] costs, long[] thresholds)
    {
        int n = costs.Length;
        var owners = new int[costs[0].Length];
        Array.Fill(owners, -1);
        var served = new bool[n];
        var carried = new long[n];
        for (int bundle = 0; bundle < n; bundle++)
        {
            Array.Clear(carried);
            int holder = FirstWithin(costs, thresholds, served, carried, rank: -1);
            for (int rank = 0; rank < owners.Length; rank++)
            {
                if (owners[rank] >= 0) continue;
                int fitting = FirstWithin(costs, thresholds, served, carried, rank);
                if (fitting < 0) continue;
                holder = fitting;
                owners[rank] = n + bundle;
                for (int agent = 0; agent < n; agent++) carried[agent] += costs[agent][rank];
            }

            served[holder] = true;
            for (int rank = 0; rank < owners.Length; rank++)
            {
                if (owners[rank] == n + bundle) owners[rank] = holder;
            }
        }

        return owners.Contains(-1) ? null : owners;
    }

    /// <summary>The first agent without a bundle that stays within its threshold with the bundle and the rank; −1 if there is none.</summary>
    private static int FirstWithin(long[][] costs, long[] thresholds, bool[] served, long[] carried, int rank)
    {
        for (int agent = 0; agent < costs.Length; agent++)
        {
            if (!served[agent] && carried[agent] + (rank < 0 ? 0 : costs[agent][rank]) <= thresholds[agent]) return agent;
        }

        return -1;
    }

    private static Rational RatioReached(ChoreInstance instance, ChoreDivision division, long[] shares)
    {
        Rational largest = Rational.Zero;
        for (int agent = 0; agent < shares.Length; agent++)
        {
            if (shares[agent] == 0) continue;
            Rational ratio = Rational.Of(division.CostOfBundle(instance, agent, agent), shares[agent]);
            if (ratio > largest) largest = ratio;
        }

        return largest;
    }
}

using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision.Rules;

/// <summary>Envy cycles, bids, first fit, swaps, equal loads and payments on examples worked out by hand, and their near misses.</summary>
public sealed class CarefulRulesTests
{
    [Fact]
    public void EnvyCycle_hands_chores_to_who_envies_nobody()
    {
        // Agent 0 takes 3; it then points to agent 1, who takes 2 and, still envying nobody, 1.
        Assert.Equal([0, 1, 1], Divide("envy-cycle", RawInstance.Of([3, 2, 1], [3, 2, 1])));
    }

    [Fact]
    public void EnvyCycle_passes_bundles_on_along_a_cycle_of_pointers()
    {
        // 14/36 < 16/41, so agent 0 takes chore 0; agent 1 takes chores 1 and 2. To agent 0 these are 12 < 14, to agent 1 chore 0 is 16 < 20:
        // they swap. The five small ones are 1/41 to agent 1, less than 2/36, and to the last it finds no bundle strictly cheaper than its own.
        Assert.Equal(
            [1, 0, 0, 1, 1, 1, 1, 1],
            Divide("envy-cycle", RawInstance.Of([14, 6, 6, 2, 2, 2, 2, 2], [16, 10, 10, 1, 1, 1, 1, 1])));
    }

    [Fact]
    public void EnvyCycle_along_any_cycle_of_envy_would_break_EF1()
    {
        int failures = Check.CountOf("any envy cycle", random => InstanceFamilies.Named("uniform").Draw(random, 5, 12), 2_000, raw =>
            !Oracle.EF1(raw, ResolveAnyCycle(raw)));
        Assert.InRange(failures, 1, 1_000);
    }

    [Fact]
    public void PropX_lets_the_owner_of_the_cheapest_rank_pick_first()
    {
        // Both see 3, 2, 1: agent 0 gets the dearest rank, agent 1 the others. Agent 1 picks chores 2 and 1; chore 0 costs agent 0 only 1.
        Assert.Equal([0, 1, 1], Divide("propx", RawInstance.Of([1, 2, 3], [3, 2, 1])));
    }

    [Fact]
    public void PropX_need_not_be_EF1()
    {
        int failures = Check.CountOf("propx / EF1", random => InstanceFamilies.Named("uniform").Draw(random, 6, 16), 1_000, raw =>
            !Oracle.EF1(raw, Divide("propx", raw)));
        Assert.InRange(failures, 1, 200);
    }

    [Fact]
    public void BidAndTake_drops_who_has_passed_its_part()
    {
        // Parts 4 and 8 of 12. The first 6 goes to agent 0 (a tie), which has then passed its part; the rest goes to agent 1.
        Assert.Equal([0, 1, 1], Divide("bid-and-take", RawInstance.Of([6, 3, 3], [6, 3, 3]).WithWeights(1, 2)));
    }

    [Fact]
    public void BidAndTake_compares_parts_of_totals_not_costs()
    {
        // Ranks 4, 4 of 8 against 30, 10 of 40: the first is a smaller part to agent 0, which has then reached but not passed its half;
        // the second is a smaller part to agent 1. Agent 1 picks first.
        Assert.Equal([0, 1], Divide("bid-and-take", RawInstance.Of([4, 4], [30, 10])));
    }

    [Fact]
    public void Hffd_fills_bundle_by_bundle()
    {
        // MMS = 6, and first fit finds it: 3 + 3, then 2 + 2 + 2. Longest processing time first would give 7.
        RuleResult result = RuleCatalogue.Find("hffd")!.Divide(RawInstance.Of([3, 3, 2, 2, 2], [3, 3, 2, 2, 2]).ToInstance());
        Assert.Equal([0, 0, 1, 1, 1], [.. result.Division!.Owners]);
        Assert.Equal(Rational.One, result.MaximinRatio);
    }

    [Fact]
    public void EqX_lets_the_least_burdened_take_what_it_minds_most()
    {
        // Agent 0 takes 6; agent 1 takes 3, and with 3 < 6 also 2.
        Assert.Equal([0, 1, 1], Divide("eqx", RawInstance.Of([6, 4, 1], [5, 3, 2])));
    }

    [Fact]
    public void EqX_weighs_burdens_by_the_parts()
    {
        // Agent 0 takes 6, which is 3 for its weight of 2; agent 1 takes 4; agent 0 the rest.
        Assert.Equal([0, 1, 0], Divide("eqx", RawInstance.Of([6, 4, 1], [6, 4, 1]).WithWeights(2, 1)));
    }

    [Fact]
    public void Payments_make_up_for_one_chore()
    {
        // Agent 0 minds the chore less. Paid 4 it is as well off as without; agent 1 would not do it for 4.
        RuleResult result = RuleCatalogue.Find("payments")!.Divide(RawInstance.Of([4], [6]).ToInstance());
        Assert.Equal([0], [.. result.Division!.Owners]);
        Assert.Equal([4, 0], [.. result.Payments!.Value]);
    }

    [Fact]
    public void Payments_match_at_the_least_total()
    {
        // 1 + 6 = 7 is less than 4 + 5 = 9. Agent 1 bears 6 where the other bundle is 5 to it: it receives 1.
        RuleResult result = RuleCatalogue.Find("payments")!.Divide(RawInstance.Of([4, 1], [6, 5]).ToInstance());
        Assert.Equal([1, 0], [.. result.Division!.Owners]);
        Assert.Equal([0, 1], [.. result.Payments!.Value]);
    }

    [Fact]
    public void Payments_cost_the_least_total_in_each_round()
    {
        Check.ForAll("payments / one round", InstanceFamilies.Named("uniform").Cases(maxAgents: 5, maxChores: 5), raw =>
        {
            if (raw.Chores > raw.Agents) return false;
            int[] owners = Divide("payments", raw);
            Assert.Equal(owners.Length, owners.Distinct().Count());
            long total = owners.Select((owner, chore) => raw.Costs[owner][chore]).Sum();
            Assert.DoesNotContain(raw.AllowedDivisions(), other =>
                other.Distinct().Count() == other.Length && other.Select((owner, chore) => raw.Costs[owner][chore]).Sum() < total);
            return true;
        }, tellingShare: 0.3);
    }

    private static int[] Divide(string rule, RawInstance raw) => [.. RuleCatalogue.Find(rule)!.Divide(raw.ToInstance()).Division!.Owners];

    /// <summary>Envy cycles as for goods: pointers to any envied bundle, here the last in order.</summary>
    private static int[] ResolveAnyCycle(RawInstance raw)
    {
        int[] owners = [.. Enumerable.Repeat(-1, raw.Chores)];
        for (int chore = 0; chore < raw.Chores; chore++)
        {
            while (NonEnvious(raw, owners) < 0) RotateCycle(raw, owners);
            owners[chore] = NonEnvious(raw, owners);
        }

        return owners;
    }

    private static int NonEnvious(RawInstance raw, int[] owners) =>
        Enumerable.Range(0, raw.Agents).FirstOrDefault(agent => Envied(raw, owners, agent) < 0, -1);

    private static int Envied(RawInstance raw, int[] owners, int agent) => Enumerable.Range(0, raw.Agents).LastOrDefault(
        other => Oracle.Cost(raw, agent, Oracle.Bundle(owners, other)) < Oracle.Cost(raw, agent, Oracle.Bundle(owners, agent)), -1);

    private static void RotateCycle(RawInstance raw, int[] owners)
    {
        var path = new List<int> { 0 };
        while (true)
        {
            int next = Envied(raw, owners, path[^1]);
            int at = path.IndexOf(next);
            if (at < 0)
            {
                path.Add(next);
                continue;
            }

            int[] cycle = [.. path.Skip(at)], before = (int[])owners.Clone();
            for (int chore = 0; chore < owners.Length; chore++)
            {
                int position = Array.IndexOf(cycle, before[chore]);
                if (position >= 0) owners[chore] = cycle[(position + cycle.Length - 1) % cycle.Length];
            }

            return;
        }
    }
}

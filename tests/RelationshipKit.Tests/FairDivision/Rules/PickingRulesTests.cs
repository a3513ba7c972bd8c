using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision.Rules;

/// <summary>The picking rules on examples worked out by hand, and the near misses of the literature, which must fail where the rules do not.</summary>
public sealed class PickingRulesTests
{
    [Fact]
    public void RoundRobin_of_opposite_tastes_gives_everyone_what_it_minds_least()
    {
        // Agent 0 takes chore 0 (1), agent 1 chore 3 (1), agent 0 chore 1 (2), agent 1 chore 2 (2).
        Assert.Equal([0, 0, 1, 1], Divide("round-robin", RawInstance.Of([1, 2, 3, 4], [4, 3, 2, 1])));
    }

    [Fact]
    public void RoundRobin_of_equal_rows_goes_round_from_the_cheapest()
    {
        // Turns: 0 takes chore 3 (1), 1 chore 2 (2), 2 chore 1 (3), 0 chore 0 (4). Without chore 0 agent 0 bears 1, no more than anyone.
        Assert.Equal([0, 2, 1, 0], Divide("round-robin", RawInstance.Of([4, 3, 2, 1], [4, 3, 2, 1], [4, 3, 2, 1])));
    }

    [Fact]
    public void RoundRobin_of_ties_follows_the_declared_order() =>
        Assert.Equal([0, 1, 0], Divide("round-robin", RawInstance.Of([5, 5, 5], [5, 5, 5])));

    [Fact]
    public void ReversedWeightedPicking_lets_the_last_of_the_sequence_pick_first()
    {
        // Weights 2 and 1: turns ÷ weight 0, 0 → agent 0; 1/2, 0 → agent 1; 1/2, 1 → agent 0. The sequence 0, 1, 0 is run backwards:
        // agent 0 takes chore 2 (1), agent 1 chore 1 (3), agent 0 chore 0 (6).
        Assert.Equal([0, 1, 0], Divide("reversed-weighted-picking", RawInstance.Of([6, 3, 1], [6, 3, 1]).WithWeights(2, 1)));
    }

    [Fact]
    public void ReversedWeightedPicking_gives_the_larger_part_more_turns()
    {
        // Weights 1 and 3: turns ÷ weight 0, 0 → agent 0; 1, 0 → agent 1; 1, 1/3 → 1; 1, 2/3 → 1. Backwards agent 1 takes its three
        // cheapest (chores 3, 2, 1) and agent 0 is left with chore 0.
        Assert.Equal([0, 1, 1, 1], Divide("reversed-weighted-picking", RawInstance.Of([4, 3, 2, 1], [4, 3, 2, 1]).WithWeights(1, 3)));
    }

    [Fact]
    public void DoubleRoundRobin_gives_liked_chores_in_opposite_order()
    {
        // Nobody likes chores 0 and 2: agent 0 takes chore 2 (0), agent 1 chore 0 (1). Then from the last agent on: agent 1 takes chore 1 (−5).
        Assert.Equal([1, 1, 0], Divide("double-round-robin", RawInstance.Of([3, -2, 0], [1, -5, 4])));
    }

    [Fact]
    public void DoubleRoundRobin_pads_the_disliked_with_free_dummies()
    {
        // One disliked chore and one dummy: agent 0 takes the dummy, so agent 1 is left with the chore.
        Assert.Equal([1], Divide("double-round-robin", RawInstance.Of([1], [5])));
    }

    [Fact]
    public void DoubleRoundRobin_passes_where_nothing_left_is_liked() =>
        Assert.Equal([1, 1], Divide("double-round-robin", RawInstance.Of([3, 2], [-1, -1])));

    [Fact]
    public void Weighted_picking_run_forwards_would_often_break_EF1()
    {
        int failures = Check.CountOf("forward weighted picking", random => InstanceFamilies.Named("weighted").Draw(random, 4, 12), 1_000, raw =>
            !Oracle.EF1(raw, Pick(raw, WeightedSequence(raw))));
        Assert.InRange(failures, 50, 500);
    }

    [Fact]
    public void Two_round_robins_without_dummies_would_often_break_EF1()
    {
        int failures = Check.CountOf("no dummies", random => InstanceFamilies.Named("liked and disliked").Draw(random, 5, 10), 1_000, raw =>
            !Oracle.EF1(raw, TwoRoundsWithoutDummies(raw)));
        Assert.InRange(failures, 20, 500);
    }

    [Fact]
    public void Round_robin_of_liked_and_disliked_chores_would_often_break_EF1()
    {
        int failures = Check.CountOf("round robin, mixed", random => InstanceFamilies.Named("liked and disliked").Draw(random, 5, 10), 1_000, raw =>
            !Oracle.EF1(raw, Pick(raw, [.. Enumerable.Range(0, raw.Chores).Select(turn => turn % raw.Agents)])));
        Assert.InRange(failures, 20, 900);
    }

    private static int[] Divide(string rule, RawInstance raw) => [.. RuleCatalogue.Find(rule)!.Divide(raw.ToInstance()).Division!.Owners];

    private static int[] WeightedSequence(RawInstance raw)
    {
        var turns = new int[raw.Agents];
        return [.. Enumerable.Range(0, raw.Chores).Select(_ =>
        {
            int next = Enumerable.Range(0, raw.Agents).MinBy(agent => turns[agent] / (double)raw.Weights[agent]);
            turns[next]++;
            return next;
        })];
    }

    private static int[] Pick(RawInstance raw, int[] sequence)
    {
        var owners = new int[raw.Chores];
        Array.Fill(owners, -1);
        foreach (int agent in sequence) owners[Cheapest(raw, owners, agent)] = agent;
        return owners;
    }

    private static int[] TwoRoundsWithoutDummies(RawInstance raw)
    {
        int[] owners = [.. Enumerable.Range(0, raw.Chores).Select(chore => raw.Costs.Any(row => row[chore] < 0) ? -2 : -1)];
        for (int turn = 0; owners.Contains(-1); turn++) owners[Cheapest(raw, owners, turn % raw.Agents)] = turn % raw.Agents;
        owners = [.. owners.Select(owner => owner == -2 ? -1 : owner)];
        for (int turn = 0; owners.Contains(-1); turn++)
        {
            int agent = raw.Agents - 1 - (turn % raw.Agents), chore = Cheapest(raw, owners, agent);
            if (raw.Costs[agent][chore] < 0) owners[chore] = agent;
        }

        return owners;
    }

    private static int Cheapest(RawInstance raw, int[] owners, int agent) =>
        Enumerable.Range(0, raw.Chores).Where(chore => owners[chore] == -1).MinBy(chore => raw.Costs[agent][chore]);
}

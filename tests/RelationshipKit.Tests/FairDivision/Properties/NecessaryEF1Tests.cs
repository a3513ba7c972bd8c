using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision.Properties;

public sealed class NecessaryEF1Tests
{
    public static TheoryData<string> Families =>
        [.. InstanceFamilies.All.Where(family => family.IsPlain && !family.Name.Contains("liked", StringComparison.Ordinal)).Select(family => family.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void WitnessAgainst_agrees_with_trying_all_small_consistent_costs(string family) => Check.ForAll(
        $"necessary EF1 / {family}",
        InstanceFamilies.Named(family).DividedCases(maxAgents: 3, maxChores: 6),
        divided =>
        {
            ChoreInstance instance = divided.ToInstance();
            bool holds = NecessaryEF1.WitnessAgainst(instance, divided.ToDivision(instance)) is null;
            Assert.Equal(IsEF1ForAllSmallConsistentCosts(divided), holds);
            return divided.Instance.Chores > 2;
        });

    [Fact]
    public void WitnessAgainst_names_costs_for_which_the_division_is_not_EF1() => Check.ForAll(
        "necessary EF1 / witness",
        InstanceFamilies.Named("ties").DividedCases(),
        divided =>
        {
            ChoreInstance instance = divided.ToInstance();
            if (NecessaryEF1.WitnessAgainst(instance, divided.ToDivision(instance)) is not { } witness) return false;
            long[] row = [.. Enumerable.Range(0, divided.Instance.Chores).Select(chore => witness.Chores.Contains(chore) ? 1L : 0L)];
            long[][] costs = [.. divided.Instance.Costs];
            Assert.True(IsConsistent(costs[witness.Agent], row));
            costs[witness.Agent] = row;
            Assert.False(Oracle.EF1Towards(divided.Instance with { Costs = costs }, divided.Owners, witness.Agent, witness.Towards));
            return true;
        });

    [Fact]
    public void WitnessAgainst_finds_none_only_where_random_consistent_costs_are_EF1() => Check.ForAll(
        "necessary EF1 / random costs",
        InstanceFamilies.Named("weighted with zeros").DividedCases(maxAgents: 4, maxChores: 9),
        divided =>
        {
            // Taking turns gives divisions that pass; the drawn ones seldom do.
            ChoreInstance instance = divided.ToInstance();
            int[] owners = [.. RuleCatalogue.Find("reversed-weighted-picking")!.Divide(instance).Division!.Owners];
            Assert.Null(NecessaryEF1.WitnessAgainst(instance, ChoreDivision.Create(instance, owners)));
            var random = new Random(divided.Owners.Sum() + divided.Instance.Chores);
            for (int draw = 0; draw < 20; draw++)
                Assert.True(Oracle.EF1(divided.Instance with { Costs = [.. divided.Instance.Costs.Select(row => Redrawn(row, random))] }, owners));
            return divided.Instance.Chores > divided.Instance.Agents;
        });

    [Theory]
    [InlineData("round-robin")]
    [InlineData("reversed-weighted-picking")]
    public void Picking_rules_are_necessarily_EF1(string rule) => Check.ForAll(
        $"necessary EF1 / {rule}",
        InstanceFamilies.Named(rule == "round-robin" ? "ties" : "weighted").Cases(),
        raw =>
        {
            ChoreInstance instance = raw.ToInstance();
            Assert.Null(NecessaryEF1.WitnessAgainst(instance, RuleCatalogue.Find(rule)!.Divide(instance).Division!));
            return raw.Chores > raw.Agents;
        });

    [Fact]
    public void A_division_that_is_EF1_for_the_costs_given_need_not_be_so_for_others()
    {
        // 4, 3, 3 against 10: EF1 as it is. Were all four alike, three against one would not be.
        ChoreInstance instance = ChoreInstance.Create([[10, 4, 3, 3], [10, 4, 3, 3]]);
        ChoreDivision division = ChoreDivision.Create(instance, [1, 0, 0, 0]);

        Assert.True(EnvyFreeness.EF1(instance, division).Holds);
        Assert.Equal(new RankingWitness(0, 1, [0, 1, 2, 3]), NecessaryEF1.WitnessAgainst(instance, division));
    }

    [Fact]
    public void Ties_count_as_one_class()
    {
        // Both of agent 0's chores are tied with agent 1's one: the two against the one are fine but for one chore.
        ChoreInstance tied = ChoreInstance.Create([[5, 5, 5], [5, 5, 5]]);
        Assert.Null(NecessaryEF1.WitnessAgainst(tied, ChoreDivision.Create(tied, [0, 0, 1])));

        // Ranked strictly, agent 0 may mind its two and not the third.
        ChoreInstance strict = ChoreInstance.Create([[6, 6, 5], [5, 5, 5]]);
        Assert.Equal(new RankingWitness(0, 1, [0, 1]), NecessaryEF1.WitnessAgainst(strict, ChoreDivision.Create(strict, [0, 0, 1])));
    }

    [Fact]
    public void WitnessAgainst_refuses_liked_chores()
    {
        ChoreInstance instance = ChoreInstance.Create([[-1, 2]]);
        Assert.Throws<ArgumentException>(() => NecessaryEF1.WitnessAgainst(instance, ChoreDivision.Create(instance, [0, 0])));
    }

    /// <summary>For each agent all costs of 0, 1 and 2 in its order; nothing of classes or prefixes.</summary>
    private static bool IsEF1ForAllSmallConsistentCosts(DividedInstance divided)
    {
        RawInstance raw = divided.Instance;
        int vectors = (int)Math.Pow(3, raw.Chores);
        for (int agent = 0; agent < raw.Agents; agent++)
        {
            for (int number = 0; number < vectors; number++)
            {
                long[] row = [.. Enumerable.Range(0, raw.Chores).Select(chore => (long)(number / (int)Math.Pow(3, chore) % 3))];
                if (!IsConsistent(raw.Costs[agent], row)) continue;
                long[][] costs = [.. raw.Costs];
                costs[agent] = row;
                RawInstance tried = raw with { Costs = costs };
                if (Enumerable.Range(0, raw.Agents).Any(j => j != agent && !Oracle.EF1Towards(tried, divided.Owners, agent, j))) return false;
            }
        }

        return true;
    }

    private static bool IsConsistent(long[] ranks, long[] costs) => Enumerable.Range(0, ranks.Length).All(e =>
        Enumerable.Range(0, ranks.Length).All(f => ranks[e] < ranks[f] ? costs[e] <= costs[f] : ranks[e] != ranks[f] || costs[e] == costs[f]));

    private static long[] Redrawn(long[] row, Random random)
    {
        long[] classes = [.. row.Distinct().Order()];
        long[] steps = [.. classes.Select(_ => random.Next(3) == 0 ? 0 : random.NextInt64(1, 1 << random.Next(1, 30)))];
        return [.. row.Select(cost => steps[..(Array.IndexOf(classes, cost) + 1)].Sum())];
    }
}

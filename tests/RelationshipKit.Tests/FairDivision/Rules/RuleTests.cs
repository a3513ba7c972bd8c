using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Tests.FairDivision.Rules;

/// <summary>What every rule owes its caller, whatever it divides.</summary>
public sealed class RuleTests
{
    public static TheoryData<string> Rules => [.. RuleCatalogue.All.Select(rule => rule.Name)];

    public static TheoryData<string> EF1Rules => [.. RuleCatalogue.All.Where(rule => rule.Proves.Contains(Property.EF1)).Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Divide_of_nothing_throws(string name) =>
        Assert.Throws<ArgumentNullException>("instance", () => RuleCatalogue.Find(name)!.Divide(null!));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Divide_on_many_threads_gives_the_same_division(string name)
    {
        Rule rule = RuleCatalogue.Find(name)!;
        ChoreInstance[] instances = [.. Enumerable.Range(0, 8).Select(seed => InstanceFamilies.Named("uniform").Draw(new Random(seed), AgentsFor(rule, 6), 30).ToInstance())];
        ChoreDivision[] alone = [.. instances.Select(instance => rule.Divide(instance).Division!)];
        var together = new ChoreDivision[instances.Length * 4];
        Parallel.For(0, together.Length, at => together[at] = rule.Divide(instances[at % instances.Length]).Division!);
        for (int at = 0; at < together.Length; at++) Assert.Equal(alone[at % alone.Length], together[at]);
    }

    [Theory]
    [MemberData(nameof(EF1Rules))]
    public void Divide_of_a_couples_familys_or_flats_size_is_EF1(string name)
    {
        Rule rule = RuleCatalogue.Find(name)!;
        foreach (string family in new[] { "uniform", "correlated", "bivalued", "near-identical", "with zeros" })
        {
            foreach ((int agents, int chores) in new[] { (2, 30), (4, 100), (8, 200) })
            {
                RawInstance raw = DrawExactly(family, agents, chores);
                if (rule.Refuses(raw.ToInstance()) != InstanceFeatures.None) continue;
                RuleResult result = rule.Divide(raw.ToInstance());
                int[] owners = [.. result.Division!.Owners];
                Assert.True(Oracle.EF1(raw, owners), $"{family} {agents}×{chores}");
                if (rule.Proves.Contains(Property.FPO))
                    Assert.True(EfficiencyOracle.CertificateProves(result.Certificate!, raw, owners), $"{family} {agents}×{chores}");
                if (result.WorstShareLowerBound is { } bound) Assert.False(Oracle.WorstShare(raw, owners)!.Value.IsBelow(bound));
            }
        }
    }

    /// <summary>Families draw sizes up to the largest asked for: this draws a larger one and takes its first rows and columns.</summary>
    private static RawInstance DrawExactly(string family, int agents, int chores)
    {
        var random = new Random(agents);
        while (true)
        {
            RawInstance raw = InstanceFamilies.Named(family).Draw(random, 2 * agents, 2 * chores);
            if (raw.Agents >= agents && raw.Chores >= chores) return RawInstance.Of([.. raw.Costs.Take(agents).Select(row => row[..chores])]);
        }
    }

    [Theory]
    [MemberData(nameof(EF1Rules))]
    public void Divide_of_the_largest_instance_ends(string name)
    {
        Rule rule = RuleCatalogue.Find(name)!;
        var random = new Random(1);
        long[][] rows = [.. Enumerable.Range(0, AgentsFor(rule, ChoreInstance.MaxAgents)).Select(_ =>
            Enumerable.Range(0, ChoreInstance.MaxChores).Select(_ => (long)random.Next(1, 1_000)).ToArray())];
        ChoreInstance instance = ChoreInstance.Create(rows);
        RuleResult result = rule.Divide(instance, new RuleOptions { NodeBudget = 1_000 });
        Assert.True(EnvyFreeness.EF1(instance, result.Division!).Holds);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void NodeBudget_below_one_throws(long budget) =>
        Assert.Throws<ArgumentOutOfRangeException>("NodeBudget", () => new RuleOptions { NodeBudget = budget });

    private static int AgentsFor(Rule rule, int agents) => rule.RequiredAgentCount ?? agents;
}

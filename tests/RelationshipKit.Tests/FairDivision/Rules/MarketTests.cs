using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision.Rules;

public sealed class MarketTests
{
    private static readonly Rule Market = RuleCatalogue.Find("market")!;

    [Fact]
    public void Divide_of_opposite_tastes_keeps_the_first_prices()
    {
        RuleResult result = Market.Divide(RawInstance.Of([1, 9], [9, 1]).ToInstance());
        Assert.Equal([0, 1], result.Division!.Owners.AsSpan().ToArray());
        Assert.Equal([Rational.One, Rational.One], result.Certificate!.Lambda.AsSpan().ToArray());
    }

    [Fact]
    public void Divide_where_one_minds_everything_less_raises_prices_until_the_other_takes_half()
    {
        // All chores start with agent 0 at prices 1, 1, 1, 2: it earns 5, agent 1 nothing. Prices double until chores 0–2 are as good for
        // agent 1, which takes chore 0 (8 against 2) and chore 1 (6 against 4). Without its dearest chore agent 0 earns 2: done.
        RuleResult result = Market.Divide(RawInstance.Of([1, 1, 1, 2], [2, 2, 2, 5]).ToInstance());
        Assert.Equal([1, 1, 0, 0], result.Division!.Owners.AsSpan().ToArray());
        Assert.Equal([Rational.Of(2), Rational.One], result.Certificate!.Lambda.AsSpan().ToArray());
    }

    [Fact]
    public void Divide_by_parts_of_three_to_one_gives_earnings_of_three_to_one()
    {
        int[] owners = [.. Market.Divide(RawInstance.Of([1, 1, 1, 1], [1, 1, 1, 1]).WithWeights(3, 1).ToInstance()).Division!.Owners];
        Assert.Equal(3, owners.Count(owner => owner == 0));
    }

    [Fact]
    public void Divide_gives_what_costs_somebody_nothing_to_such_a_one()
    {
        int[] owners = [.. Market.Divide(RawInstance.Of([5, 0, 5, 5], [5, 5, 0, 5]).ToInstance()).Division!.Owners];
        Assert.Equal([0, 1], owners[1..3]);
    }

    [Theory]
    [InlineData(8, 200)]
    [InlineData(20, 100)]
    [InlineData(ChoreInstance.MaxAgents, 120)]
    public void Divide_of_a_large_instance_is_EF1_and_certified(int agents, int chores)
    {
        foreach (string family in new[] { "uniform", "correlated", "bivalued", "near-identical", "with zeros", "weighted", "huge and tiny", "powers of two" })
        {
            RawInstance raw = InstanceFamilies.Named(family).Draw(new Random(7), agents, chores);
            RuleResult result = Market.Divide(raw.ToInstance());
            int[] owners = [.. result.Division!.Owners];
            Assert.True(Oracle.EF1(raw, owners), family);
            Assert.True(result.Certificate is not null && EfficiencyOracle.CertificateProves(result.Certificate, raw, owners), family);
        }
    }

    [Fact]
    public void Plain_round_robin_would_hardly_ever_be_fPO()
    {
        int efficient = Check.CountOf("round robin, fPO", random => InstanceFamilies.Named("uniform").Draw(random, 8, 40), 200, raw =>
        {
            ChoreInstance instance = raw.ToInstance();
            ChoreDivision division = RuleCatalogue.Find("round-robin")!.Divide(instance).Division!;
            return FractionalOptimality.Decide(instance, division).Certificate is not null;
        });
        Assert.InRange(efficient, 0, 60);
    }
}

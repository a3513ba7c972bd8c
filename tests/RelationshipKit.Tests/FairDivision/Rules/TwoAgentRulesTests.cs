using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision.Rules;

/// <summary>The rules for two agents on examples worked out by hand, and their near misses.</summary>
public sealed class TwoAgentRulesTests
{
    [Fact]
    public void CutAndChoose_lets_the_second_agent_choose()
    {
        // Agent 0 cuts 5 | 4, then 3 to the 4, 3 to the 5, 3 to the 7: {0, 3} for 8 and {1, 2, 4} for 10. To agent 1 that is 2 and 3.
        Assert.Equal([1, 0, 0, 1, 0], Divide("cut-and-choose", RawInstance.Of([5, 4, 3, 3, 3], [1, 1, 1, 1, 1])));
    }

    [Fact]
    public void CutAndChoose_leaves_the_cutter_the_bundle_it_prefers_where_the_other_does_not_care() =>
        Assert.Equal([0, 1, 1, 0, 1], Divide("cut-and-choose", RawInstance.Of([5, 4, 3, 3, 3], [0, 0, 0, 0, 0])));

    [Fact]
    public void AdjustedWinner_goes_on_after_the_first_stage_that_is_EF1()
    {
        // Agent 1 (L) begins with all. With chore 0 (6 : 1) gone it bears 5 of 11 and is EF1 already; with chore 1 gone as well it bears 4 of 11
        // and agent 0 (W) 2 of 6, which is more even. A third chore would bring W to 3 of 6.
        Assert.Equal([0, 0, 1, 1, 1, 1], Divide("adjusted-winner", RawInstance.Of([1, 1, 1, 1, 1, 1], [6, 1, 1, 1, 1, 1])));
    }

    [Fact]
    public void AdjustedWinner_gives_what_one_likes_or_does_not_mind_to_that_one()
    {
        // Chore 2 is liked by W alone, chore 3 is neutral to W. W begins with chore 0, liked by both, L with chore 1. Chore 0 (6 : 4) goes to L,
        // which then bears −3 of 16 and W −1 of 8; with chore 1 W would bear 2 of 8.
        Assert.Equal([1, 1, 0, 0], Divide("adjusted-winner", RawInstance.Of([-4, 3, -1, 0], [-6, 3, 2, 5])));
    }

    [Fact]
    public void AdjustedWinner_proves_that_it_is_fPO()
    {
        RawInstance raw = RawInstance.Of([-4, 3, -1, 0, 7, 7], [-6, 3, 2, 5, 9, 2]);
        RuleResult result = RuleCatalogue.Find("adjusted-winner")!.Divide(raw.ToInstance());
        Assert.True(EfficiencyOracle.CertificateProves(result.Certificate!, raw, [.. result.Division!.Owners]));
    }

    [Fact]
    public void AdjustedWinner_stopped_at_the_first_EF1_stage_would_leave_a_higher_worst_share()
    {
        double sumOfRule = 0, sumOfFirst = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            RawInstance raw = InstanceFamilies.Named("uniform").Draw(new Random(seed), 2, 20);
            Fraction rule = Oracle.WorstShare(raw, Divide("adjusted-winner", raw))!.Value, first = Oracle.WorstShare(raw, FirstEF1Stage(raw))!.Value;
            Assert.False(rule.IsAbove(first));
            sumOfRule += (double)rule.Numerator / (double)rule.Denominator;
            sumOfFirst += (double)first.Numerator / (double)first.Denominator;
        }

        Assert.True(sumOfFirst > 1.1 * sumOfRule, $"{sumOfFirst} against {sumOfRule}");
    }

    [Fact]
    public void AdjustedWinner_with_everything_contested_at_first_with_the_loser_would_often_lose_PO()
    {
        int failures = Check.CountOf("loser holds all", random => InstanceFamilies.Named("liked and disliked").Draw(random, 2, 9), 300, raw =>
            BruteForce.HasBetter(raw, LoserHoldsAllContested(raw)));
        Assert.InRange(failures, 30, 300);
    }

    [Theory]
    [InlineData("cut-and-choose")]
    [InlineData("adjusted-winner")]
    public void Rules_for_two_refuse_any_other_number(string name)
    {
        Rule rule = RuleCatalogue.Find(name)!;
        foreach (RawInstance raw in new[] { RawInstance.Of([1, 2]), RawInstance.Of([1, 2], [1, 2], [1, 2]) })
        {
            Assert.Equal(InstanceFeatures.AgentCount, rule.Refuses(raw.ToInstance()));
            Assert.Throws<ArgumentException>(() => rule.Divide(raw.ToInstance()));
        }
    }

    private static int[] Divide(string rule, RawInstance raw) => [.. RuleCatalogue.Find(rule)!.Divide(raw.ToInstance()).Division!.Owners];

    private static int[] FirstEF1Stage(RawInstance raw)
    {
        int[] owners = [.. Enumerable.Repeat(1, raw.Chores)];
        foreach (int chore in Enumerable.Range(0, raw.Chores).OrderByDescending(chore => (double)raw.Costs[1][chore] / raw.Costs[0][chore]))
        {
            if (Oracle.EF1Towards(raw, owners, 1, 0)) break;
            owners[chore] = 0;
        }

        return owners;
    }

    private static int[] LoserHoldsAllContested(RawInstance raw)
    {
        bool IsContested(int chore) => raw.Costs[0][chore] * raw.Costs[1][chore] > 0;
        int[] owners = [.. Enumerable.Range(0, raw.Chores).Select(chore => IsContested(chore) || raw.Costs[1][chore] < raw.Costs[0][chore] ? 1 : 0)];
        foreach (int chore in Enumerable.Range(0, raw.Chores).Where(IsContested).OrderByDescending(chore => (double)raw.Costs[1][chore] / raw.Costs[0][chore]))
        {
            if (Oracle.EF1(raw, owners)) break;
            owners[chore] = 0;
        }

        return owners;
    }
}

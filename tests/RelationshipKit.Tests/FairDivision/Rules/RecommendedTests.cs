using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision.Rules;

/// <summary>The default rule against all divisions of small instances.</summary>
public sealed class RecommendedTests
{
    private static readonly Rule Recommended = RuleCatalogue.Find("recommended")!;

    public static TheoryData<string> Families => [.. InstanceFamilies.All.Select(family => family.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void Divide_of_a_small_instance_is_the_best_of_all_divisions(string family)
    {
        int withoutEF1 = 0;
        bool isDisliked = !family.Contains("liked", StringComparison.Ordinal);
        Check.ForAll($"recommended by brute force / {family}", SmallInstances.Of(family), raw =>
        {
            if (raw.HasImpossibleChore) return false;
            RuleResult result = Recommended.Divide(raw.ToInstance());
            BruteForce all = BruteForce.Over(raw);
            int[] owners = [.. result.Division!.Owners];
            Assert.Equal(all.HasEF1, Oracle.EF1(raw, owners));
            Assert.Equal(all.HasEF1 ? null : NoEF1Proof.Exhausted, result.NoEF1?.Proof);
            AssertBoundIsTrue(result, all);
            if (all.LeastWorstShareOfEF1 is { } least) AssertNotAbove(Oracle.WorstShare(raw, owners)!.Value, least, "worst share");
            // For two, leximin is exact where everybody carries its part or less: then every such division is EF1.
            if (raw.Agents == 2 && all.LeximinOfEF1 is [var worst, ..] leximin && !worst.IsAbove(new Fraction(1, 1)))
                Assert.False(Oracle.CompareLexicographically(Oracle.Shares(raw, owners), leximin) > 0, "Another division is better in leximin.");
            if (!all.HasEF1 && isDisliked)
            {
                withoutEF1++;
                AssertNotAbove(Oracle.Violation(raw, owners), all.LeastViolation!.Value.Violation, "violation");
                if (all.LeastViolation.Value.WorstShare is { } share)
                    AssertNotAbove(Oracle.WorstShare(raw, owners)!.Value, share, "worst share at the least violation");
            }

            return raw.Chores > raw.Agents;
        }, InstanceFamilies.Named(family).IsPlain ? 0.4 : 0);
        if (isDisliked && family.StartsWith("forbidden pairs", StringComparison.Ordinal))
            Assert.True(withoutEF1 > 0, "An EF1 division existed in every case.");
    }

    private static void AssertBoundIsTrue(RuleResult result, BruteForce all)
    {
        Assert.Equal(all.LeastWorstShare is null, result.WorstShareLowerBound is null);
        if (result.WorstShareLowerBound is { } bound)
            Assert.False(all.LeastWorstShare!.Value.IsBelow(bound), $"The bound {bound} is above {all.LeastWorstShare}.");
    }

    private static void AssertNotAbove(Fraction value, Fraction least, string what) =>
        Assert.False(value.IsAbove(least), $"The {what} is {value}, the least is {least}.");

    [Theory]
    [InlineData("mostly liked")]
    [InlineData("all zero")]
    [InlineData("huge liked and weighted")]
    public void Divide_where_nobodys_total_is_above_zero_has_the_least_sum_of_costs_of_any_EF1_division(string family) =>
        Check.ForAll($"recommended / least sum of costs / {family}", SmallInstances.Of(family), raw =>
        {
            if (raw.Costs.Any(row => row.Sum() > 0) || BruteForce.Over(raw).LeastSumOfEF1 is not { } least) return false;
            int[] owners = [.. Recommended.Divide(raw.ToInstance()).Division!.Owners];
            Assert.Equal(least, owners.Select((owner, chore) => (Int128)raw.Costs[owner][chore]).Aggregate(Int128.Zero, (sum, cost) => sum + cost));
            return raw.HasLiked;
        }, tellingShare: 0);

    [Fact]
    public void Divide_where_nobodys_total_is_above_zero_adds_costs_in_the_units_given()
    {
        // EF1 gives each one chore: −20 − 3 or −10 − 5. Divided by common factors (−2 − 3 and −1 − 5) the second would look better.
        Assert.Equal([1, 0], Recommended.Divide(RawInstance.Of([-10, -20], [-3, -5]).ToInstance()).Division!.Owners.AsSpan().ToArray());
    }

    [Fact]
    public void Divide_keeps_what_branch_and_bound_found_even_where_descent_leads_away()
    {
        // By trying all 81 divisions: 0 does chore 3 (20 of 86), 1 chore 0 (9 of 37), 2 chores 1 and 2 (49 of 207); 3 × 9/37 is the most.
        RawInstance raw = RawInstance.Of([22, 22, 22, 20], [9, 8, 20, 0], [83, 23, 26, 75]);
        RuleResult result = Recommended.Divide(raw.ToInstance());
        Assert.Equal([1, 2, 2, 0], result.Division!.Owners.AsSpan().ToArray());
    }

    [Fact]
    public void Divide_of_a_mixed_instance_does_not_keep_what_hoped_for_liked_chores()
    {
        // Agent 0 may not bear anything for a worst share below 1, so chore 0 (0) alone is left to it; agent 1 gladly takes −5 + 1.
        RuleResult result = Recommended.Divide(RawInstance.Of([0, -2, 3], [6, -5, 1]).ToInstance());
        Assert.Equal([0, 1, 1], result.Division!.Owners.AsSpan().ToArray());
        Assert.True(result.WorstShareLowerBound!.Value.Sign <= 0);
    }

    /// <summary>The second agent likes more than it minds: no worst share keeps it from envy, and the frontier of loads leaves out what is EF1.</summary>
    [Fact]
    public void Divide_for_two_of_whom_one_gains_from_all_finds_the_best_that_is_EF1()
    {
        RawInstance raw = RawInstance.Of([99, -1, 100, -100], [135, -467, 718, -718]) with { Weights = [2, 1] };

        RuleResult result = Recommended.Divide(raw.ToInstance());

        Assert.Equal(BruteForce.Over(raw).LeastWorstShareOfEF1, Oracle.WorstShare(raw, [.. result.Division!.Owners]));
    }

    [Fact]
    public void Divide_where_one_alone_may_do_two_dear_chores_says_that_nothing_is_EF1()
    {
        // Agent 0 must do chores 0 and 1; even without one of them it bears 5, and agent 1's only chore would cost it 1.
        RawInstance raw = RawInstance.Of([5, 5, 1], [5, 5, 1]).WithForbidden((1, 0), (1, 1));
        RuleResult result = Recommended.Divide(raw.ToInstance());
        Assert.Equal([0, 0, 1], result.Division!.Owners.AsSpan().ToArray());
        Assert.Equal(NoEF1Proof.Exhausted, result.NoEF1!.Proof);
        Assert.True(result.NoEF1.Nodes > 0);
    }

    [Fact]
    public void Divide_where_somebody_must_do_all_that_it_may_alone_do_finds_the_one_EF1_division()
    {
        // Agent 0 must do chore 0 (5); if it also did chore 1 (5) it would envy, so agent 1 does chores 1 and 2.
        RawInstance raw = RawInstance.Of([5, 5, 5], [5, 5, 5]).WithForbidden((1, 0), (0, 2));
        RuleResult result = Recommended.Divide(raw.ToInstance());
        Assert.True(Oracle.EF1(raw, [.. result.Division!.Owners]));
        Assert.Null(result.NoEF1);
    }

    [Theory]
    [InlineData(4, 100)]
    [InlineData(8, 30)]
    public void Divide_where_most_chores_cost_somebody_nothing_is_proven_the_best(int agents, int chores)
    {
        var random = new Random(20_261_121);
        ChoreInstance instance = ChoreInstance.Create(
            [.. Enumerable.Range(0, agents).Select(_ => Enumerable.Range(0, chores).Select(_ => random.Next(4) == 0 ? 0L : random.Next(1, 101)).ToArray())]);
        RuleResult result = Recommended.Divide(instance);
        Rational worst = WorstShare.Of(instance, result.Division!)!.Value;
        Assert.True(worst.Sign > 0);
        Assert.Equal(worst, result.WorstShareLowerBound);
    }

    [Fact]
    public void Divide_keeps_the_present_owners_where_nothing_better_exists()
    {
        long[][] rows = [[4, 4, 4, 4], [4, 4, 4, 4]];
        foreach (int[] current in new int[][] { [0, 0, 1, 1], [1, 0, 0, 1], [1, 1, 0, 0], [0, 1, 0, 1] })
        {
            RuleResult result = Recommended.Divide(ChoreInstance.Create(rows, currentOwners: current));
            Assert.Equal(current, result.Division!.Owners.AsSpan().ToArray());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Divide_for_two_who_mind_all_alike_proves_the_most_even_halves(int seed)
    {
        // Odd minutes and few common factors: hardly two ways to carry are the same. Chore 25 lies with the first of the two, say.
        var random = new Random(seed);
        int[] times = [364, 52, 156, 12, 4, 104];
        long[] row = [.. Enumerable.Range(0, 26).Select(_ => ((2 * random.Next(3, 60)) + 1) * times[random.Next(times.Length)] * 1_200L)];
        long total = row.Sum(), heavier = long.MaxValue, carried = row[25];
        for (int step = 1; step <= 1 << 25; step++)
        {
            heavier = Math.Min(heavier, Math.Max(carried, total - carried));

            // From one set to the next of a Gray code, one chore changes hands.
            int chore = Math.Min(24, int.TrailingZeroCount(step));
            carried += ((step ^ (step >> 1)) >> chore & 1) != 0 ? row[chore] : -row[chore];
        }

        RuleResult result = Recommended.Divide(RawInstance.Of(row, row).ToInstance());
        long first = Enumerable.Range(0, 26).Where(chore => result.Division!.Owners[chore] == 0).Sum(chore => row[chore]);
        Assert.Equal(heavier, Math.Max(first, total - first));
        Assert.Equal(Rational.Of(2 * heavier, total), result.WorstShareLowerBound);
    }

    [Fact]
    public void Divide_when_cancelled_gives_the_best_so_far_and_a_true_bound()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        RawInstance raw = InstanceFamilies.Named("uniform").Draw(new Random(3), 8, 40);
        RuleResult result = Recommended.Divide(raw.ToInstance(), cancellationToken: source.Token);
        int[] owners = [.. result.Division!.Owners];
        Assert.True(Oracle.EF1(raw, owners));
        Assert.False(Oracle.WorstShare(raw, owners)!.Value.IsBelow(result.WorstShareLowerBound!.Value));
    }

    [Fact]
    public void Divide_with_the_least_budget_is_still_EF1() => Check.ForAll(
        "recommended / budget of one node", InstanceFamilies.Named("weighted").Cases(maxAgents: 6, maxChores: 20), raw =>
        {
            RuleResult result = Recommended.Divide(raw.ToInstance(), new RuleOptions { NodeBudget = 1 });
            Assert.True(Oracle.EF1(raw, [.. result.Division!.Owners]));
            return raw.Agents > 1;
        });

    [Fact]
    public void Divide_where_a_share_outgrows_decimals_does_not_overflow()
    {
        // Agent 0 alone may do twenty chores of the largest cost; as many that it likes it may not do, so that its total is 1.
        const int Agents = 50, Half = 20;
        long[] cancelling = [.. Enumerable.Range(0, 2 * Half).Select(chore => chore < Half ? ChoreInstance.MaxCost : -ChoreInstance.MaxCost + (chore == Half ? 1 : 0))];
        long[] plain = [.. Enumerable.Repeat(1L, 2 * Half)];
        var forbidden = new List<(int, int)>();
        for (int chore = 0; chore < 2 * Half; chore++)
        {
            for (int agent = 0; agent < Agents; agent++)
            {
                if (agent == 0 != chore < Half) forbidden.Add((agent, chore));
            }
        }

        var raw = new RawInstance(
            [cancelling, .. Enumerable.Repeat(plain, Agents - 1)],
            [1, .. Enumerable.Repeat(ChoreInstance.MaxWeight, Agents - 1)],
            [.. forbidden]);
        RuleResult result = Recommended.Divide(raw.ToInstance(), new RuleOptions { NodeBudget = 100 });
        int[] owners = [.. result.Division!.Owners];
        Assert.True(raw.Allows(owners));
        Assert.True(Oracle.WorstShare(raw, owners)!.Value.IsSameAs(Rational.Of((System.Numerics.BigInteger)Half * ChoreInstance.MaxCost * 49_001)));
    }
}

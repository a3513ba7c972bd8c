using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision.Rules;

/// <summary>The default rule against all divisions of small instances.</summary>
public sealed class RecommendedTests
{
    private static readonly Rule Recommended = RuleCatalogue.Find("recommended")!;

    public static TheoryData<string> Families => [.. InstanceFamilies.All.Select(family => family.Name)];

    public static TheoryData<string> ForbiddingFamilies =>
        [.. InstanceFamilies.All.Select(family => family.Name).Where(name => name.StartsWith("forbidden pairs", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Families))]
    public void Divide_of_a_small_instance_is_EF1_exactly_where_some_allowed_division_is(string family)
    {
        Check.ForAll($"recommended / EF1 by brute force / {family}", SmallInstances.Of(family), raw =>
        {
            if (raw.HasImpossibleChore) return false;
            RuleResult result = Recommended.Divide(raw.ToInstance());
            bool exists = BruteForce.Over(raw).HasEF1;
            Assert.Equal(exists, Oracle.EF1(raw, [.. result.Division!.Owners]));
            Assert.Equal(exists ? null : NoEF1Proof.Exhausted, result.NoEF1?.Proof);
            return raw.Chores > raw.Agents;
        }, InstanceFamilies.Named(family).IsPlain ? 0.4 : 0);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Divide_of_a_small_instance_has_the_least_worst_share_of_any_EF1_division(string family)
    {
        Check.ForAll($"recommended / worst share by brute force / {family}", SmallInstances.Of(family), raw =>
        {
            if (raw.HasImpossibleChore) return false;
            RuleResult result = Recommended.Divide(raw.ToInstance());
            BruteForce all = BruteForce.Over(raw);
            Assert.Equal(all.LeastWorstShare is null, result.WorstShareLowerBound is null);
            if (result.WorstShareLowerBound is { } bound)
                Assert.False(all.LeastWorstShare!.Value.IsBelow(bound), $"The bound {bound} is above {all.LeastWorstShare}.");
            if (all.LeastWorstShareOfEF1 is not { } least) return false;
            Fraction worst = Oracle.WorstShare(raw, [.. result.Division!.Owners])!.Value;
            Assert.False(worst.IsAbove(least), $"The worst share is {worst}, the least is {least}.");
            return raw.Chores > raw.Agents;
        }, InstanceFamilies.Named(family).IsPlain && !family.Contains("liked", StringComparison.Ordinal) ? 0.4 : 0);
    }

    [Theory]
    [MemberData(nameof(ForbiddingFamilies))]
    public void Divide_where_no_division_is_EF1_has_the_least_violation_and_then_the_least_worst_share(string family)
    {
        if (family.Contains("liked", StringComparison.Ordinal)) return;
        int met = 0;
        Check.ForAll($"recommended / least violation by brute force / {family}", SmallInstances.Of(family), raw =>
        {
            if (raw.HasImpossibleChore || BruteForce.Over(raw).LeastViolation is not { } least) return false;
            met++;
            int[] owners = [.. Recommended.Divide(raw.ToInstance()).Division!.Owners];
            Fraction violation = Oracle.Violation(raw, owners);
            Assert.False(violation.IsAbove(least.Violation), $"The violation is {violation}, the least is {least.Violation}.");
            if (least.WorstShare is { } share) Assert.False(Oracle.WorstShare(raw, owners)!.Value.IsAbove(share), "Another has a lower worst share.");
            return true;
        }, tellingShare: 0);
        Assert.True(met > 0, "EF1 existed in every case.");
    }
}

using RelationshipKit.FairDivision;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision;

public sealed class WorstShareBoundTests
{
    public static TheoryData<string> Families => [.. InstanceFamilies.All.Select(family => family.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void Of_a_small_instance_is_never_above_the_least_worst_share_of_all_divisions(string family)
    {
        Check.ForAll($"bound by brute force / {family}", SmallInstances.Of(family), raw =>
        {
            Rational? bound = WorstShareBound.Of(raw.ToInstance());
            Fraction? least = BruteForce.Over(raw).LeastWorstShare;
            Assert.Equal(least is null, bound is null);
            if (least is { } value) Assert.False(value.IsBelow(bound!.Value), $"The bound {bound} is above {value}.");
            return least is not null && bound!.Value.Sign > 0;
        }, InstanceFamilies.Named(family).IsPlain && !family.Contains("liked", StringComparison.Ordinal) ? 0.5 : 0);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Of_any_instance_is_never_above_the_worst_share_of_an_allowed_division(string family) => Check.ForAll(
        $"bound and division / {family}",
        InstanceFamilies.Named(family).DividedCases(allowedOnly: true),
        divided =>
        {
            if (divided.Instance.HasImpossibleChore) return false;
            Rational? bound = WorstShareBound.Of(divided.ToInstance());
            Fraction? worst = Oracle.WorstShare(divided.Instance, divided.Owners);
            Assert.Equal(worst is null, bound is null);
            if (worst is { } value) Assert.False(value.IsBelow(bound!.Value), $"The bound {bound} is above {value}.");
            return worst is not null;
        },
        InstanceFamilies.Named(family).IsPlain && !family.Contains("liked", StringComparison.Ordinal) ? 0.9 : 0);

    [Fact]
    public void Of_two_who_mind_opposite_chores_is_what_the_swap_gives()
    {
        // Each takes the chore it minds less: 1/10 of its total, a fifth of its half. Nothing is better, not even with parts of chores.
        Assert.Equal(Rational.Of(1, 5), WorstShareBound.Of(RawInstance.Of([1, 9], [9, 1]).ToInstance()));
    }

    [Fact]
    public void Of_equal_rows_is_one_within_rounding_or_the_dearest_chore() => Check.ForAll("bound / equal rows", InstanceFamilies.Named("equal rows").Cases(), raw =>
    {
        // With one common row the loads, in parts, sum to 1: somebody carries its part or more, and sharing in parts reaches exactly that.
        // A single chore may be more than a part, and somebody does it.
        Rational bound = WorstShareBound.Of(raw.ToInstance())!.Value;
        double dearest = raw.Costs[0].Max() * (double)raw.Agents / raw.Costs[0].Sum();
        Assert.InRange((double)bound.RoundHalfEven(9), Math.Max(0.999, dearest - 1e-8), Math.Max(1, dearest + 1e-8));
        return raw.Agents > 1;
    });

    [Fact]
    public void Of_one_agent_is_one() => Assert.Equal(Rational.One, WorstShareBound.Of(RawInstance.Of([3, 4, 5]).ToInstance()));

    [Fact]
    public void Of_an_instance_where_nobody_minds_anything_is_null()
    {
        Assert.Null(WorstShareBound.Of(RawInstance.Of([0, 0], [0, 0]).ToInstance()));
        Assert.Null(WorstShareBound.Of(RawInstance.Of([-3, 3], [-1, -1]).ToInstance()));
        Assert.Null(WorstShareBound.Of(ChoreInstance.Create([[], []])));
    }
}

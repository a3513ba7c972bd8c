using RelationshipKit.FairDivision;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;
using Goal = RelationshipKit.Tests.Properties.HandoverBruteForce.Goal;

namespace RelationshipKit.Tests.FairDivision;

/// <summary>The frontier of handovers and fairness: against all divisions of small instances, and for consistency of larger ones.</summary>
public sealed class HandoverFrontierTests
{
    public static TheoryData<string> Families => [.. InstanceFamilies.All.Select(family => family.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void Of_a_small_instance_has_the_best_of_all_divisions_for_each_number_of_handovers(string family) =>
        Check.ForAll($"handovers by brute force / {family}", OwnedInstance.SmallOf(family), IsExact, tellingShare: Telling(family), share: 0.3);

    [Fact]
    public void Of_a_small_instance_under_constraints_has_the_best_of_all_allowed_divisions() =>
        Check.ForAll("handovers by brute force / constraints", OwnedInstance.SmallConstrained, IsExact, tellingShare: 0.3);

    private static double Telling(string family) => InstanceFamilies.Named(family).IsPlain ? 0.3 : 0;

    private static bool IsExact(OwnedInstance owned)
    {
        IReadOnlyList<Goal> expected = HandoverBruteForce.Frontier(owned);
        ChoreInstance instance = owned.ToInstance();
        HandoverFrontier frontier = HandoverFrontier.Of(instance);
        Assert.Equal(expected.Count == 0, frontier.Points.Count == 0);
        if (expected.Count == 0) return false;
        Assert.Equal(expected[0].Handovers, frontier.FewestHandovers);
        Assert.Equal(expected.Select(goal => goal.Handovers), frontier.Points.Select(point => point.Handovers));
        for (int at = 0; at < expected.Count; at++)
        {
            HandoverPoint point = frontier.Points[at];
            int[] owners = [.. point.Division.Owners];
            Assert.True(owned.Raw.Allows(owners) && owned.Allows(owners), "A constraint is broken.");
            Assert.True(point.Division.IsAllowedBy(instance));
            Goal reached = HandoverBruteForce.Of(owned, owners);
            Assert.Equal(point.Handovers, reached.Handovers);
            Assert.True(reached.Violation.IsSameAs(point.Violation), "The violation is misstated.");
            Assert.False(expected[at].IsFairerThan(reached), $"With {point.Handovers} handovers {expected[at]} is possible; found: {reached}.");
            Assert.True(point.IsProvenBest, $"Not proven: {reached}.");
            Assert.Equal(Oracle.EF1(owned.Raw, owners), point.IsEF1);
            Fraction? least = HandoverBruteForce.LeastWorstShare(owned, point.Handovers);
            Assert.Equal(least is null, point.WorstShareLowerBound is null);
            if (least is { } value) Assert.False(value.IsBelow(point.WorstShareLowerBound!.Value), $"The bound {point.WorstShareLowerBound} is above {value}.");
        }

        return expected.Count > 1;
    }
}

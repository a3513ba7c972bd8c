using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Rules;
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

    [Theory]
    [InlineData("uniform")]
    [InlineData("near-identical")]
    [InlineData("weighted with zeros")]
    [InlineData("liked and disliked")]
    [InlineData("huge")]
    [InlineData("forbidden pairs, weighted")]
    public void Of_a_larger_instance_is_consistent(string family) =>
        Check.ForAll($"handovers / consistent / {family}", OwnedInstance.Of(family, 6, 30), owned =>
        {
            ChoreInstance instance = owned.ToInstance();
            HandoverFrontier frontier = HandoverFrontier.Of(instance, FewNodes);
            Assert.Equal(frontier.FewestHandovers, frontier.Points[0].Handovers);
            Goal[] goals = [.. frontier.Points.Select(point => HandoverBruteForce.Of(owned, [.. point.Division.Owners]))];
            for (int at = 0; at < goals.Length; at++)
            {
                HandoverPoint point = frontier.Points[at];
                Assert.True(owned.Raw.Allows([.. point.Division.Owners]));
                Assert.Equal(goals[at].Handovers, point.Handovers);
                if (point.WorstShare is null) continue;
                Assert.True(goals[at].Burden.IsSameAs(point.WorstShare.Value));
                Assert.All(frontier.Points.Take(at + 1), fewer => Assert.True(
                    fewer.WorstShare >= point.WorstShareLowerBound && fewer.WorstShareLowerBound >= point.WorstShareLowerBound,
                    $"The bound with {point.Handovers} handovers is above what {fewer.Handovers} reach."));
            }

            for (int at = 1; at < goals.Length; at++)
                Assert.True(goals[at].Handovers > goals[at - 1].Handovers && goals[at].IsFairerThan(goals[at - 1]), "A point brings nothing.");
            Goal recommended = HandoverBruteForce.Of(owned, [.. RuleCatalogue.Recommended.Divide(instance, FewNodes).Division!.Owners]);
            Assert.False(recommended.IsFairerThan(goals[^1]), "The recommended division is fairer than the last point.");
            Assert.True(recommended.Handovers >= goals[^1].Handovers);
            return goals.Length > 2;
        }, tellingShare: 0.5, share: 0.2);

    [Fact]
    public void Of_a_larger_instance_has_bounds_below_any_division_with_so_few_handovers() =>
        Check.ForAll("handovers / bounds", OwnedInstance.Of("correlated", 6, 30), owned =>
        {
            HandoverFrontier frontier = HandoverFrontier.Of(owned.ToInstance(), FewNodes);
            var random = new Random(owned.Seed);
            foreach (HandoverPoint point in frontier.Points)
            {
                int[] owners = [.. owned.Current.Select(owner => owner < 0 ? random.Next(owned.Raw.Agents) : owner)];
                for (int moved = 0; moved < point.Handovers; moved++) MoveFromHeaviest(owned.Raw, owners, random.Next(owners.Length));
                Assert.False(Oracle.WorstShare(owned.Raw, owners)!.Value.IsBelow(point.WorstShareLowerBound!.Value));
            }

            return frontier.Points.Count > 2;
        }, tellingShare: 0.5, share: 0.2);

    [Fact]
    public void Of_relabelled_agents_has_the_same_points() =>
        Check.ForAll("handovers / relabelling", OwnedInstance.SmallOf("weighted"), owned =>
        {
            int n = owned.Raw.Agents;
            ChoreInstance turned = ChoreInstance.Create(
                [.. owned.Raw.Costs.Skip(1), owned.Raw.Costs[0]],
                [.. owned.Raw.Weights.Skip(1), owned.Raw.Weights[0]],
                currentOwners: [.. owned.Current.Select(owner => owner < 0 ? -1 : (owner + n - 1) % n)]);
            IReadOnlyList<HandoverPoint> points = HandoverFrontier.Of(owned.ToInstance()).Points;
            Assert.Equal(points.Select(Facts), HandoverFrontier.Of(turned).Points.Select(Facts));
            return points.Count > 1;

            static (int, Rational, Rational?) Facts(HandoverPoint point) => (point.Handovers, point.Violation, point.WorstShare);
        }, tellingShare: 0.4, share: 0.5);

    [Fact]
    public void Of_the_same_instance_is_the_same_again() =>
        Check.ForAll("handovers / determinism", OwnedInstance.Of("near-identical", 5, 20), owned =>
        {
            IReadOnlyList<HandoverPoint> points = HandoverFrontier.Of(owned.ToInstance(), FewNodes).Points;
            Assert.Equal(
                points.Select(point => (point.Division, point.WorstShareLowerBound, point.IsProvenBest)),
                HandoverFrontier.Of(owned.ToInstance(), FewNodes).Points.Select(point => (point.Division, point.WorstShareLowerBound, point.IsProvenBest)));
            return points.Count > 1;
        }, share: 0.1);

    [Fact]
    public void Of_an_instance_without_present_owners_is_the_recommended_division() =>
        Check.ForAll("handovers / no present owners", InstanceFamilies.Named("uniform").Cases(4, 12), raw =>
        {
            HandoverPoint point = Assert.Single(HandoverFrontier.Of(raw.ToInstance()).Points);
            Assert.Equal(RuleCatalogue.Recommended.Divide(raw.ToInstance()).Division, point.Division);
            Assert.Equal(0, point.Handovers);
            return raw.Agents > 1;
        }, share: 0.2);

    [Fact]
    public void Of_wishes_that_clash_names_them()
    {
        DivisionConstraint[] clash = [new DivisionConstraint.Pinned(0, 0), new DivisionConstraint.CannotDo(0, 0), new DivisionConstraint.CannotDo(1, 1)];
        HandoverFrontier frontier = HandoverFrontier.Of(ChoreInstance.Create([[1, 2], [3, 4]], currentOwners: [0, 1], constraints: clash));
        Assert.Empty(frontier.Points);
        Assert.Equal(clash[..2], frontier.Conflict);
    }

    [Fact]
    public void Of_one_agent_or_no_chore_is_one_point_proven_best()
    {
        foreach (ChoreInstance instance in (ChoreInstance[])[ChoreInstance.Create([[3, 4]], currentOwners: [0, -1]), ChoreInstance.Create([[], []], currentOwners: [])])
        {
            HandoverPoint point = Assert.Single(HandoverFrontier.Of(instance).Points);
            Assert.True(point is { Handovers: 0, IsEF1: true, IsProvenBest: true });
        }
    }

    [Fact]
    public void Of_chores_that_go_together_counts_each_of_them()
    {
        // All three lie with agent 0, who minds 0 and 1 together as much as 2: handing over the pair takes two handovers, chore 2 one.
        HandoverFrontier frontier = HandoverFrontier.Of(ChoreInstance.Create(
            [[2, 2, 5], [2, 2, 3]], currentOwners: [0, 0, 0], constraints: [new DivisionConstraint.Together(0, 1)]));
        Assert.Equal([0, 1], frontier.Points.Select(point => point.Handovers));
        Assert.Equal([0, 0, 1], frontier.Points[1].Division.Owners.AsSpan().ToArray());
    }

    [Fact]
    public void Of_a_cancelled_search_gives_true_points_from_the_fewest_handovers_to_the_recommended_division()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        RawInstance raw = InstanceFamilies.Named("uniform").Draw(new Random(5), 6, 40);
        var owned = new OwnedInstance(raw, [], 5);
        HandoverFrontier frontier = HandoverFrontier.Of(owned.ToInstance(), cancellationToken: source.Token);
        Assert.Equal(0, frontier.FewestHandovers);
        Assert.True(frontier.Points.Count > 1);
        Assert.All(frontier.Points, point => Assert.True(point.WorstShare >= point.WorstShareLowerBound));
        Assert.All(frontier.Points, point => Assert.Equal(owned.HandoversOf(point.Division.Owners), point.Handovers));
    }

    private static RuleOptions FewNodes => new() { NodeBudget = 40_000 };

    private static void MoveFromHeaviest(RawInstance raw, int[] owners, int from)
    {
        int chore = Enumerable.Range(0, owners.Length).Select(step => (from + step) % owners.Length)
            .MaxBy(candidate => Oracle.Bundle(owners, owners[candidate]).Length);
        owners[chore] = (owners[chore] + 1 + (from % (raw.Agents - 1))) % raw.Agents;
    }

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

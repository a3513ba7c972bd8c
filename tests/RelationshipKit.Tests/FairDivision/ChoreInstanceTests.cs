using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.Tests.FairDivision;

public sealed class ChoreInstanceTests
{
    private static readonly long[][] TwoByTwo = [[1, 2], [3, 4]];

    [Fact]
    public void Create_of_plain_costs_keeps_them_with_equal_parts()
    {
        ChoreInstance instance = ChoreInstance.Create([[1, 2, 3], [4, 5, 6]]);
        Assert.Equal((2, 3), (instance.AgentCount, instance.ChoreCount));
        Assert.Equal(6, instance.Cost(1, 2));
        Assert.Equal([4, 5, 6], instance.CostsOf(1).ToArray());
        Assert.Equal([6, 15], [instance.TotalCost(0), instance.TotalCost(1)]);
        Assert.Equal([1, 1, 2], [instance.Weight(0), instance.Weight(1), instance.TotalWeight]);
        Assert.False(instance.HasUnequalWeights || instance.HasLikedChores || instance.HasForbiddenPairs);
        Assert.Empty(instance.CurrentOwners);
    }

    [Fact]
    public void Create_notes_liked_chores_unequal_weights_and_forbidden_pairs()
    {
        ChoreInstance instance = ChoreInstance.Create([[1, -2], [3, 4]], [1, 2], [(0, 1), (0, 1)], [-1, 1]);
        Assert.True(instance.HasUnequalWeights && instance.HasLikedChores && instance.HasForbiddenPairs);
        Assert.False(instance.IsAllowed(0, 1));
        Assert.True(instance.IsAllowed(1, 1) && instance.IsAllowed(0, 0));
        Assert.Equal([-1, 1], instance.CurrentOwners.AsSpan().ToArray());
        Assert.False(ChoreInstance.Create(TwoByTwo, [3, 3]).HasUnequalWeights);
    }

    [Fact]
    public void Create_does_not_share_the_callers_rows()
    {
        long[] row = [1, 2];
        ChoreInstance instance = ChoreInstance.Create([row]);
        row[0] = 9;
        Assert.Equal(1, instance.Cost(0, 0));
    }

    [Fact]
    public void Create_with_the_largest_numbers_does_not_overflow()
    {
        long[] row = new long[ChoreInstance.MaxChores];
        Array.Fill(row, ChoreInstance.MaxCost);
        long[][] rows = [.. Enumerable.Repeat(row, ChoreInstance.MaxAgents)];
        int[] weights = [.. Enumerable.Range(0, ChoreInstance.MaxAgents).Select(agent => agent % 2 == 0 ? ChoreInstance.MaxWeight : 1)];
        ChoreInstance instance = ChoreInstance.Create(rows, weights);
        Assert.Equal(100_000_000_000_000_000, instance.TotalCost(49));
        ChoreDivision allToTheLightest = ChoreDivision.Create(instance, [.. Enumerable.Repeat(1, ChoreInstance.MaxChores)]);
        Assert.False(EnvyFreeness.EF1(instance, allToTheLightest).Holds);
        Assert.False(EnvyFreeness.EFX(instance, allToTheLightest).Holds);
        Assert.False(Proportionality.PROP1(instance, allToTheLightest).Holds);
        Assert.False(Equitability.EQ1(instance, allToTheLightest).Holds);
        // All of the work for one part in 25 × 1000 + 25 × 1.
        Assert.Equal(Rational.Of(25_025), WorstShare.Of(instance, allToTheLightest));
        Assert.Equal(Rational.Of(25_025 * 999, 1_000), EnvyFreeness.Violation(instance, allToTheLightest));
    }

    [Fact]
    public void Create_with_the_most_liked_chores_does_not_overflow()
    {
        long[] row = new long[ChoreInstance.MaxChores];
        Array.Fill(row, -ChoreInstance.MaxCost);
        ChoreInstance instance = ChoreInstance.Create([row, row], [1, ChoreInstance.MaxWeight]);
        ChoreDivision allToTheSecond = ChoreDivision.Create(instance, [.. Enumerable.Repeat(1, ChoreInstance.MaxChores)]);
        Assert.False(EnvyFreeness.EF1(instance, allToTheSecond).Holds);
        Assert.True(EnvyFreeness.Violation(instance, allToTheSecond).Sign > 0);
        Assert.Null(WorstShare.Of(instance, allToTheSecond));
    }

    [Fact]
    public void Create_with_the_wrong_number_of_agents_throws()
    {
        Assert.Throws<ArgumentNullException>("costs", () => ChoreInstance.Create(null!));
        Assert.Throws<ArgumentOutOfRangeException>("costs", () => ChoreInstance.Create([]));
        Assert.Throws<ArgumentOutOfRangeException>("costs", () => ChoreInstance.Create([.. Enumerable.Repeat(new long[] { 1 }, 51)]));
        Assert.Equal(50, ChoreInstance.Create([.. Enumerable.Repeat(new long[] { 1 }, 50)]).AgentCount);
    }

    [Fact]
    public void Create_with_the_wrong_number_of_chores_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>("costs", () => ChoreInstance.Create([new long[1_001]]));
        Assert.Throws<ArgumentException>("costs", () => ChoreInstance.Create([[1, 2], [1]]));
        Assert.Throws<ArgumentException>("costs", () => ChoreInstance.Create([[], [1]]));
        Assert.ThrowsAny<ArgumentException>(() => ChoreInstance.Create([[1], null!]));
        Assert.ThrowsAny<ArgumentException>(() => ChoreInstance.Create([null!]));
        Assert.Equal(0, ChoreInstance.Create([[], []]).ChoreCount);
    }

    [Theory]
    [InlineData(ChoreInstance.MaxCost + 1)]
    [InlineData(-ChoreInstance.MaxCost - 1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void Create_with_a_cost_out_of_range_throws(long cost) =>
        Assert.Throws<ArgumentOutOfRangeException>("costs", () => ChoreInstance.Create([[1, 2], [3, cost]]));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(ChoreInstance.MaxWeight + 1)]
    public void Create_with_a_weight_out_of_range_throws(int weight) =>
        Assert.Throws<ArgumentOutOfRangeException>("weights", () => ChoreInstance.Create(TwoByTwo, [1, weight]));

    [Fact]
    public void Create_with_the_wrong_number_of_weights_or_present_owners_throws()
    {
        Assert.Throws<ArgumentException>("weights", () => ChoreInstance.Create(TwoByTwo, [1]));
        Assert.Throws<ArgumentException>("currentOwners", () => ChoreInstance.Create(TwoByTwo, currentOwners: [0, 1, 0]));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(2, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 2)]
    public void Create_with_a_forbidden_pair_out_of_range_throws(int agent, int chore) =>
        Assert.Throws<ArgumentOutOfRangeException>("forbidden", () => ChoreInstance.Create(TwoByTwo, forbidden: [(agent, chore)]));

    [Theory]
    [InlineData(-2)]
    [InlineData(2)]
    public void Create_with_a_present_owner_out_of_range_throws(int owner) =>
        Assert.Throws<ArgumentOutOfRangeException>("currentOwners", () => ChoreInstance.Create(TwoByTwo, currentOwners: [0, owner]));

    [Fact]
    public void InLowestTerms_divides_each_row_and_the_weights()
    {
        ChoreInstance lowest = ChoreInstance.Create([[6, -9, 0], [0, 0, 0], [5, 7, 10]], [4, 6, 10], [(0, 2)], [-1, 0, 1]).InLowestTerms();
        Assert.Equal([2, -3, 0], lowest.CostsOf(0).ToArray());
        Assert.Equal([0, 0, 0], lowest.CostsOf(1).ToArray());
        Assert.Equal([5, 7, 10], lowest.CostsOf(2).ToArray());
        Assert.Equal([2, 3, 5, 10], [lowest.Weight(0), lowest.Weight(1), lowest.Weight(2), lowest.TotalWeight]);
        Assert.False(lowest.IsAllowed(0, 2));
        Assert.Equal([-1, 0, 1], lowest.CurrentOwners.AsSpan().ToArray());
    }

    [Fact]
    public void Division_needs_one_known_owner_a_chore()
    {
        ChoreInstance instance = ChoreInstance.Create(TwoByTwo, forbidden: [(0, 1)]);
        Assert.Throws<ArgumentException>("owners", () => ChoreDivision.Create(instance, [0]));
        Assert.Throws<ArgumentOutOfRangeException>("owners", () => ChoreDivision.Create(instance, [0, 2]));
        Assert.Throws<ArgumentOutOfRangeException>("owners", () => ChoreDivision.Create(instance, [-1, 0]));
        Assert.True(ChoreDivision.Create(instance, [0, 1]).IsAllowedBy(instance));
        Assert.False(ChoreDivision.Create(instance, [0, 0]).IsAllowedBy(instance));
    }

    [Fact]
    public void Divisions_are_equal_by_their_owners()
    {
        ChoreInstance instance = ChoreInstance.Create(TwoByTwo);
        ChoreDivision one = ChoreDivision.Create(instance, [0, 1]), same = ChoreDivision.Create(instance, [0, 1]), other = ChoreDivision.Create(instance, [1, 0]);
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, other);
        Assert.Equal("[0, 1]", one.ToString());
        Assert.Equal(2, one.CostOfBundle(instance, 0, 1));
        Assert.Equal(3, one.CostOfBundle(instance, 1, 0));
    }
}

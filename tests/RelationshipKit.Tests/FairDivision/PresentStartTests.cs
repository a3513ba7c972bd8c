using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Search;

namespace RelationshipKit.Tests.FairDivision;

public sealed class PresentStartTests
{
    private static readonly long[][] Costs = [[10, 10, 10, 4], [10, 10, 10, 4]];

    [Fact]
    public void Of_known_owners_is_these_owners() => Assert.Equal([1, 1, 0, 1], Start([1, 1, 0, 1])!);

    [Fact]
    public void Of_some_unknown_owners_gives_the_rest_to_whoever_then_carries_least()
    {
        Assert.Equal([0, 0, 1, 1], Start([0, 0, 1, -1])!);
        Assert.Equal([0, 1, 0, 1], Start([0, -1, -1, -1])!);
        Assert.Equal([0, 1, 1, 1], Start([0, -1, -1, -1], weights: [1, 3])!);
    }

    [Fact]
    public void Of_unknown_owners_respects_who_may_do_what() =>
        Assert.Equal([0, 0, 1, 0], Start([0, 0, 1, -1], constraints: [new DivisionConstraint.CannotDo(1, 3)])!);

    [Fact]
    public void Of_a_chore_that_belongs_to_one_with_an_owner_gives_it_to_that_owner() =>
        Assert.Equal([0, 0, 1, 0], Expanded([0, 0, 1, -1], new DivisionConstraint.Together([0, 3])));

    [Fact]
    public void Of_owners_that_are_not_allowed_or_not_known_is_none()
    {
        Assert.Null(Start([-1, -1, -1, -1]));
        Assert.Null(Start(null));
        Assert.Null(Start([0, 0, 1, -1], constraints: [new DivisionConstraint.CannotDo(1, 2)]));
        Assert.Null(Start([0, 0, 1, -1], constraints: [new DivisionConstraint.Together([1, 2])]));
        Assert.Null(Start([0, 0, 1, 1], constraints: [new DivisionConstraint.Apart([0, 1])]));
    }

    private static int[]? Start(int[]? present, int[]? weights = null, DivisionConstraint[]? constraints = null) =>
        PresentStart.Of(new SearchInstance(ChoreInstance.Create(Costs, weights, currentOwners: present, constraints: constraints)));

    private static int[] Expanded(int[] present, DivisionConstraint constraint)
    {
        var search = new SearchInstance(ChoreInstance.Create(Costs, currentOwners: present, constraints: [constraint]));
        return search.Expand(PresentStart.Of(search)!);
    }
}

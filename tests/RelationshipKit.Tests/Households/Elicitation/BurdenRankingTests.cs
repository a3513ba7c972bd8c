using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Households.Elicitation;
using static RelationshipKit.Tests.Households.Elicitation.ElicitationHouseholds;

namespace RelationshipKit.Tests.Households.Elicitation;

public sealed class BurdenRankingTests
{
    [Fact]
    public void TryCreate_takes_ties_in_any_order()
    {
        Assert.True(BurdenRanking.TryCreate(Three, Ana, [[Mow, Cook], [Iron]], out BurdenRanking? ranking, out _));
        Assert.True(BurdenRanking.TryCreate(Three, Ana, [[Cook, Mow], [Iron]], out BurdenRanking? same, out _));

        Assert.Equal(same, ranking);
        Assert.Equal([0, 1, 0], Three.Tasks.Select(task => ranking.RankOf(task.Id)));
        Assert.Equal("a: 3 tasks in 2 groups", ranking.ToString());
    }

    [Fact]
    public void TryCreate_lists_everything_that_is_wrong()
    {
        Assert.False(BurdenRanking.TryCreate(Three, Ana, [[Cook, TaskId.Create("x")], [], [Cook]], out _, out IReadOnlyList<InputProblem> problems));

        Assert.Equal(["ranking[0][1]", "ranking[1]", "ranking[2][0]", "ranking", "ranking"], problems.Select(problem => problem.Path));
    }

    [Fact]
    public void RankOf_another_task_is_misuse()
    {
        Assert.True(BurdenRanking.TryCreate(Three, Ana, [[Cook], [Mow], [Iron]], out BurdenRanking? ranking, out _));

        Assert.Throws<ArgumentException>(() => ranking.RankOf(TaskId.Create("x")));
    }
}

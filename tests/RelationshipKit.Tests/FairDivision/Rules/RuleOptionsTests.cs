using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;

namespace RelationshipKit.Tests.FairDivision.Rules;

public sealed class RuleOptionsTests
{
    private static readonly ChoreInstance Large = Uniform(agents: 8, chores: 200);

    [Fact]
    public void Divide_when_the_time_is_up_gives_the_best_so_far()
    {
        var clock = new TickingClock();
        var progress = new Tally();

        RuleResult result = RuleCatalogue.Recommended.Divide(
            Large, new RuleOptions { TimeBudget = TimeSpan.FromSeconds(3), TimeProvider = clock }, progress);

        Assert.True(EnvyFreeness.EF1(Large, result.Division!).Holds);
        Assert.Equal(3, progress.Reports);
    }

    [Fact]
    public void Divide_without_a_time_budget_reads_no_clock()
    {
        var clock = new TickingClock();
        var progress = new Tally();

        RuleCatalogue.Recommended.Divide(Large, new RuleOptions { TimeProvider = clock }, progress);

        Assert.Equal(1, clock.Reads);
        Assert.True(progress.Reports > 3);
    }

    private static ChoreInstance Uniform(int agents, int chores)
    {
        var random = new Random(1);
        return ChoreInstance.Create(
            [.. Enumerable.Range(0, agents).Select(_ => Enumerable.Range(0, chores).Select(_ => (long)random.Next(1, 101)).ToArray())]);
    }

    /// <summary>A second passes with every look at it.</summary>
    private sealed class TickingClock : TimeProvider
    {
        public int Reads { get; private set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Reads++;
    }

    private sealed class Tally : IProgress<SearchProgress>
    {
        public int Reports { get; private set; }

        public void Report(SearchProgress value) => Reports++;
    }
}

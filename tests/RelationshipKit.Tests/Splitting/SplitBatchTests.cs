using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Splitting;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Splitting;

public sealed class SplitBatchTests
{
    private static readonly RuleOptions FewNodes = new() { NodeBudget = 2_000 };

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static Arbitrary<Household[]> Batches => Arb.From(
        HouseholdCases.All.Generator.ArrayOf(),
        batch => Enumerable.Range(0, batch.Length).Select(dropped => batch.Where((_, at) => at != dropped).ToArray()));

    [Fact]
    public void OfMany_gives_the_same_bytes_in_the_same_order_at_any_degree_of_parallelism() => Check.ForAll(
        "batch / same bytes",
        Batches,
        households =>
        {
            string[] alone = [.. households.Select(household => BytesOf(FairSplit.Of(household, FewNodes)))];
            foreach ((int degree, int held) in new[] { (1, 1), (2, 3), (8, 32) })
            {
                var options = new BatchOptions { DegreeOfParallelism = degree, LookAhead = held, RuleOptions = FewNodes };
                SplitOutcome[] outcomes = [.. FairSplit.OfMany(households, options)];
                Assert.Equal(Enumerable.Range(0, households.Length).Select(at => (long)at), outcomes.Select(outcome => outcome.Index));
                Assert.Equal(households, outcomes.Select(outcome => outcome.Household));
                Assert.Equal(alone, outcomes.Select(outcome => BytesOf(outcome.Split!)));
            }

            return households.Length > 2;
        },
        share: 0.2);

    [Fact]
    public async Task OfManyAsync_gives_the_same_as_OfMany()
    {
        Household[] households = Sizes(12);
        var outcomes = new List<string>();

        await foreach (SplitOutcome outcome in FairSplit.OfManyAsync(AsyncOf(households))) outcomes.Add(BytesOf(outcome.Split!));

        Assert.Equal(FairSplit.OfMany(households).Select(outcome => BytesOf(outcome.Split!)), outcomes);
    }

    [Fact]
    public void OfMany_takes_households_lazily_on_the_asking_thread_and_holds_no_more_than_allowed()
    {
        int taken = 0, done = 0, most = 0;
        var threads = new HashSet<int>();
        IEnumerable<Household> Source()
        {
            foreach (Household household in Sizes(40))
            {
                threads.Add(Environment.CurrentManagedThreadId);
                most = Math.Max(most, ++taken - done);
                yield return household;
            }
        }

        IEnumerable<SplitOutcome> outcomes = FairSplit.OfMany(Source(), new BatchOptions { DegreeOfParallelism = 2, LookAhead = 5 });
        Assert.Equal(0, taken);
        foreach (SplitOutcome _ in outcomes) done++;

        Assert.Equal((40, 40), (taken, done));
        Assert.Equal(5, most);
        Assert.Equal([Environment.CurrentManagedThreadId], threads);
    }

    [Fact]
    public void OfMany_tells_its_progress_before_each_result()
    {
        var told = new List<BatchProgress>();

        int results = FairSplit.OfMany(Sizes(4), new BatchOptions { LookAhead = 2 }, new Recorder(told.Add)).Count();

        Assert.Equal(4, results);
        Assert.Equal([new(2, 1), new(3, 2), new(4, 3), new(4, 4)], told);
    }

    [Fact]
    public void OfMany_tells_at_its_place_that_the_rule_refuses_a_household()
    {
        var options = new BatchOptions { Rule = RuleCatalogue.Find("cut-and-choose")! };

        SplitOutcome[] outcomes = [.. FairSplit.OfMany([Of(2, 3), Of(3, 3), Of(2, 4)], options)];

        Assert.NotNull(outcomes[0].Split);
        Assert.Null(outcomes[1].Split);
        Assert.Equal(["$.people"], outcomes[1].Refusals.Select(refusal => refusal.Path));
        Assert.NotNull(outcomes[2].Split);
    }

    [Fact]
    public void OfMany_tells_at_its_place_what_was_thrown_and_goes_on()
    {
        var options = new BatchOptions { RuleOptions = new RuleOptions { TimeBudget = TimeSpan.FromHours(1), TimeProvider = new BrokenClock() } };

        SplitOutcome[] outcomes = [.. FairSplit.OfMany(Sizes(3), options)];

        Assert.All(outcomes, outcome => Assert.IsType<InvalidOperationException>(outcome.Failure));
        Assert.Equal("1: failed", outcomes[1].ToString());
    }

    [Fact]
    public void OfMany_of_a_source_that_throws_gives_what_came_before_and_throws()
    {
        static IEnumerable<Household> Source()
        {
            yield return Of(2, 3);
            yield return Of(2, 4);
            throw new IOException("The source broke.");
        }

        var seen = new List<SplitOutcome>();
        Assert.Throws<IOException>(() => seen.AddRange(Each(FairSplit.OfMany(Source()), seen)));

        Assert.Equal([0L, 1L], seen.Select(outcome => outcome.Index));
    }

    [Fact]
    public void OfMany_of_a_null_household_throws_after_those_before_it()
    {
        var seen = new List<SplitOutcome>();

        Assert.Throws<ArgumentException>(() => seen.AddRange(Each(FairSplit.OfMany([Of(2, 3), null!, Of(2, 4)]), seen)));

        Assert.Single(seen);
    }

    [Fact]
    public async Task OfMany_stops_its_searches_when_the_asker_leaves()
    {
        // The second household alone would keep a search busy for years.
        var options = new BatchOptions { DegreeOfParallelism = 2, LookAhead = 2, RuleOptions = new RuleOptions { NodeBudget = long.MaxValue } };

        SplitOutcome first = await Task.Run(() => FairSplit.OfMany([Of(2, 3), Endless()], options).First()).WaitAsync(Patience);

        Assert.NotNull(first.Split);
    }

    [Fact]
    public async Task OfMany_throws_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        var options = new BatchOptions { DegreeOfParallelism = 1, RuleOptions = new RuleOptions { NodeBudget = long.MaxValue } };
        using IEnumerator<SplitOutcome> outcomes = FairSplit.OfMany([Of(2, 3), Endless()], options, cancellationToken: source.Token).GetEnumerator();
        Assert.True(outcomes.MoveNext());

        var waiting = Task.Run(outcomes.MoveNext);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Patience));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void BatchOptions_out_of_range_are_refused(int degree, int held) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BatchOptions { DegreeOfParallelism = degree, LookAhead = held });

    private static string BytesOf(FairSplit split) => Convert.ToHexString(SplitFile.Write(SplitFile.From(split)));

    private static Household[] Sizes(int count) => [.. Enumerable.Range(0, count).Select(at => Of(2 + (at % 3), 3 + (at * 7 % 11)))];

    private static Household Of(int people, int tasks) => Drawn(people, tasks, new Random(people + tasks));

    private static Household Endless() => Drawn(7, 90, new Random(1));

    private static Household Drawn(int people, int tasks, Random random)
    {
        Person[] everyone = [.. Enumerable.Range(0, people).Select(at => Person.Create(PersonId.Create($"p{at}"), $"Person {at}"))];
        HouseholdTask[] work = [.. Enumerable.Range(0, tasks).Select(at => HouseholdTask.Create(TaskId.Create($"t{at}"), random.Next(1, 300)))];
        return Household.Create(
            everyone,
            work,
            everyone.SelectMany(_ => work, (person, task) => Appraisal.Create(person.Id, task.Id, Burden.Of(random.Next(20, 250)))));
    }

    private static IEnumerable<SplitOutcome> Each(IEnumerable<SplitOutcome> outcomes, List<SplitOutcome> seen)
    {
        foreach (SplitOutcome outcome in outcomes) seen.Add(outcome);
        return [];
    }

    private static async IAsyncEnumerable<Household> AsyncOf(IEnumerable<Household> households)
    {
        foreach (Household household in households)
        {
            await Task.Yield();
            yield return household;
        }
    }

    private sealed class Recorder(Action<BatchProgress> record) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => record(value);
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override long GetTimestamp() => throw new InvalidOperationException("The clock stands still.");
    }
}

using Microsoft.Extensions.Logging.Abstractions;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Planning;
using RelationshipKit.Samples.HouseholdBoard.Storage;
using RelationshipKit.Samples.HouseholdBoard.Tests.Storage;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Planning;

/// <summary>Every home of a bucket is planned once a week, whoever else plans, writes or has left damage.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class WeekPlannerTests(DatabaseServer server) : IAsyncLifetime
{
    private const int Bucket = 7;

    private static readonly DateOnly Monday = new(2026, 11, 23);

    private TestDatabase _database = null!;
    private HomeStore _store = null!;

    public async Task InitializeAsync()
    {
        _database = await server.CreateAsync();
        await _database.MigrateAsync(CancellationToken.None);
        _store = new HomeStore(_database, new ManualTime());
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [DatabaseFact]
    public async Task PlanAsync_home_gets_the_week_that_its_plan_says()
    {
        Home home = await NewHomeAsync();

        BucketTally tally = await PlanAsync();

        StoredHome planned = (await _store.FindAsync(home.Id, CancellationToken.None))!;
        PlannedWeek week = Assert.Single(planned.Home.Weeks);
        Assert.Equal(new BucketTally(Done: 1), tally);
        Assert.Equal(Monday, week.Monday);
        Assert.Equal(
            HomePlan.Of(home).Weeks(Monday)!.Turns.Select(turn => (turn.Task, turn.Date, turn.People[0])),
            week.Turns.Select(turn => (turn.Task, turn.Date, turn.People[0])));
        Assert.Equal(Monday.DayNumber, (await _database.RowOfAsync(home.Id)).PlannedUntil);
    }

    [DatabaseFact]
    public async Task PlanAsync_again_finds_nothing_to_do()
    {
        Home home = await NewHomeAsync();
        await PlanAsync();

        BucketTally again = await PlanAsync();

        Assert.Equal(new BucketTally(), again);
        Assert.Equal(2, (await _database.EventsOfAsync(home.Id)).Count);
    }

    [DatabaseFact]
    public async Task PlanAsync_next_week_is_planned_after_this_one()
    {
        Home home = await NewHomeAsync();
        await PlanAsync();

        await NewPlanner().PlanAsync(Bucket, Monday.AddDays(7), CancellationToken.None);

        StoredHome planned = (await _store.FindAsync(home.Id, CancellationToken.None))!;
        Assert.Equal([Monday, Monday.AddDays(7)], planned.Home.Weeks.Select(week => week.Monday));
    }

    [DatabaseFact]
    public async Task PlanAsync_homes_of_other_buckets_are_left_alone()
    {
        Home other = await NewHomeAsync(Bucket + 1);

        Assert.Equal(new BucketTally(), await PlanAsync());

        Assert.Single(await _database.EventsOfAsync(other.Id));
    }

    [DatabaseFact]
    public async Task PlanAsync_home_that_cannot_be_read_is_left_as_it_is_and_stops_nobody()
    {
        Home first = await NewHomeAsync(), damaged = await NewHomeAsync(), last = await NewHomeAsync();
        await _database.DamageAsync(damaged.Id, "{\"format\":\"relationshipkit.board.home\",\"version\":99}");

        BucketTally tally = await PlanAsync();

        Assert.Equal(new BucketTally(Done: 2, LeftOut: 1), tally);
        Assert.Equal("{\"format\":\"relationshipkit.board.home\",\"version\":99}", (await _database.RowOfAsync(damaged.Id)).Document);
        Assert.All([first, last], home => Assert.Equal(2, _database.RowOfAsync(home.Id).GetAwaiter().GetResult().Version));
    }

    [DatabaseFact]
    public async Task PlanAsync_by_several_at_once_plans_each_home_once()
    {
        var homes = new List<Home>();
        for (int at = 0; at < 12; at++) homes.Add(await NewHomeAsync());

        BucketTally[] tallies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
            new WeekPlanner(_database, new HomeStore(_database, new ManualTime()), NullLogger<WeekPlanner>.Instance).PlanAsync(Bucket, Monday, CancellationToken.None))));

        Assert.Equal(homes.Count, tallies.Sum(tally => tally.Done));
        Assert.Equal(0, tallies.Sum(tally => tally.LeftOut));
        foreach (Home home in homes) Assert.Equal(["CreateHome", "PlanWeek"], (await _database.EventsOfAsync(home.Id)).Select(row => row.Kind));
    }

    [DatabaseFact]
    public async Task PlanAsync_while_people_tick_loses_neither()
    {
        Home home = await NewHomeAsync();
        const int ticks = 20;

        Task<BucketTally> planning = Task.Run(PlanAsync);
        CommandOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, ticks).Select(_ =>
            Task.Run(() => _store.DoAsync(home.Id, CommandId.New(), Actor.Of(SmallHomes.Ana), new Tick(SmallHomes.Cook), CancellationToken.None))));
        BucketTally tally = await planning;

        StoredHome after = (await _store.FindAsync(home.Id, CancellationToken.None))!;
        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        Assert.Equal(new BucketTally(Done: 1), tally);
        Assert.Equal((ticks + 2, ticks, 1), (after.Version, after.Home.Ledger.Entries.Count, after.Home.Weeks.Length));
    }

    [DatabaseFact]
    public async Task PlanAsync_cancelled_stops()
    {
        await NewHomeAsync();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => NewPlanner().PlanAsync(Bucket, Monday, source.Token));
    }

    private WeekPlanner NewPlanner() => new(_database, _store, NullLogger<WeekPlanner>.Instance);

    private Task<BucketTally> PlanAsync() => NewPlanner().PlanAsync(Bucket, Monday, CancellationToken.None);

    private async Task<Home> NewHomeAsync(int bucket = Bucket)
    {
        Home home = SmallHomes.OfTwo();
        while (home.Id.Bucket != bucket) home = home with { Id = HomeId.New() };
        await _store.CreateAsync(home, CommandId.New(), Actor.Of(SmallHomes.Ana), CancellationToken.None);
        return home;
    }
}

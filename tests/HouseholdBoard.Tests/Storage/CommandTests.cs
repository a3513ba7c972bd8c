using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Storage;

/// <summary>What commands do to stored homes: once each, none lost, nothing when refused.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class CommandTests(DatabaseServer server) : IAsyncLifetime
{
    private const int AtOnce = 50;

    private readonly Home _home = SmallHomes.OfTwo();
    private TestDatabase _database = null!;
    private HomeStore _store = null!;

    public async Task InitializeAsync()
    {
        _database = await server.CreateAsync();
        await _database.MigrateAsync(CancellationToken.None);
        _store = NewStore();
        await _store.CreateAsync(_home, CommandId.New(), Actor.Of(SmallHomes.Ana), CancellationToken.None);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [DatabaseFact]
    public async Task FindAsync_home_nobody_made_is_null() => Assert.Null(await _store.FindAsync(HomeId.New(), CancellationToken.None));

    [DatabaseFact]
    public async Task DoAsync_home_nobody_made_changes_nothing()
    {
        CommandOutcome outcome = await _store.DoAsync(HomeId.New(), CommandId.New(), Actor.Of(SmallHomes.Ana), new Tick(SmallHomes.Cook), CancellationToken.None);

        Assert.Null(outcome.Home);
        Assert.False(outcome.IsDone);
    }

    [DatabaseFact]
    public async Task DoAsync_command_is_kept_with_its_event()
    {
        var id = CommandId.New();

        CommandOutcome outcome = await DoAsync(id, new Tick(SmallHomes.Cook));

        StoredHome found = (await _store.FindAsync(_home.Id, CancellationToken.None))!;
        Assert.True(outcome.IsDone);
        Assert.Equal(2, found.Version);
        Assert.Equal(outcome.Home!.Home.Ledger, found.Home.Ledger);
        Assert.Equal([1L, 2], (await _database.EventsOfAsync(_home.Id)).Select(row => row.Version));
        EventRow happened = (await _database.EventsOfAsync(_home.Id))[1];
        Assert.Equal((id.Value, "Tick", "p1"), (happened.CommandId, happened.Kind, happened.Actor));
    }

    [DatabaseFact]
    public async Task DoAsync_same_command_again_is_done_once()
    {
        var id = CommandId.New();
        await DoAsync(id, new Tick(SmallHomes.Cook));

        CommandOutcome again = await DoAsync(id, new Tick(SmallHomes.Cook));

        Assert.True(again is { IsDone: true, WasDoneBefore: true });
        Assert.Equal(2, again.Home!.Version);
        Assert.Single(again.Home.Home.Ledger.Entries);
    }

    [DatabaseFact]
    public async Task DoAsync_same_command_many_times_at_once_is_done_once()
    {
        var id = CommandId.New();
        HomeStore[] instances = [_store, NewStore()];

        CommandOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(at =>
            Task.Run(() => instances[at % 2].DoAsync(_home.Id, id, Actor.Of(SmallHomes.Ana), new Tick(SmallHomes.Cook), CancellationToken.None))));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        Assert.Single(outcomes, outcome => !outcome.WasDoneBefore);
        Assert.Equal(2, (await _database.RowOfAsync(_home.Id)).Version);
        Assert.Equal(2, (await _database.EventsOfAsync(_home.Id)).Count);
        Assert.Single((await _store.FindAsync(_home.Id, CancellationToken.None))!.Home.Ledger.Entries);
    }

    [DatabaseFact]
    public async Task DoAsync_many_commands_at_once_are_all_done_and_none_is_lost()
    {
        CommandId[] ids = [.. Enumerable.Range(0, AtOnce).Select(_ => CommandId.New())];
        HomeStore[] instances = [_store, NewStore()];

        CommandOutcome[] outcomes = await Task.WhenAll(ids.Select((id, at) =>
            Task.Run(() => instances[at % 2].DoAsync(_home.Id, id, Actor.Of(SmallHomes.Ana), new Tick(SmallHomes.Cook), CancellationToken.None))));

        Assert.All(outcomes, outcome => Assert.True(outcome is { IsDone: true, WasDoneBefore: false }));
        IReadOnlyList<EventRow> events = await _database.EventsOfAsync(_home.Id);
        Assert.Equal(Enumerable.Range(1, AtOnce + 1).Select(version => (long)version), events.Select(row => row.Version));
        Assert.Equal(ids.Select(id => id.Value).Order(StringComparer.Ordinal), events.Skip(1).Select(row => row.CommandId).Order(StringComparer.Ordinal));
        StoredHome found = (await _store.FindAsync(_home.Id, CancellationToken.None))!;
        Assert.Equal((AtOnce + 1, AtOnce), (found.Version, found.Home.Ledger.Entries.Count));
    }

    [DatabaseFact]
    public async Task DoAsync_refused_command_changes_nothing()
    {
        string before = (await _database.RowOfAsync(_home.Id)).Document;

        CommandOutcome outcome = await DoAsync(CommandId.New(), new AddTask(Task: null, "  ", Minutes: 5, Times: 1, RelationshipKit.Households.Period.Day));

        HomeRow after = await _database.RowOfAsync(_home.Id);
        Assert.Equal(Refusal.BadText, outcome.Refusal);
        Assert.Equal((1L, before), (after.Version, after.Document));
        Assert.Single(await _database.EventsOfAsync(_home.Id));
    }

    [DatabaseFact]
    public async Task DoAsync_refused_command_may_be_sent_again_with_its_id()
    {
        var id = CommandId.New();
        await DoAsync(id, new AddTask("fold", " ", Minutes: 5, Times: 1, RelationshipKit.Households.Period.Day));

        CommandOutcome outcome = await DoAsync(id, new AddTask("fold", "Fold", Minutes: 5, Times: 1, RelationshipKit.Households.Period.Day));

        Assert.True(outcome is { IsDone: true, WasDoneBefore: false });
    }

    [DatabaseFact]
    public async Task DoAsync_cancelled_changes_nothing()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _store.DoAsync(_home.Id, CommandId.New(), Actor.Of(SmallHomes.Ana), new Tick(SmallHomes.Cook), source.Token));

        Assert.Equal(1, (await _database.RowOfAsync(_home.Id)).Version);
    }

    private HomeStore NewStore() => new(_database, new ManualTime());

    private Task<CommandOutcome> DoAsync(CommandId id, HomeCommand command) =>
        _store.DoAsync(_home.Id, id, Actor.Of(SmallHomes.Ana), command, CancellationToken.None);
}

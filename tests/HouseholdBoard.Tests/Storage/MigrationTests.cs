using Microsoft.EntityFrameworkCore;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Storage;

/// <summary>The steps that make the tables.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class MigrationTests(DatabaseServer server)
{
    [DatabaseFact]
    public async Task MigrateAsync_makes_what_the_model_says()
    {
        await using TestDatabase stepwise = await server.CreateAsync();
        await using TestDatabase atOnce = await server.CreateAsync();
        await stepwise.MigrateAsync(CancellationToken.None);
        await using (BoardContext context = atOnce.CreateDbContext()) await context.Database.EnsureCreatedAsync();

        IReadOnlyList<string> made = await stepwise.AskAsync(DatabaseServer.SchemaSql);

        Assert.Contains(made, row => row.Contains("planned_until", StringComparison.Ordinal));
        Assert.Equal(await atOnce.AskAsync(DatabaseServer.SchemaSql), made);
    }

    [DatabaseFact]
    public async Task MigrateAsync_again_changes_nothing()
    {
        await using TestDatabase database = await server.CreateAsync();
        await database.MigrateAsync(CancellationToken.None);
        IReadOnlyList<string> first = await database.AskAsync(DatabaseServer.SchemaSql);

        await database.MigrateAsync(CancellationToken.None);

        Assert.Equal(first, await database.AskAsync(DatabaseServer.SchemaSql));
    }

    [DatabaseFact]
    public async Task MigrateAsync_by_several_at_once_is_done_once()
    {
        await using TestDatabase database = await server.CreateAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => database.MigrateAsync(CancellationToken.None))));

        await using BoardContext context = database.CreateDbContext();
        Assert.Equal(context.Database.GetMigrations(), await context.Database.GetAppliedMigrationsAsync());
    }

    [DatabaseFact]
    public async Task MigrateDown_takes_every_table_away()
    {
        await using TestDatabase database = await server.CreateAsync();
        await database.MigrateAsync(CancellationToken.None);

        await using (BoardContext context = database.CreateDbContext()) await context.Database.MigrateAsync(targetMigration: "0");

        Assert.Empty(await database.AskAsync(DatabaseServer.SchemaSql));
    }
}

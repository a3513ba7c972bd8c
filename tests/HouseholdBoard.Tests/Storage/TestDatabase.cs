using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Storage;

/// <summary>A database for one test alone.</summary>
/// <param name="postgres">Where its PostgreSQL server is, or null for a SQLite file.</param>
/// <param name="sqlite">Where its file is.</param>
/// <param name="drop">Takes it away.</param>
public sealed class TestDatabase(string? postgres, string sqlite, Func<ValueTask> drop) : IDbContextFactory<BoardContext>, IAsyncDisposable
{
    private readonly DbContextOptions<BoardContext> _options = OptionsOf(postgres, sqlite);

    /// <summary>The connection string of the server, or null for a file.</summary>
    public string? Postgres => postgres;

    /// <summary>The connection string of the file.</summary>
    public string Sqlite => sqlite;

    public BoardContext CreateDbContext() => new(_options);

    public ValueTask DisposeAsync() => drop();

    /// <summary>The row of a home as it is stored.</summary>
    public async Task<HomeRow> RowOfAsync(HomeId home)
    {
        await using BoardContext context = CreateDbContext();
        return await context.Homes.AsNoTracking().SingleAsync(row => row.Id == home.Value);
    }

    /// <summary>What happened at a home, in the order of versions.</summary>
    public async Task<IReadOnlyList<EventRow>> EventsOfAsync(HomeId home)
    {
        await using BoardContext context = CreateDbContext();
        return await context.Events.AsNoTracking().Where(row => row.HomeId == home.Value).OrderBy(row => row.Version).ToListAsync();
    }

    /// <summary>Stores a text in the place of a home's document, as damage would.</summary>
    public async Task DamageAsync(HomeId home, string document)
    {
        await using BoardContext context = CreateDbContext();
        Assert.Equal(1, await context.Homes.Where(row => row.Id == home.Value).ExecuteUpdateAsync(row => row.SetProperty(one => one.Document, document)));
    }

    /// <summary>The rows that a query gives, their columns joined.</summary>
    public async Task<IReadOnlyList<string>> AskAsync(string sql)
    {
        await using BoardContext context = CreateDbContext();
        await context.Database.OpenConnectionAsync();
        await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at))));
        return rows;
    }

    private static DbContextOptions<BoardContext> OptionsOf(string? postgres, string sqlite)
    {
        var options = new DbContextOptionsBuilder<BoardContext>();
        StorageSetup.Use(options, postgres, sqlite);
        return options.Options;
    }
}

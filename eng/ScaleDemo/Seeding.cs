using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.ScaleDemo;

/// <summary>Fills a database with homes.</summary>
internal static class Seeding
{
    private const int HomesAhead = 500;

    /// <summary>Brings the tables up to date and fills them, with the event of each home's making.</summary>
    /// <returns>How many bytes the documents have on average.</returns>
    public static async Task<long> FillAsync(string connection, DemoHomes homes, int count, CancellationToken cancellationToken)
    {
        await new Contexts(connection).MigrateAsync(cancellationToken);
        using var rows = new BlockingCollection<(Home Home, string Document)>(HomesAhead);
        Task making = Task.Run(
            () =>
            {
                Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, number =>
                {
                    Home home = homes.Make(number);
                    rows.Add((home, HomeDocument.Write(home)), cancellationToken);
                });
                rows.CompleteAdding();
            },
            cancellationToken);
        long bytes = await WriteAsync(connection, rows, cancellationToken);
        await making;
        return bytes / count;
    }

    private static async Task<long> WriteAsync(string connection, BlockingCollection<(Home Home, string Document)> rows, CancellationToken cancellationToken)
    {
        long bytes = 0;
        await using var session = new NpgsqlConnection(connection);
        await session.OpenAsync(cancellationToken);
        await using (NpgsqlBinaryImporter into = await session.BeginBinaryImportAsync(
            "COPY homes (id, version, bucket, planned_until, remind_at, document) FROM STDIN (FORMAT BINARY)", cancellationToken))
        {
            foreach ((Home home, string document) in rows.GetConsumingEnumerable(cancellationToken))
            {
                bytes += System.Text.Encoding.UTF8.GetByteCount(document);
                await into.WriteRowAsync(cancellationToken, home.Id.Value, 1L, home.Id.Bucket, 0, 0L, document);
            }

            await into.CompleteAsync(cancellationToken);
        }

        const string events = "INSERT INTO events (home_id, version, command_id, kind, actor, at) SELECT id, 1, 'made', 'CreateHome', 'planner', 0 FROM homes";
        await using (var command = new NpgsqlCommand(events, session)) await command.ExecuteNonQueryAsync(cancellationToken);
        await using (var command = new NpgsqlCommand("VACUUM ANALYZE", session)) await command.ExecuteNonQueryAsync(cancellationToken);
        return bytes;
    }
}

/// <summary>Makes contexts of one database.</summary>
internal sealed class Contexts(string connection) : IDbContextFactory<BoardContext>
{
    public BoardContext CreateDbContext()
    {
        var options = new DbContextOptionsBuilder<BoardContext>();
        StorageSetup.Use(options, connection, sqlite: "");
        return new BoardContext(options.Options);
    }
}

using Microsoft.Data.Sqlite;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Storage;

/// <summary>Makes SQLite files.</summary>
public sealed class DatabaseServer : IDisposable
{
    /// <summary>Lists columns, indexes and references, in words that do not depend on the order in which they were made.</summary>
    public const string SchemaSql = """
        SELECT 'column', t.name, c.name, c.type, c."notnull", c.dflt_value, c.pk FROM sqlite_master t JOIN pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\' AND t.name NOT LIKE 'sqlite%'
        UNION ALL
        SELECT 'index', t.name, i.name, c.name, i."unique", NULL, c.seqno FROM sqlite_master t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\' AND i.origin = 'c'
        UNION ALL
        SELECT 'reference', t.name, f."table", f."from", f."to", f.on_delete, f.seq FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f
        WHERE t.type = 'table'
        ORDER BY 1, 2, 3, 4, 7
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("household-board-tests-");
    private int _databases;

    public Task<TestDatabase> CreateAsync()
    {
        string file = Path.Combine(_folder.FullName, FormattableString.Invariant($"{Interlocked.Increment(ref _databases)}.db"));
        return Task.FromResult(new TestDatabase(postgres: null, $"Data Source={file}", () => ValueTask.CompletedTask));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

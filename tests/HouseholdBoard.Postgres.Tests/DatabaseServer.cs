namespace RelationshipKit.Samples.HouseholdBoard.Tests.Storage;

/// <summary>Makes databases on a PostgreSQL server that it starts when the first one is asked for.</summary>
public sealed class DatabaseServer : IAsyncLifetime
{
    /// <summary>Lists columns, indexes and references, in words that do not depend on the order in which they were made.</summary>
    public const string SchemaSql = """
        SELECT concat_ws(' ', 'column', table_name, column_name, data_type, character_maximum_length, is_nullable, column_default) FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
        UNION ALL
        SELECT concat_ws(' ', 'index', indexdef) FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%' AND indexdef NOT ILIKE '%index "pk\_%' AND indexdef NOT ILIKE '%index pk\_%'
        UNION ALL
        SELECT concat_ws(' ', 'constraint', conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '%\_\_EF%'
        ORDER BY 1
        """;

    private readonly Lazy<Task<PostgresServer>> _server = new(() => PostgresServer.StartAsync("fsync=off"));
    private int _databases;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task<TestDatabase> CreateAsync()
    {
        PostgresServer server = await _server.Value;
        string name = FormattableString.Invariant($"board{Interlocked.Increment(ref _databases)}");
        await server.SayAsync($"CREATE DATABASE {name}");
        return new TestDatabase(server.ConnectionTo(name), sqlite: "", async () => await server.SayAsync($"DROP DATABASE {name} WITH (FORCE)"));
    }

    public async Task DisposeAsync()
    {
        if (_server.IsValueCreated) await (await _server.Value).DisposeAsync();
    }
}

using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace RelationshipKit.Samples.HouseholdBoard.Storage;

/// <summary>Which database the board uses: a file beside it, or a PostgreSQL server that several instances share.</summary>
public static class StorageSetup
{
    /// <summary>The setting that names a PostgreSQL server; without it the board keeps a SQLite file.</summary>
    public const string PostgresSetting = "Postgres";

    /// <summary>The setting that names the SQLite file.</summary>
    public const string SqliteSetting = "Sqlite";

    /// <summary>Any number, the same in every instance.</summary>
    private const long MigrationLock = 7_310_579_616_815_624_530;

    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        string? postgres = configuration.GetConnectionString(PostgresSetting);
        string sqlite = configuration.GetConnectionString(SqliteSetting) ?? "Data Source=household-board.db";
        services.AddPooledDbContextFactory<BoardContext>(options => Use(options, postgres, sqlite));
        services.AddSingleton<HomeStore>();
        services.AddSingleton<KeyStore>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = provider.GetRequiredService<KeyStore>()));
        return services;
    }

    /// <summary>Says which database a context uses.</summary>
    public static void Use(DbContextOptionsBuilder options, string? postgres, string sqlite)
    {
        ArgumentNullException.ThrowIfNull(options);
        _ = postgres is null ? options.UseSqlite(sqlite) : options.UseNpgsql(postgres);
        // The steps are written by hand for both databases at once; a test compares what they make with the model.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    /// <summary>Brings the tables up to date. Instances that start together wait for the first of them.</summary>
    public static Task MigrateAsync(this IDbContextFactory<BoardContext> contexts, CancellationToken cancellationToken) =>
        contexts.MigrateAsync(() => { }, cancellationToken);

    /// <summary>Brings the tables up to date and does what may be done by one instance at a time; on a server the others wait.</summary>
    public static async Task MigrateAsync(this IDbContextFactory<BoardContext> contexts, Action whileAlone, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        ArgumentNullException.ThrowIfNull(whileAlone);
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        if (context.Database.IsSqlite())
        {
            await context.Database.MigrateAsync(cancellationToken);
            // Readers and the one writer of a file do not wait for each other.
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
            whileAlone();
            return;
        }

        // The provider's own lock ends with the first step's transaction. This one is the connection's, until it is given back.
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
        try
        {
            await context.Database.MigrateAsync(cancellationToken);
            whileAlone();
        }
        finally
        {
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
        }
    }
}

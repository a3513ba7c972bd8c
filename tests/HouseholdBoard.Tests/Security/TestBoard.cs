using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Security;

/// <summary>A whole board in this process, on a database file of its own, with a clock that stands still and a log that is kept.</summary>
public sealed class TestBoard : WebApplicationFactory<Words>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("household-board-tests-");

    /// <summary>The database file; another board's to share it.</summary>
    public string File { get => field ?? Path.Combine(_folder.FullName, "board.db"); init; }

    /// <summary>How often an address may knock; null for what the board does by default.</summary>
    public int? RequestsAMinute { get; init; } = 1_000_000;

    internal ManualTime Clock { get; init; } = new() { Now = new DateTimeOffset(2026, 11, 18, 9, 0, 0, TimeSpan.Zero) };

    internal LogKeeper Log { get; } = new();

    public HomeStore Store => Services.GetRequiredService<HomeStore>();

    /// <summary>Somebody with a browser of their own, not signed in.</summary>
    public Visitor Visit() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true }));

    /// <summary>Listens on a free port of this machine, as the board does in earnest, and lets somebody in who comes over it.</summary>
    public Visitor VisitOverSockets()
    {
        UseKestrel(0);
        StartServer();
        return new Visitor(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = ClientOptions.BaseAddress });
    }

    /// <summary>Keeps a home.</summary>
    public async Task<Home> KeepAsync(Home home)
    {
        await Store.CreateAsync(home, CommandId.New(), Actor.Planner, CancellationToken.None);
        return home;
    }

    /// <summary>The document of a home, byte for byte.</summary>
    public async Task<string> DocumentOfAsync(HomeId home)
    {
        await using BoardContext context = await Services.GetRequiredService<IDbContextFactory<BoardContext>>().CreateDbContextAsync();
        return (await context.Homes.AsNoTracking().SingleAsync(row => row.Id == home.Value)).Document;
    }

    /// <summary>Changes a home behind everybody's back.</summary>
    public async Task ChangeAsync(Home home, Func<Home, Home> change)
    {
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(change);
        string document = HomeDocument.Write(change((await Store.FindAsync(home.Id, CancellationToken.None))!.Home));
        await using BoardContext context = await Services.GetRequiredService<IDbContextFactory<BoardContext>>().CreateDbContextAsync();
        await context.Homes.Where(row => row.Id == home.Id.Value).ExecuteUpdateAsync(row => row.SetProperty(one => one.Document, document));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment("Production");
        builder.UseSetting("ConnectionStrings:Sqlite", $"Data Source={File}");
        builder.UseSetting("ExampleHome", "false");
        if (RequestsAMinute is { } most) builder.UseSetting(nameof(RequestsAMinute), most.ToString(CultureInfo.InvariantCulture));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<ILoggerProvider>(Log);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(_folder.FullName)) return;
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Planning;
using RelationshipKit.Samples.HouseholdBoard.Storage;
using RelationshipKit.Samples.HouseholdBoard.Tests.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Planning;

/// <summary>The scheduler itself, with its jobs kept as an instance keeps them.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class SchedulerTests(DatabaseServer server) : IAsyncLifetime
{
    private const int Homes = 60;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await server.CreateAsync();
        await _database.MigrateAsync(CancellationToken.None);
        var store = new HomeStore(_database, TimeProvider.System);
        for (int at = 0; at < Homes; at++) await store.CreateAsync(SmallHomes.OfTwo(), CommandId.New(), Actor.Planner, CancellationToken.None);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [DatabaseFact]
    public async Task Start_catches_up_with_what_is_due()
    {
        using IHost instance = NewInstance();

        await instance.StartAsync();
        await AllPlannedAsync();
        HealthReport health = await instance.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        await instance.StopAsync();

        Assert.Equal(HealthStatus.Healthy, health.Status);
        await EachPlannedOnceAsync();
    }

    [DatabaseFact]
    public async Task Start_of_two_instances_plans_each_home_once()
    {
        using IHost one = NewInstance(), other = NewInstance();

        await Task.WhenAll(one.StartAsync(), other.StartAsync());
        await AllPlannedAsync();
        await Task.WhenAll(one.StopAsync(), other.StopAsync());

        await EachPlannedOnceAsync();
    }

    [DatabaseFact]
    public async Task Stop_in_the_middle_leaves_the_rest_to_the_next_instance()
    {
        using (IHost first = NewInstance())
        {
            await first.StartAsync();
            while (await PlannedAsync() == 0) await Task.Delay(TimeSpan.FromMilliseconds(10));
            await first.StopAsync();
        }

        using IHost next = NewInstance();
        await next.StartAsync();
        await AllPlannedAsync();
        await next.StopAsync();

        await EachPlannedOnceAsync();
    }

    private IHost NewInstance()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Postgres"] = _database.Postgres,
            ["ConnectionStrings:Sqlite"] = _database.Sqlite,
            ["Planning:Reminders"] = "false",
            ["Planning:CheckIn"] = "00:00:01",
        };
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddPlanning(builder.Configuration);
        return builder.Build();
    }

    private async Task<int> PlannedAsync()
    {
        await using BoardContext context = _database.CreateDbContext();
        return await context.Events.CountAsync(row => row.Kind == nameof(PlanWeek));
    }

    private async Task AllPlannedAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await PlannedAsync() < Homes) await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
    }

    private async Task EachPlannedOnceAsync()
    {
        await using BoardContext context = _database.CreateDbContext();
        Assert.Equal(Homes, await context.Homes.CountAsync(row => row.Version == 2 && row.PlannedUntil > 0));
        Assert.Equal(2 * Homes, await context.Events.CountAsync());
        Assert.Single(await context.Events.Where(row => row.Kind == nameof(PlanWeek)).Select(row => row.CommandId).Distinct().ToListAsync());
    }
}

using System.Diagnostics;
using System.Globalization;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Tests.Storage;

namespace RelationshipKit.ScaleDemo;

/// <summary>The runs of the demo, one after the other, each on a copy of the same database.</summary>
internal sealed class Demo(PostgresServer server, string board, int homes, TextWriter output, CancellationToken cancellationToken)
{
    private const string Passphrase = "a long enough passphrase";
    private const string Seeded = "seeded";
    private const double KilledAt = 0.3;
    private const int PeopleAtOnce = 16;

    /// <summary>Each look counts all events, so looks at more homes are rarer: what watches must not be what is measured.</summary>
    private readonly TimeSpan _poll = TimeSpan.FromMilliseconds(20 + (homes / 40));

    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();
    private readonly List<string> _faults = [];

    /// <summary>What was not as it must be.</summary>
    public IReadOnlyList<string> Faults => _faults;

    private DateOnly Today => DateOnly.FromDateTime(_now.UtcDateTime);

    /// <summary>The week was to be planned from yesterday on: so it stays the same for six days, however long the demo takes.</summary>
    private DayOfWeek PlanningDay => Today.AddDays(-1).DayOfWeek;

    private DateOnly Monday => HomePlan.MondayOf(Today.AddDays(-1)).AddDays(7);

    private DemoHomes Made { get; } = new(Passphrases.Hash(Passphrase), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

    /// <summary>Runs everything and prints a table.</summary>
    public async Task RunAsync()
    {
        await server.SayAsync($"CREATE DATABASE {Seeded}");
        long start = Stopwatch.GetTimestamp();
        long bytes = await Seeding.FillAsync(server.ConnectionTo(Seeded), Made, homes, cancellationToken);
        Npgsql.NpgsqlConnection.ClearAllPools();
        double size = await new BoardDatabase(server.ConnectionTo("postgres")).AskAsync<double>($"SELECT pg_database_size('{Seeded}')::float8");
        output.WriteLine("| run | count | result |");
        output.WriteLine("|---|---:|---|");
        Row("make homes", homes, $"{Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s, {bytes:N0} bytes a document, {size / homes:N0} bytes a home in the database");
        double one = await PlanAsync("one", instances: 1, (_, _) => Task.CompletedTask);
        double two = await PlanAsync("two", instances: 2, UseAsync);
        Row("two instances beside one", homes, $"{two / one:F2} times as fast on {Environment.ProcessorCount} processors, which the database shares");
        await KillAsync("killed");
        await RemindAsync("one");
    }

    private async Task<double> PlanAsync(string name, int instances, Func<BoardDatabase, BoardInstances, Task> afterwards)
    {
        BoardDatabase database = await CopyAsync(name);
        long start = Stopwatch.GetTimestamp();
        await using var all = await BoardInstances.StartAsync(instances, () => StartAsync(database));
        await UntilPlannedAsync(database, homes);
        double waited = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double work = all.ProcessorSeconds;
        double seconds = await database.SecondsOfPlanningAsync();
        await CheckAsync(name, database);
        if (all.Planned.Contains(0)) _faults.Add($"{name}: an instance planned nothing");
        double speed = homes / seconds;
        Row($"plan the week, {instances} instance{(instances == 1 ? "" : "s")}", homes, $"{speed:N0} homes a second ({seconds:F1} s, {waited:F1} s with the start; {work / homes * 1_000:F1} ms of processor time a home, the start included; {Shares(all)} homes)");
        await afterwards(database, all);
        return speed;
    }

    private async Task KillAsync(string name)
    {
        BoardDatabase database = await CopyAsync(name);
        await using var all = await BoardInstances.StartAsync(2, () => StartAsync(database));
        await UntilPlannedAsync(database, (long)(homes * KilledAt));
        await KillInABucketAsync(all[0], database, instances: 2);
        long start = Stopwatch.GetTimestamp();
        long before = await database.CountAsync(BoardDatabase.Plans);
        if (before >= homes) _faults.Add($"{name}: all homes were planned before the instance was killed");
        await UntilPlannedAsync(database, homes);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await all.DisposeAsync();
        int takenOver = all[1].Said.Count(line => line.Contains("taken over", StringComparison.Ordinal));
        if (takenOver == 0) _faults.Add($"{name}: nothing was taken over from the killed instance");
        await CheckAsync(name, database);
        int losses = await database.LossesAsync(Made, homes, Monday);
        if (losses > 0) _faults.Add($"{name}: {losses} documents lost something");
        Row("plan with two, kill one (SIGKILL)", homes, $"killed after {before:N0} homes; the other took over {takenOver} bucket{(takenOver == 1 ? "" : "s")} and was done {seconds:F1} s later; each home planned once, nothing lost");
    }

    /// <summary>Kills an instance while it is at a bucket, of which each instance does one at a time.</summary>
    private async Task KillInABucketAsync(BoardInstance instance, BoardDatabase database, int instances)
    {
        await instance.PauseAsync();
        while (await database.CountAsync(BoardDatabase.BucketsInWork) < instances && await database.CountAsync(BoardDatabase.Plans) < homes)
        {
            await instance.ResumeAsync();
            await Task.Delay(_poll, cancellationToken);
            await instance.PauseAsync();
        }

        instance.Kill();
    }

    private async Task RemindAsync(string name)
    {
        var database = new BoardDatabase(server.ConnectionTo(name));
        await using BoardInstance instance = await StartAsync(database, "Planning__Reminders=true", "Planning__ReminderHour=0");
        long start = Stopwatch.GetTimestamp();
        while (await database.CountAsync("homes WHERE remind_at = 0") > 0) await Task.Delay(_poll, cancellationToken);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await instance.DisposeAsync();
        long reminders = await database.CountAsync("reminders");
        if (await database.CountAsync("(SELECT home_id FROM reminders GROUP BY home_id HAVING count(DISTINCT day) <> 1) x") > 0) _faults.Add($"{name}: a home was reminded of two days");
        Row("remind, 1 instance", homes, $"{homes / seconds:N0} homes a second, {reminders:N0} reminders");
    }

    private async Task UseAsync(BoardDatabase database, BoardInstances instances)
    {
        var load = new Load(instances.Addresses, Made, Passphrase);
        TimeSpan duration = TimeSpan.FromSeconds(homes >= 10_000 ? 30 : 10);
        (IReadOnlyList<Latency> latencies, double speed) = await load.RunAsync(Math.Min(PeopleAtOnce, homes), TimeSpan.FromSeconds(3), duration, cancellationToken);
        foreach (Latency latency in latencies)
        {
            Row($"{latency.Request}, {PeopleAtOnce} people without a pause, 2 instances", latency.Count, $"p50 {latency.Median:F1} ms, p99 {latency.P99:F1} ms, {latency.Failures} failed");
            if (latency.Failures > 0) _faults.Add($"{latency.Failures} requests failed: {latency.Request}");
        }

        Row("all of them but sign-in", latencies.Sum(latency => latency.Count), $"{speed:N0} requests a second");
        if (latencies.Count < 4) _faults.Add("a kind of request was never made");
        long ticks = await database.CountAsync("events WHERE kind = 'Tick'");
        if (ticks != load.Ticks) _faults.Add($"{load.Ticks} ticks were done and {ticks} are stored");
    }

    private Task<BoardInstance> StartAsync(BoardDatabase database, params string[] settings) => BoardInstance.StartAsync(
        board,
        database.Connection,
        cancellationToken,
        ["Planning__Reminders=false", "Planning__Parallelism=1", "Planning__CheckIn=00:00:02", $"Planning__Day={PlanningDay}", "Planning__At=00:00", "RequestsAMinute=100000000", .. settings]);

    private async Task<BoardDatabase> CopyAsync(string name)
    {
        await server.SayAsync($"CREATE DATABASE {name} TEMPLATE {Seeded}");
        return new BoardDatabase(server.ConnectionTo(name));
    }

    private async Task UntilPlannedAsync(BoardDatabase database, long count)
    {
        while (await database.CountAsync(BoardDatabase.Plans) < count) await Task.Delay(_poll, cancellationToken);
    }

    private async Task CheckAsync(string name, BoardDatabase database)
    {
        foreach (string fault in await database.FaultsAsync(homes, Monday)) _faults.Add($"{name}: {fault}");
    }

    /// <summary>How many homes each instance planned, as far as it said so before it ended.</summary>
    private static string Shares(BoardInstances all) => string.Join(" + ", all.Planned.Select(homes => homes.ToString("N0", CultureInfo.InvariantCulture)));

    private void Row(string run, long count, FormattableString result) => output.WriteLine(FormattableString.Invariant($"| {run} | {count:N0} | {FormattableString.Invariant(result)} |"));
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.ScaleDemo;

/// <summary>What a database of the board holds, asked by SQL that shares nothing with the board.</summary>
internal sealed class BoardDatabase(string connection)
{
    /// <summary>The events of homes that were planned.</summary>
    public const string Plans = "events WHERE kind = 'PlanWeek'";

    /// <summary>The buckets that instances are at.</summary>
    public const string BucketsInWork = "qrtz_fired_triggers WHERE state = 'EXECUTING'";

    public string Connection => connection;

    public Task<long> CountAsync(string sql) => AskAsync<long>("SELECT count(*) FROM " + sql);

    public async Task<T> AskAsync<T>(string sql)
    {
        await using var session = new NpgsqlConnection(connection);
        await session.OpenAsync();
        await using var command = new NpgsqlCommand(sql, session);
        return (T)Convert.ChangeType((await command.ExecuteScalarAsync())!, typeof(T), CultureInfo.InvariantCulture);
    }

    /// <summary>From the first planned home to the last.</summary>
    public Task<double> SecondsOfPlanningAsync() => AskAsync<double>($"SELECT coalesce(max(at) - min(at), 0) / 1000.0 FROM {Plans}");

    /// <summary>What is not as it must be once all homes are planned; nothing where all is well.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(int homes, DateOnly monday)
    {
        string week = FormattableString.Invariant($"plan-{monday:yyyy-MM-dd}");
        (string Fault, string Sql)[] checks =
        [
            ("homes planned more than once or not at all for the week", $"(SELECT h.id FROM homes h LEFT JOIN events e ON e.home_id = h.id AND e.command_id = '{week}' GROUP BY h.id HAVING count(e.*) <> 1) x"),
            ("plans of another week", $"events WHERE kind = 'PlanWeek' AND command_id <> '{week}'"),
            ("homes that are not marked as planned", FormattableString.Invariant($"homes WHERE planned_until <> {monday.DayNumber}")),
            ("homes whose versions have gaps", "(SELECT h.id FROM homes h JOIN events e ON e.home_id = h.id GROUP BY h.id, h.version HAVING count(*) <> h.version OR min(e.version) <> 1 OR max(e.version) <> h.version) x"),
            ("events of no home", "events e WHERE NOT EXISTS (SELECT 1 FROM homes h WHERE h.id = e.home_id)"),
        ];
        var faults = new List<string>();
        long there = await CountAsync("homes");
        if (there != homes) faults.Add(FormattableString.Invariant($"{there} homes instead of {homes}"));
        foreach ((string fault, string sql) in checks)
        {
            long count = await CountAsync(sql);
            if (count > 0) faults.Add(FormattableString.Invariant($"{count} {fault}"));
        }

        return faults;
    }

    /// <summary>How many documents lack what they were made with, or hold another number of plans of the week than one.</summary>
    public async Task<int> LossesAsync(DemoHomes made, int homes, DateOnly monday)
    {
        int losses = 0;
        await Parallel.ForAsync(0, homes, async (number, cancellationToken) =>
        {
            Home before = made.Make(number);
            await using BoardContext context = new Contexts(connection).CreateDbContext();
            HomeRow? row = await context.Homes.AsNoTracking().FirstOrDefaultAsync(one => one.Id == before.Id.Value, cancellationToken);
            Home? after = row is null ? null : HomeDocument.Read(before.Id, row.Document);
            bool isWhole = after is not null
                && after.Contents.Equals(before.Contents)
                && after.Ledger.Equals(before.Ledger)
                && after.Members.Length == before.Members.Length
                && after.Weeks.Count(week => week.Monday == monday) == 1;
            if (!isWhole) Interlocked.Increment(ref losses);
        });
        return losses;
    }
}

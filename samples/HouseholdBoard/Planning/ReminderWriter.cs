using Microsoft.EntityFrameworkCore;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Planning;

/// <summary>Writes, home by home of a bucket, who is to be reminded of what today, once a day of each home's own clock.</summary>
public sealed partial class ReminderWriter(
    IDbContextFactory<BoardContext> contexts, ReminderStore reminders, IEnumerable<IReminderSender> senders, PlanningOptions options, ILogger<ReminderWriter> log)
{
    /// <summary>Writes the reminders of a bucket that are due, sends on what was not sent, and forgets old ones.</summary>
    /// <param name="bucket">Which.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Stops between two homes.</param>
    public async Task<BucketTally> WriteAsync(int bucket, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var tally = new BucketTally();
        await foreach (HomeId home in BucketPages.ToRemindAsync(contexts, bucket, now, cancellationToken))
        {
            try
            {
                bool isNew = await WriteAsync(home, now, cancellationToken);
                tally = isNew ? tally with { Done = tally.Done + 1 } : tally with { DoneBefore = tally.DoneBefore + 1 };
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailed(home, fault.GetType().Name);
                tally = tally with { LeftOut = tally.LeftOut + 1 };
            }
        }

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        await SendAsync(bucket, today.AddDays(-1), cancellationToken);
        await reminders.ForgetAsync(bucket, today.AddDays(-options.ReminderDays), cancellationToken);
        return tally;
    }

    /// <summary>When a home is to be reminded on a day: at the hour, or right after it where the clock skips it.</summary>
    internal static DateTimeOffset MomentOf(TimeZoneInfo zone, DateOnly day, int hour)
    {
        DateTime clock = day.ToDateTime(new TimeOnly(hour, 0));
        while (zone.IsInvalidTime(clock)) clock = clock.AddMinutes(15);
        return new DateTimeOffset(clock, zone.GetUtcOffset(clock));
    }

    private async Task<bool> WriteAsync(HomeId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        HomeRow? row;
        await using (BoardContext context = await contexts.CreateDbContextAsync(cancellationToken))
            row = await context.Homes.AsNoTracking().FirstOrDefaultAsync(home => home.Id == id.Value, cancellationToken);
        if (row is null || row.RemindAt > now.ToUnixTimeMilliseconds()) return false;

        var home = HomeDocument.Read(id, row.Document);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(home.TimeZone);
        DateOnly today = home.DayOf(now);
        DateTimeOffset due = MomentOf(zone, today, options.ReminderHour);
        if (now < due) return await reminders.TryWriteAsync(id, row.RemindAt, due, [], cancellationToken);
        DateTimeOffset next = MomentOf(zone, today.AddDays(1), options.ReminderHour);
        return await reminders.TryWriteAsync(id, row.RemindAt, next, Of(home, today, cancellationToken), cancellationToken);
    }

    /// <summary>What is due on a day or was due before it, by person.</summary>
    private static IReadOnlyList<DayReminder> Of(Home home, DateOnly today, CancellationToken cancellationToken) =>
        [.. (HomePlan.Of(home, cancellationToken).Around(today)?.Reminders() ?? [])
            .Where(reminder => home.HasBegun(reminder.Turn))
            .GroupBy(reminder => reminder.Person)
            .Select(mine => new DayReminder(home.Id, mine.Key, today, [.. mine.Select(reminder => reminder.Turn.Task).Distinct()]))];

    private async Task SendAsync(int bucket, DateOnly from, CancellationToken cancellationToken)
    {
        IReminderSender[] all = [.. senders];
        if (all.Length == 0) return;
        foreach (DayReminder reminder in await reminders.UnsentAsync(bucket, from, cancellationToken))
        {
            try
            {
                foreach (IReminderSender sender in all) await sender.SendAsync(reminder, cancellationToken);
                await reminders.NoteSentAsync(reminder, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogUnsent(reminder.Home, fault.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Home {Home} could not be reminded ({Fault}); the next round tries again.")]
    private partial void LogFailed(HomeId home, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reminder of home {Home} could not be sent on ({Fault}); the next round tries again.")]
    private partial void LogUnsent(HomeId home, string fault);
}

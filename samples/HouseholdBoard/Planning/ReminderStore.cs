using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Planning;

/// <summary>Keeps reminders: ids and days, no names.</summary>
public sealed class ReminderStore(IDbContextFactory<BoardContext> contexts, TimeProvider time)
{
    /// <summary>What a person is reminded of on a day; null for nothing.</summary>
    public async Task<DayReminder?> FindAsync(HomeId home, PersonId person, DateOnly day, CancellationToken cancellationToken)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        ReminderRow? row = await context.Reminders.AsNoTracking()
            .FirstOrDefaultAsync(one => one.HomeId == home.Value && one.Day == day.DayNumber && one.Person == person.Value, cancellationToken);
        return row is null ? null : ReminderOf(row);
    }

    /// <summary>Writes what a home is reminded of, and when it is its turn again: both or, where somebody else was faster, nothing.</summary>
    /// <param name="home">The home.</param>
    /// <param name="seen">When its turn was, as it was read.</param>
    /// <param name="next">When its turn is again.</param>
    /// <param name="reminders">One a person.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    public async Task<bool> TryWriteAsync(HomeId home, long seen, DateTimeOffset next, IReadOnlyList<DayReminder> reminders, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reminders);
        long turn = next.ToUnixTimeMilliseconds();
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        int written = await context.Homes.Where(row => row.Id == home.Value && row.RemindAt == seen)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.RemindAt, turn), cancellationToken);
        if (written == 0) return false;
        int[] days = [.. reminders.Select(reminder => reminder.Day.DayNumber).Distinct()];
        bool isThere = await context.Reminders.AnyAsync(row => row.HomeId == home.Value && days.Contains(row.Day), cancellationToken);
        if (!isThere) context.Reminders.AddRange(reminders.Select(RowOf));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>The reminders of a bucket from a day on that nobody sent on.</summary>
    public async Task<IReadOnlyList<DayReminder>> UnsentAsync(int bucket, DateOnly from, CancellationToken cancellationToken)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        ReminderRow[] rows = await context.Reminders.AsNoTracking()
            .Where(row => row.Bucket == bucket && row.Day >= from.DayNumber && row.SentAt == 0)
            .OrderBy(row => row.Day).ThenBy(row => row.HomeId).ThenBy(row => row.Person)
            .ToArrayAsync(cancellationToken);
        return [.. rows.Select(ReminderOf)];
    }

    /// <summary>Notes that a reminder was sent on.</summary>
    public async Task NoteSentAsync(DayReminder reminder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        long now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Reminders
            .Where(row => row.HomeId == reminder.Home.Value && row.Day == reminder.Day.DayNumber && row.Person == reminder.Person.Value)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.SentAt, now), cancellationToken);
    }

    /// <summary>Forgets the reminders of a bucket that are of days before one.</summary>
    public async Task ForgetAsync(int bucket, DateOnly before, CancellationToken cancellationToken)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Reminders.Where(row => row.Bucket == bucket && row.Day < before.DayNumber).ExecuteDeleteAsync(cancellationToken);
    }

    private static ReminderRow RowOf(DayReminder reminder) => new()
    {
        HomeId = reminder.Home.Value,
        Day = reminder.Day.DayNumber,
        Person = reminder.Person.Value,
        Bucket = reminder.Home.Bucket,
        Tasks = JsonSerializer.Serialize(reminder.Tasks.Select(task => task.Value)),
    };

    private static DayReminder ReminderOf(ReminderRow row) => new(
        HomeId.Parse(row.HomeId),
        PersonId.Create(row.Person),
        DateOnly.FromDayNumber(row.Day),
        [.. JsonSerializer.Deserialize<string[]>(row.Tasks)!.Select(TaskId.Create)]);
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Storage;

/// <summary>A home and the version it is in.</summary>
public sealed record StoredHome(Home Home, long Version);

/// <summary>What became of a command.</summary>
/// <param name="Home">The home afterwards; null where there is none of that id.</param>
/// <param name="Refusal">Why nothing changed, or null.</param>
/// <param name="WasDoneBefore">Whether the command had been done by an earlier try.</param>
/// <param name="IsStale">Whether nothing changed because the home is no longer in the version that the sender had seen.</param>
public sealed record CommandOutcome(StoredHome? Home, Refusal? Refusal = null, bool WasDoneBefore = false, bool IsStale = false)
{
    public bool IsDone => Home is not null && Refusal is null && !IsStale;
}

/// <summary>
/// Keeps homes in a database. A command reads a home, makes the next one and writes it only over the version it has read; whoever was
/// slower tries again on the newer one. A command's id is written with it, in one transaction: sent twice, it is done once.
/// </summary>
public sealed class HomeStore(IDbContextFactory<BoardContext> contexts, TimeProvider time)
{
    /// <summary>How often a command is tried when others keep being faster.</summary>
    private const int MostTries = 12;

    private const int MillisecondsOfPause = 5;

    private readonly SemaphoreSlim[] _queues = [.. Enumerable.Range(0, HomeId.BucketCount).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Finds a home.</summary>
    /// <exception cref="HomeFormatException">Its document can't be read.</exception>
    public async Task<StoredHome?> FindAsync(HomeId id, CancellationToken cancellationToken)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(context, id, cancellationToken);
    }

    /// <summary>Keeps a new home.</summary>
    public async Task CreateAsync(Home home, CommandId command, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(home);
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Homes.Add(new HomeRow { Id = home.Id.Value, Version = 1, Bucket = home.Id.Bucket, Document = HomeDocument.Write(home) });
        context.Events.Add(EventOf(home.Id, 1, command, "CreateHome", by));
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Does a command, once.</summary>
    /// <param name="id">The home.</param>
    /// <param name="command">The command's id: the same for every try of the same wish.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="what">What is wished.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <param name="seen">The only version it is to be done over, or null for whichever it is.</param>
    /// <exception cref="HomeFormatException">The home's document can't be read; it is left as it is.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Others were faster every time.</exception>
    public async Task<CommandOutcome> DoAsync(HomeId id, CommandId command, Actor by, HomeCommand what, CancellationToken cancellationToken, long? seen = null)
    {
        ArgumentNullException.ThrowIfNull(what);
        if (await TryDoAsync(id, command, by, what, seen, cancellationToken) is { } outcome) return outcome;
        // Tries of this instance queue up after the first: so each of them meets the other instances alone.
        SemaphoreSlim queue = _queues[id.Bucket];
        await queue.WaitAsync(cancellationToken);
        try
        {
            for (int attempt = 2; attempt <= MostTries; attempt++)
            {
                if (await TryDoAsync(id, command, by, what, seen, cancellationToken) is { } late) return late;
                await Task.Delay(TimeSpan.FromMilliseconds(attempt * MillisecondsOfPause), time, cancellationToken);
            }
        }
        finally
        {
            queue.Release();
        }

        throw new DbUpdateConcurrencyException("Others changed the home every time. Try again.");
    }

    /// <summary>Erases a home with everything that was kept of it, if nobody changed it since.</summary>
    /// <returns>Whether it is gone.</returns>
    public async Task<bool> EraseAsync(StoredHome seen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        string id = seen.Home.Id.Value;
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await context.Homes.Where(home => home.Id == id && home.Version == seen.Version).ExecuteDeleteAsync(cancellationToken) == 0) return false;
        await context.Events.Where(row => row.HomeId == id).ExecuteDeleteAsync(cancellationToken);
        await context.Reminders.Where(row => row.HomeId == id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Tries once; null where somebody else wrote in between.</summary>
    private async Task<CommandOutcome?> TryDoAsync(HomeId id, CommandId command, Actor by, HomeCommand what, long? seen, CancellationToken cancellationToken)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(context, id, cancellationToken) is not { } stored) return new CommandOutcome(null);
        if (await context.Events.AnyAsync(row => row.HomeId == id.Value && row.CommandId == command.Value, cancellationToken))
            return new CommandOutcome(stored, WasDoneBefore: true);
        if (seen is { } version && version != stored.Version) return new CommandOutcome(stored, IsStale: true);
        CommandAnswer answer = what.On(stored.Home, by, command, time.GetUtcNow());
        if (answer.Refusal is { } refusal) return new CommandOutcome(stored, refusal);
        return await TryWriteAsync(context, stored, answer, EventOf(id, stored.Version + 1, command, what.Kind, by), cancellationToken)
            ? new CommandOutcome(new StoredHome(answer.Next!, stored.Version + 1))
            : null;
    }

    private static async Task<StoredHome?> FindAsync(BoardContext context, HomeId id, CancellationToken cancellationToken)
    {
        HomeRow? row = await context.Homes.AsNoTracking().FirstOrDefaultAsync(home => home.Id == id.Value, cancellationToken);
        return row is null ? null : new StoredHome(HomeDocument.Read(id, row.Document), row.Version);
    }

    /// <summary>Writes the next home and its event, if nobody else wrote since.</summary>
    private static async Task<bool> TryWriteAsync(BoardContext context, StoredHome seen, CommandAnswer answer, EventRow happened, CancellationToken cancellationToken)
    {
        Home next = answer.Next!;
        string document = HomeDocument.Write(next);
        int planned = next.Weeks.IsEmpty ? 0 : next.Weeks[^1].Monday.DayNumber;
        try
        {
            await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            int written = await context.Homes
                .Where(home => home.Id == next.Id.Value && home.Version == seen.Version)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(home => home.Version, seen.Version + 1)
                        .SetProperty(home => home.PlannedUntil, planned)
                        .SetProperty(home => home.Document, document),
                    cancellationToken);
            if (written == 0) return false;
            context.Events.Add(happened);
            await context.SaveChangesAsync(cancellationToken);
            if (answer.Forgotten is { } forgotten) await ForgetAsync(context, next.Id, forgotten.Person, forgotten.Becomes, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException fault) when (fault.InnerException is DbException)
        {
            // Another try of the same command won between the look and the write: the next look finds it done.
            return false;
        }
    }

    /// <summary>Puts the id that stands for somebody in their place in the log, and lets nothing remind them any more.</summary>
    private static async Task ForgetAsync(BoardContext context, HomeId id, PersonId person, PersonId becomes, CancellationToken cancellationToken)
    {
        await context.Events.Where(row => row.HomeId == id.Value && row.Actor == person.Value)
            .ExecuteUpdateAsync(row => row.SetProperty(happened => happened.Actor, becomes.Value), cancellationToken);
        await context.Reminders.Where(row => row.HomeId == id.Value && row.Person == person.Value).ExecuteDeleteAsync(cancellationToken);
    }

    private EventRow EventOf(HomeId home, long version, CommandId command, string kind, Actor by) => new()
    {
        HomeId = home.Value,
        Version = version,
        CommandId = command.Value,
        Kind = kind,
        Actor = by.LogName,
        At = time.GetUtcNow().ToUnixTimeMilliseconds(),
    };
}

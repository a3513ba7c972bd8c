using Microsoft.EntityFrameworkCore;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Access;

/// <summary>Counts failed tries at a door over all instances, and closes it for a while after too many.</summary>
public sealed class DoorGuard(IDbContextFactory<BoardContext> contexts, TimeProvider time)
{
    public const int MostFailures = 8;

    private const int LettersKept = 64;

    public static readonly TimeSpan ClosedFor = TimeSpan.FromMinutes(15);

    /// <summary>Whether a door may be tried now.</summary>
    /// <param name="door">Which door, such as the sign-in of one name at one home; only its digest is kept.</param>
    public async Task<bool> IsOpenAsync(string door, CancellationToken cancellationToken)
    {
        string key = KeyOf(door);
        long from = Horizon;
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return !await context.Attempts.AnyAsync(row => row.Door == key && row.Failures >= MostFailures && row.Since > from, cancellationToken);
    }

    /// <summary>Counts a failure.</summary>
    public async Task FailedAsync(string door, CancellationToken cancellationToken)
    {
        string key = KeyOf(door);
        long from = Horizon;
        long now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Attempts.Where(row => row.Since <= from).ExecuteDeleteAsync(cancellationToken);
        if (await CountAsync(context, key, cancellationToken)) return;
        try
        {
            context.Attempts.Add(new AttemptRow { Door = key, Failures = 1, Since = now });
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another try failed at the same moment and made the row.
            await CountAsync(context, key, cancellationToken);
        }
    }

    /// <summary>Forgets failures after a good try.</summary>
    public async Task OpenedAsync(string door, CancellationToken cancellationToken)
    {
        string key = KeyOf(door);
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Attempts.Where(row => row.Door == key).ExecuteDeleteAsync(cancellationToken);
    }

    private long Horizon => (time.GetUtcNow() - ClosedFor).ToUnixTimeMilliseconds();

    private static async Task<bool> CountAsync(BoardContext context, string key, CancellationToken cancellationToken) =>
        await context.Attempts.Where(row => row.Door == key)
            .ExecuteUpdateAsync(row => row.SetProperty(attempt => attempt.Failures, attempt => attempt.Failures + 1), cancellationToken) > 0;

    private static string KeyOf(string door) => Secret.Digest(door)[..LettersKept];
}

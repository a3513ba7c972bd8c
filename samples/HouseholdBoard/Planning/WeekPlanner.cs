using Microsoft.EntityFrameworkCore;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Planning;

/// <summary>What became of the homes of a bucket.</summary>
/// <param name="Done">How many were done now.</param>
/// <param name="DoneBefore">How many somebody else had done in the meantime.</param>
/// <param name="LeftOut">How many could not be done; the log names them.</param>
public sealed record BucketTally(int Done = 0, int DoneBefore = 0, int LeftOut = 0);

/// <summary>
/// Plans the week of every home of a bucket. A week is planned by a command under the one id that the week has, so however many planners
/// meet, and wherever one was stopped, it is planned once. A home that can't be planned is left as it is and does not stop the others.
/// </summary>
public sealed partial class WeekPlanner(IDbContextFactory<BoardContext> contexts, HomeStore store, ILogger<WeekPlanner> log)
{
    /// <summary>Plans a bucket.</summary>
    /// <param name="bucket">Which.</param>
    /// <param name="monday">The first day of the week.</param>
    /// <param name="cancellationToken">Stops between two homes.</param>
    public async Task<BucketTally> PlanAsync(int bucket, DateOnly monday, CancellationToken cancellationToken)
    {
        var tally = new BucketTally();
        var plan = new PlanWeek(monday);
        await foreach (HomeId home in BucketPages.ToPlanAsync(contexts, bucket, monday, cancellationToken))
        {
            try
            {
                CommandOutcome outcome = await store.DoAsync(home, plan.Id, Actor.Planner, plan, cancellationToken);
                bool isNew = outcome is { IsDone: true, WasDoneBefore: false };
                tally = isNew ? tally with { Done = tally.Done + 1 } : tally with { DoneBefore = tally.DoneBefore + 1 };
            }
            catch (HomeFormatException fault)
            {
                LogUnreadable(home, fault.Problems.Count);
                tally = tally with { LeftOut = tally.LeftOut + 1 };
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // One home's trouble is its own. Where the database is gone, the next page says so.
                LogFailed(home, fault.GetType().Name);
                tally = tally with { LeftOut = tally.LeftOut + 1 };
            }
        }

        return tally;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Home {Home} can't be read ({Problems} problems); it was left as it is and is not planned.")]
    private partial void LogUnreadable(HomeId home, int problems);

    [LoggerMessage(Level = LogLevel.Error, Message = "Home {Home} could not be planned ({Fault}); the next round tries again.")]
    private partial void LogFailed(HomeId home, string fault);
}

using System.Globalization;
using Quartz;

namespace RelationshipKit.Samples.HouseholdBoard.Planning;

/// <summary>Looks after one bucket of homes: its job's name is the number of the bucket.</summary>
internal abstract partial class BucketJob(TimeProvider time, ILogger log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        JobKey key = context.JobDetail.Key;
        int bucket = int.Parse(key.Name, CultureInfo.InvariantCulture);
        if (context.Recovering) LogTakenOver(key.Group, bucket);
        BucketTally tally = await RunAsync(bucket, time.GetUtcNow(), cancellationToken);
        if (tally != new BucketTally()) LogDone(key.Group, bucket, tally.Done, tally.DoneBefore, tally.LeftOut);
    }

    /// <summary>Does what is due.</summary>
    protected abstract Task<BucketTally> RunAsync(int bucket, DateTimeOffset now, CancellationToken cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Job} {Bucket}: taken over from an instance that stopped.")]
    private partial void LogTakenOver(string job, int bucket);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Job} {Bucket}: {Done} homes done, {DoneBefore} had been done, {LeftOut} left out.")]
    private partial void LogDone(string job, int bucket, int done, int doneBefore, int leftOut);
}

/// <summary>Plans the week of a bucket.</summary>
internal sealed class PlanBucketJob(WeekPlanner planner, PlanningOptions options, TimeProvider time, ILogger<PlanBucketJob> log) : BucketJob(time, log)
{
    protected override Task<BucketTally> RunAsync(int bucket, DateTimeOffset now, CancellationToken cancellationToken) =>
        planner.PlanAsync(bucket, PlanningWeek.MondayDue(now, options.Day, options.At), cancellationToken);
}

/// <summary>Reminds a bucket.</summary>
internal sealed class RemindBucketJob(ReminderWriter writer, TimeProvider time, ILogger<RemindBucketJob> log) : BucketJob(time, log)
{
    protected override Task<BucketTally> RunAsync(int bucket, DateTimeOffset now, CancellationToken cancellationToken) =>
        writer.WriteAsync(bucket, now, cancellationToken);
}

using System.Globalization;
using Npgsql;
using Quartz;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Planning;

/// <summary>
/// Plans homes in the background, a job for each bucket of them. Instances that share a PostgreSQL database share the jobs too: each bucket
/// is worked on by one of them at a time, and what a dead one left is taken up by another. With a SQLite file the one instance does it all.
/// </summary>
public static class PlanningSetup
{
    private const string SchedulerName = "household-board";

    /// <summary>
    /// Buckets queue for a thread, often for minutes. A run that waits is not missed: Quartz would set missed ones aside until it looks for them,
    /// and threads would stand idle meanwhile.
    /// </summary>
    private static readonly TimeSpan LongestQueue = TimeSpan.FromHours(2);

    /// <summary>Jobs of people who wait come before those of next week.</summary>
    private const int PriorityOfReminders = 6, PriorityOfWeeks = 5;

    public static IServiceCollection AddPlanning(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = PlanningOptions.From(configuration);
        services.AddSingleton(options);
        services.AddSingleton<WeekPlanner>();
        services.AddSingleton<ReminderStore>();
        services.AddSingleton<ReminderWriter>();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
        if (!options.Enabled) return services;

        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = SchedulerName;
                scheduler.GenerateInstanceId = true;
                // An instance that another one outran, most often at their start, finds nothing to do: with Quartz' 30 s it stood idle beside full buckets.
                scheduler.IdleWaitTime = options.CheckIn;
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UseDefaultThreadPool(options.Parallelism);
            if (configuration.GetConnectionString(StorageSetup.PostgresSetting) is { } postgres) ShareJobs(quartz, postgres, options);
            else quartz.UseInMemoryStore(store => store.MisfireThreshold = LongestQueue);
            for (int bucket = 0; bucket < HomeId.BucketCount; bucket++)
            {
                AddJob<PlanBucketJob>(quartz, "plan", bucket, PriorityOfWeeks, options.Every);
                if (options.Reminders) AddJob<RemindBucketJob>(quartz, "remind", bucket, PriorityOfReminders, options.Every);
            }
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        services.AddHealthChecks().AddQuartz();
        return services;
    }

    private static void ShareJobs(IQuartzBuilder quartz, string postgres, PlanningOptions options) => quartz.UsePersistentStore(store =>
    {
        store.UsePostgres(NpgsqlFactory.Instance, postgres);
        store.ProvisionSchema();
        store.ConfigureStore(settings =>
        {
            settings.StoreJobDataAsStrings = true;
            settings.MisfireThreshold = LongestQueue;
            settings.MisfireHandlerFrequency = TimeSpan.FromMinutes(1);
            settings.RecoverFiringsCancelledByShutdown = true;
        });
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = options.CheckIn;
            cluster.CheckinMisfireThreshold = options.CheckIn;
        });
    });

    /// <summary>Adds a job that runs at the start and then again and again. A run that comes late runs at once.</summary>
    private static void AddJob<TJob>(IQuartzBuilder quartz, string group, int bucket, int priority, TimeSpan every)
        where TJob : BucketJob
    {
        var key = new JobKey(bucket.ToString(CultureInfo.InvariantCulture), group);
        quartz.AddJob<TJob>(job => job.WithIdentity(key).StoreDurably().RequestRecovery().DisallowConcurrentExecution());
        quartz.AddTrigger<TJob>(trigger => trigger
            .WithIdentity(key.Name, key.Group)
            .ForJob(key)
            .WithPriority(priority)
            .StartNow()
            .WithSimpleSchedule(schedule => schedule
                .WithInterval(every)
                .RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount)));
    }
}

using Microsoft.EntityFrameworkCore;

namespace RelationshipKit.Samples.HouseholdBoard.Storage;

/// <summary>The board's tables. What is in a home is in its document; the rest is what finds and guards it.</summary>
public sealed class BoardContext(DbContextOptions<BoardContext> options) : DbContext(options)
{
    public DbSet<HomeRow> Homes => Set<HomeRow>();

    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<AttemptRow> Attempts => Set<AttemptRow>();

    public DbSet<KeyRow> Keys => Set<KeyRow>();

    public DbSet<ReminderRow> Reminders => Set<ReminderRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<HomeRow>(home =>
        {
            home.ToTable("homes").HasKey(row => row.Id);
            home.Property(row => row.Id).HasColumnName("id").HasMaxLength(26);
            home.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
            home.Property(row => row.Bucket).HasColumnName("bucket");
            home.Property(row => row.PlannedUntil).HasColumnName("planned_until");
            home.Property(row => row.Document).HasColumnName("document");
            home.Property(row => row.RemindAt).HasColumnName("remind_at").HasDefaultValue(0L);
            home.HasIndex(row => new { row.Bucket, row.PlannedUntil, row.Id }).HasDatabaseName("ix_homes_bucket_planned_until_id");
            home.HasIndex(row => new { row.Bucket, row.RemindAt, row.Id }).HasDatabaseName("ix_homes_bucket_remind_at_id");
        });
        modelBuilder.Entity<EventRow>(happened =>
        {
            happened.ToTable("events").HasKey(row => new { row.HomeId, row.Version });
            happened.Property(row => row.HomeId).HasColumnName("home_id").HasMaxLength(26);
            happened.Property(row => row.Version).HasColumnName("version");
            happened.Property(row => row.CommandId).HasColumnName("command_id").HasMaxLength(64);
            happened.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(64);
            happened.Property(row => row.Actor).HasColumnName("actor").HasMaxLength(64);
            happened.Property(row => row.At).HasColumnName("at");
            happened.HasIndex(row => new { row.HomeId, row.CommandId }).IsUnique().HasDatabaseName("ux_events_home_id_command_id");
        });
        modelBuilder.Entity<AttemptRow>(attempt =>
        {
            attempt.ToTable("attempts").HasKey(row => row.Door);
            attempt.Property(row => row.Door).HasColumnName("door").HasMaxLength(64);
            attempt.Property(row => row.Failures).HasColumnName("failures");
            attempt.Property(row => row.Since).HasColumnName("since");
        });
        modelBuilder.Entity<ReminderRow>(reminder =>
        {
            reminder.ToTable("reminders").HasKey(row => new { row.HomeId, row.Day, row.Person });
            reminder.Property(row => row.HomeId).HasColumnName("home_id").HasMaxLength(26);
            reminder.Property(row => row.Day).HasColumnName("day");
            reminder.Property(row => row.Person).HasColumnName("person").HasMaxLength(64);
            reminder.Property(row => row.Bucket).HasColumnName("bucket");
            reminder.Property(row => row.Tasks).HasColumnName("tasks");
            reminder.Property(row => row.SentAt).HasColumnName("sent_at");
            reminder.HasOne<HomeRow>().WithMany().HasForeignKey(row => row.HomeId).OnDelete(DeleteBehavior.Cascade);
            reminder.HasIndex(row => new { row.Bucket, row.Day }).HasDatabaseName("ix_reminders_bucket_day");
        });
        modelBuilder.Entity<KeyRow>(key =>
        {
            key.ToTable("keys").HasKey(row => row.Name);
            key.Property(row => row.Name).HasColumnName("name").HasMaxLength(200);
            key.Property(row => row.Xml).HasColumnName("xml");
        });
    }
}

/// <summary>One home.</summary>
public sealed class HomeRow
{
    public required string Id { get; init; }

    /// <summary>How many commands have changed it; whoever writes must have seen the last one.</summary>
    public long Version { get; set; }

    /// <summary>Which homes it is planned with.</summary>
    public int Bucket { get; init; }

    /// <summary>The Monday of the last week planned, as a day number (0001-01-01 is 0); 0 before the first.</summary>
    public int PlannedUntil { get; set; }

    /// <summary>From when on it is to be reminded again, in milliseconds since 1970-01-01 UTC; 0 before the first time.</summary>
    public long RemindAt { get; set; }

    public required string Document { get; set; }
}

/// <summary>That a command changed a home: who and when, never what people wrote.</summary>
public sealed class EventRow
{
    public required string HomeId { get; init; }

    /// <summary>The version the home had after it.</summary>
    public long Version { get; init; }

    public required string CommandId { get; init; }

    public required string Kind { get; init; }

    public required string Actor { get; init; }

    /// <summary>Milliseconds since 1970-01-01 UTC: the same in every database.</summary>
    public long At { get; init; }
}

/// <summary>How often somebody failed to open a door, such as the sign-in of one home.</summary>
public sealed class AttemptRow
{
    public required string Door { get; init; }

    public int Failures { get; set; }

    /// <summary>When the first of them was, in milliseconds since 1970-01-01 UTC.</summary>
    public long Since { get; set; }
}

/// <summary>A key that protects cookies, shared by all instances.</summary>
public sealed class KeyRow
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}

/// <summary>What one person is reminded of on one day: ids alone.</summary>
public sealed class ReminderRow
{
    public required string HomeId { get; init; }

    /// <summary>The day at the home, as a day number (0001-01-01 is 0).</summary>
    public int Day { get; init; }

    public required string Person { get; init; }

    /// <summary>The bucket of the home.</summary>
    public int Bucket { get; init; }

    /// <summary>The ids of the tasks, as a JSON list.</summary>
    public required string Tasks { get; init; }

    /// <summary>When it was sent on, in milliseconds since 1970-01-01 UTC; 0 before.</summary>
    public long SentAt { get; set; }
}

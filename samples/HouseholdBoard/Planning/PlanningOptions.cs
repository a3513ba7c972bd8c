namespace RelationshipKit.Samples.HouseholdBoard.Planning;

/// <summary>When and how homes are planned and reminded: the section <c>Planning</c> of the configuration.</summary>
public sealed record PlanningOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Planning";

    /// <summary>Whether this instance plans at all; others that share its database may.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Whether reminders are written.</summary>
    public bool Reminders { get; init; } = true;

    /// <summary>The day on which the coming week is planned, by UTC.</summary>
    public DayOfWeek Day { get; init; } = DayOfWeek.Saturday;

    /// <summary>The time of that day from which on it is planned, by UTC.</summary>
    public TimeOnly At { get; init; } = new(3, 0);

    /// <summary>The hour of the day, on the clock of a home, from which on its people are reminded: 0–23.</summary>
    public int ReminderHour { get; init; } = 6;

    /// <summary>How many days reminders are kept, 1–366.</summary>
    public int ReminderDays { get; init; } = 14;

    /// <summary>How often each bucket is looked at, one second or more. A look at a bucket with nothing to do is one query.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How many buckets this instance works on at the same time, 1–64.</summary>
    public int Parallelism { get; init; } = 2;

    /// <summary>
    /// How often an instance tells the others that it lives, and how soon one that found nothing to do looks again; one second or more. Twice that
    /// long after its last word the others take over its buckets.
    /// </summary>
    public TimeSpan CheckIn { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Reads the section.</summary>
    /// <exception cref="InvalidOperationException">A value is out of its range.</exception>
    public static PlanningOptions From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        PlanningOptions options = configuration.GetSection(Section).Get<PlanningOptions>() ?? new PlanningOptions();
        (string Name, bool IsGood)[] checks =
        [
            (nameof(Day), Enum.IsDefined(options.Day)),
            (nameof(ReminderHour), options.ReminderHour is >= 0 and < 24),
            (nameof(ReminderDays), options.ReminderDays is >= 1 and <= 366),
            (nameof(Every), options.Every >= TimeSpan.FromSeconds(1)),
            (nameof(Parallelism), options.Parallelism is >= 1 and <= 64),
            (nameof(CheckIn), options.CheckIn >= TimeSpan.FromSeconds(1)),
        ];
        string[] wrong = [.. checks.Where(check => !check.IsGood).Select(check => $"{Section}:{check.Name}")];
        return wrong.Length == 0 ? options : throw new InvalidOperationException($"Out of range in the configuration: {string.Join(", ", wrong)}.");
    }
}

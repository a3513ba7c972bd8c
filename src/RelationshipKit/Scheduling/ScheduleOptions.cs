namespace RelationshipKit.Scheduling;

/// <summary>What becomes of a turn whose person is away.</summary>
public enum AwayPolicy
{
    /// <summary>Whoever there has carried least stands in.</summary>
    StandIn,

    /// <summary>It is left out, with a warning.</summary>
    LeaveOut,
}

/// <summary>How a schedule is made.</summary>
public sealed record ScheduleOptions
{
    /// <summary>Everyone there, the plan beginning with its first day.</summary>
    public static ScheduleOptions Default { get; } = new();

    /// <summary>Who is there when.</summary>
    public Roster Roster { get; init; } = Roster.Everyone;

    /// <summary>
    /// The day from which turns are counted, not after the first day of the schedule, which it is when null. Schedules with the same
    /// anchor, plan and roster agree on the days they share.
    /// </summary>
    public DateOnly? Anchor { get; init; }

    /// <summary>What becomes of a turn whose person is away.</summary>
    public AwayPolicy WhenAway { get; init; } = AwayPolicy.StandIn;

    /// <summary>Where somebody stands who comes back: as left, the turns missed are still to be done.</summary>
    public ReturnStart OnReturn { get; init; }

    /// <summary>
    /// Decides who begins where nothing else does; null: by the order of people. Either way the beginners of several alternating tasks differ.
    /// </summary>
    public int? Seed { get; init; }

    /// <summary>
    /// Where everyone stands by what was really done before the anchor, as a household's ledger tells; null if all begin alike. Levels are
    /// rounded down to whole units of own cost.
    /// </summary>
    public Standing? Standing { get; init; }
}

namespace RelationshipKit.Scheduling;

/// <summary>How early a turn may be done, by what time of its day it is due, and for how long after that it is not yet late. Equal by value.</summary>
public sealed record Deadline
{
    /// <summary>The most days before or after.</summary>
    public const int MostDays = 365;

    // So that no moment leaves the calendar, whatever the days and the offset.
    private static readonly DateOnly FirstDay = new(3, 1, 1);
    private static readonly DateOnly LastDay = new(9997, 12, 31);

    private Deadline(int daysBefore, TimeOnly? time, int daysAfter) => (DaysBefore, Time, DaysAfter) = (daysBefore, time, daysAfter);

    /// <summary>From midnight this many days before its day a turn may be done, 0–365.</summary>
    public int DaysBefore { get; }

    /// <summary>By what local time of its day it is due; null for the end of the day.</summary>
    public TimeOnly? Time { get; }

    /// <summary>This many days later, at the same local time, it is late, 0–365.</summary>
    public int DaysAfter { get; }

    /// <summary>Makes a deadline.</summary>
    /// <param name="time">By what local time of its day a turn is due; null for the end of the day.</param>
    /// <param name="daysBefore">How many days earlier it may be done, 0–365.</param>
    /// <param name="daysAfter">How many days after being due it is late, 0–365.</param>
    /// <returns>The deadline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number of days is out of range.</exception>
    public static Deadline Create(TimeOnly? time = null, int daysBefore = 0, int daysAfter = 0) => new(
        Guard.Against.OutOfRange(daysBefore, 0, MostDays), time, Guard.Against.OutOfRange(daysAfter, 0, MostDays));

    /// <summary>The moments for the turn of a day.</summary>
    /// <param name="day">The day of the turn, in the years 3–9997.</param>
    /// <param name="zone">The time zone of the household.</param>
    /// <returns>The moments, by <see cref="LocalMoment"/> where the clocks change.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is out of range.</exception>
    public DueMoments On(DateOnly day, TimeZoneInfo zone)
    {
        Guard.Against.OutOfRange(day, FirstDay, LastDay);
        Guard.Against.Null(zone);
        DateOnly dueDay = Time is null ? day.AddDays(1) : day;
        TimeOnly time = Time ?? TimeOnly.MinValue;
        return new DueMoments(
            LocalMoment.Of(day.AddDays(-DaysBefore), TimeOnly.MinValue, zone),
            LocalMoment.Of(dueDay, time, zone),
            LocalMoment.Of(dueDay.AddDays(DaysAfter), time, zone));
    }
}

/// <summary>The moments of one turn.</summary>
/// <param name="NotBefore">From this moment on it may be done.</param>
/// <param name="Due">By this moment it should be done; midnight after its day stands for the end of the day.</param>
/// <param name="LateAfter">After this moment it is late; not before <paramref name="Due"/>.</param>
public sealed record DueMoments(DateTimeOffset NotBefore, DateTimeOffset Due, DateTimeOffset LateAfter);

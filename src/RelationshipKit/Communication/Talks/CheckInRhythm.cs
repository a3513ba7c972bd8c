namespace RelationshipKit.Communication.Talks;

/// <summary>When check-ins are: a day of the week, a time, every so many weeks. It reminds; it counts nothing and keeps no streak. Equal by value.</summary>
public sealed record CheckInRhythm
{
    private const int MostWeeks = 52;
    private const int DaysOfWeek = 7;

    private CheckInRhythm(DayOfWeek day, TimeOnly time, int everyWeeks) => (Day, Time, EveryWeeks) = (day, time, everyWeeks);

    /// <summary>The day of the week.</summary>
    public DayOfWeek Day { get; }

    /// <summary>The time of day where the two live.</summary>
    public TimeOnly Time { get; }

    /// <summary>Every so many weeks, 1–52.</summary>
    public int EveryWeeks { get; }

    /// <summary>Makes a rhythm.</summary>
    /// <param name="day">The day of the week.</param>
    /// <param name="time">The time of day.</param>
    /// <param name="everyWeeks">Every so many weeks, 1–52.</param>
    /// <returns>The rhythm.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is none, or the number is out of range.</exception>
    public static CheckInRhythm Create(DayOfWeek day, TimeOnly time, int everyWeeks = 1) =>
        new(Guard.Against.EnumOutOfRange(day), time, Guard.Against.OutOfRange(everyWeeks, 1, MostWeeks));

    /// <summary>When to remind of the next check-in.</summary>
    /// <param name="last">The day of the last one, or null.</param>
    /// <param name="time">Tells the time and the time zone.</param>
    /// <returns>The first such moment after now. Counted in weeks from the Monday of the last one's week, it is at least
    /// <see cref="EveryWeeks"/> later; a check-in that was left out simply comes next. A time that the clock skips is an hour later.</returns>
    public DateTimeOffset Next(DateOnly? last, TimeProvider time)
    {
        Guard.Against.Null(time);
        DateTimeOffset now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, time.LocalTimeZone).DateTime);
        DateOnly earliest = last is { } before && MondayOf(before).AddDays(DaysOfWeek * EveryWeeks) is var due && due > today ? due : today;
        DateOnly day = earliest.AddDays((Day - earliest.DayOfWeek + DaysOfWeek) % DaysOfWeek);
        DateTimeOffset moment = MomentOn(day, time.LocalTimeZone);
        return moment > now ? moment : MomentOn(day.AddDays(DaysOfWeek), time.LocalTimeZone);
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysOfWeek));

    private DateTimeOffset MomentOn(DateOnly day, TimeZoneInfo zone)
    {
        DateTime local = day.ToDateTime(Time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}

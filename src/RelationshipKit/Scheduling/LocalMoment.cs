namespace RelationshipKit.Scheduling;

/// <summary>From a local day and time to the moment it is.</summary>
public static class LocalMoment
{
    private static readonly DateOnly FirstDay = new(2, 1, 1);
    private static readonly DateOnly LastDay = new(9998, 12, 31);

    /// <summary>The moment at which clocks in a zone show a day and time.</summary>
    /// <param name="day">The day, in the years 2–9998.</param>
    /// <param name="time">The time of day.</param>
    /// <param name="zone">The time zone.</param>
    /// <returns>The moment, with the offset that holds then. A time that clocks skip is moved forward by as much as they skip (02:30 to
    /// 03:30); of a time that they show twice it is the first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is out of range.</exception>
    /// <remarks>Clocks are taken to change at most once in any 48 hours.</remarks>
    public static DateTimeOffset Of(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        Guard.Against.OutOfRange(day, FirstDay, LastDay);
        Guard.Against.Null(zone);
        var shown = new DateTimeOffset(day.ToDateTime(time), TimeSpan.Zero);
        TimeSpan before = zone.GetUtcOffset(shown.AddDays(-1));
        TimeSpan after = zone.GetUtcOffset(shown.AddDays(1));
        DateTimeOffset byBefore = shown - before;
        DateTimeOffset byAfter = shown - after;
        bool beforeHolds = zone.GetUtcOffset(byBefore) == before;
        bool afterHolds = zone.GetUtcOffset(byAfter) == after;
        // Both hold where clocks go back: the earlier moment. Neither holds where they go forward: what clocks would show unchanged.
        DateTimeOffset moment = beforeHolds == afterHolds
            ? beforeHolds && byAfter < byBefore ? byAfter : byBefore
            : beforeHolds ? byBefore : byAfter;
        return TimeZoneInfo.ConvertTime(moment, zone);
    }
}

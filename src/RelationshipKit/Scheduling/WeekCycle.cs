namespace RelationshipKit.Scheduling;

/// <summary>So many weeks that come round again, from the Monday of the week in which they are anchored.</summary>
/// <param name="FirstMonday">A Monday on which the first week begins.</param>
/// <param name="Weeks">1–52.</param>
internal readonly record struct WeekCycle(DateOnly FirstMonday, int Weeks)
{
    public const int MostWeeks = 52;
    private const int DaysAWeek = 7;

    public int Days => Weeks * DaysAWeek;

    public static WeekCycle Of(DateOnly anchor, int weeks) =>
        new(MondayOf(anchor), Guard.Against.OutOfRange(weeks, 1, MostWeeks));

    public static DateOnly MondayOf(DateOnly day) => DateOnly.FromDayNumber(day.DayNumber - (day.DayNumber % DaysAWeek));

    /// <summary>The place of a date in the cycle, from 0 to days less one.</summary>
    public int PlaceOf(DateOnly day)
    {
        int place = (day.DayNumber - FirstMonday.DayNumber) % Days;
        return place < 0 ? place + Days : place;
    }

    /// <summary>The place of a weekday of a week counted from 1.</summary>
    public int PlaceOf(int week, DayOfWeek day) =>
        ((Guard.Against.OutOfRange(week, 1, Weeks) - 1) * DaysAWeek) + (((int)Guard.Against.EnumOutOfRange(day) + DaysAWeek - 1) % DaysAWeek);
}

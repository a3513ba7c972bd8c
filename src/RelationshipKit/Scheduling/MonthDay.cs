namespace RelationshipKit.Scheduling;

/// <summary>A day of any month: a number, the last day, or such as the second Tuesday. Equal by value.</summary>
public sealed record MonthDay
{
    private const int LongestMonth = 31;
    private const int MostWeekdaysInMonth = 5;
    private const int DaysOfWeek = 7;

    private MonthDay(int number, DayOfWeek? weekday) => (Number, Weekday) = (number, weekday);

    /// <summary>The last day, the same as day 31.</summary>
    public static MonthDay Last { get; } = new(LongestMonth, null);

    /// <summary>The day 1–31; or, with a <see cref="Weekday"/>, which of them: 1–5 from the beginning of the month, −1 to −5 from its end.</summary>
    public int Number { get; }

    /// <summary>The day of the week, or null for a day by number.</summary>
    public DayOfWeek? Weekday { get; }

    /// <summary>A day by number; in months with fewer days the last one.</summary>
    /// <param name="day">1–31.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static MonthDay Of(int day) => new(Guard.Against.OutOfRange(day, 1, LongestMonth), null);

    /// <summary>Such as the second Tuesday of a month, or with −1 the last one. Months without a fifth have no such day.</summary>
    /// <param name="which">1–5 from the beginning, −1 to −5 from the end.</param>
    /// <param name="weekday">The day of the week.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number or the day of the week is out of range.</exception>
    public static MonthDay Nth(int which, DayOfWeek weekday)
    {
        if (which == 0) throw new ArgumentOutOfRangeException(nameof(which), which, "Must be from 1 to 5 or from -5 to -1.");
        return new MonthDay(
            Guard.Against.OutOfRange(which, -MostWeekdaysInMonth, MostWeekdaysInMonth), Guard.Against.EnumOutOfRange(weekday));
    }

    /// <summary>The day in a month.</summary>
    /// <param name="year">1–9999.</param>
    /// <param name="month">1–12.</param>
    /// <returns>The day, or null where the month has no such.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public DateOnly? In(int year, int month)
    {
        int days = DateTime.DaysInMonth(year, month);
        if (Weekday is not { } weekday) return new DateOnly(year, month, Math.Min(Number, days));
        int day;
        if (Number > 0)
        {
            DayOfWeek first = new DateOnly(year, month, 1).DayOfWeek;
            day = 1 + ((weekday - first + DaysOfWeek) % DaysOfWeek) + (DaysOfWeek * (Number - 1));
        }
        else
        {
            DayOfWeek last = new DateOnly(year, month, days).DayOfWeek;
            day = days - ((last - weekday + DaysOfWeek) % DaysOfWeek) + (DaysOfWeek * (Number + 1));
        }

        return day >= 1 && day <= days ? new DateOnly(year, month, day) : null;
    }

    /// <summary>Such as <c>day 31</c> or <c>-1 Friday</c>, the same under every culture.</summary>
    /// <returns>The words.</returns>
    public override string ToString() => Weekday is { } weekday
        ? FormattableString.Invariant($"{Number} {weekday}")
        : FormattableString.Invariant($"day {Number}");

    /// <summary>The same day of one month, whose end goes by one number only: 29 in February.</summary>
    internal MonthDay LimitedTo(int month)
    {
        const int leapYear = 2000;
        return Weekday is null ? new MonthDay(Math.Min(Number, DateTime.DaysInMonth(leapYear, month)), null) : this;
    }
}

namespace RelationshipKit.Scheduling;

/// <summary>
/// A part of every year, from one day to another, both included; it may reach over New Year. Equal by value. With 29 February as
/// its end it ends on the 28th in common years, with it as its beginning it begins on 1 March.
/// </summary>
public sealed record YearWindow
{
    private YearWindow(int fromMonth, int fromDay, int untilMonth, int untilDay) =>
        (FromMonth, FromDay, UntilMonth, UntilDay) = (fromMonth, fromDay, untilMonth, untilDay);

    /// <summary>The month it begins in, 1–12.</summary>
    public int FromMonth { get; }

    /// <summary>The day it begins on, 1–31.</summary>
    public int FromDay { get; }

    /// <summary>The month it ends in, 1–12.</summary>
    public int UntilMonth { get; }

    /// <summary>The day it ends on, 1–31.</summary>
    public int UntilDay { get; }

    /// <summary>A number that grows with the day of the year on which it begins.</summary>
    internal int FirstKey => Key(FromMonth, FromDay);

    private int LastKey => Key(UntilMonth, UntilDay);

    private bool ReachesOverNewYear => FirstKey > LastKey;

    /// <summary>Makes a window of its first and last day.</summary>
    /// <param name="fromMonth">The month it begins in, 1–12.</param>
    /// <param name="fromDay">The day it begins on.</param>
    /// <param name="untilMonth">The month it ends in, 1–12; before the first, the window reaches over New Year.</param>
    /// <param name="untilDay">The day it ends on.</param>
    /// <returns>The window.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A month is not 1–12, or has no such day in any year.</exception>
    public static YearWindow Create(int fromMonth, int fromDay, int untilMonth, int untilDay)
    {
        Guard.Against.OutOfRange(fromDay, 1, LongestOf(Guard.Against.OutOfRange(fromMonth, 1, 12)));
        Guard.Against.OutOfRange(untilDay, 1, LongestOf(Guard.Against.OutOfRange(untilMonth, 1, 12)));
        return new YearWindow(fromMonth, fromDay, untilMonth, untilDay);
    }

    /// <summary>Whether a day lies in it.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(DateOnly day) => Contains(Key(day.Month, day.Day));

    /// <summary>Such as <c>04-01 to 09-30</c>, the same under every culture.</summary>
    /// <returns>The words.</returns>
    public override string ToString() => FormattableString.Invariant($"{FromMonth:00}-{FromDay:00} to {UntilMonth:00}-{UntilDay:00}");

    internal bool Overlaps(YearWindow other) => Contains(other.FirstKey) || other.Contains(FirstKey);

    /// <summary>The days of the window that begins in a year, as far as the calendar goes; year 0 stands for the one before its first.</summary>
    internal (DateOnly From, DateOnly Until)? BeginningIn(int year)
    {
        int last = ReachesOverNewYear ? year + 1 : year;
        if (last < DateOnly.MinValue.Year) return null;
        DateOnly from = year < DateOnly.MinValue.Year ? DateOnly.MinValue : FirstDayIn(year);
        DateOnly until = last > DateOnly.MaxValue.Year
            ? DateOnly.MaxValue
            : new DateOnly(last, UntilMonth, Math.Min(UntilDay, DateTime.DaysInMonth(last, UntilMonth)));
        return from <= until ? (from, until) : null;
    }

    private static int Key(int month, int day) => (32 * month) + day;

    private static int LongestOf(int month)
    {
        const int leapYear = 2000;
        return DateTime.DaysInMonth(leapYear, month);
    }

    private bool Contains(int key) => ReachesOverNewYear ? key >= FirstKey || key <= LastKey : key >= FirstKey && key <= LastKey;

    private DateOnly FirstDayIn(int year) =>
        FromDay > DateTime.DaysInMonth(year, FromMonth) ? new DateOnly(year, FromMonth + 1, 1) : new DateOnly(year, FromMonth, FromDay);
}

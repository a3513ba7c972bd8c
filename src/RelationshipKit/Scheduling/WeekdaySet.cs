using System.Collections;

namespace RelationshipKit.Scheduling;

/// <summary>A set of days of the week, at least one; read from Monday on.</summary>
internal readonly record struct WeekdaySet : IEnumerable<DayOfWeek>
{
    private const int DaysOfWeek = 7;

    // Bit 0 is Monday.
    private readonly int _bits;

    private WeekdaySet(int bits) => _bits = bits;

    public static WeekdaySet Of(IEnumerable<DayOfWeek> days)
    {
        int bits = 0;
        foreach (DayOfWeek day in days)
        {
            int bit = 1 << FromMonday(Guard.Against.EnumOutOfRange(day, nameof(days)));
            if ((bits & bit) != 0) throw new ArgumentException("A day of the week is named twice.", nameof(days));
            bits |= bit;
        }

        return new WeekdaySet(bits);
    }

    /// <summary>Whether it holds a day, 0 being Monday.</summary>
    public bool HasDayFromMonday(int day) => (_bits & (1 << day)) != 0;

    public IEnumerator<DayOfWeek> GetEnumerator()
    {
        for (int day = 0; day < DaysOfWeek; day++)
        {
            if (HasDayFromMonday(day)) yield return (DayOfWeek)((day + 1) % DaysOfWeek);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int FromMonday(DayOfWeek day) => ((int)day + DaysOfWeek - 1) % DaysOfWeek;
}

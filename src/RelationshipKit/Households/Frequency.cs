namespace RelationshipKit.Households;

/// <summary>The span of time over which turns of a task are counted.</summary>
public enum Period
{
    /// <summary>A day; a planning year has 364, so that weeks come out whole.</summary>
    Day,

    /// <summary>A week; a planning year has 52.</summary>
    Week,

    /// <summary>A month; a year has 12.</summary>
    Month,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>How often a task comes round: so many times a period, all year or in some months only. Equal by value.</summary>
/// <example><c>Frequency.PerMonth(2).In(4, 5, 6, 7, 8, 9)</c> is twice a month from April to September.</example>
public sealed record Frequency
{
    internal const int MostTimes = 1_000;
    private const int AllMonths = 0b1111_1111_1111;

    // Bit 0 is January. A set of bits makes equality by value come for free.
    private readonly int _months;

    private Frequency(int times, Period per, int months)
    {
        Times = times;
        Per = per;
        _months = months;
    }

    /// <summary>Turns a <see cref="Per"/>, 1–1,000.</summary>
    public int Times { get; }

    /// <summary>The period that <see cref="Times"/> counts in.</summary>
    public Period Per { get; }

    /// <summary>The months (1–12, ascending) in which the task happens, or null when it happens all year.</summary>
    public IReadOnlyList<int>? Months =>
        _months == AllMonths ? null : [.. Enumerable.Range(1, 12).Where(month => (_months & Bit(month)) != 0)];

    /// <summary>The number of months in which the task happens, 1–12.</summary>
    public int NumberOfMonths => int.PopCount(_months);

    /// <summary>
    /// Turns a planning year, times twelve so that it is whole: times × {364, 52, 12, 4, 1} × number of months.
    /// From 12 (once a year) to 4,368,000 (1,000 times a day).
    /// </summary>
    public long TurnsInTwelfths => (long)Times * PeriodsAYear(Per) * NumberOfMonths;

    /// <summary>So many turns a day.</summary>
    /// <param name="times">1–1,000.</param>
    /// <returns>The frequency.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static Frequency PerDay(int times = 1) => Create(times, Period.Day);

    /// <summary>So many turns a week.</summary>
    /// <param name="times">1–1,000.</param>
    /// <returns>The frequency.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static Frequency PerWeek(int times = 1) => Create(times, Period.Week);

    /// <summary>So many turns a month.</summary>
    /// <param name="times">1–1,000.</param>
    /// <returns>The frequency.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static Frequency PerMonth(int times = 1) => Create(times, Period.Month);

    /// <summary>So many turns a quarter.</summary>
    /// <param name="times">1–1,000.</param>
    /// <returns>The frequency.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static Frequency PerQuarter(int times = 1) => Create(times, Period.Quarter);

    /// <summary>So many turns a year.</summary>
    /// <param name="times">1–1,000.</param>
    /// <returns>The frequency.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static Frequency PerYear(int times = 1) => Create(times, Period.Year);

    /// <summary>So many turns a period.</summary>
    /// <param name="times">1–1,000.</param>
    /// <param name="per">The period.</param>
    /// <returns>The frequency.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number or the period is out of range.</exception>
    public static Frequency Create(int times, Period per) =>
        new(Guard.Against.OutOfRange(times, 1, MostTimes), Guard.Against.EnumOutOfRange(per), AllMonths);

    /// <summary>The same frequency, in some months only.</summary>
    /// <param name="months">At least one month, each 1–12, none twice.</param>
    /// <returns>The frequency in those months.</returns>
    /// <exception cref="ArgumentException">No month, a month twice, or a frequency counted by quarter or year.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A month is not 1–12.</exception>
    public Frequency In(params IEnumerable<int> months)
    {
        Guard.Against.Null(months);
        if (!AllowsMonths(Per)) throw new ArgumentException("Months go only with a frequency per day, week or month.", nameof(months));
        int bits = 0;
        foreach (int month in months)
        {
            Guard.Against.OutOfRange(month, 1, 12, nameof(months));
            if ((bits & Bit(month)) != 0) throw new ArgumentException("A month is named twice.", nameof(months));
            bits |= Bit(month);
        }

        return bits == 0 ? throw new ArgumentException("No month is named.", nameof(months)) : new Frequency(Times, Per, bits);
    }

    internal static bool AllowsMonths(Period per) => per is Period.Day or Period.Week or Period.Month;

    private static int PeriodsAYear(Period per) => per switch
    {
        Period.Day => 364,
        Period.Week => 52,
        Period.Month => 12,
        Period.Quarter => 4,
        _ => 1,
    };

    private static int Bit(int month) => 1 << (month - 1);
}

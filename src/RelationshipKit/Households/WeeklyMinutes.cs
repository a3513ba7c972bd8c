namespace RelationshipKit.Households;

/// <summary>
/// Clock minutes a week, averaged over a planning year, as an exact fraction: whole 624ths of a minute,
/// because own minutes × turns a year × months ÷ 12 ÷ 52 has no smaller denominator in general.
/// </summary>
/// <param name="Numerator">The number of 624ths; up to about 4.4e10 for one task, 4.4e13 for a person with 1,000 tasks.</param>
public readonly record struct WeeklyMinutes(long Numerator) : IComparable<WeeklyMinutes>
{
    /// <summary>12 months × 52 weeks.</summary>
    public const int Denominator = 624;

    /// <summary>So many whole minutes a week.</summary>
    /// <param name="minutes">The minutes.</param>
    /// <returns>The fraction.</returns>
    public static WeeklyMinutes Whole(int minutes) => new((long)minutes * Denominator);

    /// <summary>The sum, exactly.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">Another time.</param>
    /// <returns>Both together.</returns>
    public static WeeklyMinutes operator +(WeeklyMinutes left, WeeklyMinutes right) => new(checked(left.Numerator + right.Numerator));

    /// <summary>The sum, exactly.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">Another time.</param>
    /// <returns>Both together.</returns>
    public static WeeklyMinutes Add(WeeklyMinutes left, WeeklyMinutes right) => left + right;

    /// <summary>Whether one time is shorter.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">Another time.</param>
    /// <returns>True when the first is shorter.</returns>
    public static bool operator <(WeeklyMinutes left, WeeklyMinutes right) => left.Numerator < right.Numerator;

    /// <summary>Whether one time is longer.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">Another time.</param>
    /// <returns>True when the first is longer.</returns>
    public static bool operator >(WeeklyMinutes left, WeeklyMinutes right) => left.Numerator > right.Numerator;

    /// <summary>Whether one time is not longer.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">Another time.</param>
    /// <returns>True when the first is shorter or the same.</returns>
    public static bool operator <=(WeeklyMinutes left, WeeklyMinutes right) => left.Numerator <= right.Numerator;

    /// <summary>Whether one time is not shorter.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">Another time.</param>
    /// <returns>True when the first is longer or the same.</returns>
    public static bool operator >=(WeeklyMinutes left, WeeklyMinutes right) => left.Numerator >= right.Numerator;

    /// <inheritdoc/>
    public int CompareTo(WeeklyMinutes other) => Numerator.CompareTo(other.Numerator);

    /// <summary>The minutes as a decimal, rounded half to even.</summary>
    /// <param name="places">Decimal places, 0–6.</param>
    /// <returns>The rounded minutes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The places are out of range.</exception>
    public decimal Round(int places) =>
        decimal.Round((decimal)Numerator / Denominator, Guard.Against.OutOfRange(places, 0, 6), MidpointRounding.ToEven);
}

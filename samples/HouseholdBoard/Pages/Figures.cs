using System.Globalization;
using Microsoft.Extensions.Localization;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>Numbers as people read them.</summary>
public static class Figures
{
    private const int MinutesOfAnHour = 60;

    /// <summary>A part of a whole in whole per cent, such as <c>43%</c>.</summary>
    public static string Percent(Rational part, CultureInfo culture) =>
        string.Create(culture, $"{(part * Rational.Of(100)).RoundHalfEven(0):0}\u00a0%").Replace("\u00a0%", culture.TwoLetterISOLanguageName == "en" ? "%" : "\u00a0%", StringComparison.Ordinal);

    /// <summary>A length of time, such as <c>2 h 5 min</c>.</summary>
    public static string Time(WeeklyMinutes minutes, IStringLocalizer words)
    {
        ArgumentNullException.ThrowIfNull(words);
        int whole = (int)minutes.Round(0);
        return whole < MinutesOfAnHour ? words["Time.Minutes", whole] : words["Time.Hours", whole / MinutesOfAnHour, whole % MinutesOfAnHour];
    }

    /// <summary>How often a task comes, such as <c>40 min, once a day</c>.</summary>
    public static string Rhythm(int minutes, Frequency frequency, IStringLocalizer words)
    {
        ArgumentNullException.ThrowIfNull(frequency);
        ArgumentNullException.ThrowIfNull(words);
        string per = words[$"Period.{frequency.Per}"];
        return frequency.Times == 1 ? words["Rhythm.Once", minutes, per] : words["Rhythm.Times", minutes, frequency.Times, per];
    }

    /// <summary>Names one after the other, such as <c>Ana, Bo</c>.</summary>
    public static string List(IEnumerable<string> names) => string.Join(", ", names);
}

using System.Globalization;
using RelationshipKit.FairDivision;

namespace RelationshipKit.Samples.HouseholdConsole.Reports;

/// <summary>Bars of characters for load ratios: full at <see cref="Most"/>, with a mark where the fair part is.</summary>
internal static class Bars
{
    private const double Most = 1.5;
    private const int WideCells = 30;
    private const int NarrowCells = 12;

    public static string Of(Rational? ratio, int lineWidth)
    {
        int cells = lineWidth >= Terminal.PlainWidth ? WideCells : NarrowCells;
        int fairCell = (int)(cells / Most);
        double filled = Math.Clamp((double)(ratio ?? Rational.Zero).RoundHalfEven(6) / Most * cells, 0, cells);
        return string.Concat(Enumerable.Range(0, cells).Select(cell =>
            cell + 0.5 <= filled ? '█' : cell == fairCell ? '|' : '·'));
    }
}

/// <summary>Numbers as people read them.</summary>
internal static class Numbers
{
    public static string Percent(Rational? value, CultureInfo culture) => value?.RoundHalfEven(3).ToString("P1", culture) ?? "–";

    public static string Percent(decimal? value, CultureInfo culture) => value?.ToString("P1", culture) ?? "–";

    public static string Minutes(decimal minutes, CultureInfo culture)
    {
        decimal whole = decimal.Round(minutes);
        if (whole == 0 && minutes > 0) return "< 1 min";
        return whole < 60 ? string.Create(culture, $"{whole:0} min") : string.Create(culture, $"{decimal.Truncate(whole / 60):0} h {whole % 60:00} min");
    }
}

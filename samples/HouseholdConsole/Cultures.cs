using System.Globalization;

namespace RelationshipKit.Samples.HouseholdConsole;

/// <summary>Finds cultures by their names.</summary>
internal static class Cultures
{
    private const int NumberThenSign = 1;

    /// <summary>A culture that this machine knows; on a machine without any, its name with the numbers of English.</summary>
    /// <exception cref="CultureNotFoundException">There is no such culture.</exception>
    public static CultureInfo Named(string name)
    {
        CultureInfo culture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        if (!HasNoDataFor(culture)) return culture;

        // Without data "50%" would read "50 %": the same call is to give the same bytes everywhere.
        var english = (CultureInfo)culture.Clone();
        english.NumberFormat.PercentPositivePattern = NumberThenSign;
        english.NumberFormat.PercentNegativePattern = NumberThenSign;
        return english;
    }

    private static bool HasNoDataFor(CultureInfo culture) =>
        string.Equals(culture.NumberFormat.CurrencySymbol, CultureInfo.InvariantCulture.NumberFormat.CurrencySymbol, StringComparison.Ordinal);
}

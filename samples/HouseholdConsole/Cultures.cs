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
        if (!HasNoData()) return culture;

        // Without data "50%" would read "50 %": the same call is to give the same bytes everywhere.
        var english = (CultureInfo)culture.Clone();
        english.NumberFormat.PercentPositivePattern = NumberThenSign;
        english.NumberFormat.PercentNegativePattern = NumberThenSign;
        return english;
    }

    // A language without a country ("es") has no currency anywhere; the dollar is known wherever anything is.
    private static bool HasNoData() => string.Equals(
        CultureInfo.GetCultureInfo("en-US").NumberFormat.CurrencySymbol, CultureInfo.InvariantCulture.NumberFormat.CurrencySymbol, StringComparison.Ordinal);
}

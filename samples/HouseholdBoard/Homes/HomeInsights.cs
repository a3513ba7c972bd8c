using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Insights;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>Insights into a home: of what everybody there may see, and of nobody who left.</summary>
public static class HomeInsights
{
    public static HouseholdInsights Of(Home home, DateOnly today, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(home);
        AgreementSummary? agreed = home.Agreement is { } agreement ? AgreementSummary.Of(agreement, today) : null;
        bool isOfThese = agreed is not null && agreed.Parts.Keys.All(person => home.Household.TryIndexOf(person, out _));
        return HouseholdInsights.From(new InsightInput(home.Household, today)
        {
            Ledger = home.Ledger,
            Agreements = isOfThese ? [agreed!] : [],
            SelfReports = home.Contents.SelfReports,
            Catalogue = TaskCatalogue.For(culture),
        });
    }
}

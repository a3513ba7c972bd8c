using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Roles;

namespace RelationshipKit.Agreements;

/// <summary>A standard in words.</summary>
internal static class StandardExplanation
{
    public static string Request(Standard standard, Household household, CultureInfo culture)
    {
        var page = new RoleExplanationPage(household, culture, words: null, AgreementExplanation.Messages);
        IEnumerable<string> points = standard.Points.Where(point => point.Level is StandardLevel.Minimal).Select(point => page.Quote(point.Text));
        return page.Say("standard.ask", ExplanationSlot.Text("task", page.Quote(page.NameOf(standard.Task))), ExplanationSlot.Text("points", page.And(points)));
    }
}

using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Insights;
using Spectre.Console;

namespace RelationshipKit.Samples.HouseholdConsole.Reports;

/// <summary>Insights for people: first everybody's weeks with small bars, then what is worth a conversation, then what is worth being glad of.</summary>
internal static class InsightsReport
{
    private const int Cells = 40;

    public static void Print(Terminal terminal, HouseholdInsights insights, CultureInfo culture) => terminal.Draw(canvas =>
    {
        PrintOverview(canvas, insights, culture);
        if (insights.All.Count == 0)
        {
            canvas.WriteLine();
            canvas.WriteLine(HouseholdInsights.Caption(InsightCaption.Nothing, culture));
        }

        foreach ((InsightKind kind, InsightCaption caption) in new[] { (InsightKind.Question, InsightCaption.Questions), (InsightKind.Celebration, InsightCaption.Celebrations) })
        {
            Insight[] ofKind = [.. insights.All.Where(insight => insight.Kind == kind)];
            if (ofKind.Length == 0) continue;
            canvas.WriteLine();
            Heading(canvas, HouseholdInsights.Caption(caption, culture));
            foreach (Insight insight in ofKind) PrintOne(canvas, insights.Say(insight, culture), HouseholdInsights.SayConfidence(insight, culture));
        }
    });

    private static void PrintOverview(IAnsiConsole canvas, HouseholdInsights insights, CultureInfo culture)
    {
        var bars = new Queue<PersonWeeks>(insights.Facts.Overview);
        foreach (WordedLine line in insights.ExplainOverview(culture).Lines)
        {
            if (line.IsHeading)
            {
                Heading(canvas, line.Text);
                continue;
            }

            Indented(canvas, line.Text, 2);
            if (string.Equals(line.MessageId, "overview.line", StringComparison.Ordinal) && bars.TryDequeue(out PersonWeeks? week))
                Indented(canvas, Bar(week.Part, week.Agreed), 2);
        }
    }

    private static void PrintOne(IAnsiConsole canvas, InsightWords words, string confidence)
    {
        canvas.WriteLine();
        canvas.Write(new Padder(new Text(words.Title, new Style(decoration: Decoration.Underline))).Padding(2, 0, 0, 0));
        foreach (string seen in words.Seen) Indented(canvas, seen, 4);
        foreach (InsightBar bar in words.Bars) Indented(canvas, $"{Bar(bar.Part, null)} {bar.Text} {bar.Label}", 4);
        Indented(canvas, confidence, 4);
        Indented(canvas, $"→ {words.Question}", 4);
        Indented(canvas, words.Draft is { } draft ? $"{words.Offer} {draft}" : words.Offer, 4);
    }

    private static string Bar(Rational part, Rational? agreed)
    {
        double filled = (double)part.RoundHalfEven(6) * Cells;
        int mark = agreed is { } fair ? (int)((double)fair.RoundHalfEven(6) * Cells) : -1;
        int cells = agreed is null ? Cells / 2 : Cells;
        double scale = (double)cells / Cells;
        return string.Concat(Enumerable.Range(0, cells).Select(cell => cell == mark ? '|' : cell + 0.5 <= filled * scale ? '█' : '·'));
    }

    private static void Heading(IAnsiConsole canvas, string text)
    {
        canvas.Write(new Text(text, new Style(decoration: Decoration.Bold)));
        canvas.WriteLine();
    }

    private static void Indented(IAnsiConsole canvas, string text, int by) => canvas.Write(new Padder(new Text(text)).Padding(by, 0, 0, 0));
}

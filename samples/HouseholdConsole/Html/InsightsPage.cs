using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Insights;

namespace RelationshipKit.Samples.HouseholdConsole.Html;

/// <summary>Renders a page about insights: one file, no script, nothing fetched from anywhere, in the style of the page about a split.</summary>
internal static partial class InsightsPage
{
    private const string Css = """
        .own { margin-bottom: 16px; break-inside: avoid; }
        .own p { margin-bottom: 2px; }
        .own svg { margin: 4px 0 6px; }
        .whole { white-space: nowrap; }
        .ask { font-size: 1.1rem; font-weight: 600; margin: 10px 0 6px; }
        .bar { display: grid; grid-template-columns: minmax(90px, 38%) 1fr 4em; gap: 2px 12px; align-items: center; margin: 4px 0; }
        .bar .ratio { text-align: end; }
        .trend { margin: 10px 0; }
        .trend polyline { fill: none; stroke: var(--ink); stroke-width: 1.6; vector-effect: non-scaling-stroke; }
        .span { fill: var(--track); }
        .even { stroke: var(--ink); stroke-dasharray: 4 3; stroke-width: 1; vector-effect: non-scaling-stroke; }
        .draft { border-inline-start: 3px solid var(--line); padding-inline-start: 10px; }
        @media (max-width: 620px) { .bar { grid-template-columns: 1fr 4em; } .bar svg { grid-column: 1 / -1; grid-row: 2; } }
        @media print { .person .note { break-after: auto; } .bar, .ask { break-inside: avoid; } .own { margin-bottom: 8px; } }

        """;

    public static string Render(HouseholdInsights insights, CultureInfo culture)
    {
        WordedPage overview = insights.ExplainOverview(culture);
        WordedLine? heading = overview.Lines.FirstOrDefault(line => line.IsHeading);
        string title = HouseholdInsights.Caption(InsightCaption.Title, culture);
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n")
            .Append(CultureInfo.InvariantCulture, $"<html lang=\"{Page.Escape(overview.Language.Name)}\" dir=\"{(overview.Language.TextInfo.IsRightToLeft ? "rtl" : "ltr")}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{Page.Escape(title)}</title>\n<style>\n{PageStyle.Css}{Css}</style>\n</head>\n<body>\n")
            .Append(PageCharts.Patterns())
            .Append(CultureInfo.InvariantCulture, $"\n<main>\n<header><h1>{Page.Escape(title)}</h1></header>\n<section aria-labelledby=\"h-overview\">\n<h2 id=\"h-overview\">{Page.Escape(heading?.Text ?? title)}</h2>\n");
        AppendOverview(html, insights, overview);
        html.Append("</section>\n");
        if (insights.All.Count == 0) html.Append(CultureInfo.InvariantCulture, $"<p>{Page.Escape(HouseholdInsights.Caption(InsightCaption.Nothing, culture))}</p>\n");
        AppendKind(html, insights, InsightKind.Question, InsightCaption.Questions, culture);
        AppendKind(html, insights, InsightKind.Celebration, InsightCaption.Celebrations, culture);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void AppendOverview(StringBuilder html, HouseholdInsights insights, WordedPage overview)
    {
        // Each person's lines stand together: the first has the bar, the next belong to the same person.
        var weeks = new Queue<PersonWeeks>(insights.Facts.Overview);
        int people = weeks.Count;
        bool isOpen = false;
        foreach (WordedLine line in overview.Lines.Where(line => !line.IsHeading))
        {
            bool begins = string.Equals(line.MessageId, "overview.line", StringComparison.Ordinal);
            if (isOpen && line.MessageId is not "overview.total") html.Append("</div>\n");
            isOpen = begins || (isOpen && line.MessageId is "overview.total");
            if (begins) html.Append("<div class=\"own\">\n");
            html.Append(CultureInfo.InvariantCulture, $"<p>{Text(line.Text)}</p>\n");
            if (begins && weeks.TryDequeue(out PersonWeeks? week)) html.Append(Bar(week.Part, week.Agreed, people - weeks.Count - 1, line.Text)).Append('\n');
        }

        if (isOpen) html.Append("</div>\n");
    }

    private static void AppendKind(StringBuilder html, HouseholdInsights insights, InsightKind kind, InsightCaption caption, CultureInfo culture)
    {
        Insight[] ofKind = [.. insights.All.Where(insight => insight.Kind == kind)];
        if (ofKind.Length == 0) return;
        html.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"h-{kind}\">\n<h2 id=\"h-{kind}\">{Page.Escape(HouseholdInsights.Caption(caption, culture))}</h2>\n<div class=\"people\">\n");
        foreach (Insight insight in ofKind) AppendOne(html, insights, insight, culture);
        html.Append("</div>\n</section>\n");
    }

    private static void AppendOne(StringBuilder html, HouseholdInsights insights, Insight insight, CultureInfo culture)
    {
        InsightWords words = insights.Say(insight, culture);
        html.Append(CultureInfo.InvariantCulture, $"<article class=\"person\">\n<h3>{Text(words.Title)}</h3>\n");
        foreach (string seen in words.Seen) html.Append(CultureInfo.InvariantCulture, $"<p>{Text(seen)}</p>\n");
        if (insight is { Id: "creeping-share" or "quiet-build-up", Time: not null, About.Count: 1 }) html.Append(Trend(insights, insight, culture)).Append('\n');

        // Where each person has the same bars, what is alike looks alike.
        int looks = insight.About.Count > 1 && words.Bars.Count % insight.About.Count == 0 ? words.Bars.Count / insight.About.Count : words.Bars.Count;
        foreach ((int at, InsightBar bar) in words.Bars.Index())
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"bar\"><span>{Page.Escape(bar.Label)}</span>{Bar(bar.Part, null, at % looks, $"{bar.Label}: {bar.Text}")}<span class=\"ratio\">{Page.Escape(bar.Text)}</span></div>\n");

        html.Append(CultureInfo.InvariantCulture, $"<p class=\"ask\">{Text(words.Question)}</p>\n<p>{Text(words.Offer)}</p>\n");
        if (words.Draft is { } draft) html.Append(CultureInfo.InvariantCulture, $"<p class=\"draft\">{Text(draft)}</p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Page.Escape(HouseholdInsights.SayConfidence(insight, culture))}</p>\n</article>\n");
    }

    /// <summary>Text in which no date and no number of hours is broken over two lines.</summary>
    private static string Text(string text) => Whole().Replace(Page.Escape(text), "<span class=\"whole\">$0</span>");

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}|\d+ h \d{2} min", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Whole();

    private static string Bar(Rational part, Rational? mark, int look, string title)
    {
        string line = mark is { } at ? Invariant($"<line class=\"fair\" x1=\"{Percent(at)}%\" x2=\"{Percent(at)}%\" y1=\"0\" y2=\"20\"/>") : "";
        int pattern = look % PageCharts.Looks;
        return Invariant($"<svg width=\"100%\" height=\"20\" role=\"img\"><title>{Page.Escape(title)}</title><rect class=\"track\" y=\"2\" width=\"100%\" height=\"16\"/><rect class=\"c{pattern} block\" y=\"2\" width=\"{Percent(part)}%\" height=\"16\" fill=\"url(#look{pattern})\"/>{line}</svg>");
    }

    /// <summary>One person's part of the unpaid work week by week, with the time the insight is about shaded and the part agreed dashed.</summary>
    private static string Trend(HouseholdInsights insights, Insight insight, CultureInfo culture)
    {
        InsightFacts facts = insights.Facts;
        PersonId person = insight.About[0];
        var points = new StringBuilder();
        for (int week = 0; week < facts.Weeks; week++)
        {
            Rational all = facts.Household.People.Aggregate(Rational.Zero, (sum, one) => sum + facts.MinutesIn(week, one.Id));
            if (all.Sign == 0) continue;
            points.Append(Invariant($"{X(facts, week + 0.5):0.##},{100 - (double)(facts.MinutesIn(week, person) / all * Rational.Of(100)).RoundHalfEven(3):0.##} "));
        }

        (DateOnly first, DateOnly last) = insight.Time!.Value;
        double from = Math.Clamp(X(facts, WeekOf(facts, first)), 0, 300), to = Math.Clamp(X(facts, WeekOf(facts, last) + (1 / 7.0)), 0, 300);
        double agreed = 100 - Percent(facts.Overview.First(weeks => weeks.Person == person).Agreed);
        return Invariant($"<svg class=\"trend\" viewBox=\"0 0 300 100\" preserveAspectRatio=\"none\" width=\"100%\" height=\"120\" role=\"img\"><title>{Page.Escape(insights.WeeksCaption(culture))}</title><rect class=\"span\" x=\"{from:0.##}\" width=\"{Math.Max(0, to - from):0.##}\" height=\"100\"/><line class=\"even\" x1=\"0\" x2=\"300\" y1=\"{agreed:0.##}\" y2=\"{agreed:0.##}\"/><polyline points=\"{points.ToString().TrimEnd()}\"/></svg><p class=\"note\">{Text(insights.WeeksCaption(culture))}</p>");
    }

    private static double X(InsightFacts facts, double week) => 300 * week / facts.Weeks;

    private static double WeekOf(InsightFacts facts, DateOnly day) => facts.Weeks - ((facts.Date.DayNumber - day.DayNumber + 1) / 7.0);

    private static double Percent(Rational part) => Math.Clamp((double)(part * Rational.Of(100)).RoundHalfEven(3), 0, 100);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

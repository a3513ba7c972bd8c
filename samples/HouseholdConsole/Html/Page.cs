using System.Globalization;
using System.Text;

namespace RelationshipKit.Samples.HouseholdConsole.Html;

/// <summary>What every page has: its frame, and text turned into HTML.</summary>
internal static class Page
{
    public static StringBuilder Open(string language, bool isRightToLeft, string title, string subtitle, string css) => new StringBuilder()
        .Append("<!DOCTYPE html>\n")
        .Append(CultureInfo.InvariantCulture, $"<html lang=\"{Escape(language)}\" dir=\"{(isRightToLeft ? "rtl" : "ltr")}\">\n<head>\n<meta charset=\"utf-8\">\n")
        .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
        .Append(CultureInfo.InvariantCulture, $"<title>{Escape(title)}</title>\n<style>\n{css}</style>\n</head>\n<body>\n")
        .Append(PageCharts.Patterns())
        .Append(CultureInfo.InvariantCulture, $"\n<main>\n<header><h1>{Escape(title)}</h1><p>{Escape(subtitle)}</p></header>\n");

    public static string Close(StringBuilder html) => html.Append("</main>\n</body>\n</html>\n").ToString();

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}

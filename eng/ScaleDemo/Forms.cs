using System.Net;
using System.Text.RegularExpressions;

namespace RelationshipKit.ScaleDemo;

/// <summary>A form of a page: where it posts, and what its fields hold before anybody touches them.</summary>
internal sealed record PageForm(string? Action, IReadOnlyDictionary<string, string> Fields);

/// <summary>Reads the forms of a page, as a browser would.</summary>
internal static partial class Forms
{
    public static IReadOnlyList<PageForm> Of(string html) => [.. FormPattern().Matches(html).Select(form => new PageForm(
        AttributeOf(form.Groups["head"].Value, "action"),
        InputPattern().Matches(form.Groups["body"].Value)
            .Where(input => IsSent(input.Value))
            .Select(input => (Name: AttributeOf(input.Value, "name"), Value: AttributeOf(input.Value, "value") ?? ""))
            .Where(field => field.Name is not null)
            .GroupBy(field => field.Name!, field => field.Value, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal)))];

    /// <summary>Whether a browser sends it: not what nobody chose.</summary>
    private static bool IsSent(string input) =>
        AttributeOf(input, "type") is not ("checkbox" or "radio" or "submit") || input.Contains(" checked", StringComparison.Ordinal);

    private static string? AttributeOf(string tag, string name) =>
        AttributePattern().Matches(tag).FirstOrDefault(match => match.Groups["name"].Value == name) is { } found ? WebUtility.HtmlDecode(found.Groups["value"].Value) : null;

    [GeneratedRegex("<form(?<head>[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex FormPattern();

    [GeneratedRegex("<input[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex InputPattern();

    [GeneratedRegex("\\s(?<name>[a-z-]+)=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex AttributePattern();
}

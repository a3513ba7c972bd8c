using System.Net;
using System.Text.RegularExpressions;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Security;

/// <summary>An element's start tag as a browser reads it.</summary>
internal sealed record HtmlTag(string Name, IReadOnlyDictionary<string, string> Attributes, int At)
{
    public string this[string attribute] => Attributes.GetValueOrDefault(attribute, "");

    public bool Has(string attribute) => Attributes.ContainsKey(attribute);
}

/// <summary>A form and its fields.</summary>
internal sealed record HtmlForm(HtmlTag Tag, IReadOnlyList<HtmlTag> Fields)
{
    public bool Posts => string.Equals(Tag["method"], "post", StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// The start tags of a page, read by the browsers' rules for tags, comments, and the insides of script, style, title and textarea. What should be
/// text but became markup shows up as a tag here.
/// </summary>
internal sealed partial class HtmlPage
{
    private static readonly string[] RawElements = ["script", "style", "title", "textarea"];

    private static readonly string[] FieldElements = ["input", "select", "textarea", "button"];

    private readonly string _html;

    private HtmlPage(string html)
    {
        _html = html;
        Tags = [.. TagsOf(html)];
    }

    public IReadOnlyList<HtmlTag> Tags { get; }

    public IReadOnlyList<HtmlForm> Forms => [.. Tags.Where(tag => tag.Name == "form").Select(tag => new HtmlForm(tag, FieldsOf(tag)))];

    public IEnumerable<string> Links => Tags.Where(tag => tag.Name == "a" && tag.Has("href")).Select(tag => tag["href"]);

    public static HtmlPage Parse(string html) => new(html);

    /// <summary>The fields between a form's start and its end, those of a select with the value of their first option.</summary>
    private List<HtmlTag> FieldsOf(HtmlTag form)
    {
        int end = _html.IndexOf("</form", form.At, StringComparison.OrdinalIgnoreCase);
        HtmlTag[] inside = [.. Tags.Where(tag => tag.At > form.At && (end < 0 || tag.At < end))];
        var fields = new List<HtmlTag>();
        foreach (HtmlTag tag in inside.Where(tag => FieldElements.Contains(tag.Name) && tag.Has("name")))
        {
            HtmlTag? option = tag.Name == "select" ? Array.Find(inside, one => one.Name == "option" && one.At > tag.At) : null;
            fields.Add(option is null ? tag : tag with { Attributes = new Dictionary<string, string>(tag.Attributes) { ["value"] = option["value"] } });
        }

        return fields;
    }

    private static IEnumerable<HtmlTag> TagsOf(string html)
    {
        for (int at = 0; (at = html.IndexOf('<', at)) >= 0;)
        {
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                int end = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
                if (end < 0) yield break;
                at = end + 3;
                continue;
            }

            if (at + 1 >= html.Length || !char.IsAsciiLetter(html[at + 1]))
            {
                at++;
                continue;
            }

            (HtmlTag tag, int next) = TagAt(html, at);
            yield return tag;
            at = next;
            if (RawElements.Contains(tag.Name) && html.IndexOf("</" + tag.Name, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var close) at = close;
        }
    }

    private static (HtmlTag Tag, int Next) TagAt(string html, int at)
    {
        Match name = TagName().Match(html, at + 1);
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        int next = name.Index + name.Length;
        while (next < html.Length && html[next] != '>')
        {
            Match attribute = Attribute().Match(html, next);
            if (!attribute.Success || attribute.Length == 0)
            {
                next++;
                continue;
            }

            Group value = attribute.Groups["double"].Success ? attribute.Groups["double"] : attribute.Groups["single"].Success ? attribute.Groups["single"] : attribute.Groups["bare"];
            attributes.TryAdd(attribute.Groups["name"].Value.ToLowerInvariant(), WebUtility.HtmlDecode(value.Value));
            next = attribute.Index + attribute.Length;
        }

        return (new HtmlTag(name.Value.ToLowerInvariant(), attributes, at), Math.Min(next + 1, html.Length));
    }

    [GeneratedRegex(@"\G[^\s/>]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TagName();

    [GeneratedRegex(
        @"\G[\s/]*(?<name>[^\s/>=]+)(\s*=\s*(""(?<double>[^""]*)""|'(?<single>[^']*)'|(?<bare>[^\s>]+)))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Attribute();
}

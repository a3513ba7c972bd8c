using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed partial class PageTests
{
    public static TheoryData<string> Examples => ["two-partners", "family-of-four", "four-housemates"];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Page_is_well_formed_self_contained_and_names_everything(string example)
    {
        AssertIsWellFormedAndSelfContained(PageOf(Folder.Example(example)));
    }

    [Theory]
    [InlineData("two-partners", 1)]
    [InlineData("family-of-four", 6)]
    [InlineData("four-housemates", 52)]
    public void Schedule_page_is_well_formed_self_contained_and_names_everything(string example, int weeks)
    {
        string page = SchedulePageOf(Folder.Example(example), weeks);

        AssertIsWellFormedAndSelfContained(page);
        XDocument document = Parsed(page);
        Assert.Equal(weeks, document.Descendants("article").Count());
        Assert.NotEmpty(document.Descendants("desc").Single(desc => desc.Attribute("id")!.Value == "balance-d").Value);

        // Nobody is told apart by colour alone: everyone has a letter of their own.
        string[] letters = [.. document.Descendants("strong").Where(name => name.Attribute("class")?.Value == "name").Select(name => name.Element("svg")!.Value)];
        Assert.Equal(letters.Length, letters.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Schedule_page_escapes_every_text()
    {
        using var folder = new Folder();
        const string evil = "</title><script>alert('x')</script>&amp;";
        string file = folder.Write("evil.json", $$"""
            { "format": "relationshipkit.household", "version": 1,
              "people": [ { "id": "<p1>", "name": "{{evil}}", "availableMinutesPerWeek": 0 }, { "id": "p2", "name": "\u202Eסבא", "availableMinutesPerWeek": 0 } ],
              "tasks": [ { "id": "a", "name": "{{evil}}", "minutes": 30 }, { "id": "b", "name": "{{evil}}2", "minutes": 30 } ] }
            """);

        string page = SchedulePageOf(file, 2);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        AssertIsWellFormedAndSelfContained(page);
        Assert.Contains(Parsed(page).Descendants("bdi"), name => name.Value == evil);
    }

    private static void AssertIsWellFormedAndSelfContained(string page)
    {
        XDocument document = Parsed(page);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        Assert.All(Urls().Matches(page), url => Assert.StartsWith("url(#", url.Value, StringComparison.Ordinal));
        Assert.Equal(("en", "ltr"), (document.Root!.Attribute("lang")!.Value, document.Root.Attribute("dir")!.Value));
        string[] ids = [.. document.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            document.Descendants().Attributes("aria-labelledby").SelectMany(label => label.Value.Split(' ')),
            label => Assert.Contains(label, ids));
        Assert.All(document.Descendants("svg").Where(svg => svg.Attribute("aria-hidden") is null), svg =>
        {
            Assert.Equal("img", svg.Attribute("role")!.Value);
            Assert.False(string.IsNullOrWhiteSpace(svg.Element("title")!.Value));
        });
    }

    [Fact]
    public void Page_escapes_every_text()
    {
        using var folder = new Folder();
        const string evil = "</title><script>alert('x')</script>&amp;\\\"";
        string file = folder.Write("evil.json", $$"""
            { "format": "relationshipkit.household", "version": 1,
              "people": [ { "id": "<p1>", "name": "{{evil}}" }, { "id": "p2", "name": "\u202Eסבא" } ],
              "tasks": [ { "id": "a", "name": "{{evil}}", "minutes": 30 }, { "id": "b", "name": "{{evil}}2", "minutes": 30 } ] }
            """);

        string page = PageOf(file);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("</title><script>alert('x')</script>&amp;\"", Parsed(page).Descendants("h3").Select(heading => heading.Value));
    }

    [Fact]
    public void Page_of_a_household_without_a_split_tells_why()
    {
        using var folder = new Folder();
        string file = folder.Write("clash.json", """
            { "format": "relationshipkit.household", "version": 1,
              "people": [ { "id": "p1", "name": "Ana", "cannotDo": ["mow"] } ], "tasks": [ { "id": "mow", "minutes": 90 } ] }
            """);

        Assert.Contains("cannot do “mow”", PageOf(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_of_a_household_without_tasks_is_whole()
    {
        using var folder = new Folder();
        string file = folder.Write("empty.json", """
            { "format": "relationshipkit.household", "version": 1, "people": [ { "id": "p1", "name": "Ana" } ], "tasks": [] }
            """);

        Assert.NotNull(Parsed(PageOf(file)).Root);
    }

    private static string SchedulePageOf(string household, int weeks)
    {
        using var folder = new Folder();
        Call.To("schedule", household, "--start", "2026-11-23", "--weeks", $"{weeks}", "--html", folder.PathTo("page.html"));
        return File.ReadAllText(folder.PathTo("page.html"));
    }

    private static string PageOf(string household)
    {
        using var folder = new Folder();
        Call.To("split", household, "--html", folder.PathTo("page.html"));
        return File.ReadAllText(folder.PathTo("page.html"));
    }

    /// <summary>The page read as XML: it is written so that it is both, but for the empty elements of its head.</summary>
    private static XDocument Parsed(string page) => XDocument.Parse(EmptyElement().Replace(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<${meta}/>"));

    [GeneratedRegex("url\\([^)]*\\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Urls();

    [GeneratedRegex("<(?<meta>meta [^>]*)>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex EmptyElement();
}

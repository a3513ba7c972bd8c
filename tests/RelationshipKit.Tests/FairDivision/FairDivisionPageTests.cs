using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Tests.FairDivision;

/// <summary>docs/fair-division.md says what the registry says, speaks of every rule and property, and its example is true.</summary>
public sealed class FairDivisionPageTests
{
    private static readonly Property[] Properties =
        [Property.EF1, Property.EFX, Property.PROP1, Property.PROPX, Property.EQ1, Property.EQX, Property.PO, Property.FPO];

    private static readonly (string Heading, InstanceFeatures Feature)[] Features =
    [
        ("unequal parts", InstanceFeatures.Weights),
        ("liked tasks", InstanceFeatures.LikedChores),
        ("tasks of cost 0", InstanceFeatures.ZeroCosts),
        ("pins, cannot-do", InstanceFeatures.ForbiddenPairs),
        ("together", InstanceFeatures.Together),
        ("apart", InstanceFeatures.Apart),
        ("caps on minutes", InstanceFeatures.TimeCaps),
    ];

    private static readonly string Page = ReadPage();

    [Fact]
    public void The_table_of_promises_is_the_registry() => Assert.Equal(
        Table(
            ["rule", .. Properties.Select(property => property.FieldName()), "beyond"],
            rule => [.. Properties.Select(property => Tick(rule.Proves.Contains(property))), rule.Guarantee ?? ""]),
        Generated("promises"));

    [Fact]
    public void The_table_of_what_rules_take_is_the_registry() => Assert.Equal(
        Table(
            ["rule", .. Features.Select(feature => feature.Heading), "people"],
            rule =>
            [
                .. Features.Select(feature => Tick(rule.Accepts.HasFlag(feature.Feature))),
                rule.RequiredAgentCount?.ToString(CultureInfo.InvariantCulture) ?? "any",
            ]),
        Generated("takes"));

    [Fact]
    public void Every_rule_has_a_paragraph() => Assert.All(RuleCatalogue.All, rule =>
        Assert.Contains($"\n**`{rule.Name}`**", Page, StringComparison.Ordinal));

    [Fact]
    public void Every_property_is_explained() => Assert.All(Enum.GetValues<Property>(), property =>
        Assert.Matches($@"\n\*\*([A-Z0-9a-z]+, )*{property.FieldName()}\b", Page));

    [Fact]
    public void The_example_has_all_properties_but_MMS()
    {
        ChoreInstance instance = RawInstance.Of([3, 3, 2, 2, 2], [3, 3, 2, 2, 2]).ToInstance();
        var report = PropertyReport.Of(instance, ChoreDivision.Create(instance, [0, 1, 1, 1, 0]));
        Assert.All(report.Verdicts, verdict => Assert.Equal(verdict.Property != Property.MMS, verdict.Holds));
        Assert.Equal(Property.MMS, report.Verdicts[^1].Property);
    }

    private static string Tick(bool isSo) => isSo ? "✓" : "";

    private static string Table(string[] headings, Func<Rule, string[]> cells)
    {
        string[] rows = [.. RuleCatalogue.All.Select(rule => Row([$"`{rule.Name}`", .. cells(rule)]))];
        return string.Join('\n', [Row(headings), $"|{string.Concat(headings.Select(_ => "---|"))}", .. rows]);
    }

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |".Replace("|  |", "| |", StringComparison.Ordinal).Replace("|  |", "| |", StringComparison.Ordinal);

    private static string Generated(string name)
    {
        string from = Page[Page.IndexOf($"<!-- {name}:", StringComparison.Ordinal)..];
        int start = from.IndexOf('\n', StringComparison.Ordinal) + 1;
        return from[start..from.IndexOf("\n<!-- end -->", StringComparison.Ordinal)];
    }

    private static string ReadPage() => File.ReadAllText(RepositoryFiles.PathOf("docs", "fair-division.md"));
}

using System.Globalization;
using System.Text.RegularExpressions;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Reviewing;

namespace RelationshipKit.Tests.Insights;

public sealed partial class InsightWordsTests
{
    private const string Catalogue = "insights";

    public static TheoryData<string> Cultures => [.. EmbeddedSeeds.CulturesOf(Catalogue)];

    [Fact]
    public void There_are_words_in_four_languages() => Assert.Equal(["de", "en", "es", "fr"], EmbeddedSeeds.CulturesOf(Catalogue));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_language_has_the_same_messages_with_the_same_slots(string culture)
    {
        IReadOnlyList<ExplanationMessage> english = Words("en").Messages, own = Words(culture).Messages;

        Assert.Equal(english.Select(message => (message.Id, SlotsOf(message))), own.Select(message => (message.Id, SlotsOf(message))));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void An_example_is_its_text_filled_in(string culture) => Assert.All(Words(culture).Messages, message =>
        Assert.Matches("^" + Slot().Replace(Regex.Escape(message.Text).Replace("\\{", "{", StringComparison.Ordinal), ".+") + "$", message.Example));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_built_in_pattern_has_its_words(string culture)
    {
        string[] ids = [.. Words(culture).Messages.Select(message => message.Id)];

        Assert.All(HouseholdInsights.BuiltIn, pattern => Assert.All(["title", "seen", "question"], part => Assert.Contains($"{pattern.Id}.{part}", ids)));
        Assert.All(Words(culture).Messages.Where(message => message.Id.EndsWith(".question", StringComparison.Ordinal)), message => Assert.EndsWith("?", message.Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void No_wording_is_more_than_a_hint_to_the_own_reviewer(string culture)
    {
        if (!LanguageReviewer.TryFor(CultureInfo.GetCultureInfo(culture), out LanguageReviewer? reviewer)) return;
        IEnumerable<string> rendered = Enum.GetValues<Planted>()
            .Select(planted => HouseholdInsights.From(SimulatedYears.Of(planted, 500 + (int)planted)).Explain(CultureInfo.GetCultureInfo(culture)))
            .SelectMany(page => page.Lines.Select(line => line.Text));

        Assert.All(
            Words(culture).Messages.Select(message => message.Example).Concat(rendered).Distinct(StringComparer.Ordinal),
            text => Assert.DoesNotContain(reviewer.Review(text), finding => finding.Severity > FindingSeverity.Hint));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Explain_fills_every_slot_of_whatever_was_found(string culture)
    {
        WordedPage[] pages = [.. Enum.GetValues<Planted>()
            .Select(planted => HouseholdInsights.From(SimulatedYears.Of(planted, 500 + (int)planted)).Explain(CultureInfo.GetCultureInfo(culture)))];

        Assert.All(pages, page => Assert.DoesNotMatch("[{}|]", page.Text));
        Assert.Contains(pages, page => page.Lines.Any(line => line.IsHeading));
    }

    private static ExplanationWords Words(string culture) => ExplanationWords.For(CultureInfo.GetCultureInfo(culture), Catalogue);

    private static string SlotsOf(ExplanationMessage message) =>
        string.Join(' ', Slot().Matches(message.Text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{[a-zA-Z]+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Slot();
}

using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing;

namespace RelationshipKit.Tests.Reviewing;

/// <summary>What every language that has a reviewer must offer, and what a language may say about its own writing.</summary>
public sealed class LanguagePackTests
{
    private const string Lexicon = """
        { "lexicon": "relationshipkit.review", "version": 1, "culture": "en", "letters": { "ä": "ae", "ß": "ss" },
          "inflections": { "verb": [{ "ends": ["en"], "forms": ["--st", "ge~--t"] }] } }
        """;

    private static readonly string Tests = Path.Combine(RepositoryFiles.PathOf("seeds", "", ""), "..", "tests", "RelationshipKit.Tests");

    public static TheoryData<string> OtherCultures => [.. LanguageReviewer.Cultures.Where(culture => culture != "en")];

    public static TheoryData<string, string> Corpora => new()
    {
        { "de", "messages" },
        { "de", "roles" },
        { "es", "messages" },
        { "es", "roles" },
    };

    [Fact]
    public void Cultures_are_English_German_and_Spanish() => Assert.Equal(["de", "en", "es"], LanguageReviewer.Cultures);

    [Theory]
    [MemberData(nameof(OtherCultures))]
    public void Every_category_of_the_English_rules_has_rules_in_each_language(string culture)
    {
        LanguageReviewer reviewer = LanguageReviewer.For(CultureInfo.GetCultureInfo(culture));

        Assert.Empty(ReviewSeeds.English.Rules.Select(rule => (rule.Kind, rule.Category)).Except(reviewer.Rules.Select(rule => (rule.Kind, rule.Category))));
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void Corpus_of_a_language_holds_200_sentences_and_half_of_them_are_clean(string culture, string kind)
    {
        string[][] rows = [.. new[] { "", ".held-back" }.SelectMany(part => Rows($"{kind}.{culture}{part}.tsv"))];

        Assert.All(rows, row => Assert.Equal(4, row.Length));
        Assert.InRange(rows.Length, 200, 10_000);
        Assert.InRange(rows.Count(row => row[1] == "clean"), rows.Length * 2 / 5, rows.Length * 3 / 5);
        Assert.Equal(rows.Length, rows.Select(row => row[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(rows.Length, rows.Select(row => row[3]).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("de", "Müsst ihr immer alles liegen lassen?", "Muesst ihr immer alles liegen lassen?")]
    [InlineData("es", "Tú jamás recoges.", "tu jamas recoges")]
    public void Review_of_a_text_without_its_marks_finds_the_same_rules(string culture, string marked, string plain)
    {
        LanguageReviewer reviewer = LanguageReviewer.For(CultureInfo.GetCultureInfo(culture));

        string[] found = [.. reviewer.Review(marked).Select(finding => finding.RuleId)];

        Assert.NotEmpty(found);
        Assert.Equal(found, reviewer.Review(plain).Select(finding => finding.RuleId));
    }

    [Theory]
    [InlineData("Das GRÄßte wars", true)]
    [InlineData("das graesste wars", true)]
    [InlineData("das grasste wars", false)]
    [InlineData("du machst", true)]
    [InlineData("gemacht", true)]
    [InlineData("machte", false)]
    public void Letters_and_prefixes_of_a_lexicon_say_which_words_are_the_same(string text, bool isFound)
    {
        LanguageReviewer reviewer = LanguageReviewer.Create(
            ReviewLexicon.Read(ReviewSeeds.Utf8(Lexicon)),
            [ReviewSeeds.Pack($"\"rules\": [{ReviewSeeds.Rule("msg-a", "\"gräßte | <machen>\"")}]")]);

        Assert.Equal(isFound, reviewer.Review(text).Count == 1);
    }

    [Fact]
    public void Letters_that_are_not_one_letter_are_a_problem_with_its_place()
    {
        string json = Lexicon.Replace("\"ß\"", "\"sz\"", StringComparison.Ordinal);

        Assert.False(ReviewLexicon.TryRead(ReviewSeeds.Utf8(json), out _, out IReadOnlyList<InputProblem> problems));

        Assert.Equal("$.letters.sz", Assert.Single(problems).Path);
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadAllLines(Path.Combine(Tests, "Reviewing", "Corpus", file)).Skip(1).Select(line => line.Split('\t'));
}

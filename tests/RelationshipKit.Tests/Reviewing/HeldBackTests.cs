using System.Globalization;
using RelationshipKit.Reviewing;

namespace RelationshipKit.Tests.Reviewing;

/// <summary>What the reviewer makes of texts that no rule was written from and no weight learned from: the aims that docs/review-quality.md reports on.</summary>
public sealed class HeldBackTests
{
    private const double LeastRecall = 0.85;
    private const double MostFalseAlarms = 0.05;
    private const double MostOfNarrative = 0.02;

    private static readonly string Corpus =
        RepositoryFiles.PathOf("seeds", Path.Combine("..", "tests", "RelationshipKit.Tests", "Reviewing"), "Corpus");

    [Theory]
    [InlineData(ReviewKinds.Messages, "messages")]
    [InlineData(ReviewKinds.Roles, "roles")]
    public void Held_back_texts_come_out_as_labelled_as_often_as_aimed_at(ReviewKinds kind, string name)
    {
        (string Text, bool IsProblem)[] texts = [.. Directory.GetFiles(Corpus, $"{name}*.en.held-back.tsv").SelectMany(File.ReadAllLines)
            .Select(line => line.Split('\t')).Where(cells => cells[1] is "problem" or "clean").Select(cells => (cells[^1], cells[1] == "problem"))];
        int problems = texts.Count(text => text.IsProblem), clean = texts.Length - problems;
        int found = texts.Count(text => text.IsProblem && IsFound(text.Text, kind)), alarms = texts.Count(text => !text.IsProblem && IsFound(text.Text, kind));

        Assert.True(problems > 800 && clean > 800, $"{problems} problems and {clean} clean texts are few.");
        Assert.True(found >= LeastRecall * problems, Said($"found {found} of {problems}"));
        Assert.True(alarms <= MostFalseAlarms * clean, Said($"{alarms} false alarms in {clean}"));
    }

    [Fact]
    public void Hardly_any_sentence_of_a_narrative_is_a_finding()
    {
        string[] sentences = [.. Directory.GetFiles(Corpus, "narrative*.en.held-back.txt").SelectMany(File.ReadAllLines).Where(line => line.Length > 0)];
        int found = sentences.Count(sentence => IsFound(sentence, ReviewKinds.All));

        Assert.True(sentences.Length > 700);
        Assert.True(found <= MostOfNarrative * sentences.Length, Said($"{found} of {sentences.Length}"));
    }

    [Fact]
    public void No_text_is_both_held_back_and_learned_from()
    {
        ILookup<bool, string> texts = Directory.GetFiles(Corpus, "*.en.*")
            .Where(path => !Path.GetFileName(path).StartsWith("golden", StringComparison.Ordinal))
            .SelectMany(path => File.ReadAllLines(path).Select(line => (IsHeldBack: path.Contains("held-back", StringComparison.Ordinal), Text: line.Split('\t')[^1])))
            .Where(each => each.Text is not ("" or "text"))
            .ToLookup(each => each.IsHeldBack, each => each.Text.ToUpperInvariant());

        Assert.NotEmpty(texts[true]);
        Assert.Empty(texts[true].Intersect(texts[false], StringComparer.Ordinal));
    }

    private static bool IsFound(string text, ReviewKinds kind) => ReviewSeeds.English.Review(text, kind).Any(finding => finding.Severity > FindingSeverity.Hint);

    private static string Said(FormattableString figures) => figures.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;
using RelationshipKit.Reviewing;

namespace RelationshipKit.Tests.Reviewing;

/// <summary>
/// How often each rule may hit ordinary sentences, above hint: golden-hits.en.tsv says it for each file of them. A rule that hits more often
/// has become too loud; one that hits less often deserves a lower number.
/// </summary>
public sealed class GoldenHitsTests
{
    private const string Header = "file\trule\thits";

    private static readonly string Corpus =
        RepositoryFiles.PathOf("seeds", Path.Combine("..", "tests", "RelationshipKit.Tests", "Reviewing"), "Corpus");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Corpus, "ordinary*.en.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_rule_hits_ordinary_sentences_as_often_as_is_written_down(string file)
    {
        SortedDictionary<string, List<string>> hits = HitsIn(File.ReadAllLines(Path.Combine(Corpus, file)));
        Dictionary<string, int> golden = GoldenHits().Where(line => line.File == file).ToDictionary(line => line.Rule, line => line.Hits, StringComparer.Ordinal);
        var report = new StringBuilder();
        foreach (string rule in hits.Keys.Union(golden.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            List<string> found = hits.GetValueOrDefault(rule, []);
            int known = golden.GetValueOrDefault(rule);
            if (found.Count == known) continue;
            report.AppendLine(CultureInfo.InvariantCulture, $"{file}\t{rule}\t{found.Count} instead of {known}{(found.Count > known ? ", in:" : ": lower the number")}");
            if (found.Count > known) report.AppendJoin("", found.Select(sentence => $"    {sentence}{Environment.NewLine}"));
        }

        Assert.True(report.Length == 0, report.ToString());
    }

    [Fact]
    public void Golden_hits_are_of_files_and_rules_that_are_there_in_order_and_once_each()
    {
        string[] rules = [.. ReviewSeeds.English.Rules.Select(rule => rule.Id)];
        string[] files = [.. Directory.GetFiles(Corpus).Select(path => Path.GetFileName(path))];
        (string File, string Rule, int Hits)[] golden = GoldenHits();

        Assert.All(golden, line => Assert.Contains(line.File, files));
        Assert.All(golden, line => Assert.Contains(line.Rule, rules));
        Assert.All(golden, line => Assert.True(line.Hits > 0, $"{line.Rule}: leave out rules without hits."));
        string[] keys = [.. golden.Select(line => $"{line.File}\t{line.Rule}")];
        Assert.Equal(keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), keys);
    }

    private static SortedDictionary<string, List<string>> HitsIn(IEnumerable<string> sentences)
    {
        var hits = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string sentence in sentences.Where(line => line.Length > 0))
        {
            foreach (Finding finding in ReviewSeeds.English.Review(sentence).Where(finding => finding.Severity > FindingSeverity.Hint))
            {
                if (!hits.TryGetValue(finding.RuleId, out List<string>? found)) hits.Add(finding.RuleId, found = []);
                found.Add(sentence);
            }
        }

        return hits;
    }

    private static (string File, string Rule, int Hits)[] GoldenHits()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Corpus, "golden-hits.en.tsv"));
        Assert.Equal(Header, lines[0]);
        return [.. lines.Skip(1).Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1], int.Parse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture)))];
    }
}

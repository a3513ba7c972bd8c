using System.Diagnostics;
using System.Globalization;
using RelationshipKit.Reviewing;

namespace RelationshipKit.ReviewScore;

/// <summary>What the tool prints.</summary>
internal static class Reports
{
    /// <summary>Each example that does not come out as it must; how many there are.</summary>
    public static int PrintExamples(LanguageReviewer reviewer, TextWriter output)
    {
        IReadOnlyList<ExampleFailure> failures = reviewer.CheckExamples();
        foreach (ExampleFailure failure in failures)
            output.WriteLine($"{failure.Id}: {(failure.MustBeFound ? "must be found, is not" : "must not be found, is")}: {failure.Text}");
        output.WriteLine(Invariant($"{reviewer.Rules.Count} rules, {failures.Count} examples fail"));
        return failures.Count;
    }

    /// <summary>Recall and false alarms, and each text that came out wrong.</summary>
    public static void PrintScore(LanguageReviewer reviewer, ReviewKinds kinds, string path, IReadOnlyList<Labelled> corpus, bool isBrief, TextWriter output)
    {
        var reviewed = corpus.Select(labelled => (Labelled: labelled, Shown: Shown(reviewer, kinds, labelled.Text))).ToList();
        var problems = reviewed.Where(each => each.Labelled.IsProblem).ToList();
        var clean = reviewed.Where(each => !each.Labelled.IsProblem).ToList();
        output.WriteLine($"== {path}");
        if (!isBrief)
        {
            foreach ((Labelled missed, _) in problems.Where(each => each.Shown.Count == 0)) output.WriteLine($"missed\t{missed.Id}\t{missed.Category}\t\t{missed.Text}");
            foreach ((Labelled alarm, IReadOnlyList<Finding> shown) in clean.Where(each => each.Shown.Count > 0))
                output.WriteLine($"alarm\t{alarm.Id}\t{alarm.Category}\t{Rules(shown)}\t{alarm.Text}");
        }

        foreach (var group in problems.GroupBy(each => each.Labelled.Category, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            output.WriteLine(Invariant($"  {group.Key,-22} {group.Count(each => each.Shown.Count > 0),5} of {group.Count(),5} found"));
        int found = problems.Count(each => each.Shown.Count > 0), alarms = clean.Count(each => each.Shown.Count > 0);
        double score = found == 0 ? 0 : found * Math.Pow((double)found / (found + alarms), 2);
        output.WriteLine(Invariant($"  recall {Percent(found, problems.Count)} ({found} of {problems.Count}), false alarms {Percent(alarms, clean.Count)} ({alarms} of {clean.Count}), score {score:F1}"));
    }

    /// <summary>How often each rule hits ordinary sentences.</summary>
    public static void PrintRates(LanguageReviewer reviewer, ReviewKinds kinds, string path, IReadOnlyList<string> lines, TextWriter output)
    {
        string[] sentences = [.. lines.Where(line => line.Length > 0)];
        var byRule = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        int shown = 0;
        foreach (string sentence in sentences)
        {
            IReadOnlyList<Finding> findings = reviewer.Review(sentence, kinds);
            if (findings.Any(finding => finding.Severity > FindingSeverity.Hint)) shown++;
            foreach (Finding finding in findings)
            {
                if (!byRule.TryGetValue(finding.RuleId, out List<string>? hits)) byRule.Add(finding.RuleId, hits = []);
                hits.Add(sentence);
            }
        }

        output.WriteLine(Invariant($"== {path}: {sentences.Length} sentences, {Percent(shown, sentences.Length)} with a finding above hint ({shown})"));
        foreach ((string rule, List<string> hits) in byRule)
        {
            output.WriteLine(Invariant($"  {1000.0 * hits.Count / sentences.Length,8:F2} per 1,000  {rule}"));
            foreach (string hit in hits.Take(3)) output.WriteLine($"      {hit}");
        }
    }

    /// <summary>The time of a review, on this machine, after a warm-up: the median of several passes.</summary>
    public static void PrintTime(LanguageReviewer reviewer, ReviewKinds kinds, string path, IReadOnlyList<string> lines, TextWriter output)
    {
        const int warmUps = 20, passes = 15;
        var taken = new List<TimeSpan>();
        for (int pass = 0; pass < warmUps + passes; pass++)
        {
            long start = Stopwatch.GetTimestamp();
            foreach (string line in lines) reviewer.Review(line, kinds);
            if (pass >= warmUps) taken.Add(Stopwatch.GetElapsedTime(start));
        }

        taken.Sort();
        double milliseconds = taken[passes / 2].TotalMilliseconds * 1_000 / Math.Max(1, lines.Count);
        output.WriteLine(Invariant($"== {path}: {milliseconds:F2} ms per 1,000 lines"));
    }

    private static IReadOnlyList<Finding> Shown(LanguageReviewer reviewer, ReviewKinds kinds, string text) =>
        [.. reviewer.Review(text, kinds).Where(finding => finding.Severity > FindingSeverity.Hint)];

    private static string Rules(IReadOnlyList<Finding> findings) =>
        string.Join(' ', findings.Select(finding => finding.RuleId).Distinct(StringComparer.Ordinal));

    private static string Percent(int part, int whole) => whole == 0 ? "–" : Invariant($"{100.0 * part / whole:F1} %");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

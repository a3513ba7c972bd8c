using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RelationshipKit.Reviewing;

namespace RelationshipKit.ReviewScore;

/// <summary>Learns the weights of terms anew: reads corpora and ordinary sentences, writes base and weights into a pack that stands.</summary>
internal static partial class Learning
{
    private const int LeastUses = 3;
    private const int CountOfExample = 3;
    private const int StepOfWeights = 5;
    private const int LeastWeight = 15;
    private const int LongestLine = 120;
    private const int MostMilliseconds = 10_000;

    private static readonly JsonSerializerOptions Writing = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Run(LanguageReviewer reviewer, Arguments arguments, TextWriter output)
    {
        var texts = arguments.Corpora.SelectMany(Corpus.Read).Select(labelled => (labelled.Text, labelled.IsProblem)).ToList();
        texts.AddRange(arguments.Ordinary.SelectMany(File.ReadAllLines).Where(line => line.Length > 0).Select(line => (line, false)));
        texts.AddRange(ExamplesOf(arguments));
        JsonNode pack = JsonNode.Parse(File.ReadAllBytes(arguments.Learned))!;
        JsonNode weighing = pack["weighing"]!;
        LanguageReviewer knowing = Knowing(reviewer, pack, texts.Select(text => text.Text));
        var samples = texts.SelectMany(text => SamplesOf(text.IsProblem, knowing.TermsOf(text.Text, arguments.Kinds))).ToList();
        var model = new LinearModel(samples, LeastUses);
        model.Learn();
        int start = (int)Math.Round(100 * model.Base);
        var byWeight = model.Weights
            .Select(term => (Term: term.Key, Weight: StepOfWeights * (int)Math.Round(100 * term.Value / StepOfWeights)))
            .Where(term => Math.Abs(term.Weight) >= LeastWeight)
            .GroupBy(term => term.Weight, term => term.Term)
            .OrderByDescending(group => group.Key)
            .ToList();
        weighing["base"] = start;
        weighing["weights"] = new JsonArray([.. byWeight.Select(group => new JsonObject
        {
            ["weight"] = group.Key,
            ["terms"] = new JsonArray([.. LinesOf(group.Order(StringComparer.Ordinal)).Select(line => (JsonNode)line)]),
        })]);
        File.WriteAllText(arguments.Learned, pack.ToJsonString(Writing) + "\n");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{samples.Count} samples, {byWeight.Sum(group => group.Count())} terms with weight"));
    }

    /// <summary>What the examples of rules and filters say; they must come out right with the weights too, so they count several times.</summary>
    private static IEnumerable<(string Text, bool IsProblem)> ExamplesOf(Arguments arguments)
    {
        JsonNode pack = JsonNode.Parse(File.ReadAllBytes(ReviewFiles.PathOf(arguments)))!;
        var rules = pack["rules"]!.AsArray().Where(rule => (string?)rule!["severity"] != "hint");
        var filters = pack["filters"]?.AsArray() ?? [];
        var examples = TextsOf(rules, "mustFlag").Concat(TextsOf(filters, "mustKeep")).Select(text => (text, true))
            .Concat(TextsOf(filters, "mustSilence").Select(text => (text, false))).ToList();
        return Enumerable.Repeat(examples, CountOfExample).SelectMany(each => each);
    }

    private static IEnumerable<string> TextsOf(IEnumerable<JsonNode?> owners, string member) =>
        owners.SelectMany(owner => owner![member]!.AsArray()).Select(text => (string)text!);

    /// <summary>A clean text is one sample a sentence; of a problem text it is enough that one of its sentences is one.</summary>
    private static IEnumerable<Sample> SamplesOf(bool isProblem, IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        if (isProblem) return sentences.Count == 0 ? [] : [new Sample(true, sentences)];
        return sentences.Select(sentence => new Sample(false, [sentence]));
    }

    /// <summary>The reviewer with every word of the texts known to it, so that none of their terms is lost.</summary>
    private static LanguageReviewer Knowing(LanguageReviewer reviewer, JsonNode pack, IEnumerable<string> texts)
    {
        var words = texts.SelectMany(text => Word().Matches(text.Replace('’', '\'')).Select(match => match.Value.ToLowerInvariant())).Append("#")
            .Where(word => !word.Contains('\'') && !Elongation().IsMatch(word))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        JsonNode all = pack.DeepClone();
        JsonNode rule = all["rules"]![0]!;
        string id = $"{rule["id"]}-learning";
        rule["id"] = id;
        all["weighing"]!["rule"] = id;
        all["weighing"]!["weights"] = new JsonArray([.. words.Chunk(10_000).Select(chunk => new JsonObject
        {
            ["weight"] = 0,
            ["terms"] = new JsonArray([.. chunk.Select(word => (JsonNode)word)]),
        })]);
        return reviewer.With(ReviewPack.Read(JsonSerializer.SerializeToUtf8Bytes(all)));
    }

    private static IEnumerable<string> LinesOf(IEnumerable<string> terms)
    {
        var line = new StringBuilder();
        foreach (string term in terms)
        {
            if (line.Length > 0 && line.Length + term.Length > LongestLine)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? "; " : "").Append(term);
        }

        if (line.Length > 0) yield return line.ToString();
    }

    [GeneratedRegex(@"[\p{L}\p{M}']+|\d+", RegexOptions.None, MostMilliseconds)]
    private static partial Regex Word();

    // Contractions and drawn-out words stay unknown, so that they are spelled as always.
    [GeneratedRegex(@"(?<letter>.)\k<letter>\k<letter>", RegexOptions.None, MostMilliseconds)]
    private static partial Regex Elongation();
}

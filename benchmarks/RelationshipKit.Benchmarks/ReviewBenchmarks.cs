using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using RelationshipKit.Reviewing;

namespace RelationshipKit.Benchmarks;

/// <summary>What a review of 1,000 ordinary sentences takes, one by one and in one text.</summary>
public class ReviewOfOrdinarySentences
{
    private const int WarmUps = 50;

    private readonly LanguageReviewer _reviewer = LanguageReviewer.For(CultureInfo.GetCultureInfo("en"));
    private string[] _sentences = [];
    private string _text = "";

    [GlobalSetup]
    public void Write()
    {
        _sentences = OrdinarySentences.Write(1_000);
        _text = string.Join(' ', _sentences);
        // The few rounds of a short measurement would end before the code is compiled for good.
        for (int pass = 0; pass < WarmUps; pass++) OneByOne();
    }

    [Benchmark]
    public int OneByOne() => _sentences.Sum(sentence => _reviewer.Review(sentence).Count);

    [Benchmark]
    public int InOneText() => _reviewer.Review(_text).Count;
}

/// <summary>How the time of a review grows with the length of the text, in thousands of UTF-16 units.</summary>
public class ReviewGrowth
{
    private readonly LanguageReviewer _reviewer = LanguageReviewer.For(CultureInfo.GetCultureInfo("en"));
    private string _text = "";

    [Params(10, 100, 1_000, 10_000)]
    public int Thousands { get; set; }

    [Params("ordinary", "no stops", "all findings")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void Write()
    {
        string piece = Kind switch
        {
            "ordinary" => string.Join(' ', OrdinarySentences.Write(200)) + " ",
            "no stops" => string.Join(' ', OrdinarySentences.Write(200)).Replace(".", "", StringComparison.Ordinal) + " ",
            _ => "You never help with the dishes. ",
        };
        var text = new StringBuilder();
        while (text.Length < Thousands * 1_000) text.Append(piece);
        _text = text.ToString(0, Thousands * 1_000);
    }

    [Benchmark]
    public int Review() => _reviewer.Review(_text).Count;
}

/// <summary>What it takes to make the built-in reviewer.</summary>
public class ReviewerCreation
{
    [Benchmark]
    public LanguageReviewer Create() => LanguageReviewer.For(CultureInfo.GetCultureInfo("en"));
}

/// <summary>Plain sentences about days at home, put together from parts in a fixed order.</summary>
internal static class OrdinarySentences
{
    private static readonly string[] Who = ["I", "We", "My sister", "The neighbours", "Our son", "You", "My husband", "Sam", "The kids", "They"];
    private static readonly string[] Did =
        ["cooked dinner", "went to the shops", "washed the car", "talked about the holiday", "forgot the keys", "cleaned the kitchen", "called the plumber", "read a book"];

    private static readonly string[] When = ["last night", "after work", "on Tuesday", "because it rained", "when the baby slept", "before lunch", "and it was nice"];
    private static readonly string[] Then =
        ["", ", so we were tired", ", and I felt calm", ", but the shop was closed", ", which took an hour", ", and then we all watched a film together", " with some friends from school"];

    public static string[] Write(int count)
    {
        string[] sentences = new string[count];
        for (int at = 0; at < count; at++)
            sentences[at] = $"{Who[at % Who.Length]} {Did[at % Did.Length]} {When[at / 3 % When.Length]}{Then[at / 2 % Then.Length]}.";
        return sentences;
    }
}

using System.Collections.Frozen;
using RelationshipKit.Reviewing.Patterns;
using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Tests.Reviewing;

/// <summary>A language of a few words for patterns: a, b, c, d, the opener 'but', the negator 'not', and two classes, one with phrases.</summary>
internal sealed class SmallLanguage : IPatternNames
{
    public static readonly string[] Words = ["a", "b", "c", "d", "but", "not"];

    private static readonly FrozenDictionary<string, string[]> Classes = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["singles"] = ["a", "b"],
        ["phrases"] = ["a", "a b", "c d", "b but c"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly WordTable _table = new(new Dictionary<char, string>());

    public SmallLanguage()
    {
        foreach (string word in Words) _table.FindOrAdd(word);
        Sets.AddOpener(Sets.Add(SetOf(["but"])), -1);
        Sets.Negators = Sets.Add(SetOf(["not"]));
    }

    public WordSetTable Sets { get; } = new();

    public int IdOf(string word) => _table.Find(word);

    public static string[] TermsOf(TokenTest test) =>
        [.. test.Terms.SelectMany(term => term.Kind == TermKind.Class ? Classes[term.Text] : [term.Text])];

    public WordSet SetOf(TokenTest test) => SetOf(TermsOf(test));

    /// <summary>Compiles a pattern; the sets are then complete.</summary>
    public PatternProgram Compile(PatternNode pattern)
    {
        PatternProgram program = PatternCompiler.TryCompile(pattern, new PatternSets(Sets, this, _ => 1), this, out _)!.Value;
        _table.Close();
        Sets.Close(_table.Count, FrozenDictionary<int, int[]>.Empty, FrozenDictionary<int, int>.Empty);
        return program;
    }

    WordSet? IPatternNames.SetOf(TokenTest test) => SetOf(test);

    PatternNode? IPatternNames.MacroOf(string name) => null;

    private WordSet SetOf(string[] terms)
    {
        var set = new WordSet();
        foreach (string term in terms) set.Add([.. term.Split(' ').Select(word => _table.FindOrAdd(word))]);
        return set;
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication.Talks;

/// <summary>The words that a reflection is checked by, in one language (seeds/reflections).</summary>
internal sealed class ReflectionWords
{
    private const int Most = 2_000;
    private const int ShortestStem = 3;

    private const string Reasons = "reasons";

    private static readonly ImmutableArray<string> ListNames = ["tentative", "closing", "certain", "cause", "blame", "advice", "rebuttal", "facts", "function", Reasons];

    private static readonly ImmutableArray<(string Word, ReflectionKind Kind)> Kinds =
    [
        ("added-fact", ReflectionKind.AddedFact),
        ("added-words", ReflectionKind.AddedWords),
        ("blame", ReflectionKind.Blame),
        ("cause", ReflectionKind.Cause),
        ("certainty", ReflectionKind.Certainty),
        ("advice", ReflectionKind.Advice),
        ("rebuttal", ReflectionKind.Rebuttal),
        ("little-heard", ReflectionKind.LittleHeard),
        ("no-check", ReflectionKind.NoCheck),
        ("not-tentative", ReflectionKind.NotTentative),
    ];

    private readonly ReflectionSpelling _spelling;
    private readonly ImmutableArray<string> _endings;
    private readonly ImmutableArray<string> _beginnings;
    private readonly FrozenDictionary<string, ImmutableArray<int>> _alike;
    private readonly ImmutableArray<(string Why, string Question)> _findings;

    private ReflectionWords(
        CultureInfo culture,
        ReflectionSpelling spelling,
        PhraseIndex phrases,
        ImmutableArray<string> endings,
        ImmutableArray<string> beginnings,
        ImmutableArray<ImmutableArray<string>> alike,
        ImmutableArray<(string Why, string Question)> findings)
    {
        (Culture, _spelling, Phrases, _findings) = (culture, spelling, phrases, findings);
        _endings = [.. endings.OrderByDescending(ending => ending.Length)];
        _beginnings = [.. beginnings.OrderByDescending(beginning => beginning.Length)];
        _alike = alike.Index()
            .SelectMany(group => group.Item.Select(word => (Word: StemOf(word), Group: group.Index)))
            .GroupBy(entry => entry.Word, entry => entry.Group, StringComparer.Ordinal)
            .ToFrozenDictionary(groups => groups.Key, groups => groups.Distinct().ToImmutableArray(), StringComparer.Ordinal);
    }

    public static SeedFormat<ReflectionWords> Format { get; } = new("reflections", Read);

    public CultureInfo Culture { get; }

    public PhraseIndex Phrases { get; }

    public static UInt128 List(string name) => PhraseIndex.Only(ListNames.IndexOf(name));

    public ReflectionFinding Finding(ReflectionKind kind, int start, int length)
    {
        (string why, string question) = _findings[(int)kind];
        return new ReflectionFinding(kind, start, length, why, question);
    }

    /// <summary>A text as its words are compared, as long as the text itself.</summary>
    public string Plain(string text) => _spelling.Plain(text);

    /// <summary>The word without the beginning and the ending that its form gives it.</summary>
    public string StemOf(string word)
    {
        string stem = WithoutEnding(word.ToLowerInvariant().Replace('’', '\''));
        return _beginnings.FirstOrDefault(beginning => stem.Length - beginning.Length >= ShortestStem && stem.StartsWith(beginning, StringComparison.Ordinal)) is { } first
            ? stem[first.Length..]
            : stem;
    }

    /// <summary>Whether two stems are of the same word, or of words that say the same.</summary>
    public bool AreAlike(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal)) return true;
        if (one.Length >= ShortestStem && other.Length >= ShortestStem && Math.Abs(one.Length - other.Length) <= 1
            && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)))
        {
            return true;
        }

        return _alike.TryGetValue(one, out ImmutableArray<int> groups) && _alike.TryGetValue(other, out ImmutableArray<int> others) && groups.Intersect(others).Any();
    }

    private string WithoutEnding(string small)
    {
        foreach (string ending in _endings)
        {
            if (small.Length - ending.Length < ShortestStem || !small.EndsWith(ending, StringComparison.Ordinal)) continue;
            string stem = small[..^ending.Length];
            return stem.Length > ShortestStem && stem[^1] == stem[^2] ? stem[..^1] : stem;
        }

        return small;
    }

    private static ReflectionWords Read(JsonMembers file, CultureInfo culture)
    {
        ReflectionSpelling spelling = ReflectionSpelling.Read(file);
        var phrases = new PhraseIndex.Builder();
        JsonMembers lists = file.Required("lists").Members();
        foreach (string name in ListNames)
        {
            JsonCursor? list = string.Equals(name, Reasons, StringComparison.Ordinal) ? lists.Optional(name) : lists.Required(name);
            phrases.Add(name, list is null ? [] : Words(list));
        }

        lists.RefuseOthers();
        ImmutableArray<string> endings = Words(file.Required("endings"));
        ImmutableArray<string> beginnings = file.Optional("beginnings") is { } some ? Words(some) : [];
        ImmutableArray<ImmutableArray<string>> alike = [.. file.Required("alike").Items(Most).Select(Words)];
        var findings = new (string Why, string Question)[Kinds.Length];
        JsonCursor findingList = file.Required("findings");
        foreach (JsonCursor place in findingList.Items(Kinds.Length, Kinds.Length))
        {
            JsonMembers finding = place.Members();
            ReflectionKind kind = finding.Required("id").OneOf(Kinds.AsSpan());
            findings[(int)kind] = (finding.Required("why").Name(), finding.Required("question").Name());
            finding.RefuseOthers();
        }

        if (findings.Any(finding => finding.Why is null)) findingList.Refuse("A finding is missing or there twice.", "Give each finding once.");
        return new ReflectionWords(culture, spelling, phrases.Build(), endings, beginnings, alike, [.. findings]);

        ImmutableArray<string> Words(JsonCursor list) => [.. list.Items(Most).Select(word => spelling.Plain(word.Name()))];
    }
}

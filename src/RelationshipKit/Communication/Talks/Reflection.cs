using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication.Talks;

/// <summary>
/// Looks at what somebody says back, beside what was said: does it add facts, causes, blame, certainty or advice, does it answer
/// back, does it ask whether that was it? It asks and never refuses. Immutable, for one language.
/// </summary>
/// <remarks>What saying back asks for: the rules of the Speaker–Listener technique (Markman, Stanley and Blumberg) and Imago mirroring.</remarks>
public sealed class Reflection
{
    private static readonly UInt128 Openings = ReflectionWords.List("tentative") | ReflectionWords.List("closing");
    private static readonly UInt128 SetAside = ReflectionWords.List("function") | Openings;

    private readonly ReflectionWords _words;

    private Reflection(ReflectionWords words) => _words = words;

    /// <summary>The cultures the package can check in, by name, in ordinal order.</summary>
    public static IReadOnlyList<string> Cultures => EmbeddedSeeds.CulturesOf(ReflectionWords.Format.Name);

    /// <summary>The language: the one that was found, not the one that was asked for.</summary>
    public CultureInfo Culture => _words.Culture;

    /// <summary>The check in a culture's language; where there is none, in that of the nearest parent culture, at last in English.</summary>
    /// <param name="culture">The culture asked for.</param>
    /// <returns>The check.</returns>
    public static Reflection For(CultureInfo culture) => new(ReflectionWords.Format.For(Guard.Against.Null(culture)));

    /// <summary>The check in a language of the host's own; the format is described in seeds/README.md.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without byte order mark, at most 16 MiB.</param>
    /// <param name="reflection">The check, or null.</param>
    /// <param name="problems">Everything that is wrong with the text; empty on success.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Reflection? reflection, out IReadOnlyList<InputProblem> problems)
    {
        reflection = ReflectionWords.Format.TryRead(utf8, out ReflectionWords? words, out problems) ? new Reflection(words) : null;
        return reflection is not null;
    }

    /// <summary>Looks at what is said back.</summary>
    /// <param name="said">What was said.</param>
    /// <param name="saidBack">What is said back.</param>
    /// <returns>What is worth a thought, in the order in which it stands there; what is missing comes last. Empty if nothing is, or if
    /// one of the two has no words.</returns>
    public IReadOnlyList<ReflectionFinding> Check(string said, string saidBack)
    {
        var heard = new Reading(_words, Guard.Against.Null(said));
        var back = new Reading(_words, Guard.Against.Null(saidBack));
        if (heard.Words.Count == 0 || back.Words.Count == 0) return [];
        List<ReflectionFinding> findings =
        [
            .. Phrases(heard, back, "blame", ReflectionKind.Blame),
            .. Phrases(heard, back, "cause", ReflectionKind.Cause),
            .. Phrases(heard, back, "certain", ReflectionKind.Certainty),
            .. Phrases(heard, back, "advice", ReflectionKind.Advice),
            .. Phrases(heard, back, "rebuttal", ReflectionKind.Rebuttal),
        ];
        bool endsWithQuestion = saidBack.AsSpan().TrimEnd(" \t\r\n\u00a0\"'”’»)").EndsWith("?") || saidBack.AsSpan().TrimEnd().EndsWith("؟");
        findings.AddRange(Added(heard, back, [.. findings]));
        findings.Sort((one, other) => one.Start.CompareTo(other.Start));
        if (LittleHeard(heard, back)) findings.Add(_words.Finding(ReflectionKind.LittleHeard, 0, 0));
        if (!back.Has("tentative") && !endsWithQuestion) findings.Add(_words.Finding(ReflectionKind.NotTentative, 0, 0));
        if (!endsWithQuestion || !back.Closes) findings.Add(_words.Finding(ReflectionKind.NoCheck, saidBack.Length, 0));
        return findings;
    }

    /// <summary>
    /// Phrases of a list that were not said; of those that overlap, the first and longest. A longer phrase of function words in the
    /// same place takes its words (German “immer noch” is not “immer”).
    /// </summary>
    private IEnumerable<ReflectionFinding> Phrases(Reading heard, Reading back, string list, ReflectionKind kind)
    {
        UInt128 wanted = ReflectionWords.List(list), function = ReflectionWords.List("function");
        for (int word = 0; word < back.Words.Count;)
        {
            int length = _words.Phrases.LongestAt(back.Words, word, wanted), taken = _words.Phrases.LongestAt(back.Words, word, function);
            if (taken > length)
            {
                word += taken;
                continue;
            }

            if (length > 0 && !back.IsOfOpening(word, length) && !heard.HasPhrase(back.PhraseAt(word, length))
                && !(kind is ReflectionKind.Cause && IsGivenReason(heard, back, word + length)))
            {
                int start = back.Words[word].Start;
                yield return _words.Finding(kind, start, back.Words[word + length - 1].End - start);
            }

            word += Math.Max(1, length);
        }
    }

    /// <summary>Whether a reason was given, and what comes first in this one was said: it does not matter which word brings it in.</summary>
    private static bool IsGivenReason(Reading heard, Reading back, int word) =>
        (heard.Has("cause") || heard.Has("reasons")) && back.Content.Where(content => content >= word).Take(1).Any(content => heard.Tells(back.Stems[content]));

    private IEnumerable<ReflectionFinding> Added(Reading heard, Reading back, ImmutableArray<ReflectionFinding> found)
    {
        int[] added = [.. back.Content.Where(word => !IsTold(word) && !heard.Tells(back.Stems[word]))];
        int[] facts = [.. added.Where(back.IsFact)];
        for (int first = 0, last; first < facts.Length; first = last + 1)
        {
            // “3 hours” is one fact.
            last = first;
            while (last + 1 < facts.Length && facts[last + 1] == facts[last] + 1) last++;
            yield return At(facts[first], facts[last], ReflectionKind.AddedFact);
        }

        int[] others = [.. added.Where(word => !back.IsFact(word))];
        if (others.Length >= 2 && 2 * added.Length > back.Content.Count) yield return At(others[0], others[0], ReflectionKind.AddedWords);

        bool IsTold(int word) => found.Any(finding => back.Words[word].Start >= finding.Start && back.Words[word].End <= finding.Start + finding.Length);

        ReflectionFinding At(int first, int last, ReflectionKind kind) => _words.Finding(kind, back.Words[first].Start, back.Words[last].End - back.Words[first].Start);
    }

    /// <summary>Less than a quarter of what was said, where more than one thing was.</summary>
    private static bool LittleHeard(Reading heard, Reading back)
    {
        int told = heard.Content.Count(word => back.Tells(heard.Stems[word]));
        return heard.Content.Count >= 2 && 4 * told < heard.Content.Count;
    }

    /// <summary>A text as its words, and which of them carry what it is about.</summary>
    private sealed class Reading
    {
        private readonly ReflectionWords _words;
        private readonly string _text;
        private readonly UInt128 _lists;
        private readonly List<PhraseHit> _openings = [];

        public Reading(ReflectionWords words, string text)
        {
            (_words, _text) = (words, words.Plain(text));
            Words = words.Phrases.WordsOf(_text);
            Stems = [.. Words.Select(word => words.StemOf(_text[word.Start..word.End]))];
            bool[] isSetAside = new bool[Words.Count], isOfPhrase = new bool[Words.Count];
            foreach (PhraseHit hit in words.Phrases.HitsIn(Words))
            {
                UInt128 lists = words.Phrases.ListsOf(hit);
                _lists |= lists;
                Closes |= (lists & ReflectionWords.List("closing")) != UInt128.Zero && (hit.End - hit.First > 1 || hit.End == Words.Count);
                if ((lists & Openings) != UInt128.Zero) _openings.Add(hit);
                if ((lists & SetAside) != UInt128.Zero) Array.Fill(hit.End - hit.First > 1 ? isOfPhrase : isSetAside, true, hit.First, hit.End - hit.First);
            }

            // “Los dos” (both) tells no number.
            Content = [.. Enumerable.Range(0, Words.Count).Where(word => !isOfPhrase[word] && (!isSetAside[word] || IsFact(word)))];
        }

        public List<IndexedWord> Words { get; }

        public ImmutableArray<string> Stems { get; }

        public IReadOnlyList<int> Content { get; }

        /// <summary>Whether it asks if that was it; a single word, such as “right”, does so only as the last.</summary>
        public bool Closes { get; }

        public bool Has(string list) => (_lists & ReflectionWords.List(list)) != UInt128.Zero;

        /// <summary>Whether words stand wholly inside an opening or a closing, as “es que” in “lo que oigo es que”.</summary>
        public bool IsOfOpening(int first, int length) => _openings.Any(hit => hit.First <= first && first + length <= hit.End && hit.End - hit.First > length);

        public bool IsFact(int word) =>
            char.IsDigit(_text[Words[word].Start]) || _words.Phrases.LongestAt(Words, word, ReflectionWords.List("facts")) == 1;

        public bool Tells(string stem) => Stems.Any(own => _words.AreAlike(own, stem));

        public string[] PhraseAt(int first, int length) => [.. Stems.AsSpan(first, length)];

        /// <summary>Whether the phrase was said, by oneself (“I should”) or of the other, and in whatever order its words stood.</summary>
        public bool HasPhrase(string[] stems) =>
            Enumerable.Range(0, Math.Max(0, Stems.Length - stems.Length + 1))
                .Any(at => stems.All(stem => Stems.Slice(at, stems.Length).Any(own => _words.AreAlike(own, stem))));
    }
}

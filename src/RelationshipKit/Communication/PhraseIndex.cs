using System.Collections.Immutable;
using System.Globalization;

namespace RelationshipKit.Communication;

/// <summary>A word in a text: its place in UTF-16 units, and its number in the index that read it (−1: a word no phrase has).</summary>
internal readonly record struct IndexedWord(int Start, int End, int Number);

/// <summary>A phrase found in a text: its words from <paramref name="First"/> up to, without, <paramref name="End"/>, and where it stands in the index.</summary>
internal readonly record struct PhraseHit(int First, int End, int Node);

/// <summary>A phrase's list, and which entry of the list it belongs to.</summary>
internal readonly record struct PhraseTerm(int List, int Entry);

/// <summary>
/// Phrases of many lists, found in one walk over a text whatever their number. Words are compared without regard to case and to
/// the kind of apostrophe; what stands between words does not matter.
/// </summary>
internal sealed class PhraseIndex
{
    public const int MostLists = 128;

    private const int LongestWord = 64;
    private const int Root = 0;

    // Plain dictionaries: frozen ones are read a little faster and take longer to make than the rest of a language together.
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly Dictionary<long, int> _next;
    private readonly ImmutableArray<ImmutableArray<PhraseTerm>> _terms;
    private readonly ImmutableArray<UInt128> _lists;

    private PhraseIndex(Builder builder)
    {
        _numbers = builder.Numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _next = builder.Next;
        _terms = [.. builder.Terms];
        _lists = [.. _terms.Select(ListsOf)];
    }

    /// <summary>A set that holds one list.</summary>
    public static UInt128 Only(int list) => UInt128.One << list;

    /// <summary>The lists that a hit's phrase is in.</summary>
    public UInt128 ListsOf(PhraseHit hit) => _lists[hit.Node];

    /// <summary>The entries that a hit's phrase belongs to.</summary>
    public ImmutableArray<PhraseTerm> TermsOf(PhraseHit hit) => _terms[hit.Node];

    /// <summary>The words of a text.</summary>
    public List<IndexedWord> WordsOf(ReadOnlySpan<char> text)
    {
        var words = new List<IndexedWord>(16);
        Span<char> normal = stackalloc char[LongestWord];
        for (int at = 0; NextWord(text, ref at, out int start);)
            words.Add(new IndexedWord(start, at, NumberOf(text[start..at], normal)));
        return words;
    }

    /// <summary>The number of a word, or −1.</summary>
    public int NumberOf(string word) => NumberOf(word, stackalloc char[LongestWord]);

    /// <summary>Every phrase that stands in a text, by its first word, the shorter before the longer.</summary>
    public List<PhraseHit> HitsIn(List<IndexedWord> words)
    {
        var hits = new List<PhraseHit>(16);
        for (int first = 0; first < words.Count; first++)
        {
            int node = Root;
            for (int at = first; at < words.Count && TryStep(ref node, words[at].Number); at++)
            {
                if (_terms[node].Length > 0) hits.Add(new PhraseHit(first, at + 1, node));
            }
        }

        return hits;
    }

    /// <summary>How many words the longest phrase of the lists takes that begins at a word; 0 when none does.</summary>
    public int LongestAt(List<IndexedWord> words, int first, UInt128 lists)
    {
        int longest = 0, node = Root;
        for (int at = first; at < words.Count && TryStep(ref node, words[at].Number); at++)
        {
            if ((_lists[node] & lists) != UInt128.Zero) longest = at + 1 - first;
        }

        return longest;
    }

    private static UInt128 ListsOf(ImmutableArray<PhraseTerm> terms)
    {
        UInt128 lists = UInt128.Zero;
        foreach (PhraseTerm term in terms) lists |= Only(term.List);
        return lists;
    }

    private bool TryStep(ref int node, int word) => word >= 0 && _next.TryGetValue(Step(node, word), out node);

    private static long Step(int node, int word) => ((long)node << 32) | (uint)word;

    private int NumberOf(ReadOnlySpan<char> word, Span<char> normal)
    {
        if (word.Length > LongestWord) return -1;
        Span<char> lower = normal[..word.Length];
        word.ToLowerInvariant(lower);
        lower.Replace('’', '\'');
        return _numbers.TryGetValue(lower, out int number) ? number : -1;
    }

    private static bool NextWord(ReadOnlySpan<char> text, ref int at, out int start)
    {
        while (at < text.Length && !IsOfWord(text[at])) at++;
        start = at;
        while (at < text.Length && (IsOfWord(text[at]) || IsInnerApostrophe(text, at))) at++;
        return at > start;
    }

    private static bool IsInnerApostrophe(ReadOnlySpan<char> text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static bool IsOfWord(char character) =>
        char.IsLetterOrDigit(character)
        || (character > 'z' && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    /// <summary>Gathers the phrases of an index.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<string, int> _lists = new(StringComparer.Ordinal);

        public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);

        public Dictionary<long, int> Next { get; } = [];

        public List<ImmutableArray<PhraseTerm>> Terms { get; } = [[]];

        /// <summary>The number of a list, which a first use gives it.</summary>
        public int List(string name)
        {
            if (_lists.TryGetValue(name, out int list)) return list;
            if (_lists.Count == MostLists) throw new InvalidOperationException("There are too many lists of phrases.");
            _lists.Add(name, _lists.Count);
            return _lists.Count - 1;
        }

        public int Add(string name, IEnumerable<string> phrases)
        {
            int list = List(name);
            foreach ((int entry, string phrase) in phrases.Index()) Add(list, entry, phrase);
            return list;
        }

        public void Add(int list, int entry, string phrase)
        {
            int node = Root, at = 0;
            while (NextWord(phrase, ref at, out int start))
            {
                string word = phrase[start..at].ToLowerInvariant().Replace('’', '\'');
                if (!Numbers.TryGetValue(word, out int number)) Numbers.Add(word, number = Numbers.Count);
                long step = Step(node, number);
                if (!Next.TryGetValue(step, out int next))
                {
                    Next.Add(step, next = Terms.Count);
                    Terms.Add([]);
                }

                node = next;
            }

            if (node != Root) Terms[node] = Terms[node].Add(new PhraseTerm(list, entry));
        }

        public PhraseIndex Build() => new(this);
    }
}

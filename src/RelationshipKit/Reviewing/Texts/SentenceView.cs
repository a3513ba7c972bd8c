using System.Numerics;
using System.Runtime.InteropServices;

namespace RelationshipKit.Reviewing.Texts;

/// <summary>
/// At most 63 tokens of a sentence as sets of places: bit i is the place before token i, bit <see cref="Count"/> the end. A pattern is
/// matched at all places at once by operations on these sets.
/// </summary>
internal sealed class SentenceView(WordSetTable sets)
{
    public const int MostTokens = 63;

    private readonly ulong[] _places = new ulong[sets.Count];
    private readonly int[] _placedIn = new int[sets.Count];
    private readonly int[] _firstPhrase = new int[sets.Count];
    private readonly List<(int Start, int End)> _phrases = [];
    private readonly List<int> _rows = [];
    private readonly Token[] _tokens = new Token[MostTokens];
    private int _load;

    public int Count { get; private set; }

    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>Gets the rows of the table that say what sets the tokens, and after them the phrases, are in.</summary>
    public ReadOnlySpan<int> Rows => CollectionsMarshal.AsSpan(_rows);

    /// <summary>Gets all places: before each token, and the end.</summary>
    public ulong Everywhere { get; private set; }

    /// <summary>Gets the places before a token.</summary>
    public ulong BeforeTokens { get; private set; }

    /// <summary>Gets the places with punctuation that breaks clauses.</summary>
    public ulong Breaks { get; private set; }

    /// <summary>Gets the places of words that open a clause.</summary>
    public ulong Openers { get; private set; }

    /// <summary>Gets the places at which a clause begins.</summary>
    public ulong Boundaries { get; private set; }

    public ulong Quoted { get; private set; }

    /// <summary>Gets the places right after a negator.</summary>
    public ulong AllEndsOfNegators { get; private set; }

    public bool IsQuestion { get; private set; }

    /// <summary>Gets the beginning of the sentence; nothing in a later stretch of a long one.</summary>
    public ulong SentenceStart { get; private set; }

    /// <summary>Gets the end of the sentence; nothing in an earlier stretch of a long one.</summary>
    public ulong SentenceEnd { get; private set; }

    public void Load(ReadOnlySpan<Token> tokens, bool isFirst, bool isLast, bool isQuestion)
    {
        Clear();
        tokens.CopyTo(_tokens);
        Count = tokens.Length;
        BeforeTokens = (1UL << Count) - 1;
        Everywhere = BeforeTokens | (1UL << Count);
        SentenceStart = isFirst ? 1UL : 0;
        SentenceEnd = isLast ? 1UL << Count : 0;
        IsQuestion = isQuestion;
        (Breaks, Quoted) = (0, 0);
        for (int at = 0; at < Count; at++)
        {
            ulong place = 1UL << at;
            if (tokens[at].HasBreakBefore) Breaks |= place;
            if (tokens[at].IsQuoted) Quoted |= place;
            _rows.Add(sets.RowOfWord(tokens[at].Word));
        }

        FindPhrases();
        FindClauses();
    }

    public bool Has(int set) => PlacesOf(set) != 0 || _firstPhrase[set] < _phrases.Count;

    /// <summary>The places before a single token of the set.</summary>
    public ulong PlacesOf(int set) => _placedIn[set] == _load ? _places[set] : FindPlaces(set);

    /// <summary>Where one can stand so that words of the set lie between there and one of <paramref name="ends"/>.</summary>
    public ulong StartsOf(int set, ulong ends)
    {
        ulong starts = (ends >> 1) & PlacesOf(set);
        for (int at = _firstPhrase[set]; at < _phrases.Count; at = NextPhrase(set, at + 1))
        {
            if ((ends >> _phrases[at].End & 1) != 0) starts |= 1UL << _phrases[at].Start;
        }

        return starts;
    }

    /// <summary>Where the longest term of the set that begins at a place and leads to one of <paramref name="ends"/> ends; -1 if none does.</summary>
    public int LongestEnd(int set, int start, ulong ends)
    {
        int longest = (PlacesOf(set) >> start & 1) != 0 && (ends >> (start + 1) & 1) != 0 ? start + 1 : -1;
        for (int at = _firstPhrase[set]; at < _phrases.Count; at = NextPhrase(set, at + 1))
        {
            (int from, int end) = _phrases[at];
            if (from == start && end > longest && (ends >> end & 1) != 0) longest = end;
        }

        return longest;
    }

    /// <summary>The places at which a term of the set begins.</summary>
    public ulong AllStartsOf(int set) => StartsOf(set, Everywhere);

    /// <summary>The places right after a term of the set.</summary>
    public ulong AllEndsOf(int set)
    {
        ulong ends = PlacesOf(set) << 1;
        for (int at = _firstPhrase[set]; at < _phrases.Count; at = NextPhrase(set, at + 1)) ends |= 1UL << _phrases[at].End;
        return ends;
    }

    /// <summary>The places of the clause around a place: from its beginning to before the next one.</summary>
    public ulong ClauseOf(int place)
    {
        int inside = Math.Min(place, Count - 1);
        ulong upTo = (2UL << inside) - 1;
        int start = BitOperations.Log2((Boundaries & upTo) | 1);
        ulong after = Boundaries & ~upTo;
        ulong end = after == 0 ? Everywhere : (after & (~after + 1)) - 1;
        return end & ~((1UL << start) - 1);
    }

    private void Clear()
    {
        _phrases.Clear();
        _rows.Clear();
        if (_load == int.MaxValue)
        {
            Array.Clear(_placedIn);
            _load = 0;
        }

        _load++;
    }

    /// <summary>Looks a set up in this sentence, once: where its single words stand and which phrase is the first of its own.</summary>
    private ulong FindPlaces(int set)
    {
        _placedIn[set] = _load;
        _firstPhrase[set] = NextPhrase(set, 0);
        return _places[set] = sets.PlacesOf(set, Rows[..Count]);
    }

    /// <summary>The next phrase of a set, from one on; the number of phrases where there is none.</summary>
    private int NextPhrase(int set, int from)
    {
        int at = from;
        while (at < _phrases.Count && !sets.HasPhrase(set, _rows[Count + at])) at++;
        return at;
    }

    private void FindPhrases()
    {
        for (int start = 0; start < Count; start++)
        {
            int node = sets.FirstStep(_tokens[start].Word);
            for (int at = start + 1; node != WordSetTable.NoNode; at++)
            {
                if (sets.RowOfPhrase(node) is not WordSetTable.NoRow and int row)
                {
                    _phrases.Add((start, at));
                    _rows.Add(row);
                }

                if (at == Count || (Breaks >> at & 1) != 0) break;
                node = sets.Step(node, _tokens[at].Word);
            }
        }
    }

    private void FindClauses()
    {
        Openers = 0;
        foreach ((int words, int before) in sets.Openers)
        {
            ulong opening = PlacesOf(words);
            if (opening != 0) Openers |= before < 0 ? opening : opening & (AllStartsOf(before) >> 1);
        }

        Boundaries = (Breaks | Openers | 1) & Everywhere;
        AllEndsOfNegators = sets.Negators < 0 ? 0 : AllEndsOf(sets.Negators);
    }
}

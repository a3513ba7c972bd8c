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
    private readonly int[] _cluedIn = new int[sets.Count];
    private readonly int[] _firstPhrase = NewPhraseHeads(sets.Count);
    private readonly List<int> _withPhrases = [];
    private readonly List<(int Start, int End, int Next)> _phrases = [];
    private readonly List<int> _clues = [];
    private readonly Token[] _tokens = new Token[MostTokens];
    private int _load;

    public int Count { get; private set; }

    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>Gets the sets by which patterns are chosen of which the sentence holds a term.</summary>
    public ReadOnlySpan<int> Clues => CollectionsMarshal.AsSpan(_clues);

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
            foreach (int clue in sets.CluesOf(tokens[at].Word)) AddClue(clue);
        }

        FindPhrases();
        FindClauses();
    }

    public bool Has(int set) => _firstPhrase[set] >= 0 || PlacesOf(set) != 0;

    /// <summary>The places before a single token of the set.</summary>
    public ulong PlacesOf(int set)
    {
        if (_placedIn[set] == _load) return _places[set];
        ulong places = 0;
        for (int at = 0; at < Count; at++)
        {
            if (sets.Holds(set, _tokens[at].Word)) places |= 1UL << at;
        }

        _placedIn[set] = _load;
        return _places[set] = places;
    }

    /// <summary>Where one can stand so that words of the set lie between there and one of <paramref name="ends"/>.</summary>
    public ulong StartsOf(int set, ulong ends)
    {
        ulong starts = (ends >> 1) & PlacesOf(set);
        for (int at = _firstPhrase[set]; at >= 0; at = _phrases[at].Next)
        {
            if ((ends >> _phrases[at].End & 1) != 0) starts |= 1UL << _phrases[at].Start;
        }

        return starts;
    }

    /// <summary>Where the longest term of the set that begins at a place and leads to one of <paramref name="ends"/> ends; -1 if none does.</summary>
    public int LongestEnd(int set, int start, ulong ends)
    {
        int longest = (PlacesOf(set) >> start & 1) != 0 && (ends >> (start + 1) & 1) != 0 ? start + 1 : -1;
        for (int at = _firstPhrase[set]; at >= 0; at = _phrases[at].Next)
        {
            (int from, int end, _) = _phrases[at];
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
        for (int at = _firstPhrase[set]; at >= 0; at = _phrases[at].Next) ends |= 1UL << _phrases[at].End;
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
        foreach (int set in _withPhrases) _firstPhrase[set] = -1;
        _withPhrases.Clear();
        _clues.Clear();
        _phrases.Clear();
        if (_load == int.MaxValue)
        {
            Array.Clear(_placedIn);
            Array.Clear(_cluedIn);
            _load = 0;
        }

        _load++;
    }

    private void AddClue(int set)
    {
        if (_cluedIn[set] == _load) return;
        _cluedIn[set] = _load;
        _clues.Add(set);
    }

    private void FindPhrases()
    {
        for (int start = 0; start < Count; start++)
        {
            int node = sets.FirstStep(_tokens[start].Word);
            for (int at = start + 1; node != WordSetTable.NoNode; at++)
            {
                foreach (int set in sets.PhrasesAt(node))
                {
                    if (_firstPhrase[set] < 0) _withPhrases.Add(set);
                    if (sets.IsClue(set)) AddClue(set);
                    _phrases.Add((start, at, _firstPhrase[set]));
                    _firstPhrase[set] = _phrases.Count - 1;
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

    private static int[] NewPhraseHeads(int count)
    {
        int[] heads = new int[count];
        Array.Fill(heads, -1);
        return heads;
    }
}

using System.Globalization;

namespace RelationshipKit.Reviewing.Texts;

/// <summary>A set of words and of phrases, while it is put together.</summary>
internal sealed class WordSet
{
    public HashSet<int> Words { get; } = [];

    /// <summary>Gets the phrases: words' numbers, parted by blanks, so that equal phrases are equal.</summary>
    public HashSet<string> Phrases { get; } = new(StringComparer.Ordinal);

    public static string PhraseOf(ReadOnlySpan<int> words) =>
        string.Join(' ', words.ToArray().Select(word => word.ToString(CultureInfo.InvariantCulture)));

    public static int[] WordsOf(string phrase) => [.. phrase.Split(' ').Select(word => int.Parse(word, CultureInfo.InvariantCulture))];

    public void Add(ReadOnlySpan<int> words)
    {
        if (words.Length == 1) Words.Add(words[0]);
        else if (words.Length > 1) Phrases.Add(PhraseOf(words));
    }

    public void UnionWith(WordSet other)
    {
        Words.UnionWith(other.Words);
        Phrases.UnionWith(other.Phrases);
    }
}

/// <summary>All sets of words that patterns ask for: which sets a word is in, and a tree of their phrases.</summary>
/// <remarks>
/// What sets a word, or a whole phrase, is in is a row of bits. Words of the same sets share a row, and row 0 is that of no set at all, so
/// that the rows in use are few and lie close together.
/// </remarks>
internal sealed class WordSetTable
{
    public const int NoNode = 0;
    public const int NoRow = 0;

    private readonly Dictionary<WordSet, int> _bySet = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(int Words, int Phrases, int Hash), List<int>> _byContent = [];
    private readonly List<WordSet> _sets = [];
    private readonly List<(int Words, int Before)> _openers = [];
    private PhraseTree _phrases = new(0);
    private BitRows _rows = new(0);
    private int[] _rowOfWord = [];
    private int[] _rowOfNode = [];

    public int Count => _sets.Count;

    /// <summary>Gets or sets the set of negators, or -1.</summary>
    public int Negators { get; set; } = -1;

    /// <summary>Gets the sets of clause openers, and of what must come next (-1: anything).</summary>
    public IReadOnlyList<(int Words, int Before)> Openers => _openers;

    /// <summary>Gets how many rows of sets there are.</summary>
    public int RowCount => _rows.Count;

    public WordSet this[int set] => _sets[set];

    /// <summary>Gives the set its number; sets of the same content share one. The set must not change any more.</summary>
    public int Add(WordSet set)
    {
        if (_bySet.TryGetValue(set, out int number)) return number;
        number = NumberOf(set);
        _bySet.Add(set, number);
        return number;
    }

    public void AddOpener(int words, int before) => _openers.Add((words, before));

    /// <summary>Ends the building: from here on sentences can be looked up.</summary>
    /// <param name="wordCount">How many words there are.</param>
    /// <param name="readings">Words that count as other words too.</param>
    public void Close(int wordCount, IReadOnlyDictionary<int, int[]> readings)
    {
        ILookup<int, int> ambiguous = readings.SelectMany(pair => pair.Value, (pair, reading) => (reading, pair.Key)).ToLookup(pair => pair.reading, pair => pair.Key);
        _phrases = new PhraseTree(wordCount);
        _rows = new BitRows(_sets.Count);
        for (int set = 0; set < _sets.Count; set++)
        {
            foreach (string phrase in _sets[set].Phrases) _phrases.Add(phrase, set, ambiguous);
        }

        _rowOfWord = RowsOfWords(wordCount, readings);
        _rowOfNode = new int[_phrases.NodeCount];
        ulong[] bits = _rows.NewRow();
        for (int node = 0; node < _rowOfNode.Length; node++)
        {
            Array.Clear(bits);
            foreach (int set in _phrases.SetsAt(node)) bits[set >> 6] |= 1UL << (set & 63);
            _rowOfNode[node] = _rows.Add(bits);
        }
    }

    /// <summary>The row of the sets that a word is in.</summary>
    public int RowOfWord(int word) => _rowOfWord[word];

    /// <summary>The row of the sets of the phrase that ends at a node of the tree, <see cref="NoRow"/> where none does.</summary>
    public int RowOfPhrase(int node) => _rowOfNode[node];

    /// <summary>1 if the row has the set, else 0.</summary>
    public ulong Bit(int set, int row) => _rows.Bit(set, row);

    public bool Holds(int set, int row) => _rows.Bit(set, row) != 0;

    /// <summary>Adds the sets of a row to a list.</summary>
    public void AddSetsOf(int row, List<int> sets) => _rows.AddBitsOf(row, sets);

    public int FirstStep(int word) => _phrases.FirstStep(word);

    public int Step(int node, int word) => _phrases.Step(node, word);

    /// <summary>How common the set's words are, in words per ten thousand or so; only for choosing what to look for first.</summary>
    public long WeightOf(int set, IReadOnlyDictionary<int, int> weights) =>
        _sets[set].Words.Sum(word => (long)weights.GetValueOrDefault(word, 1)) + _sets[set].Phrases.Count;

    private int NumberOf(WordSet set)
    {
        int hash = 0;
        foreach (int word in set.Words) hash += word * word * 31;
        (int, int, int) key = (set.Words.Count, set.Phrases.Count, hash);
        if (!_byContent.TryGetValue(key, out List<int>? alike)) _byContent.Add(key, alike = []);
        foreach (int other in alike)
        {
            if (_sets[other].Words.SetEquals(set.Words) && _sets[other].Phrases.SetEquals(set.Phrases)) return other;
        }

        alike.Add(_sets.Count);
        _sets.Add(set);
        return _sets.Count - 1;
    }

    private int[] RowsOfWords(int wordCount, IReadOnlyDictionary<int, int[]> readings)
    {
        int width = _rows.NewRow().Length;
        ulong[] bits = new ulong[wordCount * width];
        for (int set = 0; set < _sets.Count; set++)
        {
            foreach (int word in _sets[set].Words) bits[(word * width) + (set >> 6)] |= 1UL << (set & 63);
        }

        foreach ((int word, int[] others) in readings)
        {
            for (int at = 0; at < width; at++)
            {
                foreach (int other in others) bits[(word * width) + at] |= bits[(other * width) + at];
            }
        }

        int[] rows = new int[wordCount];
        for (int word = 0; word < wordCount; word++) rows[word] = _rows.Add(bits.AsSpan(word * width, width));
        return rows;
    }
}

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

    /// <summary>Adds a term; one with a word that is too long for the table could stand for any word, and is left out.</summary>
    public void Add(ReadOnlySpan<int> words)
    {
        if (words.Contains(WordTable.Unknown)) return;
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
/// <remarks>Words, and phrases, that are in the same sets share a row; a set is a bit for each row.</remarks>
internal sealed class WordSetTable
{
    public const int NoNode = 0;
    public const int NoRow = 0;

    private readonly Dictionary<WordSet, int> _bySet = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(int Words, int Phrases, int Hash), List<int>> _byContent = [];
    private readonly List<WordSet> _sets = [];
    private readonly List<(int Words, int Before)> _openers = [];
    private PhraseTree _phrases = new(0);
    private int[] _rowOfWord = [];
    private int[] _rowOfNode = [];
    private SetMatrix _matrix = new(0, []);
    private bool[] _hasPhrases = [];

    public int Count => _sets.Count;

    /// <summary>Gets or sets the set of negators, or -1.</summary>
    public int Negators { get; set; } = -1;

    /// <summary>Gets the sets of clause openers, and of what must come next (-1: anything).</summary>
    public IReadOnlyList<(int Words, int Before)> Openers => _openers;

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
    /// <param name="commonness">How common words are, as far as that is known.</param>
    /// <returns>The sets of each row.</returns>
    public IReadOnlyList<IReadOnlyList<int>> Close(int wordCount, IReadOnlyDictionary<int, int[]> readings, IReadOnlyDictionary<int, int> commonness)
    {
        ILookup<int, int> ambiguous = readings.SelectMany(pair => pair.Value, (pair, reading) => (reading, pair.Key)).ToLookup(pair => pair.reading, pair => pair.Key);
        _phrases = new PhraseTree(wordCount);
        for (int set = 0; set < _sets.Count; set++)
        {
            foreach (string phrase in _sets[set].Phrases) _phrases.Add(phrase, set, ambiguous);
        }

        var numbers = new SetRows();
        int[] words = [.. SetsOfWords(wordCount, readings).Select((sets, word) => numbers.Add(sets, commonness.GetValueOrDefault(word)))];
        int[] nodes = [.. Enumerable.Range(0, _phrases.NodeCount).Select(node => numbers.Add(_phrases.SetsAt(node), uses: 0))];
        (IReadOnlyList<IReadOnlyList<int>> rows, int[] rowOf) = numbers.Order();
        _rowOfWord = [.. words.Select(number => rowOf[number])];
        _rowOfNode = [.. nodes.Select(number => rowOf[number])];
        _matrix = new SetMatrix(_sets.Count, rows);
        _hasPhrases = [.. _sets.Select(set => set.Phrases.Count > 0)];
        return rows;
    }

    /// <summary>The row of the sets that a word is in.</summary>
    public int RowOfWord(int word) => _rowOfWord[word];

    /// <summary>The row of the sets of the phrase that ends at a node of the tree, <see cref="NoRow"/> where none does.</summary>
    public int RowOfPhrase(int node) => _rowOfNode[node];

    /// <summary>The places of those rows, of 64 at most, that have the set.</summary>
    public ulong PlacesOf(int set, ReadOnlySpan<int> rows) => _matrix.PlacesOf(set, rows);

    /// <summary>Whether the set has the phrases of a row.</summary>
    public bool HasPhrase(int set, int row) => _hasPhrases[set] && _matrix.Has(set, row);

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

    private List<int>[] SetsOfWords(int wordCount, IReadOnlyDictionary<int, int[]> readings)
    {
        var setsOf = new List<int>[wordCount];
        for (int word = 0; word < wordCount; word++) setsOf[word] = [];
        for (int set = 0; set < _sets.Count; set++)
        {
            foreach (int word in _sets[set].Words) setsOf[word].Add(set);
        }

        foreach ((int word, int[] others) in readings) setsOf[word] = [.. setsOf[word].Concat(others.SelectMany(other => setsOf[other])).Distinct().Order()];
        return setsOf;
    }
}

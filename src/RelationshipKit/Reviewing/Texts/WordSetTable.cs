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
internal sealed class WordSetTable
{
    public const int NoNode = 0;

    private readonly Dictionary<WordSet, int> _bySet = [];
    private readonly Dictionary<string, int> _byContent = new(StringComparer.Ordinal);
    private readonly List<WordSet> _sets = [];
    private readonly Dictionary<long, int> _steps = [];
    private readonly List<List<int>> _phrasesAt = [[]];
    private readonly List<(int Words, int Before)> _openers = [];
    private readonly HashSet<int> _isClue = [];
    private int[][] _cluesOf = [];
    private ulong[][] _setsOf = [];
    private int[] _firstSteps = [];

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

    private int NumberOf(WordSet set)
    {
        string content = string.Join(',', set.Words.Order()) + '/' + string.Join(',', set.Phrases.Order(StringComparer.Ordinal));
        if (_byContent.TryGetValue(content, out int known)) return known;
        _byContent.Add(content, _sets.Count);
        _sets.Add(set);
        return _sets.Count - 1;
    }

    public void AddOpener(int words, int before) => _openers.Add((words, before));

    /// <summary>Ends the building: from here on sentences can be looked up.</summary>
    /// <param name="wordCount">How many words there are.</param>
    /// <param name="readings">Words that count as other words too.</param>
    /// <param name="clues">The sets by which patterns are chosen to be tried.</param>
    public void Close(int wordCount, IReadOnlyDictionary<int, int[]> readings, IEnumerable<int> clues)
    {
        _setsOf = SetsByWord(wordCount, readings);
        var cluesOf = new List<int>[wordCount];
        for (int word = 0; word < wordCount; word++) cluesOf[word] = [];
        foreach (int clue in clues.Distinct().Order())
        {
            _isClue.Add(clue);
            for (int word = 0; word < wordCount; word++)
            {
                if (Holds(clue, word)) cluesOf[word].Add(clue);
            }
        }

        _cluesOf = [.. cluesOf.Select(sets => sets.ToArray())];
        _firstSteps = new int[wordCount];
        ILookup<int, int> ambiguous = readings.SelectMany(pair => pair.Value, (pair, reading) => (reading, pair.Key)).ToLookup(pair => pair.reading, pair => pair.Key);
        for (int set = 0; set < _sets.Count; set++)
        {
            foreach (string phrase in _sets[set].Phrases.Order(StringComparer.Ordinal)) AddPhrase([NoNode], WordSet.WordsOf(phrase), set, ambiguous);
        }
    }

    /// <summary>The sets by which patterns are chosen that hold a word.</summary>
    public ReadOnlySpan<int> CluesOf(int word) => _cluesOf[word];

    public bool IsClue(int set) => _isClue.Contains(set);

    public bool Holds(int set, int word) => (_setsOf[word][set >> 6] >> (set & 63) & 1) != 0;

    public int FirstStep(int word) => _firstSteps[word];

    public int Step(int node, int word) => _steps.GetValueOrDefault(KeyOf(node, word), NoNode);

    public IReadOnlyList<int> PhrasesAt(int node) => _phrasesAt[node];

    /// <summary>How common the set's words are, in words per ten thousand or so; only for choosing what to look for first.</summary>
    public long WeightOf(int set, IReadOnlyDictionary<int, int> weights) =>
        _sets[set].Words.Sum(word => (long)weights.GetValueOrDefault(word, 1)) + _sets[set].Phrases.Count;

    // By word, not by set: the few words of a sentence then lie close together, whatever sets are asked for.
    private ulong[][] SetsByWord(int wordCount, IReadOnlyDictionary<int, int[]> readings)
    {
        ulong[][] sets = new ulong[wordCount][];
        for (int word = 0; word < wordCount; word++) sets[word] = new ulong[(_sets.Count + 63) / 64];
        for (int set = 0; set < _sets.Count; set++)
        {
            foreach (int word in _sets[set].Words) sets[word][set >> 6] |= 1UL << (set & 63);
        }

        foreach ((int word, int[] others) in readings)
        {
            for (int at = 0; at < sets[word].Length; at++) sets[word][at] = others.Aggregate(sets[word][at], (all, other) => all | sets[other][at]);
        }

        return sets;
    }

    private void AddPhrase(IReadOnlyList<int> nodes, ReadOnlySpan<int> words, int set, ILookup<int, int> ambiguous)
    {
        foreach (int word in words)
        {
            int[] typed = [word, .. ambiguous[word]];
            nodes = [.. nodes.SelectMany(_ => typed, AddStep)];
        }

        foreach (int node in nodes)
        {
            if (!_phrasesAt[node].Contains(set)) _phrasesAt[node].Add(set);
        }
    }

    private int AddStep(int node, int word)
    {
        if (_steps.TryGetValue(KeyOf(node, word), out int next)) return next;
        _phrasesAt.Add([]);
        next = _phrasesAt.Count - 1;
        _steps.Add(KeyOf(node, word), next);
        if (node == NoNode) _firstSteps[word] = next;
        return next;
    }

    private static long KeyOf(int node, int word) => ((long)node << 32) | (uint)word;
}

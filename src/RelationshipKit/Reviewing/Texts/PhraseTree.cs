namespace RelationshipKit.Reviewing.Texts;

/// <summary>The phrases of all sets, word by word: a step leads from a node over a word to the next.</summary>
internal sealed class PhraseTree(int wordCount)
{
    // A step is a node and a word, and leads to a node: together one machine word.
    private const int NodeWidth = 22;
    private const int WordWidth = 64 - (2 * NodeWidth);

    private readonly PackedTable _steps = new(NodeWidth);
    private readonly Dictionary<string, int[]> _ends = new(StringComparer.Ordinal);
    private readonly List<List<int>?> _setsAt = [null];
    private readonly int[] _firstSteps = wordCount <= 1 << WordWidth ? new int[wordCount] : throw new ArgumentOutOfRangeException(nameof(wordCount));

    public int NodeCount => _setsAt.Count;

    /// <summary>Adds a phrase to a set; the sets come in rising order.</summary>
    /// <param name="phrase">The phrase, as <see cref="WordSet.PhraseOf"/> writes it.</param>
    /// <param name="set">The set.</param>
    /// <param name="ambiguous">For a word, those that count as it too.</param>
    public void Add(string phrase, int set, ILookup<int, int> ambiguous)
    {
        if (!_ends.TryGetValue(phrase, out int[]? ends)) _ends.Add(phrase, ends = EndsOf(WordSet.WordsOf(phrase), ambiguous));
        foreach (int end in ends)
        {
            List<int> sets = _setsAt[end] ??= [];
            if (sets.Count == 0 || sets[^1] != set) sets.Add(set);
        }
    }

    public IReadOnlyList<int> SetsAt(int node) => _setsAt[node] ?? [];

    public int FirstStep(int word) => _firstSteps[word];

    public int Step(int node, int word) => _steps.ValueOr(KeyOf(node, word), WordSetTable.NoNode);

    private int[] EndsOf(ReadOnlySpan<int> words, ILookup<int, int> ambiguous)
    {
        int[] nodes = [WordSetTable.NoNode];
        foreach (int word in words)
        {
            int[] typed = [word, .. ambiguous[word]];
            nodes = [.. nodes.SelectMany(_ => typed, AddStep).Distinct()];
        }

        return nodes;
    }

    private int AddStep(int node, int word)
    {
        int known = Step(node, word);
        if (known != WordSetTable.NoNode) return known;
        int next = _setsAt.Count;
        _steps.TryAdd(KeyOf(node, word), next);
        _setsAt.Add(null);
        if (node == WordSetTable.NoNode) _firstSteps[word] = next;
        return next;
    }

    private static ulong KeyOf(int node, int word) => ((ulong)node << WordWidth) | (uint)word;
}

using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing.Packs;
using RelationshipKit.Reviewing.Patterns;
using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Reviewing.Weighing;

/// <summary>What a sentence weighs, and the tokens of its heaviest term.</summary>
internal readonly record struct SentenceWeight(int Sum, PatternMatch Heaviest);

/// <summary>The weights of one kind, ready to use. Nothing in them changes.</summary>
internal sealed class SentenceWeights
{
    private readonly TermWeights _weights = new();
    private readonly SentenceSigns _signs = new();
    private readonly int[] _signOfWord;
    private readonly int[] _groupOfWord;
    private readonly bool _needsGroup;
    private readonly int _base;

    private SentenceWeights(ReviewKinds kind, int rule, WeighingParts parts, int[] signOfWord, int[] groupOfWord) =>
        (Kind, Rule, _needsGroup, _base, DoubtBelow, SpeaksFrom, _signOfWord, _groupOfWord) =
        (kind, rule, parts.NeedsGroup, parts.Base, parts.DoubtBelow, parts.SpeaksFrom, signOfWord, groupOfWord);

    public ReviewKinds Kind { get; }

    /// <summary>Gets the rule whose finding a heavy sentence is; -1 where it is switched off.</summary>
    public int Rule { get; }

    public int DoubtBelow { get; }

    public int SpeaksFrom { get; }

    /// <summary>Numbers the words of the weights; to be called while the table of words still grows.</summary>
    public static void AddWords(WeighingParts parts, WordTable table)
    {
        foreach (string sign in parts.Terms.SelectMany(term => term.Term.Text.Split(' ')).Concat(parts.Groups.SelectMany(group => group.Words).Select(word => word.Text)))
        {
            if (SentenceSigns.IsWord(sign)) table.FindOrAdd(sign);
        }
    }

    public static SentenceWeights Make(ReviewKinds kind, int rule, string file, WeighingParts parts, WordTable table, ProblemList problems)
    {
        int[] signOfWord = new int[table.Count], groupOfWord = new int[table.Count];
        var weights = new SentenceWeights(kind, rule, parts, signOfWord, groupOfWord);
        foreach ((string name, IReadOnlyList<PlacedText> words) in parts.Groups)
        {
            int group = weights._signs.OfGroup(name);
            foreach (PlacedText word in words)
            {
                groupOfWord[table.Find(word.Text)] = group;
                weights._signs.Of(word.Text);
            }
        }

        foreach ((PlacedText term, int weight) in parts.Terms)
        {
            if (TermKeys.Parse(term.Text, weights._signs.Of) is not { } key)
                problems.Add(file + term.Path, "This is no term.", "Give up to three words in a row, or two with one or two '_' between.");
            else if (!weights._weights.TryAdd(key, weight))
                problems.Add(file + term.Path, "This term has a weight already.", "Give each term one weight.");
        }

        for (int word = WordTable.Number; word < table.Count; word++)
        {
            signOfWord[word] = weights._signs.Find(table[word]);
            if (groupOfWord[word] == 0) groupOfWord[word] = signOfWord[word];
        }

        return weights;
    }

    /// <summary>The terms of a sentence in writing, those without weight too.</summary>
    public IReadOnlyList<string> TermsOf(ReadOnlySpan<Token> tokens, bool isQuestion, SentenceSigns.Memory memory)
    {
        memory.Load(tokens, isQuestion, _signOfWord, _groupOfWord);
        var collector = new Collector([]);
        TermKeys.Visit(memory.Signs, memory.Groups, ref collector);
        return [.. collector.Keys.Select(key => TermKeys.Write(key, sign => _signs[sign]))];
    }

    /// <summary>What a sentence weighs; null where it is not to be weighed.</summary>
    public SentenceWeight? Weigh(ReadOnlySpan<Token> tokens, bool isQuestion, SentenceSigns.Memory memory)
    {
        memory.Load(tokens, isQuestion, _signOfWord, _groupOfWord);
        if (_needsGroup && !memory.HasGroup) return null;
        var adder = new Adder(_weights, _base);
        TermKeys.Visit(memory.Signs, memory.Groups, ref adder);
        return new SentenceWeight(adder.Sum, adder.Most > 0 ? memory.TokensOf(adder.Heaviest) : new PatternMatch(0, tokens.Length));
    }

    private readonly struct Collector(List<ulong> keys) : ITermVisitor
    {
        public List<ulong> Keys => keys;

        public void Visit(FoundTerm term) => keys.Add(term.Key);
    }

    private struct Adder(TermWeights weights, int start) : ITermVisitor
    {
        public int Sum { get; private set; } = start;

        public int Most { get; private set; }

        public FoundTerm Heaviest { get; private set; }

        public void Visit(FoundTerm term)
        {
            int weight = weights[term.Key];
            Sum += weight;
            if (weight > Most) (Most, Heaviest) = (weight, term);
        }
    }
}

using RelationshipKit.Reviewing.Packs;
using RelationshipKit.Reviewing.Patterns;
using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Reviewing.Weighing;

/// <summary>What a sentence weighs, and the tokens of its heaviest term.</summary>
internal readonly record struct SentenceWeight(int Sum, PatternMatch Heaviest);

/// <summary>The weights of one kind, ready to use. Nothing in them changes.</summary>
internal sealed class SentenceWeights
{
    private readonly WeighedTerms _terms;
    private readonly int[] _signOfWord;
    private readonly int[] _groupOfWord;
    private readonly bool[]? _needed;
    private readonly int _base;

    private SentenceWeights(ReviewKinds kind, int rule, WeighedTerms terms, int countOfWords)
    {
        WeighingParts parts = terms.Parts;
        (Kind, Rule, _terms, _base, DoubtBelow, SpeaksFrom) = (kind, rule, terms, parts.Base, parts.DoubtBelow, parts.SpeaksFrom);
        (_signOfWord, _groupOfWord) = (new int[countOfWords], new int[countOfWords]);
        _needed = parts.NeedsOneOf.Count == 0 ? null : new bool[countOfWords];
    }

    public ReviewKinds Kind { get; }

    /// <summary>Gets the rule whose finding a heavy sentence is; -1 where it is switched off.</summary>
    public int Rule { get; }

    public int DoubtBelow { get; }

    public int SpeaksFrom { get; }

    /// <param name="kind">What the weights are about.</param>
    /// <param name="rule">The rule they speak for, or -1.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="table">All words, those of the terms among them.</param>
    public static SentenceWeights Make(ReviewKinds kind, int rule, WeighedTerms terms, WordTable table)
    {
        var weights = new SentenceWeights(kind, rule, terms, table.Count);
        for (int word = WordTable.Number; word < table.Count; word++) weights._signOfWord[word] = weights._groupOfWord[word] = terms.Signs.Find(table[word]);
        foreach (WordGroup group in terms.Groups)
        {
            bool isNeeded = terms.Parts.NeedsOneOf.Any(needed => needed.Text == group.Name);
            foreach (int word in group.Words.Select(each => table.Find(each)))
            {
                weights._groupOfWord[word] = terms.Signs.OfGroup(group.Name);
                if (isNeeded) weights._needed![word] = true;
            }
        }

        return weights;
    }

    /// <summary>The terms of a sentence in writing, those without weight too.</summary>
    public IReadOnlyList<string> TermsOf(ReadOnlySpan<Token> tokens, bool isQuestion, SentenceSigns.Memory memory)
    {
        var terms = new List<string>();
        foreach (FoundTerm term in memory.TermsOf(tokens, isQuestion, _signOfWord, _groupOfWord)) terms.Add(TermKeys.Write(term.Key, sign => _terms.Signs[sign]));
        return terms;
    }

    /// <summary>What a sentence weighs; null where it is not to be weighed.</summary>
    public SentenceWeight? Weigh(ReadOnlySpan<Token> tokens, bool isQuestion, SentenceSigns.Memory memory)
    {
        if (_needed is { } needed && !HasOneOf(needed, tokens)) return null;
        Span<FoundTerm> terms = memory.TermsOf(tokens, isQuestion, _signOfWord, _groupOfWord);
        (int sum, int heaviest) = _terms.Weights.Weigh(terms);
        return new SentenceWeight(_base + sum, heaviest >= 0 ? memory.TokensOf(terms[heaviest]) : new PatternMatch(0, tokens.Length));
    }

    private static bool HasOneOf(bool[] words, ReadOnlySpan<Token> tokens)
    {
        foreach (Token token in tokens)
        {
            if (words[token.Word]) return true;
        }

        return false;
    }
}

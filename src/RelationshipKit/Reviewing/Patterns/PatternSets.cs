using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Reviewing.Patterns;

/// <summary>Looks up the names in patterns; what is not known is noted there and gives null.</summary>
internal interface IPatternNames
{
    WordSet? SetOf(TokenTest test);

    PatternNode? MacroOf(string name);
}

/// <summary>
/// The sets that the patterns of one kind ask for. A large pattern is compiled in many parts that share most of their tests, so what was
/// worked out for one part is kept for the others.
/// </summary>
internal sealed class PatternSets(WordSetTable sets, IPatternNames names, Func<int, long> weightOf)
{
    private readonly Dictionary<object, int?> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, int> _unions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, long> _weights = [];

    public int Of(TokenTest test)
    {
        if (_known.TryGetValue(test, out int? known)) return known!.Value;
        int set = sets.Add(names.SetOf(test) ?? new WordSet());
        _known.Add(test, set);
        return set;
    }

    /// <summary>The one set of a choice between single words, which is quicker to test; null for any other choice.</summary>
    public int? FoldedOf(PatternNode.Choice choice)
    {
        if (_known.TryGetValue(choice, out int? known)) return known;
        known = Fold(choice);
        _known.Add(choice, known);
        return known;
    }

    /// <summary>The set of all that the alternatives of a choice need: of each its rarest set.</summary>
    public int UnionOf(PatternNode.Choice choice, IReadOnlyList<int> rarest)
    {
        if (_unions.TryGetValue(choice, out int known)) return known;
        var union = new WordSet();
        foreach (int set in rarest.Distinct()) union.UnionWith(sets[set]);
        return _unions[choice] = sets.Add(union);
    }

    public Requirement RequirementOf(int set)
    {
        if (!_weights.TryGetValue(set, out long weight)) _weights.Add(set, weight = weightOf(set));
        return new Requirement(set, weight);
    }

    private int? Fold(PatternNode.Choice choice)
    {
        if (!choice.Options.All(option => option is PatternNode.Token { IsNegated: false })) return null;
        WordSet? folded = names.SetOf(new TokenTest([.. choice.Options.Cast<PatternNode.Token>().SelectMany(option => option.Test.Terms)]));
        return folded is { Phrases.Count: 0 } ? sets.Add(folded) : null;
    }
}

using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing.Packs;
using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Reviewing.Weighing;

/// <summary>The terms of a pack's weights as numbers.</summary>
internal sealed class WeighedTerms
{
    private const string BetweenTerms = "; ";

    private WeighedTerms(WeighingParts parts, IReadOnlyList<WordGroup> groups) => (Parts, Groups) = (parts, groups);

    public WeighingParts Parts { get; }

    public IReadOnlyList<WordGroup> Groups { get; }

    public SentenceSigns Signs { get; } = new();

    public TermWeights Weights { get; } = new();

    /// <summary>Reads the terms and adds their words, and those of the groups, to the table, which must still be open.</summary>
    public static WeighedTerms Read(WeighingParts parts, string file, IReadOnlyList<WordGroup> groups, WordTable table, ProblemList problems)
    {
        var terms = new WeighedTerms(parts, groups);
        foreach (WordGroup group in groups)
        {
            terms.Signs.OfGroup(group.Name);
            foreach (string word in group.Words) terms.Signs.Of(table.Plain(word).ToString());
        }

        foreach (PlacedText needed in parts.NeedsOneOf.Where(needed => groups.All(group => group.Name != needed.Text)))
            problems.Add(file + needed.Path, $"There is no group '{needed.Text}'.", "Use the name of a group of the lexicon.");
        foreach ((PlacedText line, int weight) in parts.Lines) terms.Add(line, weight, file, table, problems);
        if (terms.Signs.AreTooMany) problems.Add(file + parts.Rule.Path, $"The weights speak of more than {SentenceSigns.Most} words and groups.", "Leave out the rarest.");
        foreach (string word in terms.Signs.Words) table.FindOrAdd(word);
        return terms;
    }

    private void Add(PlacedText line, int weight, string file, WordTable table, ProblemList problems)
    {
        foreach (Range place in line.Text.AsSpan().Split(BetweenTerms))
        {
            ReadOnlySpan<char> term = line.Text.AsSpan(place);
            ulong? parsed = TermKeys.Parse(term, sign => Signs.OfTerm(table.Plain(sign)));
            if (Signs.AreTooMany) return;
            if (parsed is not { } key)
                problems.Add(file + line.Path, $"'{term}' is no term.", "Give up to three words or groups in a row, or two with a '_' between.");
            else if (!Weights.TryAdd(key, weight))
                problems.Add(file + line.Path, $"'{term}' has a weight already.", "Give each term one weight.");
        }
    }
}

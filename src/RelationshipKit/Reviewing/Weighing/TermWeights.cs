using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Reviewing.Weighing;

/// <summary>The weights of terms by key.</summary>
/// <remarks>
/// The table is larger than a near cache. All terms of a sentence are therefore looked up together, first whether they are there at all, and
/// without a branch between, so that the processor waits for memory once and not for each term.
/// </remarks>
internal sealed class TermWeights
{
    private const int Width = 64 - TermKeys.KeyWidth;

    // Weights below 0 have values below this one.
    private const int Nothing = 1 << (Width - 1);

    private readonly PackedTable _weights = new(Width);

    public bool TryAdd(ulong key, int weight) => _weights.TryAdd(key, Nothing + weight);

    /// <summary>The sum of the weights of terms, and the place of the first of the heaviest; -1 where none has a weight above 0.</summary>
    /// <param name="terms">The terms; afterwards the first of them are those that may have a weight.</param>
    public (int Sum, int Heaviest) Weigh(Span<FoundTerm> terms)
    {
        int kept = KeepKnown(terms);
        Span<ulong> entries = stackalloc ulong[kept];
        for (int at = 0; at < kept; at++) entries[at] = _weights.FirstEntry(terms[at].Key);
        (int sum, int most, int heaviest) = (0, 0, -1);
        for (int at = 0; at < kept; at++)
        {
            int weight = _weights.ValueOr(terms[at].Key, entries[at], Nothing) - Nothing;
            sum += weight;
            if (weight > most) (most, heaviest) = (weight, at);
        }

        return (sum, heaviest);
    }

    private int KeepKnown(Span<FoundTerm> terms)
    {
        int kept = 0;
        foreach (FoundTerm term in terms)
        {
            terms[kept] = term;
            kept += _weights.Perhaps(term.Key);
        }

        return kept;
    }
}

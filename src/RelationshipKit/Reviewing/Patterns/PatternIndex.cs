using System.Collections.Immutable;
using System.Numerics;
using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Reviewing.Patterns;

/// <summary>
/// Says which patterns a sentence can match at all: those of whose requirements it holds a term each. The rarest requirement of a pattern is
/// the clue by which it is found, the others are looked up before the pattern is tried. All are bits, clues first.
/// </summary>
internal sealed class PatternIndex
{
    private readonly ImmutableArray<ImmutableArray<Candidate>> _candidatesOf;
    private readonly BitRows _gates;
    private readonly int[] _gatesOfRow;
    private readonly ImmutableArray<int> _always;

    /// <param name="patterns">The patterns; they are spoken of by their places here.</param>
    /// <param name="sets">The sets of their requirements, complete.</param>
    public PatternIndex(IReadOnlyList<PatternProgram> patterns, WordSetTable sets)
    {
        int[] gateOfSet = new int[sets.Count];
        Array.Fill(gateOfSet, -1);
        int clues = Number(patterns.SelectMany(pattern => pattern.Requirements.Take(1)), gateOfSet, 0);
        int gates = Number(patterns.SelectMany(pattern => pattern.Requirements), gateOfSet, clues);
        var candidates = new List<Candidate>[clues];
        for (int clue = 0; clue < clues; clue++) candidates[clue] = [];
        for (int at = 0; at < patterns.Count; at++)
        {
            int[] needed = [.. patterns[at].Requirements.Select(requirement => gateOfSet[requirement.Set])];
            if (needed.Length == 0) continue;
            int NeededOrClue(int place) => place < needed.Length ? needed[place] : needed[0];
            candidates[needed[0]].Add(new Candidate(at, NeededOrClue(1), NeededOrClue(2), NeededOrClue(3)));
        }

        _candidatesOf = [.. candidates.Select(list => list.ToImmutableArray())];
        _always = [.. Enumerable.Range(0, patterns.Count).Where(at => patterns[at].Requirements.IsEmpty)];
        _gates = new BitRows(gates);
        _gatesOfRow = GatesOfRows(sets, gateOfSet);
    }

    /// <summary>Working memory for <see cref="Choose"/>.</summary>
    public ulong[] NewMemory() => _gates.NewRow();

    /// <summary>Lists the patterns to try, in their order.</summary>
    /// <param name="rows">The rows of the sets that the sentence's words and phrases are in.</param>
    /// <param name="memory">Working memory from <see cref="NewMemory"/>.</param>
    /// <param name="chosen">The list to fill.</param>
    public void Choose(ReadOnlySpan<int> rows, ulong[] memory, List<int> chosen)
    {
        chosen.Clear();
        chosen.AddRange(_always);
        Array.Clear(memory);
        foreach (int row in rows)
        {
            if (_gatesOfRow[row] != 0) _gates.AddTo(memory, _gatesOfRow[row]);
        }

        int cluedWords = (_candidatesOf.Length + 63) / 64;
        for (int at = 0; at < cluedWords; at++)
        {
            for (ulong left = memory[at]; left != 0; left &= left - 1)
            {
                int clue = (at << 6) + BitOperations.TrailingZeroCount(left);
                if (clue >= _candidatesOf.Length) break;
                foreach (Candidate candidate in _candidatesOf[clue].AsSpan())
                {
                    if (Has(memory, candidate.Second) && Has(memory, candidate.Third) && Has(memory, candidate.Fourth)) chosen.Add(candidate.Pattern);
                }
            }
        }

        chosen.Sort();
    }

    private int[] GatesOfRows(WordSetTable sets, int[] gateOfSet)
    {
        int[] gatesOfRow = new int[sets.RowCount];
        ulong[] bits = _gates.NewRow();
        var ofRow = new List<int>();
        for (int row = 0; row < gatesOfRow.Length; row++)
        {
            ofRow.Clear();
            sets.AddSetsOf(row, ofRow);
            Array.Clear(bits);
            foreach (int set in ofRow)
            {
                int gate = gateOfSet[set];
                if (gate >= 0) bits[gate >> 6] |= 1UL << (gate & 63);
            }

            gatesOfRow[row] = _gates.Add(bits);
        }

        return gatesOfRow;
    }

    private static int Number(IEnumerable<Requirement> requirements, int[] gateOfSet, int next)
    {
        foreach (Requirement requirement in requirements)
        {
            if (gateOfSet[requirement.Set] < 0) gateOfSet[requirement.Set] = next++;
        }

        return next;
    }

    private static bool Has(ulong[] gates, int gate) => (gates[gate >> 6] >> (gate & 63) & 1) != 0;

    /// <summary>A pattern found by its clue, and the gates it needs besides: the clue again where it needs fewer.</summary>
    private readonly record struct Candidate(int Pattern, int Second, int Third, int Fourth);
}

using System.Collections.Immutable;
using System.Numerics;
using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Reviewing.Patterns;

/// <summary>
/// Says which patterns a sentence can match at all: those of whose requirements it holds a term each. The rarest requirement of a pattern is
/// the clue by which it is found, the others are looked up before the pattern is tried. Both are gates, numbered with the clues first.
/// </summary>
internal sealed class PatternIndex
{
    private readonly ImmutableArray<int> _always;
    private readonly int _clues;
    private readonly int _count;

    // Candidates clue after clue, and gates row after row: a word opens few gates of thousands, so that lists lie closer together than bits would.
    private readonly Candidate[] _candidates;
    private readonly int[] _firstCandidateOfClue;
    private readonly int[] _gates;
    private readonly int[] _firstGateOfRow;

    /// <param name="patterns">The patterns; they are spoken of by their places here.</param>
    /// <param name="sets">The sets of their requirements, complete.</param>
    public PatternIndex(IReadOnlyList<PatternProgram> patterns, WordSetTable sets)
    {
        int[] gateOfSet = new int[sets.Count];
        Array.Fill(gateOfSet, -1);
        _clues = Number(patterns.SelectMany(pattern => pattern.Requirements.Take(1)), gateOfSet, 0);
        _count = Number(patterns.SelectMany(pattern => pattern.Requirements), gateOfSet, _clues);
        var candidates = new List<Candidate>[_clues];
        for (int clue = 0; clue < _clues; clue++) candidates[clue] = [];
        for (int at = 0; at < patterns.Count; at++)
        {
            int[] needed = [.. patterns[at].Requirements.Select(requirement => gateOfSet[requirement.Set])];
            if (needed.Length == 0) continue;
            int NeededOrClue(int place) => place < needed.Length ? needed[place] : needed[0];
            candidates[needed[0]].Add(new Candidate(at, NeededOrClue(1), NeededOrClue(2), NeededOrClue(3)));
        }

        _candidates = [.. candidates.SelectMany(list => list)];
        _firstCandidateOfClue = new int[_clues + 1];
        for (int clue = 0; clue < _clues; clue++) _firstCandidateOfClue[clue + 1] = _firstCandidateOfClue[clue] + candidates[clue].Count;
        _always = [.. Enumerable.Range(0, patterns.Count).Where(at => patterns[at].Requirements.IsEmpty)];
        (_gates, _firstGateOfRow) = GatesOfRows(sets, gateOfSet);
    }

    /// <summary>Working memory for <see cref="Choose"/>.</summary>
    public ulong[] NewMemory() => new ulong[(_count + 63) / 64];

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
            foreach (int gate in _gates.AsSpan(_firstGateOfRow[row].._firstGateOfRow[row + 1])) memory[gate >> 6] |= 1UL << gate;
        }

        int cluedWords = (_clues + 63) / 64;
        for (int at = 0; at < cluedWords; at++)
        {
            for (ulong left = memory[at]; left != 0; left &= left - 1)
            {
                int clue = (at << 6) + BitOperations.TrailingZeroCount(left);
                if (clue >= _clues) break;
                foreach (Candidate candidate in _candidates.AsSpan(_firstCandidateOfClue[clue].._firstCandidateOfClue[clue + 1]))
                {
                    if (Has(memory, candidate.Second) && Has(memory, candidate.Third) && Has(memory, candidate.Fourth)) chosen.Add(candidate.Pattern);
                }
            }
        }

        chosen.Sort();
    }

    private static (int[] Gates, int[] FirstOfRow) GatesOfRows(WordSetTable sets, int[] gateOfSet)
    {
        var gates = new List<int>();
        int[] firstOfRow = new int[sets.RowCount + 1];
        var ofRow = new List<int>();
        for (int row = 0; row < sets.RowCount; row++)
        {
            ofRow.Clear();
            sets.AddSetsOf(row, ofRow);
            gates.AddRange(ofRow.Select(set => gateOfSet[set]).Where(gate => gate >= 0));
            firstOfRow[row + 1] = gates.Count;
        }

        return ([.. gates], firstOfRow);
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

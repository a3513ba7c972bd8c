using System.Collections.Immutable;

namespace RelationshipKit.Reviewing.Patterns;

/// <summary>
/// Says which patterns a sentence can match at all: those of whose requirements it holds a term each. By its rarest requirement a pattern is
/// found; the others are gates, which must be open before the pattern is tried.
/// </summary>
internal sealed class PatternIndex
{
    // Where a pattern requires less than others do, or gates run out, this one stands for the rest.
    private const ushort AlwaysOpen = 0;
    private const byte Open = 1;

    private readonly ImmutableArray<int> _always;
    private readonly int _gateCount;

    // Of each row the gates that its words open and the patterns they are the rarest requirement of, row after row.
    private readonly ImmutableArray<ushort> _gates;
    private readonly ImmutableArray<int> _firstGateOfRow;
    private readonly ImmutableArray<Candidate> _candidates;
    private readonly ImmutableArray<int> _firstCandidateOfRow;
    private readonly ImmutableArray<ushort> _fourthGates;

    /// <param name="patterns">The patterns; they are spoken of by their places here.</param>
    /// <param name="setCount">How many sets of words there are.</param>
    /// <param name="rows">The sets of each row.</param>
    public PatternIndex(IReadOnlyList<PatternProgram> patterns, int setCount, IReadOnlyList<IReadOnlyList<int>> rows)
    {
        ushort[] gateOfSet = new ushort[setCount];
        int gateCount = AlwaysOpen + 1;
        var candidatesOf = new List<Candidate>?[setCount];
        var fourthGates = ImmutableArray.CreateBuilder<ushort>(patterns.Count);
        ushort GateOf(int pattern, int place)
        {
            if (place >= patterns[pattern].Requirements.Length) return AlwaysOpen;
            ref ushort gate = ref gateOfSet[patterns[pattern].Requirements[place].Set];
            return gate == AlwaysOpen && gateCount <= ushort.MaxValue ? gate = (ushort)gateCount++ : gate;
        }

        for (int pattern = 0; pattern < patterns.Count; pattern++)
        {
            if (patterns[pattern].Requirements is [var rarest, ..]) (candidatesOf[rarest.Set] ??= []).Add(new Candidate(pattern, GateOf(pattern, 1), GateOf(pattern, 2)));
            fourthGates.Add(GateOf(pattern, 3));
        }

        _gateCount = gateCount;
        _fourthGates = fourthGates.MoveToImmutable();
        _always = [.. Enumerable.Range(0, patterns.Count).Where(pattern => patterns[pattern].Requirements.IsEmpty)];
        (_gates, _firstGateOfRow) = PerRow<ushort>(rows, set => gateOfSet[set] == AlwaysOpen ? [] : [gateOfSet[set]]);
        (_candidates, _firstCandidateOfRow) = PerRow<Candidate>(rows, set => candidatesOf[set] ?? []);
    }

    /// <summary>Working memory for <see cref="Choose"/>.</summary>
    public byte[] NewMemory() => new byte[_gateCount];

    /// <summary>Lists the patterns to try, in their order.</summary>
    /// <param name="rows">The rows of the sets that the sentence's words and phrases are in.</param>
    /// <param name="memory">Working memory from <see cref="NewMemory"/>.</param>
    /// <param name="chosen">The list to fill.</param>
    public void Choose(ReadOnlySpan<int> rows, byte[] memory, List<int> chosen)
    {
        chosen.Clear();
        Array.Clear(memory);
        memory[AlwaysOpen] = Open;
        foreach (int row in rows)
        {
            foreach (ushort gate in _gates.AsSpan(_firstGateOfRow[row].._firstGateOfRow[row + 1])) memory[gate] = Open;
        }

        foreach (int row in rows)
        {
            foreach (Candidate candidate in _candidates.AsSpan(_firstCandidateOfRow[row].._firstCandidateOfRow[row + 1]))
            {
                if (memory[candidate.Second] != 0 && memory[candidate.Third] != 0 && memory[_fourthGates[candidate.Pattern]] != 0) chosen.Add(candidate.Pattern);
            }
        }

        chosen.AddRange(_always);
        SortWithoutRepetitions(chosen);
    }

    // Two words of a sentence can lead to the same pattern.
    private static void SortWithoutRepetitions(List<int> chosen)
    {
        chosen.Sort();
        int kept = 0;
        for (int at = 0; at < chosen.Count; at++)
        {
            if (kept == 0 || chosen[at] != chosen[kept - 1]) chosen[kept++] = chosen[at];
        }

        chosen.RemoveRange(kept, chosen.Count - kept);
    }

    private static (ImmutableArray<T> All, ImmutableArray<int> FirstOfRow) PerRow<T>(IReadOnlyList<IReadOnlyList<int>> rows, Func<int, IEnumerable<T>> ofSet)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        var firstOfRow = ImmutableArray.CreateBuilder<int>(rows.Count + 1);
        for (int row = 0; row < rows.Count; row++)
        {
            firstOfRow.Add(all.Count);
            all.AddRange(rows[row].SelectMany(ofSet));
        }

        firstOfRow.Add(all.Count);
        return (all.ToImmutable(), firstOfRow.MoveToImmutable());
    }

    /// <summary>A pattern that a word can lead to, and the rarest two of the gates that it needs besides.</summary>
    private readonly record struct Candidate(int Pattern, ushort Second, ushort Third);
}

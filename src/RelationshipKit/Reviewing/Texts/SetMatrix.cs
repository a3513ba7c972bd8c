using System.Numerics;

namespace RelationshipKit.Reviewing.Texts;

/// <summary>Which rows have which sets, as bits, set after set.</summary>
internal sealed class SetMatrix
{
    private readonly int _width;
    private readonly ulong[] _bits;

    // Of the numbers of a set's rows the last six bits: they say of most rows that they do not have it, and never come from far memory.
    private readonly ulong[] _signatures;

    /// <param name="setCount">How many sets there are.</param>
    /// <param name="rows">The sets of each row.</param>
    public SetMatrix(int setCount, IReadOnlyList<IReadOnlyList<int>> rows)
    {
        _width = (rows.Count + 63) / 64;
        _bits = new ulong[setCount * _width];
        _signatures = new ulong[setCount];
        for (int row = 0; row < rows.Count; row++)
        {
            foreach (int set in rows[row])
            {
                _bits[(set * _width) + (row >> 6)] |= 1UL << row;
                _signatures[set] |= 1UL << row;
            }
        }
    }

    public bool Has(int set, int row) => Bit(set, row) != 0;

    /// <summary>The places of those rows, of 64 at most, that have the set.</summary>
    public ulong PlacesOf(int set, ReadOnlySpan<int> rows)
    {
        (ulong signature, ulong possible, ulong places) = (_signatures[set], 0, 0);
        for (int at = 0; at < rows.Length; at++) possible |= (signature >> rows[at] & 1) << at;
        for (ulong left = possible; left != 0; left &= left - 1)
        {
            int at = BitOperations.TrailingZeroCount(left);
            places |= Bit(set, rows[at]) << at;
        }

        return places;
    }

    private ulong Bit(int set, int row) => _bits[(set * _width) + (row >> 6)] >> row & 1;
}

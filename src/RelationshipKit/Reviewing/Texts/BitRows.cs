using System.Numerics;

namespace RelationshipKit.Reviewing.Texts;

/// <summary>Rows of bits, one behind the other; equal rows are kept once, and row 0 has no bit at all.</summary>
internal sealed class BitRows
{
    private readonly int _width;
    private readonly Dictionary<ulong, int> _lastOfHash = [];
    private readonly List<int> _sameHashBefore = [];
    private ulong[] _bits = [];

    public BitRows(int bitCount)
    {
        _width = (bitCount + 63) / 64;
        Add(NewRow());
    }

    public int Count { get; private set; }

    /// <summary>An empty row to be filled and added.</summary>
    public ulong[] NewRow() => new ulong[_width];

    /// <summary>The number of a row of these bits.</summary>
    public int Add(ReadOnlySpan<ulong> row)
    {
        ulong hash = HashOf(row);
        int last = _lastOfHash.GetValueOrDefault(hash, -1);
        for (int known = last; known >= 0; known = _sameHashBefore[known])
        {
            if (RowAt(known).SequenceEqual(row)) return known;
        }

        if ((Count + 1) * _width > _bits.Length) Array.Resize(ref _bits, Math.Max(4 * _width, 2 * _bits.Length));
        row.CopyTo(_bits.AsSpan(Count * _width));
        _lastOfHash[hash] = Count;
        _sameHashBefore.Add(last);
        return Count++;
    }

    /// <summary>The bit of a row, 0 or 1.</summary>
    public ulong Bit(int bit, int row) => _bits[(row * _width) + (bit >> 6)] >> (bit & 63) & 1;

    /// <summary>Adds the places of a row's bits to a list, in rising order.</summary>
    public void AddBitsOf(int row, List<int> bits)
    {
        for (int at = 0; at < _width; at++)
        {
            for (ulong left = _bits[(row * _width) + at]; left != 0; left &= left - 1) bits.Add((at << 6) + BitOperations.TrailingZeroCount(left));
        }
    }

    private ReadOnlySpan<ulong> RowAt(int row) => _bits.AsSpan(row * _width, _width);

    private static ulong HashOf(ReadOnlySpan<ulong> row)
    {
        ulong hash = 0;
        foreach (ulong bits in row) hash = BitOperations.RotateLeft((hash ^ bits) * 0x9E37_79B9_7F4A_7C15, 29);
        return hash;
    }
}

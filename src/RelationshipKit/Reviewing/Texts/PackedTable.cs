namespace RelationshipKit.Reviewing.Texts;

/// <summary>
/// Small values by keys, each pair in one word: the key above, the value below. An entry stands at the place of its key's hash or soon after
/// it, and a table of bits, which stays in a near cache, says of most keys that are not there that they are not.
/// </summary>
internal sealed class PackedTable
{
    private const int BitsOfSmallest = 6;

    // The golden ratio, in 64 bits, spreads keys evenly.
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    // Eight bits to each place of the table leave about one wrong "perhaps" in ten at most.
    private const int BitsPerPlace = 3;

    private readonly int _valueWidth;
    private int _shift = 64 - BitsOfSmallest;
    private ulong[] _entries = new ulong[1 << BitsOfSmallest];
    private ulong[] _bits = new ulong[(1 << (BitsOfSmallest + BitsPerPlace)) / 64];
    private int _count;

    /// <param name="valueWidth">The bits of a value; a key has the others.</param>
    public PackedTable(int valueWidth) => _valueWidth = valueWidth;

    public int MostValue => (int)((1UL << _valueWidth) - 1);

    /// <summary>Adds a pair unless the key is there.</summary>
    /// <param name="key">The key: not 0, and no wider than the value leaves room for.</param>
    /// <param name="value">The value, from 0 to <see cref="MostValue"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The key or the value does not fit.</exception>
    public bool TryAdd(ulong key, int value)
    {
        ArgumentOutOfRangeException.ThrowIfZero(key);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(key, ulong.MaxValue >> _valueWidth);
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostValue);
        if (KeyOf(_entries[PlaceOf(key)]) == key) return false;
        if (++_count > _entries.Length / 8 * 7) Grow();
        Put((key << _valueWidth) | (uint)value);
        return true;
    }

    /// <summary>1 if the key is perhaps there, else 0.</summary>
    public int Perhaps(ulong key) => (int)(_bits[BitOf(key) >> 6] >> BitOf(key) & 1);

    /// <summary>What stands at the first place of a key, for <see cref="ValueOr(ulong, ulong, int)"/>.</summary>
    public ulong FirstEntry(ulong key) => _entries[(int)(key * Spread >> _shift)];

    /// <summary>The value of a key, or another.</summary>
    public int ValueOr(ulong key, ulong firstEntry, int other)
    {
        if (KeyOf(firstEntry) == key) return (int)firstEntry & MostValue;
        if (firstEntry == 0) return other;
        ulong entry = _entries[PlaceOf(key)];
        return entry == 0 ? other : (int)entry & MostValue;
    }

    /// <summary>The value of a key, or another.</summary>
    public int ValueOr(ulong key, int other) => Perhaps(key) == 0 ? other : ValueOr(key, FirstEntry(key), other);

    private void Grow()
    {
        ulong[] entries = _entries;
        _shift--;
        (_entries, _bits) = (new ulong[2 * entries.Length], new ulong[2 * _bits.Length]);
        foreach (ulong entry in entries)
        {
            if (entry != 0) Put(entry);
        }
    }

    private void Put(ulong entry)
    {
        ulong key = KeyOf(entry);
        _entries[PlaceOf(key)] = entry;
        _bits[BitOf(key) >> 6] |= 1UL << BitOf(key);
    }

    /// <summary>Where the key is, or where it would be put.</summary>
    private int PlaceOf(ulong key)
    {
        int place = (int)(key * Spread >> _shift);
        while (_entries[place] != 0 && KeyOf(_entries[place]) != key) place = (place + 1) & (_entries.Length - 1);
        return place;
    }

    private int BitOf(ulong key) => (int)(key * Spread >> (_shift - BitsPerPlace));

    private ulong KeyOf(ulong entry) => entry >> _valueWidth;
}

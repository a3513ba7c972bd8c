namespace RelationshipKit.Reviewing.Weighing;

/// <summary>
/// The weights of terms by key. Most terms of a text have none, and a small table of bits says so of nearly all of them; the others are found
/// in a table at the place of their hash or soon after it.
/// </summary>
internal sealed class TermWeights
{
    private const int BitsOfSmallest = 10;

    // The golden ratio, in 64 bits, spreads keys evenly.
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    // Eight bits to each place of the table leave one wrong "perhaps" in ten or fewer, and the bits stay in a near cache.
    private const int BitsPerPlace = 3;

    private int _shift = 64 - BitsOfSmallest;
    private ulong[] _keys = new ulong[1 << BitsOfSmallest];
    private short[] _weights = new short[1 << BitsOfSmallest];
    private ulong[] _known = new ulong[(1 << (BitsOfSmallest + BitsPerPlace)) / 64];
    private int _count;

    /// <summary>The weight of a term; 0 where it has none.</summary>
    /// <param name="key">The key, which is never 0.</param>
    public int this[ulong key]
    {
        get
        {
            ulong hash = key * Spread;
            int bit = (int)(hash >> (_shift - BitsPerPlace));
            if ((_known[bit >> 6] >> bit & 1) == 0) return 0;
            int place = PlaceOf(key, hash);
            return _keys[place] == key ? _weights[place] : 0;
        }
    }

    public bool TryAdd(ulong key, int weight)
    {
        if (_keys[PlaceOf(key, key * Spread)] == key) return false;
        if (++_count > _keys.Length / 4 * 3) Grow();
        Put(key, (short)weight);
        return true;
    }

    private void Grow()
    {
        (ulong[] keys, short[] weights) = (_keys, _weights);
        _shift--;
        (_keys, _weights, _known) = (new ulong[2 * keys.Length], new short[2 * keys.Length], new ulong[2 * _known.Length]);
        for (int place = 0; place < keys.Length; place++)
        {
            if (keys[place] != 0) Put(keys[place], weights[place]);
        }
    }

    private void Put(ulong key, short weight)
    {
        ulong hash = key * Spread;
        int place = PlaceOf(key, hash), bit = (int)(hash >> (_shift - BitsPerPlace));
        (_keys[place], _weights[place]) = (key, weight);
        _known[bit >> 6] |= 1UL << bit;
    }

    /// <summary>Where the key is, or where it would be put.</summary>
    private int PlaceOf(ulong key, ulong hash)
    {
        int place = (int)(hash >> _shift);
        while (_keys[place] != key && _keys[place] != 0) place = (place + 1) & (_keys.Length - 1);
        return place;
    }
}

namespace RelationshipKit.Reviewing.Weighing;

/// <summary>The weights of terms by key. Most terms of a text have none, and a small table of bits says so of nearly all of them.</summary>
internal sealed class TermWeights
{
    private const int BitsOfHash = 19;

    // The golden ratio, in 64 bits, spreads keys evenly.
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    private readonly ulong[] _known = new ulong[1 << (BitsOfHash - 6)];
    private readonly Dictionary<ulong, int> _weights = [];

    /// <summary>The weight of a term; 0 where it has none.</summary>
    public int this[ulong key]
    {
        get
        {
            int hash = HashOf(key);
            return (_known[hash >> 6] >> hash & 1) == 0 ? 0 : _weights.GetValueOrDefault(key);
        }
    }

    public bool TryAdd(ulong key, int weight)
    {
        int hash = HashOf(key);
        _known[hash >> 6] |= 1UL << hash;
        return _weights.TryAdd(key, weight);
    }

    private static int HashOf(ulong key) => (int)((key * Spread) >> (64 - BitsOfHash));
}

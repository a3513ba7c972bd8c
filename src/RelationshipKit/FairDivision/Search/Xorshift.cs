namespace RelationshipKit.FairDivision.Search;

/// <summary>Random numbers from a seed, the same on every machine (Marsaglia 2003).</summary>
internal sealed class Xorshift(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to below 2^53.</summary>
    public ulong Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return _state >> 11;
    }

    /// <summary>A number from 0 to below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);
}

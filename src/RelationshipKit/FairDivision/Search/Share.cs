namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// An agent's share without the common factor W: own cost carried ÷ (own total × own weight). Compared exactly: with rows of at most
/// 10^17 and weights of at most 10^3 the cross products stay below 10^37, inside an <see cref="Int128"/>.
/// </summary>
internal readonly record struct Share(long Carried, Int128 Whole) : IComparable<Share>
{
    /// <summary>More than any agent can carry, and small enough to add to a load.</summary>
    public const long NoLimit = long.MaxValue / 4;

    public static Share Of(ChoreInstance instance, int agent, long carried) =>
        new(carried, (Int128)instance.TotalCost(agent) * instance.Weight(agent));

    /// <summary>The worst share of a division, or null if nobody's total is above 0.</summary>
    public static Share? WorstOf(ChoreInstance instance, ReadOnlySpan<int> owners)
    {
        Span<long> carried = stackalloc long[instance.AgentCount];
        carried.Clear();
        for (int chore = 0; chore < owners.Length; chore++) carried[owners[chore]] += instance.Cost(owners[chore], chore);
        Share? worst = null;
        for (int agent = 0; agent < carried.Length; agent++)
        {
            if (instance.TotalCost(agent) <= 0) continue;
            Share share = Of(instance, agent, carried[agent]);
            if (worst is null || share > worst.Value) worst = share;
        }

        return worst;
    }

    public static bool operator <(Share left, Share right) => left.CompareTo(right) < 0;

    public static bool operator >(Share left, Share right) => left.CompareTo(right) > 0;

    public static bool operator <=(Share left, Share right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Share left, Share right) => left.CompareTo(right) >= 0;

    public int CompareTo(Share other) => (Carried * other.Whole).CompareTo(other.Carried * Whole);

    /// <summary>The most an agent may carry to stay strictly below this share, or <see cref="NoLimit"/> if that is more than it can ever carry.</summary>
    public long LargestBelow(ChoreInstance instance, int agent) => Largest(instance, agent, isStrict: true);

    /// <summary>The most an agent may carry to stay at or below this share, or <see cref="NoLimit"/> if that is more than it can ever carry.</summary>
    public long LargestWithin(ChoreInstance instance, int agent) => Largest(instance, agent, isStrict: false);

    /// <summary>The share as a fraction of the agent's fair part.</summary>
    public Rational Times(int totalWeight) => Rational.Of((Int128)Carried * totalWeight, Whole);

    private long Largest(ChoreInstance instance, int agent, bool isStrict)
    {
        Int128 product = Carried * ((Int128)instance.TotalCost(agent) * instance.Weight(agent));
        Int128 floor = product / Whole;
        if (floor * Whole > product) floor--;
        if (isStrict && floor * Whole == product) floor--;
        return (long)Int128.Clamp(floor, -NoLimit, NoLimit);
    }
}

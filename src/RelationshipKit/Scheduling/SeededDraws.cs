namespace RelationshipKit.Scheduling;

/// <summary>Numbers that look random and are the same for the same seed everywhere (SplitMix64, G. Steele, D. Lea, C. Flood, OOPSLA 2014).</summary>
internal static class SeededDraws
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>The number at a place of the sequence of a seed, from 0 to <paramref name="below"/> less one.</summary>
    public static int At(int seed, int place, int below)
    {
        ulong state = unchecked(((ulong)(uint)seed << 32) + (Step * (ulong)(uint)(place + 1)));
        state = unchecked((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9);
        state = unchecked((state ^ (state >> 27)) * 0x94D049BB133111EB);
        return (int)((state ^ (state >> 31)) % (ulong)below);
    }

    /// <summary>The numbers from 0 to <paramref name="count"/> less one, in an order that the seed decides; ascending without a seed.</summary>
    public static int[] Order(int? seed, int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        if (seed is not { } given) return order;
        for (int last = count - 1; last > 0; last--)
        {
            int other = At(given, last, last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }

        return order;
    }
}

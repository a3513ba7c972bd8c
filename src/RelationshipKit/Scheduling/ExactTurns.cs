using System.Numerics;

namespace RelationshipKit.Scheduling;

/// <summary>
/// Turns in exact proportions: at every prefix each person has had strictly less than one turn more or fewer than the exact proportion,
/// which is the sum, over the slots so far, of own weight ÷ weight of those able then, and 0 for slots one is not able to take.
/// </summary>
/// <remarks>
/// The chairman assignment problem (R. Tijdeman, Discrete Mathematics 32, 1980), with slots that not everybody can take. The j-th turn of a
/// person belongs between the slot where the proportion passes j − 1 and the slot where it reaches j. The proportions themselves fill these
/// turns in fractions, at slots the person can take, so a matching of whole turns exists too (bipartite graphs have integral matchings). With
/// everybody able, earliest deadline first finds it (G. Steiner, S. Yeomans, Management Science 39, 1993); where somebody is away it
/// may miss a turn, which is then repaired along augmenting paths.
/// </remarks>
internal static class ExactTurns
{
    public const int Nobody = -1;

    /// <summary>Gives every slot to somebody who can take it.</summary>
    /// <param name="able">Who can take each slot, bit i standing for person i.</param>
    /// <param name="weights">The weight of each person, above 0, or 0 for who is not named.</param>
    /// <param name="order">The people with a weight, in the order in which ties break.</param>
    /// <returns>Who takes each slot; <see cref="Nobody"/> where nobody can.</returns>
    public static int[] Assign(ulong[] able, BigInteger[] weights, int[] order)
    {
        ulong named = 0;
        foreach (int person in order) named |= 1UL << person;
        BigInteger common = WeightOf(named, weights);
        foreach (ulong mask in able.Select(mask => mask & named).Distinct().Where(mask => mask != 0))
        {
            BigInteger weight = WeightOf(mask, weights);
            common *= weight / BigInteger.GreatestCommonDivisor(common, weight);
        }

        bool fits = common * (able.Length + 2) < long.MaxValue / 64;
        TurnUnits units = fits ? Collect<long>(able, weights, order, named, common) : Collect<BigInteger>(able, weights, order, named, common);
        return TurnMatching.Find(able, order, units);
    }

    private static BigInteger WeightOf(ulong mask, BigInteger[] weights)
    {
        BigInteger sum = BigInteger.Zero;
        for (; mask != 0; mask &= mask - 1) sum += weights[BitOperations.TrailingZeroCount(mask)];
        return sum;
    }

    /// <summary>The turns of each person and between which slots they belong; everything is counted in fractions of <paramref name="common"/>.</summary>
    private static TurnUnits Collect<T>(ulong[] able, BigInteger[] weights, int[] order, ulong named, BigInteger common)
        where T : IBinaryInteger<T>
    {
        var units = new TurnUnits(weights.Length);
        T whole = T.CreateChecked(common);
        Dictionary<ulong, BigInteger> weightOf = able.Append(named).Select(mask => mask & named).Distinct().ToDictionary(mask => mask, mask => WeightOf(mask, weights));
        foreach (int person in order)
        {
            Dictionary<ulong, T> stepOf = weightOf.Where(pair => (pair.Key >> person & 1) != 0).ToDictionary(
                pair => pair.Key, pair => T.CreateChecked(weights[person] * (common / pair.Value)));
            (ulong lastMask, T lastStep) = (named, stepOf[named]);
            T within = T.Zero;
            bool isOpen = false;
            for (int slot = 0; slot < able.Length; slot++)
            {
                ulong mask = able[slot] & named;
                if ((mask >> person & 1) == 0) continue;
                if (mask != lastMask) (lastMask, lastStep) = (mask, stepOf[mask]);
                if (!isOpen) units.Open(person, slot);
                isOpen = true;
                within += lastStep;
                if (within < whole) continue;
                units.Close(slot);
                within -= whole;
                isOpen = within > T.Zero;
                if (isOpen) units.Open(person, slot);
            }

            // Where the turn would be due if the slots went on with everybody, so that a longer plan begins as a shorter one does.
            T step = stepOf[named];
            if (isOpen) units.Close(able.Length - 1 + int.CreateSaturating((whole - within + step - T.One) / step));
        }

        return units;
    }
}

/// <summary>Turns of people, each with the slots between which it belongs; those of a person stand together, in rising order.</summary>
internal sealed class TurnUnits(int people)
{
    private readonly int[] _first = new int[people];
    private readonly int[] _end = new int[people];
    private readonly List<int> _owners = [];
    private readonly List<int> _opens = [];
    private readonly List<int> _due = [];

    public int Count => _owners.Count;

    public int FirstOf(int person) => _first[person];

    public int EndOf(int person) => _end[person];

    public int OwnerOf(int unit) => _owners[unit];

    public int OpensAt(int unit) => _opens[unit];

    public int DueAt(int unit) => _due[unit];

    public void Open(int person, int slot)
    {
        if (_end[person] == 0) _first[person] = _owners.Count;
        _owners.Add(person);
        _opens.Add(slot);
        _end[person] = _owners.Count;
    }

    public void Close(int slot) => _due.Add(slot);
}

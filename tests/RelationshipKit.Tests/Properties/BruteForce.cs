namespace RelationshipKit.Tests.Properties;

/// <summary>
/// What the best allowed divisions of a small instance are, by trying them all. Costs of all sets of chores are tabled first, for every
/// agent, so that a division is judged in a few comparisons.
/// </summary>
internal sealed class BruteForce
{
    private readonly RawInstance _instance;
    private readonly int _totalWeight;
    private readonly Int128[][] _cost;
    private readonly Int128[][] _ownWithoutOne;
    private readonly Int128[][] _otherWithoutOne;

    private BruteForce(RawInstance instance)
    {
        (_instance, _totalWeight) = (instance, instance.Weights.Sum());
        int sets = 1 << instance.Chores;
        _cost = new Int128[instance.Agents][];
        _ownWithoutOne = new Int128[instance.Agents][];
        _otherWithoutOne = new Int128[instance.Agents][];
        for (int agent = 0; agent < instance.Agents; agent++)
        {
            (_cost[agent], _ownWithoutOne[agent], _otherWithoutOne[agent]) = (new Int128[sets], new Int128[sets], new Int128[sets]);
            for (int set = 0; set < sets; set++) Table(agent, set);
        }
    }

    /// <summary>Gets the smallest worst share of any allowed division; null if nobody's total is above 0 or there is no division.</summary>
    public Fraction? LeastWorstShare { get; private set; }

    /// <summary>Gets the smallest worst share of any allowed EF1 division; null if there is none, or as above.</summary>
    public Fraction? LeastWorstShareOfEF1 { get; private set; }

    /// <summary>Gets, of the allowed EF1 divisions, the leximin shares, largest first; null if there is none or nobody's total is above 0.</summary>
    public Fraction[]? LeximinOfEF1 { get; private set; }

    /// <summary>Gets the smallest sum of what everyone bears in any allowed EF1 division; null if there is none.</summary>
    public Int128? LeastSumOfEF1 { get; private set; }

    public bool HasEF1 { get; private set; }

    public bool HasDivision { get; private set; }

    /// <summary>Gets the smallest violation of EF1 and, among divisions that have it, the smallest worst share; only where no division is EF1.</summary>
    public (Fraction Violation, Fraction? WorstShare)? LeastViolation { get; private set; }

    /// <summary>Tries all divisions that the forbidden pairs and, if given, <paramref name="allows"/> permit.</summary>
    public static BruteForce Over(RawInstance instance, Func<int[], bool>? allows = null)
    {
        var all = new BruteForce(instance);
        var sets = new int[instance.Agents];
        foreach (int[] owners in instance.AllowedDivisions())
        {
            if (allows?.Invoke(owners) == false) continue;
            Array.Clear(sets);
            for (int chore = 0; chore < owners.Length; chore++) sets[owners[chore]] |= 1 << chore;
            all.Judge(sets);
        }

        if (all.HasDivision && !all.HasEF1) all.FindLeastViolation(allows);
        return all;
    }

    /// <summary>Whether some allowed division is better for somebody and worse for nobody.</summary>
    public static bool HasBetter(RawInstance instance, int[] than)
    {
        var costs = new Int128[instance.Agents];
        var change = new Int128[instance.Agents];
        for (int chore = 0; chore < instance.Chores; chore++) costs[than[chore]] += instance.Costs[than[chore]][chore];
        foreach (int[] owners in instance.AllowedDivisions())
        {
            for (int agent = 0; agent < change.Length; agent++) change[agent] = -costs[agent];
            for (int chore = 0; chore < owners.Length; chore++) change[owners[chore]] += instance.Costs[owners[chore]][chore];
            if (Array.TrueForAll(change, c => c <= 0) && Array.Exists(change, c => c < 0)) return true;
        }

        return false;
    }

    private void Judge(int[] sets)
    {
        HasDivision = true;
        Fraction? worst = WorstShare(sets);
        if (worst is { } share && (LeastWorstShare is not { } least || least.IsAbove(share))) LeastWorstShare = share;
        if (!IsEF1(sets)) return;
        HasEF1 = true;
        Int128 sum = 0;
        for (int agent = 0; agent < sets.Length; agent++) sum += _cost[agent][sets[agent]];
        if (LeastSumOfEF1 is not { } leastSum || sum < leastSum) LeastSumOfEF1 = sum;
        if (worst is not { } fair || LeastWorstShareOfEF1?.IsBelow(fair) == true) return;
        LeastWorstShareOfEF1 = fair;
        Fraction[] shares = Shares(sets);
        if (LeximinOfEF1 is null || Oracle.CompareLexicographically(shares, LeximinOfEF1) < 0) LeximinOfEF1 = shares;
    }

    private void FindLeastViolation(Func<int[], bool>? allows)
    {
        foreach (int[] owners in _instance.AllowedDivisions())
        {
            if (allows?.Invoke(owners) == false) continue;
            Fraction violation = Oracle.Violation(_instance, owners);
            if (LeastViolation is { } known && violation.IsAbove(known.Violation)) continue;
            Fraction? worst = Oracle.WorstShare(_instance, owners);
            if (LeastViolation is not { } best || best.Violation.IsAbove(violation) || best.WorstShare is { } share && share.IsAbove(worst!.Value))
                LeastViolation = (violation, worst);
        }
    }

    /// <summary>The shares of all agents whose total is above 0, largest first.</summary>
    private Fraction[] Shares(int[] sets) => Oracle.Descending(Enumerable.Range(0, sets.Length)
        .Where(agent => _cost[agent][^1] > 0)
        .Select(agent => new Fraction(_cost[agent][sets[agent]] * _totalWeight, _cost[agent][^1] * _instance.Weights[agent])));

    private bool IsEF1(int[] sets)
    {
        for (int i = 0; i < sets.Length; i++)
        {
            for (int j = 0; j < sets.Length; j++)
            {
                if (i == j) continue;
                Int128 own = _instance.Weights[i], other = _instance.Weights[j];
                if (_ownWithoutOne[i][sets[i]] * other > _cost[i][sets[j]] * own
                    && _cost[i][sets[i]] * other > _otherWithoutOne[i][sets[j]] * own)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private Fraction? WorstShare(int[] sets)
    {
        // Ten chores of the largest cost at the largest weights stay below 10^37 when multiplied crosswise.
        Int128 numerator = 0, denominator = 0;
        for (int agent = 0; agent < sets.Length; agent++)
        {
            Int128 total = _cost[agent][^1] * _instance.Weights[agent];
            if (total <= 0) continue;
            Int128 carried = _cost[agent][sets[agent]] * _totalWeight;
            if (denominator == 0 || carried * denominator > numerator * total) (numerator, denominator) = (carried, total);
        }

        return denominator == 0 ? null : new Fraction(numerator, denominator);
    }

    /// <summary>c_i(S), the least of c_i(S) and c_i(S − e), and the most of c_i(S) and c_i(S − e).</summary>
    private void Table(int agent, int set)
    {
        Int128 cost = 0;
        for (int chore = 0; chore < _instance.Chores; chore++) cost += (set >> chore & 1) * (Int128)_instance.Costs[agent][chore];
        (Int128 least, Int128 most) = (cost, cost);
        for (int chore = 0; chore < _instance.Chores; chore++)
        {
            if ((set >> chore & 1) == 0) continue;
            least = Int128.Min(least, cost - _instance.Costs[agent][chore]);
            most = Int128.Max(most, cost - _instance.Costs[agent][chore]);
        }

        (_cost[agent][set], _ownWithoutOne[agent][set], _otherWithoutOne[agent][set]) = (cost, least, most);
    }
}

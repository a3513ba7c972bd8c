using System.Numerics;

namespace RelationshipKit.Tests.Properties;

/// <summary>
/// The definitions of the fairness properties, written down a second time, as literally and slowly as possible: loops over agents and over
/// the one chore taken out, whole numbers of any size, no type of the library.
/// </summary>
internal static class Oracle
{
    /// <summary>Nobody bears more for its weight than it would with another's bundle.</summary>
    public static bool EnvyFree(RawInstance instance, int[] owners) =>
        ForAllPairs(instance, (i, j) => !Envies(instance, Bundle(owners, i), Bundle(owners, j), i, j));

    /// <summary>Nobody would rather have another's bundle and payment, c_i(X_i) − p_i ≤ c_i(X_j) − p_j. For equal weights.</summary>
    public static bool EnvyFree(RawInstance instance, int[] owners, long[] payments) => ForAllPairs(instance, (i, j) =>
        Cost(instance, i, Bundle(owners, i)) - payments[i] <= Cost(instance, i, Bundle(owners, j)) - payments[j]);

    public static bool EF1(RawInstance instance, int[] owners) => ForAllPairs(instance, (i, j) => EF1Towards(instance, owners, i, j));

    public static bool EF1Towards(RawInstance instance, int[] owners, int i, int j)
    {
        int[] own = Bundle(owners, i), other = Bundle(owners, j);
        return !Envies(instance, own, other, i, j)
            || own.Any(e => !Envies(instance, Without(own, e), other, i, j))
            || other.Any(e => instance.Costs[i][e] < 0 && !Envies(instance, own, Without(other, e), i, j));
    }

    public static bool EFX(RawInstance instance, int[] owners) => ForAllPairs(instance, (i, j) => EFXTowards(instance, owners, i, j));

    public static bool EFXTowards(RawInstance instance, int[] owners, int i, int j)
    {
        int[] own = Bundle(owners, i), other = Bundle(owners, j);
        return own.All(e => !Envies(instance, Without(own, e), other, i, j));
    }

    /// <summary>Whether every e in X_i has c_i(X_i − e)/w_i ≤ (numerator ÷ denominator) · c_i(X_j)/w_j.</summary>
    public static bool AlphaEFX(RawInstance instance, int[] owners, BigInteger numerator, BigInteger denominator) =>
        ForAllPairs(instance, (i, j) => Bundle(owners, i).All(e =>
            Cost(instance, i, Without(Bundle(owners, i), e)) * instance.Weights[j] * denominator
                <= Cost(instance, i, Bundle(owners, j)) * instance.Weights[i] * numerator));

    public static bool Proportional(RawInstance instance, int[] owners) =>
        Agents(instance).All(i => IsWithinPart(instance, i, Bundle(owners, i)));

    public static bool PROP1(RawInstance instance, int[] owners) => Agents(instance).All(i => PROP1For(instance, owners, i));

    public static bool PROP1For(RawInstance instance, int[] owners, int i)
    {
        int[] own = Bundle(owners, i);
        return own.Length == 0 || own.Any(e => IsWithinPart(instance, i, Without(own, e)));
    }

    public static bool PROPX(RawInstance instance, int[] owners) => Agents(instance).All(i => PROPXFor(instance, owners, i));

    public static bool PROPXFor(RawInstance instance, int[] owners, int i)
    {
        int[] own = Bundle(owners, i);
        return own.All(e => IsWithinPart(instance, i, Without(own, e)));
    }

    public static bool Equitable(RawInstance instance, int[] owners) =>
        Agents(instance).All(i => BearsNoMoreThanAnyone(instance, owners, i, Bundle(owners, i)));

    public static bool EQ1(RawInstance instance, int[] owners) => Agents(instance).All(i => EQ1For(instance, owners, i));

    public static bool EQ1For(RawInstance instance, int[] owners, int i)
    {
        int[] own = Bundle(owners, i);
        return own.Length == 0 || own.Any(e => BearsNoMoreThanAnyone(instance, owners, i, Without(own, e)));
    }

    public static bool EQX(RawInstance instance, int[] owners) => Agents(instance).All(i => EQXFor(instance, owners, i));

    public static bool EQXFor(RawInstance instance, int[] owners, int i)
    {
        int[] own = Bundle(owners, i);
        return own.All(e => BearsNoMoreThanAnyone(instance, owners, i, Without(own, e)));
    }

    /// <summary>Whether the first division is worse for nobody and better for somebody than the second.</summary>
    public static bool Improves(RawInstance instance, int[] owners, int[] than)
    {
        bool someoneGains = false;
        foreach (int i in Agents(instance))
        {
            BigInteger difference = Cost(instance, i, Bundle(owners, i)) - Cost(instance, i, Bundle(than, i));
            if (difference > 0) return false;
            someoneGains |= difference < 0;
        }

        return someoneGains;
    }

    /// <summary>The largest, over i ≠ j, of (least of c_i(X_i − e)/w_i − c_i(X_j)/w_j, not below 0) × W ÷ c_i(M), where no cost is below 0.</summary>
    public static Fraction Violation(RawInstance instance, int[] owners)
    {
        var worst = new Fraction(0, 1);
        foreach (int i in Agents(instance))
        {
            int[] own = Bundle(owners, i);
            foreach (int j in Agents(instance))
            {
                if (i == j || own.Length == 0) continue;
                BigInteger excess = own.Min(e => Cost(instance, i, Without(own, e))) * instance.Weights[j]
                    - (Cost(instance, i, Bundle(owners, j)) * instance.Weights[i]);
                if (excess <= 0) continue;
                var violation = new Fraction(
                    excess * TotalWeight(instance), instance.Weights[i] * instance.Weights[j] * Cost(instance, i, AllChores(instance)));
                if (violation.IsAbove(worst)) worst = violation;
            }
        }

        return worst;
    }

    /// <summary>The largest (own cost ÷ own total) ÷ (own weight ÷ sum of weights) over agents with a total above 0; null if there are none.</summary>
    public static Fraction? WorstShare(RawInstance instance, int[] owners) => Shares(instance, owners) is [var worst, ..] ? worst : null;

    /// <summary>All those shares, largest first.</summary>
    public static Fraction[] Shares(RawInstance instance, int[] owners) => Descending(Agents(instance)
        .Where(i => Cost(instance, i, AllChores(instance)) > 0)
        .Select(i => new Fraction(
            Cost(instance, i, Bundle(owners, i)) * TotalWeight(instance), Cost(instance, i, AllChores(instance)) * instance.Weights[i])));

    public static Fraction[] Descending(IEnumerable<Fraction> shares)
    {
        Fraction[] sorted = [.. shares];
        Array.Sort(sorted, (left, right) => left.IsAbove(right) ? -1 : left.IsBelow(right) ? 1 : 0);
        return sorted;
    }

    public static int CompareLexicographically(Fraction[] left, Fraction[] right)
    {
        for (int at = 0; at < left.Length; at++)
        {
            if (left[at].IsBelow(right[at])) return -1;
            if (left[at].IsAbove(right[at])) return 1;
        }

        return 0;
    }

    /// <summary>The least largest part when the agent splits all chores into as many parts as there are agents, by trying all splits.</summary>
    public static BigInteger MaximinShare(RawInstance instance, int agent)
    {
        var load = new Int128[instance.Agents];
        Int128? least = null;
        foreach (int[] parts in instance.WithForbidden().AllowedDivisions())
        {
            Array.Clear(load);
            for (int chore = 0; chore < parts.Length; chore++) load[parts[chore]] += instance.Costs[agent][chore];
            Int128 largest = load.Max();
            if (least is not { } known || largest < known) least = largest;
        }

        return least!.Value;
    }

    public static BigInteger Cost(RawInstance instance, int agent, IEnumerable<int> chores)
    {
        BigInteger sum = 0;
        foreach (int chore in chores) sum += instance.Costs[agent][chore];
        return sum;
    }

    public static int[] Bundle(int[] owners, int agent) => [.. Enumerable.Range(0, owners.Length).Where(chore => owners[chore] == agent)];

    private static bool Envies(RawInstance instance, int[] own, int[] other, int i, int j) =>
        Cost(instance, i, own) * instance.Weights[j] > Cost(instance, i, other) * instance.Weights[i];

    private static bool IsWithinPart(RawInstance instance, int i, int[] chores) =>
        Cost(instance, i, chores) * TotalWeight(instance) <= Cost(instance, i, AllChores(instance)) * instance.Weights[i];

    private static bool BearsNoMoreThanAnyone(RawInstance instance, int[] owners, int i, int[] chores) => Agents(instance).All(j =>
        Cost(instance, i, chores) * instance.Weights[j] <= Cost(instance, j, Bundle(owners, j)) * instance.Weights[i]);

    private static bool ForAllPairs(RawInstance instance, Func<int, int, bool> holds) =>
        Agents(instance).All(i => Agents(instance).All(j => i == j || holds(i, j)));

    private static IEnumerable<int> Agents(RawInstance instance) => Enumerable.Range(0, instance.Agents);

    private static IEnumerable<int> AllChores(RawInstance instance) => Enumerable.Range(0, instance.Chores);

    private static int TotalWeight(RawInstance instance) => instance.Weights.Sum();

    private static int[] Without(int[] chores, int removed) => [.. chores.Where(chore => chore != removed)];
}

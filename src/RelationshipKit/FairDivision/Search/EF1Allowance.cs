using System.Numerics;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// How much more than EF1 allows each agent may bear against each other: c_i(X_i − e)·w_j − c_i(X_j)·w_i ≤ allowance_ij. All 0 for EF1
/// itself; for a violation φ, the largest whole numbers that keep the violation at most, or strictly below, φ.
/// </summary>
internal sealed class EF1Allowance
{
    private readonly Int128[] _allowance;
    private readonly ChoreInstance _instance;
    private readonly Rational _violation;
    private readonly bool _strictlyBelow;
    private readonly bool _isEF1;
    private readonly bool _isPlain;

    private EF1Allowance(ChoreInstance instance, Int128[] allowance, Rational violation, bool strictlyBelow)
    {
        (_instance, _allowance, _violation, _strictlyBelow) = (instance, allowance, violation, strictlyBelow);
        _isEF1 = violation.Sign == 0 && !strictlyBelow;
        _isPlain = _isEF1 && instance.TotalWeight == instance.AgentCount;
    }

    /// <summary>EF1 itself.</summary>
    public static EF1Allowance None(ChoreInstance instance) =>
        new(instance, new Int128[instance.AgentCount * instance.AgentCount], Rational.Zero, strictlyBelow: false);

    /// <summary>A violation of at most, or below, <paramref name="violation"/>.</summary>
    public static EF1Allowance For(ChoreInstance instance, Rational violation, bool strictlyBelow)
    {
        int n = instance.AgentCount;
        var allowance = new Int128[n * n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                Rational limit = violation
                    * Rational.Of((BigInteger)instance.Weight(i) * instance.Weight(j) * instance.TotalCost(i), instance.TotalWeight);
                BigInteger floor = BigInteger.Divide(limit.Numerator, limit.Denominator);
                if (strictlyBelow && limit.Denominator.IsOne) floor--;
                allowance[(i * n) + j] = (Int128)floor;
            }
        }

        return new EF1Allowance(instance, allowance, violation, strictlyBelow);
    }

    /// <summary>Whether agent i may bear <paramref name="ownWithoutOne"/> while the bundle of j would cost it <paramref name="others"/>.</summary>
    public bool Allows(int i, long ownWithoutOne, int j, long others) => _isPlain
        ? ownWithoutOne <= others
        : (ownWithoutOne * (Int128)_instance.Weight(j)) - (others * (Int128)_instance.Weight(i)) <= _allowance[(i * _instance.AgentCount) + j];

    /// <summary>The most agent i may bear without its dearest chore where the bundle of j would cost it at most <paramref name="others"/>.</summary>
    public long MostWithoutOne(int i, int j, long others) => _isPlain
        ? others
        : MostWithoutOne(i, others, _allowance[(i * _instance.AgentCount) + j], _instance.Weight(j));

    /// <summary>The same where all bundles of a group together would cost it at most <paramref name="others"/>: the conditions added up.</summary>
    public long MostWithoutOne(int i, ulong group, long others)
    {
        (Int128 allowance, int weight) = (0, 0);
        for (; group != 0; group &= group - 1)
        {
            int j = BitOperations.TrailingZeroCount(group);
            allowance += _allowance[(i * _instance.AgentCount) + j];
            weight += _instance.Weight(j);
        }

        return MostWithoutOne(i, others, allowance, weight);
    }

    /// <summary>The least that the bundle of j must cost agent i, if it bears <paramref name="ownWithoutOne"/>.</summary>
    public long LeastOfOther(int i, long ownWithoutOne, int j) => _isPlain
        ? ownWithoutOne
        : -DividedDown(_allowance[(i * _instance.AgentCount) + j] - (ownWithoutOne * (Int128)_instance.Weight(j)), _instance.Weight(i));

    /// <summary>
    /// Whether agent i may bear <paramref name="ownWithoutOne"/> at all: for EF1, adding up the conditions against all others gives
    /// c_i(X_i − e)·W ≤ w_i·(c_i(M) − c_i(e)).
    /// </summary>
    public bool AllowsAgainstAll(int i, long ownWithoutOne, long dearest) => !_isEF1
        || ownWithoutOne * (Int128)_instance.TotalWeight <= (_instance.TotalCost(i) - dearest) * (Int128)_instance.Weight(i);

    /// <summary>
    /// The most agent i can carry where nobody likes a chore and none that i may do costs it more than <paramref name="dearest"/>: adding up
    /// the conditions against all others, each times w_j, gives c_i(X_i)·W ≤ w_i·c_i(M)·(1 + φ·(W − w_i)/W) + c_i(e)·(W − w_i).
    /// </summary>
    public long MostLoad(int i, long dearest)
    {
        BigInteger all = _instance.TotalWeight, own = _instance.Weight(i);
        Rational most = (Rational.Of(own * _instance.TotalCost(i)) * (Rational.One + (_violation * Rational.Of(all - own, all)))
            + Rational.Of((all - own) * dearest)) / Rational.Of(all);
        return (long)BigInteger.Min(BigInteger.Divide(most.Numerator, most.Denominator), Share.NoLimit);
    }

    private long MostWithoutOne(int i, long others, Int128 allowance, int weight) =>
        DividedDown((others * (Int128)_instance.Weight(i)) + allowance, weight);

    private static long DividedDown(Int128 number, int divisor)
    {
        if (number != (long)number) return (long)Int128.Clamp(number / divisor, -Share.NoLimit, Share.NoLimit);
        long small = (long)number, quotient = small / divisor;
        return quotient * divisor > small ? quotient - 1 : quotient;
    }

    /// <summary>Whether a whole division is near enough to EF1.</summary>
    public bool Permits(ChoreDivision division)
    {
        Rational violation = EnvyFreeness.Violation(_instance, division);
        return _strictlyBelow ? violation < _violation : violation <= _violation;
    }
}

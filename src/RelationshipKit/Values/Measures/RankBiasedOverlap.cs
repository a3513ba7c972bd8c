using System.Numerics;
using RelationshipKit.FairDivision;

namespace RelationshipKit.Values.Measures;

/// <summary>
/// Rank-biased overlap of two lists that may differ in length and members, 0..1: the mean agreement of their beginnings, each depth
/// weighing p times the one above it. The extrapolated form: what is seen is taken to go on.
/// Source: W. Webber, A. Moffat, J. Zobel, A similarity measure for indefinite rankings, ACM TOIS 28(4), 2010: eq. 32, with ties as
/// they define agreement there (things tied over several ranks all stand at the first of them). The two together for lists of
/// different length: M. Corsi, J. Urbano, The treatment of ties in rank-biased overlap, SIGIR 2024 (their variant w).
/// </summary>
internal static class RankBiasedOverlap
{
    /// <summary>Null where both lists are empty.</summary>
    public static Rational? Of(RankOrder one, RankOrder other, Rational p)
    {
        (RankOrder shorter, RankOrder longer) = one.Count <= other.Count ? (one, other) : (other, one);
        int s = shorter.Count, l = longer.Count;
        if (l == 0) return null;
        (ValueId[][] revealedByS, ValueId[][] revealedByL) = (AtDepths(shorter, l), AtDepths(longer, l));
        var seenInS = new HashSet<ValueId>();
        var seenInL = new HashSet<ValueId>();
        Rational sum = Rational.Zero, weight = Rational.One, agreementAtS = Rational.Zero;
        BigInteger common = 0;
        for (int depth = 1; depth <= l; depth++)
        {
            common += Reveal(revealedByS[depth - 1], seenInS, seenInL) + Reveal(revealedByL[depth - 1], seenInL, seenInS);
            weight *= p;
            Rational agreement = depth <= s
                ? Rational.Of(2 * common, seenInS.Count + seenInL.Count)
                : Rational.Of(2) * Extrapolated(depth) / Rational.Of(depth + seenInL.Count);
            if (depth == s) agreementAtS = agreement;
            sum += agreement * weight;
        }

        return ((Rational.One - p) / p * sum) + (Extrapolated(l) / Rational.Of(l) * weight);

        // Below the end of the shorter list, as much of what it would hold is taken to be common as at its end.
        Rational Extrapolated(int depth) => Rational.Of(common) + (Rational.Of(depth - s) * agreementAtS);
    }

    /// <summary>What each depth brings to light: a place at its first rank, nothing at the other ranks it takes up.</summary>
    private static ValueId[][] AtDepths(RankOrder list, int depths)
    {
        var revealed = new ValueId[depths][];
        Array.Fill(revealed, []);
        int rank = 0;
        foreach (IReadOnlyCollection<ValueId> place in list.Places)
        {
            revealed[rank] = [.. place];
            rank += place.Count;
        }

        return revealed;
    }

    private static int Reveal(ValueId[] values, HashSet<ValueId> here, HashSet<ValueId> there)
    {
        here.UnionWith(values);
        return values.Count(there.Contains);
    }
}

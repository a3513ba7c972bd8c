using System.Numerics;

namespace RelationshipKit.Scheduling;

/// <summary>Weights as whole numbers.</summary>
internal static class TurnWeights
{
    /// <summary>The weights in lowest terms, in the order given.</summary>
    public static BigInteger[] WholeOf(IReadOnlyList<TurnShare> shares)
    {
        BigInteger multiple = BigInteger.One, factor = BigInteger.Zero;
        foreach (TurnShare share in shares)
            multiple *= share.Weight.Denominator / BigInteger.GreatestCommonDivisor(multiple, share.Weight.Denominator);
        BigInteger[] whole = [.. shares.Select(share => share.Weight.Numerator * (multiple / share.Weight.Denominator))];
        foreach (BigInteger weight in whole) factor = BigInteger.GreatestCommonDivisor(factor, weight);
        return [.. whole.Select(weight => weight / factor)];
    }
}

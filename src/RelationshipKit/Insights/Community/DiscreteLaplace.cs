using System.Numerics;
using RelationshipKit.FairDivision;

namespace RelationshipKit.Insights.Community;

/// <summary>
/// Whole-number noise whose chance falls by e^−rate with each step away from 0, drawn exactly: no floating-point number is involved, so no rounding
/// gives anything away. Source: Canonne, Kamath, Steinke, The Discrete Gaussian for Differential Privacy, 2020, algorithms 1 and 2.
/// </summary>
internal static class DiscreteLaplace
{
    /// <summary>Draws one value.</summary>
    /// <param name="rate">Above 0: the privacy loss ε divided by the sensitivity.</param>
    /// <param name="bits">Where chance comes from.</param>
    public static BigInteger Draw(Rational rate, SecretBits bits)
    {
        BigInteger s = rate.Numerator, t = rate.Denominator;
        while (true)
        {
            BigInteger u = bits.Below(t);
            if (!IsExpOfMinus(u, t, bits)) continue;
            BigInteger v = BigInteger.Zero;
            while (IsExpOfMinus(BigInteger.One, BigInteger.One, bits)) v++;
            BigInteger size = (u + (t * v)) / s;
            bool isNegative = bits.Next();
            if (isNegative && size.IsZero) continue;
            return isNegative ? -size : size;
        }
    }

    /// <summary>True with a chance of e^−(numerator ÷ denominator), a fraction from 0 to 1.</summary>
    private static bool IsExpOfMinus(BigInteger numerator, BigInteger denominator, SecretBits bits)
    {
        int k = 1;
        while (bits.Below(denominator * k) < numerator) k++;
        return k % 2 == 1;
    }
}

using System.Numerics;
using RelationshipKit.FairDivision;

namespace RelationshipKit.Values.Measures;

/// <summary>
/// A rank correlation, −1..1, kept exactly: its sign and its square, a fraction. 1 is the same order, −1 the reverse, 0 neither.
/// The <c>default</c> value is 0. It speaks of two orders, never of how well two people go together.
/// </summary>
public readonly record struct RankCorrelation
{
    private RankCorrelation(int sign, Rational square) => (Sign, Square) = (sign, square);

    /// <summary>−1, 0 or 1.</summary>
    public int Sign { get; }

    /// <summary>The square of the correlation, 0..1.</summary>
    public Rational Square { get; }

    /// <summary>The correlation <paramref name="numerator"/> ÷ √<paramref name="squaredDenominator"/>, or null where the denominator is 0.</summary>
    internal static RankCorrelation? Of(BigInteger numerator, BigInteger squaredDenominator) =>
        squaredDenominator.IsZero ? null : new(numerator.Sign, Rational.Of(numerator * numerator, squaredDenominator));

    /// <summary>The nearest decimal with so many places; halves go to the even digit.</summary>
    /// <param name="places">0–12.</param>
    /// <returns>−1..1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The places are out of range.</exception>
    public decimal Round(int places)
    {
        BigInteger scale = BigInteger.Pow(10, Guard.Against.OutOfRange(places, 0, 12));
        BigInteger scaled = Square.Numerator * scale * scale;
        BigInteger root = Root(scaled / Square.Denominator);

        // Whether root + ½ lies below the exact value, decided on squares: (2 root + 1)² against 4 × the square.
        BigInteger middle = (2 * root) + 1;
        int half = (4 * scaled).CompareTo(middle * middle * Square.Denominator);
        if (half > 0 || (half == 0 && !root.IsEven)) root++;
        return Sign * ((decimal)root / (decimal)scale);
    }

    /// <summary>The largest whole number whose square is not above a number.</summary>
    private static BigInteger Root(BigInteger square)
    {
        if (square.IsZero) return BigInteger.Zero;
        BigInteger root = BigInteger.One << (int)((square.GetBitLength() + 1) / 2);
        while (true)
        {
            // Newton's steps fall from above until they pass the root.
            BigInteger next = (root + (square / root)) >> 1;
            if (next >= root) return root;
            root = next;
        }
    }
}

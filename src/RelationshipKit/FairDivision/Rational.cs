using System.Globalization;
using System.Numerics;

namespace RelationshipKit.FairDivision;

/// <summary>An exact fraction of two whole numbers of any size, always in lowest terms with a positive denominator.</summary>
/// <remarks>Equality and order are by value. <c>default</c> is zero.</remarks>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _denominatorLessOne;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    /// <summary>Gets zero.</summary>
    public static Rational Zero => default;

    /// <summary>Gets one.</summary>
    public static Rational One => new(1, 1);

    /// <summary>Gets the numerator, which carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Gets the denominator, at least 1.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>Gets −1, 0 or 1, the sign of the number.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>The fraction <paramref name="numerator"/> ÷ <paramref name="denominator"/>.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException();
        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0) common = -common;
        return new Rational(numerator / common, denominator / common);
    }

    /// <summary>A whole number as a fraction.</summary>
    public static Rational Of(BigInteger whole) => new(whole, 1);

    /// <summary>Reads <c>p/q</c> or <c>p</c>: decimal digits, an optional leading minus, q above 0.</summary>
    /// <returns>Whether the text is such a fraction.</returns>
    public static bool TryParse(string? text, out Rational value)
    {
        value = default;
        if (text is null) return false;
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        string numeratorText = slash < 0 ? text : text[..slash];
        string denominatorText = slash < 0 ? "1" : text[(slash + 1)..];
        if (!IsWhole(numeratorText.StartsWith('-') ? numeratorText[1..] : numeratorText) || !IsWhole(denominatorText)) return false;
        BigInteger denominator = BigInteger.Parse(denominatorText, CultureInfo.InvariantCulture);
        if (denominator.IsZero) return false;
        value = Of(BigInteger.Parse(numeratorText, CultureInfo.InvariantCulture), denominator);
        return true;

        static bool IsWhole(string digits) => digits.Length > 0 && digits.All(char.IsAsciiDigit);
    }

    /// <summary>The sum.</summary>
    public static Rational operator +(Rational left, Rational right) =>
        Of((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The difference.</summary>
    public static Rational operator -(Rational left, Rational right) =>
        Of((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The product.</summary>
    public static Rational operator *(Rational left, Rational right) =>
        Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Whether they are different numbers.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Whether the left number is the smaller.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is the larger.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is not the larger.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is not the smaller.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>The nearest decimal with <paramref name="places"/> digits after the point; halves go to the even digit.</summary>
    /// <exception cref="OverflowException">The result needs more than 28 digits.</exception>
    public decimal RoundHalfEven(int places) => Scaled(places, (quotient, twiceRemainder, denominator) =>
    {
        int half = BigInteger.Abs(twiceRemainder).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + twiceRemainder.Sign : quotient;
    });

    /// <summary>The largest decimal with <paramref name="places"/> digits after the point that is not above this number.</summary>
    /// <exception cref="OverflowException">The result needs more than 28 digits.</exception>
    public decimal RoundDown(int places) => Scaled(places, (quotient, rest, _) => rest.Sign < 0 ? quotient - 1 : quotient);

    /// <summary>The smallest decimal with <paramref name="places"/> digits after the point that is not below this number.</summary>
    /// <exception cref="OverflowException">The result needs more than 28 digits.</exception>
    public decimal RoundUp(int places) => Scaled(places, (quotient, rest, _) => rest.Sign > 0 ? quotient + 1 : quotient);

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <summary>Writes <c>p/q</c>, or <c>p</c> for a whole number, with the digits 0–9 whatever the culture.</summary>
    public override string ToString() => _denominatorLessOne.IsZero
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private decimal Scaled(int places, Func<BigInteger, BigInteger, BigInteger, BigInteger> round)
    {
        BigInteger scale = BigInteger.Pow(10, places);
        BigInteger quotient = BigInteger.DivRem(Numerator * scale, Denominator, out BigInteger remainder);
        return (decimal)round(quotient, 2 * remainder, Denominator) / (decimal)scale;
    }
}

using System.Numerics;
using RelationshipKit.FairDivision;

namespace RelationshipKit.Tests.Properties;

/// <summary>A fraction with a positive denominator, not in lowest terms: the oracles' own, so that they need not trust Rational.</summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    public bool IsAbove(Fraction other) => Numerator * other.Denominator > other.Numerator * Denominator;

    public bool IsBelow(Fraction other) => other.IsAbove(this);

    public bool IsSameAs(Rational other) => Numerator * other.Denominator == other.Numerator * Denominator;

    public bool IsBelow(Rational other) => Numerator * other.Denominator < other.Numerator * Denominator;

    public override string ToString() => $"{Numerator}/{Denominator}";
}

using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.FairDivision;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision;

public sealed class RationalTests
{
    public static TheoryData<string> Cultures => ["sv-SE", "tr-TR", "ar-SA", "fa-IR", "th-TH", "de-DE", "en-US"];

    private static Arbitrary<(long A, long B, long C, long D)> Numbers => Arb.From(
        Gen.Choose(0, int.MaxValue).Select(seed =>
        {
            var random = new Random(seed);
            return (Any(random), Any(random), Any(random), Any(random));
        }),
        numbers => Smaller(numbers));

    [Fact]
    public void Arithmetic_obeys_the_laws_of_fractions() => Check.ForAll("Rational / laws", Numbers, numbers =>
    {
        (Rational a, Rational b, Rational c) = Three(numbers);
        Assert.Equal(a + b, b + a);
        Assert.Equal(a * b, b * a);
        Assert.Equal((a + b) + c, a + (b + c));
        Assert.Equal((a * b) * c, a * (b * c));
        Assert.Equal(a * (b + c), (a * b) + (a * c));
        Assert.Equal(a, (a + b) - b);
        Assert.Equal(Rational.Zero, a - a);
        if (b.Sign != 0) Assert.Equal(a, a / b * b);
        return a != b && b != c;
    });

    [Fact]
    public void Order_is_that_of_the_cross_products() => Check.ForAll("Rational / order", Numbers, numbers =>
    {
        (Rational a, Rational b, Rational c) = Three(numbers);
        int expected = (a.Numerator * b.Denominator).CompareTo(b.Numerator * a.Denominator);
        Assert.Equal(expected, a.CompareTo(b));
        Assert.Equal(expected < 0, a < b);
        Assert.Equal(expected > 0, a > b);
        Assert.Equal(expected <= 0, a <= b);
        Assert.Equal(expected >= 0, a >= b);
        Assert.Equal(expected == 0, a == b);
        if (a < b) Assert.True(a + c < b + c);
        return a != b;
    });

    [Fact]
    public void Of_brings_to_lowest_terms_with_a_positive_denominator() => Check.ForAll("Rational / lowest terms", Numbers, numbers =>
    {
        if (numbers.B == 0) return false;
        Rational value = Rational.Of(numbers.A, numbers.B), scaled = Rational.Of((BigInteger)numbers.A * -7, (BigInteger)numbers.B * -7);
        Assert.True(value.Denominator > 0);
        Assert.True(BigInteger.GreatestCommonDivisor(value.Numerator, value.Denominator).IsOne);
        Assert.Equal((BigInteger)numbers.A * value.Denominator, value.Numerator * numbers.B);
        Assert.Equal(value, scaled);
        Assert.Equal(value.GetHashCode(), scaled.GetHashCode());
        Assert.Equal(value.Sign, Math.Sign(numbers.A) * Math.Sign(numbers.B));
        return Math.Abs(numbers.B) > 1;
    });

    [Fact]
    public void ToString_is_read_back_as_the_same_number() => Check.ForAll("Rational / round trip", Numbers, numbers =>
    {
        Rational value = Three(numbers).A;
        Assert.True(Rational.TryParse(value.ToString(), out Rational read));
        Assert.Equal(value, read);
        return value.Denominator > 1;
    });

    [Fact]
    public void Rounding_brackets_the_number_and_half_even_is_what_decimal_does() => Check.ForAll("Rational / rounding", Numbers, numbers =>
    {
        // Thousandths of moderate size are exact as decimals, and many of them lie half-way.
        long thousandths = (numbers.A % 10_000_000) / 5 * 5;
        Rational value = Rational.Of(thousandths, 1_000);
        decimal exact = thousandths / 1_000m;
        for (int places = 0; places <= 4; places++)
        {
            Assert.Equal(Math.Round(exact, places, MidpointRounding.ToEven), value.RoundHalfEven(places));
            Assert.Equal(Math.Round(exact, places, MidpointRounding.ToNegativeInfinity), value.RoundDown(places));
            Assert.Equal(Math.Round(exact, places, MidpointRounding.ToPositiveInfinity), value.RoundUp(places));
        }

        return thousandths % 1_000 != 0;
    });

    [Fact]
    public void Rounding_of_any_fraction_is_off_by_less_than_a_unit_of_the_last_place() => Check.ForAll("Rational / bracket", Numbers, numbers =>
    {
        Rational value = Three(numbers).A;
        foreach (int places in new[] { 0, 2, 6 })
        {
            Rational unit = Rational.Of(1, BigInteger.Pow(10, places));
            Rational down = FromDecimal(value.RoundDown(places)), up = FromDecimal(value.RoundUp(places)), nearest = FromDecimal(value.RoundHalfEven(places));
            Assert.True(down <= value && value < down + unit);
            Assert.True(up >= value && value > up - unit);
            Assert.True(nearest == down || nearest == up);
            Rational error = nearest > value ? nearest - value : value - nearest;
            Assert.True(error + error <= unit);
        }

        return value.Denominator > 1;
    });

    [Theory]
    [InlineData(5, 10, "0")]
    [InlineData(15, 10, "2")]
    [InlineData(25, 10, "2")]
    [InlineData(-5, 10, "0")]
    [InlineData(-15, 10, "-2")]
    [InlineData(-25, 10, "-2")]
    [InlineData(-26, 10, "-3")]
    [InlineData(7, 3, "2")]
    [InlineData(8, 3, "3")]
    public void RoundHalfEven_of_a_half_goes_to_the_even_digit(int numerator, int denominator, string expected) =>
        Assert.Equal(expected, Rational.Of(numerator, denominator).RoundHalfEven(0).ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void RoundHalfEven_beyond_decimal_throws() =>
        Assert.Throws<OverflowException>(() => Rational.Of(BigInteger.Pow(10, 40)).RoundHalfEven(0));

    [Theory]
    [InlineData("3/2", 3, 2)]
    [InlineData("-6/4", -3, 2)]
    [InlineData("0", 0, 1)]
    [InlineData("-0/5", 0, 1)]
    [InlineData("007", 7, 1)]
    public void TryParse_of_a_fraction_gives_it_in_lowest_terms(string text, int numerator, int denominator)
    {
        Assert.True(Rational.TryParse(text, out Rational value));
        Assert.Equal(numerator, value.Numerator);
        Assert.Equal(denominator, value.Denominator);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("1/")]
    [InlineData("/2")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("1/2/3")]
    [InlineData("1.5")]
    [InlineData("1e3")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1 /2")]
    [InlineData("+1")]
    [InlineData("--1")]
    [InlineData("-")]
    [InlineData("(1)")]
    [InlineData("1,000")]
    [InlineData("0x1F")]
    [InlineData("١/٢")]
    [InlineData("−1")]
    [InlineData("1\0")]
    [InlineData("1/2\0")]
    public void TryParse_of_anything_else_is_refused(string? text)
    {
        Assert.False(Rational.TryParse(text, out Rational value));
        Assert.Equal(Rational.Zero, value);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Text_is_the_same_in_every_culture(string culture)
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("-1234567/89", Rational.Of(-1_234_567, 89).ToString());
            Assert.Equal("-5", Rational.Of(-5).ToString());
            Assert.True(Rational.TryParse("-1234567/89", out Rational read));
            Assert.Equal(Rational.Of(-1_234_567, 89), read);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void Default_is_zero()
    {
        Rational none = default;
        Assert.Equal(Rational.Zero, none);
        Assert.Equal(BigInteger.One, none.Denominator);
        Assert.Equal("0", none.ToString());
        Assert.Equal(Rational.One, none + Rational.One);
        Assert.Equal(0, none.RoundHalfEven(6));
    }

    [Fact]
    public void Dividing_by_zero_throws()
    {
        Assert.Throws<DivideByZeroException>(() => Rational.Of(1, 0));
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
        Assert.Throws<DivideByZeroException>(() => Rational.Zero / Rational.Zero);
    }

    private static Rational FromDecimal(decimal value) => Rational.Of((BigInteger)(value * 1_000_000), 1_000_000);

    private static (Rational A, Rational B, Rational C) Three((long A, long B, long C, long D) numbers) =>
        (Rational.Of(numbers.A, 1 + Math.Abs(numbers.D % 1_000)), Rational.Of(numbers.B, 1 + Math.Abs(numbers.C % 10_000)), Rational.Of(numbers.C, 7));

    private static long Any(Random random) => random.Next(4) switch
    {
        0 => random.Next(-3, 4),
        1 => random.Next(-1_000, 1_001),
        2 => random.NextInt64(-1_000_000_000_000, 1_000_000_000_001),
        _ => random.NextInt64(-ChoreInstance.MaxCost, ChoreInstance.MaxCost + 1),
    };

    private static IEnumerable<(long A, long B, long C, long D)> Smaller((long A, long B, long C, long D) numbers)
    {
        if (numbers.A != 0) yield return numbers with { A = numbers.A / 2 };
        if (numbers.B != 0) yield return numbers with { B = numbers.B / 2 };
        if (numbers.C != 0) yield return numbers with { C = numbers.C / 2 };
        if (numbers.D != 0) yield return numbers with { D = numbers.D / 2 };
    }
}

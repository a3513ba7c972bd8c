using RelationshipKit.Households;

namespace RelationshipKit.Tests.Households;

public sealed class FrequencyTests
{
    public static TheoryData<Frequency, long> Turns => new()
    {
        { Frequency.PerDay(), 364 * 12 },
        { Frequency.PerWeek(3), 3 * 52 * 12 },
        { Frequency.PerMonth(2), 2 * 12 * 12 },
        { Frequency.PerQuarter(), 4 * 12 },
        { Frequency.PerYear(), 12 },
        { Frequency.PerMonth(2).In(4, 5, 6, 7, 8, 9), 2 * 12 * 6 },
        { Frequency.PerDay(1_000), 4_368_000 },
    };

    [Theory]
    [MemberData(nameof(Turns))]
    public void TurnsInTwelfths_counts_a_planning_year(Frequency frequency, long expected) =>
        Assert.Equal(expected, frequency.TurnsInTwelfths);

    [Fact]
    public void In_keeps_months_ascending_whatever_their_order() =>
        Assert.Equal([1, 4, 12], Frequency.PerWeek().In(12, 1, 4).Months!);

    [Fact]
    public void In_all_months_is_all_year()
    {
        Frequency allMonths = Frequency.PerWeek().In(Enumerable.Range(1, 12));

        Assert.Null(allMonths.Months);
        Assert.Equal(Frequency.PerWeek(), allMonths);
    }

    [Fact]
    public void Equality_is_by_value()
    {
        Assert.Equal(Frequency.PerDay(2).In(3, 4), Frequency.PerDay(2).In(4, 3));
        Assert.NotEqual(Frequency.PerDay(2).In(3, 4), Frequency.PerDay(2).In(3));
        Assert.NotEqual(Frequency.PerYear(4), Frequency.PerQuarter());
    }

    [Fact]
    public void Misuse_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Frequency.PerDay(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Frequency.PerWeek(1_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => Frequency.Create(1, (Period)5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Frequency.PerDay().In(0));
        Assert.Throws<ArgumentException>(() => Frequency.PerDay().In());
        Assert.Throws<ArgumentException>(() => Frequency.PerDay().In(4, 4));
        Assert.Throws<ArgumentException>(() => Frequency.PerYear().In(4));
        Assert.Throws<ArgumentException>(() => Frequency.PerQuarter().In(4));
    }
}

using RelationshipKit.FairDivision;
using RelationshipKit.Insights;
using RelationshipKit.Tests.Properties;
using RelationshipKit.Tests.Scheduling;

namespace RelationshipKit.Tests.Insights;

public sealed class ExactTestsTests
{
    [Fact]
    public void AtLeast_fourteen_of_twenty_coins_is_the_textbook_tail() => Assert.Equal(Rational.Of(60_460, 1_048_576), ExactTests.AtLeast(14, 20, 1, 2));

    [Fact]
    public void AtLeast_is_what_all_outcomes_listed_add_up_to() => Check.ForAll("insights: tail of unequal chances", LedgerCases.Seeds, seed =>
    {
        var random = new Random(seed);
        (int Hits, int Of)[] chances = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(2, 7)).Select(of => (random.Next(10) == 0 ? 0 : random.Next(1, of), of))];
        int successes = random.Next(0, chances.Length + 2);
        Rational sum = Rational.Zero;
        for (int outcome = 0; outcome < 1 << chances.Length; outcome++)
        {
            if (int.PopCount(outcome) < successes) continue;
            Rational way = Rational.One;
            for (int trial = 0; trial < chances.Length; trial++)
            {
                (int hits, int of) = chances[trial];
                way *= Rational.Of((outcome >> trial & 1) == 1 ? hits : of - hits, of);
            }

            sum += way;
        }

        Assert.Equal(sum, ExactTests.AtLeast(successes, chances));
        return sum != Rational.Zero && sum != Rational.One;
    });

    [Fact]
    public void AtLeast_of_equal_chances_is_the_binomial_tail() => Check.ForAll("insights: two tails agree", LedgerCases.Seeds, seed =>
    {
        var random = new Random(seed);
        int of = random.Next(1, 40), outOf = random.Next(1, 1_000), hits = random.Next(0, outOf + 1), successes = random.Next(0, of + 1);

        Assert.Equal(ExactTests.AtLeast(successes, [.. Enumerable.Repeat((hits, outOf), of)]), ExactTests.AtLeast(successes, of, hits, outOf));
        return successes > 0;
    });

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(7)]
    public void KendallAtLeast_is_the_part_of_all_orders(int length)
    {
        int[] counts = [.. Orders(length).Select(order => ExactTests.KendallS(order))];

        for (int s = -21; s <= 22; s++)
            Assert.Equal(Rational.Of(counts.Count(found => found >= s), counts.Length), ExactTests.KendallAtLeast(s, length));
    }

    [Fact]
    public void TheilSen_is_the_middle_slope_and_never_minds_one_wild_value() => Check.ForAll("insights: Theil–Sen", LedgerCases.Seeds, seed =>
    {
        var random = new Random(seed);
        long slope = random.Next(-50, 51);
        long[] line = [.. Enumerable.Range(0, random.Next(7, 21)).Select(at => 1_000 + (slope * at))];
        long[] wild = [.. line];
        wild[random.Next(wild.Length)] += random.Next(-1_000_000, 1_000_000);
        Rational[] slopes = [.. from i in Enumerable.Range(0, wild.Length) from j in Enumerable.Range(i + 1, wild.Length - i - 1) select Rational.Of(wild[j] - wild[i], j - i)];
        Array.Sort(slopes);

        Assert.Equal(Rational.Of(slope), ExactTests.TheilSen(line));
        Assert.Equal(slopes[(slopes.Length - 1) / 2], ExactTests.TheilSen(wild));
        Assert.Equal(Rational.Of(slope), ExactTests.TheilSen(wild));
        return slope != 0;
    });

    private static IEnumerable<long[]> Orders(int length)
    {
        if (length == 1) return [[1]];
        return Orders(length - 1).SelectMany(order => Enumerable.Range(0, length).Select(at => (long[])[.. order[..at], length, .. order[at..]]));
    }
}

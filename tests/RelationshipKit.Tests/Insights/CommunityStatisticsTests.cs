using System.Numerics;
using RelationshipKit.FairDivision;
using RelationshipKit.Insights.Community;
using RelationshipKit.Tests.Properties;
using RelationshipKit.Tests.Scheduling;

namespace RelationshipKit.Tests.Insights;

public sealed class CommunityStatisticsTests
{
    private static readonly string[] Groups = ["two people", "three people", "more"];

    private static readonly PrivacyBudget Budget = PrivacyBudget.Of(Rational.One);

    [Fact]
    public void Answer_of_fewer_households_than_k_is_never_shown() => Check.ForAll("community: k holds", LedgerCases.Seeds, seed =>
    {
        var random = new Random(seed);
        int k = random.Next(5, 30);
        CommunityContribution[] given = Draw(random, households: random.Next(0, 400));
        CommunityRelease release = CommunityStatistics.Answer(
            CommunityQuestion.MeanOf(Groups, 0, 100, Rational.Of(random.Next(1, 10)), k), given, PrivacyBudget.Of(Rational.Of(10)), Seed(seed));

        Assert.All(release.Figures, figure => Assert.True(given.Count(one => one.Group == figure.Group) >= k));
        Assert.All(release.Figures, figure => Assert.InRange(figure.Mean, 0, 100));
        Assert.Equal(Groups.Order(StringComparer.Ordinal), release.Figures.Select(figure => figure.Group).Concat(release.Withheld).Order(StringComparer.Ordinal));
        return release.Figures.Count > 0 && release.Withheld.Count > 0;
    }, tellingShare: 0.1);

    [Fact]
    public void Answer_comes_near_the_truth_where_there_are_many_households()
    {
        CommunityContribution[] given = [.. Enumerable.Range(0, 20_000).Select(at => new CommunityContribution($"h{at}", Groups[0], 30 + (at % 21)))];

        CommunityRelease release = CommunityStatistics.Answer(CommunityQuestion.MeanOf(Groups, 0, 100, Rational.One), given, Budget, Seed(1));

        CommunityFigure figure = Assert.Single(release.Figures);
        Assert.InRange(figure.Mean, 39.5m, 40.5m);
        Assert.InRange(figure.Households, 19_900, 20_100);
    }

    [Fact]
    public void Answer_of_wild_values_moves_no_further_than_the_range()
    {
        CommunityQuestion question = CommunityQuestion.MeanOf(Groups, 0, 100, Rational.One);
        CommunityContribution[] given = [.. Enumerable.Range(0, 500).Select(at => new CommunityContribution($"h{at}", Groups[0], 50))];
        CommunityContribution[] wild = [.. given[..^1], given[^1] with { Value = long.MaxValue }];
        CommunityContribution[] clamped = [.. given[..^1], given[^1] with { Value = 100 }];

        Assert.Equal(
            CommunityStatistics.Answer(question, clamped, Budget, Seed(2)).Figures, CommunityStatistics.Answer(question, wild, Budget, Seed(2)).Figures);
    }

    [Fact]
    public void Sensitivity_bounds_what_one_household_can_do_to_a_sum() => Check.ForAll("community: sensitivity", LedgerCases.Seeds, seed =>
    {
        var random = new Random(seed);
        long least = random.Next(-1_000, 1_000), most = least + random.Next(1, 1_000), value = random.Next(-3_000, 3_000);
        CommunityQuestion question = CommunityQuestion.MeanOf(Groups, least, most, Rational.One);

        Assert.InRange(Math.Abs(Math.Clamp(value, least, most) - question.Middle), 0, question.Sensitivity);
        return value < least || value > most;
    }, tellingShare: 0.3);

    [Fact]
    public void The_same_seed_repeats_and_the_order_of_households_does_not_matter()
    {
        CommunityQuestion question = CommunityQuestion.MeanOf(Groups, 0, 100, Rational.One);
        CommunityContribution[] given = Draw(new Random(3), 300);

        Assert.Equal(
            CommunityStatistics.Answer(question, given, Budget, Seed(4)).Figures,
            CommunityStatistics.Answer(question, given.Reverse(), Budget, Seed(4)).Figures);
        Assert.NotEqual(
            CommunityStatistics.Answer(question, given, Budget, Seed(4)).Figures, CommunityStatistics.Answer(question, given, Budget, Seed(5)).Figures);
    }

    [Fact]
    public void The_budget_adds_up_exactly_and_ends()
    {
        CommunityQuestion question = CommunityQuestion.MeanOf(Groups, 0, 100, Rational.Of(1, 3));
        PrivacyBudget budget = Budget;
        for (int release = 1; release <= 3; release++)
        {
            budget = CommunityStatistics.Answer(question, [], budget, Seed(release)).Budget;
            Assert.Equal(Rational.Of(release, 3), budget.Spent);
            Assert.Equal(Rational.Of(release, 1_000_000), budget.DeltaSpent);
        }

        Assert.Equal(Rational.Zero, budget.Left);
        Assert.Throws<ArgumentException>(() => CommunityStatistics.Answer(question, [], budget, Seed(9)));
    }

    [Fact]
    public void A_household_that_contributes_twice_or_a_short_seed_is_refused()
    {
        CommunityQuestion question = CommunityQuestion.MeanOf(Groups, 0, 100, Rational.One);
        CommunityContribution one = new("h", Groups[0], 1);

        Assert.Throws<ArgumentException>(() => CommunityStatistics.Answer(question, [one, one with { Group = Groups[1] }], Budget, Seed(1)));
        Assert.Throws<ArgumentException>(() => CommunityStatistics.Answer(question, [one], Budget, new byte[15]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CommunityQuestion.MeanOf(Groups, 0, 100, Rational.One, k: 4));
    }

    /// <summary>Against the distribution as it is defined: (1 − q) ÷ (1 + q) × q^|x| with q = e^−rate.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 4)]
    [InlineData(5, 3)]
    public void DiscreteLaplace_falls_as_it_is_defined(int numerator, int denominator)
    {
        const int draws = 20_000;
        var bits = new SecretBits(Seed(numerator + (10 * denominator)));
        var counts = new Dictionary<BigInteger, int>();
        for (int draw = 0; draw < draws; draw++)
        {
            BigInteger drawn = DiscreteLaplace.Draw(Rational.Of(numerator, denominator), bits);
            counts[drawn] = counts.GetValueOrDefault(drawn) + 1;
        }

        double q = Math.Exp(-numerator / (double)denominator);
        for (int x = -6; x <= 6; x++)
        {
            double expected = draws * (1 - q) / (1 + q) * Math.Pow(q, Math.Abs(x));

            // Five standard deviations: with these seeds the outcome is fixed, and a wrong law is far outside.
            Assert.InRange(counts.GetValueOrDefault(x), expected - (5 * Math.Sqrt(expected)) - 1, expected + (5 * Math.Sqrt(expected)) + 1);
        }
    }

    [Fact]
    public void Two_sets_that_differ_by_one_household_are_told_apart_no_better_than_the_budget_allows()
    {
        const int draws = 4_000;
        CommunityQuestion question = CommunityQuestion.MeanOf([Groups[0]], 0, 1, Rational.One);
        CommunityContribution[] many = [.. Enumerable.Range(0, 60).Select(at => new CommunityContribution($"h{at}", Groups[0], at % 2))];
        int[] with = Histogram(many), without = Histogram(many[..^1]);

        for (int bin = 0; bin < with.Length; bin++)
        {
            double most = (Math.E * without[bin]) + (5 * Math.Sqrt(Math.E * (without[bin] + 1))) + 5;
            double mostBack = (Math.E * with[bin]) + (5 * Math.Sqrt(Math.E * (with[bin] + 1))) + 5;
            Assert.True(with[bin] <= most && without[bin] <= mostBack, $"bin {bin}: {with[bin]} and {without[bin]}");
        }

        int[] Histogram(CommunityContribution[] given)
        {
            int[] bins = new int[13];
            for (int draw = 0; draw < draws; draw++)
            {
                CommunityFigure? figure = CommunityStatistics.Answer(question, given, Budget, Seed(draw)).Figures.SingleOrDefault();
                bins[figure is null ? 12 : Math.Clamp((int)(figure.Households - 54), 0, 11)]++;
            }

            return bins;
        }
    }

    private static CommunityContribution[] Draw(Random random, int households) =>
        [.. Enumerable.Range(0, households).Select(at => new CommunityContribution($"h{at}", Groups[random.Next(random.Next(1, 4))], random.Next(-50, 200)))];

    private static byte[] Seed(int number) => [.. BitConverter.GetBytes(number), .. new byte[12]];
}

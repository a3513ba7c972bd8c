using RelationshipKit.FairDivision;
using RelationshipKit.Tests.Properties;
using RelationshipKit.Values;
using RelationshipKit.Values.Measures;

namespace RelationshipKit.Tests.Values;

public sealed class MeasureTests
{
    // 500 cases where the other properties look at 200; 10,000 with RELATIONSHIPKIT_CASES=4000.
    private const double Share = 2.5;

    [Theory]
    [InlineData("a|b|c|d", "a|b|c|d", "1")]
    [InlineData("a|b|c|d", "d|c|b|a", "-1")]
    [InlineData("a,b|c", "c|a,b", "-1")]
    [InlineData("a,b|c,d", "a,c|b,d", "0")]
    public void Tau_of_small_orders_is_what_one_counts(string one, string other, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), KendallTauB.Of(Order(one), Order(other))!.Value.Round(6));

    /// <summary>The example in the documentation of scipy.stats.kendalltau, (12, 2, 1, 12, 2) and (1, 4, 7, 1, 0): −0.4714045207910317.</summary>
    [Fact]
    public void Tau_of_the_published_example_with_ties_is_the_published_one()
    {
        RankCorrelation tau = KendallTauB.Of(Order("c|b,e|a,d"), Order("e|a,d|b|c"))!.Value;

        Assert.Equal(Rational.Of(2, 9), tau.Square);
        Assert.Equal(-0.471404520791m, tau.Round(12));
    }

    /// <summary>The example in the documentation of scipy.stats.spearmanr, (1, 2, 3, 4, 5) and (5, 6, 7, 8, 7): 0.82078268166812329.</summary>
    [Fact]
    public void Spearman_of_the_published_example_with_ties_is_the_published_one() =>
        Assert.Equal(0.820782681668m, SpearmanRho.Of(Order("a|b|c|d|e"), Order("a|b|c,e|d"))!.Value.Round(12));

    /// <summary>
    /// The example that comes with M. Corsi and J. Urbano, The treatment of ties in rank-biased overlap (SIGIR 2024), variant w, p = 0.95:
    /// 0.7068257, for lists of five and seven with ties in both.
    /// </summary>
    [Fact]
    public void Overlap_of_the_published_example_with_ties_and_different_lengths_is_the_published_one()
    {
        Rational overlap = RankBiasedOverlap.Of(
            Order("red|blue,green|yellow|pink"), Order("blue,red|white|yellow,black,purple|green"), Rational.Of(19, 20))!.Value;

        Assert.Equal(0.7068257m, overlap.RoundHalfEven(7));
    }

    [Theory]
    [InlineData("a|b|c", "a|b|c", "1")]
    [InlineData("a,b,c", "a,b,c", "1")]
    [InlineData("a|b", "c|d", "0")]
    [InlineData("a", "a|b", "1")]
    [InlineData("a|b", "b|a", "0.9")]
    [InlineData("a", "b|a", "0.45")]
    [InlineData("a", "", "0")]
    public void Overlap_of_small_lists_is_what_one_counts(string one, string other, string expected) =>
        Assert.Equal(
            decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            RankBiasedOverlap.Of(Order(one), Order(other), Rational.Of(9, 10))!.Value.RoundHalfEven(12));

    /// <summary>The capital of Tennessee, the textbook example of voting rules: Nashville 194, Chattanooga 173, Memphis 126, Knoxville 107.</summary>
    [Fact]
    public void Borda_of_the_textbook_example_gives_the_textbook_points()
    {
        RankOrder[] votes =
        [
            .. Enumerable.Repeat(Order("memphis|nashville|chattanooga|knoxville"), 42), .. Enumerable.Repeat(Order("nashville|chattanooga|knoxville|memphis"), 26),
            .. Enumerable.Repeat(Order("chattanooga|knoxville|nashville|memphis"), 15), .. Enumerable.Repeat(Order("knoxville|chattanooga|nashville|memphis"), 17),
        ];

        Assert.Equal(
            [("nashville", 388L), ("chattanooga", 346L), ("memphis", 252L), ("knoxville", 214L)],
            BordaCount.Of([.. votes[0].Items], votes).Select(counted => (counted.Value.Value, counted.TwicePoints)));
    }

    [Fact]
    public void Tau_agrees_with_a_count_of_tie_groups() => Check.ForAll(
        "tau-b against tie groups",
        SortCases.Pairs,
        pair =>
        {
            RankOrder one = RankOrder.OfAll(pair[0]), other = RankOrder.OfAll(pair[1]);
            (double[] x, double[] y) = Common(pair[0], pair[1]);
            double pairs = x.Length * (x.Length - 1) / 2.0, tiedX = TiedPairs(x), tiedY = TiedPairs(y);
            double concordant = 0, discordant = 0;
            for (int i = 0; i < x.Length; i++)
            {
                for (int j = i + 1; j < x.Length; j++)
                {
                    double product = (x[i] - x[j]) * (y[i] - y[j]);
                    concordant += product > 0 ? 1 : 0;
                    discordant += product < 0 ? 1 : 0;
                }
            }

            RankCorrelation? tau = KendallTauB.Of(one, other);
            bool isDefined = pairs > tiedX && pairs > tiedY;
            Assert.Equal(isDefined, tau.HasValue);
            if (isDefined) Assert.Equal((concordant - discordant) / Math.Sqrt((pairs - tiedX) * (pairs - tiedY)), (double)tau!.Value.Round(12), 1e-11);
            Assert.Equal(tau, KendallTauB.Of(other, one));
            return isDefined && tiedX > 0 && tiedY > 0;
        },
        share: Share);

    [Fact]
    public void Spearman_agrees_with_the_correlation_of_mean_ranks() => Check.ForAll(
        "spearman against mean ranks",
        SortCases.Pairs,
        pair =>
        {
            (double[] x, double[] y) = Common(pair[0], pair[1]);
            (double[] rankX, double[] rankY) = (MeanRanks(x), MeanRanks(y));
            double meanX = rankX.DefaultIfEmpty().Average(), meanY = rankY.DefaultIfEmpty().Average();
            double product = rankX.Zip(rankY, (a, b) => (a - meanX) * (b - meanY)).Sum();
            double squares = rankX.Sum(a => (a - meanX) * (a - meanX)) * rankY.Sum(b => (b - meanY) * (b - meanY));

            RankCorrelation? rho = SpearmanRho.Of(RankOrder.OfAll(pair[0]), RankOrder.OfAll(pair[1]));
            Assert.Equal(squares > 1e-9, rho.HasValue);
            if (rho is { } known) Assert.Equal(product / Math.Sqrt(squares), (double)known.Round(12), 1e-11);
            return rho is not null && rankX.Distinct().Count() < rankX.Length;
        },
        share: Share);

    /// <summary>The definition itself: agreement depth by depth, far down, with the shorter list going on as it ended.</summary>
    [Fact]
    public void Overlap_agrees_with_the_sum_over_depths_of_its_definition() => Check.ForAll(
        "rank-biased overlap against its definition",
        SortCases.Pairs,
        pair =>
        {
            (ValueId[][] one, ValueId[][] other) = (Places(pair[0]), Places(pair[1]));
            (ValueId[][] shorter, ValueId[][] longer) = one.Sum(place => place.Length) <= other.Sum(place => place.Length) ? (one, other) : (other, one);
            int s = shorter.Sum(place => place.Length), l = longer.Sum(place => place.Length);
            Rational? overlap = RankBiasedOverlap.Of(RankOrder.OfKept(pair[0]), RankOrder.OfKept(pair[1]), Rational.Of(9, 10));
            Assert.Equal(l > 0, overlap.HasValue);
            if (overlap is not { } known) return false;

            double sum = 0, atS = 0;
            if (s > 0) atS = Agreement(s);
            for (int depth = 1; depth <= 400; depth++) sum += 0.1 * Math.Pow(0.9, depth - 1) * Agreement(depth);
            Assert.Equal(sum, (double)known.RoundHalfEven(15), 1e-12);
            Assert.Equal(known, RankBiasedOverlap.Of(RankOrder.OfKept(pair[1]), RankOrder.OfKept(pair[0]), Rational.Of(9, 10)));
            Assert.True(known.Sign >= 0 && known <= Rational.One);
            return s > 0 && s < l && known.Sign > 0;

            double Agreement(int depth)
            {
                HashSet<ValueId> inS = Seen(shorter, depth), inL = Seen(longer, depth);
                double common = inS.Count(inL.Contains);
                if (depth <= s) return 2 * common / (inS.Count + inL.Count);
                if (depth > l) return Agreement(l);
                return 2 * (common + ((depth - s) * atS)) / (depth + inL.Count);
            }
        },
        tellingShare: 0.3,
        share: Share);

    [Fact]
    public void Borda_agrees_with_mean_ranks() => Check.ForAll(
        "borda against mean ranks",
        SortCases.Groups,
        sorts =>
        {
            ValueId[] candidates = [.. sorts.SelectMany(sort => sort.Kept).Distinct()];
            Dictionary<ValueId, double> points = candidates.ToDictionary(value => value, _ => 0.0);
            foreach (SortedValues sort in sorts)
            {
                double[] ranks = MeanRanks([.. candidates.Select(value => PlaceOf(sort, value))]);
                foreach ((int index, ValueId value) in candidates.Index()) points[value] += candidates.Length - ranks[index];
            }

            IReadOnlyList<(ValueId Value, long TwicePoints)> counted = BordaCount.Of(candidates, [.. sorts.Select(RankOrder.OfAll)]);
            Assert.All(counted, one => Assert.Equal(points[one.Value], one.TwicePoints / 2.0, 1e-9));
            Assert.Equal(counted.OrderByDescending(one => points[one.Value]).ThenBy(one => one.Value.Value, StringComparer.Ordinal), counted);
            return candidates.Length > 2;
        },
        share: Share);

    [Fact]
    public void Round_of_a_correlation_is_to_the_nearest() => Check.ForAll(
        "rounding of roots",
        SortCases.Pairs,
        pair =>
        {
            if (KendallTauB.Of(RankOrder.OfAll(pair[0]), RankOrder.OfAll(pair[1])) is not { } tau) return false;
            decimal rounded = Math.Abs(tau.Round(6)), half = 0.0000005m;
            Assert.True(Squared(rounded - half) <= tau.Square || rounded < half);
            Assert.True(Squared(rounded + half) >= tau.Square);
            return tau.Square != Rational.One && tau.Sign != 0;
        });

    private static Rational Squared(decimal number)
    {
        var exact = Rational.Of(new System.Numerics.BigInteger(number * 10_000_000m), 10_000_000);
        return exact * exact;
    }

    private static RankOrder Order(string places) =>
        new(places.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(place => (IReadOnlyCollection<ValueId>)[.. place.Split(',').Select(ValueId.Create)]));

    private static ValueId[][] Places(SortedValues sort) => [.. sort.Ranking().Select(place => place.ToArray())];

    private static HashSet<ValueId> Seen(ValueId[][] places, int depth)
    {
        var seen = new HashSet<ValueId>();
        int rank = 1;
        foreach (ValueId[] place in places)
        {
            if (rank <= depth) seen.UnionWith(place);
            rank += place.Length;
        }

        return seen;
    }

    private static (double[] X, double[] Y) Common(SortedValues one, SortedValues other)
    {
        ValueId[] common = [.. All(one).Intersect(All(other))];
        return ([.. common.Select(value => PlaceOf(one, value))], [.. common.Select(value => PlaceOf(other, value))]);
    }

    private static IEnumerable<ValueId> All(SortedValues sort) => Enum.GetValues<ValuePile>().SelectMany(sort.In);

    /// <summary>Ranked values by their place, the others behind by their pile, unknown ones last of all.</summary>
    private static double PlaceOf(SortedValues sort, ValueId value)
    {
        foreach ((int index, IReadOnlyList<ValueId> place) in sort.Ranking().Index())
        {
            if (place.Contains(value)) return index;
        }

        return 1_000 + (sort.PileOf(value) is { } pile ? (int)pile : 10);
    }

    private static double[] MeanRanks(double[] places) =>
        [.. places.Select(place => places.Count(other => other < place) + ((places.Count(other => other == place) + 1) / 2.0))];

    private static double TiedPairs(double[] places) =>
        places.GroupBy(place => place).Sum(group => group.Count() * (group.Count() - 1) / 2.0);
}

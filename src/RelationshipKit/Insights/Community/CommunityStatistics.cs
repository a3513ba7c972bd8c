using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using RelationshipKit.FairDivision;

namespace RelationshipKit.Insights.Community;

/// <summary>What one household gives to a statistic, with the consent of all who live there.</summary>
/// <param name="Household">A token that is the same whenever it is the same household; never published.</param>
/// <param name="Group">One of the groups of the question.</param>
/// <param name="Value">The figure, a whole number; clamped to the range of the question.</param>
public sealed record CommunityContribution(string Household, string Group, long Value);

/// <summary>A question put to many households: the mean of a figure by group. Everything in it is public and fixed before the data is seen.</summary>
public sealed class CommunityQuestion
{
    /// <summary>The fewest households a published group may have.</summary>
    public const int LeastHouseholds = 5;

    private CommunityQuestion(ImmutableArray<string> groups, long least, long most, int k, Rational epsilon) =>
        (Groups, Least, Most, K, Epsilon) = (groups, least, most, k, epsilon);

    /// <summary>The groups, by public traits such as the number of people; every household is in one at most.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>The least value that counts; lower ones are raised to it.</summary>
    public long Least { get; }

    /// <summary>The greatest value that counts; higher ones are lowered to it.</summary>
    public long Most { get; }

    /// <summary>No group of fewer households is ever published.</summary>
    public int K { get; }

    /// <summary>What an answer costs: half for the counts, half for the sums.</summary>
    public Rational Epsilon { get; }

    /// <summary>Makes a question.</summary>
    /// <param name="groups">The groups, at least one, none twice.</param>
    /// <param name="least">The least value that counts, from −10⁹.</param>
    /// <param name="most">The greatest value that counts, above the least, to 10⁹.</param>
    /// <param name="epsilon">What an answer may cost, above 0.</param>
    /// <param name="k">The fewest households a published group may have, 5 or more.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentException">No group, or one twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static CommunityQuestion MeanOf(IEnumerable<string> groups, long least, long most, Rational epsilon, int k = 10)
    {
        const long farthest = 1_000_000_000;
        ImmutableArray<string> all = [.. Guard.Against.Null(groups)];
        if (all.IsEmpty || all.Distinct(StringComparer.Ordinal).Count() < all.Length) throw new ArgumentException("Give groups, each once.", nameof(groups));
        Guard.Against.OutOfRange(least, -farthest, farthest - 1);
        Guard.Against.OutOfRange(most, least + 1, farthest);
        Guard.Against.OutOfRange(k, LeastHouseholds, int.MaxValue);
        if (epsilon.Sign <= 0) throw new ArgumentOutOfRangeException(nameof(epsilon), "Must be above 0.");
        return new CommunityQuestion(all, least, most, k, epsilon);
    }

    internal long Middle => Least + ((Most - Least) / 2);

    /// <summary>How far one household's clamped value can be from the middle: adding or removing it changes a sum by no more.</summary>
    internal long Sensitivity => Most - Middle;
}

/// <summary>What may be published of one group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Households">The number of households, with noise.</param>
/// <param name="Mean">The mean of the figure, with noise, within the range of the question, rounded to 2 places.</param>
public sealed record CommunityFigure(string Group, long Households, decimal Mean);

/// <summary>An answer, fit to be published, and what it cost.</summary>
/// <param name="Figures">The groups that may be published, in the order of the question.</param>
/// <param name="Withheld">The groups that may not: too few households, or nearly.</param>
/// <param name="Epsilon">What it cost.</param>
/// <param name="Delta">A bound on the chance that it gives away more.</param>
/// <param name="Budget">The budget that is left; keep it, and ask with it the next time.</param>
public sealed record CommunityRelease(
    IReadOnlyList<CommunityFigure> Figures, IReadOnlyList<string> Withheld, Rational Epsilon, Rational Delta, PrivacyBudget Budget);

/// <summary>
/// Statistics across households that hosts may publish: 'how others like us share'. Differentially private (ε, δ) for each household as a whole, and no group
/// of fewer than k households is ever shown. docs/insights.md says what this does not protect.
/// </summary>
/// <remarks>
/// Adding or removing one household changes one count by 1 and one sum of clamped values, taken from the middle of their range, by half the range: noise from the
/// exact discrete Laplace distribution hides that (Dwork, McSherry, Nissim, Smith 2006; Ghosh, Roughgarden, Sundararajan 2009). Groups do not overlap, so each
/// household pays once. Whether a group is shown depends on its noisy count alone, whose noise is cut off at ± m and moved down by m: so a shown group has k households or
/// more for certain, and the cutting off costs δ ≤ e^−14 &lt; 10⁻⁶.
/// </remarks>
public static class CommunityStatistics
{
    /// <summary>e^−14 is below one in a million.</summary>
    private const int TailExponent = 14;

    private const int LeastSeedBytes = 16;

    private static readonly Rational TailBound = Rational.Of(1, 1_000_000);

    /// <summary>Answers a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="contributions">What households give, each once; those of other groups are left out.</param>
    /// <param name="budget">What may still be given away about these households.</param>
    /// <param name="seed">16 bytes or more, secret and new for every release: whoever knows it can take the noise away.</param>
    /// <returns>What may be published.</returns>
    /// <exception cref="ArgumentException">A household contributes twice, the seed is too short, or the budget does not allow it.</exception>
    public static CommunityRelease Answer(
        CommunityQuestion question, IEnumerable<CommunityContribution> contributions, PrivacyBudget budget, ReadOnlySpan<byte> seed)
    {
        Guard.Against.Null(question);
        CommunityContribution[] given = [.. Guard.Against.Null(contributions)];
        if (seed.Length < LeastSeedBytes) throw new ArgumentException("The seed has fewer than 16 bytes.", nameof(seed));
        if (given.DistinctBy(one => one.Household, StringComparer.Ordinal).Count() < given.Length)
            throw new ArgumentException("A household contributes twice.", nameof(contributions));
        PrivacyBudget left = Guard.Against.Null(budget).After(question.Epsilon, TailBound);

        FrozenDictionary<string, (long Count, BigInteger Sum)> totals = given
            .GroupBy(one => one.Group, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => (group.LongCount(), group.Aggregate(BigInteger.Zero, (sum, one) => sum + (Math.Clamp(one.Value, question.Least, question.Most) - question.Middle))),
                StringComparer.Ordinal);
        Rational half = question.Epsilon / Rational.Of(2);
        BigInteger margin = Margin(half);
        var bits = new SecretBits(seed);
        var figures = ImmutableArray.CreateBuilder<CommunityFigure>();
        var withheld = ImmutableArray.CreateBuilder<string>();
        foreach (string group in question.Groups)
        {
            (long count, BigInteger sum) = totals.GetValueOrDefault(group);

            // Both are drawn for every group, shown or not, so that the draws of one say nothing about another.
            BigInteger noisyCount = count + BigInteger.Clamp(DiscreteLaplace.Draw(half, bits), -margin, margin);
            BigInteger noisySum = sum + DiscreteLaplace.Draw(half / Rational.Of(question.Sensitivity), bits);
            if (noisyCount - margin < question.K) withheld.Add(group);
            else figures.Add(new CommunityFigure(group, (long)noisyCount, Mean(question, noisySum, noisyCount)));
        }

        return new CommunityRelease(figures.DrainToImmutable(), withheld.DrainToImmutable(), question.Epsilon, TailBound, left);
    }

    internal static BigInteger Margin(Rational rate) => ((TailExponent * rate.Denominator) + rate.Numerator - 1) / rate.Numerator;

    private static decimal Mean(CommunityQuestion question, BigInteger sum, BigInteger count)
    {
        Rational mean = Rational.Of(question.Middle) + Rational.Of(sum, count);
        if (mean < Rational.Of(question.Least)) mean = Rational.Of(question.Least);
        if (mean > Rational.Of(question.Most)) mean = Rational.Of(question.Most);
        return mean.RoundHalfEven(2);
    }
}

using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.Splitting;

/// <summary>What is known of a property in two splits.</summary>
/// <param name="Property">The property.</param>
/// <param name="First">The verdict on the first split, or null if the property is not reported for it.</param>
/// <param name="Second">The verdict on the second split, or null if the property is not reported for it.</param>
public sealed record PropertyPair(Property Property, PropertyVerdict? First, PropertyVerdict? Second);

/// <summary>
/// Two splits of one household, point by point: what each person carries in each, which tasks are whose in one only, which properties
/// hold, and the worst share. It does not say which one is better, for anybody or for all.
/// </summary>
public sealed class SplitComparison
{
    private SplitComparison(ComparedSplit first, ComparedSplit second)
    {
        (First, Second) = (first, second);
        Loads = OwnerPairs.LoadsOf(first.Household, first.Owners, first.Loads, second.Owners, second.Loads);
        Properties =
        [
            .. first.Verdicts.Concat(second.Verdicts).Select(verdict => verdict.Property).Distinct().Order()
                .Select(property => new PropertyPair(property, In(first, property), In(second, property))),
        ];
        if (first.WorstShare is { } one && second.WorstShare is { } other)
            LowerBound = one.LowerBound > other.LowerBound ? one.LowerBound : other.LowerBound;
        IsSame = first.Owners.All(pair => second.Owners[pair.Key] == pair.Value);
    }

    /// <summary>Gets the split that was named first.</summary>
    public ComparedSplit First { get; }

    /// <summary>Gets the split that was named second.</summary>
    public ComparedSplit Second { get; }

    /// <summary>Gets a value indicating whether each task has the same owner in both.</summary>
    public bool IsSame { get; }

    /// <summary>Gets what each person carries in each, in the order of people.</summary>
    public IReadOnlyList<LoadPair> Loads { get; }

    /// <summary>Gets the properties reported for one or both, in the order of <see cref="Property"/>.</summary>
    public IReadOnlyList<PropertyPair> Properties { get; }

    /// <summary>Gets the larger of the two numbers proven to be no larger than any allowed split's worst share; null if nobody's own total is above 0.</summary>
    public Rational? LowerBound { get; }

    /// <summary>Compares two splits of ours, by two rules or with two budgets.</summary>
    /// <param name="first">One split.</param>
    /// <param name="second">Another split of the same household; who owns what at present may differ.</param>
    /// <exception cref="ArgumentException">There is no split, or the splits are not of the same household.</exception>
    public static SplitComparison Of(FairSplit first, FairSplit second) => Of(ComparedSplit.Of(first), ComparedSplit.Of(second));

    /// <summary>Compares two splits, ours or foreign.</summary>
    /// <param name="first">One split.</param>
    /// <param name="second">Another split of the same household; who owns what at present may differ.</param>
    /// <exception cref="ArgumentException">The splits are not of the same household.</exception>
    public static SplitComparison Of(ComparedSplit first, ComparedSplit second)
    {
        Guard.Against.Null(first);
        Guard.Against.Null(second);
        if (!first.Household.WithCurrentOwners([]).Equals(second.Household.WithCurrentOwners([])))
            throw new ArgumentException("Both splits have to be of the same household.", nameof(second));
        return new SplitComparison(first, second);
    }

    /// <summary>Says in words where the splits differ.</summary>
    /// <param name="culture">The culture whose words and numbers to use; English words where it has none.</param>
    public SplitExplanation Explain(CultureInfo culture) => ExplanationOfComparison.Write(this, Guard.Against.Null(culture));

    private static PropertyVerdict? In(ComparedSplit split, Property property) =>
        split.Verdicts.FirstOrDefault(verdict => verdict.Property == property);
}

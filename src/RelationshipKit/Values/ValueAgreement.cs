using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Values.Measures;

namespace RelationshipKit.Values;

/// <summary>How two people's orders compare, in numbers that speak of lists and not of people.</summary>
/// <param name="A">One person.</param>
/// <param name="B">The other.</param>
/// <param name="TauB">
/// Kendall's tau-b over the cards both sorted, −1..1, on their whole orders; null where one of the two ties all of them.
/// </param>
/// <param name="Spearman">Spearman's rho over the same, with mid-ranks for ties; null where one of the two ties all of them.</param>
/// <param name="RankBiasedOverlap">
/// Rank-biased overlap of what each kept, 0..1, with p = 9/10, extrapolated (Webber, Moffat and Zobel 2010); null where neither kept anything.
/// </param>
public sealed record PairAgreement(PersonId A, PersonId B, RankCorrelation? TauB, RankCorrelation? Spearman, Rational? RankBiasedOverlap);

/// <summary>What one person kept that nobody else did.</summary>
/// <param name="Person">The person.</param>
/// <param name="Values">The values, in that person's order.</param>
public sealed record OwnValues(PersonId Person, ImmutableArray<ValueId> Values)
{
    /// <inheritdoc/>
    public bool Equals(OwnValues? other) => other is not null && Person == other.Person && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Person, Values.Length);
}

/// <summary>
/// What two to eight people's sorts have in common and what each brings. It gives lists and talking points, and never a number for how
/// well people go together: there is none.
/// </summary>
/// <remarks>Every list but <see cref="Pairs"/> and <see cref="Only"/>, which follow the people, is the same in whatever order they are given.</remarks>
public sealed class ValueAgreement
{
    /// <summary>The fewest sorts that can be compared.</summary>
    public const int FewestSorts = 2;

    /// <summary>The most sorts that can be compared at once.</summary>
    public const int MostSorts = 8;

    private static readonly Rational Persistence = Rational.Of(9, 10);

    private ValueAgreement(ImmutableArray<SortedValues> sorts)
    {
        Sorts = sorts;
        RankOrder[] all = [.. sorts.Select(RankOrder.OfAll)], kept = [.. sorts.Select(RankOrder.OfKept)];
        Pairs = [.. Enumerable.Range(0, sorts.Length).SelectMany(a => Enumerable.Range(a + 1, sorts.Length - a - 1).Select(b => new PairAgreement(
            sorts[a].Person,
            sorts[b].Person,
            KendallTauB.Of(all[a], all[b]),
            SpearmanRho.Of(all[a], all[b]),
            RankBiasedOverlap.Of(kept[a], kept[b], Persistence))))];
        Merged = [.. BordaCount.Of([.. kept.SelectMany(order => order.Items).Distinct()], all).Select(counted => counted.Value)];
        Shared = [.. Merged.Where(value => kept.All(order => order.Has(value)))];
        Only = [.. sorts.Select((sort, own) => new OwnValues(
            sort.Person,
            [.. sort.Kept.Where(value => !kept.Where((_, other) => other != own).Any(order => order.Has(value)))]))];
        Opposed = OpposedIn(sorts, Merged);
    }

    /// <summary>The sorts compared, in the order given.</summary>
    public IReadOnlyList<SortedValues> Sorts { get; }

    /// <summary>Each two of them, in the order given.</summary>
    public IReadOnlyList<PairAgreement> Pairs { get; }

    /// <summary>What everyone kept, in the order of <see cref="Merged"/>.</summary>
    public IReadOnlyList<ValueId> Shared { get; }

    /// <summary>What each kept and nobody else did, in the order of the sorts.</summary>
    public IReadOnlyList<OwnValues> Only { get; }

    /// <summary>
    /// What is very important to one, or kept by one, and lies in the pile 'not important' of another: those that somebody kept, in the order
    /// of <see cref="Merged"/>, then the others in the ordinal order of ids.
    /// </summary>
    public IReadOnlyList<ValueId> Opposed { get; }

    /// <summary>
    /// Everything that anybody kept, in one order by Borda's count over everyone's whole order: a point for each value placed below, half
    /// a point for each tied; what a person did not sort is tied at their end. Equal points stand in the ordinal order of ids.
    /// </summary>
    public IReadOnlyList<ValueId> Merged { get; }

    /// <summary>Compares sorts.</summary>
    /// <param name="sorts">Two to eight.</param>
    /// <returns>What they have in common and what each brings.</returns>
    /// <exception cref="ArgumentException">There are fewer than two or more than eight, or one is null.</exception>
    public static ValueAgreement Of(params IEnumerable<SortedValues> sorts)
    {
        ImmutableArray<SortedValues> all = [.. Guard.Against.Null(sorts)];
        if (all.Length is < FewestSorts or > MostSorts) throw new ArgumentException("Give two to eight sorts.", nameof(sorts));
        return all.Contains(null!) ? throw new ArgumentException("A sort is null.", nameof(sorts)) : new ValueAgreement(all);
    }

    /// <summary>Says it in words for the people it is about, with a question to talk about after each point.</summary>
    /// <param name="culture">The language; English where there is none.</param>
    /// <param name="people">The people by name; somebody who is not among them is called by their id.</param>
    /// <param name="cards">The cards by name; the built-in ones of the language when left out. A value that is not among them is called by its id.</param>
    /// <returns>The words. They show no one's own words for a value but those shared with everyone compared.</returns>
    public WordedPage Explain(CultureInfo culture, IEnumerable<Person>? people = null, IEnumerable<PersonalValue>? cards = null) =>
        new AgreementExplanation(this, Guard.Against.Null(culture), people, cards).Write();

    internal static bool Matters(SortedValues to, ValueId value) => to.PileOf(value) is ValuePile.Very || to.Kept.Contains(value);

    private static ImmutableArray<ValueId> OpposedIn(ImmutableArray<SortedValues> sorts, IReadOnlyList<ValueId> merged)
    {
        var place = merged.Select((value, index) => (value, index)).ToDictionary(pair => pair.value, pair => pair.index);
        IEnumerable<ValueId> mattering = sorts.SelectMany(sort => sort.Kept.Concat(sort.In(ValuePile.Very))).Distinct();
        return
        [
            .. mattering
                .Where(value => sorts.Any(one => one.PileOf(value) is ValuePile.Not
                    && sorts.Any(other => !ReferenceEquals(other, one) && Matters(other, value))))
                .OrderBy(value => place.GetValueOrDefault(value, int.MaxValue))
                .ThenBy(value => value.Value, StringComparer.Ordinal),
        ];
    }
}

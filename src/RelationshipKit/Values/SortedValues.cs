using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using RelationshipKit.Households;

namespace RelationshipKit.Values;

/// <summary>Where a person puts a card.</summary>
public enum ValuePile
{
    /// <summary>Very important to me.</summary>
    Very,

    /// <summary>Somewhat important to me.</summary>
    Somewhat,

    /// <summary>Not important to me.</summary>
    Not,
}

/// <summary>
/// What matters to one person on one day: cards in three piles, those kept in order, and what each means in the person's own words.
/// Equal by value.
/// </summary>
/// <remarks>
/// The order of all cards, which rank correlations compare, has the ranked ones first, place by place, then the rest of each pile as
/// one tie: very important, somewhat, not. The meanings are the person's private text: nothing renders them for others
/// before <see cref="SharingMeanings"/>.
/// </remarks>
public sealed class SortedValues : IEquatable<SortedValues>
{
    /// <summary>The most cards a sort may have.</summary>
    public const int MostCards = 1_000;

    private readonly FrozenDictionary<ValueId, ValuePile> _pileOf;

    private SortedValues(
        PersonId person,
        DateOnly date,
        ImmutableArray<ImmutableArray<ValueId>> piles,
        ImmutableArray<ImmutableArray<ValueId>> ranking,
        IReadOnlyDictionary<ValueId, string> meanings,
        Audience meaningsFor)
    {
        (Person, Date, Meanings, MeaningsFor) = (person, date, meanings, meaningsFor);
        (Piles, RankedPlaces) = (piles, ranking);
        _pileOf = Enum.GetValues<ValuePile>().SelectMany(pile => piles[(int)pile].Select(value => (value, pile)))
            .ToFrozenDictionary(pair => pair.value, pair => pair.pile);
        Kept = [.. ranking.SelectMany(place => place)];
    }

    /// <summary>Whose values they are.</summary>
    public PersonId Person { get; }

    /// <summary>The day they were sorted.</summary>
    public DateOnly Date { get; }

    /// <summary>The values kept, best first; values of one place in the order given.</summary>
    public IReadOnlyList<ValueId> Kept { get; }

    /// <summary>What values mean to the person, in their own words of 1–500 characters; in the ordinal order of ids.</summary>
    public IReadOnlyDictionary<ValueId, string> Meanings { get; }

    /// <summary>Who may read the meanings; nobody but the person until they say so.</summary>
    public Audience MeaningsFor { get; }

    internal ImmutableArray<ImmutableArray<ValueId>> Piles { get; }

    internal ImmutableArray<ImmutableArray<ValueId>> RankedPlaces { get; }

    /// <summary>Makes a sort that was done elsewhere, such as in a value-sort file.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="date">The day.</param>
    /// <param name="very">The pile of what is very important.</param>
    /// <param name="somewhat">The pile of what is somewhat important.</param>
    /// <param name="not">The pile of what is not important.</param>
    /// <param name="ranking">The values kept, best place first; values that share a place are tied. Each is in a pile.</param>
    /// <param name="meanings">What values mean to the person, in 1–500 characters each.</param>
    /// <returns>The sort.</returns>
    /// <exception cref="ArgumentException">
    /// An id is the <c>default</c> value, a value is in two piles or ranked twice, a ranked or described one is in no pile, a place of the
    /// ranking is empty, a text is empty or too long, or there are more than 1,000 cards.
    /// </exception>
    public static SortedValues Create(
        PersonId person,
        DateOnly date,
        IEnumerable<ValueId> very,
        IEnumerable<ValueId> somewhat,
        IEnumerable<ValueId> not,
        IEnumerable<IEnumerable<ValueId>> ranking,
        IEnumerable<KeyValuePair<ValueId, string>>? meanings = null)
    {
        if (person == default) throw new ArgumentException("A default PersonId is no id.", nameof(person));
        ImmutableArray<ImmutableArray<ValueId>> piles = [[.. Guard.Against.Null(very)], [.. Guard.Against.Null(somewhat)], [.. Guard.Against.Null(not)]];
        ImmutableArray<ImmutableArray<ValueId>> places = [.. Guard.Against.Null(ranking).Select(place => place.ToImmutableArray())];
        ImmutableArray<ValueId> cards = [.. piles.SelectMany(pile => pile)];
        if (cards.Length > MostCards) throw new ArgumentException("There are more than 1,000 cards.", nameof(very));
        HashSet<ValueId> known = DistinctOf(cards, "is in two piles", nameof(very));
        HashSet<ValueId> ranked = DistinctOf([.. places.SelectMany(place => place)], "is ranked twice", nameof(ranking));
        if (places.Any(place => place.IsEmpty)) throw new ArgumentException("A place of the ranking is empty.", nameof(ranking));
        if (!ranked.IsSubsetOf(known)) throw new ArgumentException("A ranked value is in no pile.", nameof(ranking));
        var words = new Dictionary<ValueId, string>();
        foreach ((ValueId value, string text) in meanings ?? [])
        {
            if (!known.Contains(value)) throw new ArgumentException("A value with a meaning is in no pile.", nameof(meanings));
            if (!words.TryAdd(value, OwnWords.Check(text, nameof(meanings)))) throw new ArgumentException("A value has two meanings.", nameof(meanings));
        }

        IEnumerable<KeyValuePair<ValueId, string>> inOrder = words.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal);
        return new SortedValues(
            person, date, piles, places, new ReadOnlyDictionary<ValueId, string>(new OrderedDictionary<ValueId, string>(inOrder)), Audience.Nobody);
    }

    /// <summary>The cards of a pile, in the order given.</summary>
    /// <param name="pile">The pile.</param>
    /// <returns>The ids.</returns>
    public IReadOnlyList<ValueId> In(ValuePile pile) => Piles[(int)Guard.Against.EnumOutOfRange(pile)];

    /// <summary>The pile a card is in, or null when the person did not sort it.</summary>
    /// <param name="value">The card.</param>
    /// <returns>The pile.</returns>
    public ValuePile? PileOf(ValueId value) => _pileOf.TryGetValue(value, out ValuePile pile) ? pile : null;

    /// <summary>The places of the ranking, best first; the values of one place are tied.</summary>
    /// <returns>The places.</returns>
    public IReadOnlyList<IReadOnlyList<ValueId>> Ranking() => [.. RankedPlaces.Select(place => (IReadOnlyList<ValueId>)place)];

    /// <summary>The same sort, with the meanings shared by the person's choice.</summary>
    /// <param name="audience">Who may read them.</param>
    /// <returns>A sort of its own; this one stays as it is.</returns>
    public SortedValues SharingMeanings(Audience audience) =>
        new(Person, Date, Piles, RankedPlaces, Meanings, Guard.Against.Null(audience));

    /// <summary>All cards, best place first: the ranking, then the rest of each pile as one tie.</summary>
    internal ImmutableArray<ImmutableArray<ValueId>> FullOrder()
    {
        var kept = Kept.ToHashSet();
        return [.. RankedPlaces.Concat(Piles.Select(pile => pile.RemoveAll(kept.Contains))).Where(place => !place.IsEmpty)];
    }

    /// <inheritdoc/>
    public bool Equals(SortedValues? other) =>
        other is not null
        && Person == other.Person
        && Date == other.Date
        && SamePlaces(Piles, other.Piles)
        && SamePlaces(RankedPlaces, other.RankedPlaces)
        && Meanings.Count == other.Meanings.Count
        && Meanings.All(pair => other.Meanings.TryGetValue(pair.Key, out string? text) && string.Equals(text, pair.Value, StringComparison.Ordinal))
        && MeaningsFor.Equals(other.MeaningsFor);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SortedValues);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Person, Date, _pileOf.Count, Kept.Count);

    /// <summary>Ids and numbers alone: what matters to a person is theirs to tell.</summary>
    /// <returns>Such as <c>Values of p1, 2026-11-21</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"Values of {Person}, {Date:yyyy-MM-dd}");

    private static bool SamePlaces(ImmutableArray<ImmutableArray<ValueId>> one, ImmutableArray<ImmutableArray<ValueId>> other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First.SequenceEqual(pair.Second));

    private static HashSet<ValueId> DistinctOf(ImmutableArray<ValueId> values, string fault, string parameterName)
    {
        var distinct = new HashSet<ValueId>();
        foreach (ValueId value in values)
        {
            if (value == default) throw new ArgumentException("A default ValueId is no id.", parameterName);
            if (!distinct.Add(value)) throw new ArgumentException($"The value '{value}' {fault}.", parameterName);
        }

        return distinct;
    }
}

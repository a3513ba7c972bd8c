using System.Collections.Immutable;
using RelationshipKit.Households;
using RelationshipKit.Values;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>
/// Where somebody's sort of value cards stands, as a page shows it: piles, what is kept, its order, its meaning. It becomes the package's
/// <see cref="ValueSort"/> by the shortest log that leads there, so that going to and fro makes the document no longer.
/// </summary>
public sealed record Sorting
{
    public required PersonId Person { get; init; }

    public required ImmutableArray<ValueId> Deck { get; init; }

    public ImmutableDictionary<ValueId, ValuePile> Piles { get; init; } = ImmutableDictionary<ValueId, ValuePile>.Empty;

    public ImmutableArray<ValueId> Kept { get; init; } = [];

    /// <summary>The kept cards that have a place, best first.</summary>
    public ImmutableArray<ValueId> Order { get; init; } = [];

    public ImmutableDictionary<ValueId, string> Meanings { get; init; } = ImmutableDictionary<ValueId, string>.Empty;

    public ValueSortStep Step { get; init; }

    /// <summary>Begins with a deck.</summary>
    public static Sorting Begin(PersonId person, IEnumerable<ValueId> deck) => new() { Person = person, Deck = [.. deck] };

    /// <summary>Begins with what was sorted before.</summary>
    public static Sorting Again(SortedValues before, IEnumerable<ValueId> deck)
    {
        ArgumentNullException.ThrowIfNull(before);
        ImmutableArray<ValueId> cards = [.. deck];
        return new Sorting
        {
            Person = before.Person,
            Deck = cards,
            Piles = cards.Where(card => before.PileOf(card) is not null).ToImmutableDictionary(card => card, card => before.PileOf(card)!.Value),
            Kept = [.. before.Kept.Where(cards.Contains)],
            Order = [.. before.Kept.Where(cards.Contains)],
            Meanings = before.Meanings.Where(meant => cards.Contains(meant.Key)).ToImmutableDictionary(),
        };
    }

    public static Sorting Of(ValueSort sort)
    {
        ArgumentNullException.ThrowIfNull(sort);
        return new Sorting
        {
            Person = sort.Person,
            Deck = sort.Deck,
            Piles = Enum.GetValues<ValuePile>().SelectMany(pile => sort.In(pile).Select(card => (card, pile))).ToImmutableDictionary(pair => pair.card, pair => pair.pile),
            Kept = sort.Kept,
            Order = [.. sort.Ranking.SelectMany(place => place)],
            Meanings = sort.Meanings,
            Step = sort.Step,
        };
    }

    /// <summary>The sort this stands for, or null where a step is not done that comes before the present one.</summary>
    public ValueSort? ToSort()
    {
        ImmutableArray<ValueId> kept = [.. Kept.Where(card => Piles.TryGetValue(card, out ValuePile pile) && pile is not ValuePile.Not)];
        ValueSort? sort = After(ValueSort.Start(Person, Deck), Deck.Where(Piles.ContainsKey).Select(card => new ValueSortEvent.Placed(card, Piles[card])));
        (ValueSortStep Step, ValueSortEvent[] Events)[] later =
        [
            (ValueSortStep.Keeping, [.. kept.Select(card => new ValueSortEvent.Kept(card))]),
            (ValueSortStep.Ranking, [.. Order.Where(kept.Contains).Select(card => new ValueSortEvent.Ranked(card))]),
            (ValueSortStep.Meaning, [.. Meanings.Where(meant => kept.Contains(meant.Key)).OrderBy(meant => meant.Key.Value, StringComparer.Ordinal)
                .Select(meant => new ValueSortEvent.Meant(meant.Key, meant.Value))]),
        ];
        // What was done in later steps stays, as far as it can, when somebody goes back: it is done first, and then gone back from.
        foreach ((ValueSortStep step, ValueSortEvent[] events) in later)
        {
            if (sort is null || (Step < step && events.Length == 0)) break;
            if (sort.CanGoOn) sort = After(sort.Apply(new ValueSortEvent.WentOn()), events);
            else if (Step >= step) return null;
            else break;
        }

        while (sort is not null && sort.Step > Step) sort = sort.Apply(new ValueSortEvent.WentBack());
        return sort;
    }

    private static ValueSort? After(ValueSort sort, IEnumerable<ValueSortEvent> events)
    {
        foreach (ValueSortEvent next in events)
        {
            if (!sort.TryApply(next, out ValueSort? after, out _)) return null;
            sort = after;
        }

        return sort;
    }
}

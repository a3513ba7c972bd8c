using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Values;

/// <summary>The steps of a sort, in order.</summary>
public enum ValueSortStep
{
    /// <summary>Putting every card on one of three piles.</summary>
    Sorting,

    /// <summary>Choosing the five to ten to keep; fewer where fewer are at least somewhat important.</summary>
    Keeping,

    /// <summary>Putting the kept ones in order, ties allowed.</summary>
    Ranking,

    /// <summary>Saying what each kept one means, as far as one likes.</summary>
    Meaning,

    /// <summary>Nothing is left to do; one can still go back.</summary>
    Done,
}

/// <summary>
/// One person's sort of value cards, step by step: piles, the few to keep, their order, their meaning. Immutable: each event gives the
/// state after it. A state is its deck and its <see cref="Events"/>, so it can be stored anywhere and resumed with <see cref="Resume"/>.
/// </summary>
/// <remarks>Source of the procedure: W. R. Miller et al., Personal Values Card Sort, 2001 (public domain). The cards and words are this project's own.</remarks>
public sealed class ValueSort
{
    /// <summary>The fewest cards to keep, where that many are at least somewhat important.</summary>
    public const int FewestKept = 5;

    /// <summary>The most cards to keep.</summary>
    public const int MostKept = 10;

    private ValueSort(PersonId person, ImmutableArray<ValueId> deck) => (Person, Deck, Cards) = (person, deck, deck);

    private ValueSort(ValueSort from)
    {
        (Person, Deck, Cards, Events, Step) = (from.Person, from.Deck, from.Cards, from.Events, from.Step);
        (Piles, Kept, Ranking, Meanings) = (from.Piles, from.Kept, from.Ranking, from.Meanings);
    }

    /// <summary>Who sorts.</summary>
    public PersonId Person { get; }

    /// <summary>The cards the sort began with, in the order in which they come up.</summary>
    public ImmutableArray<ValueId> Deck { get; }

    /// <summary>All cards, those added included.</summary>
    public ImmutableArray<ValueId> Cards { get; private init; }

    /// <summary>Everything done so far, in order.</summary>
    public ImmutableArray<ValueSortEvent> Events { get; private init; } = [];

    /// <summary>The present step.</summary>
    public ValueSortStep Step { get; private init; }

    /// <summary>The cards kept so far, in the order of choosing.</summary>
    public ImmutableArray<ValueId> Kept { get; private init; } = [];

    /// <summary>The places given so far, best first; the cards of one are tied.</summary>
    public ImmutableArray<ImmutableArray<ValueId>> Ranking { get; private init; } = [];

    /// <summary>What cards mean in the person's own words: private.</summary>
    public ImmutableDictionary<ValueId, string> Meanings { get; private init; } = ImmutableDictionary<ValueId, string>.Empty;

    /// <summary>The card to sort next, or null when all are sorted.</summary>
    public ValueId? Next => Cards.Select(card => (ValueId?)card).FirstOrDefault(card => !Piles.ContainsKey(card!.Value));

    /// <summary>The kept cards that have no place yet, in the order of choosing.</summary>
    public ImmutableArray<ValueId> Unranked => [.. Kept.Except(Ranking.SelectMany(place => place))];

    /// <summary>The cards that can be kept: very important ones first, then somewhat important ones, as they came up.</summary>
    public ImmutableArray<ValueId> Keepable => [.. In(ValuePile.Very), .. In(ValuePile.Somewhat)];

    /// <summary>Whether <see cref="ValueSortEvent.WentOn"/> is possible now: the step is done.</summary>
    public bool CanGoOn => WhyNot(new ValueSortEvent.WentOn()) is null;

    internal ImmutableDictionary<ValueId, ValuePile> Piles { get; private init; } = ImmutableDictionary<ValueId, ValuePile>.Empty;

    /// <summary>Begins a sort.</summary>
    /// <param name="person">Who sorts.</param>
    /// <param name="deck">1–1,000 different cards, such as the ids of <see cref="PersonalValue.Cards"/>, in the order in which to show them.</param>
    /// <returns>The first state.</returns>
    /// <exception cref="ArgumentException">An id is the <c>default</c> value, a card is there twice, or there are none or too many.</exception>
    public static ValueSort Start(PersonId person, IEnumerable<ValueId> deck)
    {
        if (person == default) throw new ArgumentException("A default PersonId is no id.", nameof(person));
        ImmutableArray<ValueId> cards = [.. Guard.Against.Null(deck)];
        if (cards.Length is 0 or > SortedValues.MostCards) throw new ArgumentException("Give 1 to 1,000 cards.", nameof(deck));
        if (cards.Contains(default)) throw new ArgumentException("A default ValueId is no id.", nameof(deck));
        return cards.Distinct().Count() < cards.Length ? throw new ArgumentException("A card is there twice.", nameof(deck)) : new ValueSort(person, cards);
    }

    /// <summary>The state that a stored deck and log lead to.</summary>
    /// <param name="person">Who sorts.</param>
    /// <param name="deck">The deck of the stored state.</param>
    /// <param name="events">Its events.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentException">The deck cannot be one.</exception>
    /// <exception cref="InvalidOperationException">An event was not possible where it stands.</exception>
    public static ValueSort Resume(PersonId person, IEnumerable<ValueId> deck, IEnumerable<ValueSortEvent> events) =>
        Guard.Against.Null(events).Aggregate(Start(person, deck), (sort, next) => sort.Apply(next));

    /// <summary>The cards of a pile, as they came up.</summary>
    /// <param name="pile">The pile.</param>
    /// <returns>The ids.</returns>
    public ImmutableArray<ValueId> In(ValuePile pile)
    {
        Guard.Against.EnumOutOfRange(pile);
        return [.. Cards.Where(card => Piles.TryGetValue(card, out ValuePile of) && of == pile)];
    }

    /// <summary>The state after an event.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>A state of its own; this one stays as it is.</returns>
    /// <exception cref="InvalidOperationException">The event is not possible now; the message says why.</exception>
    public ValueSort Apply(ValueSortEvent happened) =>
        TryApply(happened, out ValueSort? after, out InputProblem? problem) ? after : throw new InvalidOperationException(problem.ToString());

    /// <summary>The state after an event, if it is possible now.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="after">The state after it, or null.</param>
    /// <param name="problem">Why it is not possible and what would be, or null.</param>
    /// <returns>Whether it is possible.</returns>
    public bool TryApply(ValueSortEvent happened, [NotNullWhen(true)] out ValueSort? after, [NotNullWhen(false)] out InputProblem? problem)
    {
        Guard.Against.Null(happened);
        problem = WhyNot(happened);
        after = problem is null ? new ValueSort(After(happened)) { Events = Events.Add(happened) } : null;
        return after is not null;
    }

    /// <summary>What is sorted so far, or all of it at the end, as a sort of that day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The piles, the places given, and the meanings.</returns>
    public SortedValues Snapshot(DateOnly date) => SortedValues.Create(
        Person,
        date,
        In(ValuePile.Very),
        In(ValuePile.Somewhat),
        In(ValuePile.Not),
        Ranking.Select(place => (IEnumerable<ValueId>)place),
        Meanings);

    /// <summary>The person, the step and a number: what matters to somebody is theirs to tell.</summary>
    /// <returns>Such as <c>Sort of p1: Ranking, 90 events</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"Sort of {Person}: {Step}, {Events.Length} events");

    private InputProblem? WhyNot(ValueSortEvent happened) => ValueSortRules.WhyNot(this, happened);

    private ValueSort After(ValueSortEvent happened) => happened switch
    {
        ValueSortEvent.Placed placed => new ValueSort(this) { Piles = Piles.SetItem(placed.Value, placed.Pile) }.WithoutWhatCannotBeKept(),
        ValueSortEvent.Added added => new ValueSort(this) { Cards = Cards.Add(added.Value) },
        ValueSortEvent.Kept kept => new ValueSort(this) { Kept = Kept.Add(kept.Value) },
        ValueSortEvent.LetGo letGo => new ValueSort(this) { Kept = Kept.Remove(letGo.Value) }.WithoutWhatCannotBeKept(),
        ValueSortEvent.Ranked ranked => new ValueSort(this) { Ranking = Ranking.Add(ranked.Values) },
        ValueSortEvent.Unranked => new ValueSort(this) { Ranking = Ranking.RemoveAt(Ranking.Length - 1) },
        ValueSortEvent.Meant meant => new ValueSort(this) { Meanings = Meanings.SetItem(meant.Value, meant.Text) },
        ValueSortEvent.WentOn => new ValueSort(this) { Step = Step + 1 },
        _ => new ValueSort(this) { Step = Step - 1 },
    };

    /// <summary>Going back to an earlier step may move a card to the pile of the unimportant: then it is no longer kept, ranked or described.</summary>
    private ValueSort WithoutWhatCannotBeKept()
    {
        ImmutableArray<ValueId> kept = Kept.RemoveAll(card => Piles[card] is ValuePile.Not);
        return new ValueSort(this)
        {
            Kept = kept,
            Ranking = [.. Ranking.Select(place => place.RemoveAll(card => !kept.Contains(card))).Where(place => !place.IsEmpty)],
            Meanings = Meanings.RemoveRange(Meanings.Keys.Where(card => !kept.Contains(card))),
        };
    }
}

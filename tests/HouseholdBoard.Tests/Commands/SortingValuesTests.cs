using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Values;
using static RelationshipKit.Samples.HouseholdBoard.Tests.Commands.Acting;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Commands;

public sealed class SortingValuesTests
{
    [Fact]
    public void Sort_goes_over_piles_keeping_order_and_meaning_to_the_end()
    {
        Home home = Ranking();
        string[] kept = [.. SortOf(home).Kept.Select(card => card.Value)];
        home = home.With(Ana, new RankCard(kept[2], Places: -2)).Stored();
        Assert.Equal([kept[2], kept[0], kept[1], kept[3], kept[4]], Sorting.Of(SortOf(home)).Order.Select(card => card.Value));

        home = home.With(Ana, new RankCard(null, GoOn: true)).With(Ana, Finish((kept[0], "being heard"), (kept[1], " "))).Stored();
        SortedValues sorted = Assert.Single(home.Values);
        Assert.Equal(kept[2], sorted.Kept[0].Value);
        Assert.Equal("being heard", Assert.Single(sorted.Meanings).Value);
        Assert.Empty(home.Sorts);
        Assert.Equal(Ana, Assert.Single(home.ValuesShownBy));
        Assert.Empty(sorted.AsSeenBy(Bo).Meanings);
    }

    [Fact]
    public void Cards_on_piles_are_kept_where_some_are_left()
    {
        Home home = Joined().With(Ana, new BeginSort());
        string card = SortOf(home).Deck[3].Value;

        home = home.With(Ana, new SortCards(new Dictionary<string, ValuePile> { [card] = ValuePile.Very }, GoOn: true)).Stored();

        Assert.Equal(ValueSortStep.Sorting, SortOf(home).Step);
        Assert.Equal(card, Assert.Single(SortOf(home).In(ValuePile.Very)).Value);
    }

    [Fact]
    public void Steps_are_refused_out_of_order()
    {
        Home begun = Joined().With(Ana, new BeginSort());

        Assert.Equal(Refusal.NotNow, begun.Why(Ana, new BeginSort()));
        Assert.Equal(Refusal.NotFound, begun.Why(Bo, new SortCards(new Dictionary<string, ValuePile>())));
        Assert.Equal(Refusal.SortStep, begun.Why(Ana, new KeepCards([])));
        Assert.Equal(Refusal.SortStep, begun.Why(Ana, new RankCard(null)));
        Assert.Equal(Refusal.SortStep, begun.Why(Ana, Finish()));
        Assert.Equal(Refusal.SortStep, begun.Why(Ana, new StepBack()));
        Assert.Equal(Refusal.SortStep, Keeping().Why(Ana, new SortCards(new Dictionary<string, ValuePile>())));
    }

    [Fact]
    public void Keeping_too_few_or_too_many_is_refused()
    {
        Home keeping = Keeping();
        string[] cards = [.. SortOf(keeping).In(ValuePile.Very).Select(card => card.Value)];

        Assert.Equal(Refusal.SortStep, keeping.Why(Ana, new KeepCards(cards[..4], GoOn: true)));
        Assert.Equal(Refusal.SortStep, keeping.Why(Ana, new KeepCards(cards[..11])));
        Assert.Null(keeping.Why(Ana, new KeepCards(cards[..10], GoOn: true)));
        Assert.Equal(Refusal.SortStep, Ranking().Why(Ana, new RankCard("none", 1)));
        Home meaning = Ranking().With(Ana, new RankCard(null, GoOn: true));
        Assert.Equal(Refusal.BadWords, meaning.Why(Ana, Finish((SortOf(meaning).Kept[0].Value, new string('a', 501)))));
    }

    [Fact]
    public void Going_back_loses_nothing_and_the_document_does_not_grow()
    {
        Home home = Ranking();
        int length = HomeDocument.Write(home).Length;

        Home again = home.With(Ana, new StepBack()).With(Ana, new StepBack());
        Assert.Equal(ValueSortStep.Sorting, SortOf(again).Step);
        again = again.With(Ana, new SortCards(new Dictionary<string, ValuePile>(), GoOn: true)).Stored();
        again = again.With(Ana, new KeepCards([.. SortOf(again).Kept.Select(card => card.Value)], GoOn: true));

        Assert.Equal(SortOf(home).Kept.AsEnumerable(), SortOf(again).Kept);
        Assert.Equal(length, HomeDocument.Write(again).Length);
    }

    [Fact]
    public void Sorting_again_begins_with_what_was_sorted_and_showing_is_ones_own_choice()
    {
        Home done = Ranking().With(Ana, new RankCard(null, GoOn: true)).With(Ana, Finish());

        Assert.Equal(done.Values[0].Kept, SortOf(done.With(Ana, new BeginSort())).Kept.AsEnumerable());
        Assert.Empty(done.With(Ana, new ShowValues(Show: false)).ValuesShownBy);
        Assert.Equal(Refusal.NotFound, done.Why(Bo, new ShowValues(Show: true)));
        Home forgotten = done.With(Ana, new BeginSort()).With(Ana, new ForgetValues());
        Assert.True(forgotten.Values.IsEmpty && forgotten.Sorts.IsEmpty && forgotten.ValuesShownBy.IsEmpty);
    }

    private static Home Keeping()
    {
        Home home = Joined().With(Ana, new BeginSort());
        Dictionary<string, ValuePile> piles = SortOf(home).Deck.Take(12).ToDictionary(card => card.Value, _ => ValuePile.Very);
        return home.With(Ana, new SortCards(piles, RestIsNot: true, GoOn: true));
    }

    private static Home Ranking()
    {
        Home home = Keeping();
        return home.With(Ana, new KeepCards([.. SortOf(home).In(ValuePile.Very).Take(5).Select(card => card.Value)], GoOn: true));
    }

    private static FinishSort Finish(params (string Card, string Text)[] meanings) =>
        new(meanings.ToDictionary(pair => pair.Card, pair => pair.Text), ShowMeanings: false, Show: true);

    private static ValueSort SortOf(Home home) => home.Sorts.Single(sort => sort.Person == Ana);
}

using FsCheck.Fluent;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Values;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Values;

public sealed class ValueSortTests
{
    private static readonly PersonId Ana = PersonId.Create("ana");
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Fact]
    public void A_whole_sort_gives_piles_ranking_and_meanings()
    {
        var sort = ValueSort.Start(Ana, Ids("abcdefg"));
        foreach (ValueId card in Ids("abcdef")) sort = sort.Apply(new ValueSortEvent.Placed(card, card.Value[0] < 'd' ? ValuePile.Very : ValuePile.Somewhat));
        Assert.Equal("g", sort.Next!.Value.Value);
        sort = sort.Apply(new ValueSortEvent.Placed(ValueId.Create("g"), ValuePile.Not));
        Assert.True(sort.CanGoOn);
        sort = sort.Apply(new ValueSortEvent.WentOn());
        foreach (ValueId card in Ids("abcde")) sort = sort.Apply(new ValueSortEvent.Kept(card));
        sort = sort.Apply(new ValueSortEvent.WentOn())
            .Apply(new ValueSortEvent.Ranked(Ids("c")))
            .Apply(new ValueSortEvent.Ranked(Ids("ab")))
            .Apply(new ValueSortEvent.Ranked(Ids("ed")))
            .Apply(new ValueSortEvent.WentOn())
            .Apply(new ValueSortEvent.Meant(ValueId.Create("c"), "The sea."))
            .Apply(new ValueSortEvent.WentOn());

        SortedValues sorted = sort.Snapshot(Day);

        Assert.Equal(ValueSortStep.Done, sort.Step);
        Assert.Equal(Ids("abc"), sorted.In(ValuePile.Very));
        Assert.Equal([Ids("c"), Ids("ab"), Ids("ed")], sorted.Ranking());
        Assert.Equal("The sea.", sorted.Meanings[ValueId.Create("c")]);
    }

    [Fact]
    public void Moving_a_kept_card_to_the_unimportant_takes_it_out_of_the_rest()
    {
        ValueSort sort = Sorted("abcdef").Apply(new ValueSortEvent.WentOn());
        foreach (ValueId card in Ids("abcde")) sort = sort.Apply(new ValueSortEvent.Kept(card));
        sort = sort.Apply(new ValueSortEvent.WentOn()).Apply(new ValueSortEvent.Ranked(Ids("ab")))
            .Apply(new ValueSortEvent.WentBack()).Apply(new ValueSortEvent.WentBack())
            .Apply(new ValueSortEvent.Placed(ValueId.Create("a"), ValuePile.Not));

        Assert.Equal(Ids("bcde"), sort.Kept.AsEnumerable());
        Assert.Equal([Ids("b")], sort.Ranking.Select(place => (IEnumerable<ValueId>)place));
    }

    [Fact]
    public void Fewer_than_five_can_be_kept_where_fewer_matter()
    {
        var sort = ValueSort.Start(Ana, Ids("abc"));
        foreach (ValueId card in Ids("abc")) sort = sort.Apply(new ValueSortEvent.Placed(card, card.Value == "a" ? ValuePile.Somewhat : ValuePile.Not));
        sort = sort.Apply(new ValueSortEvent.WentOn());

        Assert.False(sort.CanGoOn);
        Assert.True(sort.Apply(new ValueSortEvent.Kept(ValueId.Create("a"))).CanGoOn);
    }

    [Fact]
    public void Apply_what_is_not_possible_throws_and_changes_nothing()
    {
        ValueSort sort = Sorted("abcdef");

        Assert.Throws<InvalidOperationException>(() => sort.Apply(new ValueSortEvent.Kept(ValueId.Create("a"))));
        Assert.False(sort.TryApply(new ValueSortEvent.Placed(ValueId.Create("z"), ValuePile.Very), out _, out InputProblem? problem));
        Assert.Equal("This card is not in the deck.", problem!.What);
        Assert.Equal(6, sort.Events.Length);
    }

    /// <summary>Any events whatever, possible or not: the state keeps its promises, and any stored point leads to the same state again.</summary>
    [Fact]
    public void Random_events_break_nothing_and_resume_from_any_point() => Check.ForAll(
        "value sort under random events",
        Arb.From(Gen.Choose(0, int.MaxValue)),
        seed =>
        {
            var random = new Random(seed);
            var sort = ValueSort.Start(Ana, Ids("abcdefgh"[..random.Next(1, 9)]));
            var steps = new HashSet<ValueSortStep>();
            for (int at = 0; at < 120; at++)
            {
                ValueSort before = sort;
                if (sort.TryApply(Draw(random, sort), out ValueSort? after, out InputProblem? problem)) sort = after;
                else Assert.Equal(("event", false), (problem.Path, string.IsNullOrEmpty(problem.Remedy)));
                AssertWhole(sort);
                steps.Add(sort.Step);
                if (random.Next(10) > 0) continue;
                AssertSame(sort, ValueSort.Resume(Ana, sort.Deck, sort.Events));
                AssertSame(sort, ValueSortProgressFile.Read(ValueSortProgressFile.Write(sort)));
                Assert.Equal(ValueSortProgressFile.Write(before), ValueSortProgressFile.Write(ValueSort.Resume(Ana, before.Deck, before.Events)));
            }

            return steps.Count >= 4;
        },
        tellingShare: 0.2,
        share: 0.5);

    private static ValueSortEvent Draw(Random random, ValueSort sort)
    {
        // Cards that are not there, too.
        ValueId card = ValueId.Create("abcdefghxyz"[random.Next(11)].ToString());
        if (sort.CanGoOn && random.Next(3) == 0) return new ValueSortEvent.WentOn();
        return random.Next(12) switch
        {
            0 or 1 or 2 => new ValueSortEvent.Placed(sort.Next ?? card, (ValuePile)random.Next(random.Next(20) == 0 ? 4 : 3)),
            3 => random.Next(4) == 0 ? new ValueSortEvent.Added(card) : new ValueSortEvent.Placed(card, ValuePile.Very),
            4 or 5 => new ValueSortEvent.Kept(card),
            6 => new ValueSortEvent.LetGo(card),
            7 or 8 => new ValueSortEvent.Ranked(sort.Unranked.Take(random.Next(4))),
            9 => new ValueSortEvent.Unranked(),
            10 => new ValueSortEvent.Meant(card, "mine"),
            _ => random.Next(3) == 0 ? new ValueSortEvent.WentBack() : new ValueSortEvent.Ranked(card),
        };
    }

    private static void AssertWhole(ValueSort sort)
    {
        Assert.True(sort.Kept.Length <= ValueSort.MostKept);
        Assert.Subset(sort.Keepable.ToHashSet(), sort.Kept.ToHashSet());
        Assert.Equal(sort.Kept.ToHashSet(), sort.Unranked.Concat(sort.Ranking.SelectMany(place => place)).ToHashSet());
        Assert.Subset(sort.Kept.ToHashSet(), sort.Meanings.Keys.ToHashSet());
        if (sort.Step > ValueSortStep.Sorting) Assert.Null(sort.Next);
        if (sort.Step > ValueSortStep.Ranking) Assert.Empty(sort.Unranked);
        Assert.Equal(sort.Kept.Length - sort.Unranked.Length, sort.Snapshot(Day).Kept.Count);
    }

    private static void AssertSame(ValueSort expected, ValueSort actual)
    {
        Assert.Equal(expected.Step, actual.Step);
        Assert.Equal(expected.Cards.AsEnumerable(), actual.Cards.AsEnumerable());
        Assert.Equal(expected.Kept.AsEnumerable(), actual.Kept.AsEnumerable());
        Assert.Equal(expected.Events.AsEnumerable(), actual.Events.AsEnumerable());
        Assert.Equal(expected.Snapshot(Day), actual.Snapshot(Day));
    }

    private static ValueSort Sorted(string cards) =>
        Ids(cards).Aggregate(ValueSort.Start(Ana, Ids(cards)), (sort, card) => sort.Apply(new ValueSortEvent.Placed(card, ValuePile.Very)));

    private static IEnumerable<ValueId> Ids(string letters) => letters.Select(letter => ValueId.Create(letter.ToString()));
}

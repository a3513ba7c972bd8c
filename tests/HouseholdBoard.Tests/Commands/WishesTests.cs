using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Scheduling;
using static RelationshipKit.Samples.HouseholdBoard.Tests.Storage.SmallHomes;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Commands;

public sealed class WishesTests
{
    private static readonly WishParts[] OneOfEach =
    [
        new(WishKind.CannotDo, [Cook]), new(WishKind.Owner, [Iron]), new(WishKind.Together, [Cook, Water]), new(WishKind.Apart, [Iron, Water]), new(WishKind.Cap, Minutes: 300),
    ];

    [Fact]
    public void MakeWish_of_every_kind_is_wished_and_can_be_lifted()
    {
        Home home = OfTwo();
        foreach (WishParts parts in OneOfEach)
        {
            Home wished = home.After(Ana, new MakeWish(parts));
            Wish wish = Assert.Single(wished.Household.Wishes);
            Assert.Equal(parts.Kind, WishParts.Of(wish).Kind);
            Assert.Empty(wished.After(Ana, new LiftWish(parts)).Household.Wishes);
        }
    }

    [Fact]
    public void MakeWish_for_somebody_else_is_refused()
    {
        foreach (WishParts parts in OneOfEach.Where(parts => !parts.IsEverybodys))
            Assert.Equal(Refusal.NotYours, OfTwo().Refused(Ana, new MakeWish(parts with { Person = Bo })));
    }

    [Fact]
    public void LiftWish_of_somebody_else_is_refused_and_groups_are_everybodys()
    {
        Home home = OneOfEach.Aggregate(OfTwo(), (wished, parts) => wished.After(Ana, new MakeWish(parts)));

        foreach (WishParts parts in OneOfEach)
        {
            Assert.Equal(parts.IsEverybodys ? null : Refusal.NotFound, home.Refused(Bo, new LiftWish(parts)));
            Assert.Equal(parts.IsEverybodys ? null : Refusal.NotYours, home.Refused(Bo, new LiftWish(parts with { Person = parts.IsEverybodys ? null : Ana })));
        }
    }

    [Fact]
    public void MakeWish_refuses_unknown_tasks_small_groups_and_bad_caps()
    {
        Home home = OfTwo();

        Assert.Equal(Refusal.NotFound, home.Refused(Ana, new MakeWish(new WishParts(WishKind.CannotDo, [TaskId.Create("dust")]))));
        Assert.Equal(Refusal.NotFound, home.Refused(Ana, new MakeWish(new WishParts(WishKind.Owner))));
        Assert.Equal(Refusal.NotFound, home.Refused(Ana, new MakeWish(new WishParts(WishKind.Owner, [Cook, Iron]))));
        Assert.Equal(Refusal.TooFew, home.Refused(Ana, new MakeWish(new WishParts(WishKind.Apart, [Cook, Cook]))));
        Assert.Equal(Refusal.BadNumber, home.Refused(Ana, new MakeWish(new WishParts(WishKind.Cap))));
        Assert.Equal(Refusal.BadNumber, home.Refused(Ana, new MakeWish(new WishParts(WishKind.Cap, Minutes: 10_081))));
        Assert.Equal(Refusal.BadNumber, home.Refused(Ana, new MakeWish(new WishParts((WishKind)9, [Cook]))));
        Assert.Equal(Refusal.NotYours, new MakeWish(OneOfEach[0]).On(home, Actor.Planner, CommandId.New(), Doing.Now).Refusal);
    }

    [Fact]
    public void MakeWish_that_says_the_contrary_is_refused()
    {
        Home kept = OfTwo().After(Ana, new MakeWish(new WishParts(WishKind.Owner, [Iron])));

        Assert.Equal(Refusal.Contradiction, kept.Refused(Ana, new MakeWish(new WishParts(WishKind.CannotDo, [Iron]))));
        Assert.Equal(Refusal.Contradiction, kept.Refused(Bo, new MakeWish(new WishParts(WishKind.Owner, [Iron]))));
        Assert.Equal(Refusal.Contradiction, OfTwo().After(Bo, new MakeWish(new WishParts(WishKind.CannotDo, [Iron]))).Refused(Bo, new MakeWish(new WishParts(WishKind.Owner, [Iron]))));
        Assert.Equal(Refusal.Contradiction, OfTwo().After(Bo, new ShareTask(Iron, TaskMode.Joint)).Refused(Ana, new MakeWish(new WishParts(WishKind.Owner, [Iron]))));
    }

    [Fact]
    public void MakeWish_of_more_groups_than_a_home_may_have_is_refused()
    {
        Home home = OfTwo();
        Home full = home.With(Household.Create(
            home.Household.People, home.Household.Tasks, wishes: Enumerable.Range(0, 100).Select(at => at % 2 == 0 ? (Wish)new Wish.Together(Cook, Iron) : new Wish.Apart(Cook, Water))));

        Assert.Equal(Refusal.TooMany, full.Refused(Ana, new MakeWish(new WishParts(WishKind.Together, [Iron, Water]))));
    }
}

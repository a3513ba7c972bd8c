using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Tests.Commands;
using RelationshipKit.Scheduling;
using static RelationshipKit.Samples.HouseholdBoard.Tests.Storage.SmallHomes;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Homes;

public sealed class HomePlanTests
{
    private static readonly DateOnly Monday = AgreeingTests.Monday;

    /// <summary>Everything is Ana's from a Monday on: no fair split would say so.</summary>
    private static Home AllIsAnas() => OfTwo()
        .After(Ana, new ProposeTerms([new TaskOwner(Cook, Ana), new TaskOwner(Iron, Ana), new TaskOwner(Water, Ana)], [], Monday, null, IsTrial: false, null))
        .After(Bo, new AcceptProposal(1));

    private static HashSet<PersonId> PeopleOf(Schedule? week) => [.. week!.Turns.SelectMany(turn => turn.People)];

    [Fact]
    public void Weeks_follow_what_is_agreed_from_its_first_week_on()
    {
        var plan = HomePlan.Of(AllIsAnas());

        Assert.Contains(Bo, PeopleOf(plan.Weeks(Monday.AddDays(-7))));
        Assert.Equal([Ana], PeopleOf(plan.Weeks(Monday)));
        Assert.Equal([Ana], PeopleOf(plan.Weeks(Monday.AddDays(70))));
    }

    [Fact]
    public void Weeks_of_an_agreement_that_rests_follow_the_split() =>
        Assert.Contains(Bo, PeopleOf(HomePlan.Of(AllIsAnas().After(Bo, new PauseAgreement())).Weeks(Monday)));

    [Fact]
    public void Weeks_go_on_as_agreed_where_new_wishes_clash()
    {
        Home clash = AllIsAnas().After(Ana, new MakeWish(new WishParts(WishKind.CannotDo, [Cook]))).After(Bo, new MakeWish(new WishParts(WishKind.CannotDo, [Cook])));

        var plan = HomePlan.Of(clash);

        Assert.False(plan.Split.IsPossible);
        Assert.Equal([Ana], PeopleOf(plan.Weeks(Monday)));
    }

    [Fact]
    public void Weeks_where_wishes_clash_and_nothing_is_agreed_are_none()
    {
        Home clash = OfTwo().After(Ana, new MakeWish(new WishParts(WishKind.CannotDo, [Cook]))).After(Bo, new MakeWish(new WishParts(WishKind.CannotDo, [Cook])));

        Assert.Null(HomePlan.Of(clash).Weeks(Monday));
    }

    [Fact]
    public void Of_agreed_tasks_that_were_dropped_and_new_ones_plans_the_rest()
    {
        Home changed = AllIsAnas().After(Bo, new DropTask(Iron)).After(Bo, new AddTask("dust", "Dust", 20, 1, Period.Day));

        HashSet<TaskId> tasks = [.. HomePlan.Of(changed).Weeks(Monday)!.Turns.Select(turn => turn.Task)];

        Assert.Equal([Cook, TaskId.Create("dust"), Water], tasks.OrderBy(task => task.Value, StringComparer.Ordinal));
    }

    [Fact]
    public void Of_with_other_parts_moves_the_split_and_changes_nothing()
    {
        Home home = OfTwo();

        HomePlan tried = HomePlan.Of(home, [new PersonPart(Ana, 9)], CancellationToken.None);

        Assert.Equal(9, tried.Split.Household.People[0].Share);
        Assert.True(tried.Split.Loads[0].Cost > HomePlan.Of(home).Split.Loads[0].Cost);
    }
}

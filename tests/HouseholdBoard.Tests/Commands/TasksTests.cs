using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;
using RelationshipKit.Values;
using static RelationshipKit.Samples.HouseholdBoard.Tests.Storage.SmallHomes;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Commands;

public sealed class TasksTests
{
    private static readonly TaskId Dust = TaskId.Create("dust"), Mop = TaskId.Create("mop");

    private static PickedTask Picked(TaskId task, int minutes = 15, int times = 1, string name = "Dust") => new(task, name, minutes, times, Period.Week);

    private static HouseholdTask TaskOf(Home home, TaskId task) => home.Household.Tasks[home.Household.IndexOf(task)];

    [Fact]
    public void PickTasks_several_adds_those_that_are_not_there_and_leaves_the_others()
    {
        Home after = OfTwo().After(Ana, new PickTasks([Picked(Dust), Picked(Cook, minutes: 1), Picked(Mop, 20), Picked(Mop, 99)]));

        Assert.Equal([Cook, Iron, Water, Dust, Mop], after.Household.Tasks.Select(task => task.Id));
        Assert.Equal((40, 20), (TaskOf(after, Cook).Minutes, TaskOf(after, Mop).Minutes));
    }

    [Fact]
    public void PickTasks_twice_adds_nothing_more()
    {
        var pick = new PickTasks([Picked(Dust)]);

        Home once = OfTwo().After(Ana, pick);

        Assert.Equal(once.Household, once.After(Bo, pick).Household);
    }

    [Fact]
    public void PickTasks_refuses_nothing_chosen_bad_names_bad_numbers_and_too_many()
    {
        Home home = OfTwo();
        Home full = home.With(Household.Create(
            home.Household.People, Enumerable.Range(0, Household.MostTasks).Select(at => HouseholdTask.Create(TaskId.Create($"t{at}"), 1))));

        Assert.Equal(Refusal.NothingChosen, home.Refused(Ana, new PickTasks([])));
        Assert.Equal(Refusal.NothingChosen, home.Refused(Ana, new PickTasks(default)));
        Assert.Equal(Refusal.BadText, home.Refused(Ana, new PickTasks([Picked(Dust, name: " ")])));
        Assert.Equal(Refusal.BadText, home.Refused(Ana, new PickTasks([Picked(default)])));
        Assert.Equal(Refusal.BadText, home.Refused(Ana, new PickTasks([null!])));
        Assert.Equal(Refusal.BadNumber, home.Refused(Ana, new PickTasks([Picked(Dust, minutes: 0)])));
        Assert.Equal(Refusal.BadNumber, home.Refused(Ana, new PickTasks([Picked(Dust, times: 1_001)])));
        Assert.Equal(Refusal.TooMany, full.Refused(Ana, new PickTasks([Picked(Dust)])));
    }

    [Fact]
    public void AddTask_refuses_what_is_no_name_no_number_no_id_and_what_is_there()
    {
        Home home = OfTwo();

        Assert.Equal(Refusal.BadText, home.Refused(Ana, new AddTask(null, "a\u0000b", 10, 1, Period.Week)));
        Assert.Equal(Refusal.BadText, home.Refused(Ana, new AddTask(new string('x', 65), "Dust", 10, 1, Period.Week)));
        Assert.Equal(Refusal.BadNumber, home.Refused(Ana, new AddTask(null, "Dust", 10_081, 1, Period.Week)));
        Assert.Equal(Refusal.BadNumber, home.Refused(Ana, new AddTask(null, "Dust", 10, 1, (Period)9)));
        Assert.Equal(Refusal.NotNow, home.Refused(Ana, new AddTask("cook", "Cook", 10, 1, Period.Week)));
    }

    [Fact]
    public void ChangeTask_keeps_what_people_said_of_it()
    {
        Home after = OfTwo().After(Bo, new ChangeTask(Iron, "Iron shirts", 30, 2, Period.Month, [1, 12]));

        HouseholdTask iron = TaskOf(after, Iron);
        Assert.Equal(("Iron shirts", 30, Frequency.PerMonth(2).In(1, 12)), (iron.Name, iron.Minutes, iron.Frequency));
        Assert.Equal(Burden.Hate, after.Household.BurdenOf(Ana, Iron));
    }

    [Theory]
    [InlineData(Period.Quarter, new[] { 1 })]
    [InlineData(Period.Month, new[] { 1, 1 })]
    [InlineData(Period.Month, new[] { 13 })]
    public void ChangeTask_with_months_that_cannot_be_is_refused(Period per, int[] months) =>
        Assert.Equal(Refusal.BadMonths, OfTwo().Refused(Ana, new ChangeTask(Iron, "Iron", 30, 1, per, [.. months])));

    [Fact]
    public void ChangeTask_refuses_unknown_tasks_bad_names_and_bad_numbers()
    {
        Assert.Equal(Refusal.NotFound, OfTwo().Refused(Ana, new ChangeTask(Dust, "Dust", 30, 1, Period.Week)));
        Assert.Equal(Refusal.BadText, OfTwo().Refused(Ana, new ChangeTask(Iron, "", 30, 1, Period.Week)));
        Assert.Equal(Refusal.BadNumber, OfTwo().Refused(Ana, new ChangeTask(Iron, "Iron", 30, 0, Period.Week)));
    }

    [Fact]
    public void DropTask_takes_modes_wishes_and_feelings_with_it()
    {
        Home home = OfTwo()
            .After(Ana, new ShareTask(Water, TaskMode.Alternating))
            .After(Ana, new Appraise(Water, Burden.Like.Percent))
            .After(Ana, new MakeWish(new WishParts(WishKind.CannotDo, [Water])));

        Home after = home.After(Bo, new DropTask(Water));

        Assert.Empty(after.Contents.Timing.SharedTasks);
        Assert.Empty(after.Household.Wishes);
        Assert.Empty(after.MemberOf(Ana)!.Felt);
        Assert.False(after.Household.TryIndexOf(Water, out _));
        Assert.Equal(Refusal.NotFound, after.Refused(Bo, new DropTask(Water)));
    }

    [Fact]
    public void DropTask_that_somebody_promised_to_take_over_waits_for_the_promise()
    {
        Home home = OfTwo();
        var promise = new SupportCommitment.TakenOverTask(Bo, Water);
        Goal goal = Goal.Create(GoalId.Create("g1"), [Ana], "Learn to sing").ShowTo(Audience.Everyone).With(promise);
        Home promised = home with { Contents = HouseholdContents.Of(home.Household, HouseholdGoals.Of(goal)) };

        Assert.Equal(Refusal.NotNow, promised.Refused(Ana, new DropTask(Water)));
    }

    [Fact]
    public void ShareTask_with_a_fixed_owner_is_refused_and_back_again_works()
    {
        Home kept = OfTwo().After(Ana, new MakeWish(new WishParts(WishKind.Owner, [Water])));

        Assert.Equal(Refusal.Contradiction, kept.Refused(Bo, new ShareTask(Water, TaskMode.Joint)));
        Assert.Equal(Refusal.NotFound, kept.Refused(Bo, new ShareTask(Dust, TaskMode.Joint)));
        Assert.Equal(Refusal.BadNumber, kept.Refused(Bo, new ShareTask(Iron, (TaskMode)7)));
        Home shared = kept.After(Bo, new ShareTask(Iron, TaskMode.Joint));
        Assert.Equal(TaskMode.Joint, shared.Contents.Timing.ModeOf(Iron));
        Assert.Equal(TaskMode.One, shared.After(Bo, new ShareTask(Iron, TaskMode.One)).Contents.Timing.ModeOf(Iron));
    }
}

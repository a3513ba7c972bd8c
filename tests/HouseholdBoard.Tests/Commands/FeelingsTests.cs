using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using static RelationshipKit.Samples.HouseholdBoard.Tests.Storage.SmallHomes;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Commands;

public sealed class FeelingsTests
{
    [Fact]
    public void AppraiseTasks_changes_only_what_the_person_says_of_themself()
    {
        Home before = OfTwo();

        Home after = before.After(Ana, new AppraiseTasks([new Feeling(Cook, 250), new Feeling(Iron, 100, Minutes: 60)]));

        Assert.Equal((Burden.Hate, Burden.Fine, 60), (after.Household.BurdenOf(Ana, Cook), after.Household.BurdenOf(Ana, Iron), after.Household.MinutesOf(Ana, Iron)));
        Assert.Equal(Burden.Like, after.Household.BurdenOf(Bo, Cook));
        Assert.Empty(after.MemberOf(Bo)!.Felt);
    }

    [Fact]
    public void AppraiseTasks_remembers_an_ordinary_feeling_as_said()
    {
        Home after = OfTwo().After(Ana, new AppraiseTasks([new Feeling(Water, 100)])).After(Ana, new Appraise(Cook, 50));

        Assert.Equal<TaskId>([Water, Cook], after.MemberOf(Ana)!.Felt);
        Assert.Equal<TaskId>([Water, Cook], HomeDocument.Read(after.Id, HomeDocument.Write(after)).MemberOf(Ana)!.Felt);
    }

    [Fact]
    public void AppraiseTasks_leaves_out_a_task_that_was_dropped_meanwhile()
    {
        Home after = OfTwo().After(Bo, new DropTask(Water)).After(Ana, new AppraiseTasks([new Feeling(Water, 50), new Feeling(Cook, 50)]));

        Assert.Equal<TaskId>([Cook], after.MemberOf(Ana)!.Felt);
    }

    [Fact]
    public void Appraise_refuses_strangers_unknown_tasks_and_numbers_out_of_range()
    {
        Home home = OfTwo();

        Assert.Equal(Refusal.NotYours, new Appraise(Cook, 50).On(home, Actor.Planner, CommandId.New(), Doing.Now).Refusal);
        Assert.Equal(Refusal.NotYours, home.Refused(PersonId.Create("nobody"), new Appraise(Cook, 50)));
        Assert.Equal(Refusal.NotFound, home.Refused(Ana, new Appraise(TaskId.Create("dust"), 50)));
        Assert.Equal(Refusal.BadNumber, home.Refused(Ana, new Appraise(Cook, 1_001)));
        Assert.Equal(Refusal.BadNumber, home.Refused(Ana, new Appraise(Cook, 50, Minutes: 0)));
        Assert.Equal(Refusal.NothingChosen, home.Refused(Ana, new AppraiseTasks([])));
        Assert.Equal(Refusal.BadNumber, home.Refused(Ana, new AppraiseTasks([null!])));
        Assert.Equal(Refusal.BadNumber, home.Refused(Ana, new AppraiseTasks([new Feeling(Cook, 50), new Feeling(Iron, -1_001)])));
    }
}

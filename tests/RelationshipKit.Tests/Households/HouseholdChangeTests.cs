using RelationshipKit.Households;

namespace RelationshipKit.Tests.Households;

public sealed class HouseholdChangeTests
{
    private static readonly Person Ana = Person.Create(PersonId.Create("a"), "Ana");
    private static readonly Person Bo = Person.Create(PersonId.Create("b"), "Bo");
    private static readonly HouseholdTask Cook = HouseholdTask.Create(TaskId.Create("cook"), 40);
    private static readonly HouseholdTask Iron = HouseholdTask.Create(TaskId.Create("iron"), 30);
    private static readonly HouseholdTask Mow = HouseholdTask.Create(TaskId.Create("mow"), 90);
    private static readonly Appraisal Told = Appraisal.Create(Ana.Id, Cook.Id, Burden.Hate, 25);

    private static readonly Wish[] Wishes =
    [
        new Wish.MinutesCap(Ana.Id, 300),
        new Wish.CannotDo(Bo.Id, Cook.Id),
        new Wish.Owner(Iron.Id, Bo.Id),
        new Wish.Together(Cook.Id, Iron.Id, Mow.Id),
        new Wish.Apart(Cook.Id, Mow.Id),
    ];

    private static readonly Household Home = Household.Create(
        [Ana, Bo], [Cook, Iron, Mow], [Told], Wishes, [KeyValuePair.Create(Cook.Id, Ana.Id), KeyValuePair.Create(Mow.Id, Bo.Id)]);

    [Fact]
    public void Reappraise_changes_what_is_said_and_keeps_the_rest()
    {
        Assert.Equal(Appraised(Burden.Like, 25), new HouseholdChange.Reappraise(Ana.Id, Cook.Id, Burden.Like).ApplyTo(Home));
        Assert.Equal(Appraised(Burden.Hate, 10), new HouseholdChange.Reappraise(Ana.Id, Cook.Id, minutes: 10).ApplyTo(Home));
        Assert.Equal(Home, new HouseholdChange.Reappraise(Ana.Id, Cook.Id).ApplyTo(Home));
        Assert.Equal(
            Household.Create(Home.People, Home.Tasks, [Told, Appraisal.Create(Bo.Id, Mow.Id, Burden.Love)], Wishes, Home.CurrentOwners),
            new HouseholdChange.Reappraise(Bo.Id, Mow.Id, Burden.Love).ApplyTo(Home));
    }

    [Fact]
    public void AddTask_puts_it_last_without_a_present_owner()
    {
        HouseholdTask dust = HouseholdTask.Create(TaskId.Create("dust"), 20);
        var liked = Appraisal.Create(Bo.Id, dust.Id, Burden.Like);

        Assert.Equal(
            Household.Create([Ana, Bo], [Cook, Iron, Mow, dust], [Told, liked], Wishes, Home.CurrentOwners),
            new HouseholdChange.AddTask(dust, liked).ApplyTo(Home));
    }

    [Fact]
    public void DropTask_takes_all_that_was_said_of_it_along() => Assert.Equal(
        Household.Create(
            [Ana, Bo],
            [Iron, Mow],
            wishes: [new Wish.MinutesCap(Ana.Id, 300), new Wish.Owner(Iron.Id, Bo.Id), new Wish.Together(Iron.Id, Mow.Id)],
            currentOwners: [KeyValuePair.Create(Mow.Id, Bo.Id)]),
        new HouseholdChange.DropTask(Cook.Id).ApplyTo(Home));

    [Fact]
    public void MakeWish_adds_a_wish_or_replaces_the_one_it_contradicts()
    {
        Assert.Equal(With([.. Wishes, new Wish.CannotDo(Ana.Id, Mow.Id)]), new HouseholdChange.MakeWish(new Wish.CannotDo(Ana.Id, Mow.Id)).ApplyTo(Home));
        Assert.Equal(
            With([.. Wishes.Where(wish => wish is not Wish.Owner), new Wish.Owner(Iron.Id, Ana.Id)]),
            new HouseholdChange.MakeWish(new Wish.Owner(Iron.Id, Ana.Id)).ApplyTo(Home));
        Assert.Equal(
            With([.. Wishes.Where(wish => wish is not Wish.MinutesCap), new Wish.MinutesCap(Ana.Id, 20)]),
            new HouseholdChange.MakeWish(new Wish.MinutesCap(Ana.Id, 20)).ApplyTo(Home));
        Assert.All(Wishes, wish => Assert.Equal(Home, new HouseholdChange.MakeWish(wish).ApplyTo(Home)));
    }

    [Fact]
    public void LiftWish_takes_one_wish_away() =>
        Assert.All(Wishes, lifted => Assert.Equal(With([.. Wishes.Where(wish => wish != lifted)]), new HouseholdChange.LiftWish(lifted).ApplyTo(Home)));

    [Fact]
    public void ApplyTo_a_household_it_does_not_fit_is_misuse()
    {
        HouseholdChange[] misfits =
        [
            new HouseholdChange.AddTask(Cook),
            new HouseholdChange.AddTask(HouseholdTask.Create(TaskId.Create("new"), 1), Told),
            new HouseholdChange.DropTask(TaskId.Create("new")),
            new HouseholdChange.Reappraise(PersonId.Create("c"), Cook.Id, Burden.Like),
            new HouseholdChange.Reappraise(Ana.Id, TaskId.Create("new"), Burden.Like),
            new HouseholdChange.MakeWish(new Wish.CannotDo(PersonId.Create("c"), Cook.Id)),
            new HouseholdChange.MakeWish(new Wish.Apart(Cook.Id, Cook.Id)),
            new HouseholdChange.LiftWish(new Wish.CannotDo(Ana.Id, Cook.Id)),
        ];

        Assert.All(misfits, misfit => Assert.Throws<ArgumentException>(() => misfit.ApplyTo(Home)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HouseholdChange.Reappraise(Ana.Id, Cook.Id, minutes: 0));
    }

    [Fact]
    public void Changes_are_equal_by_value()
    {
        HouseholdTask dust = HouseholdTask.Create(TaskId.Create("dust"), 20);
        var liked = Appraisal.Create(Bo.Id, dust.Id, Burden.Like);

        Assert.Equal(new HouseholdChange.AddTask(dust, liked), new HouseholdChange.AddTask(dust, liked));
        Assert.NotEqual(new HouseholdChange.AddTask(dust, liked), new HouseholdChange.AddTask(dust));
        Assert.Equal(
            new HouseholdChange.Reappraise(Ana.Id, Cook.Id, Burden.Fine), new HouseholdChange.Reappraise(Ana.Id, Cook.Id, Burden.Of(100)));
        Assert.NotEqual(new HouseholdChange.Reappraise(Ana.Id, Cook.Id, Burden.Fine), new HouseholdChange.Reappraise(Ana.Id, Cook.Id));
    }

    private static Household Appraised(Burden burden, int minutes) => Household.Create(
        Home.People, Home.Tasks, [Appraisal.Create(Ana.Id, Cook.Id, burden, minutes)], Wishes, Home.CurrentOwners);

    private static Household With(Wish[] wishes) => Household.Create(Home.People, Home.Tasks, [Told], wishes, Home.CurrentOwners);
}

using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Tests.Households;

public sealed class HouseholdTests
{
    private static readonly PersonId P1 = PersonId.Create("p1");
    private static readonly PersonId P2 = PersonId.Create("p2");
    private static readonly PersonId Stranger = PersonId.Create("p9");
    private static readonly TaskId Cook = TaskId.Create("cook");
    private static readonly TaskId Mow = TaskId.Create("mow");
    private static readonly TaskId Unknown = TaskId.Create("fly");
    private static readonly Person[] People = [Person.Create(P1, "Ana"), Person.Create(P2, "Bo", share: 2)];
    private static readonly HouseholdTask[] Tasks = [HouseholdTask.Create(Cook, 40), HouseholdTask.Create(Mow, 90, Frequency.PerYear())];

    [Fact]
    public void Missing_appraisal_means_an_ordinary_minute_and_the_tasks_minutes()
    {
        Household household = Household.Create(People, Tasks);

        Assert.Equal((40, Burden.Fine), (household.MinutesOf(P1, Cook), household.BurdenOf(P1, Cook)));
        Assert.Equal(40 * 52 * 12 * 100, household.CostOf(P1, Cook));
        Assert.Equal(WeeklyMinutes.Whole(40), household.WeeklyMinutesOf(P2, Cook));
        Assert.Equal(90 * 12, household.WeeklyMinutesOf(P2, Mow).Numerator);
    }

    [Fact]
    public void Appraisal_counts_for_its_person_and_task_alone()
    {
        Household household = Household.Create(People, Tasks, [Appraisal.Create(P1, Mow, Burden.Love, 60), Appraisal.Create(P2, Mow, minutes: 80)]);

        Assert.Equal(60 * 12 * -50, household.CostOf(P1, Mow));
        Assert.Equal(80 * 12 * 100, household.CostOf(P2, Mow));
        Assert.Equal(40 * 624 * 100, household.CostOf(P1, Cook));
    }

    [Fact]
    public void Wishes_come_in_the_order_of_the_file()
    {
        Wish[] inOrder =
        [
            new Wish.CannotDo(P1, Mow),
            new Wish.CannotDo(P1, Cook),
            new Wish.MinutesCap(P2, 60),
            new Wish.CannotDo(P2, Mow),
            new Wish.Owner(Cook, P2),
            new Wish.Owner(Mow, P1),
            new Wish.Together(Mow, Cook),
            new Wish.Together(Cook),
            new Wish.Apart(Cook, Mow),
        ];
        Wish[] mixed = [inOrder[8], inOrder[6], inOrder[5], inOrder[7], inOrder[4], inOrder[0], inOrder[3], inOrder[2], inOrder[1]];

        Assert.Equal(inOrder, Household.Create(People, Tasks, wishes: mixed).Wishes);
    }

    [Fact]
    public void Current_owners_come_in_the_order_of_tasks()
    {
        HouseholdTask[] tasks = [.. Enumerable.Range(0, 100).Select(j => HouseholdTask.Create(TaskId.Create($"t{j}"), 5))];

        Household household = Household.Create(People, tasks, currentOwners: tasks.Reverse().Select(task => KeyValuePair.Create(task.Id, P1)));

        Assert.Equal(tasks.Select(task => task.Id), household.CurrentOwners.Keys);
    }

    [Fact]
    public void TryCreate_lists_everything_that_does_not_fit()
    {
        bool fits = Household.TryCreate(
            [.. People, People[0]],
            [.. Tasks, Tasks[1]],
            [Appraisal.Create(Stranger, Unknown), Appraisal.Create(P1, Cook), Appraisal.Create(P1, Cook)],
            [
                new Wish.Owner(Cook, P1), new Wish.Owner(Cook, P2), new Wish.CannotDo(P1, Unknown), new Wish.Together(Cook, Cook),
                new Wish.MinutesCap(P1, 5), new Wish.MinutesCap(P1, 6), new Wish.CannotDo(P1, Cook), new Wish.CannotDo(P1, Cook),
            ],
            [new(Mow, Stranger), new(Cook, P1), new(Cook, P1)],
            out Household? household,
            out IReadOnlyList<InputProblem> problems);

        Assert.False(fits);
        Assert.Null(household);
        Assert.Equal(
            [
                "people[2].id", "tasks[2].id", "appraisals[0]", "appraisals[0]", "appraisals[2]", "wishes[2]", "wishes[3]",
                "wishes[1]", "wishes[5]", "wishes[7]", "currentOwners[0]", "currentOwners[2]",
            ],
            problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Create_throws_with_ids_and_without_names()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Household.Create(People, Tasks, [Appraisal.Create(Stranger, Cook)]));

        Assert.Contains("p9", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_too_few_or_too_many_throws()
    {
        Assert.Throws<ArgumentException>(() => Household.Create([], Tasks));
        Assert.Throws<ArgumentException>(() => Household.Create(Enumerable.Range(0, 51).Select(i => Person.Create(PersonId.Create($"p{i}"), "n")), []));
        Assert.Throws<ArgumentException>(() => Household.Create(People, Enumerable.Range(0, 1_001).Select(j => HouseholdTask.Create(TaskId.Create($"t{j}"), 5))));
    }

    [Fact]
    public void Create_null_items_throw()
    {
        Assert.Equal("people", Assert.Throws<ArgumentException>(() => Household.Create([null!], Tasks)).ParamName);
        Assert.Equal("tasks", Assert.Throws<ArgumentException>(() => Household.Create(People, [Tasks[0], null!])).ParamName);
        Assert.Equal("wishes", Assert.Throws<ArgumentException>(() => Household.Create(People, Tasks, wishes: [null!])).ParamName);
        Assert.Throws<ArgumentNullException>(() => Household.Create(null!, Tasks));
    }

    [Fact]
    public void Unknown_ids_throw_on_use()
    {
        Household household = Household.Create(People, Tasks);

        Assert.Throws<ArgumentException>(() => household.CostOf(Stranger, Cook));
        Assert.Throws<ArgumentException>(() => household.MinutesOf(P1, Unknown));
        Assert.False(household.TryIndexOf(default(PersonId), out _));
    }

    [Fact]
    public void Equality_is_by_value()
    {
        Household one = Household.Create(People, Tasks, [Appraisal.Create(P1, Mow, Burden.Love)], [new Wish.Together(Cook, Mow)], [new(Cook, P1)]);
        Household same = Household.Create(
            [Person.Create(P1, "Ana"), Person.Create(P2, "Bo", share: 2)],
            Tasks,
            [Appraisal.Create(P2, Cook, Burden.Fine), Appraisal.Create(P1, Mow, Burden.Of(-50))],
            [new Wish.Together(Cook, Mow)],
            [new(Cook, P1)]);

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, Household.Create(People, Tasks, one.Appraisals, [new Wish.Together(Mow, Cook)], one.CurrentOwners));
        Assert.NotEqual(one, Household.Create(People, Tasks, one.Appraisals, one.Wishes, [new(Cook, P2)]));
        Assert.NotEqual(one, Household.Create(People, Tasks, [], one.Wishes, one.CurrentOwners));
        Assert.NotEqual(one, Household.Create(People.Reverse(), Tasks, one.Appraisals, one.Wishes, one.CurrentOwners));
    }

    [Fact]
    public void Wishes_are_equal_by_value()
    {
        Assert.Equal(new Wish.Apart(Cook, Mow), new Wish.Apart([Cook, Mow]));
        Assert.NotEqual<Wish>(new Wish.Apart(Cook, Mow), new Wish.Together(Cook, Mow));
        Assert.NotEqual(new Wish.Apart(Cook, Mow), new Wish.Apart(Mow, Cook));
        Assert.Equal(new Wish.Together(Cook, Mow).GetHashCode(), new Wish.Together([Cook, Mow]).GetHashCode());
        Assert.Throws<ArgumentOutOfRangeException>(() => new Wish.MinutesCap(P1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Wish.MinutesCap(P1, 10_081));
    }

    [Fact]
    public void ToString_never_prints_a_name()
    {
        var task = HouseholdTask.Create(Cook, 5, name: "Father's bath");
        Household household = Household.Create(People, [task]);

        Assert.Equal("p1", People[0].ToString());
        Assert.Equal("cook", task.ToString());
        Assert.Equal("Household of p1, p2 with 1 tasks", household.ToString());
    }

    [Fact]
    public void Names_that_cannot_be_names_throw_without_repeating_them()
    {
        string[] names = ["", "secret\0", "secret\ud83d", "secret" + new string('x', 200)];

        Assert.All(names, name =>
        {
            Assert.DoesNotContain("secret", Assert.Throws<ArgumentException>(() => Person.Create(P1, name)).Message, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", Assert.Throws<ArgumentException>(() => HouseholdTask.Create(Cook, 5, name: name)).Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Numbers_out_of_range_throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Person.Create(P1, "Ana", share: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => HouseholdTask.Create(Cook, 10_081));
        Assert.Throws<ArgumentOutOfRangeException>(() => HouseholdTask.Create(Cook, 5, kinds: (TaskKinds)8));
        Assert.Throws<ArgumentOutOfRangeException>(() => HouseholdTask.Create(Cook, 5, cognitiveSteps: (CognitiveSteps)16));
        Assert.Throws<ArgumentOutOfRangeException>(() => Appraisal.Create(P1, Cook, minutes: 0));
    }

    [Fact]
    public void WeeklyMinutes_add_compare_and_round_exactly()
    {
        var third = new WeeklyMinutes(208);

        Assert.Equal(WeeklyMinutes.Whole(1), third + third + third);
        Assert.True(third < WeeklyMinutes.Whole(1) && third <= third + third && WeeklyMinutes.Whole(1) > third && third >= new WeeklyMinutes(208));
        Assert.Equal(0.33m, third.Round(2));
        Assert.Equal(0.12m, new WeeklyMinutes(78).Round(2));
        Assert.Equal(0.38m, new WeeklyMinutes(234).Round(2));
    }
}

using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Splitting;
using RelationshipKit.Tests.Properties;
using RelationshipKit.Tests.Serialization;
using RelationshipKit.Values;

namespace RelationshipKit.Tests.Values;

public sealed class GoalTests
{
    private static readonly PersonId Ana = PersonId.Create("p1");
    private static readonly PersonId Bo = PersonId.Create("p2");
    private static readonly PersonId Cy = PersonId.Create("p3");

    [Fact]
    public void Protected_minutes_move_that_much_of_the_share()
    {
        // 1,000 minutes a week in all, half each: 400 and 600 are 2 to 3.
        Household adjusted = OfMinutes(1_000, Ana, Bo).With(new Adjustment.ProtectedMinutes(Ana, Bo, 100));

        Assert.Equal([2, 3], adjusted.People.Select(person => person.Share));
    }

    [Fact]
    public void Protected_minutes_leave_the_parts_of_others_as_they_are()
    {
        Household adjusted = OfMinutes(900, Ana, Bo, Cy).With(new Adjustment.ProtectedMinutes(Ana, Bo, 150));

        Assert.Equal([1, 3, 2], adjusted.People.Select(person => person.Share));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(9_000)]
    public void Protected_minutes_beyond_the_part_leave_the_smallest_share(int minutes)
    {
        Household adjusted = OfMinutes(1_000, Ana, Bo).With(new Adjustment.ProtectedMinutes(Ana, Bo, minutes));

        Assert.Equal([1, 1_000], adjusted.People.Select(person => person.Share));
    }

    [Fact]
    public void Protected_minutes_come_off_the_cap()
    {
        Household household = OfMinutes(1_000, Ana, Bo).WithWish(new Wish.MinutesCap(Ana, 300)).WithWish(new Wish.MinutesCap(Bo, 800));

        Household adjusted = household.With(new Adjustment.ProtectedMinutes(Ana, Bo, 100), new Adjustment.ProtectedMinutes(Ana, Bo, 50));

        Assert.Equal([new Wish.MinutesCap(Ana, 150), new Wish.MinutesCap(Bo, 800)], adjusted.Wishes);
    }

    [Fact]
    public void A_task_taken_over_is_pinned_whoever_it_was_wished_for()
    {
        Household household = OfMinutes(1_000, Ana, Bo).WithWish(new Wish.Owner(TaskId.Create("t0"), Ana));

        Household adjusted = household.With(new Adjustment.TakenOver(TaskId.Create("t0"), Bo));

        Assert.Equal([new Wish.Owner(TaskId.Create("t0"), Bo)], adjusted.Wishes);
        Assert.Equal(Bo, FairSplit.Of(adjusted).Owners[TaskId.Create("t0")]);
    }

    [Fact]
    public void With_what_does_not_fit_throws()
    {
        Household household = OfMinutes(1_000, Ana, Bo);

        Assert.Throws<ArgumentException>(() => household.With(new Adjustment.TakenOver(TaskId.Create("t0"), Cy)));
        Assert.Throws<ArgumentException>(() => household.With(new Adjustment.ProtectedMinutes(Cy, Ana, 5)));
        Assert.Throws<ArgumentException>(() => household.With(new Adjustment.TakenOver(TaskId.Create("t0"), Ana), new Adjustment.TakenOver(TaskId.Create("t0"), Bo)));
    }

    [Fact]
    public void Adjustments_in_any_order_give_the_same_household_and_none_give_it_back() => Check.ForAll(
        "adjustments of a household",
        HouseholdCases.All,
        household =>
        {
            if (household.People.Count < 2) return false;
            var random = new Random(household.Tasks.Count + (7 * household.People.Count));
            Adjustment[] adjustments = [.. Draw(random, household)];
            Household adjusted = household.With(adjustments);
            Adjustment[] shuffled = [.. adjustments];
            random.Shuffle(shuffled);

            Assert.Equal(adjusted, household.With(shuffled));
            Assert.Equal(household, household.With([]));
            Assert.Equal(household.People.Select(person => (person.Id, person.Name, person.Pronouns)), adjusted.People.Select(person => (person.Id, person.Name, person.Pronouns)));
            AssertParts(household, adjusted, adjustments);
            return adjustments.Length > 1 && !adjusted.Equals(household);
        });

    [Fact]
    public void A_promise_changes_the_next_split_and_withdrawing_it_restores_it()
    {
        Household household = HouseholdFile.Read(File.ReadAllBytes(RepositoryFiles.PathOf("seeds", "households", "two-goals.json")));
        var dishes = TaskId.Create("dishes");
        FairSplit before = FairSplit.Of(household);
        Assert.Equal(Ana, before.Owners[dishes]);
        var course = Goal.Create(GoalId.Create("greek"), [Ana], "Greek").ShowTo(Audience.Of(Bo));
        var washing = new SupportCommitment.TakenOverTask(Bo, dishes);
        var time = new SupportCommitment.ProtectedTime(Bo, 120);

        FairSplit backed = FairSplit.Of(household.With(HouseholdGoals.Of(course.With(washing).With(time)).Adjustments()));
        FairSplit withdrawn = FairSplit.Of(household.With(HouseholdGoals.Of(course.With(washing).With(time).Without(washing).Without(time)).Adjustments()));

        Assert.Equal(Bo, backed.Owners[dishes]);
        Assert.True(backed.Loads[0].MinutesPerWeek < before.Loads[0].MinutesPerWeek);
        Assert.Equal(before.Owners, withdrawn.Owners);
        Assert.Equal(SplitFile.Write(SplitFile.From(before)), SplitFile.Write(SplitFile.From(withdrawn)));
    }

    [Fact]
    public void Promises_that_clash_with_wishes_are_named_where_they_stand()
    {
        const string file = """
            { "format": "relationshipkit.household", "version": 1,
              "people": [ { "id": "p1", "name": "A" }, { "id": "p2", "name": "B", "cannotDo": ["cook"] } ],
              "tasks": [ { "id": "cook", "minutes": 40 } ],
              "goals": [ { "id": "g", "people": ["p1"], "title": "x", "support": [ { "by": "p2", "kind": "money" }, { "by": "p2", "kind": "task", "task": "cook" } ] } ] }
            """;

        SplitDocument split = SplitFile.From(FairSplit.Of(HouseholdFile.ReadContents(file.Bytes()).Adjusted));

        Assert.Equal(["$.goals[0].support[1]", "$.people[1].cannotDo[0]"], split.Infeasible!.Because.Select(wish => wish.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Contents_survive_writing_and_reading_and_the_household_alone_is_as_ever()
    {
        HouseholdContents contents = HouseholdFile.ReadContents(Examples.HouseholdWithGoals.Bytes());

        byte[] written = HouseholdFile.Write(contents);

        Assert.Equal(contents, HouseholdFile.ReadContents(written));
        Assert.Equal(written, HouseholdFile.Write(HouseholdFile.ReadContents(written)));
        Assert.Equal(contents.Household, HouseholdFile.Read(written));
        Assert.Equal(3, contents.Goals.Goals.Length);
        Assert.Equal([new Wish.MinutesCap(Bo, 440), new Wish.Owner(TaskId.Create("dishes"), Cy)], contents.Adjusted.Wishes);
    }

    [Fact]
    public void Balance_counts_what_is_given_and_what_is_received()
    {
        HouseholdGoals goals = HouseholdFile.ReadContents(Examples.HouseholdWithGoals.Bytes()).Goals;

        Assert.Equal(
            [new GoalBalance(Ana, 0, 0, 90, 0), new GoalBalance(Bo, 60, 1, 0, 0), new GoalBalance(Cy, 30, 0, 0, 1)],
            goals.Balance([Ana, Bo, Cy]));
    }

    [Fact]
    public void A_goal_takes_promises_only_from_those_who_see_it()
    {
        var goal = Goal.Create(GoalId.Create("g"), [Ana], "Learn to sail");

        Assert.Throws<ArgumentException>(() => goal.With(new SupportCommitment.Money(Bo)));
        Assert.Throws<ArgumentException>(() => goal.With(new SupportCommitment.Money(Ana)));
        Goal backed = goal.ShowTo(Audience.Everyone).With(new SupportCommitment.Money(Bo));
        Assert.Single(backed.Support);
        Assert.Empty(backed.ShowTo(Audience.Nobody).Support);
    }

    [Theory]
    [InlineData("en", "Bo takes over: Wash up.")]
    [InlineData("es", "Bo asume: Wash up.")]
    [InlineData("de", "Bo übernimmt: Wash up.")]
    [InlineData("fr", "Bo reprend\u00a0: Wash up.")]
    public void Explain_says_who_stands_behind_what(string culture, string expected)
    {
        HouseholdContents contents = HouseholdFile.ReadContents(File.ReadAllBytes(RepositoryFiles.PathOf("seeds", "households", "two-goals.json")));

        string forAll = contents.Goals.Explain(contents.Household, reader: null, CultureInfo.GetCultureInfo(culture)).Text;

        Assert.Contains(expected, forAll, StringComparison.Ordinal);
        Assert.Contains("Tuesdays are yours.", forAll, StringComparison.Ordinal);
        Assert.DoesNotContain("birthday journey", forAll, StringComparison.Ordinal);
    }

    private static IEnumerable<Adjustment> Draw(Random random, Household household)
    {
        PersonId[] people = [.. household.People.Select(person => person.Id)];
        foreach (HouseholdTask task in household.Tasks.Where(_ => random.Next(4) == 0)) yield return new Adjustment.TakenOver(task.Id, people[random.Next(people.Length)]);
        for (int times = random.Next(4); times > 0; times--)
        {
            random.Shuffle(people);
            yield return new Adjustment.ProtectedMinutes(people[0], people[1], random.Next(1, 600));
        }
    }

    /// <summary>Every pair's shares stand in the ratio of their parts of the week, as near as whole shares up to 1,000 can.</summary>
    private static void AssertParts(Household before, Household after, Adjustment[] adjustments)
    {
        double week = before.Tasks.Sum(task => (double)task.Minutes * task.Frequency.TurnsInTwelfths / 624), sum = before.People.Sum(person => person.Share);
        if (week == 0) return;
        double[] parts = [.. before.People.Select(person => Math.Max(0, (week * person.Share / sum) + adjustments.OfType<Adjustment.ProtectedMinutes>()
            .Sum(one => one.By == person.Id ? one.MinutesPerWeek : one.Person == person.Id ? -one.MinutesPerWeek : 0)))];
        double largestPart = parts.Max(), largestShare = after.People.Max(person => person.Share);
        foreach ((Person person, double part) in after.People.Zip(parts)) Assert.InRange(person.Share / largestShare, (part / largestPart) - 0.0006, (part / largestPart) + 0.0011);
    }

    private static Household OfMinutes(int minutes, params PersonId[] people) => Household.Create(
        people.Select(person => Person.Create(person, person.Value)),
        Enumerable.Range(0, 10).Select(task => HouseholdTask.Create(TaskId.Create($"t{task}"), minutes / 10)));
}

using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Splitting;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Splitting;

/// <summary>What misreports bring, recomputed from splits of households made anew.</summary>
public sealed class HonestyCheckTests
{
    private static readonly Person Ana = Person.Create(PersonId.Create("a"), "Ana");
    private static readonly Person Bo = Person.Create(PersonId.Create("b"), "Bo");
    private static readonly HouseholdTask Cook = HouseholdTask.Create(TaskId.Create("cook"), 40);
    private static readonly HouseholdTask Iron = HouseholdTask.Create(TaskId.Create("iron"), 30);

    [Theory]
    [InlineData("recommended")]
    [InlineData("bid-and-take")]
    [InlineData("payments")]
    public void Of_gives_each_person_the_largest_gain_of_all_misreports(string rule) => Check.ForAll($"honesty / {rule}", QuestionCases.SplitsBy(rule), split =>
    {
        if (!split.IsPossible) return false;
        Household household = split.Household;
        var check = HonestyCheck.Of(split);
        Assert.True(check.TriedAll);
        Assert.Equal(check.Tried, check.People.Sum(finding => finding.Tried));
        bool someGain = false;
        foreach (HonestyFinding finding in check.People)
        {
            long total = household.Tasks.Sum(task => household.CostOf(finding.Person, task.Id));
            if (total <= 0)
            {
                Assert.Equal((null, null, 0), (finding.LargestGain, finding.With, finding.Tried));
                continue;
            }

            (Misreport Misreport, long Gain)[] gains = [.. Misreports(household, finding.Person).Select(misreport => (misreport, Gain(split, finding.Person, misreport)))
                .Where(tried => tried.Item2 is not null).Select(tried => (tried.misreport, tried.Item2!.Value))];
            long largest = gains.Select(tried => tried.Gain).Append(0).Max();
            Assert.Equal(Rational.Of(largest, total), finding.LargestGain);
            Assert.Equal(largest == 0 ? null : gains.First(tried => tried.Gain == largest).Misreport, finding.With);
            Assert.Equal(gains.Length, finding.Tried);
            someGain |= largest > 0;
        }

        return someGain;
    }, tellingShare: 0.1, share: 0.5);

    [Fact]
    public void Of_some_people_and_tasks_tries_these_alone()
    {
        var split = FairSplit.Of(Household.Create([Ana, Bo], [Cook, Iron]));

        var check = HonestyCheck.Of(split, [(Bo.Id, Iron.Id), (Bo.Id, Iron.Id)]);

        HonestyFinding finding = Assert.Single(check.People);
        Assert.Equal((Bo.Id, 2, true), (finding.Person, finding.Tried, check.TriedAll));
    }

    [Fact]
    public void Of_within_a_budget_says_that_not_all_were_tried()
    {
        var split = FairSplit.Of(Household.Create([Ana, Bo], [Cook, Iron]));
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        var enough = HonestyCheck.Of(split, resplits: 8);
        var tooFew = HonestyCheck.Of(split, resplits: 7);
        var none = HonestyCheck.Of(split, cancellationToken: stopped.Token);

        Assert.Equal((8, true), (enough.Tried, enough.TriedAll));
        Assert.Equal((7, false), (tooFew.Tried, tooFew.TriedAll));
        Assert.Equal((0, false), (none.Tried, none.TriedAll));
        Assert.All(none.People, finding => Assert.Equal(Rational.Zero, finding.LargestGain));
    }

    [Fact]
    public void Of_a_burden_that_rounds_to_itself_tries_nothing()
    {
        Household household = Household.Create(
            [Ana, Bo], [Cook, Iron], [Appraisal.Create(Ana.Id, Cook.Id, Burden.Of(0)), Appraisal.Create(Ana.Id, Iron.Id, Burden.Of(1_000))]);

        // 0 stays 0; 1,000 can be told as 500 only.
        Assert.Equal(1, HonestyCheck.Of(FairSplit.Of(household), household.Tasks.Select(task => (Ana.Id, task.Id))).Tried);
    }

    [Fact]
    public void Of_does_not_hang_on_ids_or_names() => Check.ForAll("honesty / relabelling", QuestionCases.SplitsBy("recommended"), split =>
    {
        if (!split.IsPossible) return false;
        var check = HonestyCheck.Of(split);
        var same = HonestyCheck.Of(FairSplit.Of(FairSplitTests.Relabelled(split.Household)));
        Assert.Equal(
            check.People.Select(finding => (finding.LargestGain, finding.With?.Told, finding.Tried)),
            same.People.Select(finding => (finding.LargestGain, finding.With?.Told, finding.Tried)));
        return check.Tried > 0;
    }, share: 0.5);

    [Fact]
    public void Of_misused_says_what_is_wrong()
    {
        var split = FairSplit.Of(Household.Create([Ana], [Cook]));
        var impossible = FairSplit.Of(Household.Create([Ana], [Cook], wishes: [new Wish.CannotDo(Ana.Id, Cook.Id)]));

        Assert.Throws<ArgumentException>(() => HonestyCheck.Of(impossible));
        Assert.Throws<ArgumentException>(() => HonestyCheck.Of(split, [(Bo.Id, Cook.Id)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => HonestyCheck.Of(split, resplits: -1));
    }

    /// <summary>Half of each burden and half again as much, to the nearest whole number, halves to the even one.</summary>
    private static IEnumerable<Misreport> Misreports(Household household, PersonId person) =>
        from task in household.Tasks
        let truth = household.BurdenOf(person, task.Id)
        from told in new[] { truth.Percent * 0.5, truth.Percent * 1.5 }
        let burden = Burden.Of(Math.Clamp((int)Math.Round(told), -1_000, 1_000))
        where burden != truth
        select new Misreport(task.Id, truth, burden);

    private static long? Gain(FairSplit split, PersonId person, Misreport misreport)
    {
        Household household = split.Household;
        int minutes = household.MinutesOf(person, misreport.Task);
        var told = Household.Create(
            household.People,
            household.Tasks,
            household.Appraisals.Where(known => (known.Person, known.Task) != (person, misreport.Task)).Append(Appraisal.Create(person, misreport.Task, misreport.Told, minutes)),
            household.Wishes,
            household.CurrentOwners);
        Rule rule = RuleCatalogue.Find(split.RuleName)!;
        if (FairSplit.Refusals(told, rule).Count > 0) return null;
        return Burdened(split) - Burdened(FairSplit.Of(told, rule));

        long Burdened(FairSplit of) => of.Owners.Where(pair => pair.Value == person).Sum(pair => household.CostOf(person, pair.Key))
            - (of.Payments?[household.IndexOf(person)] ?? 0);
    }
}

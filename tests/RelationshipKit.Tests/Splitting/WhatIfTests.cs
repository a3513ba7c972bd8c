using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.FairDivision.Search;
using RelationshipKit.Households;
using RelationshipKit.Splitting;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Splitting;

/// <summary>What a change would do, against splitting the changed household from nothing and against leaving all as it is.</summary>
public sealed class WhatIfTests
{
    private static readonly Person Ana = Person.Create(PersonId.Create("a"), "Ana");
    private static readonly Person Bo = Person.Create(PersonId.Create("b"), "Bo");
    private static readonly HouseholdTask Cook = HouseholdTask.Create(TaskId.Create("cook"), 40);
    private static readonly HouseholdTask Iron = HouseholdTask.Create(TaskId.Create("iron"), 30);

    private static Arbitrary<(Household Household, HouseholdChange Change)> Cases => Arb.From(
        QuestionCases.All.Generator.Where(household => household.Tasks.Count > 0)
            .SelectMany(household => Gen.Choose(0, int.MaxValue).Select(seed => (household, Draw(household, new Random(seed))))),
        _ => []);

    [Fact]
    public void WhatIf_of_a_small_household_is_as_good_as_splitting_it_from_nothing()
    {
        var seen = new HashSet<Type>();
        Check.ForAll("what if / cold", Cases, one =>
        {
            WhatIfAnswer answer = FairSplit.Of(one.Household).WhatIf(one.Change);
            var cold = FairSplit.Of(one.Change.ApplyTo(one.Household));
            Assert.Equal(cold.IsPossible, answer.After.IsPossible);
            if (!cold.IsPossible) return false;
            seen.Add(one.Change.GetType());
            Assert.Equal(cold.NoEF1 is null, answer.After.NoEF1 is null);
            // Small ones are searched through: the least worst share among EF1 splits is one number.
            if (cold.NoEF1 is null) Assert.Equal(cold.WorstShare?.Value, answer.After.WorstShare?.Value);
            return cold.NoEF1 is null && cold.WorstShare is not null;
        });
        Assert.Equal(5, seen.Count);
    }

    [Theory]
    [InlineData("recommended", false)]
    [InlineData("least-worst-share", true)]
    public void WhatIf_is_never_worse_than_leaving_every_task_where_it_is(string rule, bool whateverTheEnvy) => Check.ForAll($"what if / staying / {rule}", Cases, one =>
    {
        // Few nodes: it holds whatever the budget.
        var before = FairSplit.Of(one.Household, RuleCatalogue.Find(rule)!, new RuleOptions { NodeBudget = 1 });
        if (!before.IsPossible) return false;
        WhatIfAnswer answer = before.WhatIf(one.Change);
        if (!answer.After.IsPossible || one.Change is HouseholdChange.AddTask) return false;
        Household changed = answer.After.Household;
        int[] staying = [.. changed.Tasks.Select(task => changed.IndexOf(before.Owners[task.Id]))];
        if (!FairSplitTests.IsAllowed(changed, changed.Wishes, staying)) return false;
        int[] after = [.. changed.Tasks.Select(task => changed.IndexOf(answer.After.Owners[task.Id]))];
        Assert.False(ScoreOf(staying).IsBetterThan(ScoreOf(after)));
        return true;

        DivisionScore ScoreOf(int[] owners) => DivisionScore.Of(answer.After.Instance, owners, whateverTheEnvy);
    }, tellingShare: 0.3);

    [Fact]
    public void WhatIf_lists_each_handover_and_each_load_truly() => Check.ForAll("what if / differences", Cases, one =>
    {
        var before = FairSplit.Of(one.Household);
        WhatIfAnswer answer = before.WhatIf(one.Change);
        Household changed = answer.After.Household;
        Assert.Same(before, answer.Before);
        Assert.Equal(one.Change.ApplyTo(one.Household), changed.WithCurrentOwners(one.Change.ApplyTo(one.Household).CurrentOwners));
        if (!before.IsPossible || !answer.After.IsPossible)
        {
            Assert.Empty(answer.Handovers);
            Assert.All(answer.Loads, pair => Assert.Equal((before.IsPossible, answer.After.IsPossible), (pair.First is not null, pair.Second is not null)));
            return false;
        }

        TaskId[] shared = [.. one.Household.Tasks.Select(task => task.Id).Where(task => changed.TryIndexOf(task, out _))];
        Assert.Equal(
            shared.Where(task => before.Owners[task] != answer.After.Owners[task]).Select(task => new Handover(task, before.Owners[task], answer.After.Owners[task])),
            answer.Handovers);
        Assert.Equal(before.Loads, answer.Loads.Select(pair => pair.First));
        Assert.Equal(answer.After.Loads, answer.Loads.Select(pair => pair.Second));
        foreach (LoadPair pair in answer.Loads)
        {
            Assert.Equal(before.Owners.Where(own => own.Value == pair.Person && !IsAfter(own.Key)).Select(own => own.Key), pair.OnlyInFirst);
            Assert.Equal(
                answer.After.Owners.Where(own => own.Value == pair.Person && !(before.Owners.TryGetValue(own.Key, out PersonId was) && was == pair.Person)).Select(own => own.Key),
                pair.OnlyInSecond);

            bool IsAfter(TaskId task) => answer.After.Owners.TryGetValue(task, out PersonId owner) && owner == pair.Person;
        }

        return answer.Handovers.Count > 0;
    }, tellingShare: 0.1);

    [Fact]
    public void WhatIf_of_a_change_without_effect_hands_nothing_over() => Check.ForAll("what if / nothing", QuestionCases.All, household =>
    {
        var before = FairSplit.Of(household);
        if (!before.IsPossible || household.Tasks.Count == 0) return false;
        WhatIfAnswer answer = before.WhatIf(new HouseholdChange.Reappraise(household.People[0].Id, household.Tasks[0].Id));
        bool isAsGood = answer.After.Loads.Select(load => load.Ratio).SequenceEqual(before.Loads.Select(load => load.Ratio));
        if (isAsGood && answer.After.WorstShare is not null) Assert.Empty(answer.Handovers);
        return isAsGood;
    });

    [Fact]
    public void WhatIf_does_not_hang_on_ids_or_names() => Check.ForAll("what if / relabelling", QuestionCases.All, household =>
    {
        if (household.Tasks.Count == 0) return false;
        Household relabelled = FairSplitTests.Relabelled(household);
        WhatIfAnswer answer = FairSplit.Of(household).WhatIf(new HouseholdChange.DropTask(household.Tasks[0].Id));
        WhatIfAnswer same = FairSplit.Of(relabelled).WhatIf(new HouseholdChange.DropTask(relabelled.Tasks[0].Id));
        Assert.Equal(
            answer.Handovers.Select(handover => (household.IndexOf(handover.Task), household.IndexOf(handover.From), household.IndexOf(handover.To))),
            same.Handovers.Select(handover => (relabelled.IndexOf(handover.Task), relabelled.IndexOf(handover.From), relabelled.IndexOf(handover.To))));
        return answer.After.IsPossible;
    });

    [Fact]
    public void WhatIf_a_wish_clashes_names_the_clash_and_lifting_it_helps()
    {
        var before = FairSplit.Of(Household.Create([Ana, Bo], [Cook, Iron], wishes: [new Wish.Owner(Cook.Id, Ana.Id)]));
        var clashing = new Wish.CannotDo(Ana.Id, Cook.Id);

        WhatIfAnswer answer = before.WhatIf(new HouseholdChange.MakeWish(clashing));
        WhatIfAnswer lifted = answer.After.WhatIf(new HouseholdChange.LiftWish(clashing));

        Assert.Contains(clashing, answer.After.Conflict);
        Assert.Contains("Leave out any one of them", answer.Explain(CultureInfo.InvariantCulture).Text, StringComparison.Ordinal);
        Assert.True(lifted.After.IsPossible);
        Assert.StartsWith(
            "What would change",
            lifted.Explain(CultureInfo.InvariantCulture).Text,
            StringComparison.Ordinal);
        Assert.Contains("Before, there is no split.", lifted.Explain(CultureInfo.InvariantCulture).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_a_change_the_rule_cannot_honour_is_misuse()
    {
        var split = FairSplit.Of(Household.Create([Ana, Bo], [Cook, Iron]), RuleCatalogue.Find("round-robin")!);

        Assert.Throws<ArgumentException>(() => split.WhatIf(new HouseholdChange.MakeWish(new Wish.Owner(Cook.Id, Ana.Id))));
        Assert.Throws<ArgumentException>(() => split.WhatIf(new HouseholdChange.DropTask(TaskId.Create("unknown"))));
    }

    private static HouseholdChange Draw(Household household, Random random)
    {
        PersonId person = household.People[random.Next(household.People.Count)].Id;
        TaskId task = household.Tasks[random.Next(household.Tasks.Count)].Id;
        var added = HouseholdTask.Create(TaskId.Create("added"), random.Next(5, 60));
        switch (random.Next(5))
        {
            case 0:
                return new HouseholdChange.AddTask(added, Appraisal.Create(person, added.Id, Burden.Of(random.Next(20, 300))));
            case 1:
                return new HouseholdChange.DropTask(task);
            case 2 when household.Wishes.Count > 0:
                return new HouseholdChange.LiftWish(household.Wishes[random.Next(household.Wishes.Count)]);
            case 3:
                return new HouseholdChange.MakeWish(random.Next(2) == 0 ? new Wish.CannotDo(person, task) : new Wish.Owner(task, person));
            default:
                return new HouseholdChange.Reappraise(person, task, Burden.Of(random.Next(0, 300)), random.Next(2) == 0 ? random.Next(5, 90) : null);
        }
    }
}

using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Splitting;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Splitting;

/// <summary>Splits of random households, judged by costs computed anew from the formula of the household format.</summary>
public sealed class FairSplitTests
{
    private static readonly PersonId Ana = PersonId.Create("a");
    private static readonly PersonId Bo = PersonId.Create("b");
    private static readonly TaskId Cook = TaskId.Create("cook");
    private static readonly TaskId Mow = TaskId.Create("mow");

    /// <summary>Random households; those too large for trying all splits lose the wishes that need it, and keep pins and cannot-dos.</summary>
    private static Arbitrary<Household> Cases => Arb.From(
        HouseholdCases.All.Generator.Select(Splittable),
        household => HouseholdCases.All.Shrinker(household).Select(Splittable));

    [Fact]
    public void Of_gives_every_task_to_somebody_who_may_do_it_or_names_a_conflict() => Check.ForAll("split / allowed", Cases, household =>
    {
        FairSplit split = Split(household);
        RawInstance raw = RawOf(household);
        Assert.Equal(CanHold(household, household.Wishes), split.IsPossible);
        if (!split.IsPossible)
        {
            Assert.Empty(split.Owners);
            Assert.Empty(split.Loads);
            AssertSmallestConflict(household, split.Conflict);
            return true;
        }

        Assert.Empty(split.Conflict);
        Assert.Equal(household.Tasks.Select(task => task.Id).ToHashSet(), split.Owners.Keys.ToHashSet());
        int[] owners = OwnersOf(split);
        Assert.True(IsAllowed(household, household.Wishes, owners));
        Assert.Equal(Oracle.EF1(raw, owners), split.NoEF1 is null);
        return household.Tasks.Count > 1 && household.People.Count > 1;
    });

    [Fact]
    public void Of_states_loads_and_worst_share_as_the_split_format_defines_them() => Check.ForAll("split / numbers", Cases, household =>
    {
        FairSplit split = Split(household);
        if (!split.IsPossible) return false;
        RawInstance raw = RawOf(household);
        int[] owners = OwnersOf(split);
        for (int person = 0; person < household.People.Count; person++) AssertLoad(household, raw, owners, split.Loads[person], person);
        Fraction? worst = Oracle.WorstShare(raw, owners);
        Assert.Equal(worst is null, split.WorstShare is null);
        if (split.WorstShare is not { } bounds) return false;
        Assert.True(worst!.Value.IsSameAs(bounds.Value));
        Assert.True(bounds.LowerBound <= bounds.Value);
        Assert.Equal(bounds.Value.Sign > 0, bounds.GapPercent is not null);
        if (bounds.GapPercent is { } gap)
            Assert.Equal(bounds.Value - bounds.LowerBound, gap * bounds.Value / Rational.Of(100));
        return household.Tasks.Count > 1 && household.People.Count > 1;
    }, tellingShare: 0.3);

    [Fact]
    public void Of_does_not_hang_on_ids_names_or_pronouns() => Check.ForAll("split / relabelling", Cases, household =>
    {
        FairSplit split = Split(household), relabelled = Split(Relabelled(household));
        Assert.Equal(split.IsPossible, relabelled.IsPossible);
        if (!split.IsPossible) return false;
        Assert.Equal(OwnersOf(split), OwnersOf(relabelled));
        Assert.Equal(split.WorstShare, relabelled.WorstShare);
        return household.Tasks.Count > 1 && household.People.Count > 1;
    }, tellingShare: 0.3);

    [Theory]
    [InlineData("market")]
    [InlineData("round-robin")]
    [InlineData("reversed-weighted-picking")]
    [InlineData("double-round-robin")]
    public void Of_by_a_named_rule_splits_what_the_rule_accepts_and_refuses_the_rest_with_a_place(string name)
    {
        Rule rule = RuleCatalogue.Find(name)!;
        int refused = 0;
        Check.ForAll($"split / {name}", Cases, household =>
        {
            if (FairSplit.Refusals(household, rule) is { Count: > 0 } refusals)
            {
                refused++;
                Assert.All(refusals, refusal => Assert.StartsWith("$.", refusal.Path, StringComparison.Ordinal));
                Assert.Throws<ArgumentException>(() => FairSplit.Of(household, rule));
                return false;
            }

            FairSplit split = FairSplit.Of(household, rule);
            Assert.Equal(name, split.RuleName);
            Assert.True(Oracle.EF1(RawOf(household), OwnersOf(split)));
            return true;
        }, tellingShare: 0);
        Assert.True(refused > 0);
    }

    [Fact]
    public void Of_two_wishes_that_contradict_names_both()
    {
        Household household = Two(wishes: [new Wish.Owner(Cook, Ana), new Wish.CannotDo(Ana, Cook), new Wish.CannotDo(Bo, Mow)]);
        FairSplit split = FairSplit.Of(household);
        Assert.False(split.IsPossible);
        Assert.Equal(
            ["$.people[0].cannotDo[0]", "$.tasks[0].owner"],
            split.Conflict.Select(wish => WishPlace.In(household, wish)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_a_task_nobody_can_do_names_everyones_wish()
    {
        Household household = Two(wishes: [new Wish.CannotDo(Ana, Mow), new Wish.CannotDo(Bo, Mow), new Wish.CannotDo(Bo, Cook)]);
        Assert.Equal(
            [new Wish.CannotDo(Ana, Mow), new Wish.CannotDo(Bo, Mow)],
            FairSplit.Of(household).Conflict);
    }

    [Fact]
    public void Of_no_tasks_is_a_split_of_nothing()
    {
        FairSplit split = FairSplit.Of(Household.Create([Person.Create(Ana, "Ana")], []));
        Assert.True(split.IsPossible);
        Assert.Empty(split.Owners);
        Assert.Null(split.WorstShare);
    }

    private static Household Splittable(Household household) => Household.Create(
        household.People,
        household.Tasks,
        household.Appraisals,
        household.Wishes.Where(wish => wish is Wish.Owner or Wish.CannotDo || IsSmall(household)),
        household.CurrentOwners);

    /// <summary>Larger ones with few nodes: what is tested of them must hold whatever the budget.</summary>
    private static FairSplit Split(Household household) =>
        FairSplit.Of(household, IsSmall(household) ? RuleOptions.Default : new RuleOptions { NodeBudget = 1_000 });

    private static bool IsSmall(Household household) => Math.Pow(household.People.Count, household.Tasks.Count) <= 5_000;

    private static RawInstance RawOf(Household household)
    {
        long[][] costs = [.. household.People.Select(person => household.Tasks.Select(task => CostOf(household, person, task)).ToArray())];
        var forbidden = new List<(int, int)>();
        for (int person = 0; person < household.People.Count; person++)
        {
            for (int task = 0; task < household.Tasks.Count; task++)
            {
                (PersonId who, TaskId what) = (household.People[person].Id, household.Tasks[task].Id);
                if (household.Wishes.Any(wish => wish == new Wish.CannotDo(who, what) || (wish is Wish.Owner pin && pin.Task == what && pin.Person != who)))
                    forbidden.Add((person, task));
            }
        }

        return new RawInstance(costs, [.. household.People.Select(person => person.Share)], [.. forbidden]);
    }

    /// <summary>minutes × times × {364, 52, 12, 4, 1} × number of months × burden.</summary>
    private static long CostOf(Household household, Person person, HouseholdTask task)
    {
        Appraisal? appraisal = household.Appraisals.SingleOrDefault(a => a.Person == person.Id && a.Task == task.Id);
        return YearOf(household, person, task) * (appraisal?.Burden.Percent ?? 100);
    }

    private static long YearOf(Household household, Person person, HouseholdTask task)
    {
        int minutes = household.Appraisals.SingleOrDefault(a => a.Person == person.Id && a.Task == task.Id)?.Minutes ?? task.Minutes;
        int periods = task.Frequency.Per switch { Period.Day => 364, Period.Week => 52, Period.Month => 12, Period.Quarter => 4, _ => 1 };
        return (long)minutes * task.Frequency.Times * periods * (task.Frequency.Months?.Count ?? 12);
    }

    private static void AssertLoad(Household household, RawInstance raw, int[] owners, PersonLoad load, int person)
    {
        Person who = household.People[person];
        var carried = (long)Oracle.Cost(raw, person, Oracle.Bundle(owners, person));
        var total = (long)Oracle.Cost(raw, person, Enumerable.Range(0, raw.Chores));
        Assert.Equal((who.Id, carried), (load.Person, load.Cost));
        Assert.Equal(total > 0 ? Rational.Of(carried, total) : null, load.ShareOfOwnTotal);
        Assert.Equal(Rational.Of(who.Share, raw.Weights.Sum()), load.FairPart);
        Assert.Equal(Math.Round((decimal)MinutesAYear(household, person, owners) / 12 / 52, 2, MidpointRounding.ToEven), load.MinutesPerWeek.Round(2));
    }

    /// <summary>The wishes named cannot hold together, and without any one of them the others can.</summary>
    private static void AssertSmallestConflict(Household household, IReadOnlyList<Wish> conflict)
    {
        Assert.NotEmpty(conflict);
        Assert.All(conflict, wish => Assert.Contains(wish, household.Wishes));
        Assert.False(CanHold(household, conflict));
        for (int left = 0; left < conflict.Count; left++) Assert.True(CanHold(household, [.. conflict.Where((_, at) => at != left)]));
    }

    /// <summary>Whether some split meets all these wishes; without groups and caps, each task by itself.</summary>
    private static bool CanHold(Household household, IReadOnlyList<Wish> wishes)
    {
        Wish[] pairs = [.. wishes.Where(wish => wish is Wish.Owner or Wish.CannotDo)];
        RawInstance raw = RawOf(Household.Create(household.People, household.Tasks, household.Appraisals, pairs));
        return pairs.Length == wishes.Count ? !raw.HasImpossibleChore : raw.AllowedDivisions().Any(owners => IsAllowed(household, wishes, owners));
    }

    internal static bool IsAllowed(Household household, IEnumerable<Wish> wishes, int[] owners)
    {
        int OwnerOf(TaskId task) => owners[household.IndexOf(task)];
        return wishes.All(wish => wish switch
        {
            Wish.Owner pin => OwnerOf(pin.Task) == household.IndexOf(pin.Person),
            Wish.CannotDo cannot => OwnerOf(cannot.Task) != household.IndexOf(cannot.Person),
            Wish.Together together => together.Tasks.Select(OwnerOf).Distinct().Count() <= 1,
            Wish.Apart apart => apart.Tasks.Select(OwnerOf).Distinct().Count() == apart.Tasks.Count,
            Wish.MinutesCap cap => MinutesAYear(household, household.IndexOf(cap.Person), owners) <= cap.MinutesPerWeek * 52L * 12,
            _ => throw new InvalidOperationException("Every kind of wish is judged above."),
        });
    }

    /// <summary>Own clock minutes a year, in twelfths.</summary>
    private static long MinutesAYear(Household household, int person, int[] owners) =>
        Oracle.Bundle(owners, person).Sum(task => YearOf(household, household.People[person], household.Tasks[task]));

    private static int[] OwnersOf(FairSplit split) => [.. split.Household.Tasks.Select(task => split.Household.IndexOf(split.Owners[task.Id]))];

    /// <summary>Other ids, in the opposite order, other names, no pronouns.</summary>
    internal static Household Relabelled(Household household)
    {
        PersonId NewPerson(PersonId id) => PersonId.Create($"q{99 - household.IndexOf(id)}");
        TaskId NewTask(TaskId id) => TaskId.Create($"q{999 - household.IndexOf(id)}");
        return Household.Create(
            household.People.Select(person => Person.Create(NewPerson(person.Id), "N", share: person.Share)),
            household.Tasks.Select(task => HouseholdTask.Create(NewTask(task.Id), task.Minutes, task.Frequency)),
            household.Appraisals.Select(a => Appraisal.Create(NewPerson(a.Person), NewTask(a.Task), a.Burden, a.Minutes)),
            household.Wishes.Select<Wish, Wish>(wish => wish switch
            {
                Wish.Owner pin => new Wish.Owner(NewTask(pin.Task), NewPerson(pin.Person)),
                Wish.CannotDo cannot => new Wish.CannotDo(NewPerson(cannot.Person), NewTask(cannot.Task)),
                Wish.Together together => new Wish.Together(together.Tasks.Select(NewTask)),
                Wish.Apart apart => new Wish.Apart(apart.Tasks.Select(NewTask)),
                Wish.MinutesCap cap => new Wish.MinutesCap(NewPerson(cap.Person), cap.MinutesPerWeek),
                _ => throw new InvalidOperationException("Every kind of wish is relabelled above."),
            }),
            household.CurrentOwners.Select(pair => KeyValuePair.Create(NewTask(pair.Key), NewPerson(pair.Value))));
    }

    private static Household Two(IEnumerable<Wish> wishes) => Household.Create(
        [Person.Create(Ana, "Ana"), Person.Create(Bo, "Bo")],
        [HouseholdTask.Create(Cook, 40), HouseholdTask.Create(Mow, 90)],
        wishes: wishes);
}

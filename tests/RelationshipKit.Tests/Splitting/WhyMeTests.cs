using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Splitting;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Splitting;

/// <summary>Why a task is somebody's, against trying every change of one appraisal and every split.</summary>
public sealed class WhyMeTests
{
    private static readonly Person Ana = Person.Create(PersonId.Create("a"), "Ana");
    private static readonly Person Bo = Person.Create(PersonId.Create("b"), "Bo");
    private static readonly HouseholdTask Cook = HouseholdTask.Create(TaskId.Create("cook"), 40);
    private static readonly HouseholdTask Iron = HouseholdTask.Create(TaskId.Create("iron"), 30);

    [Theory]
    [InlineData("recommended", 0.1)]
    [InlineData("least-worst-share", 0.1)]
    [InlineData("double-round-robin", 0.3)]
    [InlineData("payments", 0.3)]
    public void WhyMe_with_enough_splits_is_the_first_smallest_change_of_all(string rule, double share)
    {
        int none = 0;
        Check.ForAll($"why me / {rule}", QuestionCases.SplitsBy(rule), split =>
        {
            if (!split.IsPossible || split.Household.Tasks.Count == 0) return false;
            TaskId task = split.Household.Tasks[0].Id;
            WhyMeAnswer answer = split.WhyMe(task, int.MaxValue);
            if (answer.Outcome is WhyMeOutcome.WishesDecide or WhyMeOutcome.NobodyElse) return false;
            Assert.True(answer.IsProven);
            AppraisalFlip? smallest = Changes(split.Household, task).Select(change => Tried(split, task, change)).FirstOrDefault(flip => flip is not null);
            Assert.Equal(smallest, answer.Flip);
            Assert.Equal(smallest is null ? WhyMeOutcome.NoChangeWould : WhyMeOutcome.ChangeFound, answer.Outcome);
            Assert.Equal(smallest is null ? 2_000 : smallest.Size - 1, answer.TriedUpTo);
            if (smallest is null) none++;
            return smallest is not null;
        }, tellingShare: 0.3, share);
        Assert.True(rule != "double-round-robin" || none > 0, "Some change would do in every case.");
    }

    [Fact]
    public void WhyMe_within_a_budget_claims_no_more_than_was_tried() => Check.ForAll("why me / budget", QuestionCases.SplitsBy("double-round-robin"), split =>
    {
        if (!split.IsPossible || split.Household.Tasks.Count == 0) return false;
        TaskId task = split.Household.Tasks[^1].Id;
        bool isTelling = false;
        foreach (int budget in new[] { 0, 1, 7, 30, 90 })
        {
            WhyMeAnswer answer = split.WhyMe(task, budget);
            Assert.InRange(answer.Resplits, 0, budget);
            Assert.NotEqual(WhyMeOutcome.NoChangeWould, answer.Outcome);
            if (answer.Outcome is WhyMeOutcome.WishesDecide or WhyMeOutcome.NobodyElse) break;
            Assert.All(Changes(split.Household, task).TakeWhile(change => change.Size <= answer.TriedUpTo), change => Assert.Null(Tried(split, task, change)));
            if (answer.Flip is not { } flip) continue;
            Assert.Equal(flip, Tried(split, task, (flip.Size, flip.Person, flip.To)));
            isTelling |= !answer.IsProven;
        }

        return isTelling;
    }, tellingShare: 0.2, share: 0.5);

    [Fact]
    public void WhyMe_says_that_wishes_decide_exactly_when_every_allowed_split_agrees()
    {
        int several = 0;
        Check.ForAll("why me / wishes", QuestionCases.SplitsBy("recommended"), split =>
        {
            if (!split.IsPossible) return false;
            Household household = split.Household;
            bool isTelling = false;
            foreach (HouseholdTask task in household.Tasks)
            {
                WhyMeAnswer answer = split.WhyMe(task.Id, resplits: 1);
                Assert.Equal(IsForced(split, task.Id, household.Wishes), answer.Outcome is WhyMeOutcome.WishesDecide or WhyMeOutcome.NobodyElse);
                Assert.Equal(answer.Outcome is WhyMeOutcome.WishesDecide, answer.DecidingWishes.Count > 0);
                if (answer.DecidingWishes.Count == 0) continue;
                Assert.True(answer.IsProven);
                Assert.True(IsForced(split, task.Id, answer.DecidingWishes));
                Assert.All(answer.DecidingWishes, left => Assert.False(IsForced(split, task.Id, [.. answer.DecidingWishes.Where(wish => wish != left)])));
                Household free = answer.DecidingWishes.Aggregate(household, (rest, wish) => rest.WithoutWish(wish));
                Assert.Equal(FairSplit.Of(free).Owners[task.Id], answer.OwnerWithoutWishes);
                isTelling = true;
                if (answer.DecidingWishes.Count > 1) several++;
            }

            return isTelling;
        }, tellingShare: 0.2);
        Assert.True(several > 0, "One wish alone decided in every case.");
    }

    [Fact]
    public void WhyMe_does_not_hang_on_ids_or_names() => Check.ForAll("why me / relabelling", QuestionCases.SplitsBy("recommended"), split =>
    {
        if (!split.IsPossible || split.Household.Tasks.Count == 0) return false;
        Household household = split.Household, relabelled = FairSplitTests.Relabelled(household);
        var other = FairSplit.Of(relabelled);
        WhyMeAnswer answer = split.WhyMe(household.Tasks[0].Id, resplits: 60), same = other.WhyMe(relabelled.Tasks[0].Id, resplits: 60);
        Assert.Equal((answer.Outcome, answer.IsProven, answer.TriedUpTo, answer.Resplits), (same.Outcome, same.IsProven, same.TriedUpTo, same.Resplits));
        Assert.Equal(answer.DecidingWishes.Count, same.DecidingWishes.Count);
        if (answer.Flip is not { } flip) return false;
        Assert.Equal(
            (household.IndexOf(flip.Person), flip.To, household.IndexOf(flip.NewOwner)),
            (relabelled.IndexOf(same.Flip!.Person), same.Flip.To, relabelled.IndexOf(same.Flip.NewOwner)));
        return true;
    }, tellingShare: 0.3, share: 0.5);

    [Fact]
    public void WhyMe_of_somebody_alone_says_that_there_is_nobody_else()
    {
        WhyMeAnswer answer = FairSplit.Of(Household.Create([Ana], [Cook])).WhyMe(Cook.Id);

        Assert.Equal((WhyMeOutcome.NobodyElse, true, 0), (answer.Outcome, answer.IsProven, answer.Resplits));
    }

    [Fact]
    public void WhyMe_leaves_out_what_the_rule_does_not_take()
    {
        // One task, by round robin: its first chooser is fixed, and burdens below 0 are not taken.
        var split = FairSplit.Of(Household.Create([Ana, Bo], [Cook]), RuleCatalogue.Find("round-robin")!);

        WhyMeAnswer answer = split.WhyMe(Cook.Id, int.MaxValue);

        Assert.Equal((WhyMeOutcome.NoChangeWould, true), (answer.Outcome, answer.IsProven));
        Assert.Equal(2 * 1_000, answer.Resplits);
    }

    [Fact]
    public void WhyMe_when_cancelled_gives_what_is_known_so_far()
    {
        var split = FairSplit.Of(Household.Create([Ana, Bo], [Cook, Iron]));
        using var stop = new CancellationTokenSource();
        var progress = new Stopper(stop, after: 3);

        WhyMeAnswer answer = split.WhyMe(Cook.Id, progress: progress, cancellationToken: stop.Token);

        Assert.Equal((3, false), (answer.Resplits, answer.IsProven));
        Assert.Equal([(1, 1_000), (2, 1_000), (3, 1_000)], progress.Seen.Select(seen => (seen.Done, seen.Budget)));
    }

    [Fact]
    public void WhyMe_of_a_split_that_was_stopped_is_never_proven()
    {
        var household = Household.Create([Ana, Bo], [Cook, Iron]);
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.True(FairSplit.Of(household).WhyMe(Cook.Id, int.MaxValue).IsProven);
        Assert.False(FairSplit.Of(household, cancellationToken: stopped.Token).WhyMe(Cook.Id, int.MaxValue).IsProven);
        Assert.False(FairSplit.Of(household, new RuleOptions { TimeBudget = TimeSpan.FromHours(1) }).WhyMe(Cook.Id, int.MaxValue).IsProven);
    }

    [Fact]
    public void WhyMe_misused_says_what_is_wrong()
    {
        var split = FairSplit.Of(Household.Create([Ana, Bo], [Cook]));
        var impossible = FairSplit.Of(Household.Create([Ana], [Cook], wishes: [new Wish.CannotDo(Ana.Id, Cook.Id)]));

        Assert.Throws<ArgumentException>(() => split.WhyMe(Iron.Id));
        Assert.Throws<ArgumentOutOfRangeException>(() => split.WhyMe(Cook.Id, resplits: -1));
        Assert.Throws<InvalidOperationException>(() => impossible.WhyMe(Cook.Id));
    }

    /// <summary>Every change of one person's burden of a task, in the order stated: smaller first, then people as declared, then lighter first.</summary>
    private static IEnumerable<(int Size, PersonId Person, Burden To)> Changes(Household household, TaskId task) =>
        from size in Enumerable.Range(1, 2_000)
        from person in household.People
        from percent in new[] { household.BurdenOf(person.Id, task).Percent - size, household.BurdenOf(person.Id, task).Percent + size }
        where percent is >= -1_000 and <= 1_000
        select (size, person.Id, Burden.Of(percent));

    /// <summary>What a change does, by splitting a household made anew of its parts; null if the task stays or the rule refuses.</summary>
    private static AppraisalFlip? Tried(FairSplit split, TaskId task, (int Size, PersonId Person, Burden To) change)
    {
        Household household = split.Household;
        int minutes = household.MinutesOf(change.Person, task);
        var changed = Household.Create(
            household.People,
            household.Tasks,
            household.Appraisals.Where(known => (known.Person, known.Task) != (change.Person, task)).Append(Appraisal.Create(change.Person, task, change.To, minutes)),
            household.Wishes,
            household.CurrentOwners);
        Rule rule = RuleCatalogue.Find(split.RuleName)!;
        if (FairSplit.Refusals(changed, rule).Count > 0) return null;
        int owner = rule.Divide(SplitInstance.Of(changed)).Division!.Owners[household.IndexOf(task)];
        return household.People[owner].Id == split.Owners[task]
            ? null
            : new AppraisalFlip(change.Person, household.BurdenOf(change.Person, task), change.To, household.People[owner].Id);
    }

    private static bool IsForced(FairSplit split, TaskId task, IReadOnlyList<Wish> wishes)
    {
        Household household = split.Household;
        var under = Household.Create(household.People, household.Tasks, household.Appraisals, wishes);
        int at = household.IndexOf(task), owner = household.IndexOf(split.Owners[task]);
        return QuestionCases.AllowedOwners(under).All(owners => owners[at] == owner);
    }

    private sealed class Stopper(CancellationTokenSource stop, int after) : IProgress<ResplitProgress>
    {
        public List<ResplitProgress> Seen { get; } = [];

        public void Report(ResplitProgress value)
        {
            Seen.Add(value);
            if (value.Done == after) stop.Cancel();
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Splitting;

namespace RelationshipKit.Tests.Splitting;

/// <summary>What an explanation claims is computed anew here, from the household's public numbers alone.</summary>
public sealed class ExplanationTruthTests
{
    private const int Households = 120;

    private static readonly int[] Burdens = [-50, 0, 50, 50, 100, 100, 100, 150, 250];

    [Fact]
    public void Every_pair_is_spoken_of_once_and_truly()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (FairSplit split in Splits())
        {
            Household household = split.Household;
            foreach (Person person in household.People)
            {
                ExplanationSentence[] claims = [.. Sentences(split, ExplanationTopic.Swaps).Where(sentence => sentence.Person == person.Id)];
                Assert.Equal(
                    household.People.Select(other => other.Id).Where(other => other != person.Id).OrderBy(id => id.Value, StringComparer.Ordinal),
                    claims.SelectMany(claim => claim.Others).OrderBy(id => id.Value, StringComparer.Ordinal));
                foreach (ExplanationSentence claim in claims)
                {
                    seen.Add(claim.MessageId);
                    foreach (PersonId other in claim.Others) AssertSwap(split, claim, person.Id, other);
                }
            }
        }

        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "swaps.none", "swaps.noneWith", "swaps.upToOne", "swaps.evenSo" }, seen);
    }

    [Fact]
    public void Every_task_is_given_one_true_reason()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (FairSplit split in Splits())
        {
            ExplanationSentence[] claims = [.. Sentences(split, ExplanationTopic.Tasks).Where(sentence => sentence.Person is not null)];
            Assert.Equal(
                split.Household.Tasks.Select(task => task.Id.Value).Order(StringComparer.Ordinal),
                claims.SelectMany(claim => claim.Tasks).Select(task => task.Value).Order(StringComparer.Ordinal));
            foreach (ExplanationSentence claim in claims)
            {
                seen.Add(claim.MessageId);
                foreach (TaskId task in claim.Tasks) AssertReason(split, claim, task);
            }
        }

        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "tasks.pinned", "tasks.onlyOne", "tasks.gladly", "tasks.likes", "tasks.evensOut", "tasks.placed", "tasks.together", "tasks.togetherAll", "tasks.apart", "tasks.limit" }, seen);
    }

    [Fact]
    public void A_promise_of_EF1_is_made_exactly_where_it_holds()
    {
        foreach (FairSplit split in Splits())
        {
            PersonId[] people = [.. split.Household.People.Select(person => person.Id)];
            bool holds = people.All(one => people.All(other => one == other || !Prefers(split, one, other) || StopsAtOneTask(split, one, other)));

            Assert.Equal(holds, Sentences(split, ExplanationTopic.Promises).Any(sentence => sentence.MessageId == "promises.ef1"));
        }
    }

    [Fact]
    public void Every_group_and_limit_is_told_as_kept_and_is_kept()
    {
        foreach (FairSplit split in Splits())
        {
            Household household = split.Household;
            ExplanationSentence[] kept = [.. Sentences(split, ExplanationTopic.Promises).Where(sentence => sentence.MessageId.StartsWith("promises.kept", StringComparison.Ordinal))];

            Assert.Equal(household.Wishes.OfType<Wish.Together>().Count(), kept.Count(sentence => sentence.MessageId == "promises.keptTogether"));
            Assert.Equal(household.Wishes.OfType<Wish.Apart>().Count(), kept.Count(sentence => sentence.MessageId == "promises.keptApart"));
            Assert.Equal(household.Wishes.OfType<Wish.MinutesCap>().Count(), kept.Count(sentence => sentence.MessageId == "promises.keptLimit"));
            foreach (ExplanationSentence sentence in kept)
            {
                int owners = sentence.Tasks.Select(task => split.Owners[task]).Distinct().Count();
                if (sentence.MessageId == "promises.keptTogether") Assert.Equal(1, owners);
                if (sentence.MessageId == "promises.keptApart") Assert.Equal(sentence.Tasks.Length, owners);
                if (sentence.MessageId == "promises.keptLimit") Assert.False(IsOverLimit(split, sentence.Person!.Value));
            }
        }
    }

    private static void AssertSwap(FairSplit split, ExplanationSentence claim, PersonId person, PersonId other)
    {
        bool keeps = claim.MessageId is "swaps.none" or "swaps.noneWith";
        Assert.Equal(!keeps, Prefers(split, person, other));
        switch (claim.MessageId)
        {
            case "swaps.upToOne":
                Assert.Equal(person, split.Owners[claim.Tasks.Single()]);
                Assert.False(Prefers(split, person, other, claim.Tasks.Single()));
                break;
            case "swaps.upToOneLiked":
                Assert.Equal(other, split.Owners[claim.Tasks.Single()]);
                Assert.False(Prefers(split, person, other, claim.Tasks.Single()));
                break;
            case "swaps.evenSo" or "swaps.wants":
                Assert.False(StopsAtOneTask(split, person, other));
                break;
        }
    }

    private static void AssertReason(FairSplit split, ExplanationSentence claim, TaskId task)
    {
        Household household = split.Household;
        PersonId owner = claim.Person!.Value;
        Assert.Equal(owner, split.Owners[task]);
        bool isPinned = household.Wishes.OfType<Wish.Owner>().Any(wish => wish.Task == task);
        PersonId[] others =
        [
            .. household.People.Select(person => person.Id)
                .Where(person => person != owner && !household.Wishes.Contains(new Wish.CannotDo(person, task))),
        ];
        long cost = household.CostOf(owner, task);
        switch (claim.MessageId)
        {
            case "tasks.pinned":
                Assert.True(isPinned);
                break;
            case "tasks.onlyOne":
                Assert.Empty(others);
                break;
            case "tasks.gladly":
                Assert.True(household.BurdenOf(owner, task).Percent < 0);
                break;
            case "tasks.likes":
                Assert.True(household.BurdenOf(owner, task).Percent <= 50);
                break;
            case "tasks.mindsLeast" or "tasks.mindsLess":
                Assert.All(others, other => Assert.True(household.BurdenOf(owner, task).Percent < household.BurdenOf(other, task).Percent));
                break;
            case "tasks.quickest" or "tasks.quicker":
                Assert.All(others, other => Assert.True(household.MinutesOf(owner, task) < household.MinutesOf(other, task)));
                break;
            case "tasks.lightest":
                Assert.All(others, other => Assert.True(cost < household.CostOf(other, task)));
                break;
            case "tasks.noHeavier":
                Assert.All(others, other => Assert.True(cost <= household.CostOf(other, task)));
                break;
            case "tasks.sameForAll" or "tasks.sameForBoth":
                Assert.All(others, other => Assert.Equal(cost, household.CostOf(other, task)));
                break;
            case "tasks.together" or "tasks.togetherAll":
                TaskId[] partners = [.. household.Wishes.OfType<Wish.Together>().Where(wish => wish.Tasks.Contains(task)).SelectMany(wish => wish.Tasks).Where(other => other != task)];
                Assert.NotEmpty(partners);
                Assert.All(partners, partner => Assert.Equal(owner, split.Owners[partner]));
                Assert.All(partners, partner => Assert.Contains($"“{partner}”", claim.Text, StringComparison.Ordinal));
                break;
            default:
                PersonId lighter = claim.Others.Single();
                Assert.Contains(lighter, others);
                Assert.True(household.CostOf(lighter, task) < cost);
                if (claim.MessageId == "tasks.apart")
                {
                    Assert.Contains(household.Wishes.OfType<Wish.Apart>(), wish => wish.Tasks.Contains(task)
                        && wish.Tasks.Any(rival => split.Owners[rival] == lighter && claim.Text.Contains($"“{rival}”", StringComparison.Ordinal)));
                }
                else if (claim.MessageId == "tasks.limit") Assert.True(IsOverLimit(split, lighter, with: task));
                else if (claim.MessageId == "tasks.evensOut") AssertWouldCarryMost(split, lighter, task);
                else Assert.True(claim.MessageId is "tasks.keepsPeace" or "tasks.placed");
                break;
        }
    }

    private static void AssertWouldCarryMost(FairSplit split, PersonId person, TaskId task)
    {
        Household household = split.Household;
        Int128 moved = Cost(split, person, person) + household.CostOf(person, task);
        foreach (Person other in household.People)
        {
            Int128 total = household.Tasks.Sum(any => household.CostOf(other.Id, any.Id));
            if (total <= 0) continue;
            Int128 ownTotal = household.Tasks.Sum(any => household.CostOf(person, any.Id));
            Assert.True(
                moved * total * other.Share > Cost(split, other.Id, other.Id) * ownTotal * household.People[household.IndexOf(person)].Share);
        }
    }

    private static bool IsOverLimit(FairSplit split, PersonId person, TaskId? with = null)
    {
        long minutes = split.Household.Tasks
            .Where(task => split.Owners[task.Id] == person || task.Id == with)
            .Sum(task => split.Household.WeeklyMinutesOf(person, task.Id).Numerator);
        return minutes > split.Household.Wishes.OfType<Wish.MinutesCap>().Where(wish => wish.Person == person).Min(wish => wish.MinutesPerWeek) * (long)WeeklyMinutes.Denominator;
    }

    private static bool Prefers(FairSplit split, PersonId person, PersonId other, TaskId? without = null)
    {
        Household household = split.Household;
        Int128 own = household.People[household.IndexOf(person)].Share, others = household.People[household.IndexOf(other)].Share;
        return Cost(split, person, person, without) * others > Cost(split, person, other, without) * own;
    }

    private static bool StopsAtOneTask(FairSplit split, PersonId person, PersonId other) => split.Household.Tasks
        .Where(task => split.Owners[task.Id] == person || (split.Owners[task.Id] == other && split.Household.CostOf(person, task.Id) < 0))
        .Any(task => !Prefers(split, person, other, task.Id));

    private static Int128 Cost(FairSplit split, PersonId person, PersonId owner, TaskId? without = null) => split.Household.Tasks
        .Where(task => split.Owners[task.Id] == owner && task.Id != without)
        .Sum(task => split.Household.CostOf(person, task.Id));

    private static ImmutableArray<ExplanationSentence> Sentences(FairSplit split, ExplanationTopic topic) =>
        split.Explain(CultureInfo.InvariantCulture)[topic]?.Sentences ?? [];

    /// <summary>Splits by every rule that takes the household, good ones and careless ones.</summary>
    private static IEnumerable<FairSplit> Splits() =>
        from seed in Enumerable.Range(1, Households)
        let household = Draw(new Random(seed))
        from rule in RuleCatalogue.All
        where FairSplit.Refusals(household, rule).Count == 0
        select FairSplit.Of(household, rule, new RuleOptions { NodeBudget = 2_000 }) into split
        where split.IsPossible
        select split;

    private static Household Draw(Random random)
    {
        bool hasLiked = random.Next(3) == 0, hasWishes = random.Next(2) == 0, hasShares = random.Next(2) == 0;
        Person[] people = [.. Enumerable.Range(0, random.Next(2, 5)).Select(at =>
            Person.Create(PersonId.Create($"p{at}"), $"Person {at}", share: hasShares ? random.Next(1, 5) : 1))];
        HouseholdTask[] tasks = [.. Enumerable.Range(0, random.Next(1, 11)).Select(at =>
            HouseholdTask.Create(TaskId.Create($"t{at}"), random.Next(1, 13) * 5, Frequency.PerWeek(random.Next(1, 8))))];
        var appraisals = new List<Appraisal>();
        var wishes = new List<Wish>();
        foreach (HouseholdTask task in tasks)
        {
            foreach (Person person in people)
            {
                Burden burden = Burden.Of(Burdens[random.Next(hasLiked ? 0 : 1, Burdens.Length)]);
                appraisals.Add(Appraisal.Create(person.Id, task.Id, burden, random.Next(3) == 0 ? random.Next(1, 61) : null));
            }

            if (!hasWishes) continue;
            if (random.Next(8) == 0) wishes.Add(new Wish.Owner(task.Id, people[random.Next(people.Length)].Id));
            else foreach (Person person in people.Skip(1).Where(_ => random.Next(3) == 0)) wishes.Add(new Wish.CannotDo(person.Id, task.Id));
        }

        if (hasWishes && tasks.Length > 2 && random.Next(2) == 0) DrawLinks(random, people, tasks, wishes);
        return Household.Create(people, tasks, appraisals, wishes);
    }

    private static void DrawLinks(Random random, Person[] people, HouseholdTask[] tasks, List<Wish> wishes)
    {
        if (random.Next(3) > 0) wishes.Add(new Wish.Together(Some(random.Next(2, 4))));
        if (random.Next(3) > 0) wishes.Add(new Wish.Apart(Some(2)));
        long week = tasks.Sum(task => WeeklyMinutes.Whole(task.Minutes).Numerator * task.Frequency.Times) / WeeklyMinutes.Denominator;
        if (random.Next(3) > 0) wishes.Add(new Wish.MinutesCap(people[random.Next(people.Length)].Id, (int)Math.Min(week / people.Length, 10_080)));

        TaskId[] Some(int count)
        {
            HouseholdTask[] shuffled = [.. tasks];
            random.Shuffle(shuffled);
            return [.. shuffled.Take(count).Select(task => task.Id)];
        }
    }
}

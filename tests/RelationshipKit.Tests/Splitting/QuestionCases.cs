using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Splitting;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Tests.Splitting;

/// <summary>Small households to ask questions of: all their splits, and all changes of one appraisal, can be tried.</summary>
internal static class QuestionCases
{
    private static readonly int[] Burdens = [-50, 0, 50, 80, 100, 100, 120, 150, 250];

    /// <summary>2–3 people, 1–4 tasks, with and without liked tasks, unequal shares and wishes.</summary>
    public static Arbitrary<Household> All { get; } = Arb.From(
        Gen.Choose(0, int.MaxValue).Select(seed => Draw(new Random(seed))),
        household => HouseholdCases.All.Shrinker(household));

    /// <summary>Households that a rule takes, split by it; impossible ones too.</summary>
    public static Arbitrary<FairSplit> SplitsBy(string rule) => Arb.From(
        All.Generator.Where(household => Takes(rule, household)).Select(household => Split(rule, household)),
        split => All.Shrinker(split.Household).Where(household => Takes(rule, household)).Select(household => Split(rule, household)));

    /// <summary>Every division of the tasks that the wishes allow.</summary>
    public static IEnumerable<int[]> AllowedOwners(Household household)
    {
        var owners = new int[household.Tasks.Count];
        do
        {
            if (FairSplitTests.IsAllowed(household, household.Wishes, owners)) yield return [.. owners];
        }
        while (Advance());

        bool Advance()
        {
            for (int task = 0; task < owners.Length; task++)
            {
                if (++owners[task] < household.People.Count) return true;
                owners[task] = 0;
            }

            return false;
        }
    }

    private static bool Takes(string rule, Household household) => FairSplit.Refusals(household, RuleCatalogue.Find(rule)!).Count == 0;

    private static FairSplit Split(string rule, Household household) => FairSplit.Of(household, RuleCatalogue.Find(rule)!);

    private static Household Draw(Random random)
    {
        bool hasLiked = random.Next(4) == 0, hasWishes = random.Next(2) == 0, hasShares = random.Next(3) == 0;
        Person[] people = [.. Enumerable.Range(0, random.Next(2, 4)).Select(at =>
            Person.Create(PersonId.Create($"p{at}"), $"Person {at}", share: hasShares ? random.Next(1, 4) : 1))];
        HouseholdTask[] tasks = [.. Enumerable.Range(0, random.Next(1, 5)).Select(at =>
            HouseholdTask.Create(TaskId.Create($"t{at}"), random.Next(1, 13) * 5, Frequency.PerWeek(random.Next(1, 4))))];
        Appraisal[] appraisals =
        [
            .. people.SelectMany(_ => tasks, (person, task) => Appraisal.Create(
                person.Id, task.Id, Burden.Of(Burdens[random.Next(hasLiked ? 0 : 1, Burdens.Length)]), random.Next(3) == 0 ? random.Next(5, 61) : null)),
        ];
        return Household.Create(
            people,
            tasks,
            appraisals,
            hasWishes ? Wishes(random, people, tasks) : [],
            random.Next(3) == 0 ? tasks.Where(_ => random.Next(2) == 0).Select(task => KeyValuePair.Create(task.Id, people[random.Next(people.Length)].Id)) : []);
    }

    private static IEnumerable<Wish> Wishes(Random random, Person[] people, HouseholdTask[] tasks)
    {
        foreach (HouseholdTask task in tasks)
        {
            if (random.Next(5) == 0) yield return new Wish.Owner(task.Id, people[random.Next(people.Length)].Id);
            foreach (Person person in people.Where(_ => random.Next(5) == 0)) yield return new Wish.CannotDo(person.Id, task.Id);
        }

        if (random.Next(3) == 0) yield return new Wish.MinutesCap(people[random.Next(people.Length)].Id, random.Next(60, 300));
        if (tasks.Length < 2) yield break;
        if (random.Next(3) == 0) yield return new Wish.Together(tasks.Take(2).Select(task => task.Id));
        if (random.Next(3) == 0) yield return new Wish.Apart(tasks.TakeLast(2).Select(task => task.Id));
    }
}

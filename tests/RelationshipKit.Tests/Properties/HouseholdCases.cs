using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.Households;

namespace RelationshipKit.Tests.Properties;

/// <summary>Random households that use every member of the household file, and smaller ones to try when one fails.</summary>
internal static class HouseholdCases
{
    private static readonly string[] Texts =
    [
        "a", "Zoë", "美玲", "😀🏡", "عمر", "e\u0301", "İı", "a\"b", "a\\b", "a/b", "<b>&'", "\u2028", "\u00ad", "\ufeffx", "\ue000", "  ", "-0", "null", "1e5",
    ];

    private static readonly string[] Pronouns = ["she/her", "they/them", "il/lui/son/sien/lui-même;singular", "a/b/c/d/e;plural"];

    public static Arbitrary<Household> All { get; } =
        Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => Draw(new Random(seed))), Shrink);

    private static Household Draw(Random random)
    {
        Person[] people = [.. Enumerable.Range(0, random.Next(1, 7)).Select(i => Person.Create(
            PersonId.Create(Text(random) + i),
            Text(random),
            random.Next(2) == 0 ? null : PronounSet.Parse(Pronouns[random.Next(Pronouns.Length)]),
            random.Next(2) == 0 ? 1 : random.Next(1, 1_001)))];
        HouseholdTask[] tasks = [.. Enumerable.Range(0, random.Next(0, 12)).Select(j => HouseholdTask.Create(
            TaskId.Create(Text(random) + j), random.Next(1, 10_081), DrawFrequency(random), random.Next(2) == 0 ? null : Text(random)))];
        return Household.Create(
            people,
            tasks,
            people.SelectMany(_ => tasks, (person, task) => (person, task)).Where(_ => random.Next(3) == 0).Select(pair => Appraisal.Create(
                pair.person.Id,
                pair.task.Id,
                random.Next(3) == 0 ? null : Burden.Of(random.Next(-1_000, 1_001)),
                random.Next(2) == 0 ? null : random.Next(1, 10_081))),
            DrawWishes(random, people, tasks),
            tasks.Where(_ => random.Next(2) == 0).Select(task => KeyValuePair.Create(task.Id, people[random.Next(people.Length)].Id)));
    }

    private static Frequency DrawFrequency(Random random)
    {
        var per = (Period)random.Next(5);
        var frequency = Frequency.Create(random.Next(2) == 0 ? 1 : random.Next(1, 1_001), per);
        int[] months = [.. Enumerable.Range(1, 12).Where(_ => random.Next(2) == 0)];
        return per is Period.Quarter or Period.Year || months.Length == 0 || random.Next(2) == 0 ? frequency : frequency.In(months);
    }

    private static IEnumerable<Wish> DrawWishes(Random random, Person[] people, HouseholdTask[] tasks)
    {
        foreach (HouseholdTask task in tasks)
        {
            if (random.Next(4) == 0) yield return new Wish.Owner(task.Id, people[random.Next(people.Length)].Id);
        }

        foreach (Person person in people)
        {
            HouseholdTask[] shuffled = [.. tasks];
            random.Shuffle(shuffled);
            foreach (HouseholdTask task in shuffled.Take(random.Next(0, 3))) yield return new Wish.CannotDo(person.Id, task.Id);
            if (random.Next(3) == 0) yield return new Wish.MinutesCap(person.Id, random.Next(0, 10_081));
        }

        for (int groups = random.Next(0, 3); groups > 0; groups--) yield return new Wish.Apart(Group());
        for (int groups = random.Next(0, 3); groups > 0; groups--) yield return new Wish.Together(Group());

        IEnumerable<TaskId> Group() => tasks.Where(_ => random.Next(3) == 0).Select(task => task.Id);
    }

    private static string Text(Random random) => Texts[random.Next(Texts.Length)];

    private static IEnumerable<Household> Shrink(Household household)
    {
        foreach (Wish dropped in household.Wishes.Distinct())
            yield return Household.Create(household.People, household.Tasks, household.Appraisals, household.Wishes.Where(wish => wish != dropped), household.CurrentOwners);
        if (household.Appraisals.Count > 0)
            yield return Household.Create(household.People, household.Tasks, household.Appraisals.Skip(1), household.Wishes, household.CurrentOwners);
        if (household.CurrentOwners.Count > 0)
            yield return Household.Create(household.People, household.Tasks, household.Appraisals, household.Wishes, household.CurrentOwners.Skip(1));
        if (household is { Wishes.Count: 0, Appraisals.Count: 0, CurrentOwners.Count: 0, Tasks.Count: > 0 })
            yield return Household.Create(household.People, household.Tasks.Skip(1));
        if (household is { Wishes.Count: 0, Appraisals.Count: 0, CurrentOwners.Count: 0, People.Count: > 1 })
            yield return Household.Create(household.People.Skip(1), household.Tasks);
    }
}

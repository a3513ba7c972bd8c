using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;

namespace RelationshipKit.ScaleDemo;

/// <summary>Homes of many sizes: the same ones for the same number, whenever they are asked for.</summary>
internal sealed class DemoHomes(string passphraseHash, DateOnly today)
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz023456789";
    private const int MostEntries = 60;

    private static readonly string[] Names = ["Ana", "Bo", "Cy", "Di", "Eva", "Finn", "Gus"];

    private static readonly string[] Zones = ["Europe/Madrid", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Tokyo", "Africa/Lagos", "Australia/Sydney"];

    /// <summary>How many of ten homes have so many people, from one person on.</summary>
    private static readonly int[] PeopleOfTen = [1, 3, 2, 2, 1, 1];

    private readonly TaskCatalogue _catalogue = TaskCatalogue.For(CultureInfo.GetCultureInfo("en"));

    /// <summary>The name of a home's first person, who can sign in.</summary>
    public static string FirstName => Names[0];

    /// <summary>Makes a home.</summary>
    public Home Make(int number)
    {
        var random = new Random(number);
        Person[] people = [.. Enumerable.Range(0, PeopleIn(random)).Select(at => Person.Create(PersonId.Create(FormattableString.Invariant($"p{at + 1}")), Names[at]))];
        CatalogueTask[] offered = [.. _catalogue.Tasks];
        random.Shuffle(offered);
        HouseholdTask[] tasks = [.. offered.Take(random.Next(8, 41)).Select(task =>
        {
            HouseholdTask usual = task.ToHouseholdTask(task.PlainestFrequency ?? Frequency.PerMonth(), task.Minutes is null ? random.Next(5, 61) : null);
            return HouseholdTask.Create(usual.Id, usual.Minutes, usual.Frequency, usual.DisplayName);
        })];
        Appraisal[] appraisals = [.. people
            .SelectMany(_ => tasks, (person, task) => (person, task))
            .Where(_ => random.Next(10) < 6)
            .Select(pair => Appraisal.Create(pair.person.Id, pair.task.Id, Burden.Of(random.Next(4, 25) * 10)))];
        Wish[] wishes = people.Length > 1 && random.Next(3) == 0 ? [new Wish.CannotDo(people[^1].Id, tasks[0].Id)] : [];
        return new Home
        {
            Id = HomeId.Parse(string.Concat(Enumerable.Range(0, 26).Select(_ => Letters[random.Next(Letters.Length)]))),
            TimeZone = Zones[random.Next(Zones.Length)],
            Contents = HouseholdContents.Of(Household.Create(people, tasks, appraisals, wishes)),
            Members = [.. people.Select(person => Member.Of(person.Id) with { Passphrase = passphraseHash })],
            Ledger = Ledger.Of(Enumerable.Range(0, random.Next(MostEntries)).Select(at => EntryOf(random, at, people, tasks))),
        };
    }

    private static int PeopleIn(Random random)
    {
        int drawn = random.Next(PeopleOfTen.Sum());
        int people = 1;
        foreach (int part in PeopleOfTen)
        {
            if (drawn < part) return people;
            drawn -= part;
            people++;
        }

        return people;
    }

    private LedgerEntry EntryOf(Random random, int at, Person[] people, HouseholdTask[] tasks)
    {
        DateOnly day = today.AddDays(-random.Next(1, 28));
        return LedgerEntry.Create(new LedgerEntryParts
        {
            Id = LedgerEntryId.Create(FormattableString.Invariant($"e{at}")),
            At = new DateTimeOffset(day.ToDateTime(new TimeOnly(18, random.Next(60))), TimeSpan.Zero),
            Kind = LedgerEntryKind.Done,
            Task = tasks[random.Next(tasks.Length)].Id,
            Due = day,
            By = people[random.Next(people.Length)].Id,
        });
    }
}

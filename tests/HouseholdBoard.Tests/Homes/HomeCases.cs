using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.Agreements;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Serialization;
using RelationshipKit.Tests.Properties;
using RelationshipKit.Values;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Homes;

/// <summary>Random homes that use every member of the document, over random households with odd names and ids.</summary>
internal static class HomeCases
{
    private static readonly string[] Zones = ["Europe/Madrid", "UTC", "Asia/Kolkata", "America/St_Johns", "Pacific/Chatham"];

    private static readonly string[] Words = ["I feel ignored when the sink is full.", "“Ana” <b>\\ \" &amp;", "two\nlines\ttab", "😀 عمر 美玲", "\u2028"];

    private static readonly DateTimeOffset Start = new(2026, 11, 21, 18, 0, 0, TimeSpan.Zero);

    public static Arbitrary<Home> All { get; } = Arb.From(
        HouseholdCases.All.Generator.SelectMany(_ => Gen.Choose(0, int.MaxValue), (household, seed) => Draw(household, seed)),
        home => HouseholdCases.All.Shrinker(home.Household).Select(smaller => Draw(smaller, seed: 1)));

    private static Home Draw(Household household, int seed)
    {
        var random = new Random(seed);
        PersonId[] people = [.. household.People.Select(person => person.Id)];
        var home = new Home
        {
            Id = HomeId.New(),
            TimeZone = Zones[random.Next(Zones.Length)],
            Contents = HouseholdContents.Of(household),
            Members = [.. people.Where(_ => random.Next(3) > 0).Select(person => DrawMember(random, person))],
            Agreement = random.Next(2) == 0 ? null : Agreement.Among(people),
            Statements = [.. Enumerable.Range(0, random.Next(3)).Select(at => DrawStatement(random, at, people))],
            Values = [.. people.Where(_ => random.Next(3) == 0).Select(person => DrawSort(random, person))],
            Since = random.Next(2) == 0 ? null : new DateOnly(2026, 11, 21),
            CheckInInvitations = people.Length > 1 && random.Next(2) == 0 ? [new CheckInInvitation(people[0], people[1], Start)] : [],
            ValuesShownBy = [.. people.Where(_ => random.Next(3) == 0)],
            Sorts = [.. people.Where(_ => random.Next(3) == 0).Select(person => ValueSort.Start(person, [ValueId.Create("rest")]).Apply(new ValueSortEvent.Placed(ValueId.Create("rest"), ValuePile.Very)))],
            Weeks = [.. Enumerable.Range(0, random.Next(3)).Select(week => DrawWeek(random, new DateOnly(2026, 11, 23).AddDays(7 * week), household))],
        };
        return Enumerable.Range(0, household.Tasks.Count == 0 ? 0 : random.Next(6)).Aggregate(home, (now, at) => Log(random, now, at));
    }

    private static Member DrawMember(Random random, PersonId person) => new()
    {
        Person = person,
        Stamp = Secret.New(),
        Passphrase = random.Next(2) == 0 ? null : Secret.New(),
        Invitation = random.Next(2) == 0 ? null : new Invitation(Secret.Digest("x"), Start.AddMinutes(random.Next(10_000))),
        Calendar = random.Next(2) == 0 ? null : Secret.Digest("y"),
        Culture = random.Next(2) == 0 ? null : "ar",
    };

    private static Statement DrawStatement(Random random, int at, PersonId[] people) => new(
        FormattableString.Invariant($"s{at}"),
        people[random.Next(people.Length)],
        Start.AddSeconds(random.Next(100_000)),
        Words[random.Next(Words.Length)],
        random.Next(2) == 0 ? null : Start.AddDays(1));

    private static SortedValues DrawSort(Random random, PersonId person)
    {
        var (rest, peace) = (ValueId.Create("rest"), ValueId.Create("peace"));
        return SortedValues.Create(person, new DateOnly(2026, 11, 21), [rest], [peace], [], [[rest]], [KeyValuePair.Create(rest, Words[random.Next(2)])]);
    }

    private static PlannedWeek DrawWeek(Random random, DateOnly monday, Household household) => new(monday, [.. household.Tasks.Select(task => new PlannedTurn(
        task.Id, [household.People[random.Next(household.People.Count)].Id], monday.AddDays(random.Next(7)), random.Next(1, 500)))]);

    private static Home Log(Random random, Home home, int at)
    {
        PersonId person = home.Household.People[random.Next(home.Household.People.Count)].Id;
        TaskId task = home.Household.Tasks[random.Next(home.Household.Tasks.Count)].Id;
        HomeCommand command = random.Next(3) switch
        {
            0 => new Tick(task, Minutes: random.Next(1, 100)),
            1 => new Skip(task, new DateOnly(2026, 11, 20)),
            _ => new Undo(home.Ledger.Entries.Count == 0 ? "none" : home.Ledger.Entries[0].Id.Value),
        };
        return command.On(home, Actor.Of(person), CommandId.New(), Start.AddMinutes(at)).Next ?? home;
    }
}

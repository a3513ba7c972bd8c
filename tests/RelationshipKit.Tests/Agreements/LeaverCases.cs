using System.Text;
using RelationshipKit.Agreements;
using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Roles;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;
using RelationshipKit.Values;

namespace RelationshipKit.Tests.Agreements;

/// <summary>Random contents of household files of which one person leaves: whatever is theirs is marked, and others write their names here and there.</summary>
internal static class LeaverCases
{
    public const string Secret = "SECRET-OF-THE-LEAVER", Name = "Zebedee", FormerName = "Quentin", Theirs = "id-of-the-leaver";

    public static readonly PersonId Leaver = PersonId.Create(Theirs), Becomes = PersonId.Create("7f3a");

    public static readonly Erasure Erased = Erasure.Of(Leaver, Becomes, Name, FormerName);

    private static readonly DateOnly Day = new(2026, 11, 21);

    private static readonly PersonId[] Others = [PersonId.Create("p1"), PersonId.Create("p2"), PersonId.Create("p3"), PersonId.Create("p4")];

    public static HouseholdContents Draw(Random random)
    {
        PersonId[] people = [.. Others[..random.Next(1, 5)], Leaver];
        random.Shuffle(people);
        TaskId[] tasks = [.. Enumerable.Range(0, random.Next(1, 6)).Select(at => TaskId.Create($"t{at}"))];
        TaskId[] shared = [.. tasks.Where(_ => random.Next(3) == 0)];
        var household = Household.Create(
            people.Select(person => Person.Create(person, person == Leaver ? Name : $"Person {person}", share: random.Next(1, 4))),
            tasks.Select(task => HouseholdTask.Create(task, random.Next(5, 90), name: Text(random, Others[0]))),
            people.SelectMany(_ => tasks, (person, task) => (person, task)).Where(_ => Is(random)).Select(pair => Appraisal.Create(pair.person, pair.task, Burden.Hate)),
            [
                .. tasks.Except(shared).Where(_ => Is(random)).Select(task => new Wish.Owner(task, One(random, people))),
                .. people.Where(_ => Is(random)).Select(person => new Wish.MinutesCap(person, random.Next(900))),
                .. people.Where(_ => Is(random)).Select(person => new Wish.CannotDo(person, tasks[0])),
            ],
            tasks.Where(_ => Is(random)).Select(task => KeyValuePair.Create(task, One(random, people))));
        return HouseholdContents.Of(
            household,
            HouseholdGoals.Of(Enumerable.Range(0, random.Next(4)).Select(at => DrawGoal(random, at, people, tasks))),
            HouseholdRoles.Of(
                Enumerable.Range(0, random.Next(3)).Select(at => DrawRole(random, at, people)),
                Enumerable.Range(0, random.Next(3)).Select(at => DrawDecision(random, at, people))),
            HouseholdTiming.Of(shared.Select(task => KeyValuePair.Create(task, TaskMode.Joint)), people.Where(_ => Is(random)).Select(person => DrawTimes(random, person))),
            SelfReports.Of(
                people.Where(_ => Is(random)).Select(person => KeyValuePair.Create(person, random.Next(3_000))),
                people.Where(_ => Is(random)).Select(person => KeyValuePair.Create(person, Text(random, person))),
                people.SelectMany(_ => people, (by, about) => (by, about)).Where(_ => Is(random)).Select(pair => new Belief(pair.by, pair.about, random.Next(101)))));
    }

    /// <summary>Nothing of the leaver is in what is written: no word, no name, no id.</summary>
    public static void AssertClean(byte[] written)
    {
        string text = Encoding.UTF8.GetString(written);
        foreach (string trace in (string[])[Secret, Name, FormerName, Theirs]) Assert.DoesNotContain(trace, text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What somebody writes: the leaver a secret, the others something that may name the leaver.</summary>
    private static string Text(Random random, PersonId by) => by == Leaver ? Secret : random.Next(3) switch
    {
        0 => $"as {Name} likes it",
        1 => $"{FormerName}'s and ours",
        _ => "ours",
    };

    private static Goal DrawGoal(Random random, int at, PersonId[] people, TaskId[] tasks)
    {
        PersonId owner = One(random, people), other = One(random, people);
        PersonId[] its = [.. new[] { owner, other }.Distinct().Order(Comparer<PersonId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value))).Take(random.Next(1, 3))];
        Goal goal = Goal.Create(GoalId.Create($"g{at}"), its, its is [{ } alone] ? Text(random, alone) : Text(random, Others[0]), nextStep: Text(random, its.Length == 1 ? its[0] : Others[0]))
            .ShowTo(Is(random) ? Audience.Everyone : Audience.Of(people.Where(_ => Is(random))));
        bool isTaken = at >= tasks.Length;
        foreach (PersonId by in people.Where(person => !its.Contains(person) && goal.IsShownTo(person) && Is(random)))
        {
            bool takesOver = !isTaken && Is(random);
            isTaken |= takesOver;
            goal = goal.With(random.Next(2) switch
            {
                _ when takesOver => new SupportCommitment.TakenOverTask(by, tasks[at], Text(random, by)),
                0 => new SupportCommitment.ProtectedTime(by, 30, Text(random, by)),
                _ => new SupportCommitment.Encouragement(by, Text(random, by)),
            });
        }

        return goal;
    }

    private static HeldRole DrawRole(Random random, int at, PersonId[] people) => HeldRole.Create(
        RoleId.Create($"r{at}"),
        people.Where(_ => Is(random)).Select(person => new RoleTerm(person, Day.AddDays(-random.Next(90)), handOn: Text(random, person))),
        Is(random) ? new RoleRotation(people, Day, 1) : null,
        name: Text(random, Others[0]));

    private static DecisionAgreement DrawDecision(Random random, int at, PersonId[] people)
    {
        var domain = DecisionDomainId.Create($"d{at}");
        string name = Text(random, Others[0]);
        return random.Next(3) switch
        {
            0 => DecisionAgreement.Create(domain, DecisionMode.OneAfterHearing, [One(random, people)], name: name),
            1 => DecisionAgreement.Create(domain, DecisionMode.Alternate, people, name: name).Decided(One(random, people)),
            _ => DecisionAgreement.Create(domain, DecisionMode.Joint, people, name: name),
        };
    }

    private static PersonTimes DrawTimes(Random random, PersonId person) => PersonTimes.Create(
        person,
        Is(random) ? [[DayOfWeek.Monday, DayOfWeek.Sunday]] : null,
        away: Is(random) ? [new LedgerAbsence(person, Day, Day.AddDays(random.Next(9)))] : null,
        minutesPerWeek: Is(random) ? random.Next(900) : null);

    private static PersonId One(Random random, PersonId[] people) => people[random.Next(people.Length)];

    private static bool Is(Random random) => random.Next(2) == 0;
}

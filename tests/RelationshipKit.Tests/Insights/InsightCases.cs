using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Tests.Insights;

/// <summary>Two people, and for each pattern what shows it and nothing that hides it, with as much data as is asked for.</summary>
internal static class InsightCases
{
    public static readonly PersonId A = PersonId.Create("a"), B = PersonId.Create("b");

    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly string[] Statistics = ["laundry", "cook", "dishes", "mending", "clean-interior"];

    /// <summary>By pattern the least weeks, or cases, or days, from which it speaks. Days that may pass at most are below 0.</summary>
    public static IReadOnlyDictionary<string, int> Enough { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["load-side-by-side"] = 26,
        ["creeping-share"] = 26,
        ["quiet-build-up"] = 39,
        ["long-weeks"] = 6,
        ["planning-with-one"] = 8,
        ["fixed-hours"] = 26,
        ["disliked-with-one"] = 51,
        ["belief-and-log"] = 2,
        ["who-yields"] = 20,
        ["turns-one-way"] = 8,
        ["interrupted"] = 20,
        ["unreviewed-agreement"] = 365,
        ["fewer-shared"] = 52,
        ["scripts-or-choice"] = 5,
        ["evened-out"] = 52,
        ["lent-hands"] = 3,
        ["taken-on"] = 34,
        ["looked-at-again"] = -29,
    };

    public static InsightInput Of(string id, int count) => id switch
    {
        "load-side-by-side" => Logged(count, _ => [("t0", A, 300), ("t1", B, 100)], said: Paid(2_000, 2_200)),
        "creeping-share" => Logged(count, week => [("t0", A, 500 + (15 * Math.Max(0, week - 5))), ("t1", B, 500 - (15 * Math.Max(0, week - 5)))]),
        "quiet-build-up" => Logged(count, _ => [("t0", A, 700), ("t1", B, 300)]),
        "long-weeks" => Logged(count, _ => [("t0", A, 400), ("t1", B, 400)], said: Paid(4_000, 1_000)),
        "planning-with-one" => Logged(count, _ => [("plan", A, 20), ("plan", A, 20), ("plan", A, 20), ("t0", A, 100), ("t0", B, 100)]),
        "fixed-hours" => Logged(count, _ => [("cook", A, 450), ("laundry", A, 60), ("laundry", B, 60)]),
        "disliked-with-one" => Logged(count, _ => [("t0", A, 30), ("t1", A, 30), ("t2", A, 30), ("t3", A, 30), ("t4", A, 30), ("t5", B, 150)], A),
        "belief-and-log" => With(Home(), said: SelfReports.Of(beliefs: new[] { new Belief(A, A, 70), new Belief(B, B, 60) }.Take(count))),
        "who-yields" => With(Home(), contested: Enumerable.Range(0, count).Select(at => at * 10 < count * 7 ? Choice(B, A) : Choice(A, B))),
        "turns-one-way" => With(Home(), Ledger.Of(Enumerable.Range(0, count).Select(at => LedgerEntry.Swapped(IdOf(at), At(at - 140), TaskId.Create("t0"), B, A)))),
        "interrupted" => With(Home(), interruptions: Enumerable.Range(0, count).Select(at => new Interruption(Today.AddDays(-at), A))),
        "unreviewed-agreement" => With(Home(), agreement: new AgreementSummary(Today.AddDays(-count)) { Changes = [Today.AddDays(-1)] }),
        "fewer-shared" => Logged(count, week => Enumerable.Range(0, 4).Select(task => ($"t{task}", week < count - 26 && (week + task) % 2 == 0 ? B : A, 30))),
        "evened-out" => Logged(count, week => [("t0", A, 30), ("t1", week < count - 26 ? A : B, 30)]),
        "taken-on" => Logged(count, week => [("t0", week < count - 8 ? A : B, 30)]),
        "lent-hands" => With(Home(), Ledger.Of(Enumerable.Range(0, count).Select(at => LedgerEntry.Helped(IdOf(at), At(-at), TaskId.Create("t0"), B)))),
        "looked-at-again" => With(Home(), agreement: new AgreementSummary(Today.AddDays(-90)) { ReviewedOn = Today.AddDays(count) }),
        "scripts-or-choice" => Scripts([.. Statistics.Take(count)]),
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "No case is made for this pattern."),
    };

    public static InsightInput QuietBuildUp(int lookedAtDaysAgo, SelfReports said)
    {
        InsightInput found = Of("quiet-build-up", 52);
        return With(found.Household, found.Ledger, said, agreement: new AgreementSummary(Today.AddDays(-lookedAtDaysAgo)));
    }

    public static SelfReports Paid(int first, int second) => SelfReports.Of([new(A, first), new(B, second)]);

    private static InsightInput Logged(
        int weeks, Func<int, IEnumerable<(string Task, PersonId By, int Minutes)>> done, PersonId? dislikes = null, SelfReports? said = null)
    {
        var entries = new List<LedgerEntry>();
        for (int week = 0; week < weeks; week++)
        {
            foreach ((string task, PersonId by, int minutes) in done(week))
                entries.Add(LedgerEntry.Done(IdOf(entries.Count), At((7 * (week - weeks)) + 1), TaskId.Create(task), by, minutes: minutes));
        }

        return With(Home(dislikes), Ledger.Of(entries), said);
    }

    private static InsightInput Scripts(string[] tasks) => With(
        Household.Create(
            People,
            tasks.Select(id => HouseholdTask.Create(TaskId.Create(id), 30)),
            tasks.Select(id => Appraisal.Create(A, TaskId.Create(id), Burden.Dislike)),
            currentOwners: tasks.Select(id => KeyValuePair.Create(TaskId.Create(id), A))),
        said: SelfReports.Of(genders: [new(A, "woman"), new(B, "man")]));

    private static Person[] People => [Person.Create(A, "Ana"), Person.Create(B, "Bo")];

    private static Household Home(PersonId? dislikes = null) => Household.Create(
        People,
        new[] { "t0", "t1", "t2", "t3", "t4", "t5", "cook", "laundry" }.Select(id => HouseholdTask.Create(TaskId.Create(id), 30))
            .Append(HouseholdTask.Create(TaskId.Create("plan"), 20, kinds: TaskKinds.Cognitive)),
        dislikes is { } person ? Enumerable.Range(0, 5).Select(at => Appraisal.Create(person, TaskId.Create($"t{at}"), Burden.Of(200))) : null);

    private static InsightInput With(
        Household household,
        Ledger? ledger = null,
        SelfReports? said = null,
        AgreementSummary? agreement = null,
        IEnumerable<ContestedChoice>? contested = null,
        IEnumerable<Interruption>? interruptions = null) => new(household, Today)
        {
            Ledger = ledger,
            SelfReports = said ?? SelfReports.None,
            Agreements = agreement is null ? [] : [agreement],
            Contested = [.. contested ?? []],
            Interruptions = [.. interruptions ?? []],
            Catalogue = TaskCatalogue.For(CultureInfo.GetCultureInfo("en")),
        };

    private static ContestedChoice Choice(PersonId followed, PersonId gaveWay) => new(Today, [followed], [gaveWay]);

    private static LedgerEntryId IdOf(int number) => LedgerEntryId.Create($"e{number}");

    private static DateTimeOffset At(int days) => new(Today.AddDays(days).ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero);
}

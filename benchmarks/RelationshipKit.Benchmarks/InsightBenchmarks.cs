using System.Globalization;
using BenchmarkDotNet.Attributes;
using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Benchmarks;

/// <summary>
/// Insights of six people and forty tasks over two years, with more and more entries a day: from the ledger as it was read, whose takings-back are
/// settled once, and from bare entries.
/// </summary>
public class InsightBenchmarks
{
    private const int Days = 728;

    private static readonly DateOnly Last = new(2026, 11, 22);

    private LedgerEntry[] _entries = [];
    private Ledger _ledger = null!;
    private Household _household = null!;
    private TaskCatalogue _catalogue = null!;
    private SelfReports _said = null!;

    [Params(5_000, 10_000, 20_000, 40_000, 80_000, 160_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        var random = new Random(1);
        _catalogue = TaskCatalogue.For(CultureInfo.GetCultureInfo("en"));
        PersonId[] people = [.. Enumerable.Range(0, 6).Select(at => PersonId.Create($"p{at}"))];
        TaskId[] tasks = [.. _catalogue.Tasks.Take(40).Select(task => task.Id)];
        _entries = [.. Enumerable.Range(0, Entries).Select(at => LedgerEntry.Done(
            LedgerEntryId.Create($"e{at}"),
            new DateTimeOffset(Last.AddDays(-(int)((long)at * Days / Entries)).ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero),
            tasks[random.Next(tasks.Length)],
            people[random.Next(people.Length)],
            minutes: random.Next(5, 60)))];
        _ledger = Ledger.Of(_entries);
        _ = _ledger.Faults;
        _household = Household.Create(
            people.Select(id => Person.Create(id, "Somebody")),
            tasks.Select(id => HouseholdTask.Create(id, 30)),
            people.SelectMany(_ => tasks, (person, task) => Appraisal.Create(person, task, Burden.Of(random.Next(50, 300)))));
        _said = SelfReports.Of(people.Select(id => KeyValuePair.Create(id, 2_000)));
    }

    [Benchmark]
    public int Find() => HouseholdInsights.From(InputOf(_ledger)).All.Count;

    [Benchmark]
    public int FindInBareEntries() => HouseholdInsights.From(InputOf(Ledger.Of(_entries))).All.Count;

    private InsightInput InputOf(Ledger ledger) => new(_household, Last) { Ledger = ledger, Catalogue = _catalogue, SelfReports = _said };
}

using System.Globalization;
using BenchmarkDotNet.Attributes;
using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Benchmarks;

/// <summary>Insights of six people and forty tasks: from the ledger as it is read to everything that is found.</summary>
public class InsightBenchmarks
{
    private static readonly DateOnly Last = new(2026, 11, 22);

    private InsightInput _input = null!;

    [Params(10_000, 20_000, 40_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        var random = new Random(1);
        TaskCatalogue catalogue = TaskCatalogue.For(CultureInfo.GetCultureInfo("en"));
        PersonId[] people = [.. Enumerable.Range(0, 6).Select(at => PersonId.Create($"p{at}"))];
        TaskId[] tasks = [.. catalogue.Tasks.Take(40).Select(task => task.Id)];
        int days = 728 * Entries / 40_000;
        var ledger = Ledger.Of(Enumerable.Range(0, Entries).Select(at => LedgerEntry.Done(
            LedgerEntryId.Create($"e{at}"),
            new DateTimeOffset(Last.AddDays(-(int)((long)at * days / Entries)).ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero),
            tasks[random.Next(tasks.Length)],
            people[random.Next(people.Length)],
            minutes: random.Next(5, 60))));
        _ = ledger.Faults;
        _input = new InsightInput(
            Household.Create(
                people.Select(id => Person.Create(id, "Somebody")),
                tasks.Select(id => HouseholdTask.Create(id, 30)),
                people.SelectMany(_ => tasks, (person, task) => Appraisal.Create(person, task, Burden.Of(random.Next(50, 300))))),
            Last)
        {
            Ledger = ledger,
            Catalogue = catalogue,
            SelfReports = SelfReports.Of(people.Select(id => KeyValuePair.Create(id, 2_000))),
        };
    }

    [Benchmark]
    public int Find() => HouseholdInsights.From(_input).All.Count;
}

using BenchmarkDotNet.Attributes;
using RelationshipKit.Households;
using RelationshipKit.Splitting;

namespace RelationshipKit.Benchmarks;

/// <summary>Splits of many households, evidence included; times are per household, so 1 s ÷ time is households a second.</summary>
public class BatchBenchmarks
{
    private const int PerBatch = 32;

    private Household[] _households = [];
    private BatchOptions _options = BatchOptions.Default;

    public static IEnumerable<int> Degrees => new[] { 1, Environment.ProcessorCount }.Distinct();

    [Params("2x30", "4x42")]
    public string Size { get; set; } = "";

    [ParamsSource(nameof(Degrees))]
    public int AtOnce { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        int people = Size[0] - '0', tasks = int.Parse(Size.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture);
        _households = [.. Enumerable.Range(0, PerBatch).Select(seed => DrawOne(people, tasks, new Random(seed)))];
        _options = new BatchOptions { DegreeOfParallelism = AtOnce };
    }

    [Benchmark(OperationsPerInvoke = PerBatch)]
    public int Split() => FairSplit.OfMany(_households, _options).Count(outcome => outcome.Split is not null);

    /// <summary>Everyday tasks and the five friendly words; of four people, the two with smaller shares cannot do every task.</summary>
    private static Household DrawOne(int people, int tasks, Random random)
    {
        Burden[] words = [Burden.Love, Burden.Like, Burden.Fine, Burden.Fine, Burden.Dislike, Burden.Hate];
        Person[] everyone = [.. Enumerable.Range(0, people).Select(at =>
            Person.Create(PersonId.Create($"p{at}"), $"Person {at}", share: at < 2 ? 3 : 1))];
        HouseholdTask[] work = [.. Enumerable.Range(0, tasks).Select(at => HouseholdTask.Create(
            TaskId.Create($"t{at}"), 5 * random.Next(1, 13), Frequency.Create(random.Next(1, 8), random.Next(4) == 0 ? Period.Month : Period.Week)))];
        return Household.Create(
            everyone,
            work,
            everyone.SelectMany(_ => work, (person, task) => Appraisal.Create(person.Id, task.Id, words[random.Next(words.Length)])),
            everyone.Skip(2).SelectMany(_ => work, (person, task) => new Wish.CannotDo(person.Id, task.Id)).Where(_ => random.Next(4) == 0));
    }
}

using System.Numerics;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Households.Elicitation;

/// <summary>One turn that was really done.</summary>
/// <param name="Person">Who did it.</param>
/// <param name="Task">The task.</param>
/// <param name="Minutes">How long it took, 1–10,080 minutes.</param>
public readonly record struct Observation(PersonId Person, TaskId Task, int Minutes);

/// <summary>
/// A person's own minutes for one turn of a task, as observed: the median, which one odd day does not move, and how sure it is.
/// How heavy the task feels is not observed, and nothing is guessed of it.
/// </summary>
/// <remarks>
/// <see cref="Low"/> and <see cref="High"/> are order statistics: of n observations the k-th from below and from above, with the largest k for
/// which 2 · (C(n,0) + … + C(n,k−1)) ÷ 2^n ≤ 1/10. Whatever the minutes are distributed like, if turns are independent of each other, the true
/// median lies between the two in at least nine of ten such cases. Source: Thompson, 'On confidence ranges for the median', Annals of
/// Mathematical Statistics 7, 1936.
/// </remarks>
public sealed record ObservedMinutes
{
    /// <summary>The most observations of one person and task that count: the last ones, since habits change.</summary>
    public const int MostCounted = 1_000;

    private const int OneIn = 10;

    private ObservedMinutes(PersonId person, TaskId task, int[] sorted)
    {
        (Person, Task, Count) = (person, task, sorted.Length);
        int middle = sorted.Length / 2;
        Median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle] + 1) / 2;
        if (Depth(sorted.Length) is var depth and > 0) (Low, High) = (sorted[depth - 1], sorted[^depth]);
    }

    /// <summary>Gets whose minutes they are.</summary>
    public PersonId Person { get; }

    /// <summary>Gets the task.</summary>
    public TaskId Task { get; }

    /// <summary>Gets how many observations count, 1–<see cref="MostCounted"/>.</summary>
    public int Count { get; }

    /// <summary>Gets the median in whole minutes; between two observations, the mean rounded half up.</summary>
    public int Median { get; }

    /// <summary>Gets the lower end of where the true median is in nine of ten cases; null with fewer than five observations, too few to say.</summary>
    public int? Low { get; }

    /// <summary>Gets the upper end of where the true median is in nine of ten cases; null with fewer than five observations, too few to say.</summary>
    public int? High { get; }

    /// <summary>Reads observations.</summary>
    /// <param name="household">Whose people and tasks they are.</param>
    /// <param name="observations">The observations, the oldest first.</param>
    /// <param name="observed">What is known of each person and task observed, in the order of people, then tasks; empty if there is any problem.</param>
    /// <param name="problems">Everything wrong with them, places being those in the order given; empty when nothing is.</param>
    /// <returns>Whether there is no problem.</returns>
    public static bool TryRead(
        Household household,
        IEnumerable<Observation> observations,
        out IReadOnlyList<ObservedMinutes> observed,
        out IReadOnlyList<InputProblem> problems)
    {
        Guard.Against.Null(household);
        Guard.Against.Null(observations);
        var found = new ProblemList();
        var minutes = new SortedDictionary<(int Person, int Task), List<int>>();
        foreach ((int at, Observation turn) in observations.Index())
        {
            string place = FormattableString.Invariant($"observations[{at}]");
            bool knowsPerson = household.TryIndexOf(turn.Person, out int person);
            if (!knowsPerson) found.Add($"{place}.person", $"Nobody has the id '{turn.Person}'.", "Use the id of one of the people.");
            bool knowsTask = household.TryIndexOf(turn.Task, out int task);
            if (!knowsTask) found.Add($"{place}.task", $"No task has the id '{turn.Task}'.", "Use the id of one of the tasks.");
            bool isInRange = turn.Minutes is >= 1 and <= HouseholdTask.MostMinutes;
            if (!isInRange) found.Add($"{place}.minutes", "These minutes are out of range.", "Give 1 to 10,080 minutes.");
            if (!knowsPerson || !knowsTask || !isInRange) continue;
            if (!minutes.TryGetValue((person, task), out List<int>? turns)) minutes.Add((person, task), turns = []);
            turns.Add(turn.Minutes);
        }

        problems = found.All;
        observed = found.Any
            ? []
            : [.. minutes.Select(cell => new ObservedMinutes(
                household.People[cell.Key.Person].Id, household.Tasks[cell.Key.Task].Id, [.. cell.Value.TakeLast(MostCounted).Order()]))];
        return !found.Any;
    }

    /// <summary>The household's appraisals with own minutes as observed. Burdens stay as they are.</summary>
    /// <param name="household">The household with its appraisals.</param>
    /// <param name="observed">What was observed, at most once for each person and task.</param>
    /// <param name="leastCount">How many observations it takes to count, at least 1.</param>
    /// <returns>One appraisal for each person and task of which something is known, in the order of people, then tasks.</returns>
    /// <exception cref="ArgumentException">Somebody or some task is not of this household, or there twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The least count is below 1.</exception>
    public static IReadOnlyList<Appraisal> Appraise(Household household, IEnumerable<ObservedMinutes> observed, int leastCount = 3)
    {
        Guard.Against.Null(household);
        Guard.Against.OutOfRange(leastCount, 1, int.MaxValue);
        var medians = new Dictionary<(int Person, int Task), int>();
        foreach (ObservedMinutes known in Guard.Against.Null(observed))
        {
            if (known.Count >= leastCount) medians.Add((household.IndexOf(known.Person), household.IndexOf(known.Task)), known.Median);
        }

        return
        [
            .. from person in Enumerable.Range(0, household.People.Count)
               from task in Enumerable.Range(0, household.Tasks.Count)
               let minutes = medians.TryGetValue((person, task), out int median) ? median : BurdenScale.OwnMinutes(household, person, task)
               let appraisal = Appraisal.Create(household.People[person].Id, household.Tasks[task].Id, household.BurdenAt(person, task), minutes)
               where !appraisal.SaysNothing
               select appraisal,
        ];
    }

    /// <summary>The k of the remarks; 0 where there is none.</summary>
    private static int Depth(int count)
    {
        BigInteger all = BigInteger.One << count, ways = 1, tail = 1;
        int depth = 0;
        while (2 * OneIn * tail <= all)
        {
            depth++;
            ways = ways * (count - depth + 1) / depth;
            tail += ways;
        }

        return depth;
    }
}

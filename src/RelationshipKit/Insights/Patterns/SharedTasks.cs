using System.Collections.Immutable;

namespace RelationshipKit.Insights.Patterns;

/// <summary>
/// Tasks shared equally: done eight times or more in a half-year, by two people or more, none of whom did less than 80 % of an even part among those who did it at all.
/// Source: the number of tasks shared equally predicts how content both partners are (Carlson 2022).
/// </summary>
internal static class SharedTasks
{
    private const int LeastTurns = 8;

    /// <summary>The tasks done often enough in both spans, and which of them were shared equally in each.</summary>
    public static (int Compared, ImmutableArray<int> Before, ImmutableArray<int> After) Compare(InsightFacts facts, int from, int middle, int to)
    {
        int[] compared = [.. Enumerable.Range(0, facts.Household.Tasks.Count).Where(task => Often(facts, from, middle, task) && Often(facts, middle, to, task))];
        return (
            compared.Length,
            [.. compared.Where(task => IsShared(facts, from, middle, task))],
            [.. compared.Where(task => IsShared(facts, middle, to, task))]);
    }

    /// <summary>How many tasks were shared equally, of those done often enough.</summary>
    public static (int Shared, int Of) Count(InsightFacts facts, int from, int to)
    {
        int[] often = [.. Enumerable.Range(0, facts.Household.Tasks.Count).Where(task => Often(facts, from, to, task))];
        return (often.Count(task => IsShared(facts, from, to, task)), often.Length);
    }

    private static bool Often(InsightFacts facts, int from, int to, int task) =>
        Enumerable.Range(0, facts.People).Sum(person => facts.Log.TurnsOf(from, to, person, task)) >= LeastTurns;

    private static bool IsShared(InsightFacts facts, int from, int to, int task)
    {
        int[] turns = [.. Enumerable.Range(0, facts.People).Select(person => facts.Log.TurnsOf(from, to, person, task)).Where(count => count > 0)];
        return turns.Length > 1 && turns.Min() * turns.Length * 5 >= turns.Sum() * 4;
    }
}

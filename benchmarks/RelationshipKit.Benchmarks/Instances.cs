using RelationshipKit.FairDivision;

namespace RelationshipKit.Benchmarks;

/// <summary>The instances that are measured: the same ones on every run.</summary>
internal static class Instances
{
    /// <summary>How many instances of a size are divided in one measured operation's batch.</summary>
    public const int PerSize = 9;

    /// <summary>Draws <see cref="PerSize"/> instances.</summary>
    /// <param name="kind">"uniform": costs 1–100, independent; "correlated": a chore's own 1–100, times 0.6–1.4 for each agent.</param>
    /// <param name="agents">How many agents.</param>
    /// <param name="chores">How many chores.</param>
    public static ChoreInstance[] Draw(string kind, int agents, int chores) =>
        [.. Enumerable.Range(0, PerSize).Select(seed => DrawOne(kind, agents, chores, new Random(seed)))];

    private static ChoreInstance DrawOne(string kind, int agents, int chores, Random random)
    {
        long[] common = [.. Enumerable.Range(0, chores).Select(_ => (long)random.Next(1, 101))];
        return ChoreInstance.Create(
            [.. Enumerable.Range(0, agents).Select(_ => common
                .Select(cost => kind == "uniform" ? random.Next(1, 101) : Math.Max(1, cost * random.Next(60, 141) / 100))
                .ToArray())]);
    }
}

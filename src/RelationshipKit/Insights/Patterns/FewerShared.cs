using System.Collections.Immutable;

namespace RelationshipKit.Insights.Patterns;

/// <summary>Fewer tasks are shared equally than half a year ago.</summary>
/// <remarks>
/// Evidence: two half-years of ledger; of the tasks done eight times or more in both, four or more were shared equally before, and now fewer by three or more
/// and by at least half. See <see cref="SharedTasks"/> for the source.
/// </remarks>
internal sealed class FewerShared() : SeededPattern("fewer-shared")
{
    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        if (facts.Weeks < Year || facts.People < 2) yield break;
        int to = facts.Weeks, middle = to - HalfYear;
        (int compared, ImmutableArray<int> before, ImmutableArray<int> after) = SharedTasks.Compare(facts, middle - HalfYear, middle, to);
        if (before.Length < 4 || before.Length - after.Length < 3 || after.Length * 2 > before.Length) yield break;
        yield return new Insight
        {
            Id = Id,
            Tasks = [.. before.Except(after).Select(facts.TaskIdOf)],
            Time = facts.TimeOf(middle - HalfYear, to),
            Confidence = InsightConfidence.High,
            Offer = facts.ReviewSoon,
            Evidence = [Count("before", before.Length), Count("now", after.Length), Count("of", compared)],
        };
    }
}

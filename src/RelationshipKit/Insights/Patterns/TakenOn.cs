using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Insights.Patterns;

/// <summary>Somebody took on what they had not done for half a year or ever.</summary>
/// <remarks>Evidence: a task done three times or more by somebody in the last 8 weeks, not once in the 26 before, and done by others then.</remarks>
internal sealed class TakenOn() : SeededPattern("taken-on")
{
    private const int Recent = 8;
    private const int Least = 3;

    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        int to = facts.Weeks, middle = to - Recent, from = middle - HalfYear;
        if (from < 0 || facts.People < 2) yield break;
        for (int person = 0; person < facts.People; person++)
        {
            ImmutableArray<TaskId> tasks = [.. Enumerable.Range(0, facts.Household.Tasks.Count).Where(task => IsNew(facts, person, task)).Select(facts.TaskIdOf)];
            if (tasks.IsEmpty) continue;
            yield return new Insight
            {
                Id = Id,
                Kind = InsightKind.Celebration,
                About = [facts.Id(person)],
                Tasks = tasks,
                Time = facts.TimeOf(middle, to),
                Confidence = InsightConfidence.Medium,
                Offer = Appreciation,
                Evidence = [Count("tasks", tasks.Length)],
            };
        }

        bool IsNew(InsightFacts known, int person, int task) =>
            known.Log.TurnsOf(middle, to, person, task) >= Least
            && known.Log.TurnsOf(from, middle, person, task) == 0
            && Enumerable.Range(0, known.People).Any(other => known.Log.TurnsOf(from, middle, other, task) > 0);
    }
}

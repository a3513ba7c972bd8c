using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Insights.Patterns;

/// <summary>Five or more tasks that weigh twice as much or more for a person have been theirs for a year.</summary>
/// <remarks>
/// Evidence: burden 200 or more for that person; at least 90 % of the turns of the last 52 weeks done by them, four turns or more, reaching over 26 weeks; the
/// ledger reaches back 51 weeks or more. Without a ledger: tasks owned in the split, or by present owners, under an agreement in force for a
/// year. Source: the project's own thresholds; what nobody likes and nobody hands on is where resentment grows unseen.
/// </remarks>
internal sealed class DislikedWithOne() : SeededPattern("disliked-with-one")
{
    private const int LeastTasks = 5;
    private const int LeastTurns = 4;
    private const int Heavy = 200;

    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        bool hasLog = facts.Weeks >= Year - 1;
        if (facts.People < 2 || (!hasLog && !IsAgreedForAYear(facts))) yield break;
        for (int person = 0; person < facts.People; person++)
        {
            int[] tasks = [.. Enumerable.Range(0, facts.Household.Tasks.Count)
                .Where(task => facts.Household.BurdenAt(person, task).Percent >= Heavy && (hasLog ? IsTheirs(facts, person, task) : Owns(facts, person, task)))];
            if (tasks.Length < LeastTasks) continue;
            int from = Math.Max(0, facts.Weeks - Year);
            yield return new Insight
            {
                Id = Id,
                About = [facts.Id(person)],
                Tasks = [.. tasks.Select(facts.TaskIdOf)],
                Time = facts.TimeOf(from, facts.Weeks),
                Confidence = hasLog ? InsightConfidence.High : InsightConfidence.Medium,
                Offer = Resplit,
                Evidence =
                [
                    Count("tasks", tasks.Length),
                    Minutes("minutes", hasLog ? LedgerWeeks.MinutesPerWeek(tasks.Sum(Logged), facts.Weeks - from) : Planned(facts, person, tasks)),
                ],
            };

            long Logged(int task) => facts.Log.Sum(from, facts.Weeks, person, one => one == task);
        }
    }

    private static bool IsTheirs(InsightFacts facts, int person, int task)
    {
        int from = Math.Max(0, facts.Weeks - Year), own = 0, all = 0, first = -1, last = -1;
        for (int week = from; week < facts.Weeks; week++)
        {
            for (int doer = 0; doer < facts.People; doer++)
            {
                int turns = facts.Log.Turns(week, doer, task);
                if (turns == 0) continue;
                all += turns;
                if (doer == person) own += turns;
                if (first < 0) first = week;
                last = week;
            }
        }

        return own >= LeastTurns && own * 10 >= all * 9 && last - first >= HalfYear;
    }

    private static bool IsAgreedForAYear(InsightFacts facts) =>
        facts.Input.Agreements.Any(agreement => facts.Date.DayNumber - agreement.InForceSince.DayNumber >= 365);

    private static bool Owns(InsightFacts facts, int person, int task)
    {
        IReadOnlyDictionary<TaskId, PersonId> owners = facts.Input.Split is { IsPossible: true } split ? split.Owners : facts.Household.CurrentOwners;
        return owners.TryGetValue(facts.TaskIdOf(task), out PersonId owner) && owner == facts.Id(person);
    }

    private static Rational Planned(InsightFacts facts, int person, int[] tasks) =>
        Rational.Of(tasks.Sum(task => facts.Household.WeeklyMinutesAt(person, task).Numerator), WeeklyMinutes.Denominator);
}

using System.Collections.Immutable;
using RelationshipKit.FairDivision;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Insights.Patterns;

/// <summary>Planning lies with one person more than doing does.</summary>
/// <remarks>
/// Evidence: tasks of thinking work alone (cognitive, not physical) are planning, all others doing; minutes of planning that were never logged are unknown and
/// not invented. In the last 52 weeks: planning in at least 8 weeks and at least 24 times; somebody's part of the planning minutes 20 points or more
/// above their part of the doing, and at least 50 %; and that many planning turns by that person have a chance of at most 1 in 100 if planning went like
/// doing. Without a ledger, a schedule in which the planning of five or more tasks is owned counts by days. Source: Daminger 2019; Weeks 2025 (earnings change doing,
/// not planning); Aviv 2024 (73 % of planning, 64 % of doing).
/// </remarks>
internal sealed class PlanningWithOne() : SeededPattern("planning-with-one")
{
    private const int LeastWeeks = 8;
    private const int LeastTurns = 24;
    private const int LeastTasks = 5;

    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        if (facts.People < 2) return [];
        Shares? shares = facts.Weeks > 0 ? OfLedger(facts) : OfSchedule(facts);
        return shares is null ? [] : FindIn(facts, shares);
    }

    private IEnumerable<Insight> FindIn(InsightFacts facts, Shares shares)
    {
        for (int person = 0; person < facts.People; person++)
        {
            Rational planning = shares.Planning[person], doing = shares.Doing[person];
            if (planning < Percent(50) || planning < doing + Percent(20)) continue;
            if (shares.Turns is { } turns)
            {
                // The chance is taken in whole per mille of the doing, rounded up, which can only make it larger.
                int perMille = (int)(doing * Rational.Of(1_000)).RoundUp(0);
                if (ExactTests.AtLeast(turns[person], turns.Sum(), Math.Min(perMille, 1_000), 1_000) > Percent(1)) continue;
            }

            yield return new Insight
            {
                Id = Id,
                About = [facts.Id(person)],
                Time = shares.Time,
                Confidence = shares.Confidence,
                Offer = Statement,
                Evidence = [Part("planning", planning), Part("doing", doing), Count("cases", shares.Cases)],
            };
        }
    }

    private static Shares? OfLedger(InsightFacts facts)
    {
        int from = Math.Max(0, facts.Weeks - Year), to = facts.Weeks;
        int[] tasks = [.. Enumerable.Range(0, facts.Household.Tasks.Count)];
        int[] planningTasks = [.. tasks.Where(facts.IsPlanning)];
        int[] people = [.. Enumerable.Range(0, facts.People)];
        int[] turns = [.. people.Select(person => planningTasks.Sum(task => facts.Log.TurnsOf(from, to, person, task)))];
        int weeks = Enumerable.Range(from, to - from).Count(week => people.Any(person => planningTasks.Any(task => facts.Log.Turns(week, person, task) > 0)));
        if (weeks < LeastWeeks || turns.Sum() < LeastTurns) return null;
        long[] planning = [.. people.Select(person => facts.Log.Sum(from, to, person, facts.IsPlanning))];
        long[] doing = [.. people.Select(person => facts.Log.Sum(from, to, person) - planning[person])];
        if (doing.Sum() == 0 || planning.Sum() == 0) return null;
        return new Shares(
            [.. planning.Select(part => LedgerWeeks.Part(part, planning.Sum()))],
            [.. doing.Select(part => LedgerWeeks.Part(part, doing.Sum()))],
            turns,
            turns.Sum(),
            facts.TimeOf(from, to),
            InsightFacts.ByWeeks(weeks));
    }

    private static Shares? OfSchedule(InsightFacts facts)
    {
        if (facts.Input.Schedule is not { } schedule || schedule.Plan.Household.People.Any(person => !facts.Household.TryIndexOf(person.Id, out _))) return null;
        int tasks = schedule.Planning.Select(span => span.Task).Distinct().Count();
        if (tasks < LeastTasks) return null;
        long[] days = new long[facts.People], minutes = new long[facts.People];
        foreach (PlanningSpan span in schedule.Planning) days[facts.Household.IndexOf(span.Person)] += span.Last.DayNumber - span.First.DayNumber + 1;
        foreach (PlannedLoad load in schedule.Loads) minutes[facts.Household.IndexOf(load.Person)] += load.Minutes;
        if (days.Sum() == 0 || minutes.Sum() == 0) return null;
        return new Shares(
            [.. days.Select(part => LedgerWeeks.Part(part, days.Sum()))],
            [.. minutes.Select(part => LedgerWeeks.Part(part, minutes.Sum()))],
            Turns: null,
            tasks,
            (schedule.First, schedule.Last),
            InsightConfidence.Medium);
    }

    private sealed record Shares(
        ImmutableArray<Rational> Planning,
        ImmutableArray<Rational> Doing,
        int[]? Turns,
        int Cases,
        (DateOnly First, DateOnly Last)? Time,
        InsightConfidence Confidence);
}

using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Insights.Patterns;

/// <summary>Tasks lie where time-use statistics by gender would put them, although preferences would put them elsewhere.</summary>
/// <remarks>
/// Evidence: only where a woman and a man, in their own words, said so. Of tasks whose minutes are done to 60 % or more by one of the two in the population, and which of these people would
/// cost strictly less somebody of the other gender, who may do it: at least five, of which so many lie along the statistics that chance alone (one half each) would show as many
/// at most 1 time in 20. Whose a task is: two thirds or more of its turns in the last 52 weeks, or its present owner. Exchanging the stated genders changes nothing in the package's own
/// splits: no decision reads them. Source: ATUS 2010–16, by the task catalogue.
/// </remarks>
internal sealed class ScriptsOrChoice() : SeededPattern("scripts-or-choice")
{
    private const int LeastTasks = 5;

    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        IReadOnlyDictionary<PersonId, string> stated = facts.Input.SelfReports.Genders;
        int[] women = [.. Enumerable.Range(0, facts.People).Where(person => stated.TryGetValue(facts.Id(person), out string? gender) && GenderWords.Known.Women.Contains(gender))];
        int[] men = [.. Enumerable.Range(0, facts.People).Where(person => stated.TryGetValue(facts.Id(person), out string? gender) && GenderWords.Known.Men.Contains(gender))];
        if (women.Length == 0 || men.Length == 0) yield break;
        var apart = new List<int>();
        var along = new List<int>();
        for (int task = 0; task < facts.Household.Tasks.Count; task++)
        {
            if (facts.Known(task)?.WomenShareOfMinutes is not { } statistic || statistic.Share is > 0.4m and < 0.6m) continue;
            (int[] usual, int[] other) = statistic.Share >= 0.6m ? (women, men) : (men, women);
            if (OwnerOf(facts, task) is not { } owner || (!usual.Contains(owner) && !other.Contains(owner))) continue;
            if (Cheapest(facts, other, task) is not { } cheaper || (Cheapest(facts, usual, task) is { } usually && cheaper >= usually)) continue;
            apart.Add(task);
            if (usual.Contains(owner)) along.Add(task);
        }

        if (apart.Count < LeastTasks) yield break;
        Rational chance = ExactTests.AtLeast(along.Count, apart.Count, 1, 2);
        if (chance > Percent(5)) yield break;
        yield return new Insight
        {
            Id = Id,
            Tasks = [.. along.Select(facts.TaskIdOf)],
            Confidence = InsightFacts.ByCases(apart.Count * 4),
            Offer = Resplit,
            Evidence = [Count("along", along.Count), Count("placedApart", apart.Count), Count("changedBySwappingGenders", ChangedBySwap(facts)), Chance(chance)],
        };
    }

    /// <summary>Owners that differ when stated genders are exchanged: what a split is made of is compared, and that is the household.</summary>
    private static int ChangedBySwap(InsightFacts facts)
    {
        InsightInput swapped = facts.Input.WithGendersSwapped(GenderWords.Known);
        return swapped.Household.Equals(facts.Household) ? 0 : facts.Household.Tasks.Count;
    }

    private static int? OwnerOf(InsightFacts facts, int task)
    {
        int from = Math.Max(0, facts.Weeks - Year);
        int[] turns = [.. Enumerable.Range(0, facts.People).Select(person => facts.Log.TurnsOf(from, facts.Weeks, person, task))];
        if (turns.Sum() > 0) return Array.FindIndex(turns, count => count * 3 >= turns.Sum() * 2) is var at and >= 0 ? at : null;
        return facts.Household.CurrentOwners.TryGetValue(facts.TaskIdOf(task), out PersonId owner) ? facts.Household.IndexOf(owner) : null;
    }

    private static long? Cheapest(InsightFacts facts, int[] people, int task)
    {
        TaskId id = facts.TaskIdOf(task);
        long[] costs = [.. people
            .Where(person => !facts.Household.Wishes.Contains(new Wish.CannotDo(facts.Id(person), id)))
            .Select(person => facts.Household.CostAt(person, task))];
        return costs.Length == 0 ? null : costs.Min();
    }
}

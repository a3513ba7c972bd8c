using System.Collections.ObjectModel;
using RelationshipKit.Catalogs;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Households.Elicitation;

namespace RelationshipKit.Splitting;

/// <summary>
/// A split made of rankings alone: nobody said how much heavier one task is than another, and nothing is assumed of it. By taking turns, each
/// picking the task ranked lightest of those left, the split is EF1 for every cost that the rankings leave possible. Loads and a worst share
/// need numbers, so there are none here.
/// </summary>
/// <remarks>
/// With equal shares people take turns in order (round robin); with unequal ones the turns are dealt in proportion and taken backwards
/// (reversed weighted picking). Both look at each person's order of tasks and at nothing else, and are EF1 for any costs: so one and the same
/// split is EF1 for all costs with that order. <see cref="NecessaryEF1"/> checks it from scratch.
/// </remarks>
public sealed class RankedSplit
{
    private RankedSplit(Household household, string ruleName, ChoreInstance ranks, ChoreDivision division)
    {
        (Household, RuleName) = (household, ruleName);
        Owners = new ReadOnlyDictionary<TaskId, PersonId>(new OrderedDictionary<TaskId, PersonId>(
            household.Tasks.Select((task, at) => KeyValuePair.Create(task.Id, household.People[division.Owners[at]].Id))));
        MinutesPerWeek = [.. household.People.Select((_, person) => household.Tasks
            .Select((_, task) => division.Owners[task] == person ? household.WeeklyMinutesAt(person, task) : default)
            .Aggregate(default(WeeklyMinutes), (sum, time) => sum + time))];
        Witness = NecessaryEF1.WitnessAgainst(ranks, division);
    }

    /// <summary>Gets the household that was split.</summary>
    public Household Household { get; }

    /// <summary>Gets the name of the rule that made the split.</summary>
    public string RuleName { get; }

    /// <summary>Gets the owner of each task, in the order of tasks.</summary>
    public IReadOnlyDictionary<TaskId, PersonId> Owners { get; }

    /// <summary>Gets everybody's own clock minutes a week, in the order of people.</summary>
    public IReadOnlyList<WeeklyMinutes> MinutesPerWeek { get; }

    /// <summary>Gets a value indicating whether the split is EF1 for every cost that the rankings leave possible, checked from scratch.</summary>
    public bool IsNecessarilyEF1 => Witness is null;

    /// <summary>Gets costs for which it would not be EF1, by the places of people and tasks; null, as the rules promise.</summary>
    public RankingWitness? Witness { get; }

    /// <summary>Splits a household's tasks by everybody's ranking.</summary>
    /// <param name="household">The household; burdens that it holds are not looked at.</param>
    /// <param name="rankings">One ranking of all tasks for each person, in any order.</param>
    /// <exception cref="ArgumentException">
    /// A ranking is missing, there twice, or of somebody or something else, or there are wishes: see <see cref="Refusals"/>.
    /// </exception>
    public static RankedSplit Of(Household household, IEnumerable<BurdenRanking> rankings)
    {
        if (Refusals(household) is [{ } refusal, ..]) throw new ArgumentException(refusal.ToString(), nameof(household));
        BurdenRanking[] ordered = InOrderOf(household, Guard.Against.Null(rankings));
        ChoreInstance ranks = ChoreInstance.Create(
            [.. ordered.Select(ranking => household.Tasks.Select(task => (long)ranking.Groups.Count - ranking.RankOf(task.Id)).ToArray())],
            [.. household.People.Select(person => person.Share)]);
        Rule rule = RuleFor(household);
        return new RankedSplit(household, rule.Name, ranks, rule.Divide(ranks).Division!);
    }

    /// <summary>The wishes of the household, with their places: taking turns cannot honour them and keep its promise. Empty if there are none.</summary>
    /// <param name="household">The household.</param>
    public static IReadOnlyList<InputProblem> Refusals(Household household)
    {
        Guard.Against.Null(household);
        var unappraised = Household.Create(household.People, household.Tasks, wishes: household.Wishes);
        return RuleRefusal.Of(unappraised, RuleFor(household));
    }

    private static Rule RuleFor(Household household) => RuleCatalogue.Find(
        household.People.All(person => person.Share == household.People[0].Share) ? "round-robin" : "reversed-weighted-picking")!;

    private static BurdenRanking[] InOrderOf(Household household, IEnumerable<BurdenRanking> rankings)
    {
        var ordered = new BurdenRanking?[household.People.Count];
        foreach (BurdenRanking ranking in rankings)
        {
            int person = household.IndexOf(Guard.Against.Null(ranking, nameof(rankings)).Person);
            if (!ranking.IsOf(household)) throw new ArgumentException($"The ranking of '{ranking.Person}' is of other tasks.", nameof(rankings));
            if (ordered[person] is not null) throw new ArgumentException($"'{ranking.Person}' has two rankings.", nameof(rankings));
            ordered[person] = ranking;
        }

        return [.. ordered.Select((ranking, person) =>
            ranking ?? throw new ArgumentException($"The ranking of '{household.People[person].Id}' is missing.", nameof(rankings)))];
    }
}

using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Values;

/// <summary>What a person's goals are backed with, and what the person gives to others' goals. No one is ranked by it.</summary>
/// <param name="Person">The person.</param>
/// <param name="ProtectedMinutesPerWeek">Minutes a week that others keep free for the person's goals.</param>
/// <param name="TakenOverTasks">Tasks that others took over for them.</param>
/// <param name="GivenMinutesPerWeek">Minutes a week that the person keeps free for others' goals.</param>
/// <param name="GivenTasks">Tasks that the person took over for others' goals.</param>
public sealed record GoalBalance(PersonId Person, long ProtectedMinutesPerWeek, int TakenOverTasks, long GivenMinutesPerWeek, int GivenTasks);

/// <summary>The goals of a household's people, and what standing behind them changes in the work. Immutable; equal by value.</summary>
public sealed class HouseholdGoals : IEquatable<HouseholdGoals>
{
    /// <summary>The most goals a household may have.</summary>
    public const int MostGoals = 500;

    private HouseholdGoals(ImmutableArray<Goal> goals) => Goals = goals;

    /// <summary>No goals.</summary>
    public static HouseholdGoals None { get; } = new([]);

    /// <summary>The goals, in the order given.</summary>
    public ImmutableArray<Goal> Goals { get; }

    /// <summary>Gathers goals.</summary>
    /// <param name="goals">At most 500, each with an id of its own. No task is taken over by two people.</param>
    /// <returns>The goals.</returns>
    /// <exception cref="ArgumentException">A goal is null, an id is there twice, a task is taken over by two, or there are too many.</exception>
    public static HouseholdGoals Of(params IEnumerable<Goal> goals)
    {
        ImmutableArray<Goal> all = [.. Guard.Against.Null(goals)];
        if (all.Contains(null!)) throw new ArgumentException("A goal is null.", nameof(goals));
        if (all.Length > MostGoals) throw new ArgumentException("There are more than 500 goals.", nameof(goals));
        if (all.DistinctBy(goal => goal.Id).Count() < all.Length) throw new ArgumentException("Two goals have the same id.", nameof(goals));
        var taken = all.SelectMany(goal => goal.Support).OfType<SupportCommitment.TakenOverTask>().Select(support => (support.Task, support.By)).Distinct();
        if (taken.GroupBy(pair => pair.Task).Any(group => group.Count() > 1)) throw new ArgumentException("A task is taken over by two people.", nameof(goals));
        return new HouseholdGoals(all);
    }

    /// <summary>What the promises change in the household: pass it to <see cref="Household.With"/> before splitting.</summary>
    /// <returns>The adjustments in the order of goals and promises, each with its place in a household file.</returns>
    public IReadOnlyList<Adjustment> Adjustments() =>
        [.. Goals.SelectMany((goal, index) => goal.Support.SelectMany((support, at) => AdjustmentsOf(goal, support, Invariant($"$.goals[{index}].support[{at}]"))))];

    /// <summary>Whose goals are backed with what, and by whom.</summary>
    /// <param name="people">The people to tell of, in that order.</param>
    /// <returns>One balance each.</returns>
    public IReadOnlyList<GoalBalance> Balance(IEnumerable<PersonId> people)
    {
        IReadOnlyList<Adjustment> adjustments = Adjustments();
        Adjustment.ProtectedMinutes[] time = [.. adjustments.OfType<Adjustment.ProtectedMinutes>()];
        (PersonId For, PersonId By)[] tasks =
        [
            .. Goals.SelectMany(goal => goal.Support.OfType<SupportCommitment.TakenOverTask>()
                .SelectMany(support => goal.People.Where(person => person != support.By).Select(person => (person, support.By)))),
        ];
        return
        [
            .. Guard.Against.Null(people).Select(person => new GoalBalance(
                person,
                time.Where(one => one.Person == person).Sum(one => (long)one.MinutesPerWeek),
                tasks.Count(one => one.For == person),
                time.Where(one => one.By == person).Sum(one => (long)one.MinutesPerWeek),
                tasks.Count(one => one.By == person))),
        ];
    }

    /// <summary>Says in words the goals that a person may see, who stands behind them, and the balance over just these.</summary>
    /// <param name="household">The household, for the names of people and tasks.</param>
    /// <param name="reader">Who reads it; null for a page that everyone may read.</param>
    /// <param name="culture">The language; English where there is none.</param>
    /// <returns>The words.</returns>
    public WordedPage Explain(Household household, PersonId? reader, CultureInfo culture) =>
        new GoalsExplanation(this, Guard.Against.Null(household), reader, Guard.Against.Null(culture)).Write();

    /// <summary>Just the goals that a person may see, or that everyone may.</summary>
    internal HouseholdGoals ShownTo(PersonId? reader, IReadOnlyList<Person> everyone) =>
        new(Goals.RemoveAll(goal => reader is { } one ? !goal.IsShownTo(one) : !everyone.All(person => goal.IsShownTo(person.Id))));

    /// <inheritdoc/>
    public bool Equals(HouseholdGoals? other) => other is not null && Goals.SequenceEqual(other.Goals);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HouseholdGoals);

    /// <inheritdoc/>
    public override int GetHashCode() => Goals.Length;

    /// <summary>The number of goals.</summary>
    /// <returns>Such as <c>3 goals</c>.</returns>
    public override string ToString() => Invariant($"{Goals.Length} goals");

    private static IEnumerable<Adjustment> AdjustmentsOf(Goal goal, SupportCommitment support, string place) => support switch
    {
        SupportCommitment.ProtectedTime time => goal.People
            .Where(person => person != time.By)
            .Select(person => new Adjustment.ProtectedMinutes(person, time.By, time.MinutesPerWeek) { Place = place }),
        SupportCommitment.TakenOverTask task => [new Adjustment.TakenOver(task.Task, task.By) { Place = place }],
        _ => [],
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

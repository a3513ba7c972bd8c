using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Agreements;

/// <summary>How fast tasks change hands, and how long it is tried. Equal by value.</summary>
public sealed record TransitionOptions
{
    /// <summary>Options from a day on.</summary>
    /// <param name="from">The first day of the new agreement.</param>
    public TransitionOptions(DateOnly from) => From = from;

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>How many tasks one person takes over in one week at most, 1–100; 2 by default, so that each can be learnt.</summary>
    public int TasksPerPersonAndWeek { get; init; } = 2;

    /// <summary>How many weeks it is tried after the last task changed hands, 1–52; 4 by default.</summary>
    public int TrialWeeks { get; init; } = 4;
}

/// <summary>What passes on with a task, beside the doing.</summary>
public enum KnowledgeKind
{
    /// <summary>How one notices that it is coming up.</summary>
    Anticipate,

    /// <summary>Which ways there are: where, with what, with whose help.</summary>
    Identify,

    /// <summary>What has been decided about it, and by what one decides.</summary>
    Decide,

    /// <summary>How one sees that it worked.</summary>
    Monitor,

    /// <summary>What there is to think of, where nobody has said which steps of thinking the task asks for.</summary>
    Unsaid,

    /// <summary>A point of its standard.</summary>
    Standard,

    /// <summary>Doing it once together.</summary>
    DoTogether,
}

/// <summary>One thing to pass on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Point">The point of the standard, or null.</param>
public sealed record KnowledgeItem(KnowledgeKind Kind, StandardPoint? Point = null);

/// <summary>A task that passes to somebody, and what passes on with it. Equal by value.</summary>
/// <param name="Task">The task.</param>
/// <param name="From">Who has it until then, or null where nobody has: it is new, or its owner left.</param>
/// <param name="To">Who has it from then on.</param>
/// <param name="Date">The first day.</param>
/// <param name="Knowledge">What to pass on, in the order to talk about it; the standard alone where nobody had the task.</param>
public sealed record TransitionStep(TaskId Task, PersonId? From, PersonId To, DateOnly Date, ImmutableArray<KnowledgeItem> Knowledge)
{
    /// <inheritdoc/>
    public bool Equals(TransitionStep? other) =>
        other is not null && (Task, From, To, Date) == (other.Task, other.From, other.To, other.Date) && Knowledge.SequenceEqual(other.Knowledge);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Task, To, Date);
}

/// <summary>When which task changes hands: new ones at once, others a few a week, light ones first. Immutable.</summary>
public sealed class TransitionPlan
{
    private const int DaysOfAWeek = 7;

    private TransitionPlan(ImmutableArray<TransitionStep> steps, DateOnly review) => (Steps, Review) = (steps, review);

    /// <summary>The steps, by day, then in the order of tasks.</summary>
    public ImmutableArray<TransitionStep> Steps { get; }

    /// <summary>The end of the trial: the day on which to say whether to keep it, adapt it or go back.</summary>
    public DateOnly Review { get; }

    /// <summary>Plans a way from one distribution of tasks to another.</summary>
    /// <param name="household">The people and tasks; <see cref="Household.CurrentOwners"/> are the owners before.</param>
    /// <param name="owners">The owners after, of tasks of the household.</param>
    /// <param name="standards">What 'done' means for them.</param>
    /// <param name="options">How fast.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">A person or task is not of the household.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range, or the plan leaves the calendar.</exception>
    public static TransitionPlan Of(
        Household household, IReadOnlyDictionary<TaskId, PersonId> owners, IReadOnlyList<Standard> standards, TransitionOptions options)
    {
        Guard.Against.Null(household);
        Guard.Against.Null(owners);
        Guard.Against.Null(standards);
        int perWeek = Guard.Against.OutOfRange(Guard.Against.Null(options).TasksPerPersonAndWeek, 1, 100, nameof(options));
        int trialDays = DaysOfAWeek * Guard.Against.OutOfRange(options.TrialWeeks, 1, 52, nameof(options));
        var knowledge = new PassedOnKnowledge(household, standards);
        var taken = new Dictionary<PersonId, int>();
        var steps = new List<TransitionStep>();
        foreach ((TaskId task, PersonId to) in owners.OrderBy(pair => household.WeeklyMinutesOf(pair.Value, pair.Key)).ThenBy(pair => household.IndexOf(pair.Key)))
        {
            PersonId? from = household.CurrentOwners.TryGetValue(task, out PersonId owner) ? owner : null;
            if (from == to) continue;
            int before = from is null ? 0 : taken.GetValueOrDefault(to);
            if (from is not null) taken[to] = before + 1;
            steps.Add(new TransitionStep(task, from, to, options.From.AddDays(DaysOfAWeek * (before / perWeek)), knowledge.Of(task, isHandover: from is not null)));
        }

        DateOnly last = steps.Count == 0 ? options.From : steps.Max(step => step.Date);
        return new TransitionPlan([.. steps.OrderBy(step => step.Date).ThenBy(step => household.IndexOf(step.Task))], last.AddDays(trialDays));
    }

    /// <summary>The number of steps alone.</summary>
    /// <returns>Such as <c>3 steps, review 2027-01-01</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Steps.Length} steps, review {Review:yyyy-MM-dd}");
}

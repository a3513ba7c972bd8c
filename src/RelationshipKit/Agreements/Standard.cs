using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Agreements;

/// <summary>
/// The three parts of a piece of work, each of which can be somebody's. After E. Rodsky, Fair Play (2019), who asks that one person hold
/// all three; and A. Daminger, American Sociological Review 84(4), 2019, on how the first two stay unseen.
/// </summary>
public enum WorkPart
{
    /// <summary>Noticing that it is needed.</summary>
    Conception,

    /// <summary>Working out how, when and with what.</summary>
    Planning,

    /// <summary>Doing it.</summary>
    Doing,
}

/// <summary>How much a point of a standard asks.</summary>
public enum StandardLevel
{
    /// <summary>Without it the task is not done.</summary>
    Minimal,

    /// <summary>Welcome where there is time, and missed by nobody who agreed.</summary>
    NiceToHave,
}

/// <summary>One thing that belongs to a task being done. Equal by value.</summary>
public sealed record StandardPoint
{
    /// <summary>Writes down a point.</summary>
    /// <param name="part">The part of the work it belongs to.</param>
    /// <param name="level">How much it asks.</param>
    /// <param name="text">What it is, in the household's own words, 1–500 characters.</param>
    /// <exception cref="ArgumentException">The text is blank or too long, or part or level is no named value.</exception>
    public StandardPoint(WorkPart part, StandardLevel level, string text)
    {
        Part = Guard.Against.EnumOutOfRange(part);
        Level = Guard.Against.EnumOutOfRange(level);
        Text = OwnWords.Check(text, nameof(text));
    }

    /// <summary>The part of the work.</summary>
    public WorkPart Part { get; }

    /// <summary>How much it asks.</summary>
    public StandardLevel Level { get; }

    /// <summary>What it is, in the household's own words.</summary>
    public string Text { get; }

    /// <summary>Part and level alone: the words are the household's.</summary>
    /// <returns>Such as <c>Doing Minimal</c>.</returns>
    public override string ToString() => $"{Part} {Level}";
}

/// <summary>What 'done' means for a task, as people agree on it. Immutable; equal by value.</summary>
public sealed class Standard : IEquatable<Standard>
{
    /// <summary>The most points of one standard.</summary>
    public const int MostPoints = 30;

    private Standard(TaskId task, ImmutableArray<StandardPoint> points) => (Task, Points) = (task, points);

    /// <summary>The task.</summary>
    public TaskId Task { get; }

    /// <summary>The points, in the order given.</summary>
    public ImmutableArray<StandardPoint> Points { get; }

    /// <summary>Makes a standard.</summary>
    /// <param name="task">The task.</param>
    /// <param name="points">1–30 points, at least one of them minimal: else the task is never done, or always.</param>
    /// <returns>The standard.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value, a point is null, there are too many, or none is minimal.</exception>
    public static Standard Create(TaskId task, params IEnumerable<StandardPoint> points)
    {
        if (task == default) throw new ArgumentException("A default TaskId is no id.", nameof(task));
        ImmutableArray<StandardPoint> all = [.. Guard.Against.Null(points)];
        if (all.Contains(null!)) throw new ArgumentException("A point is null.", nameof(points));
        if (all.Length > MostPoints) throw new ArgumentException("There are more than 30 points.", nameof(points));
        return all.Any(point => point.Level is StandardLevel.Minimal)
            ? new Standard(task, all)
            : throw new ArgumentException("Give at least one minimal point.", nameof(points));
    }

    /// <summary>The points of one part of the work.</summary>
    /// <param name="part">The part.</param>
    /// <param name="level">How much they ask.</param>
    /// <returns>The points, in order.</returns>
    public IEnumerable<StandardPoint> PointsOf(WorkPart part, StandardLevel level) => Points.Where(point => point.Part == part && point.Level == level);

    /// <summary>The agreed minimum as words for the request of a statement: <c>Say.Feeling(…).When(…).Need(…).Ask(standard.AsRequest(household, culture))</c>.</summary>
    /// <param name="household">The people and tasks.</param>
    /// <param name="culture">The language; English where there are no words for it.</param>
    /// <returns>Such as <c>keep to what we agreed on for “Cook dinner”: “worktops wiped”</c>.</returns>
    public string AsRequest(Household household, CultureInfo culture) =>
        StandardExplanation.Request(this, Guard.Against.Null(household), Guard.Against.Null(culture));

    /// <inheritdoc/>
    public bool Equals(Standard? other) => other is not null && Task == other.Task && Points.SequenceEqual(other.Points);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Standard);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Task, Points.Length);

    /// <summary>The task and the number of points: the words are the household's.</summary>
    /// <returns>Such as <c>cook: 4 points</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Task}: {Points.Length} points");
}

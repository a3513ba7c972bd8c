using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <summary>What a task asks of the person who does it. A task may ask several.</summary>
[Flags]
public enum TaskKinds
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Hands and legs: cooking, mowing, carrying.</summary>
    Physical = 1,

    /// <summary>Thinking ahead: planning, remembering, deciding.</summary>
    Cognitive = 2,

    /// <summary>Feeling with others: comforting, keeping in touch.</summary>
    Emotional = 4,
}

/// <summary>
/// The steps of cognitive household work that a task asks for.
/// Source: A. Daminger, The Cognitive Dimension of Household Labor, American Sociological Review 84(4), 2019.
/// </summary>
[Flags]
public enum CognitiveSteps
{
    /// <summary>None, or not said.</summary>
    None = 0,

    /// <summary>Seeing a need come.</summary>
    Anticipate = 1,

    /// <summary>Finding ways to meet it.</summary>
    Identify = 2,

    /// <summary>Choosing among the ways.</summary>
    Decide = 4,

    /// <summary>Watching that it gets done and works.</summary>
    Monitor = 8,
}

/// <summary>A piece of work that comes round in a household. Equal by value.</summary>
public sealed record HouseholdTask
{
    internal const int MostMinutes = 10_080;
    private const TaskKinds EveryKind = TaskKinds.Physical | TaskKinds.Cognitive | TaskKinds.Emotional;
    private const CognitiveSteps EveryStep =
        CognitiveSteps.Anticipate | CognitiveSteps.Identify | CognitiveSteps.Decide | CognitiveSteps.Monitor;

    private HouseholdTask(TaskId id, string? name, int minutes, Frequency frequency, TaskKinds kinds, CognitiveSteps cognitiveSteps)
    {
        Id = id;
        Name = name;
        Minutes = minutes;
        Frequency = frequency;
        Kinds = kinds;
        CognitiveSteps = cognitiveSteps;
    }

    /// <summary>The id, one of its kind in the household.</summary>
    public TaskId Id { get; }

    /// <summary>The name people know it by, 1–200 characters, or null when none was given.</summary>
    public string? Name { get; }

    /// <summary>The name, or the id where there is no name.</summary>
    public string DisplayName => Name ?? Id.Value;

    /// <summary>Minutes of one turn, 1–10,080 (a week), for anybody who has not appraised it otherwise.</summary>
    public int Minutes { get; }

    /// <summary>How often it comes round.</summary>
    public Frequency Frequency { get; }

    /// <summary>What it asks of a person. Not part of the household file, version 1.</summary>
    public TaskKinds Kinds { get; }

    /// <summary>The steps of thinking work in it. Not part of the household file, version 1.</summary>
    public CognitiveSteps CognitiveSteps { get; }

    /// <summary>Makes a task.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="minutes">Minutes of one turn, 1–10,080.</param>
    /// <param name="frequency">How often; once a week when left out.</param>
    /// <param name="name">Its name, 1–200 characters without control characters or lone surrogates; none when left out.</param>
    /// <param name="kinds">What it asks of a person.</param>
    /// <param name="cognitiveSteps">The steps of thinking work in it.</param>
    /// <returns>The task.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value, or the name cannot be one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are out of range, or a flag is unknown.</exception>
    public static HouseholdTask Create(
        TaskId id,
        int minutes,
        Frequency? frequency = null,
        string? name = null,
        TaskKinds kinds = TaskKinds.None,
        CognitiveSteps cognitiveSteps = CognitiveSteps.None)
    {
        if (id == default) throw new ArgumentException("A default TaskId is no id.", nameof(id));
        if (name is not null && PlainText.FaultOfName(name) is { } fault)
            throw new ArgumentException($"A task's name {fault}.", nameof(name));
        if ((kinds & ~EveryKind) != TaskKinds.None) throw new ArgumentOutOfRangeException(nameof(kinds), kinds, "An unknown flag is set.");
        if ((cognitiveSteps & ~EveryStep) != CognitiveSteps.None)
            throw new ArgumentOutOfRangeException(nameof(cognitiveSteps), cognitiveSteps, "An unknown flag is set.");
        return new HouseholdTask(
            id,
            name,
            Guard.Against.OutOfRange(minutes, 1, MostMinutes),
            frequency ?? Frequency.PerWeek(),
            kinds,
            cognitiveSteps);
    }

    /// <summary>The id alone: a task's name may be private.</summary>
    /// <returns>The id as text.</returns>
    public override string ToString() => Id.ToString();
}

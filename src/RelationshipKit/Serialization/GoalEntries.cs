using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Values;

namespace RelationshipKit.Serialization;

/// <summary>A goal in the household file.</summary>
internal sealed class GoalEntry
{
    public required string Id { get; init; }

    public required IReadOnlyList<PersonId> People { get; init; }

    public required string Title { get; init; }

    public string? Until { get; init; }

    public string? NextStep { get; init; }

    public IReadOnlyList<string>? Wants { get; init; }

    /// <summary>Null where everyone at home may see it.</summary>
    public IReadOnlyList<PersonId>? SharedWith { get; init; }

    public IReadOnlyList<SupportEntry>? Support { get; init; }

    public Goal ToGoal()
    {
        DateOnly? until = Until is null ? null : DateText.Parse(Until);
        Goal goal = Goal.Create(GoalId.Create(Id), People, Title, until, NextStep, Wants?.Select(SupportWords.Parse))
            .ShowTo(SharedWith is null ? Audience.Everyone : Audience.Of(SharedWith));
        return (Support ?? []).Aggregate(goal, (backed, support) => backed.With(support.ToCommitment()));
    }

    public static GoalEntry Of(Goal goal) => new()
    {
        Id = goal.Id.Value,
        People = goal.People,
        Title = goal.Title,
        Until = goal.Until is { } until ? DateText.Of(until) : null,
        NextStep = goal.NextStep,
        Wants = goal.Wants.IsEmpty ? null : [.. goal.Wants.Select(SupportWords.Of)],
        SharedWith = goal.SharedWith.IsEveryone ? null : goal.SharedWith.People,
        Support = goal.Support.IsEmpty ? null : [.. goal.Support.Select(SupportEntry.Of)],
    };
}

/// <summary>A promise for a goal in the household file.</summary>
internal sealed class SupportEntry
{
    public required PersonId By { get; init; }

    public required string Kind { get; init; }

    public int? MinutesPerWeek { get; init; }

    public TaskId? Task { get; init; }

    public string? Note { get; init; }

    public SupportCommitment ToCommitment() => SupportWords.Parse(Kind) switch
    {
        SupportKind.Time => new SupportCommitment.ProtectedTime(By, MinutesPerWeek!.Value, Note),
        SupportKind.Task => new SupportCommitment.TakenOverTask(By, Task!.Value, Note),
        SupportKind.Money => new SupportCommitment.Money(By, Note),
        _ => new SupportCommitment.Encouragement(By, Note),
    };

    public static SupportEntry Of(SupportCommitment support) => new()
    {
        By = support.By,
        Kind = SupportWords.Of(support.Kind),
        MinutesPerWeek = (support as SupportCommitment.ProtectedTime)?.MinutesPerWeek,
        Task = (support as SupportCommitment.TakenOverTask)?.Task,
        Note = support.Note,
    };
}

/// <summary>The words for kinds of support in files.</summary>
internal static class SupportWords
{
    public static (string Word, SupportKind Meaning)[] All =>
    [
        ("time", SupportKind.Time), ("task", SupportKind.Task), ("money", SupportKind.Money), ("encouragement", SupportKind.Encouragement),
    ];

    /// <summary>Reads a word; null when it is not known, which is noted.</summary>
    public static SupportKind? Read(JsonCursor place)
    {
        const string remedy = "Give time, task, money or encouragement.";
        if (place.String(remedy) is not { } word) return null;
        if (Array.Exists(All, known => string.Equals(known.Word, word, StringComparison.Ordinal))) return Parse(word);
        place.Refuse("This word is not known here.", remedy);
        return null;
    }

    public static SupportKind Parse(string word) => Array.Find(All, known => string.Equals(known.Word, word, StringComparison.Ordinal)).Meaning;

    public static string Of(SupportKind kind) => Array.Find(All, word => word.Meaning == kind).Word;
}

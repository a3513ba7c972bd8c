using System.Text.Json.Serialization;
using RelationshipKit.Households;
using RelationshipKit.Values;

namespace RelationshipKit.Serialization;

/// <summary>A goal in the household file.</summary>
internal sealed class GoalEntry
{
    /// <summary>What the entry says.</summary>
    [JsonIgnore]
    public required Goal Goal { get; init; }

    public required string Id { get; init; }

    public required IReadOnlyList<PersonId> People { get; init; }

    public required string Title { get; init; }

    public string? Until { get; init; }

    public string? NextStep { get; init; }

    public IReadOnlyList<string>? Wants { get; init; }

    /// <summary>Null where everyone at home may see it.</summary>
    public IReadOnlyList<PersonId>? SharedWith { get; init; }

    public IReadOnlyList<SupportEntry>? Support { get; init; }

    public static GoalEntry Of(Goal goal) => new()
    {
        Goal = goal,
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

    public static string Of(SupportKind kind) => Array.Find(All, word => word.Meaning == kind).Word;
}

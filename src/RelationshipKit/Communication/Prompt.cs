using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication;

/// <summary>What a prompt is for.</summary>
public enum PromptKind
{
    /// <summary>A question of the weekly check-in.</summary>
    CheckIn,

    /// <summary>A question of a talk that goes deeper turn by turn.</summary>
    Depth,
}

/// <summary>A question to talk about, in one language. Immutable; equal by reference.</summary>
/// <remarks>That openness grows step by step and in turns: Aron and others (1997). The questions are this project's own.</remarks>
public sealed class Prompt : ICatalogueEntry
{
    internal Prompt(string id) => Id = id;

    /// <inheritdoc/>
    public string Id { get; }

    /// <summary>What it is for.</summary>
    public PromptKind Kind { get; internal init; }

    /// <summary>The id of its topic, or of the part of the check-in it belongs to.</summary>
    public string Topic { get; internal init; } = "";

    /// <summary>From 1 (easy to answer) to 5 (intimate).</summary>
    public int Depth { get; internal init; }

    /// <summary>The question.</summary>
    public string Text { get; internal init; } = "";
}

using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication;

/// <summary>How a feeling is to have, broadly: a help for finding words, no judgement.</summary>
public enum FeelingValence
{
    /// <summary>Now one, now the other.</summary>
    Mixed,

    /// <summary>One would rather keep it.</summary>
    Pleasant,

    /// <summary>One would rather be without it; it tells of a need.</summary>
    Unpleasant,
}

/// <summary>A group of related feelings, such as anger or joy.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name in the catalogue's language.</param>
/// <param name="Valence">How such feelings are to have.</param>
public sealed record FeelingFamily(string Id, string Name, FeelingValence Valence);

/// <summary>A feeling in one language. Immutable; equal by reference.</summary>
public sealed class Feeling : ICatalogueEntry
{
    internal Feeling(string id) => Id = id;

    /// <inheritdoc/>
    public string Id { get; }

    /// <summary>What stands after “I feel …”.</summary>
    public string Phrase { get; internal init; } = "";

    /// <summary>The name of the feeling: what stands after “my …”.</summary>
    public string Noun { get; internal init; } = "";

    /// <summary>Other words for it that people type after “I feel …”.</summary>
    public IReadOnlyList<string> Also { get; internal init; } = [];

    /// <summary>The group it belongs to.</summary>
    public FeelingFamily Family { get; internal init; } = new("", "", FeelingValence.Mixed);

    /// <summary>From 1 (faint) to 3 (strong): this project's judgement, no measurement.</summary>
    public int Intensity { get; internal init; }

    /// <summary>Where it is often noticed in the body, in words.</summary>
    public IReadOnlyList<string> BodySignals { get; internal init; } = [];
}

using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication;

/// <summary>
/// A word that stands after “I feel …” but tells what somebody did (“ignored”), with feelings and needs that may lie behind it.
/// They are offers: nobody but the person knows. Immutable; equal by reference.
/// </summary>
public sealed class PseudoFeeling : ICatalogueEntry
{
    internal PseudoFeeling(string id) => Id = id;

    /// <inheritdoc/>
    public string Id { get; }

    /// <summary>The words as they follow “I feel …”.</summary>
    public IReadOnlyList<string> Words { get; internal init; } = [];

    /// <summary>The same told as what the other does, without the “you”.</summary>
    public IReadOnlyList<string> Actions { get; internal init; } = [];

    /// <summary>Ids of two to four feelings that may lie behind it.</summary>
    public IReadOnlyList<string> Feelings { get; internal init; } = [];

    /// <summary>Ids of one to three needs that may lie behind it.</summary>
    public IReadOnlyList<string> Needs { get; internal init; } = [];
}

using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication;

/// <summary>A group of related needs, such as rest or closeness.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name in the catalogue's language.</param>
public sealed record NeedGroup(string Id, string Name);

/// <summary>Something that everybody needs, in one language; many ways lead to it. Immutable; equal by reference.</summary>
public sealed class Need : ICatalogueEntry
{
    internal Need(string id) => Id = id;

    /// <inheritdoc/>
    public string Id { get; }

    /// <summary>What stands after “I need …”.</summary>
    public string Phrase { get; internal init; } = "";

    /// <summary>Other words for it that people type after “I need …”.</summary>
    public IReadOnlyList<string> Also { get; internal init; } = [];

    /// <summary>The group it belongs to.</summary>
    public NeedGroup Group { get; internal init; } = new("", "");

    /// <summary>Examples of what is not the need but one way to meet it: a person, a place, a time, an action or a thing is in them.</summary>
    public IReadOnlyList<string> NotThis { get; internal init; } = [];
}

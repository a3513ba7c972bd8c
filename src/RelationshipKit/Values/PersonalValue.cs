using System.Collections.Immutable;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Values;

/// <summary>What a value is about, to lay cards out by; nothing is computed from it.</summary>
public enum ValueGroup
{
    /// <summary>None of the others, as with a host's own cards.</summary>
    Other,

    /// <summary>Being near to one another.</summary>
    Closeness,

    /// <summary>Being good to one another.</summary>
    Care,

    /// <summary>Being someone to rely on.</summary>
    Integrity,

    /// <summary>Going one's own way.</summary>
    Freedom,

    /// <summary>Becoming more.</summary>
    Growth,

    /// <summary>Having what one needs, in peace.</summary>
    Calm,

    /// <summary>Bringing things about.</summary>
    Doing,

    /// <summary>Delighting in things.</summary>
    Joy,

    /// <summary>Being part of a larger whole.</summary>
    World,

    /// <summary>Where one comes from and belongs.</summary>
    Roots,
}

/// <summary>Something that can matter to a person, as a card to sort. Equal by reference.</summary>
public sealed class PersonalValue : ICatalogueEntry
{
    private PersonalValue(ValueId id, string name, string description, string? example, ValueGroup group) =>
        (Id, Name, Description, Example, Group) = (id, name, description, example, group);

    /// <summary>The built-in cards by culture, and the reading of a host's own.</summary>
    public static CatalogueFormat<PersonalValue> Cards { get; } = new("values", ReadAll);

    /// <summary>The id, the same in every language.</summary>
    public ValueId Id { get; }

    /// <summary>What the value is called, 1–200 characters.</summary>
    public string Name { get; }

    /// <summary>What it means here, in one line of 1–500 characters; a person says later what it means to them.</summary>
    public string Description { get; }

    /// <summary>How it may show at home, in one line, or null.</summary>
    public string? Example { get; }

    /// <summary>What it is about.</summary>
    public ValueGroup Group { get; }

    string ICatalogueEntry.Id => Id.Value;

    /// <summary>Makes a card of one's own, which a sort takes beside the built-in ones.</summary>
    /// <param name="id">Its id; one of a built-in card means that card.</param>
    /// <param name="name">1–200 characters.</param>
    /// <param name="description">1–500 characters.</param>
    /// <param name="example">1–500 characters, or null.</param>
    /// <returns>The card.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value, or a text is empty or too long or holds control characters.</exception>
    public static PersonalValue Create(ValueId id, string name, string description, string? example = null)
    {
        if (id == default) throw new ArgumentException("A default ValueId is no id.", nameof(id));
        if (PlainText.FaultOfName(Guard.Against.Null(name)) is { } fault) throw new ArgumentException($"A value's name {fault}.", nameof(name));
        OwnWords.Check(description, nameof(description));
        if (example is not null) OwnWords.Check(example, nameof(example));
        return new PersonalValue(id, name, description, example, ValueGroup.Other);
    }

    /// <summary>The id.</summary>
    /// <returns>The id as text.</returns>
    public override string ToString() => Id.ToString();

    private static ImmutableArray<PersonalValue> ReadAll(JsonMembers file)
    {
        const int mostCards = 1_000;
        var ids = new JsonIds("value");
        return [.. file.Required("values").Items(mostCards).Select(card => Read(card.Members(), ids))];
    }

    private static PersonalValue Read(JsonMembers card, JsonIds ids)
    {
        ValueId.TryCreate(ids.Declare(card.Required("id")), out ValueId id);
        var read = new PersonalValue(
            id,
            card.Required("name").Name(),
            card.Required("description").Text(OwnWords.Longest, shortest: 1),
            card.Optional("example")?.Text(OwnWords.Longest, shortest: 1),
            card.Optional("group")?.OneOf(Groups) ?? ValueGroup.Other);
        card.RefuseOthers();
        return read;
    }

    private static ReadOnlySpan<(string Word, ValueGroup Meaning)> Groups => new (string, ValueGroup)[]
    {
        ("closeness", ValueGroup.Closeness), ("care", ValueGroup.Care), ("integrity", ValueGroup.Integrity), ("freedom", ValueGroup.Freedom),
        ("growth", ValueGroup.Growth), ("calm", ValueGroup.Calm), ("doing", ValueGroup.Doing), ("joy", ValueGroup.Joy), ("world", ValueGroup.World),
        ("roots", ValueGroup.Roots), ("other", ValueGroup.Other),
    };
}

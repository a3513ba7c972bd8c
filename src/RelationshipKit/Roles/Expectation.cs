using System.Collections.Immutable;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Roles;

/// <summary>The part of life an expectation is about, to lay a list out by; nothing is computed from it.</summary>
public enum ExpectationArea
{
    /// <summary>None of the others, as with a host's own entries.</summary>
    Other,

    /// <summary>Earning, paying, knowing about money.</summary>
    Money,

    /// <summary>Work and profession.</summary>
    Work,

    /// <summary>House and housework.</summary>
    Home,

    /// <summary>Having and raising children.</summary>
    Children,

    /// <summary>The families people come from.</summary>
    Kin,

    /// <summary>What may be felt and shown.</summary>
    Feelings,

    /// <summary>Conflict and its end.</summary>
    Peace,

    /// <summary>Looks, strength and illness.</summary>
    Body,

    /// <summary>Partnership, desire, being alone.</summary>
    Closeness,

    /// <summary>Leading, protecting, deciding.</summary>
    Leading,

    /// <summary>Guests, friends, faith, shared flats.</summary>
    Company,

    /// <summary>Rest and pleasure.</summary>
    Rest,
}

/// <summary>Where an expectation comes from.</summary>
public enum ExpectationOrigin
{
    /// <summary>The family one grew up in.</summary>
    Family,

    /// <summary>Work and school.</summary>
    Work,

    /// <summary>Films, books, advertising, networks.</summary>
    Media,

    /// <summary>Religion and custom.</summary>
    Faith,

    /// <summary>Friends and neighbours.</summary>
    Friends,

    /// <summary>One's own demands on oneself.</summary>
    Self,
}

/// <summary>Who often hears an expectation. It describes what is said to people; nothing is decided or proposed by it.</summary>
public enum ExpectationHearer
{
    /// <summary>Women.</summary>
    Women,

    /// <summary>Men.</summary>
    Men,

    /// <summary>Non-binary people.</summary>
    NonBinaryPeople,
}

/// <summary>
/// Something people feel they must be or do because it was handed down to them, with another way of seeing it and a question.
/// Equal by reference.
/// </summary>
/// <remarks>
/// <see cref="OftenFrom"/> and <see cref="HeardBy"/> are a judgement of the catalogue's authors, open to review: where such a sentence is
/// commonly heard, and by whom among others. They are there so that nobody takes it for a fact about one gender.
/// </remarks>
public sealed class Expectation : ICatalogueEntry
{
    internal Expectation(ExpectationId id) => Id = id;

    /// <summary>The id, the same in every language.</summary>
    public ExpectationId Id { get; }

    /// <summary>What it is about.</summary>
    public ExpectationArea Area { get; internal init; }

    /// <summary>The expectation as a person may feel it, in the first person, 1–500 characters.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>A moment in which it shows, or null.</summary>
    public string? Example { get; internal init; }

    /// <summary>Another, neutral way of seeing it, 1–500 characters.</summary>
    public string Reframing { get; internal init; } = "";

    /// <summary>One question to whoever feels it, 1–500 characters.</summary>
    public string Question { get; internal init; } = "";

    /// <summary>Where it often comes from; at least one.</summary>
    public ImmutableArray<ExpectationOrigin> OftenFrom { get; internal init; } = [];

    /// <summary>Who often hears it; at least one.</summary>
    public ImmutableArray<ExpectationHearer> HeardBy { get; internal init; } = [];

    /// <summary>Roles of the role catalogue in which it may be at work.</summary>
    public ImmutableArray<RoleId> Roles { get; internal init; } = [];

    /// <summary>The decision domain it touches.</summary>
    public DecisionDomainId Domain { get; internal init; }

    string ICatalogueEntry.Id => Id.ToString();

    /// <summary>The id.</summary>
    /// <returns>The id as text.</returns>
    public override string ToString() => Id.ToString();
}

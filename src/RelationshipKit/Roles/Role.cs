using System.Collections.Immutable;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Roles;

/// <summary>
/// A named bundle of responsibilities and decisions that somebody may hold for a time, by choice. It says what is done and decided,
/// never by whom. Equal by reference.
/// </summary>
public sealed class Role : ICatalogueEntry
{
    internal Role(RoleId id) => Id = id;

    /// <summary>The id, the same in every language.</summary>
    public RoleId Id { get; }

    /// <summary>What the role is called, 1–200 characters: a function, no word for a person.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>What it is for, in one line of 1–500 characters.</summary>
    public string Purpose { get; internal init; } = "";

    /// <summary>The part of life in which it decides.</summary>
    public DecisionDomainId Domain { get; internal init; }

    /// <summary>What belongs to it, 1–20 lines.</summary>
    public ImmutableArray<string> Responsibilities { get; internal init; } = [];

    /// <summary>What its holder decides alone, 0–20 lines.</summary>
    public ImmutableArray<string> Decisions { get; internal init; } = [];

    /// <summary>What to ask whoever hands it on, 0–20 questions.</summary>
    public ImmutableArray<string> HandOnQuestions { get; internal init; } = [];

    /// <summary>How a home may live it, in one line, or null.</summary>
    public string? Example { get; internal init; }

    /// <summary>Tasks that often go with it, by their ids in the task catalogue. A household has them or not, and divides them as it likes.</summary>
    public ImmutableArray<TaskId> Tasks { get; internal init; } = [];

    string ICatalogueEntry.Id => Id.ToString();

    /// <summary>The id.</summary>
    /// <returns>The id as text.</returns>
    public override string ToString() => Id.ToString();
}

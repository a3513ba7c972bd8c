using System.Collections.Immutable;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Roles;

/// <summary>A part of life in which people who live together decide things. Equal by reference.</summary>
public sealed class DecisionDomain : ICatalogueEntry
{
    internal DecisionDomain(DecisionDomainId id) => Id = id;

    /// <summary>The id, the same in every language.</summary>
    public DecisionDomainId Id { get; }

    /// <summary>What it is called, 1–200 characters.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>What belongs to it, in one line of 1–500 characters.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>Decisions of this kind, 1–20.</summary>
    public ImmutableArray<string> Examples { get; internal init; } = [];

    /// <summary>A question that helps to agree how to decide, 1–500 characters.</summary>
    public string Question { get; internal init; } = "";

    string ICatalogueEntry.Id => Id.ToString();

    /// <summary>The id.</summary>
    /// <returns>The id as text.</returns>
    public override string ToString() => Id.ToString();
}

/// <summary>A way to go on when people disagree, to be agreed before they do. Equal by reference.</summary>
public sealed class DisagreementWay : ICatalogueEntry
{
    internal DisagreementWay(DisagreementWayId id) => Id = id;

    /// <summary>The id, the same in every language.</summary>
    public DisagreementWayId Id { get; }

    /// <summary>What it is called, 1–200 characters.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>How it goes, in one line of 1–500 characters.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>An example, 1–500 characters.</summary>
    public string Example { get; internal init; } = "";

    string ICatalogueEntry.Id => Id.ToString();

    /// <summary>The id.</summary>
    /// <returns>The id as text.</returns>
    public override string ToString() => Id.ToString();
}

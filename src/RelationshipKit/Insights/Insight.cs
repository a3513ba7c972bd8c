using System.Collections.Immutable;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Insights;

/// <summary>What an insight is an occasion for.</summary>
public enum InsightKind
{
    /// <summary>Something to ask each other.</summary>
    Question,

    /// <summary>Something to be glad of together.</summary>
    Celebration,
}

/// <summary>How much data an insight rests on. It says nothing about people.</summary>
public enum InsightConfidence
{
    /// <summary>Little: a first hint.</summary>
    Low,

    /// <summary>Some: a quarter of a year, or some dozens of cases.</summary>
    Medium,

    /// <summary>Much: half a year or more, or a hundred cases.</summary>
    High,
}

/// <summary>What an insight offers to do next.</summary>
public enum InsightOfferKind
{
    /// <summary>An I-statement, begun; the feeling is left to whoever says it.</summary>
    Statement,

    /// <summary>Splitting the tasks again.</summary>
    Resplit,

    /// <summary>A day to look at things together.</summary>
    Review,

    /// <summary>A word of thanks.</summary>
    Appreciation,
}

/// <summary>What an insight offers, and what to open for it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="ReviewOn">The day proposed for a review; null for other kinds.</param>
public sealed record InsightOffer(InsightOfferKind Kind, DateOnly? ReviewOn = null);

/// <summary>What a number of evidence counts in.</summary>
public enum InsightUnit
{
    /// <summary>Things.</summary>
    Count,

    /// <summary>A part of a whole: 1 is all of it.</summary>
    Part,

    /// <summary>The difference of two parts: 0.01 is one percentage point.</summary>
    Points,

    /// <summary>Minutes a week.</summary>
    MinutesPerWeek,

    /// <summary>A probability: how often chance alone would show as much.</summary>
    Chance,
}

/// <summary>One exact number an insight rests on.</summary>
/// <param name="Name">What it is, such as <c>rise</c>.</param>
/// <param name="Value">The exact value.</param>
/// <param name="Unit">What it counts in.</param>
/// <param name="Person">Whose number, or null.</param>
public sealed record InsightNumber(string Name, Rational Value, InsightUnit Unit, PersonId? Person = null);

/// <summary>
/// What a household's numbers say, as a question: what is seen, the evidence, how much data there is, and something that can be done. Without blame,
/// ranking or score. Immutable.
/// </summary>
public sealed class Insight
{
    private readonly ImmutableArray<PersonId> _about = [];
    private readonly ImmutableArray<TaskId> _tasks = [];
    private readonly ImmutableArray<InsightNumber> _evidence = [];

    /// <summary>The id of its definition, such as <c>creeping-share</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is an occasion for.</summary>
    public InsightKind Kind { get; init; }

    /// <summary>Whom it is about, in the order of people; empty where it is about all alike.</summary>
    public IReadOnlyList<PersonId> About
    {
        get => _about;
        init => _about = [.. Guard.Against.Null(value)];
    }

    /// <summary>The tasks it is about, in the order of tasks; empty where it is about none in particular.</summary>
    public IReadOnlyList<TaskId> Tasks
    {
        get => _tasks;
        init => _tasks = [.. Guard.Against.Null(value)];
    }

    /// <summary>The numbers it rests on.</summary>
    public required IReadOnlyList<InsightNumber> Evidence
    {
        get => _evidence;
        init => _evidence = [.. Guard.Against.Null(value)];
    }

    /// <summary>The first and last day looked at, or null where no time is looked at.</summary>
    public (DateOnly First, DateOnly Last)? Time { get; init; }

    /// <summary>How much data there is.</summary>
    public required InsightConfidence Confidence { get; init; }

    /// <summary>What can be done.</summary>
    public required InsightOffer Offer { get; init; }

    /// <summary>Id and ids alone.</summary>
    /// <returns>Such as <c>creeping-share about p1</c>.</returns>
    public override string ToString() => _about.IsEmpty ? Id : $"{Id} about {string.Join(", ", _about)}";
}

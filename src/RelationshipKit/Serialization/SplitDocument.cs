using System.Text.Json.Serialization;
using RelationshipKit.Households;

namespace RelationshipKit.Serialization;

/// <summary>The split file as it stands. Either <see cref="Owners"/> or <see cref="Infeasible"/> is there; numbers are rounded already.</summary>
public sealed record SplitDocument
{
    /// <summary>What the file is: <c>relationshipkit.split</c>.</summary>
    public string Format { get; } = "relationshipkit.split";

    /// <summary>The version: 1.</summary>
    public int Version { get; } = 1;

    /// <summary>The name of the rule that made the split, or null when not said.</summary>
    public string? Rule { get; init; }

    /// <summary>Who owns which task, in the order of tasks; null when there is no allowed split.</summary>
    public IReadOnlyDictionary<TaskId, PersonId>? Owners { get; init; }

    /// <summary>What each person carries, in the order of people.</summary>
    public IReadOnlyList<LoadEntry>? Loads { get; init; }

    /// <summary>Which properties hold.</summary>
    public IReadOnlyList<PropertyEntry<PersonId>>? Properties { get; init; }

    /// <summary>The worst share and how low it could be.</summary>
    public WorstShareEntry? WorstShare { get; init; }

    /// <summary>The proof of fPO.</summary>
    public CertificateEntry? Certificate { get; init; }

    /// <summary>Whole cost units each person receives, in the order of people.</summary>
    public IReadOnlyList<long>? Payments { get; init; }

    /// <summary>How it is known that no allowed split is EF1, when this one is not.</summary>
    public NoEf1Entry? NoEf1 { get; init; }

    /// <summary>Why there is no allowed split.</summary>
    public InfeasibleEntry<PersonId, TaskId>? Infeasible { get; init; }
}

/// <summary>What one person carries.</summary>
public sealed record LoadEntry
{
    /// <summary>The person.</summary>
    public required PersonId Person { get; init; }

    /// <summary>Own cost carried, in twelfths of a minute-per-cent a year.</summary>
    public required long Cost { get; init; }

    /// <summary>Own cost carried ÷ own cost of everything, at most 6 places; null where that total is not above 0.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required decimal? ShareOfOwnTotal { get; init; }

    /// <summary>Own clock minutes a week, at most 2 places.</summary>
    public required decimal MinutesPerWeek { get; init; }
}

namespace RelationshipKit.Serialization;

/// <summary>
/// The division of a raw instance as it stands. Either <see cref="Owners"/> or <see cref="Infeasible"/> is there; numbers are rounded
/// already; agents and chores count from 0.
/// </summary>
public sealed record DivisionDocument
{
    /// <summary>The name of the rule that made the division, or null when not said.</summary>
    public string? Rule { get; init; }

    /// <summary>The owner of each chore, in the order of chores; null when there is no allowed division.</summary>
    public IReadOnlyList<int>? Owners { get; init; }

    /// <summary>Which properties hold.</summary>
    public IReadOnlyList<PropertyEntry<int>>? Properties { get; init; }

    /// <summary>The worst share and how low it could be.</summary>
    public WorstShareEntry? WorstShare { get; init; }

    /// <summary>The proof of fPO.</summary>
    public CertificateEntry? Certificate { get; init; }

    /// <summary>Whole cost units each agent receives, in the order of agents.</summary>
    public IReadOnlyList<long>? Payments { get; init; }

    /// <summary>How it is known that no allowed division is EF1, when this one is not.</summary>
    public NoEf1Entry? NoEf1 { get; init; }

    /// <summary>Why there is no allowed division.</summary>
    public InfeasibleEntry<int, int>? Infeasible { get; init; }

    /// <summary>The median time of the rule in microseconds, when it was measured.</summary>
    public decimal? Microseconds { get; init; }
}

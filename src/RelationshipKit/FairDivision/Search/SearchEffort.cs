namespace RelationshipKit.FairDivision.Search;

/// <summary>How many nodes the steps of a search may take, each within what the budget has left.</summary>
internal sealed record SearchEffort
{
    /// <summary>For one division, with all of the budget.</summary>
    public static SearchEffort ForOne { get; } = new();

    /// <summary>For one of many divisions, each found with the others as starts.</summary>
    public static SearchEffort ForOneOfMany { get; } = new() { LargeProofs = 20_000, LeastViolation = 30_000, KicksPerCell = 10, RepairsPerCell = 10 };

    /// <summary>Gets the nodes for proofs that mostly end at once.</summary>
    public long SmallProofs { get; private init; } = 2_000;

    /// <summary>Gets the nodes for proofs that may take long.</summary>
    public long LargeProofs { get; private init; } = 100_000;

    /// <summary>Gets the nodes for finding the least violation where nothing is EF1.</summary>
    public long LeastViolation { get; private init; } = 300_000;

    /// <summary>Gets the nodes for leaving valleys of a local search, per agent and unit.</summary>
    public long KicksPerCell { get; private init; } = 200;

    /// <summary>Gets the nodes for mending a division that is not EF1, per agent and unit.</summary>
    public long RepairsPerCell { get; private init; } = 200;
}

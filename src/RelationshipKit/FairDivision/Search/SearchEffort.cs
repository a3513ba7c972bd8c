namespace RelationshipKit.FairDivision.Search;

/// <summary>How many nodes the steps of a search may take, each within what the budget has left.</summary>
internal sealed record SearchEffort
{
    /// <summary>For one division, with all of the budget.</summary>
    public static SearchEffort ForOne { get; } = new();

    /// <summary>For one of many divisions, each found with the others as starts.</summary>
    public static SearchEffort ForOneOfMany { get; } = new() { LargeProofs = 15_000, EF1Proofs = 15_000, LeastViolation = 15_000, ViolationsPerCell = 30, NearbyPerCell = 15, StartsPerCell = 5, KicksPerCell = 30, RepairsPerCell = 15 };

    /// <summary>For one of many divisions when proofs have been tried.</summary>
    public static SearchEffort ForPolishing { get; } =
        new() { SmallProofs = 0, LargeProofs = 0, EF1Proofs = 0, LeastViolation = 0, ViolationsPerCell = 10, NearbyPerCell = 0, StartsPerCell = 2, KicksPerCell = 20, RepairsPerCell = 5 };

    /// <summary>Gets the nodes for proofs that mostly end at once.</summary>
    public long SmallProofs { get; private init; } = 2_000;

    /// <summary>Gets the nodes for proofs that may take long.</summary>
    public long LargeProofs { get; private init; } = 100_000;

    /// <summary>Gets the nodes for going through all divisions in search of one that is EF1.</summary>
    public long EF1Proofs { get; private init; } = long.MaxValue;

    /// <summary>Gets the nodes for lowering the violation where nothing is EF1 by trial moves, per agent and unit.</summary>
    public long ViolationsPerCell { get; private init; } = 400;

    /// <summary>Gets the nodes for lowering the violation by placing some of the units anew, per agent and unit.</summary>
    public long NearbyPerCell { get; private init; } = 400;

    /// <summary>Gets the nodes for finding the least violation where nothing is EF1, and again for the least worst share at that.</summary>
    public long LeastViolation { get; private init; } = 100_000;

    /// <summary>The nodes for going through all divisions in search of one that is EF1: not those that the least violation needs.</summary>
    public long EF1ProofsOf(long left) => Math.Min(EF1Proofs, left - (left / 3));

    /// <summary>Gets the nodes for going through divisions that are as good in the worst share.</summary>
    public long Leximin { get; private init; } = 20_000;

    /// <summary>Gets the nodes for mending and improving each start, per agent and unit.</summary>
    public long StartsPerCell { get; private init; } = 20;

    /// <summary>Gets the nodes for leaving valleys of a local search, per agent and unit.</summary>
    public long KicksPerCell { get; private init; } = 200;

    /// <summary>Gets the nodes for mending a division that is not EF1, per agent and unit.</summary>
    public long RepairsPerCell { get; private init; } = 200;
}

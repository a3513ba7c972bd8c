namespace RelationshipKit.FairDivision.Rules;

/// <summary>How much a searching rule may search. The default counts nodes only, so that results do not depend on the machine's speed.</summary>
public sealed record RuleOptions
{
    /// <summary>The budget of nodes unless another is asked for.</summary>
    public const long DefaultNodeBudget = 1_000_000;

    private readonly long _nodeBudget = DefaultNodeBudget;

    /// <summary>Gets the default options.</summary>
    public static RuleOptions Default { get; } = new();

    /// <summary>Gets how many partial divisions and trial moves a search may look at, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public long NodeBudget
    {
        get => _nodeBudget;
        init => _nodeBudget = Guard.Against.OutOfRange(value, 1, long.MaxValue, nameof(NodeBudget));
    }

    /// <summary>
    /// Gets how long a search may take, or null for no limit but the nodes. Whichever budget ends first ends the search with the best
    /// division so far; with a limit of time, that division may depend on the machine's speed.
    /// </summary>
    public TimeSpan? TimeBudget { get; init; }

    /// <summary>Gets the clock that <see cref="TimeBudget"/> is read from.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}

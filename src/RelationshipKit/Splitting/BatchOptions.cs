using RelationshipKit.FairDivision.Rules;

namespace RelationshipKit.Splitting;

/// <summary>How many households are split: by which rule, at once, and ahead of what is read. None of it but the rule and its options changes a result.</summary>
public sealed record BatchOptions
{
    /// <summary>The most households that may be split at once.</summary>
    public const int MostAtOnce = 1_024;

    /// <summary>The most households that may be held at once.</summary>
    public const int MostHeld = 65_536;

    private readonly int _degreeOfParallelism = Math.Min(Environment.ProcessorCount, MostAtOnce);
    private readonly int? _lookAhead;
    private readonly Rule _rule = RuleCatalogue.Recommended;
    private readonly RuleOptions _ruleOptions = RuleOptions.Default;

    /// <summary>Gets the options used where none are given.</summary>
    public static BatchOptions Default { get; } = new();

    /// <summary>Gets the rule; <c>recommended</c> unless another is asked for.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public Rule Rule
    {
        get => _rule;
        init => _rule = Guard.Against.Null(value, nameof(Rule));
    }

    /// <summary>Gets the budgets for each household. With a budget of time, splits may depend on the machine's speed and on what else it does.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public RuleOptions RuleOptions
    {
        get => _ruleOptions;
        init => _ruleOptions = Guard.Against.Null(value, nameof(RuleOptions));
    }

    /// <summary>Gets how many households are split at once, 1–<see cref="MostAtOnce"/>; as many as there are processors unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int DegreeOfParallelism
    {
        get => _degreeOfParallelism;
        init => _degreeOfParallelism = Guard.Against.OutOfRange(value, 1, MostAtOnce, nameof(DegreeOfParallelism));
    }

    /// <summary>
    /// Gets how many households are held at most, taken from the source and not yet handed out as results, 1–<see cref="MostHeld"/>;
    /// four times <see cref="DegreeOfParallelism"/> unless said otherwise. This bounds the memory, however long the source is.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int LookAhead
    {
        get => _lookAhead ?? 4 * DegreeOfParallelism;
        init => _lookAhead = Guard.Against.OutOfRange(value, 1, MostHeld, nameof(LookAhead));
    }
}

/// <summary>How far a batch is.</summary>
/// <param name="Taken">Households taken from the source so far.</param>
/// <param name="Done">Results handed out so far, the one about to be handed out included.</param>
public readonly record struct BatchProgress(long Taken, long Done);

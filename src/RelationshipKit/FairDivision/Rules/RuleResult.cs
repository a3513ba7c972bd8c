using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>What a rule found.</summary>
public sealed class RuleResult
{
    private RuleResult()
    {
    }

    /// <summary>Gets the division, or null if none is allowed, or none was found within the budget.</summary>
    public ChoreDivision? Division { get; private init; }

    /// <summary>
    /// Gets constraints that cannot hold together, although with any one of them left out the others can; empty if there is a division,
    /// or if the budget ran out before it was known whether there is one.
    /// </summary>
    public ImmutableArray<DivisionConstraint> Conflict { get; private init; } = [];

    /// <summary>Gets a proof of fPO, where the rule makes one.</summary>
    public EfficiencyCertificate? Certificate { get; private init; }

    /// <summary>Gets a number that no allowed division's worst share is below, where the rule computes one.</summary>
    public Rational? WorstShareLowerBound { get; private init; }

    /// <summary>Gets how it is known that no allowed division is EF1, where the division is not EF1.</summary>
    public NoEF1? NoEF1 { get; private init; }

    /// <summary>
    /// Gets what each agent receives, in whole units of cost and in the order of agents, where the rule pays; or null. With payments p nobody
    /// envies: c_i(X_i) − p_i ≤ c_i(X_j) − p_j for all i and j.
    /// </summary>
    public ImmutableArray<long>? Payments { get; private init; }

    /// <summary>
    /// Gets a number α such that nobody bears more than α times its maximin share, where the rule computes one. It may be larger than the
    /// true ratio where a maximin share is only known within bounds.
    /// </summary>
    public Rational? MaximinRatio { get; private init; }

    internal static RuleResult Of(
        ChoreDivision division, EfficiencyCertificate? certificate = null, Rational? worstShareLowerBound = null, NoEF1? noEF1 = null) =>
        new() { Division = division, Certificate = certificate, WorstShareLowerBound = worstShareLowerBound, NoEF1 = noEF1 };

    internal static RuleResult WithPayments(ChoreDivision division, ImmutableArray<long> payments) =>
        new() { Division = division, Payments = payments };

    internal static RuleResult WithMaximinRatio(ChoreDivision division, Rational ratio) => new() { Division = division, MaximinRatio = ratio };

    internal static RuleResult Impossible(ImmutableArray<DivisionConstraint> conflict) => new() { Conflict = conflict };
}

/// <summary>The answer where no EF1 division was found.</summary>
/// <param name="Proof">Whether the search went through all allowed divisions.</param>
/// <param name="Nodes">How many partial divisions it looked at.</param>
public sealed record NoEF1(NoEF1Proof Proof, long Nodes);

/// <summary>How sure it is that there is no EF1 division.</summary>
public enum NoEF1Proof
{
    /// <summary>All allowed divisions were ruled out: none is EF1.</summary>
    Exhausted,

    /// <summary>The budget ran out first: there may be one.</summary>
    Undecided,
}

namespace RelationshipKit.FairDivision;

/// <summary>A division on the frontier between few handovers and a fair outcome.</summary>
public sealed class HandoverPoint
{
    internal HandoverPoint(
        ChoreDivision division, int handovers, Rational violation, Rational? worstShare, Rational? worstShareLowerBound, bool isProvenBest)
    {
        (Division, Handovers, Violation, WorstShare) = (division, handovers, violation, worstShare);
        (WorstShareLowerBound, IsProvenBest) = (worstShareLowerBound, isProvenBest);
    }

    /// <summary>Gets how many chores that have a present owner get another one.</summary>
    public int Handovers { get; }

    /// <summary>Gets the division.</summary>
    public ChoreDivision Division { get; }

    /// <summary>Gets a value indicating whether the division is EF1.</summary>
    public bool IsEF1 => Violation.Sign == 0;

    /// <summary>Gets how far the division is from EF1 (<see cref="Properties.EnvyFreeness.Violation"/>); 0 exactly if it is EF1.</summary>
    public Rational Violation { get; }

    /// <summary>Gets the worst share (<see cref="Properties.WorstShare"/>), or null if nobody's total is above 0.</summary>
    public Rational? WorstShare { get; }

    /// <summary>
    /// Gets a number that the worst share of no allowed division with at most <see cref="Handovers"/> handovers is below, EF1 or not; null if
    /// nobody's total is above 0.
    /// </summary>
    public Rational? WorstShareLowerBound { get; }

    /// <summary>
    /// Gets a value indicating whether it is proven that no allowed division with at most <see cref="Handovers"/> handovers has a smaller
    /// violation, or the same violation and a smaller worst share (sum of costs, if nobody's total is above 0).
    /// </summary>
    public bool IsProvenBest { get; }
}

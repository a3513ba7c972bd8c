using RelationshipKit.FairDivision;

namespace RelationshipKit.Splitting;

/// <summary>The worst share of a split beside what is proven about every other allowed split.</summary>
/// <param name="Value">The largest load ratio of anyone: 1 is proportional, lower is better.</param>
/// <param name="LowerBound">No allowed split, EF1 or not, has a worst share below this.</param>
public sealed record WorstShareBounds(Rational Value, Rational LowerBound)
{
    /// <summary>Gets the distance from the bound in per cent, 100 (value − bound) ÷ value; null where the value is not above 0.</summary>
    public Rational? GapPercent => Value.Sign > 0 ? Rational.Of(100) * (Value - LowerBound) / Value : null;
}

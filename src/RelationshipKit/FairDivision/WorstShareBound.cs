using RelationshipKit.FairDivision.Search;

namespace RelationshipKit.FairDivision;

/// <summary>
/// A number that no allowed division's worst share is below: the Lagrangian dual of minimising the worst share. For any weights ρ ≥ 0,
/// zero for agents whose total is not above 0, W·Σ_e min_i ρ_i·c_i(e) ÷ Σ_i ρ_i·c_i(M)·w_i is such a number, the minimum ranging over
/// the agents allowed to do e.
/// </summary>
public static class WorstShareBound
{
    /// <summary>A bound for good weights ρ, exact for those weights.</summary>
    /// <returns>The bound, or null if nobody's total is above 0 or nobody may do some chore.</returns>
    public static Rational? Of(ChoreInstance instance)
    {
        Guard.Against.Null(instance);
        for (int chore = 0; chore < instance.ChoreCount; chore++)
        {
            if (instance.AllowedMask(chore) == 0) return null;
        }

        return WorstShareDual.Solve(instance)?.Bound;
    }
}

namespace RelationshipKit.FairDivision.Search;

/// <summary>The best division found within a cap on handovers.</summary>
/// <param name="Owners">The owner of each unit.</param>
/// <param name="Score">How good it is.</param>
/// <param name="LowerBound">A number that no worst share within the cap is below; null if nobody's total is above 0.</param>
/// <param name="IsProven">Whether nothing within the cap has a smaller violation, or the same and a smaller worst share or sum.</param>
internal sealed record CappedDivision(int[] Owners, DivisionScore Score, Rational? LowerBound, bool IsProven);

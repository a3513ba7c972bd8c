namespace RelationshipKit.FairDivision;

/// <summary>How far a search is.</summary>
/// <param name="Nodes">Nodes looked at so far.</param>
/// <param name="NodeBudget">Nodes it may look at.</param>
public readonly record struct SearchProgress(long Nodes, long NodeBudget);

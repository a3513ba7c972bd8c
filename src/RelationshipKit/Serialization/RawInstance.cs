using RelationshipKit.FairDivision;

namespace RelationshipKit.Serialization;

/// <summary>A raw instance as it stands in its file: numbers only, agents and chores counted from 0.</summary>
/// <param name="Costs">One row per agent (1–50), each with one cost per chore (0–1,000), |cost| ≤ 10^12.</param>
/// <param name="Weights">The part each agent is to carry, 1–1,000; null for equal parts.</param>
/// <param name="Forbidden">What no split may do; null for nothing.</param>
/// <param name="Current">The present owner of each chore, −1 for nobody; null when not known.</param>
public sealed record RawInstance(
    IReadOnlyList<IReadOnlyList<long>> Costs,
    IReadOnlyList<int>? Weights,
    IReadOnlyList<(int Agent, int Chore)>? Forbidden,
    IReadOnlyList<int>? Current)
{
    /// <summary>The instance as a problem of fair division.</summary>
    public ChoreInstance ToInstance() => DivisionMapping.ToInstance(this);
}

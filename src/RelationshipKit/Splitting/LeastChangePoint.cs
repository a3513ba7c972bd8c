using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>A split that is the best found for its number of handovers, with the evidence for it.</summary>
public sealed class LeastChangePoint
{
    internal LeastChangePoint(Household household, ChoreInstance instance, HandoverPoint point)
    {
        Owners = SplitInstance.OwnersIn(household, point.Division);
        Handovers =
        [
            .. household.CurrentOwners
                .Where(current => Owners[current.Key] != current.Value)
                .Select(current => new Handover(current.Key, current.Value, Owners[current.Key])),
        ];
        Loads = [.. household.People.Select((_, person) => PersonLoad.Of(household, instance, point.Division, person))];
        if (point.WorstShare is { } worst) WorstShare = new WorstShareBounds(worst, point.WorstShareLowerBound!.Value);
        (Violation, IsProvenBest) = (point.Violation, point.IsProvenBest);
    }

    /// <summary>Gets the owner of each task, in the order of tasks.</summary>
    public IReadOnlyDictionary<TaskId, PersonId> Owners { get; }

    /// <summary>Gets the tasks that change owner, in the order of tasks. A task that nobody owns today is none of them, whoever gets it.</summary>
    public IReadOnlyList<Handover> Handovers { get; }

    /// <summary>Gets what each person carries, in the order of people.</summary>
    public IReadOnlyList<PersonLoad> Loads { get; }

    /// <summary>
    /// Gets the worst share, and how low any allowed split with no more handovers could bring it; null if nobody's own total is above 0.
    /// </summary>
    public WorstShareBounds? WorstShare { get; }

    /// <summary>Gets a value indicating whether the split is EF1.</summary>
    public bool IsEF1 => Violation.Sign == 0;

    /// <summary>Gets how far the split is from EF1; 0 exactly if it is EF1.</summary>
    public Rational Violation { get; }

    /// <summary>
    /// Gets a value indicating whether it is proven that no allowed split with no more handovers is nearer to EF1, or as near with a smaller
    /// worst share (sum of costs, if nobody's own total is above 0).
    /// </summary>
    public bool IsProvenBest { get; }
}

using System.Collections.Immutable;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.FairDivision.Search;

namespace RelationshipKit.FairDivision;

/// <summary>
/// What can be gained by how few changes: from the division nearest to the present owners to the recommended one, the best for each number
/// of handovers. A handover is a chore with a present owner that gets another owner; chores without a present owner move free.
/// </summary>
/// <remarks>
/// Best is the least violation of EF1, and at that the least worst share; or, if nobody's total is above 0, the least sum of costs. Points
/// that another one equals or beats in handovers, violation and worst share at once are left out.
/// </remarks>
public sealed class HandoverFrontier
{
    private HandoverFrontier(ImmutableArray<HandoverPoint> points, int fewestHandovers, ImmutableArray<DivisionConstraint> conflict) =>
        (Points, FewestHandovers, Conflict) = (points, fewestHandovers, conflict);

    /// <summary>
    /// Gets the points in rising order of handovers, each fairer than the one before; the last is at least as fair as the recommended
    /// division. Empty if no division is allowed.
    /// </summary>
    public IReadOnlyList<HandoverPoint> Points { get; }

    /// <summary>
    /// Gets a number such that no allowed division has fewer handovers. The first point has exactly so many, unless the budget ran out
    /// first. It counts only if there are points.
    /// </summary>
    public int FewestHandovers { get; }

    /// <summary>
    /// Gets constraints that cannot hold together, although with any one of them left out the others can; empty if there are points, or if
    /// the budget ran out before it was known whether there is a division.
    /// </summary>
    public ImmutableArray<DivisionConstraint> Conflict { get; }

    /// <summary>Computes the frontier from the instance's <see cref="ChoreInstance.CurrentOwners"/>; without any, one point: the recommended division.</summary>
    /// <param name="instance">The instance. All its constraints are honoured.</param>
    /// <param name="options">
    /// Budgets: the nodes are spent once on the recommended division and once on the rest of the frontier, a limit of time is for both. The
    /// default ones give the same points on every machine.
    /// </param>
    /// <param name="progress">Told now and then how far each of the two searches is.</param>
    /// <param name="cancellationToken">Stops the search early: the best points so far are returned.</param>
    public static HandoverFrontier Of(
        ChoreInstance instance,
        RuleOptions? options = null,
        IProgress<SearchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(instance);
        options ??= RuleOptions.Default;
        long start = options.TimeProvider.GetTimestamp();
        RuleResult recommended = RuleCatalogue.Recommended.Divide(instance, options, progress, cancellationToken);
        if (recommended.Division is null) return new HandoverFrontier([], 0, recommended.Conflict);
        var budget = new SearchBudget(
            options.NodeBudget,
            progress,
            cancellationToken,
            options.TimeBudget is { } limit ? () => options.TimeProvider.GetElapsedTime(start) >= limit : null);
        var search = new HandoverSearch(instance, recommended, budget);
        return new HandoverFrontier(search.Run(), search.FewestHandovers, []);
    }
}

using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>
/// What a household gains by how few changes: splits from the one nearest to the present owners to one as fair as the recommended split,
/// each with more handovers and fairer than the one before. Fairer is nearer to EF1, and as near with a smaller worst share.
/// </summary>
public sealed class LeastChange
{
    private LeastChange(Household household, ChoreInstance instance, HandoverFrontier frontier)
    {
        (Household, FewestHandovers) = (household, frontier.FewestHandovers);
        Points = [.. frontier.Points.Select(point => new LeastChangePoint(household, instance, point))];
        Conflict = SplitInstance.WishesIn(household, instance, frontier.Conflict);
    }

    /// <summary>Gets the household.</summary>
    public Household Household { get; }

    /// <summary>Gets a value indicating whether there is any allowed split; if not, <see cref="Conflict"/> says why.</summary>
    public bool IsPossible => Points.Count > 0;

    /// <summary>Gets the splits in rising order of handovers; empty if none is allowed.</summary>
    public IReadOnlyList<LeastChangePoint> Points { get; }

    /// <summary>
    /// Gets a number such that no allowed split has fewer handovers: today's split may break wishes. The first point has exactly so many,
    /// unless the budget ran out first.
    /// </summary>
    public int FewestHandovers { get; }

    /// <summary>
    /// Gets wishes that cannot hold together, although any of them left out lets the others hold; empty if there are points, or if the
    /// budget ran out before it was known whether there is a split.
    /// </summary>
    public IReadOnlyList<Wish> Conflict { get; }

    /// <summary>Looks for the splits between the household's present owners and its recommended split. All wishes are kept.</summary>
    /// <param name="household">The household, with its <see cref="Household.CurrentOwners"/>; tasks that nobody owns today move free.</param>
    /// <param name="options">Budgets of the search; the default ones give the same splits on every machine.</param>
    /// <param name="progress">Told now and then how far the search is.</param>
    /// <param name="cancellationToken">Stops the search early: the best splits so far are returned.</param>
    public static LeastChange Of(
        Household household,
        RuleOptions? options = null,
        IProgress<SearchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ChoreInstance instance = SplitInstance.Of(Guard.Against.Null(household));
        return new LeastChange(household, instance, HandoverFrontier.Of(instance, options, progress, cancellationToken));
    }
}

using System.Collections.Immutable;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// Explains why no division is allowed: finds constraints that cannot hold together although, with any one of them left out, the others
/// can. Source: Junker, 'QuickXplain: preferred explanations and relaxations for over-constrained problems', AAAI 2004.
/// </summary>
internal sealed class ConflictSearch
{
    private const long NodeBudget = 100_000;

    private readonly ChoreInstance _instance;

    private ConflictSearch(ChoreInstance instance) => _instance = instance;

    /// <summary>A minimal conflict among the constraints of an instance that allows no division, in the order of constraints.</summary>
    public static ImmutableArray<DivisionConstraint> In(ChoreInstance instance)
    {
        var search = new ConflictSearch(instance);
        var conflict = search.Explain([], hasNewBackground: false, [.. instance.Constraints]).ToHashSet();
        return [.. instance.Constraints.Where(conflict.Contains)];
    }

    /// <summary>The part of the candidates that, with the background, is a minimal conflict.</summary>
    private DivisionConstraint[] Explain(DivisionConstraint[] background, bool hasNewBackground, DivisionConstraint[] candidates)
    {
        if (hasNewBackground && CannotHold(background)) return [];
        if (candidates.Length == 1) return candidates;
        DivisionConstraint[] first = candidates[..(candidates.Length / 2)], second = candidates[(candidates.Length / 2)..];
        DivisionConstraint[] ofSecond = Explain([.. background, .. first], hasNewBackground: true, second);
        DivisionConstraint[] ofFirst = Explain([.. background, .. ofSecond], hasNewBackground: ofSecond.Length > 0, first);
        return [.. ofFirst, .. ofSecond];
    }

    private bool CannotHold(DivisionConstraint[] constraints) =>
        AllowedDivisionSearch.Run(new SearchInstance(_instance.Under(constraints)), NodeBudget, out _) == false;
}

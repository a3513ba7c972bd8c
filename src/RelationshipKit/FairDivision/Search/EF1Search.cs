using RelationshipKit.FairDivision.Rules;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// Where no start of a search is EF1: looks for a division that is, or shows that there is none; then for the least violation and, at
/// that, the least worst share.
/// </summary>
/// <remarks>
/// Without liked chores the proof is <see cref="EnvyBranching"/>; with them what is carried may still become less, and
/// <see cref="BranchAndBound"/> goes through the divisions.
/// </remarks>
internal sealed class EF1Search(
    SearchInstance search, SearchBudget budget, SearchEffort effort, BestDivision best, LocalSearch local, EF1Repair repair, Lazy<BranchAndBound> bounding, Lazy<EnvyBranching> branching)
{
    private readonly long _cells = (long)search.Units.AgentCount * search.Units.ChoreCount;

    /// <summary>Gets an EF1 division that was found and may not be the best, or null.</summary>
    public int[]? Found { get; private set; }

    /// <summary>Gets a value indicating whether the best division is proven to have the least violation and then the least worst share.</summary>
    public bool IsProven { get; private set; }

    private bool HasFound => search.Original.HasLikedChores ? bounding.Value.HasFound : branching.Value.HasFound;

    private int[] BestOwners => search.Original.HasLikedChores ? bounding.Value.BestOwners : branching.Value.BestOwners;

    /// <summary>Searches; says how it is known that nothing is EF1, or null if something is.</summary>
    public NoEF1? Run()
    {
        int[] owners = (int[])best.Owners.Clone();
        budget.Allot(effort.RepairsPerCell * _cells);
        if (repair.Run(owners, kicks: int.MaxValue))
        {
            Found = owners;
            return null;
        }

        best.Keep(owners);
        budget.Allot(effort.EF1ProofsOf(budget.Left));
        bool isDecided = TryWithin(EF1Allowance.None(search.Original));
        if (HasFound)
        {
            Found = [.. BestOwners];
            return null;
        }

        var noEF1 = new NoEF1(isDecided ? NoEF1Proof.Exhausted : NoEF1Proof.Undecided, budget.Spent);
        LowerViolation();
        if (!best.HasNoViolation) return noEF1;
        Found = [.. best.Owners];
        return null;
    }

    /// <summary>Looks for a smaller violation nearby, then everywhere, then for a smaller worst share at the smallest found.</summary>
    private void LowerViolation()
    {
        budget.Allot(effort.ViolationsPerCell * _cells);
        int[] owners = (int[])best.Owners.Clone();
        new ViolationSearch(search, budget).Lower(owners);
        best.Keep(owners);
        new DivisionPolish(search, budget, best).ImproveStepByStep();
        if (best.HasNoViolation) return;
        budget.Allot(effort.LeastViolation);
        bool isLeast;
        do
        {
            isLeast = TryWithin(EF1Allowance.For(search.Original, best.Score.Violation, strictlyBelow: true));
            if (HasFound) best.Keep(BestOwners);
        }
        while (HasFound && !best.HasNoViolation);
        if (!best.HasNoViolation) LowerWorstShare(isLeast);
    }

    /// <summary>Searches for a smaller worst share at the violation reached.</summary>
    private void LowerWorstShare(bool isLeast)
    {
        var allowance = EF1Allowance.For(search.Original, best.Score.Violation, strictlyBelow: false);
        budget.Allot(effort.KicksPerCell * _cells / 2);
        int[] owners = (int[])best.Owners.Clone();
        local.Improve(owners, kicks: int.MaxValue, goodEnough: 0, allowance);
        best.Keep(owners);
        budget.Allot(effort.LeastViolation);
        bool isFinished = bounding.Value.Run(allowance, best.Score.WorstShare, stopAtFirst: false, best.Score.SumOfCosts);
        if (bounding.Value.HasFound) best.Keep(bounding.Value.BestOwners);
        IsProven = isLeast && isFinished;
    }

    private bool TryWithin(EF1Allowance allowance) => search.Original.HasLikedChores
        ? bounding.Value.Run(allowance, below: null, stopAtFirst: true)
        : branching.Value.Run(allowance);
}

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
    private const ulong Seed = 0x2545F4914F6CDD1D;
    private const long NodesNearby = 600;
    private const int AgentsNearby = 3;

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

    /// <summary>
    /// Looks for a smaller violation everywhere if that is quickly done, else by trial moves, by placing a part anew, and then everywhere; at
    /// the smallest found for a smaller worst share.
    /// </summary>
    private void LowerViolation()
    {
        budget.Allot(effort.SmallProofs);
        bool isLeast = TryLeastViolation();
        if (!isLeast)
        {
            budget.Allot(effort.ViolationsPerCell * _cells);
            int[] owners = (int[])best.Owners.Clone();
            new ViolationSearch(search, budget).Lower(owners);
            best.Keep(owners);
            new DivisionPolish(search, budget, best).ImproveStepByStep();
            if (!search.Original.HasLikedChores) PlacePartsAnew();
            budget.Allot(effort.LeastViolation);
            isLeast = TryLeastViolation();
        }

        if (!best.HasNoViolation) LowerWorstShare(isLeast);
    }

    /// <summary>Goes from each division found to a nearer one; true if the last is proven the nearest to EF1.</summary>
    private bool TryLeastViolation()
    {
        bool isLeast;
        do
        {
            if (best.HasNoViolation) return true;
            isLeast = TryWithin(EF1Allowance.For(search.Original, best.Score.Violation, strictlyBelow: true));
            if (HasFound) best.Keep(BestOwners);
        }
        while (HasFound);
        return isLeast;
    }

    /// <summary>Frees the units of a few agents at a time, and some others, and looks through all ways to place them.</summary>
    private void PlacePartsAnew()
    {
        var random = new Xorshift(Seed);
        var allowance = EF1Allowance.For(search.Original, best.Score.Violation, strictlyBelow: true);
        long end = budget.Spent + (effort.NearbyPerCell * _cells);
        while (budget.Spent < end && !best.HasNoViolation)
        {
            ulong agents = 0;
            for (int count = 0; count < AgentsNearby; count++) agents |= 1UL << random.Below(search.Units.AgentCount);
            budget.Allot(Math.Min(NodesNearby, end - budget.Spent));
            if (budget.IsOver) return;
            branching.Value.RunNear(allowance, best.Owners, unit => (agents >> best.Owners[unit] & 1) != 0 || random.Below(4) == 0);
            if (!branching.Value.HasFound) continue;
            best.Keep(branching.Value.BestOwners);
            allowance = EF1Allowance.For(search.Original, best.Score.Violation, strictlyBelow: true);
        }
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

using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Search;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// Searches for the division that is EF1, or nearest to it, and has the least worst share: starts, local search, then branch and bound.
/// If asked, whatever the envy.
/// </summary>
internal sealed class DivisionSearch
{
    private const long MostNodesForAnyDivision = 100_000;
    private const int MostChoresForLargeProofs = 40;
    private const int MostRoundsForAll = 16;
    private const int MostChoresForSteps = 60;

    private readonly SearchInstance _search;
    private readonly ChoreInstance _instance;
    private readonly SearchBudget _budget;
    private readonly SearchEffort _effort;
    private readonly bool _whateverTheEnvy;
    private readonly WorstShareDual? _dual;
    private readonly LocalSearch _local;
    private readonly Lazy<BranchAndBound> _bounding;
    private int[] _owners = [];
    private DivisionScore? _score;
    private Rational? _lowerBound;
    private bool _isProven;

    /// <summary>Prepares a search.</summary>
    /// <param name="search">What is to be divided.</param>
    /// <param name="budget">The nodes to spend.</param>
    /// <param name="effort">How to spend them.</param>
    /// <param name="dual">Dual weights of the worst share, if anybody's total is above 0.</param>
    /// <param name="whateverTheEnvy">Whether the worst share alone counts.</param>
    private DivisionSearch(SearchInstance search, SearchBudget budget, SearchEffort effort, WorstShareDual? dual, bool whateverTheEnvy = false)
    {
        (_search, _instance, _budget, _effort, _whateverTheEnvy) = (search, search.Units, budget, effort, whateverTheEnvy);
        _dual = dual;
        _lowerBound = _dual?.Bound;
        _local = new LocalSearch(search, budget, keepEF1: !whateverTheEnvy);
        _bounding = new Lazy<BranchAndBound>(() => new BranchAndBound(search, _dual, budget), LazyThreadSafetyMode.None);
    }

    private BranchAndBound Bounding => _bounding.Value;

    private bool HasNoViolation => _score!.Violation.Sign == 0;

    /// <summary>Divides an instance: an allowed division first, then a search for the best.</summary>
    public static RuleResult Divide(
        ChoreInstance instance,
        RuleOptions options,
        bool whateverTheEnvy,
        IProgress<SearchProgress>? progress,
        CancellationToken cancellationToken)
    {
        var search = new SearchInstance(instance);
        bool? isPossible = AllowedDivisionSearch.Run(search, Math.Min(options.NodeBudget, MostNodesForAnyDivision), out int[] allowed);
        if (isPossible is not true) return RuleResult.Impossible(isPossible is null ? [] : ConflictSearch.In(instance));
        long start = options.TimeProvider.GetTimestamp();
        var budget = new SearchBudget(
            options.NodeBudget,
            progress,
            cancellationToken,
            options.TimeBudget is { } limit ? () => options.TimeProvider.GetElapsedTime(start) >= limit : null);
        return new DivisionSearch(search, budget, SearchEffort.ForOne, WorstShareDual.Solve(search), whateverTheEnvy).Run(instance, allowed);
    }

    /// <summary>
    /// Searches for the best division within the cap on handovers, from divisions that keep it. Better is a smaller violation, or the same
    /// and a smaller worst share (or sum of costs, if nobody's total is above 0).
    /// </summary>
    public static CappedDivision Within(
        SearchInstance search, IEnumerable<int[]> starts, SearchBudget budget, SearchEffort effort, WorstShareDual? dual)
    {
        var capped = new DivisionSearch(search, budget, effort, dual);
        capped.TryStarts(starts);
        capped.FindBest();
        capped.GiveBackToPresentOwners();
        capped.ImproveStepByStep();
        return new CappedDivision(capped._owners, capped._score!, capped._lowerBound, capped._isProven);
    }

    private RuleResult Run(ChoreInstance instance, int[] allowed)
    {
        TryStarts(Starts(allowed));
        NoEF1? noEF1 = FindBest();
        bool isCertain = FindLeximinOfTwo();
        if (!isCertain)
        {
            TakeWhatIsBetterForAll();
            GoThroughShares();
        }

        GiveBackToPresentOwners();
        if (!isCertain || !instance.CurrentOwners.IsEmpty) ImproveStepByStep();
        return RuleResult.Of(ChoreDivision.Create(instance, _search.Expand(_owners)), null, _lowerBound, noEF1);
    }

    private NoEF1? FindBest()
    {
        NoEF1? noEF1 = HasNoViolation ? null : SearchForEF1();
        if (HasNoViolation && _score!.WorstShare is not null) LowerWorstShare();
        else if (HasNoViolation) LowerSumOfCosts();
        return noEF1;
    }

    private void TryStarts(IEnumerable<int[]> starts)
    {
        foreach (int[] start in starts)
        {
            Keep(start);
            int[] owners = (int[])start.Clone();
            _budget.Allot(_effort.StartsPerCell * _instance.ChoreCount * _instance.AgentCount);
            if (ScoreOf(owners).Violation.Sign != 0 && !_local.Repair(owners, kicks: 20))
            {
                Keep(owners);
                continue;
            }

            Improve(owners, kicks: 0);
        }
    }

    private IEnumerable<int[]> Starts(int[] allowed)
    {
        ChoreInstance original = _search.Original;
        if (PresentStart.Of(_search) is { } present) yield return present;
        int[] market = Market.Trade(_instance).Owners;
        if (!_search.HasLinks || ChoreDivision.Create(original, _search.Expand(market)).IsAllowedBy(original)) yield return market;
        if (_search.HasLinks) yield return allowed;
        foreach (Rule rule in (Rule[])[new ReversedWeightedPicking(), new DoubleRoundRobin()])
        {
            // A start that is EF1 by proof; needed only where the market's is not.
            if (!HasNoViolation && rule.Refuses(original) == InstanceFeatures.None) yield return [.. rule.Divide(original).Division!.Owners];
        }
    }

    private DivisionScore ScoreOf(int[] owners) => DivisionScore.Of(_search.Original, _search.Expand(owners), _whateverTheEnvy);

    private void Improve(int[] owners, int kicks)
    {
        Keep(owners);
        _local.Improve(owners, kicks, goodEnough: (double)(_lowerBound ?? Rational.Zero).RoundDown(9) * 1.0002);
        Keep(owners);
    }

    private void Keep(int[] owners)
    {
        DivisionScore score = ScoreOf(owners);
        if (score.IsBetterThan(_score)) (_owners, _score) = ((int[])owners.Clone(), score);
    }

    /// <summary>
    /// Tries longer to mend the best division, then looks through all for one that is EF1. If there is none, goes on to the least violation
    /// and, at that, the least worst share.
    /// </summary>
    private NoEF1? SearchForEF1()
    {
        int[] owners = (int[])_owners.Clone();
        _budget.Allot(_effort.RepairsPerCell * _instance.AgentCount * _instance.ChoreCount);
        if (_local.Repair(owners, kicks: int.MaxValue))
        {
            Improve(owners, kicks: 0);
            return null;
        }

        Keep(owners);
        _budget.Allot(_effort.EF1Proofs);
        bool wentThroughAll = Bounding.Run(EF1Allowance.None(_search.Original), below: null, stopAtFirst: true);
        if (Bounding.HasFound)
        {
            Improve([.. Bounding.BestOwners], kicks: 0);
            return null;
        }

        if (!wentThroughAll) return new NoEF1(NoEF1Proof.Undecided, _budget.Spent);
        long nodes = _budget.Spent;
        ImproveStepByStep();
        _budget.Allot(_effort.LeastViolation);
        do
        {
            wentThroughAll = Bounding.Run(EF1Allowance.For(_search.Original, _score!.Violation, strictlyBelow: true), below: null, stopAtFirst: true);
            if (Bounding.HasFound) Keep(Bounding.BestOwners);
        }
        while (Bounding.HasFound);
        if (wentThroughAll)
        {
            var allowance = EF1Allowance.For(_search.Original, _score.Violation, strictlyBelow: false);
            _isProven = Bounding.Run(allowance, _score.WorstShare, stopAtFirst: false, _score.SumOfCosts);
            if (Bounding.HasFound) Keep(Bounding.BestOwners);
        }

        return new NoEF1(NoEF1Proof.Exhausted, nodes);
    }

    /// <summary>Branch and bound with few nodes, then kicks, then branch and bound with many: most small households end at the first.</summary>
    private void LowerWorstShare()
    {
        long cells = (long)_instance.AgentCount * _instance.ChoreCount;
        if (_isProven = TryProve(_effort.SmallProofs)) return;
        _budget.Allot(_effort.KicksPerCell * cells);
        Improve((int[])_owners.Clone(), kicks: int.MaxValue);
        bool isSmall = _instance.AgentCount <= 5 && _instance.ChoreCount <= 14;
        if (BurdensOnAll() <= MostChoresForLargeProofs) _isProven = TryProve(isSmall ? long.MaxValue : _effort.LargeProofs);
    }

    /// <summary>How many chores nobody does for nothing: only they make a proof long.</summary>
    private int BurdensOnAll() => Enumerable.Range(0, _instance.ChoreCount).Count(chore =>
        !Enumerable.Range(0, _instance.AgentCount).Any(agent => _instance.IsAllowed(agent, chore) && _instance.Cost(agent, chore) == 0));

    /// <summary>Searches for a smaller worst share, first whatever the envy, which gives the bound, then among EF1 divisions; true if both were finished.</summary>
    private bool TryProve(long nodes)
    {
        _budget.Allot(nodes);
        Share known = _score!.WorstShare!.Value;
        if (!Bounding.Run(allowance: null, known, stopAtFirst: false)) return KeepIfBetter();
        KeepIfBetter();
        Share least = Bounding.HasFound ? Share.WorstOf(_instance, Bounding.BestOwners)!.Value : known;
        _lowerBound = least.Times(_instance.TotalWeight);
        if (_score.WorstShare!.Value <= least) return true;
        _budget.Allot(nodes);
        bool finished = Bounding.Run(Allowance(), _score.WorstShare!.Value, stopAtFirst: false);
        if (Bounding.HasFound) Improve([.. Bounding.BestOwners], kicks: 0);
        return finished;
    }

    /// <summary>Among two, leximin and the least worst share are read off the frontier of what both carry.</summary>
    /// <returns>
    /// Whether it is certain: whoever carries no more than its part envies nobody, so the whole frontier is EF1, and no division is better
    /// for one and worse for none. Above that the frontier may have left out the EF1 ones among equals.
    /// </returns>
    private bool FindLeximinOfTwo()
    {
        if (_instance.AgentCount != 2 || !HasNoViolation || _search.HasLinks || _score!.WorstShare is not { } worst) return false;
        int[] present = _search.Original.CurrentOwners.IsEmpty ? [] : _search.Collapse(_search.Original.CurrentOwners.AsSpan());
        if (TwoAgentFrontier.Divisions(_instance, present, worst) is not { } divisions) return false;
        Share least = worst;
        foreach (int[] owners in divisions)
        {
            Keep(owners);
            Share share = Share.WorstOf(_instance, owners)!.Value;
            if (share < least) least = share;
        }

        _lowerBound = least.Times(_instance.TotalWeight);
        return _whateverTheEnvy || worst.Times(_instance.TotalWeight) <= Rational.One;
    }

    /// <summary>While a division is found that is better for someone and worse for nobody, takes it: leximin prefers it.</summary>
    private void TakeWhatIsBetterForAll()
    {
        bool isLargeProofWorthIt = _instance.AgentCount > 2 && _instance.ChoreCount <= MostChoresForLargeProofs;
        for (int round = 0; round < MostRoundsForAll && !_budget.IsCancelled; round++)
        {
            ChoreDivision division = ChoreDivision.Create(_instance, _owners);
            PropertyVerdict verdict = ParetoOptimality.Decide(_instance, division, isLargeProofWorthIt ? _effort.LargeProofs : _effort.SmallProofs);
            if (verdict.Witness is not BetterDivisionWitness { Better: var better } || !IsAllowed(better)) return;
            DivisionScore? before = _score;
            Keep([.. better.Owners]);
            if (ReferenceEquals(_score, before)) return;
        }
    }

    /// <summary>Looks through the divisions that are as good in the worst share for one that is better in leximin or in changes.</summary>
    private void GoThroughShares()
    {
        if (_score!.WorstShare is null || _instance.HasLikedChores) return;
        _budget.Allot(_effort.Leximin);
        LeximinSearch.Run(_search, _budget, _score, owners =>
        {
            Keep(owners);
            return _score;
        });
    }

    /// <summary>Takes every hand-over or swap that makes the division better in any way that counts, until none does.</summary>
    private void ImproveStepByStep()
    {
        if (_instance.ChoreCount > MostChoresForSteps) return;
        DivisionScore? before = null;
        while (!ReferenceEquals(before, _score) && !_budget.IsCancelled)
        {
            before = _score;
            for (int unit = 0; unit < _owners.Length; unit++)
            {
                for (int other = -_instance.AgentCount; other < unit; other++) TryStep(unit, other);
            }
        }
    }

    /// <summary>Tries to hand a unit to agent −1 − <paramref name="other"/>, or to swap it with the unit <paramref name="other"/>.</summary>
    private void TryStep(int unit, int other)
    {
        (int giver, int taker) = (_owners[unit], other < 0 ? -1 - other : _owners[other]);
        if (giver == taker || !_instance.IsAllowed(taker, unit) || (other >= 0 && !_instance.IsAllowed(giver, other))) return;
        int[] stepped = (int[])_owners.Clone();
        stepped[unit] = taker;
        if (other >= 0) stepped[other] = giver;
        if (HasNoViolation && !MayBeBetter(giver, taker, stepped)) return;
        if (_search.HasLinks && !ChoreDivision.Create(_search.Original, _search.Expand(stepped)).IsAllowedBy(_search.Original)) return;
        Keep(stepped);
    }

    /// <summary>Whether the two whose bundles differ are no worse off in leximin: others carry what they carried.</summary>
    private bool MayBeBetter(int giver, int taker, int[] stepped)
    {
        (Share larger, Share smaller) = Sorted(_owners);
        (Share largerAfter, Share smallerAfter) = Sorted(stepped);
        int order = largerAfter.CompareTo(larger);
        if (order == 0) order = smallerAfter.CompareTo(smaller);
        return order < 0 || (order == 0 && !_search.Original.CurrentOwners.IsEmpty) || _score!.WorstShare is null;

        (Share Larger, Share Smaller) Sorted(int[] owners)
        {
            (Share first, Share second) = (ShareOf(giver, owners), ShareOf(taker, owners));
            return first > second ? (first, second) : (second, first);
        }
    }

    /// <summary>What an agent carries; nothing for one whose total is not above 0, which does not count.</summary>
    private Share ShareOf(int agent, int[] owners)
    {
        long carried = 0;
        for (int unit = 0; unit < owners.Length; unit++)
        {
            if (owners[unit] == agent) carried += _instance.Cost(agent, unit);
        }

        return _instance.TotalCost(agent) > 0 ? Share.Of(_instance, agent, carried) : new Share(0, 1);
    }

    private bool IsAllowed(ChoreDivision units) =>
        ChoreDivision.Create(_search.Original, _search.Expand(units.Owners.AsSpan())).IsAllowedBy(_search.Original);

    /// <summary>What counts if nobody's total is above 0.</summary>
    private void LowerSumOfCosts()
    {
        _budget.Allot(_effort.LargeProofs);
        _isProven = Bounding.Run(Allowance(), below: null, stopAtFirst: false, _score!.SumOfCosts);
        if (Bounding.HasFound) Keep(Bounding.BestOwners);
    }

    private EF1Allowance? Allowance() => _whateverTheEnvy ? null : EF1Allowance.None(_search.Original);

    private bool KeepIfBetter()
    {
        if (Bounding.HasFound) Keep(Bounding.BestOwners);
        return false;
    }

    /// <summary>Undoes changes that bring nothing: swaps units that weigh the same on both their owners if one goes back to its present owner.</summary>
    private void GiveBackToPresentOwners()
    {
        if (_search.Original.CurrentOwners.IsEmpty) return;
        int[] present = _search.Collapse(_search.Original.CurrentOwners.AsSpan());
        for (int unit = 0; unit < present.Length; unit++)
        {
            for (int other = 0; other < present.Length && _owners[unit] != present[unit]; other++)
            {
                (int owner, int otherOwner) = (_owners[unit], _owners[other]);
                if (otherOwner != present[unit] || otherOwner == present[other] || !WeighTheSame(unit, other, owner) || !WeighTheSame(unit, other, otherOwner))
                    continue;
                int[] swapped = (int[])_owners.Clone();
                (swapped[unit], swapped[other]) = (otherOwner, owner);
                if (ChoreDivision.Create(_search.Original, _search.Expand(swapped)).IsAllowedBy(_search.Original)) Keep(swapped);
            }
        }
    }

    private bool WeighTheSame(int unit, int other, int agent) => _instance.Cost(agent, unit) == _instance.Cost(agent, other);
}

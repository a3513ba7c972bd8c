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
    private const int MostStatesAtFirst = 1 << 14;

    private readonly SearchInstance _search;
    private readonly ChoreInstance _instance;
    private readonly SearchBudget _budget;
    private readonly SearchEffort _effort;
    private readonly bool _whateverTheEnvy;
    private readonly Lazy<WorstShareDual?> _dual;
    private readonly LocalSearch _local;
    private readonly EF1Repair _repair;
    private readonly Lazy<BranchAndBound> _bounding;
    private readonly BestDivision _best;
    private readonly DivisionPolish _polish;
    private Rational? _betterBound;
    private bool _isProven;

    /// <summary>Prepares a search.</summary>
    /// <param name="search">What is to be divided.</param>
    /// <param name="budget">The nodes to spend.</param>
    /// <param name="effort">How to spend them.</param>
    /// <param name="dual">Dual weights of the worst share, if anybody's total is above 0.</param>
    /// <param name="whateverTheEnvy">Whether the worst share alone counts.</param>
    private DivisionSearch(SearchInstance search, SearchBudget budget, SearchEffort effort, Lazy<WorstShareDual?> dual, bool whateverTheEnvy = false)
    {
        (_search, _instance, _budget, _effort, _whateverTheEnvy) = (search, search.Units, budget, effort, whateverTheEnvy);
        _dual = dual;
        var moves = new SearchMoves(search, budget);
        (_local, _repair) = (new LocalSearch(moves, keepEF1: !whateverTheEnvy), new EF1Repair(moves));
        _best = new BestDivision(search, whateverTheEnvy);
        _polish = new DivisionPolish(search, budget, _best);
        _bounding = new Lazy<BranchAndBound>(() => new BranchAndBound(search, dual.Value, budget), LazyThreadSafetyMode.None);
    }

    private BranchAndBound Bounding => _bounding.Value;

    private Rational? LowerBound => _betterBound ?? _dual.Value?.Bound;

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
        var dual = new Lazy<WorstShareDual?>(() => WorstShareDual.Solve(search), LazyThreadSafetyMode.None);
        return new DivisionSearch(search, budget, SearchEffort.ForOne, dual, whateverTheEnvy).Run(instance, allowed);
    }

    /// <summary>
    /// Searches for the best division within the cap on handovers, from divisions that keep it. Better is a smaller violation, or the same
    /// and a smaller worst share (or sum of costs, if nobody's total is above 0).
    /// </summary>
    public static CappedDivision Within(
        SearchInstance search, IEnumerable<int[]> starts, SearchBudget budget, SearchEffort effort, WorstShareDual? dual)
    {
        var capped = new DivisionSearch(search, budget, effort, new Lazy<WorstShareDual?>(dual));
        capped.TryStarts(starts);
        capped.FindBest();
        capped._polish.GiveBackToPresentOwners();
        capped._polish.ImproveStepByStep();
        return new CappedDivision(capped._best.Owners, capped._best.Score, capped.LowerBound, capped._isProven);
    }

    private RuleResult Run(ChoreInstance instance, int[] allowed)
    {
        TryStarts(Starts(allowed));
        bool isCertain = FindLeximinOfTwo(MostStatesAtFirst);
        NoEF1? noEF1 = isCertain ? null : FindBest();
        isCertain = isCertain || FindLeximinOfTwo(TwoAgentFrontier.MostStates);
        if (!isCertain)
        {
            TakeWhatIsBetterForAll();
            GoThroughShares();
        }

        _polish.GiveBackToPresentOwners();
        if (!isCertain || !instance.CurrentOwners.IsEmpty) _polish.ImproveStepByStep();
        return RuleResult.Of(ChoreDivision.Create(instance, _search.Expand(_best.Owners)), null, LowerBound, _best.HasNoViolation ? null : noEF1);
    }

    private NoEF1? FindBest()
    {
        NoEF1? noEF1 = _best.HasNoViolation ? null : SearchForEF1();
        if (_best.HasNoViolation && _best.Score.WorstShare is not null) LowerWorstShare();
        else if (_best.HasNoViolation) LowerSumOfCosts();
        return noEF1;
    }

    private NoEF1? SearchForEF1()
    {
        var branching = new Lazy<EnvyBranching>(() => new EnvyBranching(_search, _dual.Value, _budget), LazyThreadSafetyMode.None);
        var search = new EF1Search(_search, _budget, _effort, _best, _local, _repair, _bounding, branching);
        NoEF1? noEF1 = search.Run();
        if (search.Found is { } owners) Improve(owners, kicks: 0);
        _isProven = search.IsProven;
        return noEF1;
    }

    private void TryStarts(IEnumerable<int[]> starts)
    {
        foreach (int[] start in starts)
        {
            _best.Keep(start);
            int[] owners = (int[])start.Clone();
            _budget.Allot(_effort.StartsPerCell * _instance.ChoreCount * _instance.AgentCount);
            if (_best.ScoreOf(owners).Violation.Sign != 0 && !_repair.Run(owners, kicks: 20))
            {
                _best.Keep(owners);
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
            if (!_best.HasNoViolation && rule.Refuses(original) == InstanceFeatures.None) yield return [.. rule.Divide(original).Division!.Owners];
        }
    }

    private void Improve(int[] owners, int kicks)
    {
        _best.Keep(owners);
        _local.Improve(owners, kicks, goodEnough: kicks == 0 ? 0 : (double)(LowerBound ?? Rational.Zero).RoundDown(9) * 1.0002);
        _best.Keep(owners);
    }

    /// <summary>Branch and bound with few nodes, then kicks, then branch and bound with many: most small households end at the first.</summary>
    private void LowerWorstShare()
    {
        long cells = (long)_instance.AgentCount * _instance.ChoreCount;
        if (_isProven = TryProve(_effort.SmallProofs)) return;
        _budget.Allot(_effort.KicksPerCell * cells);
        Improve((int[])_best.Owners.Clone(), kicks: int.MaxValue);
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
        Share known = _best.Score.WorstShare!.Value;
        if (!Bounding.Run(allowance: null, known, stopAtFirst: false)) return KeepIfBetter();
        KeepIfBetter();
        Share least = Bounding.HasFound ? Share.WorstOf(_instance, Bounding.BestOwners)!.Value : known;
        _betterBound = least.Times(_instance.TotalWeight);
        if (_best.Score.WorstShare!.Value <= least) return true;
        _budget.Allot(nodes);
        bool finished = Bounding.Run(Allowance(), _best.Score.WorstShare!.Value, stopAtFirst: false);
        if (Bounding.HasFound) Improve([.. Bounding.BestOwners], kicks: 0);
        return finished;
    }

    /// <summary>Among two, leximin and the least worst share are read off the frontier of what both carry.</summary>
    /// <param name="mostStates">How many states of the frontier may be kept on the way.</param>
    /// <returns>
    /// Whether it is certain: whoever carries no more than its part envies nobody, so the whole frontier is EF1, and no division is better
    /// for one and worse for none. Above that, or where an agent likes so much that it has no part that the worst share would hold it to, the
    /// frontier may have left out the EF1 ones among equals.
    /// </returns>
    private bool FindLeximinOfTwo(int mostStates)
    {
        if (_instance.AgentCount != 2 || !_best.HasNoViolation || _search.HasLinks || _best.Score.WorstShare is not { } worst) return false;
        int[] present = _search.Original.CurrentOwners.IsEmpty ? [] : _search.Collapse(_search.Original.CurrentOwners.AsSpan());
        if (TwoAgentFrontier.Divisions(_instance, present, worst, mostStates) is not { } divisions) return false;
        Share least = worst;
        foreach (int[] owners in divisions)
        {
            _best.Keep(owners);
            Share share = Share.WorstOf(_instance, owners)!.Value;
            if (share < least) least = share;
        }

        _betterBound = least.Times(_instance.TotalWeight);
        bool allHaveParts = !_instance.HasLikedChores || (_instance.TotalCost(0) > 0 && _instance.TotalCost(1) > 0);
        return _whateverTheEnvy || (allHaveParts && worst.Times(_instance.TotalWeight) <= Rational.One);
    }

    /// <summary>While a division is found that is better for someone and worse for nobody, takes it: leximin prefers it.</summary>
    private void TakeWhatIsBetterForAll()
    {
        bool isLargeProofWorthIt = _instance.AgentCount > 2 && _instance.ChoreCount <= MostChoresForLargeProofs;
        for (int round = 0; round < MostRoundsForAll && !_budget.IsCancelled; round++)
        {
            ChoreDivision division = ChoreDivision.Create(_instance, _best.Owners);
            PropertyVerdict verdict = ParetoOptimality.Decide(_instance, division, isLargeProofWorthIt ? _effort.LargeProofs : _effort.SmallProofs);
            if (verdict.Witness is not BetterDivisionWitness { Better: var better } || !_best.IsAllowed(better.Owners.AsSpan())) return;
            DivisionScore? before = _best.Score;
            _best.Keep([.. better.Owners]);
            if (ReferenceEquals(_best.Score, before)) return;
        }
    }

    /// <summary>Looks through the divisions that are as good in the worst share for one that is better in leximin or in changes.</summary>
    private void GoThroughShares()
    {
        if (_best.Score.WorstShare is null || _instance.HasLikedChores) return;
        _budget.Allot(_effort.Leximin);
        LeximinSearch.Run(_search, _budget, _best.Score, owners =>
        {
            _best.Keep(owners);
            return _best.Score;
        });
    }

    /// <summary>What counts if nobody's total is above 0.</summary>
    private void LowerSumOfCosts()
    {
        _budget.Allot(_effort.LargeProofs);
        _isProven = Bounding.Run(Allowance(), below: null, stopAtFirst: false, _best.Score.SumOfCosts);
        if (Bounding.HasFound) _best.Keep(Bounding.BestOwners);
    }

    private EF1Allowance? Allowance() => _whateverTheEnvy ? null : EF1Allowance.None(_search.Original);

    private bool KeepIfBetter()
    {
        if (Bounding.HasFound) _best.Keep(Bounding.BestOwners);
        return false;
    }
}

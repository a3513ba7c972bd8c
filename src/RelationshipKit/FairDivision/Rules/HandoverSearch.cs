using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Search;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// Finds the best division for each number of handovers, from the fewest possible to those of the recommended division: starting from the
/// best with one handover less and from the recommended one with handovers undone, by local search and branch and bound under the cap.
/// </summary>
internal sealed class HandoverSearch
{
    private const int MostCaps = 64;
    private const int FewestCaps = 12;
    private const int CellsForAllCaps = 1_000;
    private const long MostNodesForFewest = 300_000;

    private readonly ChoreInstance _instance;
    private readonly RuleResult _recommended;
    private readonly SearchBudget _budget;
    private readonly SearchInstance _free;
    private readonly SortedDictionary<int, Candidate> _candidates = [];
    private readonly SortedDictionary<int, CappedDivision> _found = [];
    private readonly Dictionary<int, WorstShareDual?> _duals = [];
    private WorstShareDual? _lastDual;

    /// <summary>Prepares a search.</summary>
    /// <param name="instance">What is to be divided.</param>
    /// <param name="recommended">The recommended division.</param>
    /// <param name="budget">The nodes to spend.</param>
    public HandoverSearch(ChoreInstance instance, RuleResult recommended, SearchBudget budget)
    {
        (_instance, _recommended, _budget) = (instance, recommended, budget);
        _free = new SearchInstance(instance);
    }

    /// <summary>Gets a number such that no allowed division has fewer handovers.</summary>
    public int FewestHandovers { get; private set; }

    /// <summary>The points of the frontier.</summary>
    public ImmutableArray<HandoverPoint> Run()
    {
        int[] recommended = _free.Collapse(_recommended.Division!.Owners.AsSpan());
        Add(recommended);
        int most = ScoreOf(recommended).Handovers;
        HashSet<int> sampled = [.. CapsBetween(0, most)];
        foreach (int[] owners in HandoverUndoing.From(_free, recommended))
        {
            if (sampled.Contains(HandoversOf(owners))) Add(owners);
        }

        FindFewest();
        int[] caps = CapsBetween(_candidates.Keys.First(), most);
        SearchWithin(most, caps.Length);
        _lastDual = null;
        for (int at = 0; at < caps.Length - 1 && !_budget.IsCancelled; at++)
        {
            SearchWithin(caps[at], caps.Length - 1 - at);
            if (!_found[most].Score.IsFairerThan(_found[caps[at]].Score)) break;
        }

        foreach (int cap in _found.Keys.Reverse().Skip(1).ToArray()) Polish(cap);
        return Frontier();
    }

    /// <summary>The caps to search within: all, or as many as time allows for large instances, evenly spaced.</summary>
    private int[] CapsBetween(int fewest, int most)
    {
        int steps = Math.Min(most - fewest, Math.Clamp(MostCaps * CellsForAllCaps / Math.Max(1, Cells), FewestCaps, MostCaps) - 1);
        return steps == 0 ? [most] : [.. Enumerable.Range(0, steps + 1).Select(step => fewest + (int)((long)step * (most - fewest) / steps))];
    }

    private int Cells => _free.Units.AgentCount * _free.Units.ChoreCount;

    private int HandoversOf(int[] owners) => owners.Select((agent, unit) => _free.Handovers(agent, unit)).Sum();

    private DivisionScore ScoreOf(int[] owners) => DivisionScore.Of(_free.Original, _free.Expand(owners));

    /// <summary>Keeps a division as the best known for its number of handovers unless a fairer one is.</summary>
    private void Add(int[] owners)
    {
        DivisionScore score = ScoreOf(owners);
        if (!_candidates.TryGetValue(score.Handovers, out Candidate? known) || score.IsFairerThan(known.Score))
            _candidates[score.Handovers] = new Candidate(owners, score);
    }

    /// <summary>Raises the number of handovers from what single units need until a division is found.</summary>
    private void FindFewest()
    {
        FewestHandovers = Enumerable.Range(0, _free.Units.ChoreCount).Sum(_free.FewestHandovers);
        _budget.BeginPart(MostNodesForFewest);
        for (; FewestHandovers < _candidates.Keys.First(); FewestHandovers++)
        {
            var search = BranchAndBound.ForHandovers(_free.Within(FewestHandovers), _budget);
            bool isDecided = search.Run(allowance: null, below: null, stopAtFirst: true);
            if (search.HasFound) Add(search.BestOwners);
            if (search.HasFound || !isDecided) return;
        }
    }

    /// <summary>Finds the best division within a cap, spending an even part of the budget.</summary>
    private void SearchWithin(int cap, int capsLeft)
    {
        _budget.BeginPart(_budget.Left / capsLeft);
        Candidate fairest = FairestWithin(cap), nearest = _candidates.TakeWhile(candidate => candidate.Key <= cap).Last().Value;
        int[][] starts = fairest == nearest ? [fairest.Owners] : [fairest.Owners, nearest.Owners];
        CappedDivision found = DivisionSearch.Within(_free.Within(cap), starts, _budget, SearchEffort.ForOneOfMany, DualWithin(cap));
        _found[cap] = found;
        Add(found.Owners);
    }

    /// <summary>Tries, where the best is not proven, whether the best with more handovers and some of them undone is better.</summary>
    private void Polish(int cap)
    {
        if (_budget.IsCancelled || _found[cap].IsProven) return;
        int[] more = FairestWithin(_found.Keys.First(other => other > cap)).Owners;
        int[]? undone = HandoverUndoing.From(_free, more).FirstOrDefault(owners => HandoversOf(owners) <= cap);
        if (undone is null) return;
        _budget.BeginPart(_budget.Left);
        Add(DivisionSearch.Within(_free.Within(cap), [undone], _budget, SearchEffort.ForPolishing, DualWithin(cap)).Owners);
    }

    private Candidate FairestWithin(int cap)
    {
        Candidate fairest = _candidates.First().Value;
        foreach ((int handovers, Candidate candidate) in _candidates)
        {
            if (handovers <= cap && candidate.Score.IsFairerThan(fairest.Score)) fairest = candidate;
        }

        return fairest;
    }

    private WorstShareDual? DualWithin(int cap)
    {
        if (!_duals.TryGetValue(cap, out WorstShareDual? dual)) _duals[cap] = _lastDual = dual = WorstShareDual.Solve(_free.Within(cap), _lastDual);
        return dual;
    }

    private ImmutableArray<HandoverPoint> Frontier()
    {
        var fairest = new List<Candidate>();
        foreach (Candidate candidate in _candidates.Values)
        {
            if (fairest.Count == 0 || candidate.Score.IsFairerThan(fairest[^1].Score)) fairest.Add(candidate);
        }

        // No division is allowed within fewer handovers that is not within more: bounds hold downwards.
        Rational? bound = _recommended.WorstShareLowerBound;
        var points = new List<HandoverPoint>();
        foreach (Candidate candidate in Enumerable.Reverse(fairest)) points.Add(PointOf(candidate, ref bound));
        return [.. Enumerable.Reverse(points)];
    }

    private HandoverPoint PointOf(Candidate candidate, ref Rational? bound)
    {
        int handovers = candidate.Score.Handovers;
        IEnumerable<Rational?> bounds = _found.Where(found => found.Key >= handovers).Select(found => found.Value.LowerBound);
        if (!_found.ContainsKey(handovers) && Cells <= 2 * CellsForAllCaps) bounds = bounds.Append(DualWithin(handovers)?.Bound);
        foreach (Rational? other in bounds)
        {
            if (other is { } higher && higher > bound) bound = higher;
        }

        var division = ChoreDivision.Create(_instance, _free.Expand(candidate.Owners));
        Rational? worst = WorstShare.Of(_instance, division);
        bool isProven = (candidate.Score.Violation.Sign == 0 && worst is not null && worst <= bound)
            || _found.Any(found => found.Key >= handovers && found.Value.IsProven && !found.Value.Score.IsFairerThan(candidate.Score));
        return new HandoverPoint(division, handovers, candidate.Score.Violation, worst, bound, isProven);
    }

    /// <summary>A division of the units and how good it is.</summary>
    private sealed record Candidate(int[] Owners, DivisionScore Score);
}

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// Lowers the largest violation of EF1 where no division is EF1, or none is found: random hand-overs and swaps, of which those are kept
/// that make the violation at most a little larger, ever less so (threshold accepting; Dueck, Scheuer 1990), again and again from the best.
/// </summary>
/// <remarks>Floating point leads the way only; what is found is compared exactly.</remarks>
internal sealed class ViolationSearch
{
    private const ulong Seed = 0xD1B54A32D192ED03;
    private const int TrialsPerCell = 600;
    private const double ThresholdForNew = 0.2;
    private const double ThresholdNearBest = 0.03;
    private const double LastThreshold = 0.0004;

    // All pairs count a little beside the worst, so that making room shows.
    private const double PartOfAll = 0.1;

    private readonly SearchInstance _search;
    private readonly ChoreInstance _instance;
    private readonly SearchBudget _budget;
    private readonly DivisionState _state;
    private readonly double[] _scale;
    private readonly double[] _partOf;
    private readonly int[][] _takers;
    private readonly int[] _best;
    private readonly int _trialsPerStep;
    private readonly Xorshift _random = new(Seed);
    private double _largest;

    /// <summary>Prepares a search.</summary>
    /// <param name="search">What is to be divided.</param>
    /// <param name="budget">The nodes to spend.</param>
    public ViolationSearch(SearchInstance search, SearchBudget budget)
    {
        (_search, _instance, _budget, _state) = (search, search.Units, budget, new DivisionState(search));
        int n = _instance.AgentCount;
        _scale = [.. Enumerable.Range(0, n).Select(ScaleOf)];
        _partOf = [.. Enumerable.Range(0, n).Select(agent => 1.0 / _instance.Weight(agent))];
        _takers = [.. Enumerable.Range(0, _instance.ChoreCount).Select(unit =>
            Enumerable.Range(0, n).Where(agent => _instance.IsAllowed(agent, unit)).ToArray())];
        _best = new int[_instance.ChoreCount];
        _trialsPerStep = 1 + (((n * n) + _instance.ChoreCount) / 32);
    }

    /// <summary>Lowers the violation of a division in place, until the budget is over or nothing is violated.</summary>
    public void Lower(int[] owners)
    {
        _state.Load(owners);
        owners.CopyTo(_best, 0);
        Measure();
        double best = _largest;
        int[] movable = [.. Enumerable.Range(0, _takers.Length).Where(unit => _takers[unit].Length > 1)];
        if (movable.Length == 0) return;
        int steps = TrialsPerCell * movable.Length * _instance.AgentCount;
        for (int round = 0; best > 0 && !_budget.IsOver; round++)
        {
            double cooling = 1 - (6.0 / steps), threshold = round % 2 == 0 ? ThresholdForNew : ThresholdNearBest, current = Measure();
            for (int step = 0; best > 0 && threshold > LastThreshold && _budget.SpendTrials(_trialsPerStep); step++, threshold *= cooling)
            {
                int unit = movable[_random.Below(movable.Length)];
                int other = _random.Below(2) == 0 ? -1 : movable[_random.Below(movable.Length)];
                int giver = _state.Owners[unit], taker = other < 0 ? _takers[unit][_random.Below(_takers[unit].Length)] : _state.Owners[other];
                if (giver == taker || !_state.MayExchange(unit, taker, other)) continue;
                Exchange(unit, taker, other);
                double now = Measure();
                if (now > current + threshold)
                {
                    Exchange(unit, giver, other);
                    continue;
                }

                current = now;
                if (_largest >= best) continue;
                best = _largest;
                _state.Owners.CopyTo(_best, 0);
            }

            _state.Load(_best);
        }

        _best.CopyTo(owners, 0);
    }

    /// <summary>The largest violation, and a little of all.</summary>
    private double Measure()
    {
        double sum = 0;
        _largest = 0;
        for (int i = 0; i < _scale.Length; i++)
        {
            double own = _state.WithoutDearest(i) * _partOf[i];
            for (int j = 0; j < _scale.Length; j++)
            {
                double excess = (own - (_state.CostOf(i, j) * _partOf[j])) * _scale[i];
                if (excess <= 0 || j == i || (MayBeContent(excess) && _state.IsContentWith(i, j))) continue;
                _largest = Math.Max(_largest, excess);
                double squared = excess * excess;
                sum += squared * squared;
            }
        }

        return _largest + (PartOfAll * Math.Sqrt(Math.Sqrt(sum)));
    }

    /// <summary>Only an excess within rounding errors, or liked chores, can turn out to be none.</summary>
    private bool MayBeContent(double excess) => excess < 1e-9 || _search.Original.HasLikedChores;

    private double ScaleOf(int agent)
    {
        double magnitude = 0;
        foreach (long cost in _search.Original.CostsOf(agent)) magnitude += Math.Abs((double)cost);
        double total = _instance.TotalCost(agent) > 0 ? _instance.TotalCost(agent) : magnitude;
        return total == 0 ? 0 : _instance.TotalWeight / total;
    }

    private void Exchange(int unit, int taker, int other)
    {
        if (other >= 0) _state.Swap(unit, other);
        else _state.Give(unit, taker);
    }
}

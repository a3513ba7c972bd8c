
namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// Goes through the allowed divisions, cutting off what cannot be EF1 (or as near to it as asked) or cannot have a worst share below
/// the best known: by the most each agent may still carry, and by the slack that the dual weights leave before their bound is passed.
/// </summary>
internal sealed class BranchAndBound
{
    private const int PairsPerNode = 128;

    private readonly SearchInstance _search;
    private readonly ChoreInstance _instance;
    private readonly SearchBudget _budget;
    private readonly int _n;
    private readonly DualPrices _prices;
    private readonly AgentTwins _twins;
    private readonly int[] _order;
    private readonly int[] _owners;
    private readonly int[] _size;
    private readonly long[] _load;
    private readonly long[] _cap;
    private readonly long[] _dearest;
    private readonly long[] _time;
    private readonly long[] _likedAhead;
    private readonly bool _isForSum;
    private readonly int[] _fewestHandovers;
    private EnvyBound? _envy;
    private long _sumBelow;
    private long _slack;
    private int _handoversLeft;
    private bool _stopAtFirst;

    /// <summary>Prepares a search.</summary>
    /// <param name="search">What is to be divided.</param>
    /// <param name="dual">Dual weights of its worst share, if anybody's total is above 0.</param>
    /// <param name="budget">The nodes to spend.</param>
    public BranchAndBound(SearchInstance search, WorstShareDual? dual, SearchBudget budget)
        : this(search, DualPrices.Of(search, dual), budget, isForSum: dual is null)
    {
    }

    private BranchAndBound(SearchInstance search, DualPrices prices, SearchBudget budget, bool isForSum)
    {
        ChoreInstance instance = search.Units;
        (_search, _instance, _budget, _n) = (search, instance, budget, instance.AgentCount);
        int m = instance.ChoreCount;
        (_prices, _isForSum) = (prices, isForSum);
        _twins = new AgentTwins(search);
        _fewestHandovers = [.. Enumerable.Range(0, m).Select(search.FewestHandovers)];
        _order = [.. Enumerable.Range(0, m)];
        _owners = new int[m];
        _size = new int[_n];
        _load = new long[_n];
        _cap = new long[_n];
        _dearest = new long[_n];
        _time = new long[_n];
        _likedAhead = new long[_n];
        BestOwners = new int[m];
    }

    /// <summary>Prepares a search for any division within the cap on handovers, trying first what takes the fewest.</summary>
    public static BranchAndBound ForHandovers(SearchInstance search, SearchBudget budget) =>
        new(search, DualPrices.OfHandovers(search), budget, isForSum: false);

    /// <summary>Gets the best division found, if <see cref="Run"/> found one.</summary>
    public int[] BestOwners { get; }

    /// <summary>Gets a value indicating whether a division was found.</summary>
    public bool HasFound { get; private set; }

    /// <summary>
    /// Looks for a division within the allowance (any, if null) whose worst share is below <paramref name="below"/> (any, if null), or,
    /// if nobody's total is above 0, whose sum of costs is below <paramref name="sumBelow"/>.
    /// </summary>
    /// <param name="allowance">How near to EF1 the division must be.</param>
    /// <param name="below">The worst share to beat.</param>
    /// <param name="stopAtFirst">Whether the first such division will do; otherwise the search goes on to the best.</param>
    /// <param name="sumBelow">The sum of costs to beat; counts only if nobody's total is above 0.</param>
    /// <returns>Whether the search was finished: nothing better than what was found, if anything, exists.</returns>
    public bool Run(EF1Allowance? allowance, Share? below, bool stopAtFirst, long sumBelow = long.MaxValue)
    {
        (_envy, _stopAtFirst, _sumBelow, HasFound) = (allowance is null ? null : new EnvyBound(_search, allowance), stopAtFirst, sumBelow, false);
        SetCaps(below);
        ArrangeChores();
        _handoversLeft = (_search.HandoverCap ?? int.MaxValue) - _fewestHandovers.Sum();
        Array.Clear(_size);
        Array.Clear(_load);
        Array.Clear(_dearest);
        Array.Clear(_time);
        Array.Fill(_owners, -1);
        for (int i = 0; i < _n; i++)
        {
            _likedAhead[i] = 0;
            for (int chore = 0; chore < _order.Length; chore++)
            {
                if (_instance.IsAllowed(i, chore)) _likedAhead[i] += Math.Min(0, _instance.Cost(i, chore));
            }
        }

        bool wentThroughAll = Place(0);
        return wentThroughAll || (HasFound && stopAtFirst);
    }

    /// <summary>Puts the chore at this depth, and all after it, everywhere they may go; false if the search is to end.</summary>
    private bool Place(int depth)
    {
        // The caps may have come down since the chores so far were placed.
        if (SomebodyIsOverCap()) return true;
        if (depth == _order.Length) return Keep();
        if (!_budget.Spend()) return false;
        int chore = _order[depth];
        ForgetAhead(chore, -1);
        bool goOn = true;
        foreach (int agent in _prices.AgentsFor(chore))
        {
            if (agent < 0 || !goOn) break;
            long excess = _prices.Excess(chore, agent);
            if (excess > _slack) break;
            long cost = _instance.Cost(agent, chore);
            if (_load[agent] + cost + _likedAhead[agent] > _cap[agent] || HasEmptyTwinBefore(agent) || !MayTake(agent, chore)) continue;
            long dearestBefore = _dearest[agent];
            (_owners[chore], _slack) = (agent, _slack - excess);
            _load[agent] += cost;
            _size[agent]++;
            _time[agent] += _search.Time(agent, chore);
            int handovers = _search.Handovers(agent, chore) - _fewestHandovers[chore];
            _handoversLeft -= handovers;
            _dearest[agent] = Math.Max(dearestBefore, _search.Dearest(agent, chore));
            _envy?.DenyOthers(chore, agent, -1);
            SpendForPairs();
            if (_envy?.IsPossible(_load, _dearest) != false) goOn = Place(depth + 1);
            _envy?.DenyOthers(chore, agent, +1);
            _dearest[agent] = dearestBefore;
            _handoversLeft += handovers;
            _time[agent] -= _search.Time(agent, chore);
            _size[agent]--;
            _load[agent] -= cost;
            _slack += excess;

            // Whoever takes a chore for nothing leaves everyone's load as it was: nobody else need be tried, unless bundles count too.
            if (cost == 0 && _envy is null && !_search.HasLinks) break;
        }

        _owners[chore] = -1;

        ForgetAhead(chore, +1);
        return goOn;
    }

    /// <summary>Keeps a complete division if it is one we look for, and asks for a better one from here on.</summary>
    private bool Keep()
    {
        // Without liked chores the bounds are exact by now; with them the definition decides, which takes as long as many nodes.
        if (_search.Original.HasLikedChores && _envy is not null)
        {
            for (int node = 0; node < _order.Length; node++) _budget.Spend();
            if (!_envy.Permits(_owners)) return !_budget.IsOver;
        }

        HasFound = true;
        _owners.CopyTo(BestOwners, 0);
        if (_stopAtFirst) return false;
        long slackUsed = SlackOfCaps() - _slack;
        if (_isForSum) _sumBelow = _load.Sum();
        SetCaps(Share.WorstOf(_instance, _owners));
        _slack -= slackUsed;
        return true;
    }

    private bool MayTake(int agent, int unit)
    {
        if (!_search.HasLinks) return true;
        if (_search.Handovers(agent, unit) - _fewestHandovers[unit] > _handoversLeft) return false;
        foreach (int rival in _search.Rivals(unit))
        {
            if (_owners[rival] == agent) return false;
        }

        return _time[agent] + _search.Time(agent, unit) <= _search.TimeCap(agent);
    }

    /// <summary>With many agents, comparing all pairs takes longer than a node should.</summary>
    private void SpendForPairs()
    {
        if (_envy is null) return;
        for (int pairs = PairsPerNode; pairs <= _n * _n; pairs += PairsPerNode) _budget.Spend();
    }

    private bool SomebodyIsOverCap()
    {
        for (int agent = 0; agent < _n; agent++)
        {
            if (_load[agent] + _likedAhead[agent] > _cap[agent]) return true;
        }

        return false;
    }

    private void ForgetAhead(int chore, int sign)
    {
        if (!_instance.HasLikedChores) return;
        for (int agent = 0; agent < _n; agent++)
        {
            if (_instance.IsAllowed(agent, chore)) _likedAhead[agent] += sign * Math.Min(0, _instance.Cost(agent, chore));
        }
    }

    /// <summary>Among agents alike in everything, only the first without chores need be tried.</summary>
    private bool HasEmptyTwinBefore(int agent)
    {
        if (_size[agent] > 0) return false;
        for (int twin = _twins.FirstOf(agent); twin < agent; twin++)
        {
            if (_twins.FirstOf(twin) == _twins.FirstOf(agent) && _size[twin] == 0) return true;
        }

        return false;
    }

    private void SetCaps(Share? below)
    {
        for (int agent = 0; agent < _n; agent++)
        {
            _cap[agent] = below is { } share && _instance.TotalCost(agent) > 0
                ? share.LargestBelow(_instance, agent)
                : Share.NoLimit;
            if (_envy is not null) _cap[agent] = Math.Min(_cap[agent], _envy.MostLoad(agent));
        }

        _slack = SlackOfCaps();
    }

    private long SlackOfCaps() => _isForSum ? _prices.SlackOfSum(_sumBelow) : _prices.SlackWithin(_cap);

    /// <summary>First the chores that the slack leaves only one agent for, then the dearest.</summary>
    private void ArrangeChores()
    {
        double[] keys = new double[_order.Length];
        for (int chore = 0; chore < keys.Length; chore++)
        {
            int open = 0;
            double weight = 0;
            for (int agent = 0; agent < _n; agent++)
            {
                if (!_instance.IsAllowed(agent, chore)) continue;
                if (_prices.Excess(chore, agent) <= _slack) open++;
                weight = Math.Max(weight, Math.Abs((double)_instance.Cost(agent, chore)) / (1 + Math.Abs((double)_instance.TotalCost(agent))));
            }

            _order[chore] = chore;
            keys[chore] = open <= 1 ? -2 : -weight;
        }

        Array.Sort(keys, _order);
    }
}

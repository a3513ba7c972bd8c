namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// Goes through the allowed divisions with nobody above the worst share known, for one that is better further down: in leximin, and at
/// that in changes from the present owners. What already carries more than the best known is cut off.
/// </summary>
/// <remarks>Without liked chores only: then what agents carry so far never becomes less.</remarks>
internal sealed class LeximinSearch
{
    private readonly SearchInstance _search;
    private readonly ChoreInstance _instance;
    private readonly SearchBudget _budget;
    private readonly Func<int[], DivisionScore> _keep;
    private readonly int[] _order;
    private readonly int[] _owners;
    private readonly long[] _load;
    private readonly long[] _time;
    private readonly long[] _cap;
    private readonly Share[] _sorted;
    private DivisionScore _best;

    private LeximinSearch(SearchInstance search, SearchBudget budget, DivisionScore best, Func<int[], DivisionScore> keep)
    {
        (_search, _instance, _budget, _best, _keep) = (search, search.Units, budget, best, keep);
        int n = _instance.AgentCount;
        (_load, _time, _cap) = (new long[n], new long[n], new long[n]);
        _sorted = new Share[best.SharesDescending.Length];
        _owners = new int[_instance.ChoreCount];
        Array.Fill(_owners, -1);
        _order = [.. Enumerable.Range(0, _instance.ChoreCount).OrderByDescending(Heaviness)];
        for (int agent = 0; agent < n; agent++)
            _cap[agent] = _instance.TotalCost(agent) > 0 ? best.WorstShare!.Value.LargestWithin(_instance, agent) : Share.NoLimit;
    }

    /// <summary>Searches as far as the budget lasts.</summary>
    /// <param name="search">What is to be divided: no liked chores, somebody's total above 0.</param>
    /// <param name="budget">The nodes to spend.</param>
    /// <param name="best">The score to beat.</param>
    /// <param name="keep">Told of each division that beats it in the shares or changes; returns the best score from then on.</param>
    /// <returns>Whether it went through all.</returns>
    public static bool Run(SearchInstance search, SearchBudget budget, DivisionScore best, Func<int[], DivisionScore> keep) =>
        new LeximinSearch(search, budget, best, keep).Place(0, handovers: 0);

    private double Heaviness(int unit)
    {
        double heaviest = 0;
        for (int agent = 0; agent < _instance.AgentCount; agent++)
            heaviest = Math.Max(heaviest, _instance.Cost(agent, unit) / (1 + (double)_instance.TotalCost(agent)));
        return heaviest;
    }

    private bool Place(int depth, int handovers)
    {
        if (!_budget.Spend()) return false;
        int order = CompareWithBest();
        bool isWhole = depth == _order.Length;
        if (order > 0 || (isWhole && order == 0 && handovers >= _best.Handovers)) return true;
        if (isWhole)
        {
            _best = _keep((int[])_owners.Clone());
            return true;
        }

        int unit = _order[depth];
        bool goOn = true;
        for (int agent = 0; agent < _load.Length && goOn; agent++)
        {
            long cost = _instance.Cost(agent, unit);
            if (!_instance.IsAllowed(agent, unit) || _load[agent] + cost > _cap[agent] || !MayTake(agent, unit)) continue;
            _owners[unit] = agent;
            _load[agent] += cost;
            _time[agent] += _search.Time(agent, unit);
            goOn = Place(depth + 1, handovers + _search.Handovers(agent, unit));
            _time[agent] -= _search.Time(agent, unit);
            _load[agent] -= cost;
        }

        _owners[unit] = -1;
        return goOn;
    }

    private bool MayTake(int agent, int unit)
    {
        if (!_search.HasLinks) return true;
        foreach (int rival in _search.Rivals(unit))
        {
            if (_owners[rival] == agent) return false;
        }

        return _time[agent] + _search.Time(agent, unit) <= _search.TimeCap(agent);
    }

    /// <summary>Above 0 where what is carried so far is worse in leximin than the best known.</summary>
    private int CompareWithBest()
    {
        int count = 0;
        for (int agent = 0; agent < _load.Length; agent++)
        {
            if (_instance.TotalCost(agent) <= 0) continue;
            Share share = Share.Of(_instance, agent, _load[agent]);
            int at = count++;
            for (; at > 0 && share > _sorted[at - 1]; at--) _sorted[at] = _sorted[at - 1];
            _sorted[at] = share;
        }

        for (int at = 0; at < count; at++)
        {
            int order = _sorted[at].CompareTo(_best.SharesDescending[at]);
            if (order != 0) return order;
        }

        return 0;
    }
}

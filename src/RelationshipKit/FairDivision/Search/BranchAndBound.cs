
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
    private readonly long[] _dualWeight;
    private readonly int[] _twin;
    private readonly int[] _order;
    private readonly int[] _agentOrder;
    private readonly long[] _excess;
    private readonly int[] _owners;
    private readonly int[] _size;
    private readonly long[] _load;
    private readonly long[] _cap;
    private readonly long[] _dearest;
    private readonly long[] _time;
    private readonly long[] _likedAhead;
    private readonly long[] _atMost;
    private readonly long _dualTotal;
    private readonly bool _isForSum;
    private EF1Allowance? _allowance;
    private long _sumBelow;
    private long _slack;
    private bool _stopAtFirst;

    /// <summary>Prepares a search.</summary>
    /// <param name="search">What is to be divided.</param>
    /// <param name="dual">Dual weights of its worst share, if anybody's total is above 0.</param>
    /// <param name="budget">The nodes to spend.</param>
    public BranchAndBound(SearchInstance search, WorstShareDual? dual, SearchBudget budget)
    {
        ChoreInstance instance = search.Units;
        (_search, _instance, _budget, _n) = (search, instance, budget, instance.AgentCount);
        int m = instance.ChoreCount;
        _isForSum = dual is null;
        _dualWeight = WholeDualWeights(instance, dual);
        _twin = [.. Enumerable.Range(0, _n).Select(agent => FirstTwin(search, agent))];
        _excess = new long[m * _n];
        _agentOrder = new int[m * _n];
        for (int chore = 0; chore < m; chore++) _dualTotal += PrepareChore(chore);
        _order = [.. Enumerable.Range(0, m)];
        _owners = new int[m];
        _size = new int[_n];
        _load = new long[_n];
        _cap = new long[_n];
        _dearest = new long[_n];
        _time = new long[_n];
        _likedAhead = new long[_n];
        _atMost = new long[_n * _n];
        BestOwners = new int[m];
    }

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
        (_allowance, _stopAtFirst, _sumBelow, HasFound) = (allowance, stopAtFirst, sumBelow, false);
        SetCaps(below);
        ArrangeChores();
        Array.Clear(_size);
        Array.Clear(_load);
        Array.Clear(_dearest);
        Array.Clear(_time);
        Array.Fill(_owners, -1);
        for (int i = 0; i < _n; i++)
        {
            _likedAhead[i] = 0;
            for (int j = 0; j < _n; j++) _atMost[(i * _n) + j] = 0;
            for (int chore = 0; chore < _order.Length; chore++)
            {
                long cost = _instance.Cost(i, chore);
                if (_instance.IsAllowed(i, chore)) _likedAhead[i] += Math.Min(0, cost);
                for (int j = 0; j < _n; j++)
                {
                    if (_instance.IsAllowed(j, chore)) _atMost[(i * _n) + j] += cost;
                }
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
        for (int at = 0; at < _n && goOn; at++)
        {
            int agent = _agentOrder[(chore * _n) + at];
            if (agent < 0) break;
            long excess = _excess[(chore * _n) + agent];
            if (excess > _slack) break;
            long cost = _instance.Cost(agent, chore);
            if (_load[agent] + cost + _likedAhead[agent] > _cap[agent] || HasEmptyTwinBefore(agent) || !MayTake(agent, chore)) continue;
            long dearestBefore = _dearest[agent];
            (_owners[chore], _slack) = (agent, _slack - excess);
            _load[agent] += cost;
            _size[agent]++;
            _time[agent] += _search.Time(agent, chore);
            _dearest[agent] = Math.Max(dearestBefore, _search.Dearest(agent, chore));
            DenyOthers(chore, agent, -1);
            SpendForPairs();
            if (CanStillBeEF1()) goOn = Place(depth + 1);
            DenyOthers(chore, agent, +1);
            _dearest[agent] = dearestBefore;
            _time[agent] -= _search.Time(agent, chore);
            _size[agent]--;
            _load[agent] -= cost;
            _slack += excess;
        }

        _owners[chore] = -1;

        ForgetAhead(chore, +1);
        return goOn;
    }

    /// <summary>Keeps a complete division if it is one we look for, and asks for a better one from here on.</summary>
    private bool Keep()
    {
        // Without liked chores the bounds are exact by now; with them the definition decides, which takes as long as many nodes.
        if (_search.Original.HasLikedChores && _allowance is not null)
        {
            for (int node = 0; node < _order.Length; node++) _budget.Spend();
            if (!_allowance.Permits(ChoreDivision.Create(_search.Original, _search.Expand(_owners)))) return !_budget.IsOver;
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
        foreach (int rival in _search.Rivals(unit))
        {
            if (_owners[rival] == agent) return false;
        }

        return _time[agent] + _search.Time(agent, unit) <= _search.TimeCap(agent);
    }

    /// <summary>With many agents, comparing all pairs takes longer than a node should.</summary>
    private void SpendForPairs()
    {
        if (_allowance is null) return;
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

    private bool CanStillBeEF1()
    {
        if (_allowance is null || _search.Original.HasLikedChores) return true;
        for (int i = 0; i < _n; i++)
        {
            long withoutOne = _load[i] - _dearest[i];
            if (withoutOne == 0) continue;
            if (!_allowance.AllowsAgainstAll(i, withoutOne, _dearest[i])) return false;
            for (int j = 0; j < _n; j++)
            {
                if (j != i && !_allowance.Allows(i, withoutOne, j, _atMost[(i * _n) + j])) return false;
            }
        }

        return true;
    }

    /// <summary>Takes a chore given to one agent out of (or puts it back into) what the bundles of all others could still come to.</summary>
    private void DenyOthers(int chore, int owner, int sign)
    {
        if (_allowance is null) return;
        for (int j = 0; j < _n; j++)
        {
            if (j == owner || !_instance.IsAllowed(j, chore)) continue;
            for (int i = 0; i < _n; i++) _atMost[(i * _n) + j] += sign * _instance.Cost(i, chore);
        }
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
        for (int twin = _twin[agent]; twin < agent; twin++)
        {
            if (_twin[twin] == _twin[agent] && _size[twin] == 0) return true;
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
        }

        _slack = SlackOfCaps();
    }

    private long SlackOfCaps()
    {
        if (_isForSum) return Math.Min(Share.NoLimit, _sumBelow - 1) - _dualTotal;
        Int128 slack = -_dualTotal;
        for (int agent = 0; agent < _n; agent++) slack += (Int128)_dualWeight[agent] * _cap[agent];
        return (long)Int128.Clamp(slack, -Share.NoLimit, Share.NoLimit);
    }

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
                if (_excess[(chore * _n) + agent] <= _slack) open++;
                weight = Math.Max(weight, Math.Abs((double)_instance.Cost(agent, chore)) / (1 + Math.Abs((double)_instance.TotalCost(agent))));
            }

            _order[chore] = chore;
            keys[chore] = open <= 1 ? -2 : -weight;
        }

        Array.Sort(keys, _order);
    }

    /// <summary>Sorts the agents allowed to do a chore by what it costs beyond the least, in dual weights; returns that least.</summary>
    private long PrepareChore(int chore)
    {
        long least = long.MaxValue;
        int count = 0;
        for (int agent = 0; agent < _n; agent++)
        {
            if (!_instance.IsAllowed(agent, chore)) continue;
            least = Math.Min(least, _dualWeight[agent] * _instance.Cost(agent, chore));
            _agentOrder[(chore * _n) + count++] = agent;
        }

        Array.Fill(_agentOrder, -1, (chore * _n) + count, _n - count);
        foreach (int agent in _agentOrder.AsSpan(chore * _n, count))
            _excess[(chore * _n) + agent] = (_dualWeight[agent] * _instance.Cost(agent, chore)) - least;
        _agentOrder.AsSpan(chore * _n, count).Sort((left, right) =>
        {
            int byExcess = _excess[(chore * _n) + left].CompareTo(_excess[(chore * _n) + right]);
            return byExcess != 0 ? byExcess : left.CompareTo(right);
        });
        return least;
    }

    /// <summary>Dual weights as whole numbers so small that no sum of weighed costs overflows; any such numbers give a valid bound.</summary>
    private static long[] WholeDualWeights(ChoreInstance instance, WorstShareDual? dual)
    {
        var whole = new long[instance.AgentCount];
        if (dual is null)
        {
            // Nobody's total is above 0: the sum of costs counts, in which all weigh the same.
            Array.Fill(whole, 1);
            return whole;
        }

        double largest = 0;
        for (int agent = 0; agent < whole.Length; agent++)
        {
            double magnitude = 0;
            foreach (long cost in instance.CostsOf(agent)) magnitude += Math.Abs((double)cost);
            largest = Math.Max(largest, dual.Weights[agent] * magnitude);
        }

        double scale = (1L << 55) / largest;
        for (int agent = 0; agent < whole.Length; agent++) whole[agent] = (long)(dual.Weights[agent] * scale);
        return whole;
    }

    private static int FirstTwin(SearchInstance search, int agent)
    {
        for (int other = 0; other < agent; other++)
        {
            if (!search.IsCapped(agent) && !search.IsCapped(other)
                && search.Units.Weight(other) == search.Units.Weight(agent)
                && search.Units.CostsOf(other).SequenceEqual(search.Units.CostsOf(agent))
                && MayDoTheSame(search.Units, other, agent))
            {
                return other;
            }
        }

        return agent;
    }

    private static bool MayDoTheSame(ChoreInstance instance, int agent, int other)
    {
        for (int chore = 0; chore < instance.ChoreCount; chore++)
        {
            if (instance.IsAllowed(agent, chore) != instance.IsAllowed(other, chore)) return false;
        }

        return true;
    }
}

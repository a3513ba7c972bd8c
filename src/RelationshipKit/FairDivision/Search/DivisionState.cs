using System.Numerics;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// A division while it is being changed: who owns what, what every agent would bear with every bundle, and whether a change keeps EF1.
/// Nothing here allocates after construction.
/// </summary>
internal sealed class DivisionState
{
    private readonly SearchInstance _search;
    private readonly ChoreInstance _instance;
    private readonly int _n;
    private readonly bool _weighedCostsFitLong;
    private readonly long[] _bundleCost;
    private readonly int[] _bundles;
    private readonly int[] _size;
    private readonly int[] _place;
    private readonly long[] _time;
    private int _handovers;

    public DivisionState(SearchInstance search)
    {
        ChoreInstance instance = search.Units;
        (_search, _instance, _n) = (search, instance, instance.AgentCount);
        _time = new long[_n];
        _weighedCostsFitLong = Enumerable.Range(0, _n).All(agent =>
        {
            Int128 magnitude = 0;
            foreach (long cost in instance.CostsOf(agent)) magnitude += Math.Abs(cost);
            return magnitude * ChoreInstance.MaxWeight < long.MaxValue;
        });
        Owners = new int[instance.ChoreCount];
        _bundleCost = new long[_n * _n];
        _bundles = new int[_n * instance.ChoreCount];
        _size = new int[_n];
        _place = new int[instance.ChoreCount];
    }

    /// <summary>Gets the owner of each unit; change it by <see cref="Give"/> and <see cref="Load"/> only.</summary>
    public int[] Owners { get; }

    /// <summary>Gets or sets how far from EF1 a division may be and still count as EF1; null for not at all.</summary>
    public EF1Allowance? Allowance { get; set; }

    /// <summary>What an agent carries.</summary>
    public long Carried(int agent) => _bundleCost[(agent * _n) + agent];

    /// <summary>What the bundle of <paramref name="owner"/> would cost an agent.</summary>
    public long CostOf(int agent, int owner) => _bundleCost[(agent * _n) + owner];

    /// <summary>The chores of an agent, in no particular order.</summary>
    public ReadOnlySpan<int> Bundle(int agent) => _bundles.AsSpan(agent * _instance.ChoreCount, _size[agent]);

    /// <summary>Takes over a whole division.</summary>
    public void Load(ReadOnlySpan<int> owners)
    {
        Array.Clear(_bundleCost);
        Array.Clear(_size);
        Array.Clear(_time);
        _handovers = 0;
        for (int chore = 0; chore < owners.Length; chore++) Add(chore, owners[chore]);
    }

    /// <summary>
    /// Whether the constraints allow to hand a unit to the taker, in exchange for <paramref name="back"/> unless that is −1, if they allow
    /// the division as it is.
    /// </summary>
    public bool MayExchange(int unit, int taker, int back) =>
        _instance.IsAllowed(taker, unit)
        && (back < 0 || _instance.IsAllowed(Owners[unit], back))
        && (!_search.HasLinks
            || (CanTake(taker, unit, back) && (back < 0 || CanTake(Owners[unit], back, unit)) && KeepsHandoverCap(unit, taker, back)));

    /// <summary>Gives a chore to another agent.</summary>
    public void Give(int chore, int taker)
    {
        int giver = Owners[chore];
        int last = _bundles[(giver * _instance.ChoreCount) + --_size[giver]];
        _bundles[(giver * _instance.ChoreCount) + _place[chore]] = last;
        _place[last] = _place[chore];
        for (int agent = 0; agent < _n; agent++) _bundleCost[(agent * _n) + giver] -= _instance.Cost(agent, chore);
        _time[giver] -= _search.Time(giver, chore);
        _handovers -= _search.Handovers(giver, chore);
        Add(chore, taker);
    }

    /// <summary>Lets two chores of different owners change places; doing it twice restores everything, the order within bundles included.</summary>
    public void Swap(int chore, int other)
    {
        int owner = Owners[chore], otherOwner = Owners[other];
        _handovers += ChangeOfHandovers(chore, otherOwner, other);
        Put(chore, otherOwner, _place[other], out int place);
        Put(other, owner, place, out _);
        _time[owner] += _search.Time(owner, other) - _search.Time(owner, chore);
        _time[otherOwner] += _search.Time(otherOwner, chore) - _search.Time(otherOwner, other);
        for (int agent = 0; agent < _n; agent++)
        {
            long difference = _instance.Cost(agent, chore) - _instance.Cost(agent, other);
            _bundleCost[(agent * _n) + owner] -= difference;
            _bundleCost[(agent * _n) + otherOwner] += difference;
        }
    }

    /// <summary>Whether an agent bears no more against another than EF1 allows.</summary>
    public bool IsContentWith(int agent, int other) => IsContent(agent, 1UL << other);

    /// <summary>Whether the division is EF1.</summary>
    public bool IsEF1()
    {
        for (int agent = 0; agent < _n; agent++)
        {
            if (!IsContent(agent, ulong.MaxValue)) return false;
        }

        return true;
    }

    /// <summary>Whether a division that was EF1 before the bundles of two agents changed still is.</summary>
    public bool IsStillEF1(int first, int second)
    {
        ulong both = (1UL << first) | (1UL << second);
        for (int agent = 0; agent < _n; agent++)
        {
            if (!IsContent(agent, (both >> agent & 1) != 0 ? ulong.MaxValue : both)) return false;
        }

        return true;
    }

    /// <summary>
    /// How far the division is from EF1, roughly: the sum over all pairs of what is too much for EF1, as a part of the agent's own total.
    /// Used to lead a search only.
    /// </summary>
    public double RoughViolation()
    {
        double sum = 0, largest = 0;
        for (int i = 0; i < _n; i++)
        {
            double scale = 1.0 / Math.Max(1, Math.Abs(_instance.TotalCost(i)));
            long without = WithoutDearest(i);
            for (int j = 0; j < _n; j++)
            {
                if (j == i) continue;
                double excess = ((double)without / _instance.Weight(i)) - ((double)_bundleCost[(i * _n) + j] / _instance.Weight(j));
                if (excess <= 0 || IsContent(i, 1UL << j)) continue;
                sum += excess * scale;
                largest = Math.Max(largest, excess * scale);
            }
        }

        // Under a cap on handovers EF1 is often out of reach, and what counts is the largest violation.
        return _search.HandoverCap is null ? sum : sum + (_n * _n * largest);
    }

    private bool CanTake(int agent, int unit, int exceptFor)
    {
        foreach (int rival in _search.Rivals(unit))
        {
            if (rival != exceptFor && Owners[rival] == agent) return false;
        }

        long gone = exceptFor < 0 ? 0 : _search.Time(agent, exceptFor);
        return _time[agent] - gone + _search.Time(agent, unit) <= _search.TimeCap(agent);
    }

    private bool KeepsHandoverCap(int unit, int taker, int back)
    {
        if (_search.HandoverCap is not { } most) return true;
        int change = ChangeOfHandovers(unit, taker, back);
        return change <= 0 || _handovers + change <= most;
    }

    private int ChangeOfHandovers(int unit, int taker, int back)
    {
        int giver = Owners[unit];
        int change = _search.Handovers(taker, unit) - _search.Handovers(giver, unit);
        return back < 0 ? change : change + _search.Handovers(giver, back) - _search.Handovers(taker, back);
    }

    private void Put(int chore, int owner, int place, out int formerPlace)
    {
        formerPlace = _place[chore];
        (Owners[chore], _place[chore]) = (owner, place);
        _bundles[(owner * _instance.ChoreCount) + place] = chore;
    }

    private void Add(int chore, int owner)
    {
        Owners[chore] = owner;
        _place[chore] = _size[owner];
        _bundles[(owner * _instance.ChoreCount) + _size[owner]++] = chore;
        _time[owner] += _search.Time(owner, chore);
        _handovers += _search.Handovers(owner, chore);
        for (int agent = 0; agent < _n; agent++) _bundleCost[(agent * _n) + owner] += _instance.Cost(agent, chore);
    }

    /// <summary>Whether an agent envies none of the others named by more than one chore.</summary>
    private bool IsContent(int agent, ulong others)
    {
        long without = WithoutDearest(agent);
        long weight = _instance.Weight(agent);
        others &= ~(1UL << agent) & ((1UL << _n) - 1);
        for (; others != 0; others &= others - 1)
        {
            int other = BitOperations.TrailingZeroCount(others);
            long othersCost = _bundleCost[(agent * _n) + other];
            bool holds = !_instance.HasUnequalWeights ? without <= othersCost
                : _weighedCostsFitLong ? without * _instance.Weight(other) <= othersCost * weight
                : without * (Int128)_instance.Weight(other) <= othersCost * (Int128)weight;
            if (!holds && Allowance?.Allows(agent, without, other, othersCost) != true
                && !(_search.Original.HasLikedChores && IsContentWithoutMostLiked(agent, other))) return false;
        }

        return true;
    }

    private bool IsContentWithoutMostLiked(int agent, int other)
    {
        long mostLiked = 0;
        foreach (int chore in Bundle(other)) mostLiked = Math.Min(mostLiked, _search.Cheapest(agent, chore));
        return Carried(agent) * (Int128)_instance.Weight(other)
            <= (_bundleCost[(agent * _n) + other] - mostLiked) * (Int128)_instance.Weight(agent);
    }

    /// <summary>What an agent carries without its dearest chore.</summary>
    public long WithoutDearest(int agent)
    {
        if (_size[agent] == 0) return 0;
        long dearest = long.MinValue;
        foreach (int chore in Bundle(agent)) dearest = Math.Max(dearest, _search.Dearest(agent, chore));
        return Carried(agent) - dearest;
    }
}

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// Which units are alike: the same agents may do them, they take each as long, and no rivals make a difference. They may as well lie with
/// agents in ascending order.
/// </summary>
internal sealed class UnitTwins
{
    private readonly SearchInstance _search;
    private readonly bool _inCosts;
    private readonly int[] _before;
    private readonly int[] _after;

    /// <summary>Compares units.</summary>
    /// <param name="search">What is to be divided.</param>
    /// <param name="units">The units to compare, in ascending order; others have no twins.</param>
    /// <param name="inCosts">Whether twins must also cost each agent the same and leave present owners alike.</param>
    public UnitTwins(SearchInstance search, IReadOnlyList<int> units, bool inCosts)
    {
        (_search, _inCosts) = (search, inCosts);
        (_before, _after) = (new int[search.Units.ChoreCount], new int[search.Units.ChoreCount]);
        Array.Fill(_before, -1);
        Array.Fill(_after, -1);
        for (int at = 0; at < units.Count; at++)
        {
            int twin = at - 1;
            while (twin >= 0 && !AreAlike(units[at], units[twin])) twin--;
            if (twin >= 0) (_before[units[at]], _after[units[twin]]) = (units[twin], units[at]);
        }
    }

    /// <summary>The nearest twin before a unit, or −1.</summary>
    public int Before(int unit) => _before[unit];

    /// <summary>The nearest twin after a unit, or −1.</summary>
    public int After(int unit) => _after[unit];

    private bool AreAlike(int unit, int other)
    {
        if (_search.Units.AllowedMask(unit) != _search.Units.AllowedMask(other) || _search.Rivals(unit).Length + _search.Rivals(other).Length > 0)
            return false;
        for (int agent = 0; agent < _search.Units.AgentCount; agent++)
        {
            if (_search.Time(agent, unit) != _search.Time(agent, other) || (_inCosts && !CostTheSame(agent, unit, other))) return false;
        }

        return true;
    }

    private bool CostTheSame(int agent, int unit, int other) =>
        _search.Units.Cost(agent, unit) == _search.Units.Cost(agent, other)
        && _search.Dearest(agent, unit) == _search.Dearest(agent, other)
        && _search.Handovers(agent, unit) == _search.Handovers(agent, other);
}

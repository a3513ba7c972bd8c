using System.Collections.Immutable;
using System.Numerics;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// Finds a division that respects all constraints, whatever the costs, or proves that there is none: depth-first, always placing the unit
/// with the fewest agents left for it, with the agent whose time it takes the least of.
/// </summary>
internal sealed class AllowedDivisionSearch
{
    private readonly SearchInstance _instance;
    private readonly int[] _owners;
    private readonly long[] _free;
    private readonly List<int> _open;
    private readonly UnitTwins _twins;
    private long _nodesLeft;

    private AllowedDivisionSearch(SearchInstance instance, long nodeBudget)
    {
        (_instance, _nodesLeft) = (instance, nodeBudget);
        _owners = new int[instance.Units.ChoreCount];
        Array.Fill(_owners, -1);
        _free = [.. Enumerable.Range(0, instance.Units.AgentCount).Select(instance.TimeCap)];
        _open = [.. Enumerable.Range(0, _owners.Length).Where(NeedsCare)];
        _twins = new UnitTwins(instance, _open, inCosts: false);
    }

    /// <summary>Searches.</summary>
    /// <param name="instance">What is to be divided.</param>
    /// <param name="nodeBudget">The partial divisions to look at.</param>
    /// <param name="owners">The owner of each unit, if an allowed division was found.</param>
    /// <returns>Whether there is an allowed division; null if the budget ran out first.</returns>
    public static bool? Run(SearchInstance instance, long nodeBudget, out int[] owners)
    {
        var search = new AllowedDivisionSearch(instance, nodeBudget);
        owners = search._owners;
        if (instance.HasContradiction) return false;
        bool? found = search.PlaceRest();
        if (found == true) search.PlaceEasyOnes();
        return found;
    }

    /// <summary>Whether where the unit goes can be in the way of others: it has rivals, or nobody without a cap may do it.</summary>
    private bool NeedsCare(int unit)
    {
        if (_instance.Rivals(unit).Length > 0) return true;
        for (ulong rest = _instance.Units.AllowedMask(unit); rest != 0; rest &= rest - 1)
        {
            if (!_instance.IsCapped(BitOperations.TrailingZeroCount(rest))) return false;
        }

        return true;
    }

    private bool? PlaceRest()
    {
        if (_open.Count == 0) return true;
        if (--_nodesLeft < 0) return null;
        (int at, ulong takers) = MostConstrained();
        if (takers == 0 || !TimeCanSuffice() || !GroupsCanBeApart()) return false;
        int unit = _open[at];
        _open.RemoveAt(at);
        bool? found = false;
        while (takers != 0 && found == false)
        {
            int agent = LeastFilledBy(unit, takers);
            takers &= ~(1UL << agent);
            _owners[unit] = agent;
            _free[agent] -= _instance.Time(agent, unit);
            found = PlaceRest();
            if (found == true) return true;
            _free[agent] += _instance.Time(agent, unit);
            _owners[unit] = -1;
        }

        _open.Insert(at, unit);
        return found;
    }

    private (int At, ulong Takers) MostConstrained()
    {
        (int best, ulong bestTakers, long bestTime) = (-1, 0, 0);
        for (int at = 0; at < _open.Count; at++)
        {
            ulong takers = TakersOf(_open[at]);
            int fewer = best < 0 ? -1 : BitOperations.PopCount(takers).CompareTo(BitOperations.PopCount(bestTakers));
            if (fewer > 0) continue;
            long time = LeastTime(_open[at], takers);
            if (fewer < 0 || time > bestTime) (best, bestTakers, bestTime) = (at, takers, time);
            if (takers == 0) break;
        }

        return (best, bestTakers);
    }

    private ulong TakersOf(int unit)
    {
        ulong takers = _instance.Units.AllowedMask(unit);
        foreach (int rival in _instance.Rivals(unit))
        {
            if (_owners[rival] >= 0) takers &= ~(1UL << _owners[rival]);
        }

        for (ulong rest = takers; rest != 0; rest &= rest - 1)
        {
            int agent = BitOperations.TrailingZeroCount(rest);
            if (_instance.Time(agent, unit) > _free[agent]) takers &= ~(1UL << agent);
        }

        // Units alike in everything may as well lie with agents in ascending order.
        if (_twins.Before(unit) is >= 0 and int before && _owners[before] >= 0) takers &= ulong.MaxValue << _owners[before];
        if (_twins.After(unit) is >= 0 and int after && _owners[after] >= 0) takers &= (2UL << _owners[after]) - 1;
        return takers;
    }

    private long LeastTime(int unit, ulong takers)
    {
        long least = long.MaxValue;
        for (; takers != 0; takers &= takers - 1) least = Math.Min(least, _instance.Time(BitOperations.TrailingZeroCount(takers), unit));
        return least;
    }

    /// <summary>
    /// Whether the free time of the capped agents can hold the units that only they may take: added up, each unit at its shortest, and
    /// counted, each agent filling its time with its shortest units.
    /// </summary>
    private bool TimeCanSuffice()
    {
        ulong capped = 0;
        for (int agent = 0; agent < _free.Length; agent++) capped |= _instance.IsCapped(agent) ? 1UL << agent : 0;
        if (capped == 0) return true;
        Int128 needed = 0, free = 0;
        int count = 0, fitting = 0;
        var times = Array.ConvertAll(_free, _ => new List<long>());
        foreach (int unit in _open)
        {
            ulong takers = TakersOf(unit);
            if ((takers & ~capped) != 0) continue;
            count++;
            needed += LeastTime(unit, takers);
            for (; takers != 0; takers &= takers - 1)
            {
                int agent = BitOperations.TrailingZeroCount(takers);
                times[agent].Add(_instance.Time(agent, unit));
            }
        }

        for (int agent = 0; agent < _free.Length; agent++)
        {
            if (!_instance.IsCapped(agent)) continue;
            free += _free[agent];
            fitting += CountFitting(times[agent], _free[agent]);
        }

        return needed <= free && count <= fitting;
    }

    /// <summary>Whether in each group to be kept apart the open units can be matched with different agents (Hall; augmenting paths).</summary>
    private bool GroupsCanBeApart()
    {
        var matched = new int[_free.Length];
        foreach (ImmutableArray<int> group in _instance.ApartGroups)
        {
            Array.Fill(matched, -1);
            foreach (int unit in group)
            {
                ulong tried = 0;
                if (_owners[unit] < 0 && !TryMatch(unit, matched, ref tried)) return false;
            }
        }

        return true;
    }

    private bool TryMatch(int unit, int[] matched, ref ulong tried)
    {
        for (ulong takers = TakersOf(unit) & ~tried; takers != 0; takers &= (takers - 1) & ~tried)
        {
            int agent = BitOperations.TrailingZeroCount(takers);
            tried |= 1UL << agent;
            if (matched[agent] >= 0 && !TryMatch(matched[agent], matched, ref tried)) continue;
            matched[agent] = unit;
            return true;
        }

        return false;
    }

    private static int CountFitting(List<long> times, long free)
    {
        times.Sort();
        int fitting = 0;
        foreach (long time in times)
        {
            free -= time;
            if (free < 0) break;
            fitting++;
        }

        return fitting;
    }

    private int LeastFilledBy(int unit, ulong takers)
    {
        int best = -1;
        for (; takers != 0; takers &= takers - 1)
        {
            int agent = BitOperations.TrailingZeroCount(takers);
            if (best < 0 || Part(agent) < Part(best)) best = agent;
        }

        return best;

        double Part(int agent) => (double)_instance.Time(agent, unit) / Math.Max(1, _free[agent]);
    }

    /// <summary>Gives the units that are in nobody's way to the uncapped agents to whom they cost least of their total.</summary>
    private void PlaceEasyOnes()
    {
        for (int unit = 0; unit < _owners.Length; unit++)
        {
            if (_owners[unit] >= 0) continue;
            for (int agent = 0; agent < _free.Length; agent++)
            {
                if (!_instance.Units.IsAllowed(agent, unit) || _instance.IsCapped(agent)) continue;
                if (_owners[unit] < 0 || PartOfTotal(agent, unit) < PartOfTotal(_owners[unit], unit)) _owners[unit] = agent;
            }
        }

        double PartOfTotal(int agent, int unit) =>
            _instance.Units.Cost(agent, unit) / (double)Math.Max(1, Math.Abs(_instance.Units.TotalCost(agent)));
    }
}

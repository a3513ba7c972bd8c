namespace RelationshipKit.FairDivision.Properties;

/// <summary>
/// Bounds on the least largest part when one row of costs is split into n parts: exact where branch and bound closes the gap within its
/// budget of nodes. Costs are at least 0.
/// </summary>
internal sealed class LeastLargestPart
{
    private readonly long[] _costs;
    private readonly long[] _ahead;
    private readonly long[] _parts;
    private readonly long _lower;
    private long _best;
    private long _nodesLeft;

    private LeastLargestPart(ReadOnlySpan<long> costs, int parts, long nodeBudget)
    {
        _costs = costs.ToArray();
        Array.Sort(_costs);
        Array.Reverse(_costs);
        _ahead = new long[_costs.Length + 1];
        for (int at = _costs.Length - 1; at >= 0; at--) _ahead[at] = _ahead[at + 1] + _costs[at];
        _parts = new long[parts];
        _nodesLeft = nodeBudget;
        _lower = LowerBound();
        _best = LongestFirst();
    }

    /// <summary>The bounds; equal where the value is known.</summary>
    public static (long Lower, long Upper) Of(ReadOnlySpan<long> costs, int parts, long nodeBudget)
    {
        var search = new LeastLargestPart(costs, parts, nodeBudget);
        if (search._best == search._lower) return (search._lower, search._lower);
        bool isExhausted = search.Place(0);
        return (isExhausted ? search._best : search._lower, search._best);
    }

    /// <summary>The average part, and for every k the k + 1 cheapest of the kn + 1 dearest: some part holds k + 1 of those.</summary>
    private long LowerBound()
    {
        int n = _parts.Length;
        long bound = (_ahead[0] / n) + (_ahead[0] % n == 0 ? 0 : 1);
        for (int k = 0; (k * n) + 1 <= _costs.Length; k++)
        {
            int end = (k * n) + 1;
            bound = Math.Max(bound, _ahead[end - k - 1] - _ahead[end]);
        }

        return bound;
    }

    /// <summary>Longest processing time first: each cost to the part that is least so far.</summary>
    private long LongestFirst()
    {
        foreach (long cost in _costs) _parts[Array.IndexOf(_parts, _parts.Min())] += cost;
        long largest = _parts.Max();
        Array.Clear(_parts);
        return largest;
    }

    /// <summary>Tries the costs from <paramref name="at"/> on in every part where they can still beat the best; false if the budget ran out.</summary>
    private bool Place(int at)
    {
        if (at == _costs.Length)
        {
            _best = _parts.Max();
            return true;
        }

        if (--_nodesLeft < 0) return false;
        if (Room() < _ahead[at]) return true;
        long tried = -1;
        while (NextLeast(tried) is var part && part >= 0)
        {
            tried = _parts[part];
            if (tried + _costs[at] >= _best) return true;
            _parts[part] += _costs[at];
            bool isDone = Place(at + 1);
            _parts[part] = tried;
            if (!isDone) return false;
            if (_best == _lower) return true;
        }

        return true;
    }

    /// <summary>The least part above <paramref name="tried"/>, −1 if there is none: parts of equal size are tried once.</summary>
    private int NextLeast(long tried)
    {
        int least = -1;
        for (int part = 0; part < _parts.Length; part++)
        {
            if (_parts[part] > tried && (least < 0 || _parts[part] < _parts[least])) least = part;
        }

        return least;
    }

    /// <summary>How much the parts can still take while all stay below the best.</summary>
    private long Room()
    {
        long room = 0;
        foreach (long part in _parts) room += Math.Max(0, _best - 1 - part);
        return room;
    }
}

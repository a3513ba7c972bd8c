namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// Whether a partial division can still end within an allowance of EF1: what each agent carries without its dearest chore, against what
/// the bundle of each other may still come to.
/// </summary>
internal sealed class EnvyBound
{
    private readonly SearchInstance _search;
    private readonly ChoreInstance _instance;
    private readonly EF1Allowance _allowance;
    private readonly int _n;
    private readonly long[] _atMost;
    private readonly long[] _mostLoad;

    /// <summary>Prepares the bound, with nothing given to anybody.</summary>
    public EnvyBound(SearchInstance search, EF1Allowance allowance)
    {
        (_search, _instance, _allowance, _n) = (search, search.Units, allowance, search.Units.AgentCount);
        _mostLoad = [.. Enumerable.Range(0, _n).Select(FindMostLoad)];
        _atMost = new long[_n * _n];
        for (int i = 0; i < _n; i++)
        {
            for (int chore = 0; chore < _instance.ChoreCount; chore++)
            {
                for (int j = 0; j < _n; j++)
                {
                    if (_instance.IsAllowed(j, chore)) _atMost[(i * _n) + j] += _instance.Cost(i, chore);
                }
            }
        }
    }

    /// <summary>The most an agent can carry whatever the others do.</summary>
    public long MostLoad(int agent) => _mostLoad[agent];

    /// <summary>Takes a chore given to one agent out of (or puts it back into) what the bundles of all others could still come to.</summary>
    public void DenyOthers(int chore, int owner, int sign)
    {
        for (int j = 0; j < _n; j++)
        {
            if (j == owner || !_instance.IsAllowed(j, chore)) continue;
            for (int i = 0; i < _n; i++) _atMost[(i * _n) + j] += sign * _instance.Cost(i, chore);
        }
    }

    /// <summary>Whether nobody bears too much already, given what all carry and the dearest chore each has.</summary>
    public bool IsPossible(long[] load, long[] dearest)
    {
        if (_search.Original.HasLikedChores) return true;
        for (int i = 0; i < _n; i++)
        {
            long withoutOne = load[i] - dearest[i];
            if (withoutOne == 0) continue;
            if (!_allowance.AllowsAgainstAll(i, withoutOne, dearest[i])) return false;
            for (int j = 0; j < _n; j++)
            {
                if (j != i && !_allowance.Allows(i, withoutOne, j, _atMost[(i * _n) + j])) return false;
            }
        }

        return true;
    }

    /// <summary>Whether a whole division is near enough to EF1, by the definition.</summary>
    public bool Permits(int[] owners) => _allowance.Permits(ChoreDivision.Create(_search.Original, _search.Expand(owners)));

    private long FindMostLoad(int agent)
    {
        if (_search.Original.HasLikedChores) return Share.NoLimit;
        long dearest = 0;
        for (int unit = 0; unit < _instance.ChoreCount; unit++)
        {
            if (_instance.IsAllowed(agent, unit)) dearest = Math.Max(dearest, _search.Dearest(agent, unit));
        }

        return _allowance.MostLoad(agent, dearest);
    }
}

using System.Numerics;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// Looks for an allowed division that is EF1, or as near to it as asked, or shows that there is none: places the unit for which the fewest
/// agents are left, the heaviest of them first, and narrows down what is left for the others.
/// </summary>
/// <remarks>For chores nobody likes.</remarks>
internal sealed class EnvyBranching
{
    private readonly SearchInstance _search;
    private readonly SearchBudget _budget;
    private readonly DualPrices _prices;
    private readonly AgentTwins _twins;
    private readonly double[] _heaviness;
    private readonly long[] _costs;
    private readonly EnvyState?[] _states;
    private EnvyNarrowing? _narrowing;
    private EF1Allowance? _near;

    /// <summary>Prepares a search.</summary>
    /// <param name="search">What is to be divided.</param>
    /// <param name="dual">Dual weights of its worst share, if anybody's total is above 0.</param>
    /// <param name="budget">The nodes to spend.</param>
    public EnvyBranching(SearchInstance search, WorstShareDual? dual, SearchBudget budget)
    {
        (_search, _budget, _prices, _twins) = (search, budget, DualPrices.Of(search, dual), new AgentTwins(search));
        int n = search.Units.AgentCount, m = search.Units.ChoreCount;
        (_heaviness, _costs) = (new double[m], new long[n * m]);
        for (int unit = 0; unit < m; unit++)
        {
            for (int agent = 0; agent < n; agent++)
            {
                long cost = _costs[(unit * n) + agent] = search.Units.Cost(agent, unit);
                if (search.Units.IsAllowed(agent, unit)) _heaviness[unit] = Math.Max(_heaviness[unit], cost / (1 + (double)search.Units.TotalCost(agent)));
            }
        }

        _states = new EnvyState?[m + 1];
        BestOwners = new int[m];
    }

    /// <summary>Gets the division found, if <see cref="Run"/> found one.</summary>
    public int[] BestOwners { get; }

    /// <summary>Gets a value indicating whether a division was found.</summary>
    public bool HasFound { get; private set; }

    /// <summary>Looks for a division within the allowance.</summary>
    /// <returns>Whether the search was finished: one was found, or there is none.</returns>
    public bool Run(EF1Allowance allowance)
    {
        (HasFound, _near) = (false, null);
        _narrowing = new EnvyNarrowing(_search, allowance, _prices, _twins.Any);
        _states[0] = new EnvyState(_search, _costs);
        _narrowing.Prepare(_states[0]!);
        return Branch(0) || HasFound;
    }

    /// <summary>Looks for a division within the allowance in which only some units leave the owners they have.</summary>
    /// <param name="allowance">How near to EF1 the division must be; the same as in the last search unless that is to be prepared anew.</param>
    /// <param name="owners">The owners, of whom the allowance need not be true.</param>
    /// <param name="isFree">Whether a unit may go elsewhere.</param>
    public void RunNear(EF1Allowance allowance, int[] owners, Predicate<int> isFree)
    {
        HasFound = false;
        if (!ReferenceEquals(allowance, _near))
        {
            _near = allowance;
            _narrowing = new EnvyNarrowing(_search, allowance, _prices, areAgentsAlike: true);
            _narrowing.Prepare(new EnvyState(_search, _costs));
        }

        EnvyState root = _states[0] = new EnvyState(_search, _costs);
        for (int unit = 0; unit < owners.Length; unit++)
        {
            if (!isFree(unit)) _narrowing!.Give(unit, owners[unit], root);
        }

        Branch(0);
    }

    /// <summary>Goes through all that can come of the state at this depth; false if the search is to end.</summary>
    private bool Branch(int depth)
    {
        if (!_narrowing!.Spend(_budget)) return false;
        EnvyState state = _states[depth]!;
        if (!_narrowing.Narrow(state, _budget)) return true;
        if (_budget.IsOver) return false;
        int unit = MostConstrained(state);
        if (unit < 0)
        {
            HasFound = true;
            state.Owners.CopyTo(BestOwners);
            return false;
        }

        EnvyState next = _states[depth + 1] ??= new EnvyState(_search, _costs);
        foreach (int agent in _prices.AgentsFor(unit))
        {
            if (agent < 0) break;
            if ((state.Takers(unit) >> agent & 1) == 0 || HasEmptyTwinBefore(agent, state)) continue;
            next.CopyFrom(state);
            _narrowing.Give(unit, agent, next);
            if (!Branch(depth + 1)) return false;
        }

        return true;
    }

    /// <summary>The heaviest open unit for the number of agents to choose from; −1 if all are placed.</summary>
    private int MostConstrained(EnvyState state)
    {
        (int best, double most) = (-1, -1);
        for (int unit = 0; unit < _heaviness.Length; unit++)
        {
            if (state.Owners[unit] >= 0) continue;
            int choices = BitOperations.PopCount(state.Takers(unit)) - 1;
            double weight = _heaviness[unit] / choices;
            if (weight > most) (best, most) = (unit, weight);
        }

        return best;
    }

    /// <summary>Among agents alike in everything, only the first without units need be tried.</summary>
    private bool HasEmptyTwinBefore(int agent, EnvyState state)
    {
        if (!state.IsEmpty(agent)) return false;
        for (int twin = _twins.FirstOf(agent); twin < agent; twin++)
        {
            if (_twins.FirstOf(twin) == _twins.FirstOf(agent) && state.IsEmpty(twin)) return true;
        }

        return false;
    }
}

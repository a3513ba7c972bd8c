using System.Collections.Immutable;
using System.Numerics;

namespace RelationshipKit.FairDivision;

/// <summary>
/// What there is to divide: how costly each chore is for each agent, which part each agent is to carry, and who may do what.
/// Agents and chores are numbers from 0; nothing else is known of them.
/// </summary>
/// <remarks>Immutable. Costs are whole numbers in each agent's own unit; a cost below 0 is a chore the agent likes.</remarks>
public sealed class ChoreInstance
{
    /// <summary>The largest number of agents.</summary>
    public const int MaxAgents = 50;

    /// <summary>The largest number of chores.</summary>
    public const int MaxChores = 1_000;

    /// <summary>The largest weight; the smallest is 1.</summary>
    public const int MaxWeight = 1_000;

    /// <summary>The largest magnitude of a cost: a whole row then sums to at most 10^17, far inside a <see cref="long"/>.</summary>
    public const long MaxCost = 100_000_000_000_000;

    private readonly long[] _costs;
    private readonly long[] _totals;
    private readonly int[] _weights;
    private readonly ulong[] _allowed;

    private ChoreInstance(
        int agents,
        int chores,
        long[] costs,
        int[] weights,
        ulong[] allowed,
        ImmutableArray<DivisionConstraint> constraints,
        ImmutableArray<int> currentOwners)
    {
        (AgentCount, ChoreCount, _costs, _weights, _allowed) = (agents, chores, costs, weights, allowed);
        (Constraints, CurrentOwners) = (constraints, currentOwners);
        _totals = new long[agents];
        for (int agent = 0; agent < agents; agent++)
        {
            foreach (long cost in CostsOf(agent))
            {
                _totals[agent] += cost;
                HasLikedChores |= cost < 0;
            }
        }

        TotalWeight = weights.Sum();
        HasUnequalWeights = weights.Any(weight => weight != weights[0]);
        HasForbiddenPairs = allowed.Any(mask => mask != EveryoneMask(agents));
    }

    /// <summary>Gets the number of agents, 1–<see cref="MaxAgents"/>.</summary>
    public int AgentCount { get; }

    /// <summary>Gets the number of chores, 0–<see cref="MaxChores"/>.</summary>
    public int ChoreCount { get; }

    /// <summary>Gets the sum of all weights.</summary>
    public int TotalWeight { get; }

    /// <summary>Gets a value indicating whether some agent's cost of some chore is below 0.</summary>
    public bool HasLikedChores { get; }

    /// <summary>Gets a value indicating whether the weights differ.</summary>
    public bool HasUnequalWeights { get; }

    /// <summary>Gets a value indicating whether some agent may not do some chore.</summary>
    public bool HasForbiddenPairs { get; }

    /// <summary>Gets a value indicating whether there are constraints beyond who may do what: chores together or apart, or caps on time.</summary>
    public bool HasLinks => Constraints.Any(constraint => constraint is not (DivisionConstraint.CannotDo or DivisionConstraint.Pinned));

    /// <summary>Gets what a division must respect to be allowed: the forbidden pairs first, then the other constraints as given.</summary>
    public ImmutableArray<DivisionConstraint> Constraints { get; }

    /// <summary>Gets who does each chore at present (−1: nobody), or an empty array if nothing is known.</summary>
    public ImmutableArray<int> CurrentOwners { get; }

    /// <summary>Makes an instance.</summary>
    /// <param name="costs">One row per agent, one whole number per chore, each within ±<see cref="MaxCost"/>.</param>
    /// <param name="weights">The part each agent is to carry, 1–<see cref="MaxWeight"/>; equal parts if left out.</param>
    /// <param name="forbidden">Pairs of an agent and a chore it may not do. A chore that nobody may do is allowed here: rules report it.</param>
    /// <param name="currentOwners">Who does each chore at present, −1 for nobody.</param>
    /// <param name="constraints">What else a division must respect. Constraints that cannot hold together are allowed here: rules report them.</param>
    /// <exception cref="ArgumentException">Rows of different length, or the wrong number of weights or present owners.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count, cost, weight or index is out of its range.</exception>
    public static ChoreInstance Create(
        IReadOnlyList<IReadOnlyList<long>> costs,
        IReadOnlyList<int>? weights = null,
        IEnumerable<(int Agent, int Chore)>? forbidden = null,
        IReadOnlyList<int>? currentOwners = null,
        IEnumerable<DivisionConstraint>? constraints = null)
    {
        Guard.Against.Null(costs);
        int agents = Guard.Against.OutOfRange(costs.Count, 1, MaxAgents, nameof(costs));
        int chores = Guard.Against.OutOfRange(Guard.Against.Null(costs[0]).Count, 0, MaxChores, nameof(costs));
        var flat = new long[agents * chores];
        for (int agent = 0; agent < agents; agent++)
        {
            IReadOnlyList<long> row = Guard.Against.Null(costs[agent], nameof(costs));
            if (row.Count != chores) throw new ArgumentException("Every row needs one cost per chore.", nameof(costs));
            for (int chore = 0; chore < chores; chore++)
                flat[(agent * chores) + chore] = Guard.Against.OutOfRange(row[chore], -MaxCost, MaxCost, nameof(costs));
        }

        var parts = new int[agents];
        Array.Fill(parts, 1);
        if (weights is not null)
        {
            if (weights.Count != agents) throw new ArgumentException("One weight per agent is needed.", nameof(weights));
            for (int agent = 0; agent < agents; agent++)
                parts[agent] = Guard.Against.OutOfRange(weights[agent], 1, MaxWeight, nameof(weights));
        }

        DivisionConstraint[] pairs = [.. (forbidden ?? []).Select(pair => new DivisionConstraint.CannotDo(pair.Agent, pair.Chore))];
        foreach (DivisionConstraint pair in pairs) pair.CheckAgainst(agents, chores, nameof(forbidden));
        DivisionConstraint[] others = [.. constraints ?? []];
        foreach (DivisionConstraint other in others) Guard.Against.Null(other, nameof(constraints)).CheckAgainst(agents, chores, nameof(constraints));
        ImmutableArray<DivisionConstraint> all = [.. pairs, .. others];

        if (currentOwners is not null)
        {
            if (currentOwners.Count != chores) throw new ArgumentException("One present owner per chore is needed.", nameof(currentOwners));
            foreach (int owner in currentOwners) Guard.Against.OutOfRange(owner, -1, agents - 1, nameof(currentOwners));
        }

        return new ChoreInstance(
            agents, chores, flat, parts, AllowedMasks(agents, chores, all), all, currentOwners is null ? [] : [.. currentOwners]);
    }

    /// <summary>The cost of one chore for one agent.</summary>
    public long Cost(int agent, int chore) => _costs[(agent * ChoreCount) + chore];

    /// <summary>The costs of all chores for one agent, in the order of chores.</summary>
    public ReadOnlySpan<long> CostsOf(int agent) => _costs.AsSpan(agent * ChoreCount, ChoreCount);

    /// <summary>The cost of everything for one agent.</summary>
    public long TotalCost(int agent) => _totals[agent];

    /// <summary>The weight of the part an agent is to carry.</summary>
    public int Weight(int agent) => _weights[agent];

    /// <summary>Whether an agent may do a chore.</summary>
    public bool IsAllowed(int agent, int chore) => (_allowed[chore] >> agent & 1) != 0;

    /// <summary>The agents who may do a chore, bit i standing for agent i.</summary>
    internal ulong AllowedMask(int chore) => _allowed[chore];

    /// <summary>
    /// The same instance with each agent's costs divided by their greatest common divisor, and the weights by theirs.
    /// EF1, EFX, PROP1, PROPX, fPO, PO and the worst share do not change: none compares two agents' costs with each other.
    /// </summary>
    internal ChoreInstance InLowestTerms()
    {
        long[] costs = (long[])_costs.Clone();
        for (int agent = 0; agent < AgentCount; agent++) DivideByCommonFactor(costs.AsSpan(agent * ChoreCount, ChoreCount));
        int[] weights = (int[])_weights.Clone();
        DivideByCommonFactor(weights.AsSpan());
        return new ChoreInstance(AgentCount, ChoreCount, costs, weights, _allowed, Constraints, CurrentOwners);
    }

    /// <summary>The same chores, agents and parts under other constraints.</summary>
    internal ChoreInstance Under(IEnumerable<DivisionConstraint> constraints)
    {
        ImmutableArray<DivisionConstraint> all = [.. constraints];
        return new ChoreInstance(AgentCount, ChoreCount, _costs, _weights, AllowedMasks(AgentCount, ChoreCount, all), all, CurrentOwners);
    }

    /// <summary>The instance in which groups of chores are one chore each, with nothing of the constraints left but who may do what.</summary>
    /// <param name="unitOf">The number of the group of each chore.</param>
    /// <param name="units">How many groups there are.</param>
    internal ChoreInstance Merged(int[] unitOf, int units)
    {
        var costs = new long[AgentCount * units];
        var allowed = new ulong[units];
        Array.Fill(allowed, EveryoneMask(AgentCount));
        for (int chore = 0; chore < ChoreCount; chore++)
        {
            allowed[unitOf[chore]] &= _allowed[chore];
            for (int agent = 0; agent < AgentCount; agent++) costs[(agent * units) + unitOf[chore]] += Cost(agent, chore);
        }

        return new ChoreInstance(AgentCount, units, costs, _weights, allowed, [], []);
    }

    private static ulong[] AllowedMasks(int agents, int chores, ImmutableArray<DivisionConstraint> constraints)
    {
        var allowed = new ulong[chores];
        Array.Fill(allowed, EveryoneMask(agents));
        foreach (DivisionConstraint constraint in constraints)
        {
            if (constraint is DivisionConstraint.CannotDo cannotDo) allowed[cannotDo.Chore] &= ~(1UL << cannotDo.Agent);
            else if (constraint is DivisionConstraint.Pinned pin) allowed[pin.Chore] &= 1UL << pin.Agent;
        }

        return allowed;
    }

    private static ulong EveryoneMask(int agents) => (1UL << agents) - 1;

    private static void DivideByCommonFactor<T>(Span<T> numbers)
        where T : IBinaryInteger<T>
    {
        T common = T.Zero;
        foreach (T number in numbers)
        {
            common = GreatestCommonDivisor(common, T.Abs(number));
            if (common == T.One) return;
        }

        if (common == T.Zero) return;
        foreach (ref T number in numbers) number /= common;
    }

    private static T GreatestCommonDivisor<T>(T a, T b)
        where T : IBinaryInteger<T>
    {
        while (b != T.Zero) (a, b) = (b, a % b);
        return a;
    }
}

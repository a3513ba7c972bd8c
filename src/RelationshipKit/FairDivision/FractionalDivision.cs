using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Search;

namespace RelationshipKit.FairDivision;

/// <summary>
/// Chores shared in parts: an agent's part of a chore is the fraction of its turns that the agent does. Over time, whole turns can follow
/// the parts, so what no division of whole chores can give (nobody above its part, nothing better for all) is given by sharing a few.
/// </summary>
public sealed class FractionalDivision
{
    private readonly ImmutableArray<ImmutableArray<ChorePart>> _parts;

    internal FractionalDivision(ChoreInstance instance, ImmutableArray<ImmutableArray<ChorePart>> parts, EfficiencyCertificate? certificate)
    {
        (_parts, Certificate) = (parts, certificate);
        var worst = (Rational?)null;
        for (int agent = 0; agent < instance.AgentCount; agent++)
        {
            if (instance.TotalCost(agent) <= 0) continue;
            Rational share = CostOfBundle(instance, agent, agent) * Rational.Of(instance.TotalWeight, (Int128)instance.TotalCost(agent) * instance.Weight(agent));
            if (worst is null || share > worst) worst = share;
        }

        WorstShare = worst;
    }

    /// <summary>Gets the largest load ratio ÷ own share of the weights, 1 being proportional; null if nobody's total is above 0.</summary>
    public Rational? WorstShare { get; }

    /// <summary>
    /// Gets weights λ above 0 such that whoever has a part of a chore minimises λ·cost among those allowed to do it: a proof that no other
    /// sharing is better for one and worse for none (fPO). Null where there are none: forbidden pairs can leave somebody with less than all others.
    /// </summary>
    public EfficiencyCertificate? Certificate { get; }

    /// <summary>Gets how many chores more than one agent has a part of.</summary>
    public int SharedChores => _parts.Count(parts => parts.Length > 1);

    /// <summary>
    /// Shares chores so that the worst share is as small as any sharing can make it, with few chores shared: the number of parts is at most
    /// the number of chores and agents less one. Without forbidden pairs it is proportional (worst share at most 1) and fPO, and for two
    /// agents therefore envy-free.
    /// </summary>
    /// <param name="instance">What is to be shared. Pins and forbidden pairs are honoured.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The sharing, or null if nobody may do some chore.</returns>
    /// <remarks>
    /// A basic optimum of the linear program 'least t, such that nobody carries more than t times its part', by the simplex method in exact
    /// fractions. Source of the bound on shared chores: n loads and m chores are m + n equations, so at most m + n − 1 parts besides t are above 0.
    /// </remarks>
    /// <exception cref="ArgumentException">Some chore is liked (cost below 0), or chores are to stay together or apart or time is capped.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static FractionalDivision? OfLeastWorstShare(ChoreInstance instance, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(instance);
        if (instance.HasLikedChores) throw new ArgumentException("Liked chores cannot be shared by their burden.", nameof(instance));
        if (instance.HasLinks) throw new ArgumentException("Chores together, apart or under a cap on time cannot be shared in parts.", nameof(instance));
        for (int chore = 0; chore < instance.ChoreCount; chore++)
        {
            if (instance.AllowedMask(chore) == 0) return null;
        }

        return LeastWorstSharing.Solve(instance, cancellationToken);
    }

    /// <summary>Who does which part of a chore: the parts are above 0 and sum to 1, agents in rising order.</summary>
    /// <param name="chore">The chore, counting from 0.</param>
    public IReadOnlyList<ChorePart> PartsOf(int chore) => _parts[Guard.Against.OutOfRange(chore, 0, _parts.Length - 1)];

    /// <summary>What <paramref name="agent"/> would bear with the parts of <paramref name="bundleOwner"/>, in the agent's own unit.</summary>
    public Rational CostOfBundle(ChoreInstance instance, int agent, int bundleOwner)
    {
        Guard.Against.Null(instance);
        Rational cost = Rational.Zero;
        for (int chore = 0; chore < _parts.Length; chore++)
        {
            foreach (ChorePart part in _parts[chore])
            {
                if (part.Agent == bundleOwner) cost += part.Fraction * Rational.Of(instance.Cost(agent, chore));
            }
        }

        return cost;
    }

    /// <summary>Whether nobody, measured by its own costs and for its own part, would rather have another's parts.</summary>
    public bool IsEnvyFree(ChoreInstance instance)
    {
        Guard.Against.Null(instance);
        for (int agent = 0; agent < instance.AgentCount; agent++)
        {
            Rational own = CostOfBundle(instance, agent, agent) / Rational.Of(instance.Weight(agent));
            for (int other = 0; other < instance.AgentCount; other++)
            {
                if (other != agent && CostOfBundle(instance, agent, other) / Rational.Of(instance.Weight(other)) < own) return false;
            }
        }

        return true;
    }
}

/// <summary>An agent's part of a chore.</summary>
/// <param name="Agent">The agent, counting from 0.</param>
/// <param name="Fraction">The fraction of the chore's turns, above 0 and at most 1.</param>
public readonly record struct ChorePart(int Agent, Rational Fraction);

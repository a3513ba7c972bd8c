using System.Collections.Immutable;

namespace RelationshipKit.FairDivision.Properties;

/// <summary>
/// Decides <see cref="Property.FPO"/> exactly: finds weights λ, or a round of trades that makes someone better off.
/// </summary>
/// <remarks>
/// λ exists if and only if no cycle of hand-overs gains. A chore e of o that j may do bounds λ_o ≤ λ_j·c_j(e)/c_o(e) where both costs are
/// above 0, and λ_j ≤ λ_o·c_o(e)/c_j(e) where both are below. The tightest bounds form a graph over agents; a cycle whose bounds
/// multiply to less than 1 is a round of trades, otherwise multiplicative shortest paths (Bellman–Ford) are a λ.
/// </remarks>
public static class FractionalOptimality
{
    /// <summary>Finds a certificate or a witness that there is none.</summary>
    /// <exception cref="ArgumentException">The division puts a chore with an agent who may not do it.</exception>
    public static (EfficiencyCertificate? Certificate, TradeWitness? Witness) Decide(ChoreInstance instance, ChoreDivision division)
    {
        Guard.Against.Null(instance);
        if (!Guard.Against.Null(division).RespectsForbiddenPairs(instance))
            throw new ArgumentException("The division is not allowed by the instance.", nameof(division));
        var bounds = new Bound?[instance.AgentCount, instance.AgentCount];
        for (int chore = 0; chore < instance.ChoreCount; chore++)
        {
            if (Tighten(bounds, instance, chore, division.Owners[chore]) is { } oneSidedTrade)
                return (null, new TradeWitness([oneSidedTrade]));
        }

        return Solve(bounds, instance.AgentCount);
    }

    /// <summary>Adds what one chore says about λ; returns a hand-over that helps at nobody's expense, if it is one.</summary>
    private static TradeStep? Tighten(Bound?[,] bounds, ChoreInstance instance, int chore, int owner)
    {
        long ownCost = instance.Cost(owner, chore);
        for (int agent = 0; agent < instance.AgentCount; agent++)
        {
            if (agent == owner || !instance.IsAllowed(agent, chore)) continue;
            long cost = instance.Cost(agent, chore);
            var step = new TradeStep(chore, owner, agent);
            if ((ownCost > 0 && cost <= 0) || (ownCost == 0 && cost < 0)) return step;
            if (ownCost > 0) Keep(bounds, owner, agent, new Bound(cost, ownCost, step));
            else if (ownCost < 0 && cost < 0) Keep(bounds, agent, owner, new Bound(-ownCost, -cost, step));
        }

        return null;
    }

    /// <summary>Keeps the tighter bound λ_lesser ≤ λ_greater × numerator ÷ denominator.</summary>
    private static void Keep(Bound?[,] bounds, int lesser, int greater, Bound bound)
    {
        if (bounds[lesser, greater] is not { } known
            || (Int128)bound.Numerator * known.Denominator < (Int128)known.Numerator * bound.Denominator)
        {
            bounds[lesser, greater] = bound;
        }
    }

    private static (EfficiencyCertificate?, TradeWitness?) Solve(Bound?[,] bounds, int agents)
    {
        var lambda = new Rational[agents];
        Array.Fill(lambda, Rational.One);
        var tightenedBy = new int[agents];
        Array.Fill(tightenedBy, -1);
        int last = -1;
        for (int round = 0; round <= agents; round++)
        {
            last = -1;
            for (int lesser = 0; lesser < agents; lesser++)
            {
                for (int greater = 0; greater < agents; greater++)
                {
                    if (bounds[lesser, greater] is not { } bound) continue;
                    Rational limit = lambda[greater] * Rational.Of(bound.Numerator, bound.Denominator);
                    if (limit >= lambda[lesser]) continue;
                    lambda[lesser] = limit;
                    tightenedBy[lesser] = greater;
                    last = lesser;
                }
            }

            if (last < 0) return (EfficiencyCertificate.Create(lambda), null);
        }

        return (null, CycleFrom(bounds, tightenedBy, last));
    }

    private static TradeWitness CycleFrom(Bound?[,] bounds, int[] tightenedBy, int start)
    {
        // After as many steps back as there are agents we are certainly on the cycle.
        int agent = start;
        for (int step = 0; step < tightenedBy.Length; step++) agent = tightenedBy[agent];
        var steps = ImmutableArray.CreateBuilder<TradeStep>();
        int first = agent;
        do
        {
            steps.Add(bounds[agent, tightenedBy[agent]]!.Value.Step);
            agent = tightenedBy[agent];
        }
        while (agent != first);
        return new TradeWitness(steps.ToImmutable());
    }

    private readonly record struct Bound(long Numerator, long Denominator, TradeStep Step);
}

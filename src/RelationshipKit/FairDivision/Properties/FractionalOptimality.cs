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
        while (true)
        {
            bool isSettled = true;
            for (int lesser = 0; lesser < agents; lesser++)
            {
                for (int greater = 0; greater < agents; greater++)
                {
                    if (bounds[lesser, greater] is not { } bound) continue;
                    Rational limit = lambda[greater] * Rational.Of(bound.Numerator, bound.Denominator);
                    if (limit >= lambda[lesser]) continue;
                    lambda[lesser] = limit;
                    tightenedBy[lesser] = greater;
                    isSettled = false;
                }
            }

            if (isSettled) return (EfficiencyCertificate.Create(lambda), null);

            // Looked for after every round: around a cycle λ would shrink, and its digits grow, without end.
            if (AgentOnCycle(tightenedBy) is { } agent) return (null, CycleFrom(bounds, tightenedBy, agent));
        }
    }

    /// <summary>An agent that is bounded, through others, by itself; null if there is none.</summary>
    private static int? AgentOnCycle(int[] tightenedBy)
    {
        var seenFrom = new int[tightenedBy.Length];
        Array.Fill(seenFrom, -1);
        for (int start = 0; start < tightenedBy.Length; start++)
        {
            int agent = start;
            while (agent >= 0 && seenFrom[agent] < 0)
            {
                seenFrom[agent] = start;
                agent = tightenedBy[agent];
            }

            if (agent >= 0 && seenFrom[agent] == start) return agent;
        }

        return null;
    }

    private static TradeWitness CycleFrom(Bound?[,] bounds, int[] tightenedBy, int first)
    {
        var steps = ImmutableArray.CreateBuilder<TradeStep>();
        int agent = first;
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

using System.Collections.Immutable;

namespace RelationshipKit.FairDivision.Properties;

/// <summary>
/// What can be known of EF1 from rankings alone: a division is necessarily EF1 if it is EF1 (weighted) for every cost that ranks the chores
/// as given. Of an instance only each agent's order of chores is read, equal costs being ties; a cost c is consistent with it if it is
/// nowhere below 0, equal on ties, and no smaller on a chore that is ranked heavier.
/// </summary>
/// <remarks>
/// Let C_1, …, C_k be agent i's classes of ties from the heaviest on, and P_r = C_1 ∪ … ∪ C_r. The division is necessarily EF1 for i towards
/// j exactly if max(0, |X_i ∩ P_r| − 1)/w_i ≤ |X_j ∩ P_r|/w_j for every r. Proof. For every consistent c, the heaviest ranked chore e of X_i
/// has the largest cost in X_i, so leaving e out is best whatever c is: EF1 asks c(X_i − e)/w_i ≤ c(X_j)/w_j. The consistent costs are just
/// the sums Σ λ_r 1[P_r] with all λ_r ≥ 0, where λ_r is the step from C_r down to C_(r+1). Both sides are linear in c, so the inequality
/// holds for all of them if it holds for each 1[P_r], and those are consistent themselves. Of X_i ∩ P_r, leaving out e takes one chore away
/// unless there is none. ∎ The condition on ordinal fairness follows Aziz, Gaspers, Mackenzie, Walsh, 'Fair assignment of indivisible
/// objects under ordinal preferences', Artificial Intelligence 227, 2015 (for goods).
/// </remarks>
public static class NecessaryEF1
{
    /// <summary>What shows that the division is not necessarily EF1; null if it is.</summary>
    /// <param name="instance">The rankings, as costs, and the weights.</param>
    /// <param name="division">A division of it.</param>
    /// <returns>The first pair of agents, in order, for whom it fails, with costs for which it does.</returns>
    /// <exception cref="ArgumentException">Some chore is liked: a consistent cost would have to say how much.</exception>
    public static RankingWitness? WitnessAgainst(ChoreInstance instance, ChoreDivision division)
    {
        Guard.Against.Null(instance);
        Guard.Against.Null(division);
        if (instance.HasLikedChores) throw new ArgumentException("Rankings say nothing of chores that somebody likes.", nameof(instance));
        int[] order = new int[instance.ChoreCount];
        long[] lightness = new long[instance.ChoreCount];
        var held = new int[instance.AgentCount];
        for (int i = 0; i < instance.AgentCount; i++)
        {
            for (int chore = 0; chore < order.Length; chore++) (order[chore], lightness[chore]) = (chore, -instance.Cost(i, chore));
            Array.Sort(lightness, order);
            Array.Clear(held);
            (int Towards, int Prefix) first = (instance.AgentCount, 0);
            for (int at = 0; at < order.Length; at++)
            {
                held[division.Owners[order[at]]]++;
                bool isInsideTies = at + 1 < order.Length && lightness[at + 1] == lightness[at];
                if (isInsideTies) continue;
                for (int j = 0; j < first.Towards; j++)
                {
                    if (j != i && Envies(instance, held, i, j)) first = (j, at + 1);
                }
            }

            if (first.Prefix > 0) return new RankingWitness(i, first.Towards, [.. order.Take(first.Prefix).Order()]);
        }

        return null;
    }

    private static bool Envies(ChoreInstance instance, int[] held, int i, int j) =>
        (long)(held[i] - 1) * instance.Weight(j) > (long)held[j] * instance.Weight(i);
}

/// <summary>
/// What shows that a division is not EF1 for every cost consistent with the rankings: if the agent minds <see cref="Chores"/> alike and no
/// other chore at all, which its ranking does not rule out, it envies the other by more than one chore. Equal by value.
/// </summary>
/// <param name="Agent">Who may envy.</param>
/// <param name="Towards">Whom.</param>
/// <param name="Chores">The heaviest ranked chores of the agent, with all ties of the last, in declared order.</param>
public sealed record RankingWitness(int Agent, int Towards, ImmutableArray<int> Chores)
{
    /// <inheritdoc/>
    public bool Equals(RankingWitness? other) =>
        other is not null && Agent == other.Agent && Towards == other.Towards && Chores.AsSpan().SequenceEqual(other.Chores.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Agent, Towards, Chores.Length);
}

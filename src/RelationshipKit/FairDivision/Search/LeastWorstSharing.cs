using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// The least worst share if chores could be shared in parts, with exact weights that prove it: sets up the <see cref="SharingProgram"/> and
/// puts what nobody minds beside it.
/// </summary>
internal static class LeastWorstSharing
{
    /// <summary>Solves for an instance without liked chores, each of whose chores somebody may do.</summary>
    public static FractionalDivision Solve(ChoreInstance instance, CancellationToken cancellationToken)
    {
        int[] agents = [.. Enumerable.Range(0, instance.AgentCount).Where(agent => instance.TotalCost(agent) > 0)];
        int[] key = StartingKeys(instance, agents, out int[] free);
        if (agents.Length == 0) return new FractionalDivision(instance, [.. free.Select(Whole)], Certificate(instance, agents, [], isFree: true));
        var program = new SharingProgram(instance, agents, key);
        Rational[] lambda = program.Minimise(cancellationToken);
        ImmutableArray<ChorePart>[] parts = program.Parts();
        for (int chore = 0; chore < parts.Length; chore++)
        {
            if (free[chore] >= 0) parts[chore] = Whole(free[chore]);
        }

        return new FractionalDivision(instance, [.. parts], Certificate(instance, agents, lambda, isFree: Array.TrueForAll(key, row => row < 0)));

        static ImmutableArray<ChorePart> Whole(int agent) => [new ChorePart(agent, Rational.One)];
    }

    /// <summary>
    /// Who is the first key of each chore, as a row: whoever minds it least by nearly best weights. A chore that costs somebody nothing is
    /// free: it goes to the first such agent and has no key.
    /// </summary>
    private static int[] StartingKeys(ChoreInstance instance, int[] agents, out int[] free)
    {
        double[] weights = WorstShareDual.Solve(instance)?.Weights ?? [];
        var key = new int[instance.ChoreCount];
        free = new int[instance.ChoreCount];
        for (int chore = 0; chore < key.Length; chore++)
        {
            free[chore] = Enumerable.Range(0, instance.AgentCount).Append(-1)
                .First(agent => agent < 0 || (instance.IsAllowed(agent, chore) && instance.Cost(agent, chore) == 0));
            key[chore] = -1;
            if (free[chore] >= 0) continue;
            for (int row = 0; row < agents.Length; row++)
            {
                if (!instance.IsAllowed(agents[row], chore)) continue;
                if (key[chore] < 0 || Weighed(row, chore) < Weighed(key[chore], chore)) key[chore] = row;
            }
        }

        return key;

        double Weighed(int row, int chore) => weights[agents[row]] * instance.Cost(agents[row], chore);
    }

    /// <summary>The weights in the order of agents, or null if one is zero; agents whom nothing costs anything may have any.</summary>
    private static EfficiencyCertificate? Certificate(ChoreInstance instance, int[] agents, Rational[] lambda, bool isFree)
    {
        // Where nobody bears anything, any weights prove it.
        if (isFree) Array.Fill(lambda, Rational.One);
        if (lambda.Any(weight => weight.Sign <= 0)) return null;
        var all = new Rational[instance.AgentCount];
        Array.Fill(all, Rational.One);
        for (int row = 0; row < agents.Length; row++) all[agents[row]] = lambda[row];
        return EfficiencyCertificate.Create(all);
    }
}

using System.Numerics;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// Finds dual weights λ that make the lower bound Σ_e min_i λ_i·a_ie on the worst share large, where a_ie = c_i(e)·W/(c_i(M)·w_i)
/// and Σλ = 1, by ascent along subgradients: agents who would carry more than the bound get dearer, the others cheaper. With at most k
/// handovers the bound is Σ_e min_i (λ_i·a_ie + ν·h_ie) − ν·k, where h_ie counts the chores of e that leave their present owner when i takes
/// it and ν ≥ 0 is the price of a handover.
/// </summary>
/// <remarks>
/// Floating point only finds the weights; the bound itself is computed exactly for the weights found, so it is proven whatever the
/// rounding. Only +, −, × and ÷ are used, which are the same on every machine.
/// </remarks>
internal sealed class WorstShareDual
{
    private const int MostRounds = 400;

    private WorstShareDual(double[] weights, double handoverWeight, Rational bound) =>
        (Weights, HandoverWeight, Bound) = (weights, handoverWeight, bound);

    /// <summary>Gets ρ_i = λ_i·W/(c_i(M)·w_i): what one unit of agent i's cost weighs; 0 for agents whose total is not above 0.</summary>
    public double[] Weights { get; }

    /// <summary>Gets ν, what one handover weighs; 0 where their number does not matter.</summary>
    public double HandoverWeight { get; }

    /// <summary>Gets the exact bound these weights prove.</summary>
    public Rational Bound { get; }

    /// <summary>Solves the dual nearly; null if nobody's total is above 0.</summary>
    public static WorstShareDual? Solve(ChoreInstance instance) => Solve(instance, handovers: null, near: null);

    /// <summary>Solves the dual nearly for units, within their cap on handovers if there is one; null if nobody's total is above 0.</summary>
    /// <param name="search">What is to be divided.</param>
    /// <param name="near">A solution for a similar cap, to start from.</param>
    public static WorstShareDual? Solve(SearchInstance search, WorstShareDual? near = null) =>
        Solve(search.Units, search.HandoverCap is null ? null : new HandoverPrice(search), near);

    /// <summary>
    /// Weights per unit of cost under which, units shared freely, loads exceed caps by the largest part: the dual of the least largest load
    /// measured in caps.
    /// </summary>
    /// <param name="instance">What is to be divided.</param>
    /// <param name="caps">The most each agent may carry.</param>
    public static double[] WeightsWithin(ChoreInstance instance, ReadOnlySpan<long> caps)
    {
        var scale = new double[caps.Length];
        for (int agent = 0; agent < caps.Length; agent++) scale[agent] = instance.TotalCost(agent) > 0 ? 1.0 / Math.Max(1, caps[agent]) : 0;
        double[] weights = Ascend(instance, handovers: null, scale, scale.Count(part => part > 0), near: null).Lambda;
        for (int agent = 0; agent < weights.Length; agent++) weights[agent] *= scale[agent];
        return weights;
    }

    private static WorstShareDual? Solve(ChoreInstance instance, HandoverPrice? handovers, WorstShareDual? near)
    {
        int n = instance.AgentCount, m = instance.ChoreCount;
        var scale = new double[n];
        int counted = 0;
        for (int agent = 0; agent < n; agent++)
        {
            if (instance.TotalCost(agent) <= 0) continue;
            scale[agent] = instance.TotalWeight / ((double)instance.TotalCost(agent) * instance.Weight(agent));
            counted++;
        }

        if (counted == 0) return null;
        (double[] best, double handoverWeight) = Ascend(instance, handovers, scale, counted, near);
        for (int agent = 0; agent < n; agent++) best[agent] *= scale[agent];
        Rational proven = Prove(instance, handovers, best, handoverWeight);
        Rational bound = !instance.HasLikedChores && OfSingleChores(instance) is var single && single > proven ? single : proven;
        return new WorstShareDual(best, handoverWeight, bound);
    }

    /// <summary>Whoever does the chore that is the dearest even for the one who minds it least carries at least that, unless chores are liked.</summary>
    private static Rational OfSingleChores(ChoreInstance instance)
    {
        var dearest = new Share(0, 1);
        for (int chore = 0; chore < instance.ChoreCount; chore++)
        {
            Share? least = null;
            for (int agent = 0; agent < instance.AgentCount; agent++)
            {
                if (!instance.IsAllowed(agent, chore)) continue;
                Share share = instance.TotalCost(agent) > 0 ? Share.Of(instance, agent, instance.Cost(agent, chore)) : new Share(0, 1);
                if (least is null || share < least.Value) least = share;
            }

            if (least is { } load && load > dearest) dearest = load;
        }

        return dearest.Times(instance.TotalWeight);
    }

    private static (double[] Lambda, double HandoverWeight) Ascend(
        ChoreInstance instance, HandoverPrice? handovers, double[] scale, int counted, WorstShareDual? near)
    {
        int n = instance.AgentCount;
        double[] lambda = Array.ConvertAll(scale, s => s > 0 ? 1.0 / counted : 0);
        for (int agent = 0; agent < n && near is not null; agent++)
        {
            if (scale[agent] > 0) lambda[agent] = (0.05 * lambda[agent]) + (0.95 * near.Weights[agent] / scale[agent]);
        }

        var best = (double[])lambda.Clone();
        var load = new double[n];
        var price = new double[n];
        double bestValue = double.NegativeInfinity, bestHandoverWeight = 0;
        double stride = 0.1;
        int sinceGain = 0;

        // More agents, more directions to find: measured to end within 0.1 % of the best bound from 2×30 to 20×400.
        int rounds = Math.Min(MostRounds, 40 * (n + 1)), patience = 3 + n;
        if (near is not null) (rounds, stride) = (rounds / 2, stride / 2);
        for (int round = 0; round < rounds; round++)
        {
            double value = Evaluate(instance, handovers, scale, lambda, price, load);
            if (value > bestValue)
            {
                if (value > bestValue + (1e-4 * Math.Abs(bestValue))) sinceGain = 0;
                bestValue = value;
                bestHandoverWeight = handovers?.Weight ?? 0;
                lambda.CopyTo(best, 0);
            }

            if (++sinceGain > patience)
            {
                stride /= 2;
                sinceGain = 0;
                best.CopyTo(lambda, 0);
                Evaluate(instance, handovers, scale, lambda, price, load);
                value = bestValue;
            }

            if (!Step(lambda, load, value, stride)) break;
        }

        return (best, bestHandoverWeight);
    }

    /// <summary>The value of the dual, and the load a_i each agent would carry if every chore went to a minimising agent.</summary>
    private static double Evaluate(ChoreInstance instance, HandoverPrice? handovers, double[] scale, double[] lambda, double[] price, double[] load)
    {
        int n = instance.AgentCount;
        for (int agent = 0; agent < n; agent++) price[agent] = lambda[agent] * scale[agent];
        Array.Clear(load);
        handovers?.ChooseFor(price);
        double value = -(handovers?.OfCap ?? 0);
        for (int chore = 0; chore < instance.ChoreCount; chore++)
        {
            ulong allowed = instance.AllowedMask(chore);
            double least = double.PositiveInfinity;
            int cheapest = -1;
            for (ulong rest = allowed; rest != 0; rest &= rest - 1)
            {
                int agent = BitOperations.TrailingZeroCount(rest);
                double weighed = price[agent] * instance.Cost(agent, chore);
                if (handovers is not null) weighed += handovers.Of(agent, chore);
                if (weighed < least) (least, cheapest) = (weighed, agent);
            }

            value += least;
            load[cheapest] += scale[cheapest] * instance.Cost(cheapest, chore);
        }

        return value;
    }

    /// <summary>Makes λ of overloaded agents larger and of the others smaller, keeping the sum 1; false where all loads are even.</summary>
    private static bool Step(double[] lambda, double[] load, double value, double stride)
    {
        double largest = 0;
        for (int agent = 0; agent < lambda.Length; agent++)
        {
            if (lambda[agent] > 0) largest = Math.Max(largest, Math.Abs(load[agent] - value));
        }

        if (largest == 0) return false;
        double sum = 0;
        for (int agent = 0; agent < lambda.Length; agent++)
        {
            lambda[agent] *= 1 + (stride * (load[agent] - value) / largest);
            sum += lambda[agent];
        }

        for (int agent = 0; agent < lambda.Length; agent++) lambda[agent] /= sum;
        return true;
    }

    /// <summary>The bound for whole-number weights near ρ, in exact arithmetic.</summary>
    private static Rational Prove(ChoreInstance instance, HandoverPrice? handovers, double[] weights, double handoverWeight)
    {
        int n = instance.AgentCount;
        double smallest = weights.Where(weight => weight > 0).Min();
        BigInteger[] rho = Array.ConvertAll(weights, weight => (BigInteger)(weight / smallest * (1L << 40)));
        BigInteger nu = (BigInteger)(handoverWeight / smallest * (1L << 40));
        BigInteger numerator = -nu * (handovers?.Cap ?? 0), denominator = 0;
        for (int agent = 0; agent < n; agent++)
        {
            if (!rho[agent].IsZero) denominator += rho[agent] * instance.TotalCost(agent) * instance.Weight(agent);
        }

        for (int chore = 0; chore < instance.ChoreCount; chore++)
        {
            BigInteger? least = null;
            for (ulong rest = instance.AllowedMask(chore); rest != 0; rest &= rest - 1)
            {
                int agent = BitOperations.TrailingZeroCount(rest);
                BigInteger weighed = rho[agent] * instance.Cost(agent, chore);
                if (handovers is not null) weighed += nu * handovers.Count(agent, chore);
                if (least is null || weighed < least) least = weighed;
            }

            numerator += least!.Value;
        }

        return Rational.Of(numerator * instance.TotalWeight, denominator);
    }
}

namespace RelationshipKit.Tests.Properties;

/// <summary>Smaller instances to try when one fails: fewer agents, chores and forbidden pairs, equal weights, smaller costs.</summary>
internal static class Shrinking
{
    public static IEnumerable<RawInstance> Shrink(RawInstance instance)
    {
        if (instance.Agents > 1)
        {
            foreach (int agent in Enumerable.Range(0, instance.Agents)) yield return WithoutAgent(instance, agent);
        }

        if (instance.Chores > 3)
        {
            yield return KeepChores(instance, chore => chore < instance.Chores / 2);
            yield return KeepChores(instance, chore => chore >= instance.Chores / 2);
        }

        foreach (int dropped in Enumerable.Range(0, instance.Chores)) yield return KeepChores(instance, chore => chore != dropped);
        foreach (int dropped in Enumerable.Range(0, instance.Forbidden.Length))
            yield return instance.WithForbidden([.. instance.Forbidden.Where((_, at) => at != dropped)]);
        foreach (RawInstance lighter in ShrinkWeights(instance)) yield return lighter;
        foreach (RawInstance cheaper in ShrinkCosts(instance)) yield return cheaper;
    }

    /// <summary>Shrinks the instance and takes the division along; chores of a dropped agent go with it.</summary>
    public static IEnumerable<DividedInstance> Shrink(DividedInstance divided)
    {
        (RawInstance instance, int[] owners) = divided;
        for (int agent = 0; agent < instance.Agents && instance.Agents > 1; agent++)
        {
            RawInstance fewer = WithoutAgent(KeepChores(instance, chore => owners[chore] != agent), agent);
            yield return new DividedInstance(fewer, [.. owners.Where(owner => owner != agent).Select(owner => owner > agent ? owner - 1 : owner)]);
        }

        for (int dropped = 0; dropped < instance.Chores; dropped++)
            yield return new DividedInstance(KeepChores(instance, chore => chore != dropped), [.. owners.Where((_, chore) => chore != dropped)]);
        for (int dropped = 0; dropped < instance.Forbidden.Length; dropped++)
            yield return divided with { Instance = instance.WithForbidden([.. instance.Forbidden.Where((_, at) => at != dropped)]) };
        foreach (RawInstance smaller in ShrinkWeights(instance).Concat(ShrinkCosts(instance))) yield return divided with { Instance = smaller };
    }

    private static IEnumerable<RawInstance> ShrinkWeights(RawInstance instance)
    {
        if (!instance.HasUnequalWeights) yield break;
        yield return instance.WithWeights([.. instance.Weights.Select(_ => 1)]);
        for (int agent = 0; agent < instance.Agents; agent++)
        {
            if (instance.Weights[agent] == 1) continue;
            int[] weights = (int[])instance.Weights.Clone();
            weights[agent]--;
            yield return instance.WithWeights(weights);
        }
    }

    private static IEnumerable<RawInstance> ShrinkCosts(RawInstance instance)
    {
        if (instance.Costs.Any(row => row.Any(cost => Math.Abs(cost) > 1_000)))
            yield return instance with { Costs = [.. instance.Costs.Select(row => row.Select(cost => cost / 1_000).ToArray())] };
        for (int agent = 0; agent < instance.Agents; agent++)
        {
            for (int chore = 0; chore < instance.Chores; chore++)
            {
                long cost = instance.Costs[agent][chore];
                foreach (long smaller in new[] { 0, Math.Sign(cost), cost / 2, cost - Math.Sign(cost) }.Distinct())
                {
                    if (Math.Abs(smaller) < Math.Abs(cost)) yield return WithCost(instance, agent, chore, smaller);
                }
            }
        }
    }

    private static RawInstance WithCost(RawInstance instance, int agent, int chore, long cost)
    {
        long[][] costs = [.. instance.Costs.Select(row => (long[])row.Clone())];
        costs[agent][chore] = cost;
        return new RawInstance(costs, instance.Weights, instance.Forbidden);
    }

    private static RawInstance WithoutAgent(RawInstance instance, int agent) => new(
        [.. instance.Costs.Where((_, i) => i != agent)],
        [.. instance.Weights.Where((_, i) => i != agent)],
        [.. instance.Forbidden.Where(pair => pair.Agent != agent).Select(pair => (pair.Agent > agent ? pair.Agent - 1 : pair.Agent, pair.Chore))]);

    private static RawInstance KeepChores(RawInstance instance, Func<int, bool> keep)
    {
        int[] kept = [.. Enumerable.Range(0, instance.Chores).Where(keep)];
        return new RawInstance(
            [.. instance.Costs.Select(row => kept.Select(chore => row[chore]).ToArray())],
            instance.Weights,
            [.. instance.Forbidden.Where(pair => keep(pair.Chore)).Select(pair => (pair.Agent, Array.IndexOf(kept, pair.Chore)))]);
    }
}

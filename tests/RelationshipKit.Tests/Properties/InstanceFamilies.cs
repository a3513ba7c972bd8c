using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.FairDivision;

namespace RelationshipKit.Tests.Properties;

/// <summary>A kind of random instance.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Draw">Draws one with at most so many agents and chores.</param>
/// <param name="IsPlain">Whether most of its instances have several agents, several chores and real differences.</param>
internal sealed record InstanceFamily(string Name, Func<Random, int, int, RawInstance> Draw, bool IsPlain = true)
{
    public Gen<RawInstance> Generator(int maxAgents = 8, int maxChores = 40) =>
        Gen.Choose(0, int.MaxValue).Select(seed => Draw(new Random(seed), maxAgents, maxChores));

    public Arbitrary<RawInstance> Cases(int maxAgents = 8, int maxChores = 40) =>
        Arb.From(Generator(maxAgents, maxChores), Shrinking.Shrink);

    /// <summary>Instances with a division; half of the divisions are allowed ones, half are anyhow.</summary>
    public Arbitrary<DividedInstance> DividedCases(int maxAgents = 8, int maxChores = 40, bool allowedOnly = false) => Arb.From(
        Gen.Choose(0, int.MaxValue).Select(seed =>
        {
            var random = new Random(seed);
            RawInstance instance = Draw(random, maxAgents, maxChores);
            return new DividedInstance(instance, InstanceFamilies.DrawOwners(random, instance, allowedOnly));
        }),
        divided => Shrinking.Shrink(divided).Where(smaller => !allowedOnly || smaller.Instance.Allows(smaller.Owners)));

    public override string ToString() => Name;
}

/// <summary>The families every rule and every check is tried on.</summary>
internal static class InstanceFamilies
{
    public static IReadOnlyList<InstanceFamily> All { get; } =
    [
        new("uniform", (random, n, m) => Rows(random, Agents(random, n), Chores(random, m), Uniform)),
        new("correlated", (random, n, m) => Correlated(random, Agents(random, n), Chores(random, m))),
        new("bivalued", (random, n, m) => Rows(random, Agents(random, n), Chores(random, m), r => r.Next(2) == 0 ? 1 : 5)),
        new("near-identical", (random, n, m) => NearIdentical(random, Agents(random, n), Chores(random, m), 1)),
        new("equal rows", (random, n, m) => NearIdentical(random, Agents(random, n), Chores(random, m), 0)),
        new("with zeros", (random, n, m) => Rows(random, Agents(random, n), Chores(random, m), r => r.Next(3) == 0 ? 0 : Uniform(r))),
        new("zero rows", (random, n, m) => ZeroRows(random, Agents(random, n), Chores(random, m)), IsPlain: false),
        new("all zero", (random, n, m) => Rows(random, Agents(random, n), Chores(random, m), _ => 0), IsPlain: false),
        new("ties", (random, n, m) => Rows(random, Agents(random, n), Chores(random, m), r => r.Next(1, 4))),
        new("powers of two", (random, n, m) => Rows(random, Agents(random, n), Chores(random, m), r => 1L << r.Next(40))),
        new("liked and disliked", (random, n, m) => Rows(random, Agents(random, n), Chores(random, m), r => r.Next(-50, 51))),
        new("mostly liked", (random, n, m) => Rows(random, Agents(random, n), Chores(random, m), r => r.Next(4) == 0 ? r.Next(0, 10) : -Uniform(r))),
        new("weighted", (random, n, m) => Weighted(random, Rows(random, Agents(random, n), Chores(random, m), Uniform), 7)),
        new("weighted with zeros", (random, n, m) => Weighted(random, Rows(random, Agents(random, n), Chores(random, m), r => r.Next(3) * r.Next(9)), 7)),
        new("weighted far apart", (random, n, m) => Weighted(random, Correlated(random, Agents(random, n), Chores(random, m)), ChoreInstance.MaxWeight)),
        new("huge", (random, n, m) => Rows(random, Agents(random, n), Chores(random, m), r => ChoreInstance.MaxCost - r.NextInt64(1_000))),
        new("huge and tiny", (random, n, m) => Rows(random, Agents(random, n), Chores(random, m), r => r.Next(2) == 0 ? r.NextInt64(1_000_000_000_001) : r.Next(3))),
        new("huge liked and weighted", (random, n, m) => Weighted(
            random, Rows(random, Agents(random, n), Chores(random, m), r => r.NextInt64(-ChoreInstance.MaxCost, ChoreInstance.MaxCost + 1)), ChoreInstance.MaxWeight)),
        new("huge liked that cancel", (random, n, m) => Weighted(random, Cancelling(random, Agents(random, n), Chores(random, m)), ChoreInstance.MaxWeight)),
        new("one agent", (random, _, m) => Rows(random, 1, Chores(random, m), Uniform), IsPlain: false),
        new("one chore", (random, n, _) => Rows(random, Agents(random, n), 1, Uniform), IsPlain: false),
        new("no chore", (random, n, _) => Rows(random, Agents(random, n), 0, Uniform), IsPlain: false),
        new("more agents than chores", (random, n, _) => Rows(random, n, random.Next(1, n), Uniform), IsPlain: false),
        new("forbidden pairs", (random, n, m) => Forbidding(random, Rows(random, Agents(random, n), Chores(random, m), Uniform), 0.2, keepOne: true)),
        new("forbidden pairs, weighted", (random, n, m) => Forbidding(
            random, Weighted(random, Rows(random, Agents(random, n), Chores(random, m), r => r.Next(0, 12)), 7), 0.4, keepOne: true)),
        new("forbidden pairs, liked", (random, n, m) => Forbidding(
            random, Rows(random, Agents(random, n), Chores(random, m), r => r.Next(-20, 21)), 0.3, keepOne: true)),
        new("forbidden to all", (random, n, m) => Forbidding(random, Rows(random, Agents(random, n), Chores(random, m), Uniform), 0.6, keepOne: false), IsPlain: false),
    ];

    public static InstanceFamily Named(string name) => All.Single(family => family.Name == name);

    public static int[] DrawOwners(Random random, RawInstance instance, bool allowedOnly)
    {
        bool allowed = allowedOnly || random.Next(2) == 0;
        // Few favoured agents make lopsided divisions, which random owners alone would hardly ever be.
        int favoured = random.Next(1, instance.Agents + 1);
        return [.. Enumerable.Range(0, instance.Chores).Select(chore =>
        {
            int[] able = [.. Enumerable.Range(0, instance.Agents).Where(agent => !allowed || instance.MayDo(agent, chore))];
            return able.Length == 0 ? 0 : able[random.Next(Math.Min(favoured, able.Length))];
        })];
    }

    private static int Agents(Random random, int most) => random.Next(Math.Min(2, most), most + 1);

    private static int Chores(Random random, int most) => random.Next(Math.Min(2, most), most + 1);

    private static long Uniform(Random random) => random.Next(1, 101);

    private static RawInstance Rows(Random random, int agents, int chores, Func<Random, long> cost) => RawInstance.Of(
        [.. Enumerable.Range(0, agents).Select(_ => Enumerable.Range(0, chores).Select(_ => cost(random)).ToArray())]);

    /// <summary>A chore has a weight of its own that every agent scales by 0.6 to 1.4.</summary>
    private static RawInstance Correlated(Random random, int agents, int chores)
    {
        long[] weights = [.. Enumerable.Range(0, chores).Select(_ => Uniform(random))];
        return RawInstance.Of([.. Enumerable.Range(0, agents).Select(_ => weights.Select(weight => Math.Max(1, weight * random.Next(60, 141) / 100)).ToArray())]);
    }

    private static RawInstance NearIdentical(Random random, int agents, int chores, int difference)
    {
        long[] row = [.. Enumerable.Range(0, chores).Select(_ => 1 + Uniform(random))];
        return RawInstance.Of([.. Enumerable.Range(0, agents).Select(_ => row.Select(cost => cost + random.Next(-difference, difference + 1)).ToArray())]);
    }

    /// <summary>Some rows of huge costs sum to next to nothing, others do not.</summary>
    private static RawInstance Cancelling(Random random, int agents, int chores)
    {
        RawInstance instance = Rows(random, agents, chores, r => r.NextInt64(1, 1_000_000_000_001));
        foreach (long[] row in instance.Costs)
        {
            if (random.Next(2) == 0) continue;
            for (int chore = 0; chore + 1 < chores; chore += 2) row[chore + 1] = -row[chore] + random.Next(0, 2);
        }

        return instance;
    }

    private static RawInstance ZeroRows(Random random, int agents, int chores) => RawInstance.Of(
        [.. Enumerable.Range(0, agents).Select(_ => random.Next(2) == 0).Select(zero => Enumerable.Range(0, chores).Select(_ => zero ? 0 : Uniform(random)).ToArray())]);

    private static RawInstance Weighted(Random random, RawInstance instance, int most) =>
        instance.WithWeights([.. instance.Weights.Select(_ => random.Next(1, most + 1))]);

    private static RawInstance Forbidding(Random random, RawInstance instance, double part, bool keepOne)
    {
        var forbidden = new List<(int, int)>();
        for (int chore = 0; chore < instance.Chores; chore++)
        {
            int kept = keepOne ? random.Next(instance.Agents) : -1;
            for (int agent = 0; agent < instance.Agents; agent++)
            {
                if (agent != kept && random.NextDouble() < part) forbidden.Add((agent, chore));
            }
        }

        return instance.WithForbidden([.. forbidden]);
    }
}

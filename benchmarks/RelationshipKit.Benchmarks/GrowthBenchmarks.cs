using BenchmarkDotNet.Attributes;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Rules;

namespace RelationshipKit.Benchmarks;

/// <summary>How the time of the two main rules grows with the number of chores, for four agents.</summary>
public class GrowthOverChores
{
    private ChoreInstance[] _instances = [];

    [Params("market", "recommended")]
    public string Rule { get; set; } = "";

    [Params(25, 50, 100, 200, 400, 800)]
    public int Chores { get; set; }

    [GlobalSetup]
    public void Draw() => _instances = Instances.Draw("uniform", 4, Chores);

    [Benchmark(OperationsPerInvoke = Instances.PerSize)]
    public int Divide() => Growth.DivideAll(Rule, _instances);
}

/// <summary>How the time of the two main rules grows with the number of agents, for 200 chores.</summary>
public class GrowthOverAgents
{
    private ChoreInstance[] _instances = [];

    [Params("market", "recommended")]
    public string Rule { get; set; } = "";

    [Params(2, 4, 8, 16, 32)]
    public int Agents { get; set; }

    [GlobalSetup]
    public void Draw() => _instances = Instances.Draw("uniform", Agents, 200);

    [Benchmark(OperationsPerInvoke = Instances.PerSize)]
    public int Divide() => Growth.DivideAll(Rule, _instances);
}

internal static class Growth
{
    public static int DivideAll(string rule, ChoreInstance[] instances)
    {
        Rule found = RuleCatalogue.Find(rule)!;
        int owners = 0;
        foreach (ChoreInstance instance in instances) owners += found.Divide(instance).Division!.Owners[0];
        return owners;
    }
}

using BenchmarkDotNet.Attributes;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Rules;

namespace RelationshipKit.Benchmarks;

/// <summary>Every rule on the three sizes of a couple, a family and a shared flat; times are per instance.</summary>
public class RuleBenchmarks
{
    private ChoreInstance[] _instances = [];
    private Rule _rule = RuleCatalogue.All[0];

    public static IEnumerable<string> Rules => RuleCatalogue.All.Select(rule => rule.Name);

    [ParamsSource(nameof(Rules))]
    public string Rule { get; set; } = "";

    [Params("uniform", "correlated")]
    public string Costs { get; set; } = "";

    [Params("2x30", "4x100", "8x200")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Draw()
    {
        int[] size = [.. Size.Split('x').Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
        _instances = Instances.Draw(Costs, size[0], size[1]);
        _rule = RuleCatalogue.Find(Rule)!;
    }

    [Benchmark(OperationsPerInvoke = Instances.PerSize)]
    public int Divide()
    {
        int owners = 0;
        foreach (ChoreInstance instance in _instances) owners += _rule.Divide(instance).Division!.Owners[0];
        return owners;
    }
}

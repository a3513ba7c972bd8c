using BenchmarkDotNet.Attributes;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Rules;

namespace RelationshipKit.Benchmarks;

/// <summary>Every rule on the three sizes of a couple, a family and a shared flat; times are per instance.</summary>
public class RuleBenchmarks
{
    private ChoreInstance[] _instances = [];
    private Rule _rule = RuleCatalogue.All[0];

    /// <summary>Gets each rule with the sizes it takes: some rules are for two agents only.</summary>
    public static IEnumerable<string> RulesAndSizes =>
        from rule in RuleCatalogue.All
        from size in new (int Agents, int Chores)[] { (2, 30), (4, 100), (8, 200) }
        where rule.RequiredAgentCount is null || rule.RequiredAgentCount == size.Agents
        select FormattableString.Invariant($"{rule.Name} {size.Agents}x{size.Chores}");

    [ParamsSource(nameof(RulesAndSizes))]
    public string RuleAndSize { get; set; } = "";

    [Params("uniform", "correlated")]
    public string Costs { get; set; } = "";

    [GlobalSetup]
    public void Draw()
    {
        string[] ruleAndSize = RuleAndSize.Split(' ');
        int[] size = [.. ruleAndSize[1].Split('x').Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
        _instances = Instances.Draw(Costs, size[0], size[1]);
        _rule = RuleCatalogue.Find(ruleAndSize[0])!;
    }

    [Benchmark(OperationsPerInvoke = Instances.PerSize)]
    public int Divide()
    {
        int owners = 0;
        foreach (ChoreInstance instance in _instances) owners += _rule.Divide(instance).Division!.Owners[0];
        return owners;
    }
}

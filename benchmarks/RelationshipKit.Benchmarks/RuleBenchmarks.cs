using BenchmarkDotNet.Attributes;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Rules;

namespace RelationshipKit.Benchmarks;

/// <summary>Every rule on the sizes of a couple, a family and a shared flat, where it accepts them; times are per instance.</summary>
public class RuleBenchmarks
{
    private ChoreInstance[] _instances = [];
    private Rule _rule = RuleCatalogue.Recommended;

    public static IEnumerable<RuleCase> Cases => RuleCase.All;

    [ParamsSource(nameof(Cases))]
    public RuleCase Case { get; set; } = RuleCase.All[0];

    [GlobalSetup]
    public void Draw()
    {
        _instances = Case.Draw();
        _rule = Case.Rule;
    }

    [Benchmark(OperationsPerInvoke = Instances.PerSize)]
    public int Divide()
    {
        int owners = 0;
        foreach (ChoreInstance instance in _instances) owners += _rule.Divide(instance).Division!.Owners[0];
        return owners;
    }
}

/// <summary>A rule and instances that it accepts.</summary>
public sealed record RuleCase(Rule Rule, int Agents, int Chores, string Costs)
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        .. from rule in RuleCatalogue.All
           from size in new[] { (Agents: 2, Chores: 30), (Agents: 4, Chores: 100), (Agents: 8, Chores: 200) }
           from costs in new[] { "uniform", "correlated" }
           let found = new RuleCase(rule, size.Agents, size.Chores, costs)
           where rule.Refuses(found.Draw()[0]) == InstanceFeatures.None
           select found,
    ];

    public override string ToString() => $"{Rule.Name} {Agents}x{Chores} {Costs}";

    internal ChoreInstance[] Draw() => Instances.Draw(Costs, Agents, Chores);
}

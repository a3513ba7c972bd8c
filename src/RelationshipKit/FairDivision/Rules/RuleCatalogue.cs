using System.Collections.Immutable;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>All rules of this library.</summary>
public static class RuleCatalogue
{
    /// <summary>Gets the rules, the default first.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new Recommended(),
        new LeastWorstShare(),
        new RoundRobin(),
        new ReversedWeightedPicking(),
        new DoubleRoundRobin(),
        new AdjustedWinner(),
        new EnvyCycle(),
        new PropX(),
        new BidAndTake(),
        new Hffd(),
        new Market(),
        new MarketEfx(),
        new CutAndChoose(),
        new EqX(),
        new Payments(),
    ];

    /// <summary>Gets the rule used where none is named.</summary>
    public static Rule Recommended => All[0];

    /// <summary>The rule of that name, or null.</summary>
    public static Rule? Find(string name) => All.FirstOrDefault(rule => string.Equals(rule.Name, name, StringComparison.Ordinal));
}

using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// A picking sequence in proportion to the weights, run backwards, each taking its least costly remaining chore. Weighted EF1.
/// Forwards it would not be: the agent who is last in a round must be the one who picks first.
/// Source: Wu, Zhang, Zhou, 'Weighted EF1 allocations for indivisible chores', 2023, arXiv 2301.08090.
/// </summary>
internal sealed class ReversedWeightedPicking : Rule
{
    public override string Name => "reversed-weighted-picking";

    public override string Source => "Wu, Zhang, Zhou 2023, arXiv 2301.08090";

    public override ImmutableArray<Property> Proves => [Property.EF1, Property.PROP1];

    public override InstanceFeatures Accepts => InstanceFeatures.Weights | InstanceFeatures.ZeroCosts;

    private protected override RuleResult DivideAccepted(
        ChoreInstance instance, RuleOptions options, IProgress<SearchProgress>? progress, CancellationToken cancellationToken)
    {
        int[] sequence = WeightedSequence(instance);
        var remaining = new RemainingChores(instance);
        var owners = new int[instance.ChoreCount];
        for (int turn = sequence.Length - 1; turn >= 0; turn--)
            owners[remaining.TakeLeastCostly(sequence[turn])] = sequence[turn];
        return RuleResult.Of(ChoreDivision.Create(instance, owners));
    }

    /// <summary>Each turn goes to the agent with the least turns so far for its weight, s_i = turns_i ÷ w_i (ties: declared order).</summary>
    private static int[] WeightedSequence(ChoreInstance instance)
    {
        var turns = new long[instance.AgentCount];
        var sequence = new int[instance.ChoreCount];
        for (int turn = 0; turn < sequence.Length; turn++)
        {
            int least = 0;
            for (int agent = 1; agent < instance.AgentCount; agent++)
            {
                if (turns[agent] * instance.Weight(least) < turns[least] * instance.Weight(agent)) least = agent;
            }

            sequence[turn] = least;
            turns[least]++;
        }

        return sequence;
    }
}

using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>
/// Two round robins in opposite order: first over the chores nobody likes, padded with free dummies so that every agent has as many
/// turns, then over those somebody likes, where an agent passes when none is left that it likes. EF1 with liked and disliked chores.
/// Source: Aziz, Caragiannis, Igarashi, Walsh, 'Fair allocation of indivisible goods and chores', IJCAI 2019 / AAMAS 2022.
/// </summary>
internal sealed class DoubleRoundRobin : Rule
{
    public override string Name => "double-round-robin";

    public override string Source => "Aziz, Caragiannis, Igarashi, Walsh 2019/22";

    public override ImmutableArray<Property> Proves => [Property.EF1];

    public override InstanceFeatures Accepts => InstanceFeatures.LikedChores | InstanceFeatures.ZeroCosts;

    private protected override RuleResult DivideAccepted(
        ChoreInstance instance, RuleOptions options, IProgress<SearchProgress>? progress, CancellationToken cancellationToken)
    {
        int[] likedBySome = [.. Enumerable.Range(0, instance.ChoreCount).Where(chore => SomebodyLikes(instance, chore))];
        int[] dislikedByAll = [.. Enumerable.Range(0, instance.ChoreCount).Except(likedBySome)];
        var owners = new int[instance.ChoreCount];
        TakeDisliked(instance, dislikedByAll, owners);
        TakeLiked(instance, likedBySome, owners);
        return RuleResult.Of(ChoreDivision.Create(instance, owners));
    }

    private static void TakeDisliked(ChoreInstance instance, int[] chores, int[] owners)
    {
        int n = instance.AgentCount;
        int dummies = (n - (chores.Length % n)) % n;
        var remaining = new RemainingChores(instance, chores);
        for (int turn = 0, turns = chores.Length + dummies; turn < turns; turn++)
        {
            int agent = turn % n;
            int best = remaining.LeastCostly(agent);
            if (best < 0 || (dummies > 0 && instance.Cost(agent, best) > 0)) dummies--;
            else owners[remaining.TakeLeastCostly(agent)] = agent;
        }
    }

    private static void TakeLiked(ChoreInstance instance, int[] chores, int[] owners)
    {
        int n = instance.AgentCount;
        var remaining = new RemainingChores(instance, chores);
        int left = chores.Length;
        for (int turn = 0; left > 0; turn++)
        {
            int agent = n - 1 - (turn % n);
            int best = remaining.LeastCostly(agent);
            if (best < 0 || instance.Cost(agent, best) >= 0) continue;
            owners[remaining.TakeLeastCostly(agent)] = agent;
            left--;
        }
    }

    private static bool SomebodyLikes(ChoreInstance instance, int chore)
    {
        for (int agent = 0; agent < instance.AgentCount; agent++)
        {
            if (instance.Cost(agent, chore) < 0) return true;
        }

        return false;
    }
}

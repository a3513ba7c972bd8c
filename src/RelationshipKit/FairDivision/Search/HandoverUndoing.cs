namespace RelationshipKit.FairDivision.Search;

/// <summary>Walks from a division back towards the present owners, undoing one handover at a time: always the one that leaves the least worst share.</summary>
internal static class HandoverUndoing
{
    /// <summary>The divisions on the way, each allowed if the first is.</summary>
    public static IEnumerable<int[]> From(SearchInstance search, int[] owners)
    {
        var state = new DivisionState(search);
        state.Load(owners);
        while (BestStep(search, state) is { Unit: >= 0 } step)
        {
            state.Give(step.Unit, step.Agent);
            yield return (int[])state.Owners.Clone();
        }
    }

    private static (int Unit, int Agent) BestStep(SearchInstance search, DivisionState state)
    {
        (int Unit, int Agent) best = (-1, -1);
        double least = double.PositiveInfinity;
        for (int unit = 0; unit < search.Units.ChoreCount; unit++)
        {
            int handovers = search.Handovers(state.Owners[unit], unit);
            for (int agent = 0; agent < search.Units.AgentCount && handovers > 0; agent++)
            {
                if (search.Handovers(agent, unit) >= handovers || !state.MayExchange(unit, agent, back: -1)) continue;
                double worst = WorstAfter(search.Units, state, unit, agent);
                if (worst < least) (least, best) = (worst, (unit, agent));
            }
        }

        return best;
    }

    private static double WorstAfter(ChoreInstance units, DivisionState state, int unit, int taker)
    {
        int giver = state.Owners[unit];
        double worst = double.MinValue;
        for (int agent = 0; agent < units.AgentCount; agent++)
        {
            if (units.TotalCost(agent) <= 0) continue;
            long carried = state.Carried(agent);
            if (agent == giver) carried -= units.Cost(agent, unit);
            if (agent == taker) carried += units.Cost(agent, unit);
            worst = Math.Max(worst, carried / ((double)units.TotalCost(agent) * units.Weight(agent)));
        }

        return worst;
    }
}

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// The present owners as a start of a search. What has no present owner goes, in declared order, to whoever may take it and then carries
/// the least for its part.
/// </summary>
internal static class PresentStart
{
    /// <summary>The owner of each unit; null where no present owners are known, or they are not allowed.</summary>
    public static int[]? Of(SearchInstance search)
    {
        ChoreInstance original = search.Original;
        if (original.CurrentOwners.All(owner => owner < 0)) return null;
        int[] owners = PresentOwners(search);
        Complete(search.Units, owners);
        int[] expanded = search.Expand(owners);
        for (int chore = 0; chore < expanded.Length; chore++)
        {
            if (original.CurrentOwners[chore] >= 0 && original.CurrentOwners[chore] != expanded[chore]) return null;
        }

        return ChoreDivision.Create(original, expanded).IsAllowedBy(original) ? owners : null;
    }

    private static int[] PresentOwners(SearchInstance search)
    {
        var owners = new int[search.Units.ChoreCount];
        Array.Fill(owners, -1);
        for (int chore = 0; chore < search.Original.ChoreCount; chore++)
        {
            if (search.Original.CurrentOwners[chore] >= 0) owners[search.UnitOf(chore)] = search.Original.CurrentOwners[chore];
        }

        return owners;
    }

    private static void Complete(ChoreInstance units, int[] owners)
    {
        var carried = new long[units.AgentCount];
        for (int unit = 0; unit < owners.Length; unit++)
        {
            if (owners[unit] >= 0) carried[owners[unit]] += units.Cost(owners[unit], unit);
        }

        for (int unit = 0; unit < owners.Length; unit++)
        {
            if (owners[unit] >= 0) continue;
            int taker = Enumerable.Range(0, units.AgentCount).Where(agent => units.IsAllowed(agent, unit)).MinBy(CarriedWith);
            owners[unit] = taker;
            carried[taker] += units.Cost(taker, unit);

            // An agent whose total is not above 0 has no part to measure by and comes last.
            (bool, Share) CarriedWith(int agent) => units.TotalCost(agent) > 0
                ? (false, Share.Of(units, agent, carried[agent] + units.Cost(agent, unit)))
                : (true, default);
        }
    }
}

namespace RelationshipKit.FairDivision.Properties;

/// <summary>
/// Exact checks of the properties that compare what agents bear, each by its own costs. They need costs in one common unit,
/// which burden-weighted minutes are. Defined for chores nobody likes.
/// </summary>
public static class Equitability
{
    /// <summary>Checks <see cref="Property.EQ1"/>, weighted.</summary>
    /// <exception cref="ArgumentException">Some chore is liked.</exception>
    public static PropertyVerdict EQ1(ChoreInstance instance, ChoreDivision division) =>
        Check(Property.EQ1, instance, division, (bundles, i) => bundles.OwnWithoutDearest(i));

    /// <summary>Checks <see cref="Property.EQX"/>, weighted.</summary>
    /// <exception cref="ArgumentException">Some chore is liked.</exception>
    public static PropertyVerdict EQX(ChoreInstance instance, ChoreDivision division) =>
        Check(Property.EQX, instance, division, (bundles, i) => bundles.OwnWithoutCheapest(i));

    private static PropertyVerdict Check(
        Property property, ChoreInstance instance, ChoreDivision division, Func<BundleCosts, int, long> without)
    {
        if (Guard.Against.Null(instance).HasLikedChores)
            throw new ArgumentException("EQ1 and EQX are defined here for chores that nobody likes.", nameof(instance));
        BundleCosts bundles = new(instance, Guard.Against.Null(division));
        int least = 0;
        for (int j = 1; j < instance.AgentCount; j++)
        {
            if ((Int128)bundles.Cost(j, j) * instance.Weight(least) < (Int128)bundles.Cost(least, least) * instance.Weight(j)) least = j;
        }

        AgentWitness? violation = null;
        for (int i = 0; i < instance.AgentCount && violation is null; i++)
        {
            if ((Int128)without(bundles, i) * instance.Weight(least) > (Int128)bundles.Cost(least, least) * instance.Weight(i))
                violation = new AgentWitness(i, least);
        }

        return PropertyVerdict.From(property, violation);
    }
}

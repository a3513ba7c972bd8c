namespace RelationshipKit.FairDivision.Properties;

/// <summary>Exact checks of the properties that compare an agent's bundle with its part of everything. Defined for chores nobody likes.</summary>
public static class Proportionality
{
    /// <summary>Checks <see cref="Property.PROP1"/>, weighted.</summary>
    /// <exception cref="ArgumentException">Some chore is liked.</exception>
    public static PropertyVerdict PROP1(ChoreInstance instance, ChoreDivision division) =>
        Check(Property.PROP1, instance, division, (bundles, i) => bundles.OwnWithoutDearest(i));

    /// <summary>Checks <see cref="Property.PROPX"/>, weighted.</summary>
    /// <exception cref="ArgumentException">Some chore is liked.</exception>
    public static PropertyVerdict PROPX(ChoreInstance instance, ChoreDivision division) =>
        Check(Property.PROPX, instance, division, (bundles, i) => bundles.OwnWithoutCheapest(i));

    private static PropertyVerdict Check(
        Property property, ChoreInstance instance, ChoreDivision division, Func<BundleCosts, int, long> without)
    {
        if (Guard.Against.Null(instance).HasLikedChores)
            throw new ArgumentException("PROP1 and PROPX are defined here for chores that nobody likes.", nameof(instance));
        BundleCosts bundles = new(instance, Guard.Against.Null(division));
        AgentWitness? violation = null;
        for (int i = 0; i < instance.AgentCount && violation is null; i++)
        {
            if ((Int128)without(bundles, i) * instance.TotalWeight > (Int128)instance.TotalCost(i) * instance.Weight(i))
                violation = new AgentWitness(i);
        }

        return PropertyVerdict.From(property, violation);
    }
}

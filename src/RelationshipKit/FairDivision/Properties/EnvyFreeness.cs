namespace RelationshipKit.FairDivision.Properties;

/// <summary>Exact checks of the properties that compare an agent's bundle with each other bundle.</summary>
public static class EnvyFreeness
{
    /// <summary>Checks <see cref="Property.EF1"/>, weighted, with liked chores where there are some.</summary>
    public static PropertyVerdict EF1(ChoreInstance instance, ChoreDivision division)
    {
        BundleCosts bundles = new(Guard.Against.Null(instance), Guard.Against.Null(division));
        return PropertyVerdict.From(Property.EF1, FirstPair(instance, (i, j) => !EF1Holds(instance, bundles, i, j)));
    }

    /// <summary>Checks <see cref="Property.EFX"/>, weighted. Defined for chores nobody likes.</summary>
    /// <exception cref="ArgumentException">Some chore is liked.</exception>
    public static PropertyVerdict EFX(ChoreInstance instance, ChoreDivision division)
    {
        RefuseLikedChores(instance);
        BundleCosts bundles = new(instance, Guard.Against.Null(division));
        return PropertyVerdict.From(Property.EFX, FirstPair(instance, (i, j) =>
            (Int128)bundles.OwnWithoutCheapest(i) * instance.Weight(j) > (Int128)bundles.Cost(i, j) * instance.Weight(i)));
    }

    /// <summary>
    /// The least α for which the division is α-EFX: for all i, j and every e in X_i, c_i(X_i − e)/w_i ≤ α·c_i(X_j)/w_j.
    /// At most 1 if it is EFX; null if no α is large enough.
    /// </summary>
    /// <exception cref="ArgumentException">Some chore is liked.</exception>
    public static Rational? LeastAlphaEFX(ChoreInstance instance, ChoreDivision division)
    {
        RefuseLikedChores(instance);
        BundleCosts bundles = new(instance, Guard.Against.Null(division));
        Rational least = Rational.Zero;
        for (int i = 0; i < instance.AgentCount; i++)
        {
            long own = bundles.OwnWithoutCheapest(i);
            for (int j = 0; j < instance.AgentCount; j++)
            {
                if (i == j || own == 0) continue;
                if (bundles.Cost(i, j) == 0) return null;
                Rational alpha = Rational.Of((Int128)own * instance.Weight(j), (Int128)bundles.Cost(i, j) * instance.Weight(i));
                if (alpha > least) least = alpha;
            }
        }

        return least;
    }

    /// <summary>
    /// How far the division is from EF1: over i ≠ j the largest of (min over e of c_i(X_i − e)/w_i − c_i(X_j)/w_j, not below 0) × W ÷ c_i(M);
    /// 0 exactly if it is EF1. Where an agent's total is not above 0 the sum of its costs' magnitudes stands for c_i(M).
    /// </summary>
    public static Rational Violation(ChoreInstance instance, ChoreDivision division)
    {
        BundleCosts bundles = new(Guard.Against.Null(instance), Guard.Against.Null(division));
        Rational worst = Rational.Zero;
        for (int i = 0; i < instance.AgentCount; i++)
        {
            for (int j = 0; j < instance.AgentCount; j++)
            {
                if (i == j || EF1Holds(instance, bundles, i, j)) continue;
                Rational excess = Rational.Of(bundles.OwnWithoutDearest(i), instance.Weight(i))
                    - Rational.Of(bundles.Cost(i, j), instance.Weight(j));
                Rational violation = excess * Rational.Of(instance.TotalWeight, Scale(instance, i));
                if (violation > worst) worst = violation;
            }
        }

        return worst;
    }

    private static bool EF1Holds(ChoreInstance instance, BundleCosts bundles, int i, int j)
    {
        Int128 own = instance.Weight(i), others = instance.Weight(j);
        return bundles.OwnWithoutDearest(i) * others <= bundles.Cost(i, j) * own
            || (instance.HasLikedChores && bundles.Cost(i, i) * others <= bundles.WithoutMostLiked(i, j) * own);
    }

    private static long Scale(ChoreInstance instance, int agent)
    {
        if (instance.TotalCost(agent) > 0) return instance.TotalCost(agent);
        long sum = 0;
        foreach (long cost in instance.CostsOf(agent)) sum += Math.Abs(cost);
        return sum;
    }

    private static AgentWitness? FirstPair(ChoreInstance instance, Func<int, int, bool> violated)
    {
        for (int i = 0; i < instance.AgentCount; i++)
        {
            for (int j = 0; j < instance.AgentCount; j++)
            {
                if (i != j && violated(i, j)) return new AgentWitness(i, j);
            }
        }

        return null;
    }

    private static void RefuseLikedChores(ChoreInstance instance)
    {
        if (Guard.Against.Null(instance).HasLikedChores)
            throw new ArgumentException("EFX is defined here for chores that nobody likes.", nameof(instance));
    }
}

namespace RelationshipKit.FairDivision.Properties;

/// <summary>
/// How heavy the part of the most burdened agent is: the largest, over agents whose own total is above 0, of
/// (own cost carried ÷ own cost of everything) ÷ (own weight ÷ sum of weights). 1 is proportional, lower is better.
/// </summary>
public static class WorstShare
{
    /// <summary>The worst share of a division, or null if nobody's total is above 0.</summary>
    public static Rational? Of(ChoreInstance instance, ChoreDivision division)
    {
        Guard.Against.Null(instance);
        Guard.Against.Null(division);
        Rational? worst = null;
        for (int agent = 0; agent < instance.AgentCount; agent++)
        {
            Rational? share = OfAgent(instance, division, agent);
            if (share is { } value && (worst is null || value > worst.Value)) worst = value;
        }

        return worst;
    }

    /// <summary>One agent's own share (own cost carried ÷ own total ÷ its part), or null if its total is not above 0.</summary>
    public static Rational? OfAgent(ChoreInstance instance, ChoreDivision division, int agent)
    {
        Guard.Against.Null(instance);
        long total = instance.TotalCost(agent);
        if (total <= 0) return null;
        long carried = Guard.Against.Null(division).CostOfBundle(instance, agent, agent);
        return Rational.Of((Int128)carried * instance.TotalWeight, (Int128)total * instance.Weight(agent));
    }
}

using System.Numerics;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.Tests.Properties;

/// <summary>Verifies proofs of fPO and of its absence by whole-number arithmetic alone.</summary>
internal static class EfficiencyOracle
{
    /// <summary>Whether all λ are above 0 and every chore lies with an allowed agent minimising λ·cost.</summary>
    public static bool CertificateProves(EfficiencyCertificate certificate, RawInstance instance, int[] owners)
    {
        if (certificate.Lambda.Length != instance.Agents || certificate.Lambda.Any(lambda => lambda.Numerator <= 0)) return false;
        // With one common denominator every λ becomes a whole number.
        BigInteger common = certificate.Lambda.Aggregate(BigInteger.One, (product, lambda) => product * lambda.Denominator);
        BigInteger[] whole = [.. certificate.Lambda.Select(lambda => lambda.Numerator * (common / lambda.Denominator))];
        return instance.Allows(owners) && Enumerable.Range(0, instance.Chores).All(chore =>
            Enumerable.Range(0, instance.Agents).All(agent => !instance.MayDo(agent, chore)
                || whole[owners[chore]] * instance.Costs[owners[chore]][chore] <= whole[agent] * instance.Costs[agent][chore]));
    }

    /// <summary>
    /// Whether the trades make someone better off and nobody worse, so that no λ can exist. In each step one side gains and the other pays:
    /// of a disliked chore the giver gains, of a liked one the taker does. Round the circle everyone's gain is made to cancel what it pays,
    /// by the choice of the parts, save for the first agent: its gain is real exactly if the paid costs multiply to less than the gained.
    /// </summary>
    public static bool TradeImproves(TradeWitness trade, RawInstance instance, int[] owners)
    {
        if (trade.Steps.Any(step => owners[step.Chore] != step.From || step.From == step.To || !instance.MayDo(step.To, step.Chore))) return false;
        if (trade.Steps.Length == 1)
        {
            (long giver, long taker) = CostsOf(trade.Steps[0], instance);
            return giver >= 0 && taker <= 0 && (giver, taker) != (0, 0);
        }

        BigInteger paid = 1, gained = 1;
        for (int at = 0; at < trade.Steps.Length; at++)
        {
            TradeStep step = trade.Steps[at], next = trade.Steps[(at + 1) % trade.Steps.Length];
            (long giver, long taker) = CostsOf(step, instance);
            if (giver == 0 || Math.Sign(giver) != Math.Sign(taker)) return false;
            if (PayerOf(step, instance) != GainerOf(next, instance)) return false;
            paid *= Math.Abs(giver > 0 ? taker : giver);
            gained *= Math.Abs(giver > 0 ? giver : taker);
        }

        return trade.Steps.Select(step => GainerOf(step, instance)).Distinct().Count() == trade.Steps.Length && paid < gained;
    }

    private static (long Giver, long Taker) CostsOf(TradeStep step, RawInstance instance) =>
        (instance.Costs[step.From][step.Chore], instance.Costs[step.To][step.Chore]);

    private static int GainerOf(TradeStep step, RawInstance instance) => instance.Costs[step.From][step.Chore] > 0 ? step.From : step.To;

    private static int PayerOf(TradeStep step, RawInstance instance) => instance.Costs[step.From][step.Chore] > 0 ? step.To : step.From;
}

using System.Collections.Immutable;
using System.Numerics;

namespace RelationshipKit.FairDivision.Properties;

/// <summary>
/// A proof of <see cref="Property.FPO"/>: weights λ above 0, one per agent, such that every chore lies with an allowed agent
/// minimising λ·cost. Anyone can verify it with multiplications alone.
/// </summary>
public sealed class EfficiencyCertificate
{
    private EfficiencyCertificate(ImmutableArray<Rational> lambda) => Lambda = lambda;

    /// <summary>Gets the weights λ, in the order of agents, each above 0.</summary>
    public ImmutableArray<Rational> Lambda { get; }

    /// <summary>Makes a certificate; whether it proves anything of a division is for <see cref="Proves"/> to say.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Some λ is not above 0.</exception>
    public static EfficiencyCertificate Create(IEnumerable<Rational> lambda)
    {
        ImmutableArray<Rational> weights = [.. Guard.Against.Null(lambda)];
        if (weights.Any(weight => weight.Sign <= 0)) throw new ArgumentOutOfRangeException(nameof(lambda), "Every λ must be above 0.");
        return new EfficiencyCertificate(weights);
    }

    /// <summary>Verifies from scratch that each chore of the division lies with an allowed agent minimising λ·cost.</summary>
    public bool Proves(ChoreInstance instance, ChoreDivision division)
    {
        Guard.Against.Null(instance);
        Guard.Against.Null(division);
        if (Lambda.Length != instance.AgentCount || !division.RespectsForbiddenPairs(instance)) return false;
        BigInteger[] lambda = WholeMultiples();
        for (int chore = 0; chore < instance.ChoreCount; chore++)
        {
            int owner = division.Owners[chore];
            BigInteger paid = lambda[owner] * instance.Cost(owner, chore);
            for (int agent = 0; agent < instance.AgentCount; agent++)
            {
                if (agent != owner && instance.IsAllowed(agent, chore) && lambda[agent] * instance.Cost(agent, chore) < paid) return false;
            }
        }

        return true;
    }
    /// <summary>λ times the common denominator: comparisons stay as they are, and whole numbers multiply faster.</summary>
    private BigInteger[] WholeMultiples()
    {
        BigInteger common = BigInteger.One;
        foreach (Rational weight in Lambda)
            common *= weight.Denominator / BigInteger.GreatestCommonDivisor(common, weight.Denominator);
        return [.. Lambda.Select(weight => weight.Numerator * (common / weight.Denominator))];
    }
}

using System.Collections.Immutable;

namespace RelationshipKit.FairDivision.Properties;

/// <summary>
/// What holds of a division, checked from scratch: any division, ours or foreign, whatever rule made it.
/// </summary>
public sealed class PropertyReport
{
    private const long MaximinNodeBudget = 2_000;

    private PropertyReport(ImmutableArray<PropertyVerdict> verdicts, Rational? worstShare, EfficiencyCertificate? certificate) =>
        (Verdicts, WorstShare, Certificate) = (verdicts, worstShare, certificate);

    /// <summary>
    /// Gets the verdicts, in the order EF1, EFX, PROP1, PROPX, EQ1, EQX, PO, fPO. With any liked chore only EF1, PO and fPO are defined;
    /// where a chore lies with an agent who may not do it, PO and fPO are not. PO and fPO range over the divisions that forbidden pairs and
    /// pins allow; with other constraints fPO is not reported. Last comes MMS, where it is defined and quickly decided.
    /// </summary>
    public IReadOnlyList<PropertyVerdict> Verdicts { get; }

    /// <summary>Gets the worst share, or null if nobody's total is above 0.</summary>
    public Rational? WorstShare { get; }

    /// <summary>Gets the proof of fPO, or null if fPO does not hold or is not reported.</summary>
    public EfficiencyCertificate? Certificate { get; }

    /// <summary>The verdict on one property, or null if it is not reported.</summary>
    public PropertyVerdict? this[Property property] => Verdicts.FirstOrDefault(verdict => verdict.Property == property);

    /// <summary>Checks a division.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="division">A division of it.</param>
    /// <param name="nodeBudget">How many partial divisions the search for a better one may look at.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static PropertyReport Of(
        ChoreInstance instance,
        ChoreDivision division,
        long nodeBudget = ParetoOptimality.DefaultNodeBudget,
        CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(instance);
        Guard.Against.Null(division);
        var verdicts = ImmutableArray.CreateBuilder<PropertyVerdict>();
        verdicts.Add(EnvyFreeness.EF1(instance, division));
        if (!instance.HasLikedChores)
        {
            verdicts.Add(EnvyFreeness.EFX(instance, division));
            verdicts.Add(Proportionality.PROP1(instance, division));
            verdicts.Add(Proportionality.PROPX(instance, division));
            verdicts.Add(Equitability.EQ1(instance, division));
            verdicts.Add(Equitability.EQX(instance, division));
        }

        EfficiencyCertificate? certificate = null;
        if (division.RespectsForbiddenPairs(instance))
        {
            (certificate, TradeWitness? trade) = FractionalOptimality.Decide(instance, division);
            verdicts.Add(certificate is not null
                ? new PropertyVerdict(Property.PO, Holds: true)
                : ParetoOptimality.DecideBySearch(instance, division, nodeBudget, cancellationToken));
            if (instance.HasLinks) certificate = null;
            else verdicts.Add(PropertyVerdict.From(Property.FPO, trade));
        }

        if (MaximinShare.IsDefinedFor(instance) && MaximinShare.Check(instance, division, MaximinNodeBudget / instance.AgentCount) is { Holds: not null } decided)
            verdicts.Add(decided);
        return new PropertyReport(verdicts.ToImmutable(), Properties.WorstShare.Of(instance, division), certificate);
    }
}

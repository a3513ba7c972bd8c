using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision.Properties;

/// <summary>The library's checks against the definitions written down a second time, on random divisions, good and bad.</summary>
public sealed class FairnessChecksTests
{
    public static TheoryData<string> Families => [.. InstanceFamilies.All.Select(family => family.Name)];

    public static TheoryData<string> FamiliesNobodyLikes =>
        [.. InstanceFamilies.All.Select(family => family.Name).Where(name => !name.Contains("liked", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Families))]
    public void EF1_of_any_division_is_as_defined(string family) => CompareWithDefinition(
        family, "EF1", EnvyFreeness.EF1, Oracle.EF1, (divided, witness) => !Oracle.EF1Towards(divided.Instance, divided.Owners, witness.Agent, witness.Towards!.Value));

    [Theory]
    [MemberData(nameof(FamiliesNobodyLikes))]
    public void EFX_of_any_division_is_as_defined(string family) => CompareWithDefinition(
        family, "EFX", EnvyFreeness.EFX, Oracle.EFX, (divided, witness) => !Oracle.EFXTowards(divided.Instance, divided.Owners, witness.Agent, witness.Towards!.Value));

    [Theory]
    [MemberData(nameof(FamiliesNobodyLikes))]
    public void PROP1_of_any_division_is_as_defined(string family) => CompareWithDefinition(
        family, "PROP1", Proportionality.PROP1, Oracle.PROP1, (divided, witness) => !Oracle.PROP1For(divided.Instance, divided.Owners, witness.Agent));

    [Theory]
    [MemberData(nameof(FamiliesNobodyLikes))]
    public void PROPX_of_any_division_is_as_defined(string family) => CompareWithDefinition(
        family, "PROPX", Proportionality.PROPX, Oracle.PROPX, (divided, witness) => !Oracle.PROPXFor(divided.Instance, divided.Owners, witness.Agent));

    [Theory]
    [MemberData(nameof(FamiliesNobodyLikes))]
    public void EQ1_of_any_division_is_as_defined(string family) => CompareWithDefinition(
        family, "EQ1", Equitability.EQ1, Oracle.EQ1, (divided, witness) => !Oracle.EQ1For(divided.Instance, divided.Owners, witness.Agent));

    [Theory]
    [MemberData(nameof(FamiliesNobodyLikes))]
    public void EQX_of_any_division_is_as_defined(string family) => CompareWithDefinition(
        family, "EQX", Equitability.EQX, Oracle.EQX, (divided, witness) => !Oracle.EQXFor(divided.Instance, divided.Owners, witness.Agent));

    [Theory]
    [MemberData(nameof(FamiliesNobodyLikes))]
    public void LeastAlphaEFX_is_enough_and_nothing_less_is(string family) => ForDivisions(family, "least α", (divided, instance, division) =>
    {
        Rational? alpha = EnvyFreeness.LeastAlphaEFX(instance, division);
        if (alpha is not { } least)
        {
            Assert.False(Oracle.AlphaEFX(divided.Instance, divided.Owners, System.Numerics.BigInteger.Pow(10, 60), 1));
            return;
        }

        Assert.True(Oracle.AlphaEFX(divided.Instance, divided.Owners, least.Numerator, least.Denominator));
        if (least.Sign == 0) return;
        // A hair less: (10^60·p − 1) ÷ (10^60·q).
        var scale = System.Numerics.BigInteger.Pow(10, 60);
        Assert.False(Oracle.AlphaEFX(divided.Instance, divided.Owners, (least.Numerator * scale) - 1, least.Denominator * scale));
    });

    [Theory]
    [MemberData(nameof(FamiliesNobodyLikes))]
    public void Violation_is_the_formula_of_the_split_format(string family) => ForDivisions(family, "violation", (divided, instance, division) =>
    {
        Rational violation = EnvyFreeness.Violation(instance, division);
        Fraction expected = Oracle.Violation(divided.Instance, divided.Owners);
        Assert.True(expected.IsSameAs(violation), $"{violation} instead of {expected}");
    });

    [Theory]
    [MemberData(nameof(Families))]
    public void Violation_is_zero_exactly_for_EF1_divisions(string family) => ForDivisions(family, "violation or EF1", (divided, instance, division) =>
    {
        Rational violation = EnvyFreeness.Violation(instance, division);
        Assert.True(violation.Sign >= 0);
        Assert.Equal(Oracle.EF1(divided.Instance, divided.Owners), violation.Sign == 0);
    });

    [Theory]
    [MemberData(nameof(Families))]
    public void WorstShare_is_the_formula_of_the_split_format(string family) => ForDivisions(family, "worst share", (divided, instance, division) =>
    {
        Rational? worst = WorstShare.Of(instance, division);
        Fraction? expected = Oracle.WorstShare(divided.Instance, divided.Owners);
        Assert.Equal(expected is null, worst is null);
        if (expected is { } value) Assert.True(value.IsSameAs(worst!.Value), $"{worst} instead of {value}");
    });

    [Theory]
    [MemberData(nameof(Families))]
    public void InLowestTerms_keeps_every_verdict_that_compares_no_two_agents_costs(string family) =>
        ForDivisions(family, "lowest terms", (divided, instance, division) =>
        {
            ChoreInstance scaled = ScaledUp(divided.Instance).ToInstance().InLowestTerms();
            Assert.Equal(EnvyFreeness.EF1(instance, division), EnvyFreeness.EF1(scaled, division));
            Assert.Equal(WorstShare.Of(instance, division), WorstShare.Of(scaled, division));
            Assert.Equal(EnvyFreeness.Violation(instance, division), EnvyFreeness.Violation(scaled, division));
            if (!instance.HasLikedChores)
            {
                Assert.Equal(EnvyFreeness.EFX(instance, division), EnvyFreeness.EFX(scaled, division));
                Assert.Equal(Proportionality.PROP1(instance, division), Proportionality.PROP1(scaled, division));
                Assert.Equal(Proportionality.PROPX(instance, division), Proportionality.PROPX(scaled, division));
            }

            if (division.IsAllowedBy(instance))
            {
                Assert.Equal(
                    FractionalOptimality.Decide(instance, division).Certificate is null,
                    FractionalOptimality.Decide(scaled, division).Certificate is null);
            }
        });

    /// <summary>Each row times a factor of its own, where that stays within the largest cost, and weights times 2 or less.</summary>
    private static RawInstance ScaledUp(RawInstance instance) => new(
        [.. instance.Costs.Select((row, agent) => row.Select(cost => Array.Exists(row, c => Math.Abs(c) > ChoreInstance.MaxCost / 60) ? cost : cost * (6 + (7 * agent))).ToArray())],
        [.. instance.Weights.Select(weight => instance.Weights.Max() > ChoreInstance.MaxWeight / 2 ? weight : weight * 2)],
        instance.Forbidden);

    private static void CompareWithDefinition(
        string family,
        string property,
        Func<ChoreInstance, ChoreDivision, PropertyVerdict> check,
        Func<RawInstance, int[], bool> definition,
        Func<DividedInstance, AgentWitness, bool> witnessIsTrue)
    {
        int violated = 0;
        ForDivisions(family, property, (divided, instance, division) =>
        {
            PropertyVerdict verdict = check(instance, division);
            bool expected = definition(divided.Instance, divided.Owners);
            Assert.Equal(expected, verdict.Holds);
            Assert.Equal(property, verdict.Property.FieldName());
            if (expected) Assert.Null(verdict.Witness);
            else Assert.True(witnessIsTrue(divided, Assert.IsType<AgentWitness>(verdict.Witness)), "The witness is false.");
            violated += expected ? 0 : 1;
        });
        if (InstanceFamilies.Named(family).IsPlain) Assert.True(violated > 0, "No division violated the property.");
    }

    private static void ForDivisions(string family, string what, Action<DividedInstance, ChoreInstance, ChoreDivision> check) => Check.ForAll(
        $"{what} as defined / {family}",
        InstanceFamilies.Named(family).DividedCases(maxAgents: 6, maxChores: 20),
        divided =>
        {
            ChoreInstance instance = divided.ToInstance();
            check(divided, instance, divided.ToDivision(instance));
            return divided.Instance.Agents > 1 && divided.Instance.Chores > 1;
        },
        InstanceFamilies.Named(family).IsPlain ? 0.8 : 0);
}

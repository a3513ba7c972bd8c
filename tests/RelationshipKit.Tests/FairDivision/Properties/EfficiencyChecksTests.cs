using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision.Properties;

/// <summary>PO against all divisions of small instances; fPO by verifying the proof given for it or against it.</summary>
public sealed class EfficiencyChecksTests
{
    public static TheoryData<string> Families => [.. InstanceFamilies.All.Select(family => family.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void PO_of_an_allowed_division_is_what_trying_all_divisions_says(string family)
    {
        Check.ForAll($"PO by brute force / {family}", SmallCases(family), divided =>
        {
            if (divided.Instance.HasImpossibleChore) return false;
            ChoreInstance instance = divided.ToInstance();
            PropertyVerdict verdict = ParetoOptimality.Decide(instance, divided.ToDivision(instance));
            bool expected = !BruteForce.HasBetter(divided.Instance, divided.Owners);
            Assert.Equal(expected, verdict.Holds);
            if (!expected)
            {
                var better = Assert.IsType<BetterDivisionWitness>(verdict.Witness).Better;
                Assert.True(better.IsAllowedBy(instance));
                Assert.True(Oracle.Improves(divided.Instance, [.. better.Owners], divided.Owners), "The better division is not better.");
            }

            return divided.Instance.Agents > 1;
        }, InstanceFamilies.Named(family).IsPlain ? 0.8 : 0);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void FPO_is_proved_by_weights_or_disproved_by_trades(string family)
    {
        (int proved, int disproved) = (0, 0);
        Check.ForAll($"fPO proofs / {family}", MixedCases(family), divided =>
        {
            if (divided.Instance.HasImpossibleChore) return false;
            ChoreInstance instance = divided.ToInstance();
            ChoreDivision division = divided.ToDivision(instance);
            (EfficiencyCertificate? certificate, TradeWitness? trade) = FractionalOptimality.Decide(instance, division);
            Assert.True((certificate is null) != (trade is null));
            if (certificate is not null)
            {
                Assert.True(EfficiencyOracle.CertificateProves(certificate, divided.Instance, divided.Owners), "The weights prove nothing.");
                Assert.True(certificate.Proves(instance, division));
                proved++;
            }
            else
            {
                Assert.True(EfficiencyOracle.TradeImproves(trade!, divided.Instance, divided.Owners), $"The trade improves nothing: {string.Join(", ", trade!.Steps)}");
                disproved++;
            }

            return divided.Instance.Agents > 1;
        }, InstanceFamilies.Named(family).IsPlain ? 0.8 : 0);
        if (InstanceFamilies.Named(family).IsPlain)
        {
            Assert.True(proved > 0, "No division was fPO.");
            Assert.True(disproved > 0 || family == "equal rows", "Every division was fPO.");
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Proves_accepts_exactly_the_certificates_that_verify(string family) =>
        Check.ForAll($"foreign certificates / {family}", MixedCases(family), divided =>
        {
            if (divided.Instance.HasImpossibleChore) return false;
            ChoreInstance instance = divided.ToInstance();
            ChoreDivision division = divided.ToDivision(instance);
            EfficiencyCertificate foreign = EfficiencyCertificate.Create(
                Enumerable.Range(0, instance.AgentCount).Select(agent => Rational.Of(1 + (agent % 3), 1 + (agent % 2))));
            bool expected = EfficiencyOracle.CertificateProves(foreign, divided.Instance, divided.Owners);
            Assert.Equal(expected, foreign.Proves(instance, division));
            if (expected) Assert.NotNull(FractionalOptimality.Decide(instance, division).Certificate);
            return divided.Instance.Agents > 1;
        }, InstanceFamilies.Named(family).IsPlain ? 0.8 : 0);

    [Theory]
    [MemberData(nameof(Families))]
    public void Report_of_any_division_names_what_is_defined_and_its_fPO_implies_PO(string family) =>
        Check.ForAll($"report / {family}", InstanceFamilies.Named(family).DividedCases(maxAgents: 5, maxChores: 9), divided =>
        {
            ChoreInstance instance = divided.ToInstance();
            PropertyReport report = PropertyReport.Of(instance, divided.ToDivision(instance), nodeBudget: 20_000);
            string[] named = [.. report.Verdicts.Select(verdict => verdict.Property.FieldName())];
            string[] envy = divided.Instance.HasLiked ? ["EF1"] : ["EF1", "EFX", "PROP1", "PROPX", "EQ1", "EQX"];
            string[] efficiency = divided.Instance.Allows(divided.Owners) ? ["PO", "fPO"] : [];
            string[] maximin = divided.Instance.HasLiked || divided.Instance.HasUnequalWeights || report[Property.MMS] is null ? [] : ["MMS"];
            Assert.Equal([.. envy, .. efficiency, .. maximin], named);
            Assert.Equal(Oracle.EF1(divided.Instance, divided.Owners), report[Property.EF1]!.Holds);
            if (report[Property.FPO]?.Holds == true)
            {
                Assert.True(report[Property.PO]!.Holds);
                Assert.NotNull(report.Certificate);
            }

            return divided.Instance.Agents > 1;
        }, InstanceFamilies.Named(family).IsPlain ? 0.8 : 0);

    [Fact]
    public void PO_with_too_small_a_budget_is_undecided()
    {
        // Agent 0 would gladly swap chore 0 for chore 1, but one node is not enough to see it.
        ChoreInstance instance = RawInstance.Of([9, 1], [1, 9]).ToInstance();
        PropertyVerdict verdict = ParetoOptimality.Decide(instance, ChoreDivision.Create(instance, [0, 1]), nodeBudget: 1);
        Assert.Null(verdict.Holds);
        Assert.Null(verdict.Witness);
    }

    [Fact]
    public void PO_when_cancelled_throws()
    {
        ChoreInstance instance = RawInstance.Of(
            [.. Enumerable.Range(0, 6).Select(agent => Enumerable.Range(0, 40).Select(chore => 1_000L + (((agent + 3) * (chore + 7) * 7919) % 101)).ToArray())]).ToInstance();
        ChoreDivision division = ChoreDivision.Create(instance, [.. Enumerable.Range(0, 40).Select(chore => chore % 6)]);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ParetoOptimality.Decide(instance, division, long.MaxValue, source.Token));
    }

    /// <summary>So small that all divisions can be tried; every second division is fPO to begin with, for those are rare by chance.</summary>
    private static FsCheck.Arbitrary<DividedInstance> SmallCases(string family) => FsCheck.Fluent.Arb.From(
        FsCheck.Fluent.Gen.Select(FsCheck.Fluent.Gen.Choose(0, int.MaxValue), seed =>
        {
            var random = new Random(seed);
            int agents = random.Next(2, 5);
            return Efficient(random, InstanceFamilies.Named(family).Draw(random, agents, agents switch { 4 => 6, 3 => 7, _ => 9 }));
        }),
        Smaller);

    private static FsCheck.Arbitrary<DividedInstance> MixedCases(string family) => FsCheck.Fluent.Arb.From(
        FsCheck.Fluent.Gen.Select(FsCheck.Fluent.Gen.Choose(0, int.MaxValue), seed =>
        {
            var random = new Random(seed);
            return Efficient(random, InstanceFamilies.Named(family).Draw(random, 7, 20));
        }),
        Smaller);

    private static DividedInstance Efficient(Random random, RawInstance instance)
    {
        if (random.Next(2) == 0 || instance.HasImpossibleChore)
            return new DividedInstance(instance, InstanceFamilies.DrawOwners(random, instance, allowedOnly: true));
        int[] scale = [.. instance.Costs.Select(_ => random.Next(1, 4))];
        int[] owners = [.. Enumerable.Range(0, instance.Chores).Select(chore => Enumerable.Range(0, instance.Agents)
            .Where(agent => instance.MayDo(agent, chore)).MinBy(agent => scale[agent] * instance.Costs[agent][chore]))];
        return new DividedInstance(instance, owners);
    }

    private static IEnumerable<DividedInstance> Smaller(DividedInstance divided) =>
        Shrinking.Shrink(divided).Where(smaller => smaller.Instance.Allows(smaller.Owners));
}

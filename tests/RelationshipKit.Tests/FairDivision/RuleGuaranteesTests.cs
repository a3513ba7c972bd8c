using System.Numerics;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision;

/// <summary>What rules promise beyond plain properties: EFX and maximin shares up to a factor, and payments.</summary>
public sealed class RuleGuaranteesTests
{
    private static readonly string[] Kinds =
        ["uniform", "correlated", "bivalued", "near-identical", "equal rows", "with zeros", "zero rows", "all zero", "ties", "powers of two", "huge", "huge and tiny", "more agents than chores"];

    public static TheoryData<string> Families => [.. Kinds];

    [Theory]
    [MemberData(nameof(Families))]
    public void MarketEfx_is_2_EFX(string family) => Check.ForAll($"market-efx / 2-EFX / {family}", InstanceFamilies.Named(family).Cases(), raw =>
    {
        int[] owners = [.. Divide("market-efx", raw).Division!.Owners];
        Assert.True(Oracle.AlphaEFX(raw, owners, 2, 1), $"2-EFX fails for [{string.Join(", ", owners)}]");
        return !Oracle.EnvyFree(raw, owners);
    }, tellingShare: 0);

    [Fact]
    public void MarketEfx_mostly_reaches_EFX()
    {
        int reached = Check.CountOf("market-efx / EFX", random => InstanceFamilies.Named("uniform").Draw(random, 6, 16), 500, raw =>
            Oracle.EFX(raw, [.. Divide("market-efx", raw).Division!.Owners]));
        Assert.InRange(reached, 400, 500);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Payments_end_envy_and_stay_within_one_chore(string family) =>
        Check.ForAll($"payments / envy-free / {family}", InstanceFamilies.Named(family).Cases(), raw =>
        {
            RuleResult result = Divide("payments", raw);
            long[] payments = [.. result.Payments!.Value];
            Assert.True(Oracle.EnvyFree(raw, [.. result.Division!.Owners], payments), $"Envy in spite of [{string.Join(", ", payments)}]");
            Assert.All(payments, payment => Assert.InRange(payment, 0, raw.Costs.Max(row => row.Max())));
            Assert.Contains(0, payments);
            return payments.Any(payment => payment > 0);
        }, tellingShare: 0);

    [Theory]
    [MemberData(nameof(Families))]
    public void PropX_is_within_four_thirds_of_every_maximin_share(string family) =>
        Check.ForAll($"propx / 4/3-MMS / {family}", SmallInstances.Of(family), raw =>
        {
            int[] owners = [.. Divide("propx", raw).Division!.Owners];
            return IsWithin(raw, owners, 4, 3);
        }, tellingShare: 0, share: 0.5);

    [Theory]
    [MemberData(nameof(Families))]
    public void Hffd_is_within_the_promised_ratio_of_every_maximin_share(string family) =>
        Check.ForAll($"hffd / MMS ratio / {family}", SmallInstances.Of(family), raw =>
        {
            RuleResult result = Divide("hffd", raw);
            (int numerator, int denominator) = raw.Agents == 3 ? (15, 13) : (20, 17);
            Rational ratio = result.MaximinRatio!.Value;
            Assert.True(ratio <= Rational.Of(numerator, denominator), $"The ratio said is {ratio}.");
            IsWithin(raw, [.. result.Division!.Owners], ratio.Numerator, ratio.Denominator);
            return IsWithin(raw, [.. result.Division!.Owners], numerator, denominator);
        }, tellingShare: 0, share: 0.5);

    [Fact]
    public void Hffd_of_large_instances_says_a_ratio_that_holds()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            RawInstance raw = InstanceFamilies.Named("huge and tiny").Draw(new Random(seed), 8, 60);
            RuleResult result = Divide("hffd", raw);
            ChoreInstance instance = raw.ToInstance();
            Assert.True(result.MaximinRatio!.Value <= Rational.Of(2));
            for (int agent = 0; agent < raw.Agents; agent++)
            {
                Rational upper = Rational.Of(MaximinShare.Of(instance, agent).Upper) * result.MaximinRatio.Value;
                Assert.True(Rational.Of(result.Division!.CostOfBundle(instance, agent, agent)) <= upper);
            }
        }
    }

    /// <summary>Asserts that nobody bears more than so many times its maximin share; tells whether somebody bears more than the share itself.</summary>
    private static bool IsWithin(RawInstance raw, int[] owners, BigInteger numerator, BigInteger denominator)
    {
        bool isTelling = false;
        for (int agent = 0; agent < raw.Agents; agent++)
        {
            BigInteger carried = Oracle.Cost(raw, agent, Oracle.Bundle(owners, agent)), share = Oracle.MaximinShare(raw, agent);
            Assert.True(carried * denominator <= share * numerator, $"Agent {agent} bears {carried}, its maximin share is {share}: [{string.Join(", ", owners)}]");
            isTelling |= carried > share;
        }

        return isTelling;
    }

    private static RuleResult Divide(string rule, RawInstance raw) => RuleCatalogue.Find(rule)!.Divide(raw.ToInstance());
}

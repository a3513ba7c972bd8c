using System.Numerics;
using RelationshipKit.FairDivision;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision;

public sealed class FractionalDivisionTests
{
    public static TheoryData<string> Families => [.. FamiliesWithout("liked")];

    public static TheoryData<string> FamiliesWithoutForbiddenPairs =>
        [.. FamiliesWithout("liked").Where(name => !name.Contains("forbidden", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Families))]
    public void OfLeastWorstShare_shares_everything_among_those_allowed_in_few_parts(string family) =>
        Check.ForAll($"sharing / {family}", InstanceFamilies.Named(family).Cases(maxChores: 20), raw =>
        {
            FractionalDivision? sharing = FractionalDivision.OfLeastWorstShare(raw.ToInstance());
            Assert.Equal(raw.HasImpossibleChore, sharing is null);
            if (sharing is null) return false;
            int parts = 0;
            for (int chore = 0; chore < raw.Chores; chore++)
            {
                IReadOnlyList<ChorePart> of = sharing.PartsOf(chore);
                Assert.All(of, part => Assert.True(part.Fraction.Sign > 0 && raw.MayDo(part.Agent, chore)));
                Assert.Equal(Rational.One, of.Aggregate(Rational.Zero, (sum, part) => sum + part.Fraction));
                Assert.Equal(of.Select(part => part.Agent).Distinct().Order(), of.Select(part => part.Agent));
                parts += of.Count;
            }

            Assert.InRange(parts, raw.Chores, raw.Chores + raw.Agents - 1);
            Assert.InRange(sharing.SharedChores, 0, raw.Agents - 1);
            return sharing.SharedChores > 0;
        }, InstanceFamilies.Named(family).IsPlain ? 0.5 : 0, share: 0.5);

    /// <summary>Weak duality bounds every sharing from below by any weights; where the certificate's weights reach the worst share, both are proven.</summary>
    [Theory]
    [MemberData(nameof(FamiliesWithoutForbiddenPairs))]
    public void OfLeastWorstShare_is_the_least_by_duality_and_proportional(string family) =>
        Check.ForAll($"least sharing / {family}", InstanceFamilies.Named(family).Cases(maxChores: 20), raw =>
        {
            FractionalDivision sharing = FractionalDivision.OfLeastWorstShare(raw.ToInstance())!;
            if (sharing.WorstShare is not { } worst) return false;
            Rational[] lambda = [.. sharing.Certificate!.Lambda];
            Assert.Equal(DualBound(raw, lambda), worst);
            Assert.True(worst <= Rational.One);
            AssertMinimises(raw, sharing, lambda);
            return raw.Agents > 1 && raw.Chores > 1 && worst.Sign > 0;
        }, InstanceFamilies.Named(family).IsPlain ? 0.5 : 0, share: 0.5);

    [Theory]
    [InlineData("forbidden pairs")]
    [InlineData("forbidden pairs, weighted")]
    public void OfLeastWorstShare_with_forbidden_pairs_is_no_higher_than_any_division_and_the_least_by_duality(string family) =>
        Check.ForAll($"sharing bound / {family}", SmallInstances.Of(family), raw =>
        {
            FractionalDivision sharing = FractionalDivision.OfLeastWorstShare(raw.ToInstance())!;
            if (sharing.WorstShare is not { } worst) return false;
            Fraction least = BruteForce.Over(raw).LeastWorstShare!.Value;
            Assert.False(least.IsBelow(worst), $"A division of whole chores is below {worst}.");
            if (sharing.Certificate is not { } certificate) return false;
            Rational[] lambda = [.. certificate.Lambda];
            Assert.Equal(DualBound(raw, lambda), worst);
            AssertMinimises(raw, sharing, lambda);
            return raw.Agents > 1;
        }, 0.4);

    [Theory]
    [MemberData(nameof(FamiliesWithoutForbiddenPairs))]
    public void OfLeastWorstShare_of_two_is_envy_free_with_one_shared_chore_at_most(string family) =>
        Check.ForAll($"sharing of two / {family}", InstanceFamilies.Named(family).Cases(maxAgents: 2, maxChores: 30), raw =>
        {
            ChoreInstance instance = raw.ToInstance();
            FractionalDivision sharing = FractionalDivision.OfLeastWorstShare(instance)!;
            Assert.True(sharing.IsEnvyFree(instance));
            Assert.InRange(sharing.SharedChores, 0, 1);
            return sharing.SharedChores == 1;
        }, InstanceFamilies.Named(family).IsPlain ? 0.5 : 0, share: 0.5);

    [Fact]
    public void OfLeastWorstShare_of_one_chore_and_two_alike_is_half_and_half()
    {
        FractionalDivision sharing = FractionalDivision.OfLeastWorstShare(RawInstance.Of([7], [3]).ToInstance())!;
        Assert.Equal([new ChorePart(0, Rational.Of(1, 2)), new ChorePart(1, Rational.Of(1, 2))], sharing.PartsOf(0));
    }

    [Fact]
    public void IsEnvyFree_sees_envy_that_proportional_parts_leave_among_three()
    {
        // Agent 0 minds both chores alike and carries just its third; the second agent's part would be a lighter one.
        ChoreInstance instance = RawInstance.Of([5, 1, 30], [60, 2, 1], [9, 60, 40]).ToInstance();
        FractionalDivision sharing = FractionalDivision.OfLeastWorstShare(instance)!;
        bool envies = Enumerable.Range(0, 3).Any(agent => Enumerable.Range(0, 3).Any(other =>
            sharing.CostOfBundle(instance, agent, other) < sharing.CostOfBundle(instance, agent, agent)));
        Assert.Equal(!envies, sharing.IsEnvyFree(instance));
    }

    [Fact]
    public void OfLeastWorstShare_refuses_what_it_promises_nothing_for()
    {
        Assert.Throws<ArgumentException>(() => FractionalDivision.OfLeastWorstShare(RawInstance.Of([1, -1], [1, 1]).ToInstance()));
        Assert.Throws<ArgumentException>(() => FractionalDivision.OfLeastWorstShare(
            ChoreInstance.Create([[1, 1], [1, 1]], constraints: [new DivisionConstraint.Together([0, 1])])));
    }

    private static IEnumerable<string> FamiliesWithout(string word) =>
        InstanceFamilies.All.Select(family => family.Name).Where(name => !name.Contains(word, StringComparison.Ordinal));

    private static Rational DualBound(RawInstance raw, Rational[] lambda)
    {
        Rational numerator = Rational.Zero, denominator = Rational.Zero;
        for (int agent = 0; agent < raw.Agents; agent++)
            denominator += lambda[agent] * Rational.Of(raw.Costs[agent].Aggregate(BigInteger.Zero, (sum, cost) => sum + cost) * raw.Weights[agent]);
        for (int chore = 0; chore < raw.Chores; chore++)
        {
            numerator += Enumerable.Range(0, raw.Agents).Where(agent => raw.MayDo(agent, chore))
                .Select(agent => lambda[agent] * Rational.Of(raw.Costs[agent][chore])).Min();
        }

        return numerator * Rational.Of(raw.Weights.Sum()) / denominator;
    }

    private static void AssertMinimises(RawInstance raw, FractionalDivision sharing, Rational[] lambda)
    {
        for (int chore = 0; chore < raw.Chores; chore++)
        {
            foreach (ChorePart part in sharing.PartsOf(chore))
            {
                Assert.All(Enumerable.Range(0, raw.Agents).Where(agent => raw.MayDo(agent, chore)), agent => Assert.True(
                    lambda[part.Agent] * Rational.Of(raw.Costs[part.Agent][chore]) <= lambda[agent] * Rational.Of(raw.Costs[agent][chore])));
            }
        }
    }
}

using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Search;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision.Search;

/// <summary>The search that shows that nothing is EF1, or nearer to it, without any start to lean on.</summary>
public sealed class EnvyBranchingTests
{
    [Theory]
    [InlineData("forbidden pairs")]
    [InlineData("forbidden pairs, weighted")]
    public void Run_finds_an_EF1_division_exactly_if_one_exists(string family) =>
        Check.ForAll($"envy branching / EF1 / {family}", SmallInstances.Of(family), raw =>
        {
            if (raw.HasImpossibleChore) return false;
            BruteForce all = BruteForce.Over(raw);
            AssertFinds(new SearchInstance(raw.ToInstance()), all, owners => Oracle.Violation(raw, owners));
            return !all.HasEF1;
        }, tellingShare: 0.005);

    [Fact]
    public void Run_under_all_kinds_of_constraints_finds_an_EF1_division_exactly_if_one_exists() =>
        Check.ForAll("envy branching / constraints", ConstrainedInstance.Cases, constrained =>
        {
            BruteForce all = BruteForce.Over(constrained.Free, constrained.Allows);
            if (!constrained.IsDisliked || !all.HasDivision) return false;
            AssertFinds(new SearchInstance(constrained.ToInstance()), all, owners =>
            {
                Assert.True(constrained.Allows(owners), "A constraint is broken.");
                return Oracle.Violation(constrained.Free, owners);
            });
            return constrained.HasLinks;
        }, tellingShare: 0.2);

    /// <summary>Looks for EF1, then, where there is none, at and below the least violation of all divisions.</summary>
    private static void AssertFinds(SearchInstance search, BruteForce all, Func<int[], Fraction> violationOf)
    {
        var branching = new EnvyBranching(search, WorstShareDual.Solve(search), new SearchBudget(long.MaxValue, progress: null, CancellationToken.None));
        Assert.True(branching.Run(EF1Allowance.None(search.Original)));
        Assert.Equal(all.HasEF1, branching.HasFound);
        if (branching.HasFound)
        {
            Assert.True(violationOf(search.Expand(branching.BestOwners)).Numerator.IsZero, "The division found is not EF1.");
            return;
        }

        (Fraction violation, _) = all.LeastViolation!.Value;
        var least = Rational.Of(violation.Numerator, violation.Denominator);
        Assert.True(branching.Run(EF1Allowance.For(search.Original, least, strictlyBelow: true)));
        Assert.False(branching.HasFound, "A division is said to be nearer to EF1 than any is.");
        Assert.True(branching.Run(EF1Allowance.For(search.Original, least, strictlyBelow: false)));
        Assert.True(branching.HasFound, "The division nearest to EF1 was not found.");
        Assert.False(violationOf(search.Expand(branching.BestOwners)).IsAbove(violation));
    }
}

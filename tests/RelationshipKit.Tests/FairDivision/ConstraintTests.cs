using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision;

/// <summary>Constraints of every kind on small instances, against all divisions.</summary>
public sealed class ConstraintTests
{
    private static readonly Rule Recommended = RuleCatalogue.Find("recommended")!;

    [Fact]
    public void Recommended_under_constraints_is_the_best_of_all_allowed_divisions()
    {
        (int withoutEF1, int linked) = (0, 0);
        Check.ForAll("constraints / best by brute force", ConstrainedInstance.Cases, constrained =>
        {
            BruteForce all = BruteForce.Over(constrained.Free, constrained.Allows);
            RuleResult result = Recommended.Divide(constrained.ToInstance());
            Assert.Equal(all.HasDivision, result.Division is not null);
            if (result.Division is null) return false;
            int[] owners = [.. result.Division.Owners];
            RawInstance free = constrained.Free;
            Assert.True(constrained.Allows(owners), "A constraint is broken.");
            Assert.Equal(all.HasEF1, Oracle.EF1(free, owners));
            Assert.Equal(all.HasEF1 ? null : NoEF1Proof.Exhausted, result.NoEF1?.Proof);
            if (result.WorstShareLowerBound is { } bound)
                Assert.False(all.LeastWorstShare!.Value.IsBelow(bound), $"The bound {bound} is above {all.LeastWorstShare}.");
            if (all.LeastWorstShareOfEF1 is { } least) AssertNotAbove(Oracle.WorstShare(free, owners)!.Value, least, "worst share");
            if (!all.HasEF1 && constrained.IsDisliked)
            {
                withoutEF1++;
                AssertNotAbove(Oracle.Violation(free, owners), all.LeastViolation!.Value.Violation, "violation");
                if (all.LeastViolation.Value.WorstShare is { } share)
                    AssertNotAbove(Oracle.WorstShare(free, owners)!.Value, share, "worst share at the least violation");
            }

            if (constrained.HasLinks) linked++;
            return constrained.Constraints.Length > 0;
        }, tellingShare: 0.4);
        Assert.True(withoutEF1 > 0 && linked > 0, "The cases are too easy.");
    }

    [Fact]
    public void LeastWorstShare_under_constraints_has_the_least_worst_share_of_all_allowed_divisions() =>
        Check.ForAll("constraints / least worst share", ConstrainedInstance.Cases, constrained =>
        {
            BruteForce all = BruteForce.Over(constrained.Free, constrained.Allows);
            RuleResult result = RuleCatalogue.Find("least-worst-share")!.Divide(constrained.ToInstance());
            Assert.Equal(all.HasDivision, result.Division is not null);
            if (all.LeastWorstShare is not { } least) return false;
            int[] owners = [.. result.Division!.Owners];
            Assert.True(constrained.Allows(owners), "A constraint is broken.");
            AssertNotAbove(Oracle.WorstShare(constrained.Free, owners)!.Value, least, "worst share");
            Assert.Null(result.NoEF1);
            if (!constrained.HasLinks) Assert.True(least.IsSameAs(result.WorstShareLowerBound!.Value), "The bound is not the proven optimum.");
            return true;
        }, tellingShare: 0.4);

    [Fact]
    public void Conflict_is_a_smallest_one()
    {
        int conflicts = 0;
        Check.ForAll("constraints / conflicts", ConstrainedInstance.Cases, constrained =>
        {
            if (constrained.CanHold(constrained.Constraints)) return false;
            conflicts++;
            RuleResult result = Recommended.Divide(constrained.ToInstance());
            Assert.Null(result.Division);
            Constraint[] named = [.. constrained.Constraints.Where(constraint => result.Conflict.Contains(constraint.Given))];
            Assert.Equal(result.Conflict.Length, named.Length);
            Assert.False(constrained.CanHold(named), $"These can hold together: {string.Join("; ", (object[])named)}");
            foreach (Constraint left in named)
                Assert.True(constrained.CanHold(named.Where(constraint => constraint != left)), $"Without this the others cannot hold either: {left}");
            return true;
        }, tellingShare: 0.05);
        Assert.True(conflicts > 0);
    }

    [Fact]
    public void IsAllowedBy_is_what_the_constraints_mean() => Check.ForAll("constraints / meaning", ConstrainedInstance.Cases, constrained =>
    {
        ChoreInstance instance = constrained.ToInstance();
        int at = 0;
        foreach (int[] owners in constrained.Free.AllowedDivisions())
        {
            if (at++ % 7 != 0) continue;
            ChoreDivision division = ChoreDivision.Create(instance, owners);
            Assert.Equal(constrained.Allows(owners), division.IsAllowedBy(instance));
            foreach (Constraint constraint in constrained.Constraints) Assert.Equal(constraint.IsMetBy(owners), constraint.Given.IsMetBy(owners));
        }

        return constrained.Constraints.Length > 0;
    });

    [Fact]
    public void Report_ranges_over_pins_and_cannot_do_alone_and_leaves_fPO_out_under_links() =>
        Check.ForAll("constraints / report", ConstrainedInstance.Cases, constrained =>
        {
            Constraint[] pairs = [.. constrained.Constraints.Where(constraint => constraint.Given is DivisionConstraint.CannotDo or DivisionConstraint.Pinned)];
            int[]? owners = constrained.Free.AllowedDivisions().FirstOrDefault(constrained.Allows);
            if (owners is null) return false;
            owners = (int[])owners.Clone();
            ChoreInstance instance = constrained.ToInstance();
            PropertyReport report = PropertyReport.Of(instance, ChoreDivision.Create(instance, owners));
            bool improvable = constrained.Free.AllowedDivisions().Any(other =>
                Array.TrueForAll(pairs, pair => pair.IsMetBy(other)) && Oracle.Improves(constrained.Free, other, owners));
            Assert.Equal(!improvable, report[Property.PO]!.Holds);
            Assert.Equal(constrained.HasLinks, report[Property.FPO] is null);
            if (constrained.HasLinks) Assert.Null(report.Certificate);
            return constrained.HasLinks;
        }, tellingShare: 0.2, share: 0.3);

    [Fact]
    public void Other_rules_refuse_links_by_name()
    {
        long[][] rows = [[1, 2], [3, 4]];
        ChoreInstance together = ChoreInstance.Create(rows, constraints: [new DivisionConstraint.Together(0, 1)]);
        ChoreInstance apart = ChoreInstance.Create(rows, constraints: [new DivisionConstraint.Apart(0, 1)]);
        ChoreInstance capped = ChoreInstance.Create(rows, constraints: [new DivisionConstraint.TimeCap(0, 5, [1, 2])]);
        foreach (Rule rule in RuleCatalogue.All.Where(rule => !rule.Accepts.HasFlag(InstanceFeatures.Apart)))
        {
            Assert.Equal(InstanceFeatures.Together, rule.Refuses(together));
            Assert.Equal(InstanceFeatures.Apart, rule.Refuses(apart));
            Assert.Equal(InstanceFeatures.TimeCaps, rule.Refuses(capped));
            Assert.Contains(nameof(InstanceFeatures.Apart), Assert.Throws<ArgumentException>(() => rule.Divide(apart)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Constraints_about_unknown_agents_or_chores_throw()
    {
        long[][] rows = [[1, 2], [3, 4]];
        DivisionConstraint[] wrong =
        [
            new DivisionConstraint.CannotDo(2, 0), new DivisionConstraint.CannotDo(0, -1), new DivisionConstraint.Pinned(2, 0), new DivisionConstraint.Pinned(0, 2),
            new DivisionConstraint.Together(0, 2), new DivisionConstraint.Apart(-1, 1), new DivisionConstraint.TimeCap(2, 1, [1, 1]),
            new DivisionConstraint.TimeCap(0, -1, [1, 1]), new DivisionConstraint.TimeCap(0, 1, [1]), new DivisionConstraint.TimeCap(0, 1, [1, -1]),
        ];
        Assert.All(wrong, constraint => Assert.ThrowsAny<ArgumentException>(() => ChoreInstance.Create(rows, constraints: [constraint])));
        Assert.ThrowsAny<ArgumentException>(() => ChoreInstance.Create(rows, constraints: [null!]));
    }

    private static void AssertNotAbove(Fraction value, Fraction least, string what) =>
        Assert.False(value.IsAbove(least), $"The {what} is {value}, the least is {least}.");
}

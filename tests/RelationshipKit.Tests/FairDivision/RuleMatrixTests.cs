using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision;

/// <summary>
/// Each registered rule × each property it proves × each family of instances it accepts, judged by the definitions written down a second
/// time. A new rule needs no line here: the registry and its claims are the table.
/// </summary>
public sealed class RuleMatrixTests
{
    /// <summary>Proven properties may not hang on how long a rule may search.</summary>
    private static readonly RuleOptions SmallBudget = new() { NodeBudget = 500 };

    public static TheoryData<string, string, string> ProvenCells
    {
        get
        {
            var cells = new TheoryData<string, string, string>();
            foreach (Rule rule in RuleCatalogue.All)
            {
                foreach (InstanceFamily family in InstanceFamilies.All.Where(family => PromisesFor(rule, family)))
                {
                    foreach (Property property in rule.Proves) cells.Add(rule.Name, property.FieldName(), family.Name);
                }
            }

            return cells;
        }
    }

    public static TheoryData<string, string> AllCells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (Rule rule in RuleCatalogue.All)
            {
                foreach (InstanceFamily family in InstanceFamilies.All) cells.Add(rule.Name, family.Name);
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(ProvenCells))]
    public void Divide_of_an_accepted_instance_has_the_proven_property(string ruleName, string property, string familyName)
    {
        Rule rule = RuleCatalogue.Find(ruleName)!;
        InstanceFamily family = InstanceFamilies.Named(familyName);
        Check.ForAll($"{ruleName} / {property} / {familyName}", CasesFor(rule, family), raw =>
        {
            ChoreInstance instance = raw.ToInstance();
            if (rule.Refuses(instance) != InstanceFeatures.None || raw.HasImpossibleChore) return false;
            RuleResult result = rule.Divide(instance, SmallBudget);
            int[] owners = [.. result.Division!.Owners];
            Assert.True(Holds(property, raw, owners, result), $"{property} fails for [{string.Join(", ", owners)}]");
            return IsTelling(property, raw, owners);
        }, family.IsPlain ? LeastTellingShare(property, rule) : 0);
    }

    [Theory]
    [MemberData(nameof(AllCells))]
    public void Divide_gives_an_allowed_division_or_refuses_by_name(string ruleName, string familyName)
    {
        Rule rule = RuleCatalogue.Find(ruleName)!;
        InstanceFamily family = InstanceFamilies.Named(familyName);
        Check.ForAll($"{ruleName} / outcome / {familyName}", CasesFor(rule, family, strangers: 1), raw =>
        {
            ChoreInstance instance = raw.ToInstance();
            InstanceFeatures refused = FeaturesOf(raw) & ~rule.Accepts;
            if (rule.RequiredAgentCount is { } count && count != raw.Agents) refused |= InstanceFeatures.AgentCount;
            Assert.Equal(refused, rule.Refuses(instance));
            if (refused != InstanceFeatures.None)
            {
                var refusal = Assert.Throws<ArgumentException>(() => rule.Divide(instance, SmallBudget));
                Assert.Contains(refused.ToString(), refusal.Message, StringComparison.Ordinal);
                return true;
            }

            RuleResult result = rule.Divide(instance, SmallBudget);
            if (raw.HasImpossibleChore)
            {
                Assert.Null(result.Division);
                var clash = result.Conflict.Cast<DivisionConstraint.CannotDo>().ToArray();
                Assert.Equal(Enumerable.Range(0, raw.Agents), clash.Select(pair => pair.Agent).Order());
                Assert.Single(clash.DistinctBy(pair => pair.Chore));
                return true;
            }

            AssertSound(raw, result, rule.Proves.Contains(Property.EF1));
            Assert.Equal(result.Division, rule.Divide(raw.ToInstance(), SmallBudget).Division);
            return raw.Agents > 1;
        }, family.IsPlain ? 0.8 : 0, share: 0.5);
    }

    [Fact]
    public void All_names_are_distinct_and_found_again()
    {
        Assert.Equal(RuleCatalogue.All.Length, RuleCatalogue.All.Select(rule => rule.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(RuleCatalogue.All, rule =>
        {
            Assert.Same(rule, RuleCatalogue.Find(rule.Name));
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", rule.Name);
            Assert.False(string.IsNullOrWhiteSpace(rule.Source));
            Assert.True(rule.Proves.Length > 0 || !string.IsNullOrWhiteSpace(rule.Guarantee), $"'{rule.Name}' promises nothing.");
        });
        Assert.Null(RuleCatalogue.Find("no such rule"));
    }

    /// <summary>Whatever else a rule says with its division must be true as well.</summary>
    private static void AssertSound(RawInstance raw, RuleResult result, bool provesEF1)
    {
        int[] owners = [.. result.Division!.Owners];
        Assert.Empty(result.Conflict);
        Assert.Equal(raw.Chores, owners.Length);
        Assert.True(raw.Allows(owners), "A chore lies with an agent who may not do it.");
        if (result.Certificate is { } certificate)
            Assert.True(EfficiencyOracle.CertificateProves(certificate, raw, owners), "The certificate proves nothing.");
        if (result.NoEF1 is not null) Assert.False(Oracle.EF1(raw, owners), "An EF1 division is said not to be one.");
        else if (provesEF1) Assert.True(Oracle.EF1(raw, owners), "A division without EF1 passes for one.");
        if (result.Payments is { } payments) Assert.True(Oracle.EnvyFree(raw, owners, [.. payments]), "Somebody envies in spite of the payments.");
        if (result.WorstShareLowerBound is { } bound)
            Assert.False(Oracle.WorstShare(raw, owners)!.Value.IsBelow(bound), $"The worst share is below its bound {bound}.");
    }

    private static bool Holds(string property, RawInstance raw, int[] owners, RuleResult result) => property switch
    {
        "EF1" => Oracle.EF1(raw, owners),
        "EFX" => Oracle.EFX(raw, owners),
        "PROP1" => Oracle.PROP1(raw, owners),
        "PROPX" => Oracle.PROPX(raw, owners),
        "EQ1" => Oracle.EQ1(raw, owners),
        "EQX" => Oracle.EQX(raw, owners),
        "fPO" => result.Certificate is { } certificate && EfficiencyOracle.CertificateProves(certificate, raw, owners),
        "PO" => IsParetoOptimal(raw, owners, result),
        _ => throw new ArgumentOutOfRangeException(nameof(property), property, "No oracle for this property."),
    };

    /// <summary>By brute force where that is quick, else by a certificate of fPO, else by the library's own check (which has its tests).</summary>
    private static bool IsParetoOptimal(RawInstance raw, int[] owners, RuleResult result)
    {
        if (Math.Pow(raw.Agents, raw.Chores) <= 10_000) return !BruteForce.HasBetter(raw, owners);
        if (result.Certificate is { } certificate && EfficiencyOracle.CertificateProves(certificate, raw, owners)) return true;
        ChoreInstance instance = raw.ToInstance();
        return ParetoOptimality.Decide(instance, ChoreDivision.Create(instance, owners)).Holds != false;
    }

    /// <summary>A rule that searches gets smaller instances, so that there can be many of them; one for two agents gets two.</summary>
    private static FsCheck.Arbitrary<RawInstance> CasesFor(Rule rule, InstanceFamily family, int strangers = 0)
    {
        if (rule.RequiredAgentCount is { } count) return family.Cases(maxAgents: count + strangers);
        return rule.Accepts.HasFlag(InstanceFeatures.ForbiddenPairs) ? family.Cases(maxAgents: 5, maxChores: 16) : family.Cases();
    }

    /// <summary>Whether taking one chore out is what makes the property hold.</summary>
    private static bool IsTelling(string property, RawInstance raw, int[] owners) => property switch
    {
        "EF1" or "EFX" => !Oracle.EnvyFree(raw, owners),
        "PROP1" or "PROPX" => !Oracle.Proportional(raw, owners),
        "EQ1" or "EQX" => !Oracle.Equitable(raw, owners),
        _ => raw.Agents > 1 && owners.Distinct().Skip(1).Any(),
    };

    /// <summary>Proportionality is easily met outright, for everyone takes what it minds least; two agents seldom envy each other at all.</summary>
    private static double LeastTellingShare(string property, Rule rule) => property switch
    {
        "PROP1" or "PROPX" => 0,
        "EF1" or "EFX" when rule.RequiredAgentCount == 2 => 0,
        "EF1" or "EFX" => 0.1,
        _ => 0.5,
    };

    private static bool PromisesFor(Rule rule, InstanceFamily family)
    {
        bool forbids = family.Name.StartsWith("forbidden", StringComparison.Ordinal);
        return !forbids && Enumerable.Range(0, 8).Any(seed => (FeaturesOf(family.Draw(new Random(seed), 8, 40)) & ~rule.Accepts) == InstanceFeatures.None);
    }

    private static InstanceFeatures FeaturesOf(RawInstance raw)
    {
        var features = InstanceFeatures.None;
        if (raw.HasUnequalWeights) features |= InstanceFeatures.Weights;
        if (raw.HasLiked) features |= InstanceFeatures.LikedChores;
        if (raw.HasZeros) features |= InstanceFeatures.ZeroCosts;
        if (raw.Forbidden.Length > 0) features |= InstanceFeatures.ForbiddenPairs;
        return features;
    }
}

using System.Collections.Immutable;
using RelationshipKit.Catalogs;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;

namespace RelationshipKit.Serialization;

/// <summary>Turns raw instances into problems of fair division, and their divisions into files.</summary>
internal static class DivisionMapping
{
    private static readonly ImmutableArray<(InstanceFeatures Feature, string Path, string What)> FeaturePlaces =
    [
        (InstanceFeatures.Weights, "$.weights", "unequal weights"),
        (InstanceFeatures.LikedChores, "$.costs", "liked chores (costs below 0)"),
        (InstanceFeatures.ZeroCosts, "$.costs", "chores of cost 0"),
        (InstanceFeatures.ForbiddenPairs, "$.forbidden", "forbidden pairs"),
    ];

    public static ChoreInstance ToInstance(RawInstance raw) => ChoreInstance.Create(raw.Costs, raw.Weights, raw.Forbidden, raw.Current);

    public static DivisionDocument ToDocument(RawInstance raw, ChoreInstance instance, Rule rule, RuleResult result, decimal? microseconds)
    {
        if (result.Division is not { } division)
        {
            return new DivisionDocument
            {
                Rule = rule.Name,
                Infeasible = new() { Because = [.. Because(raw, result)] },
                Microseconds = microseconds,
            };
        }

        var report = PropertyReport.Of(instance, division);
        return new DivisionDocument
        {
            Rule = rule.Name,
            Owners = division.Owners,
            Properties = EvidenceMapping.PropertiesOf(report.Verdicts, agent => agent),
            WorstShare = EvidenceMapping.WorstShareOf(report.WorstShare, result.WorstShareLowerBound ?? WorstShareBound.Of(instance)),
            Certificate = EvidenceMapping.CertificateOf(report.Certificate),
            Payments = result.Payments,
            NoEf1 = EvidenceMapping.NoEF1Of(result.NoEF1),
            Microseconds = microseconds,
        };
    }

    public static IReadOnlyList<InputProblem> Refusals(ChoreInstance instance, Rule rule)
    {
        InstanceFeatures refused = rule.Refuses(instance);
        (string Path, string What)[] places = [.. FeaturePlaces.Where(place => refused.HasFlag(place.Feature)).Select(place => (place.Path, place.What))];
        bool isForOthers = refused.HasFlag(InstanceFeatures.AgentCount);
        if (places.Length == 0 && !isForOthers) return [];

        // One problem for all that is refused, as the format says: at its place, or at the whole instance if there are several.
        string[] paths = [.. places.Select(place => place.Path).Concat(isForOthers ? ["$.costs"] : []).Distinct(StringComparer.Ordinal)];
        string[] sentences =
        [
            .. places.Length == 0 ? [] : new[] { $"does not accept {string.Join(" or ", places.Select(place => place.What))}" },
            .. isForOthers ? [FormattableString.Invariant($"is for {rule.RequiredAgentCount} agents only")] : Array.Empty<string>(),
        ];
        string remedy = isForOthers ? "Use the rule 'recommended'." : "Leave it out or use the rule 'recommended'.";
        return [new InputProblem(paths.Length == 1 ? paths[0] : "$", $"The rule '{rule.Name}' {string.Join(" and ", sentences)}.", remedy)];
    }

    /// <summary>The pairs that clash, each at its first place.</summary>
    private static IEnumerable<ConflictEntry<int, int>> Because(RawInstance raw, RuleResult result) =>
        (raw.Forbidden ?? []).Index()
            .Where(entry => result.Conflict.OfType<DivisionConstraint.CannotDo>().Any(pair => (pair.Agent, pair.Chore) == entry.Item))
            .DistinctBy(entry => entry.Item)
            .Select(entry => new ConflictEntry<int, int>
            {
                Kind = "cannotDo",
                Person = entry.Item.Agent,
                Tasks = [entry.Item.Chore],
                Path = FormattableString.Invariant($"$.forbidden[{entry.Index}]"),
            });
}

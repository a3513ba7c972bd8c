using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;

namespace RelationshipKit.Serialization;

/// <summary>Turns raw instances into problems of fair division, and their divisions into files.</summary>
internal static class DivisionMapping
{
    public static ChoreInstance ToInstance(RawInstance raw) => ChoreInstance.Create(raw.Costs, raw.Weights, raw.Forbidden, raw.Current);

    public static DivisionDocument ToDocument(RawInstance raw, ChoreInstance instance, Rule rule, RuleResult result, decimal? microseconds)
    {
        if (result.Division is not { } division)
        {
            return new DivisionDocument { Rule = rule.Name, Infeasible = new() { Because = [.. Because(raw, result.ImpossibleChore)] }, Microseconds = microseconds };
        }

        var report = PropertyReport.Of(instance, division);
        return new DivisionDocument
        {
            Rule = rule.Name,
            Owners = division.Owners,
            Properties = EvidenceMapping.PropertiesOf(report.Verdicts, agent => agent),
            WorstShare = EvidenceMapping.WorstShareOf(report.WorstShare, result.WorstShareLowerBound ?? WorstShareBound.Of(instance)),
            Certificate = EvidenceMapping.CertificateOf(report.Certificate),
            NoEf1 = EvidenceMapping.NoEF1Of(result.NoEF1),
            Microseconds = microseconds,
        };
    }

    /// <summary>The pairs that forbid the chore to everybody, each agent's first.</summary>
    private static IEnumerable<ConflictEntry<int, int>> Because(RawInstance raw, int? chore) =>
        (raw.Forbidden ?? []).Index()
            .Where(entry => entry.Item.Chore == chore)
            .DistinctBy(entry => entry.Item.Agent)
            .Select(entry => new ConflictEntry<int, int>
            {
                Kind = "cannotDo",
                Person = entry.Item.Agent,
                Tasks = [entry.Item.Chore],
                Path = FormattableString.Invariant($"$.forbidden[{entry.Index}]"),
            });
}

using RelationshipKit.Households;
using RelationshipKit.Splitting;

namespace RelationshipKit.Serialization;

/// <summary>Turns a split into its file.</summary>
internal static class SplitMapping
{
    public static SplitDocument ToDocument(this FairSplit split)
    {
        Household household = split.Household;
        if (!split.IsPossible)
        {
            return new SplitDocument
            {
                Rule = split.RuleName,
                Infeasible = new InfeasibleEntry<PersonId, TaskId>
                {
                    Because = [.. split.Conflict.Select(wish => EvidenceMapping.ConflictOf(household, wish))],
                },
            };
        }

        return new SplitDocument
        {
            Rule = split.RuleName,
            Owners = new OrderedDictionary<TaskId, PersonId>(
                household.Tasks.Select(task => KeyValuePair.Create(task.Id, split.Owners[task.Id]))),
            Loads = [.. split.Loads.Select(LoadOf)],
            Properties = EvidenceMapping.PropertiesOf(split.Report!.Verdicts, person => household.People[person].Id),
            WorstShare = EvidenceMapping.WorstShareOf(split.WorstShare?.Value, split.WorstShare?.LowerBound),
            Certificate = EvidenceMapping.CertificateOf(split.Report!.Certificate),
            Payments = split.Payments,
            NoEf1 = EvidenceMapping.NoEF1Of(split.NoEF1),
        };
    }

    private static LoadEntry LoadOf(PersonLoad load) => new()
    {
        Person = load.Person,
        Cost = load.Cost,
        ShareOfOwnTotal = load.ShareOfOwnTotal?.RoundHalfEven(6),
        MinutesPerWeek = load.MinutesPerWeek.Round(2),
    };
}

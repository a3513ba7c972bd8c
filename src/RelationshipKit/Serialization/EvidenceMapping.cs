using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Splitting;

namespace RelationshipKit.Serialization;

/// <summary>Turns evidence into the entries of files, with the rounding that the formats promise.</summary>
internal static class EvidenceMapping
{
    private const int Places = 6;

    public static IReadOnlyList<PropertyEntry<TAgent>> PropertiesOf<TAgent>(IEnumerable<PropertyVerdict> verdicts, Func<int, TAgent> agent)
        where TAgent : struct =>
    [
        .. verdicts.Select(verdict => new PropertyEntry<TAgent>
        {
            Name = verdict.Property.FieldName(),
            Holds = verdict.Holds,
            Witness = verdict.Witness is AgentWitness { Towards: { } towards } witness
                ? new WitnessEntry<TAgent> { Person = agent(witness.Agent), Towards = agent(towards) }
                : null,
        }),
    ];

    public static WorstShareEntry WorstShareOf(Rational? value, Rational? lowerBound) => new()
    {
        Value = value?.RoundHalfEven(Places),
        LowerBound = lowerBound?.RoundDown(Places),
        GapPercent = value is { } worst && lowerBound is { } bound ? new WorstShareBounds(worst, bound).GapPercent?.RoundUp(2) : null,
    };

    public static CertificateEntry? CertificateOf(EfficiencyCertificate? certificate) => certificate is null
        ? null
        : new CertificateEntry { Kind = "weights", Lambda = [.. certificate.Lambda.Select(weight => weight.ToString())] };

    public static NoEf1Entry? NoEF1Of(NoEF1? noEF1) => noEF1 is null
        ? null
        : new NoEf1Entry { Proof = noEF1.Proof is NoEF1Proof.Exhausted ? "exhausted" : "undecided", Nodes = noEF1.Nodes };

    public static ConflictEntry<PersonId, TaskId> ConflictOf(Household household, Wish wish)
    {
        return wish switch
        {
            Wish.Owner pin => Entry("owner", pin.Person, [pin.Task]),
            Wish.CannotDo cannotDo => Entry("cannotDo", cannotDo.Person, [cannotDo.Task]),
            Wish.Together together => Entry("together", null, together.Tasks),
            Wish.Apart apart => Entry("apart", null, apart.Tasks),
            _ => Entry("cap", ((Wish.MinutesCap)wish).Person, []),
        };

        ConflictEntry<PersonId, TaskId> Entry(string kind, PersonId? person, IReadOnlyList<TaskId> tasks) =>
            new() { Kind = kind, Person = person, Tasks = tasks, Path = WishPlace.In(household, wish) };
    }
}

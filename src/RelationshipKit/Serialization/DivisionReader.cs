using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using Evidence = RelationshipKit.Serialization.EvidenceReader<int, int>;

namespace RelationshipKit.Serialization;

/// <summary>Walks the division of a raw instance and notes everything that is wrong with it.</summary>
internal static class DivisionReader
{
    public static DivisionDocument Read(JsonCursor root)
    {
        JsonMembers file = root.Members();
        var evidence = new Evidence(Agent, Chore);
        var division = new DivisionDocument
        {
            Rule = file.Optional("rule")?.Id(),
            Owners = file.Optional("owners") is { } owners ? [.. owners.Items(Household.MostTasks).Select(Agent)] : null,
            Properties = file.Optional("properties") is { } properties ? evidence.Properties(properties) : null,
            WorstShare = file.Optional("worstShare") is { } worstShare ? Evidence.WorstShare(worstShare) : null,
            Certificate = file.Optional("certificate") is { } certificate ? Evidence.Certificate(certificate) : null,
            Payments = file.Optional("payments") is { } payments ? Evidence.Payments(payments) : null,
            NoEf1 = file.Optional("noEf1") is { } noEf1 ? Evidence.NoEf1(noEf1) : null,
            Infeasible = file.Optional("infeasible") is { } infeasible ? evidence.Infeasible(infeasible) : null,
            Microseconds = file.Optional("microseconds")?.Number(),
        };
        Evidence.ExpectOwnersOrReason(root, division.Owners is not null, division.Infeasible is not null);
        file.RefuseOthers();
        return division;
    }

    private static int Agent(JsonCursor place) => place.Whole(0, Household.MostPeople - 1);

    private static int Chore(JsonCursor place) => place.Whole(0, Household.MostTasks - 1);
}

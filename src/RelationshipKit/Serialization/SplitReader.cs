using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using Evidence = RelationshipKit.Serialization.EvidenceReader<RelationshipKit.Households.PersonId, RelationshipKit.Households.TaskId>;

namespace RelationshipKit.Serialization;

/// <summary>Walks a split file, version 1, and notes everything that is wrong with it.</summary>
internal static class SplitReader
{
    public static SplitDocument Read(JsonCursor root)
    {
        JsonMembers file = root.Members();
        if (!file.Announce("format", "relationshipkit.split", version: 1)) return new SplitDocument();
        var evidence = new Evidence(Person, Task);
        var split = new SplitDocument
        {
            Rule = file.Optional("rule")?.Id(),
            Owners = file.Optional("owners") is { } owners ? ReadOwners(owners) : null,
            Loads = file.Optional("loads") is { } loads ? ReadLoads(loads) : null,
            Properties = file.Optional("properties") is { } properties ? evidence.Properties(properties) : null,
            WorstShare = file.Optional("worstShare") is { } worstShare ? Evidence.WorstShare(worstShare) : null,
            Certificate = file.Optional("certificate") is { } certificate ? Evidence.Certificate(certificate) : null,
            Payments = file.Optional("payments") is { } payments ? Evidence.Payments(payments) : null,
            NoEf1 = file.Optional("noEf1") is { } noEf1 ? Evidence.NoEf1(noEf1) : null,
            Infeasible = file.Optional("infeasible") is { } infeasible ? evidence.Infeasible(infeasible) : null,
        };
        Evidence.ExpectOwnersOrReason(root, split.Owners is not null, split.Infeasible is not null);
        file.RefuseOthers();
        return split;
    }

    private static OrderedDictionary<TaskId, PersonId> ReadOwners(JsonCursor place)
    {
        var owners = new OrderedDictionary<TaskId, PersonId>();
        foreach ((string task, JsonCursor owner) in place.Members().EachById()) owners.Add(TaskId.Create(task), Person(owner));
        return owners;
    }

    private static List<LoadEntry> ReadLoads(JsonCursor list)
    {
        var people = new JsonIds("load");
        return [.. list.Items(Household.MostPeople).Select(item => ReadLoad(item.Members(), people))];
    }

    private static LoadEntry ReadLoad(JsonMembers load, JsonIds people)
    {
        var entry = new LoadEntry
        {
            Person = PersonId.TryCreate(people.Declare(load.Required("person")), out PersonId person) ? person : default,
            Cost = load.Required("cost").WholeLong(),
            ShareOfOwnTotal = load.Required("shareOfOwnTotal") is { IsNull: false } share ? share.Number() : null,
            MinutesPerWeek = load.Required("minutesPerWeek").Number(),
        };
        load.RefuseOthers();
        return entry;
    }

    private static PersonId Person(JsonCursor place) => PersonId.TryCreate(place.Id(), out PersonId id) ? id : default;

    private static TaskId Task(JsonCursor place) => TaskId.TryCreate(place.Id(), out TaskId id) ? id : default;
}

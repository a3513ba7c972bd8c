using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>Sets what people carry in two splits side by side.</summary>
internal static class OwnerPairs
{
    public static ImmutableArray<LoadPair> LoadsOf(
        Household household,
        IReadOnlyDictionary<TaskId, PersonId> firstOwners,
        IReadOnlyList<PersonLoad> firstLoads,
        IReadOnlyDictionary<TaskId, PersonId> secondOwners,
        IReadOnlyList<PersonLoad> secondLoads)
    {
        return
        [
            .. household.People.Select((person, at) => new LoadPair(
                person.Id,
                firstLoads.Count == 0 ? null : firstLoads[at],
                secondLoads.Count == 0 ? null : secondLoads[at],
                Only(person.Id, firstOwners, secondOwners),
                Only(person.Id, secondOwners, firstOwners))),
        ];

        // Both sets of owners are in the order of tasks.
        static ImmutableArray<TaskId> Only(
            PersonId person, IReadOnlyDictionary<TaskId, PersonId> here, IReadOnlyDictionary<TaskId, PersonId> there) =>
        [
            .. here.Where(pair => pair.Value == person && !(there.TryGetValue(pair.Key, out PersonId owner) && owner == person))
                .Select(pair => pair.Key),
        ];
    }
}

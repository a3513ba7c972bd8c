using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Serialization;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Storage;

/// <summary>Homes small enough to see through.</summary>
internal static class SmallHomes
{
    public static readonly PersonId Ana = PersonId.Create("p1"), Bo = PersonId.Create("p2");

    public static readonly TaskId Cook = TaskId.Create("cook"), Iron = TaskId.Create("iron"), Water = TaskId.Create("water");

    /// <summary>Two people and three tasks.</summary>
    public static Home OfTwo(string timeZone = "Europe/Madrid") => new()
    {
        Id = HomeId.New(),
        TimeZone = timeZone,
        Contents = HouseholdContents.Of(Household.Create(
            [Person.Create(Ana, "Ana"), Person.Create(Bo, "Bo")],
            [
                HouseholdTask.Create(Cook, minutes: 40, Frequency.PerDay(), "Cook dinner"),
                HouseholdTask.Create(Iron, minutes: 45, Frequency.PerWeek(), "Iron"),
                HouseholdTask.Create(Water, minutes: 10, Frequency.PerWeek(2), "Water the plants"),
            ],
            [Appraisal.Create(Ana, Iron, Burden.Hate), Appraisal.Create(Bo, Cook, Burden.Like)])),
        Members = [Member.Of(Ana), Member.Of(Bo)],
    };
}

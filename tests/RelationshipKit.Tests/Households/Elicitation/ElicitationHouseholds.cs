using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.Households;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Tests.Households.Elicitation;

/// <summary>Households on which the ways of asking are tried.</summary>
internal static class ElicitationHouseholds
{
    public static readonly PersonId Ana = PersonId.Create("a");
    public static readonly PersonId Bo = PersonId.Create("b");
    public static readonly TaskId Cook = TaskId.Create("cook");
    public static readonly TaskId Iron = TaskId.Create("iron");
    public static readonly TaskId Mow = TaskId.Create("mow");

    /// <summary>Gets Ana and Bo with 300, 60 and 40 minutes a week; Ana takes 30 over the ironing.</summary>
    public static Household Three { get; } = Household.Create(
        [Person.Create(Ana, "Ana"), Person.Create(Bo, "Bo")],
        [HouseholdTask.Create(Cook, 60, Frequency.PerWeek(5)), HouseholdTask.Create(Iron, 60), HouseholdTask.Create(Mow, 20, Frequency.PerWeek(2))],
        [Appraisal.Create(Ana, Iron, minutes: 30)]);

    /// <summary>Gets random households without wishes.</summary>
    public static Arbitrary<Household> Any { get; } = Arb.From(
        HouseholdCases.All.Generator.Select(Plain), household => HouseholdCases.All.Shrinker(household).Select(Plain));

    /// <summary>One person and tasks of the length and frequency of everyday ones: the times are less far apart.</summary>
    public static Household Everyday(int tasks, Random random) => Household.Create(
        [Person.Create(Ana, "Ana")],
        Enumerable.Range(0, tasks).Select(at => HouseholdTask.Create(
            TaskId.Create($"t{at}"), 5 * random.Next(1, 13), Frequency.Create(random.Next(1, 8), random.Next(4) == 0 ? Period.Month : Period.Week))));

    public static Household With(Household household, IEnumerable<Appraisal> appraisals) =>
        Household.Create(household.People, household.Tasks, appraisals);

    private static Household Plain(Household household) => With(household, household.Appraisals);
}

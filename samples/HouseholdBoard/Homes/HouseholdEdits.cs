using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>A household with some of its parts in place of the ones before.</summary>
internal static class HouseholdEdits
{
    public static Household With(
        this Household household,
        IEnumerable<Person>? people = null,
        IEnumerable<HouseholdTask>? tasks = null,
        IEnumerable<Appraisal>? appraisals = null,
        IEnumerable<Wish>? wishes = null) => Household.Create(
            people ?? household.People,
            tasks ?? household.Tasks,
            appraisals ?? household.Appraisals,
            wishes ?? household.Wishes,
            household.CurrentOwners);

    /// <summary>The same with one person named or spoken of otherwise.</summary>
    public static Household WithPersonAs(this Household household, Person changed) =>
        household.With(people: household.People.Select(person => person.Id == changed.Id ? changed : person));

    /// <summary>The same with one task named, timed or repeated otherwise; what people said of it stays.</summary>
    public static Household WithTaskAs(this Household household, HouseholdTask changed) =>
        household.With(tasks: household.Tasks.Select(task => task.Id == changed.Id ? changed : task));

    /// <summary>What is said about time, with one task shared otherwise.</summary>
    public static HouseholdTiming WithMode(this HouseholdTiming timing, TaskId task, TaskMode mode) => HouseholdTiming.Of(
        timing.SharedTasks.Where(shared => shared != task)
            .Select(shared => KeyValuePair.Create(shared, timing.ModeOf(shared)))
            .Append(KeyValuePair.Create(task, mode)),
        timing.People);
}

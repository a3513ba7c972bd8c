using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Tests.Scheduling;

/// <summary>Short ways to write households for tests of schedules.</summary>
internal static class Homes
{
    /// <summary>A Monday, of an even ISO week (2027-W02).</summary>
    public static DateOnly Monday { get; } = new(2027, 1, 11);

    public static PersonId P(string id) => PersonId.Create(id);

    public static TaskId T(string id) => TaskId.Create(id);

    public static Household Of(string people, params HouseholdTask[] tasks) => Of(people, [], tasks);

    public static Household Of(string people, Wish[] wishes, params HouseholdTask[] tasks) =>
        Household.Create(people.Split(' ').Select(id => Person.Create(P(id), "Somebody")), tasks, wishes: wishes);

    public static HouseholdTask Daily(string id, int minutes = 30, int times = 1) => HouseholdTask.Create(T(id), minutes, Frequency.PerDay(times));

    public static HouseholdTask Weekly(string id, int minutes = 30, int times = 1) => HouseholdTask.Create(T(id), minutes, Frequency.PerWeek(times));

    /// <summary>Whose turns of a task they are, in order, such as <c>A B A</c>.</summary>
    public static string Sequence(Schedule schedule, string task) =>
        string.Join(' ', schedule.Turns.Where(turn => turn.Task == T(task)).Select(turn => string.Join('+', turn.People)));

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

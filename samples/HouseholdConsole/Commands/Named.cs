using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary>People and tasks as they are named on the command line: by id, or by a name that only one of them has.</summary>
internal static class Named
{
    public static TaskId? Task(Household household, string text)
    {
        if (TaskId.TryCreate(text, out TaskId id) && household.TryIndexOf(id, out _)) return id;
        HouseholdTask[] named = [.. household.Tasks.Where(task => string.Equals(task.Name, text, StringComparison.OrdinalIgnoreCase))];
        return named.Length == 1 ? named[0].Id : null;
    }

    public static PersonId? Person(Household household, string text)
    {
        if (PersonId.TryCreate(text, out PersonId id) && household.TryIndexOf(id, out _)) return id;
        Person[] named = [.. household.People.Where(person => string.Equals(person.Name, text, StringComparison.OrdinalIgnoreCase))];
        return named.Length == 1 ? named[0].Id : null;
    }

    public static InputProblem UnknownTask(string text) => new(
        "TASK", $"'{text}' is neither the id of a task nor the name of one task alone.", "Give an id or a name from the household file.");

    public static InputProblem UnknownPerson(string option, string text) => new(
        option, $"'{text}' is neither the id of a person nor the name of one person alone.", "Give an id or a name from the household file.");
}

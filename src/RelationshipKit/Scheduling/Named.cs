using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>Checks of lists of people and tasks that callers name.</summary>
internal static class Named
{
    /// <summary>At least one person, nobody twice, no default id.</summary>
    public static ImmutableArray<PersonId> People(IEnumerable<PersonId> people, string parameterName)
    {
        ImmutableArray<PersonId> all = [.. Guard.Against.Null(people, parameterName)];
        if (all.IsEmpty) throw new ArgumentException("Nobody is named.", parameterName);
        if (all.Contains(default)) throw new ArgumentException("A default PersonId is no id.", parameterName);
        return all.Distinct().Count() == all.Length ? all : throw new ArgumentException("Somebody is named twice.", parameterName);
    }

    public static PersonId Person(PersonId person, string parameterName) =>
        person == default ? throw new ArgumentException("A default PersonId is no id.", parameterName) : person;

    public static TaskId Task(TaskId task, string parameterName) =>
        task == default ? throw new ArgumentException("A default TaskId is no id.", parameterName) : task;
}

using System.Collections.Immutable;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <summary>The parts of a household before it is known whether they fit together.</summary>
internal sealed record HouseholdParts(
    ImmutableArray<Person> People,
    ImmutableArray<HouseholdTask> Tasks,
    ImmutableArray<Appraisal> Appraisals,
    ImmutableArray<Wish> Wishes,
    ImmutableArray<KeyValuePair<TaskId, PersonId>> CurrentOwners)
{
    private const string UseKnownPerson = "Use the id of one of the people.";
    private const string UseKnownTask = "Use the id of one of the tasks.";

    /// <summary>Every way in which the parts do not fit together, in the order of the arguments.</summary>
    public IReadOnlyList<InputProblem> Problems() =>
        [.. ProblemsOfPeopleAndTasks(), .. ProblemsOfAppraisals(), .. ProblemsOfWishes(), .. ProblemsOfCurrentOwners()];

    private IEnumerable<InputProblem> ProblemsOfPeopleAndTasks()
    {
        if (People.Length is 0 or > Household.MostPeople)
            yield return new("people", FormattableString.Invariant($"There are {People.Length} people."), "Name 1 to 50.");
        if (Tasks.Length > Household.MostTasks)
            yield return new("tasks", FormattableString.Invariant($"There are {Tasks.Length} tasks."), "Name at most 1,000.");
        foreach (int i in Repeated(People.Select(person => person.Id)))
            yield return new(Place("people", i, ".id"), $"A person before has the id '{People[i].Id}'.", "Give each person an id of their own.");
        foreach (int j in Repeated(Tasks.Select(task => task.Id)))
            yield return new(Place("tasks", j, ".id"), $"A task before has the id '{Tasks[j].Id}'.", "Give each task an id of its own.");
    }

    private IEnumerable<InputProblem> ProblemsOfAppraisals()
    {
        for (int i = 0; i < Appraisals.Length; i++)
        {
            foreach (InputProblem problem in Unknown(Place("appraisals", i), [Appraisals[i].Person], [Appraisals[i].Task]))
                yield return problem;
        }

        foreach (int i in Repeated(Appraisals.Select(appraisal => (appraisal.Person, appraisal.Task))))
        {
            yield return new(
                Place("appraisals", i),
                $"'{Appraisals[i].Person}' appraised the task '{Appraisals[i].Task}' before.",
                "Give one appraisal per person and task.");
        }
    }

    private IEnumerable<InputProblem> ProblemsOfWishes()
    {
        for (int i = 0; i < Wishes.Length; i++)
        {
            (PersonId[] people, IReadOnlyList<TaskId> tasks) = Named(Wishes[i]);
            foreach (InputProblem problem in Unknown(Place("wishes", i), people, tasks)) yield return problem;
            foreach (int _ in Repeated(tasks))
                yield return new(Place("wishes", i), "A task is named twice in the group.", "Name each task of a group once.");
        }

        foreach (int i in Repeated(Wishes.Select(SlotOf)))
            yield return new(Place("wishes", i), "A wish before says the same or another for the same task or person.", "Wish it once.");
    }

    private IEnumerable<InputProblem> ProblemsOfCurrentOwners()
    {
        for (int i = 0; i < CurrentOwners.Length; i++)
        {
            foreach (InputProblem problem in Unknown(Place("currentOwners", i), [CurrentOwners[i].Value], [CurrentOwners[i].Key]))
                yield return problem;
        }

        foreach (int i in Repeated(CurrentOwners.Select(pair => pair.Key)))
            yield return new(Place("currentOwners", i), $"The task '{CurrentOwners[i].Key}' has an owner before.", "Name one owner per task.");
    }

    private static (PersonId[] People, IReadOnlyList<TaskId> Tasks) Named(Wish wish) => wish switch
    {
        Wish.Owner owner => ([owner.Person], [owner.Task]),
        Wish.CannotDo cannotDo => ([cannotDo.Person], [cannotDo.Task]),
        Wish.MinutesCap cap => ([cap.Person], []),
        Wish.Together together => ([], together.Tasks),
        Wish.Apart apart => ([], apart.Tasks),
        _ => throw new InvalidOperationException("Every kind of wish is named above."),
    };

    /// <summary>What may be wished once only; a group is a slot of its own.</summary>
    private static object SlotOf(Wish wish) => wish switch
    {
        Wish.Owner owner => (typeof(Wish.Owner), owner.Task),
        Wish.MinutesCap cap => (typeof(Wish.MinutesCap), cap.Person),
        Wish.CannotDo => wish,
        _ => new object(),
    };

    private IEnumerable<InputProblem> Unknown(string path, IEnumerable<PersonId> people, IEnumerable<TaskId> tasks)
    {
        foreach (PersonId person in people.Where(id => !KnownPeople.Contains(id)))
            yield return new(path, $"Nobody has the id '{person}'.", UseKnownPerson);
        foreach (TaskId task in tasks.Where(id => !KnownTasks.Contains(id)))
            yield return new(path, $"No task has the id '{task}'.", UseKnownTask);
    }

    private HashSet<PersonId> KnownPeople { get; } = [.. People.Select(person => person.Id)];

    private HashSet<TaskId> KnownTasks { get; } = [.. Tasks.Select(task => task.Id)];

    private static IEnumerable<int> Repeated<T>(IEnumerable<T> items)
    {
        var seen = new HashSet<T>();
        return [.. items.Select((item, index) => (item, index)).Where(pair => !seen.Add(pair.item)).Select(pair => pair.index)];
    }

    private static string Place(string list, int index, string member = "") => FormattableString.Invariant($"{list}[{index}]{member}");
}

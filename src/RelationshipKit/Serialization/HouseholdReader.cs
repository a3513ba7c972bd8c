using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Serialization;

/// <summary>Walks a household file, version 1, and notes everything that is wrong with it.</summary>
internal sealed class HouseholdReader
{
    private readonly JsonIds _people = new("person");
    private readonly JsonIds _tasks = new("task");

    public static HouseholdDocument Read(JsonCursor root) => new HouseholdReader().ReadFile(root);

    private HouseholdDocument ReadFile(JsonCursor root)
    {
        JsonMembers file = root.Members();
        if (!file.Announce("format", HouseholdDocument.FormatName, version: 1)) return new HouseholdDocument { People = [], Tasks = [] };

        // Ids are declared before they are used: a person's cannotDo names tasks, a task's owner names a person.
        JsonCursor peopleList = file.Required("people");
        JsonCursor tasksList = file.Required("tasks");
        IReadOnlyList<JsonMembers> people = Entries(peopleList, Household.MostPeople, least: 1);
        IReadOnlyList<JsonMembers> tasks = Entries(tasksList, Household.MostTasks);
        PersonId[] personIds = [.. people.Select(person => Person(_people.Declare(person.Required("id"))))];
        TaskId[] taskIds = [.. tasks.Select(task => Task(_tasks.Declare(task.Required("id"))))];
        if (!peopleList.HoldsAtMost(Household.MostPeople)) _people.DeclareIncomplete();
        if (!tasksList.HoldsAtMost(Household.MostTasks)) _tasks.DeclareIncomplete();

        var document = new HouseholdDocument
        {
            People = [.. people.Zip(personIds, ReadPerson)],
            Tasks = [.. tasks.Zip(taskIds, ReadTask)],
            Appraisals = file.Optional("appraisals") is { } appraisals ? ReadAppraisals(appraisals) : null,
            Together = file.Optional("together") is { } together ? ReadGroups(together) : null,
            Apart = file.Optional("apart") is { } apart ? ReadGroups(apart) : null,
            Current = file.Optional("current") is { } current ? ReadCurrent(current) : null,
            Goals = file.Optional("goals") is { } goals ? GoalReader.Read(goals, _people, _tasks) : null,
            Roles = file.Optional("roles") is { } roles ? RoleReader.ReadRoles(roles, _people) : null,
            Decisions = file.Optional("decisions") is { } decisions ? RoleReader.ReadDecisions(decisions, _people) : null,
            Beliefs = file.Optional("beliefs") is { } beliefs ? SelfReportReader.ReadBeliefs(beliefs, _people) : null,
        };
        file.RefuseOthers("roster");
        return document;
    }

    private PersonEntry ReadPerson(JsonMembers person, PersonId id)
    {
        var entry = new PersonEntry
        {
            Id = id,
            Name = person.Required("name").Name(),
            Pronouns = person.Optional("pronouns") is { } pronouns ? ReadPronouns(pronouns) : null,
            Share = person.Optional("share")?.Whole(1, Households.Person.MostShare),
            MaxMinutesPerWeek = person.Optional("maxMinutesPerWeek")?.Whole(0, Wish.MostMinutesPerWeek),
            CannotDo = person.Optional("cannotDo") is { } cannotDo ? ReadTaskIds(cannotDo) : null,
            AvailableMinutesPerWeek = person.Optional("availableMinutesPerWeek")?.Whole(0, Wish.MostMinutesPerWeek),
            Roster = person.Optional("roster") is { } roster ? RosterReader.Read(roster.Members()) : null,
            PaidMinutesPerWeek = person.Optional("paidMinutesPerWeek") is { } paid ? SelfReportReader.ReadPaidMinutes(paid) : null,
            Gender = person.Optional("gender") is { } gender ? SelfReportReader.ReadGender(gender) : null,
        };
        person.RefuseOthers();
        return entry;
    }

    private TaskEntry ReadTask(JsonMembers task, TaskId id)
    {
        Period per = task.Optional("per")?.OneOf(PeriodWords.All) ?? Period.Week;
        var entry = new TaskEntry
        {
            Id = id,
            Name = task.Optional("name")?.Name(),
            Minutes = task.Required("minutes").Whole(1, HouseholdTask.MostMinutes),
            Times = task.Optional("times")?.Whole(1, Frequency.MostTimes),
            Per = per,
            Months = task.Optional("months") is { } months ? ReadMonths(months, per) : null,
            Owner = task.Optional("owner") is { } owner ? Person(_people.Use(owner)) : null,
            Mode = task.Optional("mode") is { } mode ? ReadMode(mode, hasOwner: task.Optional("owner") is not null) : null,
        };
        task.RefuseOthers();
        return entry;
    }

    private static string? ReadMode(JsonCursor place, bool hasOwner)
    {
        string? mode = place.TryOneOf(out TaskMode known, TimingWords.AllModes) ? TimingWords.Of(known) : null;
        if (known is not TaskMode.One && hasOwner) place.Refuse("A task with an owner is that person's alone.", "Take the owner out, or the mode.");
        return mode;
    }

    private static List<int> ReadMonths(JsonCursor list, Period per)
    {
        if (!Frequency.AllowsMonths(per))
            list.Refuse("Months are named for a task that is not per day, week or month.", "Take the months out, or count per month.");
        var months = new List<int>();
        foreach (JsonCursor place in list.Items(most: 12, least: 1))
        {
            int month = place.Whole(1, 12, standIn: 0);
            if (month > 0 && months.Contains(month)) place.Refuse("This month was named before.", "Name it once.");
            months.Add(month);
        }

        return months;
    }

    private static string ReadPronouns(JsonCursor place)
    {
        const string remedy =
            "Give a known short form such as they/them, or subject/object/possessive-adjective/possessive/reflexive;singular (or ;plural).";
        if (place.String(remedy) is not { } text) return "";
        if (!PronounSet.TryParse(text, out _)) place.Refuse("These are no pronouns known here.", remedy);
        return text;
    }

    private OrderedDictionary<PersonId, IReadOnlyDictionary<TaskId, AppraisalEntry>> ReadAppraisals(JsonCursor place)
    {
        var byPerson = new OrderedDictionary<PersonId, IReadOnlyDictionary<TaskId, AppraisalEntry>>();
        foreach ((string person, JsonCursor ofPerson) in place.Members().Each)
        {
            bool isKnown = _people.IsKnown(person, ofPerson);
            var byTask = new OrderedDictionary<TaskId, AppraisalEntry>();
            foreach ((string task, JsonCursor ofTask) in ofPerson.Members().Each)
            {
                if (_tasks.IsKnown(task, ofTask)) byTask.Add(Task(task), ReadAppraisal(ofTask.Members()));
            }

            if (isKnown) byPerson.Add(Person(person), byTask);
        }

        return byPerson;
    }

    private static AppraisalEntry ReadAppraisal(JsonMembers appraisal)
    {
        var entry = new AppraisalEntry
        {
            Burden = appraisal.Optional("burden")?.Whole(-Burden.Heaviest, Burden.Heaviest),
            Minutes = appraisal.Optional("minutes")?.Whole(1, HouseholdTask.MostMinutes),
        };
        appraisal.RefuseOthers();
        return entry;
    }

    private List<IReadOnlyList<TaskId>> ReadGroups(JsonCursor groups) => [.. groups.Items(Household.MostTasks).Select(ReadTaskIds)];

    private IReadOnlyList<TaskId> ReadTaskIds(JsonCursor list) => [.. _tasks.UseDistinct(list, Household.MostTasks).Select(Task)];

    private OrderedDictionary<TaskId, PersonId> ReadCurrent(JsonCursor place)
    {
        var owners = new OrderedDictionary<TaskId, PersonId>();
        foreach ((string task, JsonCursor owner) in place.Members().Each)
        {
            PersonId person = Person(_people.Use(owner));
            if (_tasks.IsKnown(task, owner)) owners.Add(Task(task), person);
        }

        return owners;
    }

    private static IReadOnlyList<JsonMembers> Entries(JsonCursor list, int most, int least = 0) =>
        [.. list.Items(most, least).Select(item => item.Members())];

    // An id at fault is already noted; the default value stands in for it.
    private static PersonId Person(string? id) => PersonId.TryCreate(id, out PersonId person) ? person : default;

    private static TaskId Task(string? id) => TaskId.TryCreate(id, out TaskId task) ? task : default;
}

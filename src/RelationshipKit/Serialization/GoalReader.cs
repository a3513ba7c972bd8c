using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Values;

namespace RelationshipKit.Serialization;

/// <summary>Walks the goals of a household file and notes everything that is wrong with them.</summary>
internal sealed class GoalReader
{
    private readonly JsonIds _goals = new("goal");
    private readonly Dictionary<string, string> _takenOver = new(StringComparer.Ordinal);
    private readonly JsonIds _people;
    private readonly JsonIds _tasks;

    private GoalReader(JsonIds people, JsonIds tasks) => (_people, _tasks) = (people, tasks);

    /// <summary>The goals; of a text with a problem only that there is one matters.</summary>
    public static IReadOnlyList<GoalEntry> Read(JsonCursor list, JsonIds people, JsonIds tasks)
    {
        var reader = new GoalReader(people, tasks);
        return [.. list.Items(HouseholdGoals.MostGoals).Select(place => reader.ReadGoal(place.Members())).OfType<Goal>().Select(GoalEntry.Of)];
    }

    private Goal? ReadGoal(JsonMembers members)
    {
        string? id = _goals.Declare(members.Required("id"));
        PersonId[] people = ReadPeople(members.Required("people"), least: 1);
        string title = OwnText.Read(members.Required("title"));
        DateOnly? until = members.Optional("until") is { } day ? DateText.Read(day) : null;
        string? nextStep = members.Optional("nextStep") is { } step ? OwnText.Read(step) : null;
        SupportKind[] wants = members.Optional("wants") is { } list ? ReadWants(list) : [];
        Audience audience = members.Optional("sharedWith") is { } shared ? Audience.Of(ReadPeople(shared, least: 0)) : Audience.Everyone;
        bool isWhole = id is not null && people.Length > 0 && CanBe(title) && (nextStep is null || CanBe(nextStep));
        Goal? goal = isWhole ? Goal.Create(GoalId.Create(id!), people, title, until, nextStep, wants).ShowTo(audience) : null;
        foreach (JsonCursor place in members.Optional("support")?.Items(Goal.MostSupport) ?? [])
        {
            SupportCommitment? support = ReadSupport(place.Members());
            if (goal is not null && support is not null && MayPromise(place, goal, support)) goal = goal.With(support);
        }

        members.RefuseOthers();
        return goal;
    }

    private PersonId[] ReadPeople(JsonCursor list, int least)
    {
        IReadOnlyList<string> ids = _people.UseDistinct(list, Household.MostPeople);
        if (least > 0 && list.HoldsAtMost(0)) list.Refuse("This names nobody.", "Name whose goal it is.");
        return [.. ids.Select(PersonId.Create)];
    }

    private static SupportKind[] ReadWants(JsonCursor list)
    {
        var wants = new List<SupportKind>();
        foreach (JsonCursor place in list.Items(SupportWords.All.Length))
        {
            if (SupportWords.Read(place) is not { } want) continue;
            if (wants.Contains(want)) place.Refuse("This word is there before.", "Give each word once.");
            wants.Add(want);
        }

        return [.. wants];
    }

    private SupportCommitment? ReadSupport(JsonMembers members)
    {
        bool hasPerson = PersonId.TryCreate(_people.Use(members.Required("by")), out PersonId by);
        string? note = members.Optional("note") is { } text ? OwnText.Read(text) : null;
        SupportCommitment? support = null;
        bool isWhole = hasPerson && (note is null || CanBe(note));
        switch (SupportWords.Read(members.Required("kind")))
        {
            case SupportKind.Time:
                int minutes = members.Required("minutesPerWeek").Whole(1, Wish.MostMinutesPerWeek);
                if (isWhole) support = new SupportCommitment.ProtectedTime(by, minutes, note);
                break;
            case SupportKind.Task:
                JsonCursor place = members.Required("task");
                if (TaskId.TryCreate(_tasks.Use(place), out TaskId task) && isWhole && IsFree(place, task, by))
                    support = new SupportCommitment.TakenOverTask(by, task, note);
                break;
            case SupportKind.Money:
                if (isWhole) support = new SupportCommitment.Money(by, note);
                break;
            case SupportKind.Encouragement:
                if (isWhole) support = new SupportCommitment.Encouragement(by, note);
                break;
            default:
                // Which members belong to a kind that is not known cannot be said.
                return null;
        }

        members.RefuseOthers();
        return support;
    }

    private bool IsFree(JsonCursor place, TaskId task, PersonId by)
    {
        if (_takenOver.TryAdd(task.Value, by.Value) || string.Equals(_takenOver[task.Value], by.Value, StringComparison.Ordinal)) return true;
        place.Refuse("Somebody else takes this task over already.", "Let one of them take it over.");
        return false;
    }

    private static bool MayPromise(JsonCursor place, Goal goal, SupportCommitment support)
    {
        if (!goal.IsShownTo(support.By)) place.Refuse("Whoever promises this may not see the goal.", "Share the goal with them, or take the promise out.");
        else if (goal.People is [{ } only] && only == support.By) place.Refuse("This is the person's own goal.", "Name somebody else, or take the promise out.");
        else return true;
        return false;
    }

    private static bool CanBe(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= OwnWords.Longest;
}

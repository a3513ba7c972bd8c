using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Values;

/// <summary>Writes goals and who stands behind them in words, for one reader or for a page that everyone may read.</summary>
internal sealed class GoalsExplanation(HouseholdGoals goals, Household household, PersonId? reader, CultureInfo culture)
{
    private readonly ExplanationPage _page = new(culture, household.People);
    private readonly HouseholdGoals _shown = goals.ShownTo(reader, household.People);

    public WordedPage Write()
    {
        _page.Head("goals.heading");
        if (_shown.Goals.IsEmpty) _page.Add("goals.none");
        foreach (Goal goal in _shown.Goals) Write(goal);
        if (_shown.Adjustments().Count > 0) WriteBalance();
        return _page.Finish();
    }

    private void Write(Goal goal)
    {
        _page.Add("goals.goal", _page.Slot("people", goal.People), ExplanationPage.Slot("title", goal.Title));
        if (goal.Until is { } until) _page.Add("goals.until", ExplanationPage.Slot("date", until));
        if (goal.NextStep is { } step) _page.Add("goals.next", ExplanationPage.Slot("step", step));
        if (!goal.Wants.IsEmpty) _page.Add("goals.wants", ExplanationSlot.Text("wants", _page.And(goal.Wants.Select(Welcome))));
        foreach (SupportCommitment support in goal.Support) Write(support);
    }

    private void Write(SupportCommitment support)
    {
        ExplanationSlot by = _page.Slot("person", support.By);
        switch (support)
        {
            case SupportCommitment.ProtectedTime time:
                _page.AddWith(support.Note, "support.time", by, ExplanationSlot.Count("count", time.MinutesPerWeek));
                break;
            case SupportCommitment.TakenOverTask task:
                _page.AddWith(support.Note, "support.task", by, ExplanationPage.Slot("task", NameOf(task.Task)));
                break;
            case SupportCommitment.Money:
                _page.AddWith(support.Note, "support.money", by);
                break;
            default:
                _page.AddWith(support.Note, "support.encouragement", by);
                break;
        }
    }

    private void WriteBalance()
    {
        _page.Head("balance.heading");
        foreach (GoalBalance balance in _shown.Balance(household.People.Select(person => person.Id)))
        {
            _page.Add(
                "balance.line",
                _page.Slot("person", balance.Person),
                ExplanationSlot.Count("minutes", balance.ProtectedMinutesPerWeek),
                ExplanationSlot.Count("tasks", balance.TakenOverTasks),
                ExplanationSlot.Count("givenMinutes", balance.GivenMinutesPerWeek),
                ExplanationSlot.Count("givenTasks", balance.GivenTasks));
        }
    }

    private string Welcome(SupportKind kind) => _page.Say(kind switch
    {
        SupportKind.Time => "want.time",
        SupportKind.Task => "want.task",
        SupportKind.Money => "want.money",
        _ => "want.encouragement",
    });

    private string NameOf(TaskId task) => household.TryIndexOf(task, out int index) ? household.Tasks[index].DisplayName : task.Value;
}

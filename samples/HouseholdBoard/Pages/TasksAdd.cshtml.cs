using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>Picks tasks from the catalogue, several at once, or adds one of one's own.</summary>
public sealed class TasksAddModel(CurrentHome current, TimeProvider time) : HomePage(current, time)
{
    /// <summary>What most homes have: offered first, and chosen already where a home has no task yet.</summary>
    private static readonly ImmutableArray<TaskId> Usual =
        [.. "cook dishes groceries laundry vacuum bathroom-clean trash tidy meal-plan finances".Split(' ').Select(TaskId.Create)];

    public bool IsFirst => Household.Tasks.Count == 0;

    /// <summary>What the home does not have yet: the usual tasks (under null), then by category.</summary>
    public IEnumerable<IGrouping<TaskCategory?, TaskPicks.Choice>> Groups => TaskPicks.CatalogueIn(Languages.Of(HttpContext)).Tasks
        .Where(task => !Household.TryIndexOf(task.Id, out _))
        .Select(task => (Task: task, IsUsual: Usual.Contains(task.Id)))
        .OrderBy(pair => pair.IsUsual ? Usual.IndexOf(pair.Task.Id) : Usual.Length)
        .GroupBy(
            pair => pair.IsUsual ? (TaskCategory?)null : pair.Task.Category,
            pair => new TaskPicks.Choice(pair.Task, pair.IsUsual && IsFirst));

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync() => DoAsync(TaskPicks.ReadFrom(Request.Form, Languages.Of(HttpContext)), IsFirst ? "/TasksFeelings" : "/Tasks");

    public Task<IActionResult> OnPostOwnAsync(string name, int minutes, int times, Period per) =>
        DoAsync(new AddTask(null, name, minutes, times, per), "/Tasks");
}

using Microsoft.AspNetCore.Mvc;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>What is due this week, and what was done.</summary>
public sealed class WeekModel(CurrentHome current, TimeProvider time) : HomePage(current, time)
{
    /// <summary>What is still to be done, earlier turns included.</summary>
    public IReadOnlyList<Turn> Turns { get; private set; } = [];

    public void OnGet()
    {
        if (HomePlan.Of(Home, HttpContext.RequestAborted).Around(Today) is { } next) Turns = [.. next.Overdue, .. next.DueThisWeek];
    }

    public Task<IActionResult> OnPostTickAsync(string task, DateOnly due) => DoAsync(new Tick(TaskId.Create(task), Due: due));
}

using Microsoft.AspNetCore.Mvc;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>What there is to do, and how it feels to the one who looks.</summary>
public sealed class TasksModel(CurrentHome current, TimeProvider time) : HomePage(current, time)
{
    /// <summary>The friendly words for a burden.</summary>
    public static IReadOnlyList<(string Word, int Percent)> Feelings { get; } =
        [("Love", Burden.Love.Percent), ("Like", Burden.Like.Percent), ("Fine", Burden.Fine.Percent), ("Dislike", Burden.Dislike.Percent), ("Hate", Burden.Hate.Percent)];

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAddAsync(string name, int minutes, int times, Period per) => DoAsync(new AddTask(null, name, minutes, times, per));

    public Task<IActionResult> OnPostDropAsync(string task) => DoAsync(new DropTask(TaskId.Create(task)));

    public Task<IActionResult> OnPostAppraiseAsync(string task, int burden) => DoAsync(new Appraise(TaskId.Create(task), burden));
}

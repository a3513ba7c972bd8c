using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>The tasks of the home, and what is wished of them.</summary>
public sealed class TasksModel(CurrentHome current, TimeProvider time) : HomePage(current, time)
{
    /// <summary>Of how many tasks the reader said how they feel.</summary>
    public int Felt => Current.MyMember.Felt.Count(task => Household.TryIndexOf(task, out _));

    public int? MyCap => Household.Wishes.OfType<Wish.MinutesCap>().FirstOrDefault(cap => cap.Person == Me)?.MinutesPerWeek;

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostGroupAsync(WishKind kind, string[] tasks) =>
        DoAsync(new MakeWish(new WishParts(kind is WishKind.Apart ? WishKind.Apart : WishKind.Together, Ids(tasks))));

    public Task<IActionResult> OnPostCapAsync(int? minutes) =>
        DoAsync(minutes is null ? new LiftWish(new WishParts(WishKind.Cap)) : new MakeWish(new WishParts(WishKind.Cap, Minutes: minutes)));

    public Task<IActionResult> OnPostLiftAsync(WishKind kind, string[] tasks) => DoAsync(new LiftWish(new WishParts(kind, Ids(tasks))));

    public TaskMode ModeOf(HouseholdTask task) => Home.Contents.Timing.ModeOf(task.Id);

    /// <summary>The word for how a task feels to the reader, or null where nothing was said.</summary>
    public string? FeelingOf(HouseholdTask task) => Current.MyMember.Felt.Contains(task.Id) ? FriendlyWords.Of(Household.BurdenOf(Me, task.Id)) : null;

    private static ImmutableArray<TaskId> Ids(string[] tasks) => [.. tasks.Where(task => TaskId.TryCreate(task, out _)).Select(TaskId.Create)];
}

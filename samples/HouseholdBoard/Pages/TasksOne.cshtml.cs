using Microsoft.AspNetCore.Mvc;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>One task: its name and numbers, whose it may be, and what the reader wishes of it.</summary>
public sealed class TasksOneModel(CurrentHome current, TimeProvider time) : HomePage(current, time)
{
    private TaskId _id;

    public HouseholdTask Task => Household.Tasks[Household.IndexOf(_id)];

    public TaskMode Mode => Home.Contents.Timing.ModeOf(_id);

    public bool ICannot => Household.Wishes.Contains(new Wish.CannotDo(Me, _id));

    /// <summary>Whose the task is by a wish, or null.</summary>
    public PersonId? FixedOwner => Household.Wishes.OfType<Wish.Owner>().FirstOrDefault(wish => wish.Task == _id)?.Person;

    public IActionResult OnGet(string task) => Finds(task) ? Page() : NotFound();

    public Task<IActionResult> OnPostChangeAsync(string task, string name, int minutes, int times, Period per, int[] months) =>
        OnTaskAsync(task, id => new ChangeTask(id, name, minutes, times, per, [.. months]));

    public Task<IActionResult> OnPostShareAsync(string task, TaskMode mode) => OnTaskAsync(task, id => new ShareTask(id, mode));

    public Task<IActionResult> OnPostWishAsync(string task, WishKind kind) => OnTaskAsync(task, id => new MakeWish(new WishParts(kind, [id])));

    public Task<IActionResult> OnPostLiftAsync(string task, WishKind kind) => OnTaskAsync(task, id => new LiftWish(new WishParts(kind, [id])));

    public async Task<IActionResult> OnPostDropAsync(string task) =>
        Finds(task) ? await DoAsync(new DropTask(_id), "/Tasks") : NotFound();

    private async Task<IActionResult> OnTaskAsync(string task, Func<TaskId, HomeCommand> command) =>
        Finds(task) ? await DoAsync(command(_id)) : NotFound();

    private bool Finds(string task) => TaskId.TryCreate(task, out _id) && Household.TryIndexOf(_id, out _);
}

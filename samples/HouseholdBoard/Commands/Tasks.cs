using System.Collections.Immutable;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Scheduling;
using RelationshipKit.Values;

namespace RelationshipKit.Samples.HouseholdBoard.Commands;

/// <summary>Adds a task.</summary>
/// <param name="Task">The id of a task of the catalogue, or null for one of one's own.</param>
/// <param name="Name">What the home calls it.</param>
/// <param name="Minutes">How long one turn takes, 1–10,080.</param>
/// <param name="Times">How often in a period, 1–1,000.</param>
/// <param name="Per">The period.</param>
public sealed record AddTask(string? Task, string Name, int Minutes, int Times, Period Per) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (home.Household.Tasks.Count >= Household.MostTasks) return Refusal.TooMany;
        TaskId task = default;
        if (!Texts.IsName(Name) || !TaskId.TryCreate(Task ?? Texts.IdFrom(id), out task)) return Refusal.BadText;
        if (!TaskNumbers.AreGood(Minutes, Times, Per)) return Refusal.BadNumber;
        if (home.Household.TryIndexOf(task, out _)) return Refusal.NotNow;
        return home.WithTasks([HouseholdTask.Create(task, Minutes, Frequency.Create(Times, Per), Name.Trim())], home.DayOf(now));
    }
}

/// <summary>A task picked from the catalogue.</summary>
/// <param name="Task">Its id there.</param>
/// <param name="Name">What the home calls it.</param>
/// <param name="Minutes">How long one turn takes, 1–10,080.</param>
/// <param name="Times">How often in a period, 1–1,000.</param>
/// <param name="Per">The period.</param>
public sealed record PickedTask(TaskId Task, string Name, int Minutes, int Times, Period Per);

/// <summary>Adds several tasks of the catalogue at once; those that are there already stay as they are.</summary>
public sealed record PickTasks(ImmutableArray<PickedTask> Tasks) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (Tasks.IsDefaultOrEmpty) return Refusal.NothingChosen;
        if (!Tasks.All(task => task is not null && Texts.IsName(task.Name) && task.Task != default)) return Refusal.BadText;
        if (!Tasks.All(task => TaskNumbers.AreGood(task.Minutes, task.Times, task.Per))) return Refusal.BadNumber;
        HouseholdTask[] added = [.. Tasks.DistinctBy(task => task.Task)
            .Where(task => !home.Household.TryIndexOf(task.Task, out _))
            .Select(task => HouseholdTask.Create(task.Task, task.Minutes, Frequency.Create(task.Times, task.Per), task.Name.Trim()))];
        return home.Household.Tasks.Count + added.Length > Household.MostTasks
            ? Refusal.TooMany
            : home.WithTasks(added, home.DayOf(now));
    }
}

/// <summary>Names, times or repeats a task otherwise. What people said of it stays.</summary>
/// <param name="Task">The task.</param>
/// <param name="Name">What the home calls it.</param>
/// <param name="Minutes">How long one turn takes, 1–10,080.</param>
/// <param name="Times">How often in a period, 1–1,000.</param>
/// <param name="Per">The period.</param>
/// <param name="Months">The months in which it happens, 1–12; none for the whole year.</param>
public sealed record ChangeTask(TaskId Task, string Name, int Minutes, int Times, Period Per, IReadOnlyList<int>? Months = null) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (!home.Household.TryIndexOf(Task, out int at)) return Refusal.NotFound;
        if (!Texts.IsName(Name)) return Refusal.BadText;
        if (!TaskNumbers.AreGood(Minutes, Times, Per)) return Refusal.BadNumber;
        var frequency = Frequency.Create(Times, Per);
        if (Months is { Count: > 0 })
        {
            bool areGood = Per is Period.Day or Period.Week or Period.Month && Months.All(month => month is >= 1 and <= 12) && Months.Distinct().Count() == Months.Count;
            if (!areGood) return Refusal.BadMonths;
            frequency = frequency.In(Months);
        }

        HouseholdTask known = home.Household.Tasks[at];
        return home.With(home.Household.WithTaskAs(HouseholdTask.Create(Task, Minutes, frequency, Name.Trim(), known.Kinds, known.CognitiveSteps)));
    }
}

/// <summary>Drops a task that is no longer done.</summary>
public sealed record DropTask(TaskId Task) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (!home.Household.TryIndexOf(Task, out _)) return Refusal.NotFound;

        // A promise to take it over for somebody's goal has to be taken back first, by whoever made it.
        if (home.Contents.Goals.Goals.Any(goal => goal.Support.OfType<SupportCommitment.TakenOverTask>().Any(promise => promise.Task == Task))) return Refusal.NotNow;
        return home.With(home.Contents.Timing.WithMode(Task, TaskMode.One)).With(home.Household.WithoutTask(Task)) with
        {
            Members = [.. home.Members.Select(member => member with { Felt = member.Felt.Remove(Task) })],
            Starts = [.. home.Starts.Where(start => start.Task != Task)],
        };
    }
}

/// <summary>Says whether a task is one person's, goes in turns, or is done together.</summary>
public sealed record ShareTask(TaskId Task, TaskMode Mode) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (!home.Household.TryIndexOf(Task, out _)) return Refusal.NotFound;
        if (!Enum.IsDefined(Mode)) return Refusal.BadNumber;
        bool isFixed = home.Household.Wishes.Any(wish => wish is Wish.Owner owner && owner.Task == Task);
        return isFixed && Mode is not TaskMode.One ? Refusal.Contradiction : home.With(home.Contents.Timing.WithMode(Task, Mode));
    }
}

/// <summary>The numbers of a task.</summary>
internal static class TaskNumbers
{
    public const int MostMinutes = 10_080;

    public static bool AreGood(int minutes, int times, Period per) => minutes is >= 1 and <= MostMinutes && times is >= 1 and <= 1_000 && Enum.IsDefined(per);
}

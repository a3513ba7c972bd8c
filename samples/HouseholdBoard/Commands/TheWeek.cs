using System.Collections.Immutable;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdBoard.Commands;

/// <summary>Says that a task was done.</summary>
/// <param name="Task">The task.</param>
/// <param name="DoneBy">Who did it, or null for the one who says so.</param>
/// <param name="Due">The day its turn was due, or null for none.</param>
/// <param name="Minutes">How long it took, or null for as usual.</param>
public sealed record Tick(TaskId Task, PersonId? DoneBy = null, DateOnly? Due = null, int? Minutes = null) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) =>
        (DoneBy ?? by.Person) is { } person
            ? LedgerWriting.Append(home, id, now, LedgerEntryKind.Done, Task, Due, person, by.Person, minutes: Minutes)
            : Refusal.NotYours;
}

/// <summary>Says that a turn is not needed this time.</summary>
public sealed record Skip(TaskId Task, DateOnly Due) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) =>
        LedgerWriting.Append(home, id, now, LedgerEntryKind.Skipped, Task, Due, by.Person, by.Person);
}

/// <summary>Says that two people swapped a turn.</summary>
/// <param name="Task">The task.</param>
/// <param name="Due">The day of the turn.</param>
/// <param name="From">Whose turn it was.</param>
/// <param name="To">Who takes it.</param>
public sealed record Swap(TaskId Task, DateOnly Due, PersonId From, PersonId To) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) =>
        From == To ? Refusal.NotNow : LedgerWriting.Append(home, id, now, LedgerEntryKind.Swapped, Task, Due, From, by.Person, with: [To]);
}

/// <summary>Takes back what was said of a turn. The ledger keeps both.</summary>
public sealed record Undo(string Entry) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (!LedgerEntryId.TryCreate(Entry, out LedgerEntryId of) || !home.Ledger.TryFind(of, out LedgerEntry? entry)) return Refusal.NotFound;
        if (home.Ledger.IsUndone(of) || entry.Kind is LedgerEntryKind.Undone) return Refusal.NotNow;
        return LedgerWriting.Append(home, id, now, LedgerEntryKind.Undone, entry.Task, due: null, by.Person, tickedBy: null, of: of);
    }
}

/// <summary>Fixes who does what in a week, ahead of it. The board's planner asks for this, once a week and home.</summary>
public sealed record PlanWeek(DateOnly Monday) : HomeCommand
{
    /// <summary>The one id under which a week is planned: a second planner finds it done.</summary>
    public CommandId Id => CommandId.Parse(FormattableString.Invariant($"plan-{Monday:yyyy-MM-dd}"));

    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person is not null) return Refusal.NotYours;
        ImmutableArray<PlannedTurn> turns = [.. (HomePlan.Of(home).Weeks(Monday)?.Turns ?? [])
            .Select(turn => new PlannedTurn(turn.Task, [.. turn.People], turn.Date, turn.Minutes))];
        ImmutableArray<PlannedWeek> weeks = [.. home.Weeks.Where(week => week.Monday != Monday), new PlannedWeek(Monday, turns)];
        return home with { Weeks = [.. weeks.OrderBy(week => week.Monday).TakeLast(PlannedWeek.MostKept)] };
    }
}

/// <summary>Adds entries to a home's ledger.</summary>
internal static class LedgerWriting
{
    public static CommandAnswer Append(
        Home home,
        CommandId id,
        DateTimeOffset now,
        LedgerEntryKind kind,
        TaskId task,
        DateOnly? due,
        PersonId? by,
        PersonId? tickedBy,
        int? minutes = null,
        IReadOnlyList<PersonId>? with = null,
        LedgerEntryId? of = null)
    {
        var parts = new LedgerEntryParts
        {
            Id = LedgerEntryId.Create(Texts.IdFrom(id)),
            At = home.AtHome(now),
            Kind = kind,
            Task = task,
            Due = due,
            By = by,
            TickedBy = tickedBy == by ? null : tickedBy,
            With = with,
            Minutes = minutes,
            Of = of,
        };
        if (minutes is < 1 or > 10_080) return Refusal.BadNumber;
        if (!LedgerEntry.TryCreate(parts, out LedgerEntry? entry, out _)) return Refusal.NotNow;
        LedgerStep step = home.Ledger.Append(entry, home.Household);
        return step.Problems.Count == 0 ? home with { Ledger = step.Ledger } : Refusal.NotFound;
    }
}

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
/// <param name="With">Who did it too, or null for nobody.</param>
public sealed record Tick(TaskId Task, PersonId? DoneBy = null, DateOnly? Due = null, int? Minutes = null, IReadOnlyList<PersonId>? With = null) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if ((DoneBy ?? by.Person) is not { } person) return Refusal.NotYours;
        if (LedgerWriting.IsHeardOf(home, Task, Due)) return Refusal.HeardAlready;
        PersonId[] others = [.. (With ?? []).Where(other => other != person).Distinct()];
        return LedgerWriting.Append(home, id, now, LedgerEntryKind.Done, Task, Due, person, by.Person, Minutes, others);
    }
}

/// <summary>Says that somebody lent a hand with a task without taking the turn. Only the one who helped says so.</summary>
/// <param name="Task">The task.</param>
/// <param name="Helped">Whom, or null.</param>
/// <param name="Due">The day of the turn, or null for today.</param>
/// <param name="Minutes">How long, or null for as long as a turn.</param>
public sealed record Help(TaskId Task, PersonId? Helped = null, DateOnly? Due = null, int? Minutes = null) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) => by.Person is { } person
        ? LedgerWriting.Append(home, id, now, LedgerEntryKind.Helped, Task, Due, person, person, Minutes, Helped is { } helped ? [helped] : null)
        : Refusal.NotYours;
}

/// <summary>Says that a turn is not needed this time.</summary>
/// <param name="Task">The task.</param>
/// <param name="Due">The day of the turn.</param>
/// <param name="Of">Whose turn it was, or null where that does not matter.</param>
public sealed record Skip(TaskId Task, DateOnly Due, PersonId? Of = null) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) => LedgerWriting.IsHeardOf(home, Task, Due)
        ? Refusal.HeardAlready
        : LedgerWriting.Append(home, id, now, LedgerEntryKind.Skipped, Task, Due, Of ?? by.Person, by.Person);
}

/// <summary>Says that two people swapped a turn. One of the two says so: nobody deals out the turns of others.</summary>
/// <param name="Task">The task.</param>
/// <param name="Due">The day of the turn.</param>
/// <param name="From">Whose turn it was.</param>
/// <param name="To">Who takes it.</param>
public sealed record Swap(TaskId Task, DateOnly Due, PersonId From, PersonId To) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person != From && by.Person != To) return Refusal.NotYours;
        if (From == To) return Refusal.NotNow;
        bool isTheirs = HomePlan.Of(home).OpenIn(HomePlan.MondayOf(Due))
            .Any(turn => turn.Task == Task && turn.Date == Due && turn.People.Contains(From) && !turn.People.Contains(To));
        return isTheirs ? LedgerWriting.Append(home, id, now, LedgerEntryKind.Swapped, Task, Due, From, by.Person, with: [To]) : Refusal.NotNow;
    }
}

/// <summary>
/// Takes back what was said of a turn. The ledger keeps both. Only who is named in it takes it back, so that nobody takes away what another did;
/// for somebody who has not joined, anybody does.
/// </summary>
public sealed record Undo(string Entry) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (!LedgerEntryId.TryCreate(Entry, out LedgerEntryId of) || !home.Ledger.TryFind(of, out LedgerEntry? entry)) return Refusal.NotFound;
        if (home.Ledger.IsUndone(of) || entry.Kind is LedgerEntryKind.Undone) return Refusal.NotNow;
        if (by.Person is not { } person || !MayUndo(home, entry, person)) return Refusal.NotYours;
        return LedgerWriting.Append(home, id, now, LedgerEntryKind.Undone, entry.Task, due: null, person, tickedBy: null, of: of);
    }

    /// <summary>Whether a person may take an entry back.</summary>
    public static bool MayUndo(Home home, LedgerEntry entry, PersonId person) =>
        entry.By == person || entry.TickedBy == person || entry.With.Contains(person)
        || (entry.TickedBy is null && (entry.By is not { } other || home.MemberOf(other) is not { HasJoined: true }));
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

    /// <summary>Whether every turn of a task on a day was done, skipped or missed already: of two who tick the same turn, one is counted.</summary>
    public static bool IsHeardOf(Home home, TaskId task, DateOnly? due)
    {
        if (due is not { } day) return false;
        int heard = home.Ledger.Counting.Count(entry =>
            entry.Task == task && entry.TurnDay == day && entry.Kind is LedgerEntryKind.Done or LedgerEntryKind.Skipped or LedgerEntryKind.Missed);
        if (heard == 0) return false;
        int turns = HomePlan.Of(home).Weeks(HomePlan.MondayOf(day))?.Turns.Count(turn => turn.Task == task && turn.Date == day) ?? 0;
        return heard >= Math.Max(1, turns);
    }
}

using RelationshipKit.Scheduling;
using static RelationshipKit.Tests.Scheduling.Homes;

namespace RelationshipKit.Tests.Scheduling;

public sealed class WhatNextTests
{
    private static readonly OwnershipPlan Plan = OwnershipPlan.LeastBurdened(Of("A B C", Daily("dishes", 20), Weekly("mop", 45)))
        .With(T("dishes"), Ownership.InTurn(AlternationPeriod.EachTurn, P("A"), P("B"), P("C")))
        .With(T("mop"), Ownership.By(P("B")))
        .With(T("mop"), Recurrence.EveryWeeks(1, Monday, DayOfWeek.Tuesday));

    private static readonly Schedule Weeks = Schedule.Of(Plan, Monday, 2);

    private static DateOnly Thursday => Monday.AddDays(3);

    [Fact]
    public void On_a_day_tells_what_is_due_today_this_week_and_since_before()
    {
        WhatNext next = WhatNext.On(Weeks, Thursday);

        Assert.Equal("A", string.Join(' ', next.DueToday.SelectMany(turn => turn.People)));
        Assert.Equal("A B C A", string.Join(' ', next.DueThisWeek.SelectMany(turn => turn.People)));
        // The dishes have come round again since, the mopping has not.
        Assert.Equal((T("mop"), Monday.AddDays(1)), (Assert.Single(next.Overdue).Task, next.Overdue[0].Date));
        Assert.Equal([T("mop"), T("dishes")], next.For(P("B")).Select(turn => turn.Task));
    }

    [Fact]
    public void Done_skipped_and_missed_settle_a_turn_whoever_did_it()
    {
        foreach (LedgerEntry entry in new[]
        {
            LedgerEntry.Done(LedgerEntryId.Create("e"), At(Thursday), T("mop"), P("C"), due: Monday.AddDays(1)),
            LedgerEntry.Skipped(LedgerEntryId.Create("e"), At(Thursday), T("mop"), P("B"), due: Monday.AddDays(1)),
            LedgerEntry.Missed(LedgerEntryId.Create("e"), At(Thursday), T("mop"), P("B"), due: Monday.AddDays(1)),
        })
        {
            Assert.Empty(WhatNext.On(Weeks, Thursday, Ledger.Of(entry)).Overdue);
        }
    }

    [Fact]
    public void Undone_brings_the_turn_back()
    {
        LedgerEntry done = LedgerEntry.Done(LedgerEntryId.Create("e1"), At(Thursday), T("dishes"), P("A"));

        Assert.Empty(WhatNext.On(Weeks, Thursday, Ledger.Of(done)).DueToday);
        Assert.Single(WhatNext.On(Weeks, Thursday, Ledger.Of(done, LedgerEntry.Undone(LedgerEntryId.Create("e2"), At(Thursday), done))).DueToday);
    }

    [Fact]
    public void Swapped_gives_the_turn_to_whoever_took_it()
    {
        Ledger swap = Ledger.Of(LedgerEntry.Swapped(LedgerEntryId.Create("e1"), At(Monday), T("dishes"), P("A"), P("C"), due: Thursday));

        Turn turn = Assert.Single(WhatNext.On(Weeks, Thursday, swap).DueToday);

        Assert.Equal((P("C"), TurnReason.Swapped), (Assert.Single(turn.People), turn.Reason));
    }

    [Fact]
    public void Missed_turns_that_advance_are_not_overdue() =>
        Assert.Empty(WhatNext.On(Weeks, Thursday, policy: new LedgerPolicy { Missed = MissedTurn.Advance }).Overdue);

    [Fact]
    public void Vacation_leaves_nothing_overdue_and_nothing_to_remind_of()
    {
        Schedule away = Schedule.Of(Plan, Monday, 2, new ScheduleOptions { Roster = Roster.Everyone.Away(P("B"), Monday, Monday.AddDays(6)) });

        foreach (int day in Enumerable.Range(0, 8))
            Assert.DoesNotContain(WhatNext.On(away, Monday.AddDays(day)).Overdue, turn => turn.People.Contains(P("B")));
        Assert.DoesNotContain(WhatNext.On(away, Monday).Reminders(days: 7), reminder => reminder.Person == P("B"));
    }

    [Fact]
    public void Reminders_say_what_who_when_and_why()
    {
        Reminder[] reminders = [.. WhatNext.On(Weeks, Thursday).Reminders(days: 2)];

        Assert.Equal(
            [("mop", "B", Thursday, TurnReason.Owner, true), ("dishes", "A", Thursday, TurnReason.Rotation, false), ("dishes", "B", Thursday.AddDays(1), TurnReason.Rotation, false)],
            reminders.Select(one => (one.Turn.Task.Value, one.Person.Value, one.Date, one.Why, one.IsOverdue)));
    }

    [Fact]
    public void Forecast_adds_the_minutes_of_each_week_and_of_what_is_overdue()
    {
        LoadForecast[] forecast = [.. WhatNext.On(Weeks, Thursday).Forecast()];

        Assert.Equal([Monday, Monday, Monday, Monday.AddDays(7), Monday.AddDays(7), Monday.AddDays(7)], forecast.Select(week => week.Week));
        Assert.Equal(45 + 20, forecast.Single(week => week.Week == Monday && week.Person == P("B")).Minutes);
        Assert.Equal(40, forecast.Single(week => week.Week == Monday && week.Person == P("A")).Minutes);
    }

    [Fact]
    public void NextDue_after_an_early_completion_is_neither_in_the_past_nor_the_turn_just_done()
    {
        Recurrence tuesdays = Recurrence.EveryWeeks(1, Monday, DayOfWeek.Tuesday);
        DateOnly tuesday = Monday.AddDays(1);

        // Done on Sunday for Tuesday: the Tuesday after.
        Assert.Equal(tuesday.AddDays(7), WhatNext.NextDue(tuesdays, today: Monday.AddDays(-1), done: Monday.AddDays(-1), due: tuesday));
        // Noted long after: not before today.
        Assert.Equal(tuesday.AddDays(28), WhatNext.NextDue(tuesdays, today: tuesday.AddDays(22), done: tuesday, due: tuesday));
        // Due today still counts today.
        Assert.Equal(tuesday, WhatNext.NextDue(tuesdays, today: tuesday, done: tuesday.AddDays(-7), due: tuesday.AddDays(-7)));
    }

    private static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(18, 0), TimeSpan.FromHours(1));
}

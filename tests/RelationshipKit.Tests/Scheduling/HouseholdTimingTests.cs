using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Splitting;

namespace RelationshipKit.Tests.Scheduling;

public sealed class HouseholdTimingTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly PersonId Ana = PersonId.Create("p1"), Bo = PersonId.Create("p2"), Kim = PersonId.Create("p3");
    private static readonly TaskId Cook = TaskId.Create("cook"), Bins = TaskId.Create("bins"), Beds = TaskId.Create("beds"), Iron = TaskId.Create("iron");

    private static Household Home(params Wish[] wishes) => Household.Create(
        [Person.Create(Ana, "Ana"), Person.Create(Bo, "Bo", share: 2), Person.Create(Kim, "Kim")],
        [
            HouseholdTask.Create(Cook, 40, Frequency.PerDay()), HouseholdTask.Create(Bins, 10, Frequency.PerWeek()),
            HouseholdTask.Create(Beds, 30, Frequency.PerWeek()), HouseholdTask.Create(Iron, 60, Frequency.PerWeek()),
        ],
        wishes: wishes);

    private static HouseholdTiming Shared(params PersonTimes[] people) => HouseholdTiming.Of(
        [KeyValuePair.Create(Bins, TaskMode.Alternating), KeyValuePair.Create(Beds, TaskMode.Joint), KeyValuePair.Create(Cook, TaskMode.One)], people);

    [Fact]
    public void ToDivide_leaves_shared_tasks_and_wishes_about_them_out()
    {
        Household household = Home(new Wish.Together(Cook, Bins), new Wish.CannotDo(Kim, Bins), new Wish.CannotDo(Kim, Cook));

        Household divided = Shared().ToDivide(household);

        Assert.Equal([Cook, Iron], divided.Tasks.Select(task => task.Id));
        Assert.Equal([new Wish.CannotDo(Kim, Cook)], divided.Wishes.Where(wish => wish is Wish.CannotDo));
        Assert.Same(household, HouseholdTiming.None.ToDivide(household));
    }

    [Fact]
    public void PlanOf_shares_in_exact_proportion_to_shares_among_those_able()
    {
        Schedule schedule = ScheduleOf(Home(new Wish.CannotDo(Kim, Bins)), Shared(), weeks: 30);

        Assert.Equal(
            [(Ana, 10), (Bo, 20)],
            schedule.Turns.Where(turn => turn.Task == Bins).CountBy(turn => turn.People.Single()).OrderBy(pair => pair.Key.Value, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)));
        Assert.All(schedule.Turns.Where(turn => turn.Task == Beds), turn => Assert.Equal([Ana, Bo, Kim], turn.People));
        Assert.All(schedule.Turns.Where(turn => turn.Task == Cook), turn => Assert.Equal(TurnReason.Owner, turn.Reason));
    }

    [Fact]
    public void PlanOf_gives_a_task_that_somebody_took_over_to_them_alone()
    {
        Schedule schedule = ScheduleOf(Home().With(new Adjustment.TakenOver(Bins, Kim)), Shared(), weeks: 4);

        Assert.All(schedule.Turns.Where(turn => turn.Task == Bins), turn => Assert.Equal([Kim], turn.People));
    }

    [Fact]
    public void ToDivide_keeps_a_shared_task_that_nobody_can_do_so_that_the_split_says_so()
    {
        Household household = Home(new Wish.CannotDo(Ana, Bins), new Wish.CannotDo(Bo, Bins), new Wish.CannotDo(Kim, Bins));

        FairSplit split = FairSplit.Of(Shared().ToDivide(household));

        Assert.False(split.IsPossible);
        Assert.Equal(3, split.Conflict.Count);
        Assert.Throws<ArgumentException>(() => Shared().PlanOf(household, split));
    }

    [Fact]
    public void Roster_keeps_turns_from_whoever_is_away()
    {
        HouseholdTiming timing = Shared(PersonTimes.Create(Bo, away: [new LedgerAbsence(Bo, Monday.AddDays(7), null)]));

        Schedule schedule = ScheduleOf(Home(), timing, weeks: 4);

        Assert.Contains(schedule.Turns, turn => turn.People.Contains(Bo));
        Assert.All(schedule.Turns.Where(turn => turn.People.Contains(Bo)), turn => Assert.True(turn.Date < Monday.AddDays(7)));
    }

    [Fact]
    public void PersonTimes_refuse_what_does_not_fit()
    {
        DayOfWeek[] week = [DayOfWeek.Monday];

        Assert.Throws<ArgumentException>(() => PersonTimes.Create(default));
        Assert.Throws<ArgumentException>(() => PersonTimes.Create(Ana, [week, week]));
        Assert.Throws<ArgumentException>(() => PersonTimes.Create(Ana, [week], Monday));
        Assert.Throws<ArgumentException>(() => PersonTimes.Create(Ana, [[DayOfWeek.Monday, DayOfWeek.Monday]]));
        Assert.Throws<ArgumentException>(() => PersonTimes.Create(Ana, away: [new LedgerAbsence(Bo, Monday, null)]));
        Assert.Throws<ArgumentException>(() => PersonTimes.Create(Ana, away: [new LedgerAbsence(Ana, null, null)]));
        Assert.Throws<ArgumentException>(() => PersonTimes.Create(Ana, away: [new LedgerAbsence(Ana, Monday, Monday.AddDays(-1))]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PersonTimes.Create(Ana, minutesPerWeek: 10_081));
        Assert.Throws<ArgumentOutOfRangeException>(() => PersonTimes.Create(Ana, Enumerable.Repeat(week, 53), Monday));
        Assert.Equal(PersonTimes.Create(Ana, [week, []], Monday), PersonTimes.Create(Ana, [week, []], Monday));
        Assert.Throws<ArgumentException>(() => HouseholdTiming.Of(people: [PersonTimes.Create(Ana), PersonTimes.Create(Ana)]));
    }

    [Fact]
    public void CalendarUid_is_read_back_and_nothing_else_is()
    {
        CalendarUid uid = CalendarUid.Of("a", "b");

        Assert.True(CalendarUid.TryParse(uid.Value, out CalendarUid again));
        Assert.Equal(uid, again);
        Assert.All(
            [null, "", "x", uid.Value.ToUpperInvariant(), $" {uid.Value}", "00000000-0000-4000-8000-000000000000"],
            text => Assert.False(CalendarUid.TryParse(text, out _)));
    }

    [Fact]
    public void WhatNext_gives_a_swapped_turn_the_minutes_of_whoever_took_it()
    {
        Household household = Home().WithAppraisal(Appraisal.Create(Bo, Cook, minutes: 70));
        var schedule = Schedule.Of(OwnershipPlan.LeastBurdened(household).With(Cook, Ownership.By(Ana)), Monday, 1);
        LedgerEntry swap = LedgerEntry.Create(new LedgerEntryParts
        {
            Id = LedgerEntryId.Create("e1"),
            At = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero),
            Kind = LedgerEntryKind.Swapped,
            Task = Cook,
            By = Ana,
            With = [Bo],
        });

        Turn swapped = WhatNext.On(schedule, Monday, Ledger.Of(swap)).Open.Single(turn => turn.Reason == TurnReason.Swapped);

        Assert.Equal((Cook, Bo, 70), (swapped.Task, swapped.People.Single(), swapped.Minutes));
    }

    private static Schedule ScheduleOf(Household household, HouseholdTiming timing, int weeks)
    {
        OwnershipPlan plan = timing.PlanOf(household, FairSplit.Of(timing.ToDivide(household)));
        return Schedule.Of(plan, Monday, weeks, new ScheduleOptions { Roster = timing.Roster });
    }
}

using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using static RelationshipKit.Tests.Scheduling.Homes;

namespace RelationshipKit.Tests.Scheduling.UserCases;

/// <summary>What users of chore apps asked for, of kinds allocation, rotation, availability, calendar and constraint; named by the cases' ids.</summary>
public sealed class PlanUserCaseTests
{
    private static readonly DayOfWeek[] EveryDay = Enum.GetValues<DayOfWeek>();

    /// <summary>Four tasks a day for both and one that only A can do, 30 minutes each, over 31 days: 77.5 hours, so 38.75 each.</summary>
    [Fact]
    public void Cross_chore_balance_evens_out_what_only_one_can_do()
    {
        Household household = Of("A B", [new Wish.CannotDo(P("B"), T("T5"))], Daily("T1"), Daily("T2"), Daily("T3"), Daily("T4"), Daily("T5"));

        Schedule schedule = Schedule.Of(OwnershipPlan.LeastBurdened(household), Monday, 5);
        Turn[] month = [.. schedule.Between(Monday, Monday.AddDays(30))];

        Assert.Equal(5 * 31, month.Length);
        Assert.All(month.Where(turn => turn.Task == T("T5")), turn => Assert.Equal([P("A")], turn.People));
        int minutesOfB = month.Where(turn => turn.People.Contains(P("B"))).Sum(turn => turn.Minutes);
        // 77.5 turns of half an hour each cannot be had in whole turns: 77 or 78.
        Assert.InRange(minutesOfB, 77 * 30, 78 * 30);
        int turnsOfB = month.Count(turn => turn.Task != T("T5") && turn.People.Contains(P("B")));
        Assert.InRange(turnsOfB, 77, 78);
        Assert.DoesNotContain(schedule.Warnings, warning => warning.Kind == ScheduleWarningKind.Drift);
    }

    [Fact]
    public void Rotation_period_differs_from_recurrence_hands_over_at_week_boundaries_only()
    {
        Household household = Of("A B", Weekly("mop", times: 2));
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(household).With(T("mop"), Ownership.InTurn(AlternationPeriod.Week, P("A"), P("B")));

        Schedule schedule = Schedule.Of(plan, Monday, 6);

        Assert.Equal("A A B B A A B B A A B B", Sequence(schedule, "mop"));
        Assert.All(schedule.Turns, turn => Assert.Equal(
            System.Globalization.ISOWeek.GetWeekOfYear(turn.Date.ToDateTime(TimeOnly.MinValue)) % 2 == 0 ? P("A") : P("B"), turn.People[0]));
    }

    [Fact]
    public void Latin_square_rooms_give_each_child_each_room_once_in_three_weeks()
    {
        Household household = Of("1 2 3", Weekly("living"), Weekly("family"), Weekly("kitchen"));
        var rooms = RotationSet.Of(AlternationPeriod.Week, household.People.Select(person => person.Id), T("living"), T("family"), T("kitchen"));

        Schedule schedule = Schedule.Of(OwnershipPlan.LeastBurdened(household).With(rooms), Monday, 3);

        Assert.Equal("1 2 3", Sequence(schedule, "living"));
        Assert.Equal("2 3 1", Sequence(schedule, "family"));
        Assert.Equal("3 1 2", Sequence(schedule, "kitchen"));
        Assert.Empty(schedule.Warnings);
    }

    /// <summary>The wish contradicts itself under either reading of 'the off week': the library reports who clashes when, and guesses nothing.</summary>
    [Theory]
    [InlineData(2, "C4 Thu, C4 Sun")]
    [InlineData(1, "C3 Sun")]
    public void Custody_two_week_roster_reports_the_clash(int offWeek, string expected)
    {
        DayOfWeek[] monToWed = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday];
        DayOfWeek[][] ofOthers = offWeek == 1 ? [monToWed, EveryDay] : [EveryDay, monToWed];
        Roster there = Roster.Everyone
            .There(P("C1"), Monday, EveryDay, []).There(P("C2"), Monday, EveryDay, [])
            .There(P("C3"), Monday, ofOthers[0], ofOthers[1]).There(P("C4"), Monday, ofOthers[0], ofOthers[1]);
        DutyRoster wanted = DutyRoster.OfWeeks(Monday, 2)
            .WithWeek(1, P("C1"), DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Saturday)
            .WithWeek(1, P("C2"), DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday)
            .WithWeek(1, P("C3"), DayOfWeek.Sunday)
            .WithWeek(2, P("C3"), DayOfWeek.Monday, DayOfWeek.Tuesday)
            .WithWeek(2, P("C4"), DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Sunday);

        IReadOnlyList<RosterClash> clashes = wanted.ClashesWith(there, Monday, Monday.AddDays(13));

        Assert.Equal(expected, string.Join(", ", clashes.Select(clash => $"{clash.Person} {clash.Date.DayOfWeek.ToString()[..3]}")));
        Household household = Of("C1 C2 C3 C4", Daily("garbage"), Daily("feed cat"));
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(household)
            .With(T("garbage"), Ownership.OnDays(wanted)).With(T("feed cat"), Ownership.OnDays(wanted));
        Schedule schedule = Schedule.Of(plan, Monday, 2, new ScheduleOptions { Roster = there });
        Assert.All(schedule.Turns, turn => Assert.True(there.IsThere(turn.People[0], turn.Date), "Nobody is rostered while away."));
        Assert.Equal(
            clashes.Select(clash => clash.Person).Distinct(),
            schedule.Warnings.Where(warning => warning.Kind == ScheduleWarningKind.DutyClash).SelectMany(warning => warning.People).Distinct());
        // Friday and Saturday of week 2 were given to nobody.
        Assert.Contains(schedule.Warnings, warning => warning is { Kind: ScheduleWarningKind.NobodyOnDuty, Days: 2 });
    }

    [Fact]
    public void Custody_two_week_roster_left_to_the_planner_is_about_even_and_rosters_nobody_away()
    {
        DayOfWeek[] monToWed = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday];
        Roster there = Roster.Everyone
            .There(P("C1"), Monday, EveryDay, []).There(P("C2"), Monday, EveryDay, [])
            .There(P("C3"), Monday, EveryDay, monToWed).There(P("C4"), Monday, EveryDay, monToWed);
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(Of("C1 C2 C3 C4", Daily("dishwasher")))
            .With(T("dishwasher"), Ownership.InTurn(AlternationPeriod.EachTurn, P("C1"), P("C2"), P("C3"), P("C4")));

        Schedule schedule = Schedule.Of(plan, Monday, 52, new ScheduleOptions { Roster = there });

        Assert.All(schedule.Turns, turn => Assert.True(there.IsThere(turn.People[0], turn.Date)));
        // The days on which nobody is there: Thursday to Sunday of every second week.
        Assert.Equal(26 * 10, schedule.Turns.Count);
        Assert.All(schedule.Proportions, part => Assert.True(IsWithinOne(part)));
        Assert.Contains(schedule.Warnings, warning => warning.Kind == ScheduleWarningKind.EveryoneAway);
    }

    [Fact]
    public void Fixed_weekdays_per_person_are_one_task_of_twelve_turns_a_week_four_each()
    {
        DutyRoster days = DutyRoster.Weekly()
            .With(P("K1"), DayOfWeek.Monday, DayOfWeek.Thursday)
            .With(P("K2"), DayOfWeek.Tuesday, DayOfWeek.Friday)
            .With(P("K3"), DayOfWeek.Wednesday, DayOfWeek.Saturday);
        Household household = Of("K1 K2 K3", Daily("wash up", times: 2));

        Schedule schedule = Schedule.Of(OwnershipPlan.LeastBurdened(household).With(T("wash up"), Ownership.OnDays(days)), Monday, 1);

        Assert.Equal(12, schedule.Turns.Count);
        Assert.All(schedule.Loads, load => Assert.Equal(4, load.Turns));
        ScheduleWarning sunday = Assert.Single(schedule.Warnings);
        Assert.Equal((ScheduleWarningKind.NobodyOnDuty, DayOfWeek.Sunday), (sunday.Kind, sunday.First.DayOfWeek));
    }

    [Fact]
    public void Two_person_random_is_alternation_and_is_called_so()
    {
        Ownership drawn = Ownership.DrawnFrom([P("A"), P("B")], seed: 7);

        Assert.Equal(Ownership.InTurn(AlternationPeriod.EachTurn, P("A"), P("B")), drawn);
        Schedule schedule = Schedule.Of(OwnershipPlan.LeastBurdened(Of("A B", Daily("dishes"))).With(T("dishes"), drawn), Monday, 1);
        Assert.Equal("A B A B A B A", Sequence(schedule, "dishes"));
        Assert.All(schedule.Turns, turn => Assert.Equal(TurnReason.Rotation, turn.Reason));
    }

    [Fact]
    public void Random_except_last_with_a_single_candidate_is_that_one()
    {
        Assert.Equal(Ownership.By(P("A")), Ownership.DrawnFrom([P("A")], seed: 7));

        // The same where the others are away or cannot do it: nobody is left out by having had the last turn.
        Household household = Of("A B C", [new Wish.CannotDo(P("C"), T("dishes"))], Daily("dishes"));
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(household).With(T("dishes"), Ownership.DrawnFrom([P("A"), P("B"), P("C")], seed: 7));
        var options = new ScheduleOptions { Roster = Roster.Everyone.Away(P("B"), Monday, Monday.AddDays(6)) };
        Assert.Equal("A A A A A A A", Sequence(Schedule.Of(plan, Monday, 1, options), "dishes"));
    }

    [Fact]
    public void Random_except_last_never_repeats_and_is_the_same_for_the_same_seed()
    {
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(Of("A B C", Daily("dishes")));

        Schedule schedule = Schedule.Of(plan.With(T("dishes"), Ownership.DrawnFrom([P("A"), P("B"), P("C")], seed: 7)), Monday, 20);

        Assert.All(schedule.Turns.Zip(schedule.Turns.Skip(1)), pair => Assert.NotEqual(pair.First.People, pair.Second.People));
        Assert.Equal(3, schedule.Turns.Select(turn => turn.People[0]).Distinct().Count());
        Assert.Equal(
            schedule.Turns, Schedule.Of(plan.With(T("dishes"), Ownership.DrawnFrom([P("A"), P("B"), P("C")], seed: 7)), Monday, 20).Turns);
    }

    [Fact]
    public void Tie_break_does_not_give_all_three_first_turns_to_the_first_and_repeats_from_a_seed()
    {
        Household household = Of("A B C", Daily("x"), Daily("y"), Daily("z"));
        Ownership inTurn = Ownership.InTurn(AlternationPeriod.EachTurn, P("A"), P("B"), P("C"));
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(household).With(T("x"), inTurn).With(T("y"), inTurn).With(T("z"), inTurn);

        Assert.Equal(3, FirstTakers(seed: null).Distinct().Count());
        Assert.Equal(3, FirstTakers(seed: 5).Distinct().Count());
        Assert.Equal(FirstTakers(seed: 5), FirstTakers(seed: 5));
        Assert.True(Enumerable.Range(0, 20).Select(seed => string.Join(' ', FirstTakers(seed))).Distinct().Count() > 3);

        PersonId[] FirstTakers(int? seed) =>
            [.. Schedule.Of(plan, Monday, 1, new ScheduleOptions { Seed = seed }).Between(Monday, Monday).Select(turn => turn.People[0])];
    }

    [Fact]
    public void Same_or_distinct_assignee_is_honoured_and_wraps_with_a_warning_when_people_are_too_few()
    {
        Wish[] wishes = [new Wish.Together(T("feed am"), T("feed pm")), new Wish.Apart(T("set"), T("clear"), T("wash"))];
        HouseholdTask[] tasks = [Daily("feed am"), Daily("feed pm"), Daily("set"), Daily("clear"), Daily("wash")];

        Schedule three = Schedule.Of(OwnershipPlan.LeastBurdened(Of("A B C", wishes, tasks)), Monday, 4);
        Schedule two = Schedule.Of(OwnershipPlan.LeastBurdened(Of("A B", wishes, tasks)), Monday, 4);

        Assert.DoesNotContain(three.Warnings, warning =>
            warning.Kind is ScheduleWarningKind.TooFewPeople or ScheduleWarningKind.NotApart or ScheduleWarningKind.NotTogether);
        Assert.Equal(Sequence(three, "feed am"), Sequence(three, "feed pm"));
        Assert.All(three.Turns.GroupBy(turn => turn.Date), day => Assert.Equal(
            3, day.Where(turn => turn.Task != T("feed am") && turn.Task != T("feed pm")).Select(turn => turn.People[0]).Distinct().Count()));
        Assert.Contains(two.Warnings, warning => warning.Kind == ScheduleWarningKind.TooFewPeople);
        Assert.Equal(5 * 28, two.Turns.Count);
    }

    [Fact]
    public void Vacation_freezes_and_owes_nothing_unless_asked()
    {
        DateOnly first = Day("2027-08-02");
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(Of("A B C", Daily("dishes")))
            .With(T("dishes"), Ownership.InTurn(AlternationPeriod.EachTurn, P("A"), P("B"), P("C")));
        var options = new ScheduleOptions { Roster = Roster.Everyone.Away(P("A"), Day("2027-08-10"), Day("2027-08-20")) };

        Schedule frozen = Schedule.Of(plan, first, 8, options);
        Schedule owed = Schedule.Of(plan, first, 8, options with { OnReturn = ReturnStart.AsLeft });

        foreach (Schedule schedule in new[] { frozen, owed })
        {
            Assert.DoesNotContain(schedule.Between(Day("2027-08-10"), Day("2027-08-20")), turn => turn.People.Contains(P("A")));
            Assert.Equal(56, schedule.Turns.Count);
        }

        // 45 days with all three and 11 with two.
        Assert.InRange(TurnsOfA(frozen, 9), 2, 4);
        Assert.InRange(TurnsOfA(frozen, 45), 14, 16);
        Assert.InRange(TurnsOfA(owed, 45), 18, 19);

        int TurnsOfA(Schedule schedule, int days) => schedule.Turns
            .Where(turn => turn.Date > Day("2027-08-20") || days > 9).Where(turn => turn.Date <= Day("2027-08-29") || days > 9)
            .Count(turn => turn.People.Contains(P("A")));
    }

    private static bool IsWithinOne(TurnProportion part)
    {
        Rational gap = part.Exact - Rational.Of(part.Turns);
        return gap < Rational.One && Rational.Zero - gap < Rational.One;
    }

    [Theory]
    [InlineData(RotationLead.LastCompleter, "A")]
    [InlineData(RotationLead.TurnHolder, "B")]
    public void Steal_keeps_turn_by_policy(RotationLead lead, string expected)
    {
        Rotation rotation = Rotation.Of(Ownership.InTurn(AlternationPeriod.EachTurn, P("A"), P("B"), P("C")));
        var done = LedgerEntry.Done(LedgerEntryId.Create("e1"), DateTimeOffset.UnixEpoch, T("dishes"), P("C"));

        Assert.Equal(P("A"), rotation.Holder);
        Assert.Equal(P(expected), rotation.After(done, new LedgerPolicy { Lead = lead }).Holder);
    }

    [Fact]
    public void Trigger_respects_rotation_and_advances_one_turn_each()
    {
        Rotation rotation = Rotation.Of(Ownership.InTurn(AlternationPeriod.EachTurn, P("A"), P("B"), P("C")));

        RotationStep first = rotation.Trigger(), second = first.After.Trigger(), third = second.After.Trigger(person => person != P("C"));

        Assert.Equal([P("A"), P("B"), P("A")], [first.Taker, second.Taker, third.Taker]);
        Assert.Equal([P("C")], third.PassedOver);
        Assert.Equal(P("B"), third.After.Holder);
        Schedule schedule = Schedule.Of(
            OwnershipPlan.LeastBurdened(Of("A B", Daily("doorbell"))).With(T("doorbell"), Recurrence.OnEvent), Monday, 1);
        Assert.Empty(schedule.Turns);
        Assert.Equal(ScheduleWarningKind.NoDates, Assert.Single(schedule.Warnings).Kind);
    }
}

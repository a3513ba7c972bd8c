using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Splitting;
using static RelationshipKit.Tests.Scheduling.Homes;

namespace RelationshipKit.Tests.Scheduling;

public sealed class ScheduleTests
{
    private static readonly Household Two = Of("A B", Daily("cook", minutes: 40), Weekly("mop"));

    [Fact]
    public void Of_a_split_gives_each_task_to_its_owner_for_the_weeks_asked()
    {
        FairSplit split = FairSplit.Of(Two);

        Schedule schedule = Schedule.Of(split, Monday, weeks: 4);

        Assert.Equal((Monday, Monday.AddDays(27)), (schedule.First, schedule.Last));
        Assert.Equal(32, schedule.Turns.Count);
        Assert.All(schedule.Turns, turn => Assert.Equal((split.Owners[turn.Task], TurnReason.Owner), (turn.People[0], turn.Reason)));
        Assert.Equal(28 * 40, schedule.Loads.Single(load => load.Person == split.Owners[T("cook")]).Minutes);
        Assert.Empty(schedule.Warnings);
    }

    [Fact]
    public void Of_equal_arguments_is_equal_turn_by_turn() =>
        Assert.Equal(Schedule.Of(FairSplit.Of(Two), Monday, 9).Turns, Schedule.Of(FairSplit.Of(Two), Monday, 9).Turns);

    [Fact]
    public void Weights_of_three_to_two_are_three_of_five_weeks()
    {
        TurnShare[] shares = [new(P("A"), Rational.Of(3)), new(P("B"), Rational.Of(2))];
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(Two).With(T("cook"), Ownership.InProportion(AlternationPeriod.Week, shares));

        Schedule schedule = Schedule.Of(plan, Monday, 5);

        Assert.Equal([(P("A"), 3), (P("B"), 2)], schedule.Proportions.Select(part => (part.Person, part.Turns)));
        Assert.Equal([Rational.Of(3), Rational.Of(2)], schedule.Proportions.Select(part => part.Exact));
        Assert.All(schedule.Turns.Where(turn => turn.Task == T("cook")).GroupBy(turn => turn.Date.DayNumber / 7), week => Assert.Single(week.Select(turn => turn.People[0]).Distinct()));
    }

    [Theory]
    [InlineData(AlternationPeriod.Month, "A A A A B B B B A A A A")]
    [InlineData(AlternationPeriod.Quarter, "A A A A A A A A A A A A")]
    public void Alternation_by_month_or_quarter_hands_over_at_its_beginning(AlternationPeriod period, string expected)
    {
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(Two)
            .With(T("mop"), Ownership.InTurn(period, P("A"), P("B")))
            .With(T("mop"), Recurrence.EveryWeeks(1, Day("2027-01-04"), DayOfWeek.Monday));

        // Mondays: January 4 to 25, February 1 to 22, March 1 to 22.
        Assert.Equal(expected, Sequence(Schedule.Of(plan, Day("2027-01-04"), 12), "mop"));
    }

    [Fact]
    public void Stand_by_steps_in_while_the_owner_is_away_and_no_longer()
    {
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(Of("A B C", Daily("dog"))).With(T("dog"), Ownership.By(P("C"), standBy: P("A")));
        var options = new ScheduleOptions { Roster = Roster.Everyone.Away(P("C"), Monday.AddDays(2), Monday.AddDays(3)) };

        Schedule schedule = Schedule.Of(plan, Monday, 1, options);

        Assert.Equal("C C A A C C C", Sequence(schedule, "dog"));
        Assert.Equal(TurnReason.StandIn, schedule.Turns[2].Reason);
        Assert.Empty(schedule.Warnings);
    }

    [Theory]
    [InlineData(AwayPolicy.StandIn, "A B B A A A A", ScheduleWarningKind.StandIn)]
    [InlineData(AwayPolicy.LeaveOut, "A A A A A", ScheduleWarningKind.LeftOut)]
    public void Owner_away_is_stood_in_for_or_left_out_with_a_warning(AwayPolicy policy, string expected, ScheduleWarningKind kind)
    {
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(Of("A B", Daily("dog"))).With(T("dog"), Ownership.By(P("A")));
        var options = new ScheduleOptions { Roster = Roster.Everyone.Away(P("A"), Monday.AddDays(1), Monday.AddDays(2)), WhenAway = policy };

        Schedule schedule = Schedule.Of(plan, Monday, 1, options);

        Assert.Equal(expected, Sequence(schedule, "dog"));
        ScheduleWarning warning = Assert.Single(schedule.Warnings);
        Assert.Equal((kind, Monday.AddDays(1), Monday.AddDays(2), 2), (warning.Kind, warning.First, warning.Last, warning.Days));
        Assert.Equal([T("dog")], warning.Tasks);
        Assert.Equal([P("A")], warning.People);
    }

    [Fact]
    public void Whole_household_away_is_a_warning_and_no_turn()
    {
        Roster away = Roster.Everyone.Away(P("A"), Monday, Monday.AddDays(6)).Away(P("B"), Monday.AddDays(1), Monday.AddDays(6));

        Schedule schedule = Schedule.Of(OwnershipPlan.LeastBurdened(Two), Monday, 2, new ScheduleOptions { Roster = away });

        Assert.DoesNotContain(schedule.Turns, turn => turn.Date > Monday && turn.Date <= Monday.AddDays(6));
        ScheduleWarning warning = Assert.Single(schedule.Warnings, one => one.Kind == ScheduleWarningKind.EveryoneAway && one.Tasks.Contains(T("cook")));
        Assert.Equal((Monday.AddDays(1), Monday.AddDays(6)), (warning.First, warning.Last));
    }

    [Fact]
    public void Jointly_names_all_who_are_there_and_divides_the_minutes()
    {
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(Two).With(T("cook"), Ownership.Jointly(P("A"), P("B")));
        var options = new ScheduleOptions { Roster = Roster.Everyone.Away(P("B"), Monday.AddDays(6), Monday.AddDays(6)) };

        Turn[] cooking = [.. Schedule.Of(plan, Monday, 1, options).Turns.Where(turn => turn.Task == T("cook"))];

        Assert.All(cooking[..6], turn => Assert.Equal(("A+B", 20, TurnReason.Jointly), (string.Join('+', turn.People), turn.Minutes, turn.Reason)));
        Assert.Equal(("A", 40), (string.Join('+', cooking[6].People), cooking[6].Minutes));
    }

    [Fact]
    public void Parts_are_turns_of_their_own()
    {
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(Two).With(T("mop"), Ownership.InParts(new TaskPart(P("A"), 10), new TaskPart(P("B"), 25)));

        Turn[] turns = [.. Schedule.Of(plan, Monday, 1).Turns.Where(turn => turn.Task == T("mop"))];

        Assert.Equal([(1, P("A"), 10), (2, P("B"), 25)], turns.Select(turn => (turn.Part, turn.People[0], turn.Minutes)));
        Assert.Single(turns.Select(turn => turn.Occurrence).Distinct());
    }

    [Fact]
    public void Open_turns_are_offered_to_who_may_claim_them_and_counted_for_nobody()
    {
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(Of("A B C", [new Wish.CannotDo(P("C"), T("attic"))], Weekly("attic")))
            .With(T("attic"), Ownership.OpenTo(P("B"), P("A"), P("C")));

        Schedule schedule = Schedule.Of(plan, Monday, 1);

        Turn turn = Assert.Single(schedule.Turns);
        Assert.True(turn.IsOpen);
        Assert.Equal([P("B"), P("A")], turn.People);
        Assert.All(schedule.Loads, load => Assert.Equal((0, 0L), (load.Turns, load.Minutes)));
    }

    [Fact]
    public void Planning_is_owned_apart_from_doing()
    {
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(Two)
            .With(T("cook"), Ownership.By(P("A")))
            .WithPlanning(T("cook"), Ownership.By(P("B")))
            .WithPlanning(T("mop"), Ownership.InTurn(AlternationPeriod.Month, P("A"), P("B")));

        Schedule schedule = Schedule.Of(plan, Day("2027-01-04"), 8);

        Assert.Equal(
            [
                new PlanningSpan(T("cook"), P("B"), Day("2027-01-04"), Day("2027-02-28")),
                new PlanningSpan(T("mop"), P("A"), Day("2027-01-04"), Day("2027-01-31")),
                new PlanningSpan(T("mop"), P("B"), Day("2027-02-01"), Day("2027-02-28")),
            ],
            schedule.Planning);
        Assert.DoesNotContain(schedule.Turns, turn => turn.Task == T("cook") && turn.People.Contains(P("B")));
        Assert.Throws<ArgumentException>(() => plan.WithPlanning(T("mop"), Ownership.OpenTo(P("A"))));
    }

    [Fact]
    public void More_minutes_than_somebody_has_are_told_with_the_worst_week()
    {
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(Two).With(T("cook"), Ownership.By(P("A")));
        var options = new ScheduleOptions { Roster = Roster.Everyone.WithMinutes(P("A"), 200).WithMinutes(P("B"), 200) };

        ScheduleWarning warning = Assert.Single(Schedule.Of(plan, Monday, 3, options).Warnings, one => one.Kind == ScheduleWarningKind.OverMinutes);

        Assert.Equal((3, 80L), (warning.Days, warning.Amount));
        Assert.Equal([P("A")], warning.People);
    }

    [Fact]
    public void Cannot_do_makes_a_drift_that_is_told_with_its_amount()
    {
        Household household = Of("A B", [new Wish.CannotDo(P("B"), T("cook")), new Wish.CannotDo(P("B"), T("mop"))], Daily("cook", 40), Weekly("mop"));

        ScheduleWarning warning = Assert.Single(Schedule.Of(OwnershipPlan.LeastBurdened(household), Monday, 1).Warnings);

        // 7 × 40 + 30 minutes at 100 per cent, less the biggest turn.
        Assert.Equal((ScheduleWarningKind.Drift, 27_000L), (warning.Kind, warning.Amount));
    }

    [Fact]
    public void Where_people_stand_already_decides_who_is_next()
    {
        Household household = Of("A B", Daily("cook", 40));
        Ledger ledger = Ledger.Of(Enumerable.Range(0, 3).Select(day => LedgerEntry.Done(
            LedgerEntryId.Create($"e{day}"), new DateTimeOffset(Monday.AddDays(day - 3), new TimeOnly(18, 0), TimeSpan.Zero), T("cook"), P("A"))));

        Schedule schedule = Schedule.Of(
            OwnershipPlan.LeastBurdened(household), Monday, 1, new ScheduleOptions { Standing = Standing.Of(ledger, household, Monday.AddDays(-1)) });

        Assert.Equal("B B B A B A B", Sequence(schedule, "cook"));
    }

    [Fact]
    public void More_units_than_people_wrap_with_a_warning()
    {
        Household household = Of("A B", Daily("x"), Daily("y"), Daily("z"));
        var set = RotationSet.Of(AlternationPeriod.Week, [P("A"), P("B")], T("x"), T("y"), T("z"));

        Schedule schedule = Schedule.Of(OwnershipPlan.LeastBurdened(household).With(set), Monday, 2);

        Assert.Equal(21 * 2, schedule.Turns.Count);
        Assert.Equal(schedule.Loads[0].Turns, schedule.Loads[1].Turns);
        Assert.Equal(ScheduleWarningKind.TooFewPeople, Assert.Single(schedule.Warnings).Kind);
    }

    [Fact]
    public void Of_weeks_or_anchor_out_of_range_throws()
    {
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(Two);

        Assert.Throws<ArgumentOutOfRangeException>(() => Schedule.Of(plan, Monday, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedule.Of(plan, Monday, Schedule.MostWeeks + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedule.Of(plan, DateOnly.MaxValue.AddDays(-30), 52));
        Assert.Throws<ArgumentOutOfRangeException>(() => Schedule.Of(plan, Monday, 1, new ScheduleOptions { Anchor = Monday.AddDays(1) }));
        Assert.Throws<ArgumentException>(() => plan.With(T("cook"), Ownership.By(P("Z"))));
    }
}

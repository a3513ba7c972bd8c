using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Splitting;
using static RelationshipKit.Tests.Scheduling.Homes;

namespace RelationshipKit.Tests.Scheduling;

public sealed class RosterTests
{
    [Fact]
    public void There_in_a_cycle_comes_round_before_and_after_its_anchor()
    {
        // Anchored on a Thursday: the week it is in is the first.
        Roster roster = Roster.Everyone.There(P("A"), Monday.AddDays(3), [DayOfWeek.Monday], [DayOfWeek.Sunday], []);

        foreach (int cycle in new[] { -2, -1, 0, 1, 40 })
        {
            int[] days = [.. Enumerable.Range(0, 21).Where(day => roster.IsThere(P("A"), Monday.AddDays((21 * cycle) + day)))];
            Assert.Equal([0, 13], days);
        }
    }

    [Fact]
    public void Away_includes_both_days_and_adds_to_days_of_the_week()
    {
        Roster roster = Roster.Everyone.There(P("A"), DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday).Away(P("A"), Monday.AddDays(1), Monday.AddDays(2));

        Assert.Equal([0, 7, 8, 9], Enumerable.Range(0, 14).Where(day => roster.IsThere(P("A"), Monday.AddDays(day))));
        Assert.True(roster.IsThere(P("B"), Monday.AddDays(6)));
        Assert.Throws<ArgumentException>(() => Roster.Everyone.Away(P("A"), Monday, Monday.AddDays(-1)));
    }

    [Fact]
    public void Rosters_and_ownerships_are_equal_by_value()
    {
        Assert.Equal(Made(), Made());
        Assert.NotEqual(Made(), Made().WithMinutes(P("A"), 1));
        Assert.Equal(Ownership.InTurn(AlternationPeriod.Week, P("A"), P("B")), Ownership.InTurn(AlternationPeriod.Week, P("A"), P("B")));
        Assert.NotEqual(Ownership.InTurn(AlternationPeriod.Week, P("A"), P("B")), Ownership.InTurn(AlternationPeriod.Week, P("B"), P("A")));
        Assert.Equal(DutyRoster.Weekly().With(P("A"), DayOfWeek.Friday), DutyRoster.Weekly().With(P("A"), DayOfWeek.Friday));
        Assert.Equal(RotationSet.Of(AlternationPeriod.Week, [P("A")], T("x")), RotationSet.Of(AlternationPeriod.Week, [P("A")], T("x")));
        Assert.Equal(Turn.Create(T("x"), Monday, 5, [P("A")]), Turn.Create(T("x"), Monday, 5, [P("A")]));
        Assert.NotEqual(Turn.Create(T("x"), Monday, 5, [P("A")]), Turn.Create(T("x"), Monday, 6, [P("A")]));

        static Roster Made() => Roster.Everyone.There(P("A"), Monday, [DayOfWeek.Monday], []).Away(P("B"), Monday, Monday);
    }

    [Fact]
    public void Duty_of_two_people_on_a_day_throws()
    {
        DutyRoster roster = DutyRoster.OfWeeks(Monday, 2).WithWeek(2, P("A"), DayOfWeek.Friday);

        Assert.Throws<ArgumentException>(() => roster.With(P("B"), DayOfWeek.Friday));
        Assert.Throws<ArgumentOutOfRangeException>(() => roster.WithWeek(3, P("B"), DayOfWeek.Friday));
        Assert.Null(roster.On(Monday.AddDays(4)));
        Assert.Equal(P("A"), roster.On(Monday.AddDays(11)));
    }

    [Fact]
    public void Roster_of_somebody_else_throws() => Assert.Throws<ArgumentException>(() => Schedule.Of(
        FairSplit.Of(Of("A", Daily("x"))), Monday, 1, new ScheduleOptions { Roster = Roster.Everyone.Away(P("Z"), Monday, Monday) }));

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(3, 5)]
    [InlineData(5, 5)]
    [InlineData(6, 13)]
    public void Rotation_set_is_a_balanced_latin_sequence(int people, int tasks)
    {
        PersonId[] all = [.. Enumerable.Range(0, people).Select(at => P($"p{at}"))];
        TaskId[] rooms = [.. Enumerable.Range(0, tasks).Select(at => T($"t{at}"))];
        var set = RotationSet.Of(AlternationPeriod.Week, all, rooms);
        Household household = Household.Create(all.Select(id => Person.Create(id, "Somebody")), rooms.Select(id => HouseholdTask.Create(id, 10)));

        Schedule schedule = Schedule.Of(OwnershipPlan.LeastBurdened(household).With(set), Monday, people);

        // Each pair of a person and a task once in the cycle; each week, everyone as many tasks as anyone else, give or take one.
        Assert.Equal(people * tasks, schedule.Turns.Select(turn => (turn.People[0], turn.Task)).Distinct().Count());
        Assert.All(schedule.Turns.GroupBy(turn => turn.Date.DayNumber / 7), week => Assert.All(
            all, person => Assert.InRange(week.Count(turn => turn.People[0] == person), tasks / people, (tasks + people - 1) / people)));
    }

    [Fact]
    public void Joiner_is_not_flooded_with_turns()
    {
        var options = new ScheduleOptions { Roster = Roster.Everyone.With(LedgerAbsence.Before(P("C"), Monday.AddDays(7 * 100))) };

        Schedule schedule = Schedule.Of(OwnershipPlan.LeastBurdened(Of("A B C", Daily("dishes"))), Monday, 103, options);

        Turn[] since = [.. schedule.Between(Monday.AddDays(700), schedule.Last)];
        Assert.All(Enumerable.Range(0, 7), round => Assert.Equal(3, since[(3 * round)..(3 * round + 3)].Select(turn => turn.People[0]).Distinct().Count()));
    }
}

using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Tests.Storage;
using RelationshipKit.Scheduling;
using static RelationshipKit.Samples.HouseholdBoard.Tests.Commands.Acting;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Commands;

public sealed class WeekTests
{
    private static readonly DateOnly Monday = new(2026, 11, 16);

    [Fact]
    public void Tick_by_two_of_the_same_turn_counts_once()
    {
        Home home = Joined().With(Ana, new Tick(SmallHomes.Cook, Due: Wednesday));

        Assert.Equal(Refusal.HeardAlready, home.Why(Bo, new Tick(SmallHomes.Cook, Due: Wednesday)));
        Assert.Equal(Refusal.HeardAlready, home.Why(Bo, new Skip(SmallHomes.Cook, Wednesday)));
        Assert.Single(home.Ledger.Counting);
        Assert.DoesNotContain(BoardOf(home).Days.Single(day => day.Date == Wednesday).Open, turn => turn.Task == SmallHomes.Cook);
    }

    [Fact]
    public void Tick_again_after_undo_counts_and_the_ledger_keeps_all_three()
    {
        Home home = Joined().With(Ana, new Tick(SmallHomes.Cook, Due: Wednesday), "first");
        home = home.With(Ana, new Undo(home.Ledger.Entries[0].Id.Value));

        Assert.Contains(BoardOf(home).Days.Single(day => day.Date == Wednesday).Open, turn => turn.Task == SmallHomes.Cook);
        home = home.With(Bo, new Tick(SmallHomes.Cook, Due: Wednesday, Minutes: 35, With: [Ana, Bo]));
        Assert.Equal(3, home.Ledger.Entries.Count);
        LedgerEntry done = Assert.Single(home.Ledger.Counting);
        Assert.Equal((Bo, 35), (done.By!.Value, done.Minutes!.Value));
        Assert.Equal([Ana], done.With);
    }

    [Fact]
    public void Tick_for_another_says_who_wrote_it()
    {
        LedgerEntry done = Assert.Single(Joined().With(Ana, new Tick(SmallHomes.Cook, Bo, Wednesday)).Ledger.Entries);

        Assert.Equal((Bo, Ana), (done.By!.Value, done.TickedBy!.Value));
    }

    [Fact]
    public void Tick_refuses_unknown_tasks_and_minutes_out_of_range()
    {
        Assert.Equal(Refusal.NotFound, Joined().Why(Ana, new Tick(TaskId.Create("none"))));
        Assert.Equal(Refusal.NotFound, Joined().Why(Ana, new Tick(SmallHomes.Cook, PersonId.Create("stranger"))));
        Assert.Equal(Refusal.BadNumber, Joined().Why(Ana, new Tick(SmallHomes.Cook, Minutes: 0)));
        Assert.Equal(Refusal.BadNumber, Joined().Why(Ana, new Help(SmallHomes.Cook, Minutes: 10_081)));
    }

    [Fact]
    public void Help_credits_the_helper_and_leaves_the_turn()
    {
        Turn turn = FirstTurn(Joined());
        PersonId helper = turn.People[0] == Ana ? Bo : Ana;
        Home home = Joined().With(helper, new Help(turn.Task, turn.People[0], turn.Date, 15));

        LedgerEntry entry = Assert.Single(home.Ledger.Entries);
        Assert.Equal((LedgerEntryKind.Helped, helper), (entry.Kind, entry.By!.Value));
        Assert.Contains(BoardOf(home).Days.Single(day => day.Date == turn.Date).Open, open => open.Task == turn.Task);
    }

    [Fact]
    public void Swap_gives_the_turn_to_whoever_takes_it_and_undo_gives_it_back()
    {
        Turn turn = FirstTurn(Joined());
        (PersonId from, PersonId to) = turn.People[0] == Ana ? (Ana, Bo) : (Bo, Ana);

        Home home = Joined().With(to, new Swap(turn.Task, turn.Date, from, to));
        Assert.Equal([to], Open(home, turn).People);
        Assert.Equal(Refusal.NotNow, home.Why(to, new Swap(turn.Task, turn.Date, from, to)));

        home = home.With(from, new Undo(home.Ledger.Entries[0].Id.Value));
        Assert.Equal([from], Open(home, turn).People);
    }

    [Fact]
    public void Swap_is_refused_to_anybody_but_the_two_and_where_the_turn_is_not_theirs()
    {
        Turn turn = FirstTurn(Joined());
        (PersonId from, PersonId to) = turn.People[0] == Ana ? (Ana, Bo) : (Bo, Ana);
        var child = PersonId.Create("p3");
        Home three = Joined();
        three = three.With(three.Household.WithPerson(Person.Create(child, "Cleo")));

        Assert.Equal(Refusal.NotYours, three.Why(child, new Swap(turn.Task, turn.Date, from, to)));
        Assert.Equal(Refusal.NotNow, Joined().Why(to, new Swap(turn.Task, turn.Date, to, from)));
        Assert.Equal(Refusal.NotNow, Joined().Why(from, new Swap(turn.Task, turn.Date, from, from)));
    }

    [Fact]
    public void Undo_is_refused_to_whoever_is_not_named_and_for_what_is_undone()
    {
        Home home = Joined().With(Ana, new Tick(SmallHomes.Cook, Due: Wednesday));
        string entry = home.Ledger.Entries[0].Id.Value;

        Assert.Equal(Refusal.NotYours, home.Why(Bo, new Undo(entry)));
        Assert.Equal(Refusal.NotFound, home.Why(Ana, new Undo("nothing")));
        home = home.With(Ana, new Undo(entry));
        Assert.Equal(Refusal.NotNow, home.Why(Ana, new Undo(entry)));
    }

    [Fact]
    public void Undo_of_what_somebody_did_who_has_not_joined_is_anybodys()
    {
        Home home = SmallHomes.OfTwo();
        home = home.With(home.MemberOf(Ana)! with { Passphrase = "hash" }).With(Bo, new Tick(SmallHomes.Cook, Due: Wednesday));

        Assert.Empty(home.With(Ana, new Undo(home.Ledger.Entries[0].Id.Value)).Ledger.Counting);
    }

    [Fact]
    public void Skip_says_whose_turn_was_not_needed()
    {
        LedgerEntry skipped = Assert.Single(Joined().With(Ana, new Skip(SmallHomes.Cook, Wednesday, Bo)).Ledger.Entries);

        Assert.Equal((LedgerEntryKind.Skipped, Bo, Ana), (skipped.Kind, skipped.By!.Value, skipped.TickedBy!.Value));
    }

    [Fact]
    public void Board_of_a_home_set_up_today_has_nothing_from_before()
    {
        Home home = Joined() with { Since = Wednesday };

        WeekBoard board = BoardOf(home);
        Assert.Empty(board.Overdue);
        Assert.Equal(Wednesday, board.Days[0].Date);
        Assert.Null(board.Earlier);
        Assert.NotEmpty(BoardOf(home with { Since = null }).Overdue.AsEnumerable().Concat(HomePlan.Of(home with { Since = null }).Around(Wednesday)!.Overdue));
        Assert.Empty(HomePlan.Of(home).Around(Wednesday)!.Overdue);
    }

    [Fact]
    public void Board_with_a_task_added_in_the_week_has_no_turn_of_it_from_before()
    {
        Home home = (Joined() with { Since = Monday.AddDays(-70) }).With(Ana, new AddTask("dust", "Dust", 20, 1, Period.Day));

        WeekBoard board = BoardOf(home.Stored());

        DateOnly[] dust = [.. board.Overdue.Concat(board.Days.SelectMany(day => day.Open)).Where(turn => turn.Task.Value == "dust").Select(turn => turn.Date)];
        Assert.Equal(Wednesday, dust.Min());
        Assert.Equal(Monday.AddDays(6), dust.Max());
        Assert.Contains(board.Days.SelectMany(day => day.Open), turn => turn.Date < Wednesday);
        Assert.Empty(home.With(Ana, new DropTask(TaskId.Create("dust"))).Starts);
    }

    [Fact]
    public void Board_tells_what_went_to_somebody_else_after_the_week_was_planned()
    {
        Home planned = new PlanWeek(Monday).On(Joined(), Actor.Planner, CommandId.New(), Noon).Next!.Stored();
        Turn cook = FirstTurn(planned);
        PersonId mine = cook.People[0], other = mine == Ana ? Bo : Ana;
        Home changed = planned.With(mine, new MakeWish(new WishParts(WishKind.CannotDo, [cook.Task])));

        Assert.Empty(BoardOf(planned).Moved);
        Assert.All(BoardOf(changed).Moved.Where(turn => turn.Task == cook.Task), turn => Assert.Equal((mine, other), (turn.Before.Single(), turn.Now.Single())));
        Assert.Contains(BoardOf(changed).Moved, turn => turn.Task == cook.Task && turn.Date == cook.Date);
        Assert.All(BoardOf(changed).Moved, turn => Assert.True(turn.Date >= Wednesday));
    }

    [Fact]
    public void Board_of_one_person_shows_their_turns_alone()
    {
        WeekBoard all = BoardOf(Joined()), mine = WeekBoard.Of(Joined(), Wednesday, Wednesday, Ana);

        Assert.All(mine.Days.SelectMany(day => day.Open), turn => Assert.Contains(Ana, turn.People));
        Assert.True(mine.Days.Sum(day => day.Open.Length) < all.Days.Sum(day => day.Open.Length));
    }

    [Fact]
    public void Board_far_away_stops_a_year_from_today()
    {
        WeekBoard board = WeekBoard.Of(Joined(), DateOnly.MaxValue, Wednesday, null);

        Assert.Equal(Monday.AddDays(7 * 52), board.Monday);
        Assert.Null(board.Later);
        Assert.Equal(Monday.AddDays(-7 * 52), WeekBoard.Of(Joined(), DateOnly.MinValue, Wednesday, null).Monday);
    }

    private static WeekBoard BoardOf(Home home) => WeekBoard.Of(home, Wednesday, Wednesday, only: null);

    private static Turn FirstTurn(Home home) => HomePlan.Of(home).OpenIn(Monday).First(turn => turn.Date >= Wednesday);

    private static Turn Open(Home home, Turn turn) => HomePlan.Of(home).OpenIn(Monday).Single(open => open.Task == turn.Task && open.Date == turn.Date);
}

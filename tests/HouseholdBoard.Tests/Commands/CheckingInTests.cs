using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Tests.Storage;
using static RelationshipKit.Samples.HouseholdBoard.Tests.Commands.Acting;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Commands;

public sealed class CheckingInTests
{
    [Fact]
    public void Check_in_begins_only_with_the_yes_of_both_and_is_then_stored()
    {
        Home asked = Joined().With(Ana, new InviteToCheckIn(Bo));
        Assert.Empty(asked.Talks);
        Assert.Empty(asked.With(Bo, new AnswerCheckIn(Ana, Yes: false)).CheckInInvitations);

        Home begun = asked.With(Bo, new AnswerCheckIn(Ana, Yes: true)).Stored();
        CheckIn talk = Assert.IsType<CheckIn>(Assert.Single(begun.Talks));
        Assert.True(talk.MayBeKept);
        Assert.Empty(begun.CheckInInvitations);
    }

    [Fact]
    public void Invitations_are_stored_taken_back_and_refused()
    {
        Home asked = Joined().With(Ana, new InviteToCheckIn(Bo)).Stored();

        Assert.Equal(new CheckInInvitation(Ana, Bo, Noon), Assert.Single(asked.CheckInInvitations));
        Assert.Equal(Refusal.NotNow, asked.Why(Bo, new InviteToCheckIn(Ana)));
        Assert.Equal(Refusal.NotFound, asked.Why(Ana, new AnswerCheckIn(Bo, Yes: true)));
        Assert.Equal(Refusal.NotYours, Joined().Why(Ana, new InviteToCheckIn(Ana)));
        Assert.Equal(Refusal.NotFound, SmallHomes.OfTwo().Why(Ana, new InviteToCheckIn(Bo)));
        Assert.Empty(asked.With(Ana, new TakeBackCheckIn(Bo)).CheckInInvitations);
        Assert.Equal(Refusal.NotFound, asked.Why(Bo, new TakeBackCheckIn(Ana)));
        Assert.Equal(Refusal.NotNow, Begun().Why(Ana, new InviteToCheckIn(Bo)));
    }

    [Fact]
    public void Moves_go_turn_by_turn_and_stay_over_storage()
    {
        Home home = Begun();
        home = Move(home, Ana, TalkMoveKind.Answer, "for cooking").Stored();

        Assert.Equal(Refusal.NotNow, Why(home, Ana, TalkMoveKind.Answer));
        home = Move(home, Bo, TalkMoveKind.Answer, "for listening").Stored();
        Assert.Equal(CheckInPart.WentWell, Talk(home).Part);
        Assert.Equal(["for cooking", "for listening"], CheckIns.Said(Talk(home)).Select(move => move.Text));
    }

    [Fact]
    public void Moves_on_what_was_not_seen_by_strangers_or_of_wrong_words_are_refused()
    {
        Home home = Begun();
        string key = CheckIns.KeyOf(Talk(home));

        Assert.Equal(Refusal.NotNow, home.Why(Ana, new MoveInCheckIn(key, 1, TalkMoveKind.Answer, "late")));
        Assert.Equal(Refusal.NotFound, home.Why(PersonId.Create("p3"), new MoveInCheckIn(key, 2, TalkMoveKind.Answer)));
        Assert.Equal(Refusal.NotFound, home.Why(Ana, new MoveInCheckIn("none", 2, TalkMoveKind.Answer)));
        Assert.Equal(Refusal.BadWords, home.Why(Ana, new MoveInCheckIn(key, 2, TalkMoveKind.Answer, new string('a', 2_001))));
        Assert.Equal(Refusal.NotNow, home.Why(Ana, new MoveInCheckIn(key, 2, TalkMoveKind.ForbidKeeping)));
        Assert.Equal(Refusal.NotNow, home.Why(Ana, new MoveInCheckIn(key, 2, (TalkMoveKind)99)));
        Assert.Equal(Refusal.BadNumber, home.Why(Ana, new MoveInCheckIn(key, 2, TalkMoveKind.TimeOut)));
        Assert.Equal(Noon.AddMinutes(15), Talk(home.With(Ana, new MoveInCheckIn(key, 2, TalkMoveKind.TimeOut, Minutes: 15))).Pause!.ReturnAt);
    }

    [Fact]
    public void A_check_in_that_is_over_is_kept_if_both_say_so_and_forgotten_if_one_does()
    {
        Home over = Move(Begun(), Bo, TalkMoveKind.Stop);
        string key = CheckIns.KeyOf(Talk(over));
        Assert.Equal(Refusal.NotNow, Begun().Why(Ana, new KeepCheckIn(key)));

        Home half = over.With(Ana, new KeepCheckIn(key)).Stored();
        Assert.False(CheckIns.IsKept(Talk(half)));
        Assert.Equal(Refusal.NotNow, half.Why(Ana, new KeepCheckIn(key)));
        Assert.Empty(half.With(Bo, new ForgetCheckIn(key)).Talks);
        Home kept = half.With(Bo, new KeepCheckIn(key)).Stored();
        Assert.True(CheckIns.IsKept(Talk(kept)));

        // What is kept outlives the next check-in; what is not does not.
        Assert.Equal(2, Begin(kept).Talks.Length);
        Assert.Single(Begin(half).Talks);
        Assert.Equal(Refusal.NotFound, kept.Why(PersonId.Create("p3"), new ForgetCheckIn(key)));
    }

    [Fact]
    public void Version_changes_with_every_move_and_tells_others_nothing()
    {
        Home begun = Begun(), moved = Move(begun, Ana, TalkMoveKind.Pass);
        var other = PersonId.Create("p3");

        Assert.NotEqual(CheckIns.Version(begun, Bo), CheckIns.Version(moved, Bo));
        Assert.Equal(CheckIns.Version(begun, other), CheckIns.Version(moved, other));
        Assert.Equal(CheckIns.Version(moved, Bo), CheckIns.Version(moved.Stored(), Bo));
    }

    private static Home Begun() => Begin(Joined());

    private static Home Begin(Home home) => home.With(Ana, new InviteToCheckIn(Bo)).With(Bo, new AnswerCheckIn(Ana, Yes: true));

    private static CheckIn Talk(Home home) => (CheckIn)home.Talks[^1];

    private static Home Move(Home home, PersonId by, TalkMoveKind kind, string? text = null) =>
        home.With(by, new MoveInCheckIn(CheckIns.KeyOf(Talk(home)), Talk(home).Events.Count, kind, text));

    private static Refusal? Why(Home home, PersonId by, TalkMoveKind kind) =>
        home.Why(by, new MoveInCheckIn(CheckIns.KeyOf(Talk(home)), Talk(home).Events.Count, kind));
}

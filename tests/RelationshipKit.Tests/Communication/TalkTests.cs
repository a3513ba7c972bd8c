using System.Globalization;
using RelationshipKit.Communication;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Tests.Communication;

public sealed class TalkTests
{
    private static readonly PersonId Ana = PersonId.Create("ana"), Bo = PersonId.Create("bo");

    private readonly ManualTime _time = new();

    [Fact]
    public void A_speaker_listener_round_keeps_the_floor_with_the_speaker_until_it_is_given()
    {
        ListeningRound round = Play(ListeningRound.Propose(ListeningStyle.SpeakerListener, Ana, Bo), (Bo, TalkMoveKind.Agree), (Ana, TalkMoveKind.Say), (Bo, TalkMoveKind.SayBack));
        Assert.Equal((ListeningPhase.Checking, Ana), (round.Phase, round.Floor));

        round = Play(round, (Ana, TalkMoveKind.Correct), (Bo, TalkMoveKind.SayBack), (Ana, TalkMoveKind.Confirm), (Ana, TalkMoveKind.GiveFloor));
        Assert.Equal((ListeningPhase.Speaking, Bo, Bo), (round.Phase, round.Floor, round.Speaker));

        round = Play(round, (Bo, TalkMoveKind.Say), (Ana, TalkMoveKind.SayBack), (Bo, TalkMoveKind.Confirm), (Bo, TalkMoveKind.Finish));
        Assert.Equal((TalkEnding.Finished, null), (round.Ending, round.Floor));
    }

    [Fact]
    public void An_imago_round_goes_through_summary_validation_and_empathy_and_then_the_other_way_round()
    {
        ListeningRound round = ListeningRound.Propose(ListeningStyle.Imago, Ana, Bo);
        round = Play(round, (Bo, TalkMoveKind.Agree));
        foreach ((PersonId speaker, PersonId listener) in new[] { (Ana, Bo), (Bo, Ana) })
        {
            Assert.Equal(speaker, round.Floor);
            round = Play(
                round,
                (speaker, TalkMoveKind.Say), (listener, TalkMoveKind.SayBack), (speaker, TalkMoveKind.Confirm), (listener, TalkMoveKind.AskForMore),
                (speaker, TalkMoveKind.Say), (listener, TalkMoveKind.SayBack), (speaker, TalkMoveKind.Confirm), (listener, TalkMoveKind.AskForMore),
                (speaker, TalkMoveKind.NoMore), (listener, TalkMoveKind.Summarise), (speaker, TalkMoveKind.Confirm), (listener, TalkMoveKind.Validate),
                (listener, TalkMoveKind.Empathise), (speaker, TalkMoveKind.Confirm));
        }

        Assert.Equal(TalkEnding.Finished, round.Ending);
    }

    [Fact]
    public void A_break_needs_the_time_of_return_and_ends_then()
    {
        ListeningRound round = Play(ListeningRound.Propose(ListeningStyle.SpeakerListener, Ana, Bo), (Bo, TalkMoveKind.Agree));
        Assert.Equal(TalkRefusal.NoReturnStated, RefusalOf(round, TalkMove.Of(Bo, TalkMoveKind.TimeOut)));
        Assert.Equal(TalkRefusal.ReturnOutOfRange, RefusalOf(round, TalkMove.TimeOut(Bo, _time.Now)));
        Assert.Equal(TalkRefusal.ReturnOutOfRange, RefusalOf(round, TalkMove.TimeOut(Bo, _time.Now.AddDays(8))));

        round = round.Do(TalkMove.TimeOut(Bo, _time.Now.AddMinutes(20)), _time);
        Assert.Equal(TalkRefusal.IsPaused, RefusalOf(round, TalkMove.Of(Ana, TalkMoveKind.Say)));
        Assert.Equal(TalkRefusal.BreakNotOver, RefusalOf(round, TalkMove.Of(Ana, TalkMoveKind.Return)));
        Assert.Null(round.Do(TalkMove.Of(Bo, TalkMoveKind.Return), _time).Pause);
        _time.Now = _time.Now.AddMinutes(20);
        Assert.Equal(ListeningPhase.Speaking, round.Do(TalkMove.Of(Ana, TalkMoveKind.Return), _time).Phase);
    }

    [Fact]
    public void A_round_can_be_agreed_on_for_later_and_left_without_a_reason()
    {
        ListeningRound round = ListeningRound.Propose(ListeningStyle.Imago, Ana, Bo);

        Assert.Equal(_time.Now.AddHours(2), round.Do(TalkMove.AgreeFor(Bo, _time.Now.AddHours(2)), _time).Pause!.ReturnAt);
        Assert.Equal(TalkEnding.Passed, round.Do(TalkMove.Of(Bo, TalkMoveKind.Pass), _time).Ending);
        Assert.Equal(TalkEnding.Stopped, round.Do(TalkMove.Of(Ana, TalkMoveKind.Stop), _time).Ending);
    }

    [Fact]
    public void A_clock_that_is_set_back_keeps_nobody_from_stopping()
    {
        CheckIn checkIn = CheckIn.Begin(Ana, Bo).Do(TalkMove.Of(Ana, TalkMoveKind.Answer), _time);
        _time.Now = _time.Now.AddHours(-3);

        Assert.Equal(TalkEnding.Stopped, checkIn.Do(TalkMove.Of(Bo, TalkMoveKind.Stop), _time).Ending);
    }

    [Fact]
    public void A_check_in_has_four_parts_and_holds_one_issue_as_a_round()
    {
        CheckIn checkIn = Play(CheckIn.Begin(Ana, Bo), (Ana, TalkMoveKind.Answer), (Bo, TalkMoveKind.Answer));
        Assert.Equal((CheckInPart.WentWell, "went-well", Bo), (checkIn.Part, checkIn.Topic, checkIn.Floor));

        checkIn = Play(checkIn, (Bo, TalkMoveKind.Pass), (Ana, TalkMoveKind.Answer), (Ana, TalkMoveKind.Pass), (Bo, TalkMoveKind.Raise));
        Assert.Equal((CheckInPart.OneIssue, ListeningPhase.Invited), (checkIn.Part, checkIn.RoundPhase));

        checkIn = Play(
            checkIn,
            (Ana, TalkMoveKind.Agree), (Bo, TalkMoveKind.Say), (Ana, TalkMoveKind.SayBack), (Bo, TalkMoveKind.Confirm), (Bo, TalkMoveKind.GiveFloor),
            (Ana, TalkMoveKind.Finish));
        Assert.Equal((CheckInPart.NextWeek, null), (checkIn.Part, checkIn.RoundPhase));

        checkIn = Play(checkIn, (Bo, TalkMoveKind.Answer), (Ana, TalkMoveKind.Answer));
        Assert.Equal((CheckInPart.Over, TalkEnding.Finished, null), (checkIn.Part, checkIn.Ending, checkIn.Topic));
    }

    [Fact]
    public void A_talk_gets_deeper_only_if_both_want_it_and_lighter_if_one_does()
    {
        DepthTalk talk = DepthTalk.Begin(Ana, Bo, WordCatalogues.Prompts.For(CultureInfo.GetCultureInfo("en")));
        Assert.Equal(1, talk.Depth);

        talk = Play(talk, (Ana, TalkMoveKind.Answer), (Bo, TalkMoveKind.Pass), (Ana, TalkMoveKind.Deepen), (Bo, TalkMoveKind.GoOn));
        Assert.Equal((1, Bo), (talk.Depth, talk.Floor));
        talk = Play(talk, (Bo, TalkMoveKind.Answer), (Ana, TalkMoveKind.Answer), (Bo, TalkMoveKind.Deepen), (Ana, TalkMoveKind.Deepen));
        Assert.Equal((2, Ana), (talk.Depth, talk.Floor));
        talk = Play(talk, (Ana, TalkMoveKind.Answer), (Bo, TalkMoveKind.Answer), (Ana, TalkMoveKind.Deepen), (Bo, TalkMoveKind.Lighten));
        Assert.Equal(1, talk.Depth);
        Assert.NotNull(talk.PromptId);
    }

    [Fact]
    public void Words_are_in_the_events_only_while_both_allow_it()
    {
        CheckIn checkIn = CheckIn.Begin(Ana, Bo).Do(TalkMove.Of(Ana, TalkMoveKind.Answer, "private"), _time);
        Assert.Equal("", checkIn.Events[0].Move.Text);

        checkIn = Play(checkIn, (Ana, TalkMoveKind.AllowKeeping));
        Assert.False(checkIn.MayBeKept);
        checkIn = Play(checkIn, (Bo, TalkMoveKind.AllowKeeping));
        Assert.Equal("private", checkIn.Events[0].Move.Text);
        Assert.DoesNotContain("private", string.Concat(checkIn.Events), StringComparison.Ordinal);
        Assert.Equal("", Play(checkIn, (Ana, TalkMoveKind.ForbidKeeping)).Events[0].Move.Text);
    }

    [Fact]
    public void A_talk_takes_two()
    {
        Assert.Throws<ArgumentException>(() => ListeningRound.Propose(ListeningStyle.Imago, Ana, Ana));
        Assert.Throws<ArgumentException>(() => CheckIn.Begin(default, Bo));
        Assert.Equal(TalkRefusal.NotTakingPart, RefusalOf(ListeningRound.Propose(ListeningStyle.Imago, Ana, Bo), TalkMove.Of(PersonId.Create("cy"), TalkMoveKind.Stop)));
        Assert.Throws<InvalidOperationException>(() => CheckIn.Begin(Ana, Bo).Do(TalkMove.Of(Bo, TalkMoveKind.Answer), _time));
    }

    [Theory]
    [InlineData(null, "2026-11-22T20:00:00+00:00")]
    [InlineData("2026-11-15", "2026-11-22T20:00:00+00:00")]
    [InlineData("2026-11-21", "2026-12-06T20:00:00+00:00")]
    [InlineData("2020-01-01", "2026-11-22T20:00:00+00:00")]
    public void Next_check_in_is_on_the_day_of_the_rhythm(string? last, string expected)
    {
        CheckInRhythm rhythm = CheckInRhythm.Create(DayOfWeek.Sunday, new TimeOnly(20, 0), everyWeeks: last == "2026-11-21" ? 2 : 1);

        DateTimeOffset next = rhythm.Next(last is null ? null : DateOnly.Parse(last, CultureInfo.InvariantCulture), _time);

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), next);
    }

    [Fact]
    public void Next_check_in_on_the_day_itself_is_today_until_its_time_is_past()
    {
        CheckInRhythm rhythm = CheckInRhythm.Create(DayOfWeek.Saturday, new TimeOnly(18, 30));

        Assert.Equal(_time.Now.AddMinutes(30), rhythm.Next(null, _time));
        _time.Now = _time.Now.AddMinutes(30);
        Assert.Equal(_time.Now.AddDays(7), rhythm.Next(null, _time));
    }

    private T Play<T>(T talk, params (PersonId By, TalkMoveKind Kind)[] moves)
        where T : Talk<T> => moves.Aggregate(talk, (now, move) => now.Do(TalkMove.Of(move.By, move.Kind), _time));

    private TalkRefusal? RefusalOf<T>(T talk, TalkMove move)
        where T : Talk<T>
    {
        Assert.False(talk.TryDo(move, _time, out T? next, out TalkRefusal? refusal));
        Assert.Null(next);
        return refusal;
    }
}

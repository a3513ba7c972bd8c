using System.Text;
using RelationshipKit.Catalogs;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Tests.Serialization;

public sealed class TalkFileTests
{
    private static readonly PersonId Ana = PersonId.Create("ana"), Bo = PersonId.Create("bo");

    private readonly ManualTime _time = new();

    [Fact]
    public void Nothing_is_written_without_both_agreeing()
    {
        CheckIn checkIn = CheckIn.Begin(Ana, Bo);
        Assert.False(TalkFile.TryWrite(checkIn, out byte[]? bytes));
        Assert.Null(bytes);

        CheckIn half = checkIn.Do(TalkMove.Of(Ana, TalkMoveKind.AllowKeeping), _time);
        Assert.False(TalkFile.TryWrite(half, out _));
        CheckIn both = half.Do(TalkMove.Of(Bo, TalkMoveKind.AllowKeeping), _time);
        Assert.True(TalkFile.TryWrite(both, out _));
        Assert.False(TalkFile.TryWrite(both.Do(TalkMove.Of(Ana, TalkMoveKind.ForbidKeeping), _time), out _));
    }

    [Fact]
    public void A_break_is_written_with_its_return_and_goes_on_after_reading()
    {
        ListeningRound round = ListeningRound.Propose(ListeningStyle.Imago, Ana, Bo)
            .Do(TalkMove.Of(Bo, TalkMoveKind.Agree), _time)
            .Do(TalkMove.TimeOut(Ana, _time.Now.AddMinutes(20)), _time)
            .Do(TalkMove.Of(Ana, TalkMoveKind.AllowKeeping), _time)
            .Do(TalkMove.Of(Bo, TalkMoveKind.AllowKeeping), _time);
        Assert.True(TalkFile.TryWrite(round, out byte[]? bytes));
        Assert.Equal(
            """
            {
              "format": "relationshipkit.talk",
              "version": 1,
              "kind": "listening-round",
              "style": "imago",
              "people": [
                "ana",
                "bo"
              ],
              "events": [
                {
                  "at": "2026-11-21T18:00:00+00:00",
                  "by": "bo",
                  "move": "agree"
                },
                {
                  "at": "2026-11-21T18:00:00+00:00",
                  "by": "ana",
                  "move": "time-out",
                  "returnAt": "2026-11-21T18:20:00+00:00"
                },
                {
                  "at": "2026-11-21T18:00:00+00:00",
                  "by": "ana",
                  "move": "allow-keeping"
                },
                {
                  "at": "2026-11-21T18:00:00+00:00",
                  "by": "bo",
                  "move": "allow-keeping"
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(bytes));

        Assert.True(PublishedSchema.Accepts("talk", bytes));
        var read = (ListeningRound)TalkFile.Read(bytes);
        Assert.Equal(round.Pause, read.Pause);
        Assert.Equal(ListeningPhase.Speaking, read.Do(TalkMove.Of(Ana, TalkMoveKind.Return), _time).Phase);
    }

    [Fact]
    public void TryRead_lists_every_problem_with_its_place()
    {
        const string text = """
            { "format": "relationshipkit.talk", "version": 1, "kind": "check-in", "style": "loud", "people": ["a", "a"], "events": [
              { "at": "yesterday", "by": "b", "move": "answer" },
              { "at": "2026-11-21T18:00:00", "by": "a", "move": "shout", "returnAt": "2026-11-21T18:00:00Z", "more": 1 } ] }
            """;

        Assert.False(TalkFile.TryRead(Encoding.UTF8.GetBytes(text), out Talk? talk, out IReadOnlyList<InputProblem> problems));
        Assert.Null(talk);
        Assert.False(PublishedSchema.Accepts("talk", Encoding.UTF8.GetBytes(text)));
        Assert.Equal(
            ["$.events[0].at", "$.events[0].by", "$.events[1].at", "$.events[1].more", "$.events[1].move", "$.people[1]", "$.style"],
            problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "at": "2026-11-21T18:00:00Z", "by": "b", "move": "answer" }""")]
    [InlineData("""{ "at": "2026-11-21T18:00:00Z", "by": "a", "move": "time-out" }""")]
    [InlineData("""{ "at": "2026-11-21T18:00:00Z", "by": "a", "move": "stop" }, { "at": "2026-11-21T17:00:00Z", "by": "a", "move": "allow-keeping" }""")]
    public void An_event_that_could_not_have_been_is_refused(string events)
    {
        string text = $$"""{ "format": "relationshipkit.talk", "version": 1, "kind": "check-in", "style": "imago", "people": ["a", "b"], "events": [ {{events}} ] }""";

        TalkFormatException refused = Assert.Throws<TalkFormatException>(() => TalkFile.Read(Encoding.UTF8.GetBytes(text)));

        Assert.StartsWith("$.events[", Assert.Single(refused.Problems).Path, StringComparison.Ordinal);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.Communication;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Tests.Properties;
using RelationshipKit.Tests.Serialization;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Communication;

/// <summary>What holds whatever two people do: random moves, allowed and not, at random times.</summary>
public sealed class TalkPropertyTests
{
    private static readonly PersonId Ana = PersonId.Create("ana"), Bo = PersonId.Create("bo");
    private static readonly PersonId[] Both = [Ana, Bo];

    private static readonly TalkMoveKind[] Kinds = Enum.GetValues<TalkMoveKind>();

    [Fact]
    public void Speaker_listener_rounds_keep_the_rules() => KeepsTheRules("speaker-listener", () => ListeningRound.Propose(ListeningStyle.SpeakerListener, Ana, Bo));

    [Fact]
    public void Imago_rounds_keep_the_rules() => KeepsTheRules("imago", () => ListeningRound.Propose(ListeningStyle.Imago, Ana, Bo));

    [Fact]
    public void Check_ins_keep_the_rules() => KeepsTheRules("check-in", () => CheckIn.Begin(Ana, Bo, ListeningStyle.Imago));

    [Fact]
    public void Talks_that_go_deeper_keep_the_rules() =>
        KeepsTheRules("depth", () => DepthTalk.Begin(Ana, Bo, WordCatalogues.Prompts.For(CultureInfo.GetCultureInfo("en"))));

    private static void KeepsTheRules<T>(string name, Func<T> begin)
        where T : Talk<T> => Check.ForAll($"{name} keeps the rules", Draws(), draws =>
    {
        var time = new ManualTime();
        T talk = begin();
        int made = 0;
        foreach ((int kind, int person, int minutes) in draws)
        {
            time.Now = time.Now.AddMinutes(minutes);
            TalkMove move = MoveOf(talk, kind, Both[person], time);
            bool isAllowed = talk.MovesOf(move.By).Contains(move.Kind);
            if (!talk.TryDo(move, time, out T? next, out TalkRefusal? refusal))
            {
                Assert.True(!isAllowed || refusal is TalkRefusal.NoReturnStated or TalkRefusal.ReturnOutOfRange or TalkRefusal.BreakNotOver);
                continue;
            }

            Assert.True(isAllowed);
            talk = next;
            made++;
            CheckNow(talk, time);
        }

        CheckTurns(talk);
        CheckResuming(talk, time);
        return made > 5;
    });

    /// <summary>Mostly one of the allowed moves, so that talks get somewhere; sometimes any move.</summary>
    private static TalkMove MoveOf<T>(T talk, int kind, PersonId by, ManualTime time)
        where T : Talk<T>
    {
        TalkMoveKind[] allowed =
        [
            .. talk.MovesOf(by).Where(other => other is not (TalkMoveKind.Stop or TalkMoveKind.AllowKeeping or TalkMoveKind.ForbidKeeping or TalkMoveKind.TimeOut) || kind % 13 == 0),
        ];
        TalkMoveKind chosen = kind % 7 == 0 || allowed.Length == 0 ? Kinds[kind % Kinds.Length] : allowed[kind % allowed.Length];
        return chosen == TalkMoveKind.TimeOut && kind % 3 > 0
            ? TalkMove.TimeOut(by, time.Now.AddMinutes((kind % 50) - 5))
            : TalkMove.Of(by, chosen, $"words {kind} …");
    }

    private static void CheckNow<T>(T talk, ManualTime time)
        where T : Talk<T>
    {
        // One floor at most, held by one of the two; only its holder may say something.
        Assert.True(talk.Floor is null || Both.Contains(talk.Floor.Value));
        foreach (PersonId person in Both)
        {
            IReadOnlyList<TalkMoveKind> moves = talk.MovesOf(person);
            if (moves.Any(kind => kind is TalkMoveKind.Say or TalkMoveKind.Answer or TalkMoveKind.Raise or TalkMoveKind.GiveFloor)) Assert.Equal(person, talk.Floor);
            Assert.Equal(!talk.IsOver, talk.TryDo(TalkMove.Of(person, TalkMoveKind.Stop), time, out T? stopped, out _));
            Assert.True(talk.IsOver || stopped!.IsOver);
        }

        // A talk that goes on can go on: somebody has a move of the protocol, or there is a break to come back from.
        if (!talk.IsOver) Assert.Contains(Both, person => talk.MovesOf(person).Any(kind => kind is not (TalkMoveKind.Stop or TalkMoveKind.TimeOut or TalkMoveKind.AllowKeeping or TalkMoveKind.ForbidKeeping)));
        Assert.Equal(talk.Pause is not null, talk.MovesOf(Ana).Contains(TalkMoveKind.Return));
    }

    /// <summary>Told from the events alone: what is said is said back by the other and confirmed before anything else is said.</summary>
    private static void CheckTurns<T>(T talk)
        where T : Talk<T>
    {
        PersonId? toBeHeard = null;
        bool isSaidBack = false;
        foreach (TalkMove move in talk.Events.Select(done => done.Move))
        {
            switch (move.Kind)
            {
                case TalkMoveKind.Say:
                    Assert.Null(toBeHeard);
                    (toBeHeard, isSaidBack) = (move.By, false);
                    break;
                case TalkMoveKind.SayBack:
                    Assert.NotEqual(toBeHeard, move.By);
                    Assert.NotNull(toBeHeard);
                    isSaidBack = true;
                    break;
                case TalkMoveKind.Confirm when isSaidBack && toBeHeard is not null:
                    Assert.Equal(toBeHeard, move.By);
                    toBeHeard = null;
                    break;
                case TalkMoveKind.GiveFloor or TalkMoveKind.Finish or TalkMoveKind.Raise:
                    Assert.Null(toBeHeard);
                    break;
                case TalkMoveKind.Pass when toBeHeard is not null:
                    // Who listens may pass; then the round is over, and nothing more is said in it.
                    toBeHeard = null;
                    break;
            }
        }
    }

    /// <summary>A talk that both allow to be kept stands where it stood after being written and read, at every point.</summary>
    private static void CheckResuming<T>(T talk, ManualTime time)
        where T : Talk<T>
    {
        T kept = talk.Do(TalkMove.Of(Ana, TalkMoveKind.AllowKeeping), time).Do(TalkMove.Of(Bo, TalkMoveKind.AllowKeeping), time);
        Assert.True(TalkFile.TryWrite(kept, out byte[]? bytes));
        Assert.True(PublishedSchema.Accepts("talk", bytes));
        var read = (T)TalkFile.Read(bytes);
        AssertSame(kept, read);
        Assert.True(TalkFile.TryWrite(read, out byte[]? again));
        Assert.Equal(bytes, again);
        foreach (PersonId person in Both)
        {
            foreach (TalkMoveKind kind in kept.MovesOf(person).Where(kind => kind != TalkMoveKind.TimeOut))
            {
                var move = TalkMove.Of(person, kind);
                Assert.Equal(kept.TryDo(move, time, out T? one, out TalkRefusal? oneRefusal), read.TryDo(move, time, out T? other, out TalkRefusal? otherRefusal));
                Assert.Equal(oneRefusal, otherRefusal);
                if (one is not null) AssertSame(one, other!);
            }
        }
    }

    private static void AssertSame<T>(T one, T other)
        where T : Talk<T>
    {
        Assert.Equal(one.Events, other.Events);
        Assert.Equal((one.Floor, one.Ending, one.Pause, one.MayBeKept, one.LastSaid), (other.Floor, other.Ending, other.Pause, other.MayBeKept, other.LastSaid));
        Assert.All(Both, person => Assert.Equal(one.MovesOf(person), other.MovesOf(person)));
        Assert.Equal(StateOf(one), StateOf(other));
    }

    private static object StateOf(Talk talk) => talk switch
    {
        ListeningRound round => (round.Phase, round.Speaker, round.Listener, round.Style),
        CheckIn checkIn => (checkIn.Part, checkIn.RoundPhase, checkIn.Style),
        DepthTalk depth => (depth.Depth, depth.PromptId, depth.IsChoosing),
        _ => throw new InvalidOperationException("No such talk."),
    };

    private static Arbitrary<ImmutableArray<(int Kind, int Person, int Minutes)>> Draws()
    {
        Gen<(int, int, int)> one =
            from kind in Gen.Choose(1, 100_000)
            from person in Gen.Choose(0, 1)
            from minutes in Gen.Choose(0, 30)
            select (kind, person, minutes);
        return Arb.From(
            from length in Gen.Choose(0, 120)
            from draws in one.ArrayOf(length)
            select draws.ToImmutableArray(),
            draws => Enumerable.Range(0, draws.Length).Select(at => draws.RemoveAt(at)));
    }
}

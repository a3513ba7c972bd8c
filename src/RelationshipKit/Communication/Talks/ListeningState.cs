using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Communication.Talks;

/// <summary>Where a listening round stands.</summary>
internal sealed record ListeningState(ListeningStyle Style, PersonId Speaker, PersonId Listener, ListeningPhase Phase) : TalkState
{
    /// <summary>Whether the speaker has been heard at least once in this turn.</summary>
    private bool IsHeard { get; init; }

    /// <summary>Whether the other has had a turn, spoken or passed.</summary>
    private bool OtherHadTurn { get; init; }

    /// <summary>Whether the turn before this one was passed without a word.</summary>
    private bool PassedBefore { get; init; }

    private TalkEnding? End { get; init; }

    public override TalkEnding? Ending => End;

    // Who has the floor keeps it while it is said back.
    public override PersonId? Floor => Phase is ListeningPhase.Invited or ListeningPhase.Over ? null : Speaker;

    public static ListeningState Begin(ListeningStyle style, PersonId speaker, PersonId listener) =>
        new(Guard.Against.EnumOutOfRange(style), speaker, listener, ListeningPhase.Invited);

    public override ImmutableArray<TalkMoveKind> MovesOf(PersonId person) => Phase switch
    {
        ListeningPhase.Over => [],
        ListeningPhase.Speaking when person == Speaker => SpeakerMoves(),
        ListeningPhase.Checking or ListeningPhase.CheckingSummary or ListeningPhase.CheckingEmpathy when person == Speaker =>
            [TalkMoveKind.Confirm, TalkMoveKind.Correct],
        ListeningPhase.AskedForMore when person == Speaker => [TalkMoveKind.Say, TalkMoveKind.NoMore, TalkMoveKind.Pass],
        ListeningPhase.Invited when person == Listener => [TalkMoveKind.Agree, TalkMoveKind.Pass],
        ListeningPhase.SayingBack when person == Listener => [TalkMoveKind.SayBack, TalkMoveKind.Pass],
        ListeningPhase.AskingForMore when person == Listener => [TalkMoveKind.AskForMore, TalkMoveKind.Pass],
        ListeningPhase.SummingUp when person == Listener => [TalkMoveKind.Summarise, TalkMoveKind.Pass],
        ListeningPhase.Validating when person == Listener => [TalkMoveKind.Validate, TalkMoveKind.Pass],
        ListeningPhase.Empathising when person == Listener => [TalkMoveKind.Empathise, TalkMoveKind.Pass],
        _ => [],
    };

    public override TalkState After(TalkMove move) => (Phase, move.Kind) switch
    {
        (ListeningPhase.Invited, TalkMoveKind.Agree) => this with { Phase = ListeningPhase.Speaking },
        (ListeningPhase.Invited or ListeningPhase.SayingBack, TalkMoveKind.Pass) => Over(TalkEnding.Passed),
        (_, TalkMoveKind.Say) => this with { Phase = ListeningPhase.SayingBack, PassedBefore = false },
        (_, TalkMoveKind.SayBack) => this with { Phase = ListeningPhase.Checking },
        (ListeningPhase.Checking, TalkMoveKind.Correct) => this with { Phase = ListeningPhase.SayingBack },
        (ListeningPhase.Checking, _) => this with { IsHeard = true, Phase = Style == ListeningStyle.Imago ? ListeningPhase.AskingForMore : ListeningPhase.Speaking },
        (_, TalkMoveKind.AskForMore) => this with { Phase = ListeningPhase.AskedForMore },
        (ListeningPhase.AskingForMore or ListeningPhase.AskedForMore, _) => this with { Phase = ListeningPhase.SummingUp },
        (_, TalkMoveKind.Summarise) => this with { Phase = ListeningPhase.CheckingSummary },
        (ListeningPhase.CheckingSummary, TalkMoveKind.Correct) => this with { Phase = ListeningPhase.SummingUp },
        (ListeningPhase.CheckingSummary or ListeningPhase.SummingUp, _) => this with { Phase = ListeningPhase.Validating },
        (ListeningPhase.Validating, _) => this with { Phase = ListeningPhase.Empathising },
        (_, TalkMoveKind.Empathise) => this with { Phase = ListeningPhase.CheckingEmpathy },
        (ListeningPhase.Speaking, TalkMoveKind.Finish) => Over(TalkEnding.Finished),
        (ListeningPhase.Speaking, TalkMoveKind.Pass) when PassedBefore => Over(TalkEnding.Finished),
        _ => TurnOver(),
    };

    private ImmutableArray<TalkMoveKind> SpeakerMoves()
    {
        if (Style == ListeningStyle.Imago) return [TalkMoveKind.Say, TalkMoveKind.Pass];
        TalkMoveKind giving = IsHeard ? TalkMoveKind.GiveFloor : TalkMoveKind.Pass;
        return OtherHadTurn ? [TalkMoveKind.Say, giving, TalkMoveKind.Finish] : [TalkMoveKind.Say, giving];
    }

    /// <summary>The other speaks. An Imago round ends when both have; in the other the floor goes to and fro until one ends it.</summary>
    private ListeningState TurnOver() => OtherHadTurn && Style == ListeningStyle.Imago
        ? Over(TalkEnding.Finished)
        : new ListeningState(Style, Listener, Speaker, ListeningPhase.Speaking) { OtherHadTurn = true, PassedBefore = !IsHeard };

    private ListeningState Over(TalkEnding ending) => this with { Phase = ListeningPhase.Over, End = ending };
}

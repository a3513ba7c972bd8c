using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Communication.Talks;

/// <summary>The parts of a check-in, in order.</summary>
public enum CheckInPart
{
    /// <summary>What each values in what the other did.</summary>
    Appreciations,

    /// <summary>What went well.</summary>
    WentWell,

    /// <summary>One issue, as a listening round; or none.</summary>
    OneIssue,

    /// <summary>What would help next week.</summary>
    NextWeek,

    /// <summary>The check-in is over.</summary>
    Over,
}

/// <summary>
/// A weekly check-in for two: appreciations, what went well, one issue as a listening round, what would help next week. Both have
/// their turn in every part, and who begins changes from part to part.
/// </summary>
public sealed class CheckIn : Talk<CheckIn>
{
    private static readonly ImmutableArray<string> Topics = ["appreciations", "went-well", "one-issue", "next-week"];

    private CheckIn(TalkFrame frame)
        : base(frame)
    {
    }

    /// <summary>The part it is at.</summary>
    public CheckInPart Part => IsOver ? CheckInPart.Over : State.Part;

    /// <summary>The topic of the prompts for this part (<see cref="Prompt.Topic"/>), or null after the end.</summary>
    public string? Topic => IsOver ? null : Topics[(int)State.Part];

    /// <summary>Where the listening round of the one issue stands, or null where there is none now.</summary>
    public ListeningPhase? RoundPhase => IsOver ? null : State.Round?.Phase;

    /// <summary>The protocol of the listening round.</summary>
    public ListeningStyle Style => State.Style;

    private CheckInState State => (CheckInState)Frame.State;

    /// <summary>Begins a check-in.</summary>
    /// <param name="first">Who begins.</param>
    /// <param name="second">The other.</param>
    /// <param name="style">The protocol of the listening round, if one issue is raised.</param>
    /// <returns>The check-in.</returns>
    /// <exception cref="ArgumentException">An id is the <c>default</c> value, or both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The style is no named value.</exception>
    public static CheckIn Begin(PersonId first, PersonId second, ListeningStyle style = ListeningStyle.SpeakerListener) =>
        new(TalkFrame.Begin(new CheckInState(Guard.Against.EnumOutOfRange(style), first, second, CheckInPart.Appreciations), first, second));

    internal override Talk At(TalkFrame frame) => new CheckIn(frame);
}

/// <summary>Where a check-in stands.</summary>
internal sealed record CheckInState(ListeningStyle Style, PersonId Turn, PersonId Other, CheckInPart Part) : TalkState
{
    /// <summary>Whether the other has had the turn in this part.</summary>
    private bool OtherHadTurn { get; init; }

    public ListeningState? Round { get; private init; }

    public override PersonId? Floor => Part == CheckInPart.Over ? null : Round is null ? Turn : Round.Floor;

    public override TalkEnding? Ending => Part == CheckInPart.Over ? TalkEnding.Finished : null;

    public override ImmutableArray<TalkMoveKind> MovesOf(PersonId person)
    {
        if (Round is not null) return Round.MovesOf(person);
        if (person != Turn || Part == CheckInPart.Over) return [];
        return [Part == CheckInPart.OneIssue ? TalkMoveKind.Raise : TalkMoveKind.Answer, TalkMoveKind.Pass];
    }

    public override TalkState After(TalkMove move)
    {
        if (Round is not null)
        {
            var round = (ListeningState)Round.After(move);
            return round.Ending is null ? this with { Round = round } : PartOver();
        }

        if (move.Kind == TalkMoveKind.Raise) return this with { Round = ListeningState.Begin(Style, Turn, Other) };
        return OtherHadTurn ? PartOver() : this with { Turn = Other, Other = Turn, OtherHadTurn = true };
    }

    /// <summary>Who had the last turn of a part has the first of the next; only one issue is raised, by either.</summary>
    private CheckInState PartOver() => new(Style, Turn, Other, Part + 1);
}

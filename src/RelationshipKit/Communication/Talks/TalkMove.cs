using RelationshipKit.Households;

namespace RelationshipKit.Communication.Talks;

/// <summary>What somebody does in a talk.</summary>
public enum TalkMoveKind
{
    /// <summary>Agreeing to a round that the other proposed; perhaps for a later time.</summary>
    Agree,

    /// <summary>Naming the one issue of a check-in.</summary>
    Raise,

    /// <summary>Saying something, briefly, as the one who has the floor.</summary>
    Say,

    /// <summary>Saying back what was heard.</summary>
    SayBack,

    /// <summary>Saying that it was understood.</summary>
    Confirm,

    /// <summary>Saying that it was not quite that.</summary>
    Correct,

    /// <summary>Asking whether there is more.</summary>
    AskForMore,

    /// <summary>Saying that there is no more.</summary>
    NoMore,

    /// <summary>Summing up everything that was heard.</summary>
    Summarise,

    /// <summary>Saying how it makes sense, without having to agree.</summary>
    Validate,

    /// <summary>Guessing what the other may feel.</summary>
    Empathise,

    /// <summary>Giving the floor to the other.</summary>
    GiveFloor,

    /// <summary>Ending a round in which both had the floor.</summary>
    Finish,

    /// <summary>Answering a question.</summary>
    Answer,

    /// <summary>Staying as deep as it is.</summary>
    GoOn,

    /// <summary>Wanting to go one step deeper; it happens if both want it.</summary>
    Deepen,

    /// <summary>Wanting to go one step lighter; it happens if one wants it.</summary>
    Lighten,

    /// <summary>Leaving out what one would do now. It needs no reason.</summary>
    Pass,

    /// <summary>Ending the talk, at any time. It needs no reason.</summary>
    Stop,

    /// <summary>A break, with the time of coming back.</summary>
    TimeOut,

    /// <summary>Coming back from a break.</summary>
    Return,

    /// <summary>Agreeing that the words of the talk are kept.</summary>
    AllowKeeping,

    /// <summary>Taking that back.</summary>
    ForbidKeeping,
}

/// <summary>Why a move cannot be made.</summary>
public enum TalkRefusal
{
    /// <summary>The person takes no part in the talk.</summary>
    NotTakingPart,

    /// <summary>The talk is over.</summary>
    IsOver,

    /// <summary>There is a break.</summary>
    IsPaused,

    /// <summary>It is not this person's turn to do that.</summary>
    NotTheirTurn,

    /// <summary>A break without the time of coming back.</summary>
    NoReturnStated,

    /// <summary>The time of coming back is not after now, or more than seven days ahead.</summary>
    ReturnOutOfRange,

    /// <summary>Only who took the break ends it before its time.</summary>
    BreakNotOver,

    /// <summary>The time lies before the last event.</summary>
    TimeRunsBackwards,
}

/// <summary>One move of one person. Equal by value.</summary>
public sealed record TalkMove
{
    private TalkMove(PersonId by, TalkMoveKind kind, string text, DateTimeOffset? returnAt) => (By, Kind, Text, ReturnAt) = (by, kind, text, returnAt);

    /// <summary>Who makes it.</summary>
    public PersonId By { get; }

    /// <summary>What it is.</summary>
    public TalkMoveKind Kind { get; }

    /// <summary>The words, or empty: what is spoken need not be typed.</summary>
    public string Text { get; }

    /// <summary>For a break, or a round agreed on for later: when it goes on.</summary>
    public DateTimeOffset? ReturnAt { get; }

    /// <summary>Makes a move.</summary>
    /// <param name="by">Who makes it.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="text">The words, if they are typed.</param>
    /// <returns>The move.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value, or the kind is not a named value.</exception>
    public static TalkMove Of(PersonId by, TalkMoveKind kind, string text = "") => Checked(by, kind, text, null);

    /// <summary>Makes the move of taking a break.</summary>
    /// <param name="by">Who takes it.</param>
    /// <param name="returnAt">When the talk goes on.</param>
    /// <returns>The move.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value.</exception>
    public static TalkMove TimeOut(PersonId by, DateTimeOffset returnAt) => Checked(by, TalkMoveKind.TimeOut, "", returnAt);

    /// <summary>Makes the move of agreeing to a round at a later time.</summary>
    /// <param name="by">Who agrees.</param>
    /// <param name="at">When the round begins.</param>
    /// <returns>The move.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value.</exception>
    public static TalkMove AgreeFor(PersonId by, DateTimeOffset at) => Checked(by, TalkMoveKind.Agree, "", at);

    /// <summary>Who and what: the words are private.</summary>
    /// <returns>Those two.</returns>
    public override string ToString() => $"{By} {Kind}";

    internal TalkMove WithoutWords() => Text.Length == 0 ? this : new TalkMove(By, Kind, "", ReturnAt);

    internal static TalkMove Checked(PersonId by, TalkMoveKind kind, string text, DateTimeOffset? returnAt)
    {
        if (by == default) throw new ArgumentException("A default PersonId is no id.", nameof(by));
        return new TalkMove(by, Guard.Against.EnumOutOfRange(kind), Guard.Against.Null(text), returnAt);
    }
}

/// <summary>A move that was made.</summary>
/// <param name="At">When.</param>
/// <param name="Move">The move.</param>
public sealed record TalkEvent(DateTimeOffset At, TalkMove Move)
{
    /// <summary>When, who and what: the words are private.</summary>
    /// <returns>Those three.</returns>
    public override string ToString() => FormattableString.Invariant($"{At:O} {Move}");
}

/// <summary>A break.</summary>
/// <param name="By">Who took it.</param>
/// <param name="ReturnAt">When the talk goes on, as they said.</param>
public sealed record TalkPause(PersonId By, DateTimeOffset ReturnAt);

/// <summary>How a talk ended.</summary>
public enum TalkEnding
{
    /// <summary>It came to its end.</summary>
    Finished,

    /// <summary>Somebody passed where it cannot go on without them.</summary>
    Passed,

    /// <summary>Somebody stopped it.</summary>
    Stopped,
}

using RelationshipKit.Households;

namespace RelationshipKit.Communication.Talks;

/// <summary>The protocol of a listening round.</summary>
public enum ListeningStyle
{
    /// <summary>
    /// The floor goes to and fro. The speaker speaks for themself, briefly, and stops for the paraphrase; the listener says back and
    /// does not rebut. Nothing is solved in the round. (Markman, Stanley and Blumberg: the Speaker–Listener technique of PREP.)
    /// </summary>
    SpeakerListener,

    /// <summary>
    /// Saying back until there is no more, then a summary, validation and a tentative guess at the feeling; then the other way round.
    /// (After Hendrix's Imago dialogue.)
    /// </summary>
    Imago,
}

/// <summary>Where a listening round stands.</summary>
public enum ListeningPhase
{
    /// <summary>The listener is asked whether now is a good time.</summary>
    Invited,

    /// <summary>The speaker speaks.</summary>
    Speaking,

    /// <summary>The listener says back what they heard.</summary>
    SayingBack,

    /// <summary>The speaker says whether that was it.</summary>
    Checking,

    /// <summary>The listener asks whether there is more.</summary>
    AskingForMore,

    /// <summary>The speaker says more, or that there is no more.</summary>
    AskedForMore,

    /// <summary>The listener sums up.</summary>
    SummingUp,

    /// <summary>The speaker says whether the summary was it.</summary>
    CheckingSummary,

    /// <summary>The listener says how it makes sense.</summary>
    Validating,

    /// <summary>The listener guesses at the feeling.</summary>
    Empathising,

    /// <summary>The speaker says whether the guess was right; either way it was only a guess.</summary>
    CheckingEmpathy,

    /// <summary>The round is over.</summary>
    Over,
}

/// <summary>
/// A round in which one speaks and the other listens, and then the other way round. The floor is with one person at a time and stays
/// there while it is said back; nobody says a second thing before the first was said back and confirmed.
/// </summary>
public sealed class ListeningRound : Talk<ListeningRound>
{
    private ListeningRound(TalkFrame frame)
        : base(frame)
    {
    }

    /// <summary>The protocol.</summary>
    public ListeningStyle Style => State.Style;

    /// <summary>Where it stands.</summary>
    public ListeningPhase Phase => Frame.Ending is null ? State.Phase : ListeningPhase.Over;

    /// <summary>Who speaks in this half.</summary>
    public PersonId Speaker => State.Speaker;

    /// <summary>Who listens in this half.</summary>
    public PersonId Listener => State.Listener;

    private ListeningState State => (ListeningState)Frame.State;

    /// <summary>Proposes a round. It begins when the listener agrees.</summary>
    /// <param name="style">The protocol.</param>
    /// <param name="speaker">Who wants to be heard.</param>
    /// <param name="listener">Who is asked to listen.</param>
    /// <returns>The round.</returns>
    /// <exception cref="ArgumentException">An id is the <c>default</c> value, or both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The style is no named value.</exception>
    public static ListeningRound Propose(ListeningStyle style, PersonId speaker, PersonId listener) =>
        new(TalkFrame.Begin(ListeningState.Begin(style, speaker, listener), speaker, listener));

    internal override Talk At(TalkFrame frame) => new ListeningRound(frame);
}

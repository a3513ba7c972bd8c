using RelationshipKit.Households;

namespace RelationshipKit.Agreements;

/// <summary>
/// What somebody does with an agreement: one of <see cref="Propose"/>, <see cref="Counter"/>, <see cref="Accept"/>, <see cref="Decline"/>,
/// <see cref="ShareWords"/>, <see cref="TakeBack"/>, <see cref="AskForReview"/>, <see cref="Pause"/>, <see cref="Resume"/>, <see cref="Withdraw"/>,
/// <see cref="Join"/>, <see cref="Leave"/>. Equal by value. <c>ToString</c> never shows what somebody wrote.
/// </summary>
public abstract record AgreementMove
{
    private AgreementMove()
    {
    }

    /// <summary>The name of the move.</summary>
    /// <returns>Such as <c>Accept</c>.</returns>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Proposes a revision, and accepts it oneself.</summary>
    public sealed record Propose : AgreementMove
    {
        /// <summary>Proposes a revision.</summary>
        /// <param name="draft">What is proposed.</param>
        public Propose(RevisionDraft draft) => Draft = Guard.Against.Null(draft);

        /// <summary>What is proposed.</summary>
        public RevisionDraft Draft { get; }
    }

    /// <summary>Proposes another revision instead of one that asks the person, which is declined by it.</summary>
    public sealed record Counter : AgreementMove
    {
        /// <summary>Proposes another revision.</summary>
        /// <param name="revision">The number of the revision it answers.</param>
        /// <param name="draft">What is proposed instead.</param>
        /// <param name="words">Words about the other one, 1–500 characters, private until shared, or null: none are owed.</param>
        /// <exception cref="ArgumentException">The words are blank or too long.</exception>
        public Counter(int revision, RevisionDraft draft, string? words = null)
        {
            (Revision, Draft) = (revision, Guard.Against.Null(draft));
            Words = words is null ? null : OwnWords.Check(words, nameof(words));
        }

        /// <summary>The number of the revision it answers.</summary>
        public int Revision { get; }

        /// <summary>What is proposed instead.</summary>
        public RevisionDraft Draft { get; }

        /// <summary>Words about the other one, private until shared, or null.</summary>
        public string? Words { get; }
    }

    /// <summary>Accepts exactly the revision of that number.</summary>
    /// <param name="Revision">The number.</param>
    public sealed record Accept(int Revision) : AgreementMove;

    /// <summary>Declines a revision; an earlier yes to it is taken back by that. Who declines again puts other words in the place of the first.</summary>
    public sealed record Decline : AgreementMove
    {
        /// <summary>Declines a revision.</summary>
        /// <param name="revision">The number.</param>
        /// <param name="words">Words about it, 1–500 characters, private until shared, or null: none are owed.</param>
        /// <exception cref="ArgumentException">The words are blank or too long.</exception>
        public Decline(int revision, string? words = null)
        {
            Revision = revision;
            Words = words is null ? null : OwnWords.Check(words, nameof(words));
        }

        /// <summary>The number.</summary>
        public int Revision { get; }

        /// <summary>Words about it, private until shared, or null.</summary>
        public string? Words { get; }
    }

    /// <summary>Shows everyone the words with which one declined or countered a revision.</summary>
    /// <param name="Revision">The number of that revision.</param>
    public sealed record ShareWords(int Revision) : AgreementMove;

    /// <summary>Takes a proposal of one's own back.</summary>
    /// <param name="Revision">The number.</param>
    public sealed record TakeBack(int Revision) : AgreementMove;

    /// <summary>Asks to look at the agreement again. It needs no reason.</summary>
    public sealed record AskForReview : AgreementMove;

    /// <summary>Lets the agreement rest. It needs no reason.</summary>
    public sealed record Pause : AgreementMove;

    /// <summary>Ends one's own pause.</summary>
    public sealed record Resume : AgreementMove;

    /// <summary>Ends the agreement for everyone. It needs no reason; a new one can be proposed.</summary>
    public sealed record Withdraw : AgreementMove;

    /// <summary>Brings somebody to the table: nothing binds them until they accept a revision.</summary>
    public sealed record Join : AgreementMove
    {
        /// <summary>Brings somebody to the table.</summary>
        /// <param name="person">Who joins.</param>
        /// <exception cref="ArgumentException">The id is the <c>default</c> value.</exception>
        public Join(PersonId person) => Person = person == default ? throw new ArgumentException("A default PersonId is no id.", nameof(person)) : person;

        /// <summary>Who joins.</summary>
        public PersonId Person { get; }
    }

    /// <summary>Leaves the table.</summary>
    public sealed record Leave : AgreementMove;
}

/// <summary>Something that happened to an agreement.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who did it.</param>
/// <param name="Move">What they did.</param>
public sealed record AgreementEvent(DateTimeOffset At, PersonId By, AgreementMove Move)
{
    /// <summary>When, who and what: the words are theirs.</summary>
    /// <returns>Those three.</returns>
    public override string ToString() => FormattableString.Invariant($"{At:O} {By} {Move}");
}

/// <summary>A move, and the version of the agreement that whoever makes it was looking at.</summary>
/// <param name="By">Who makes it.</param>
/// <param name="Move">The move.</param>
/// <param name="BasedOn">The <see cref="Agreement.Version"/> they saw.</param>
public sealed record AgreementCommand(PersonId By, AgreementMove Move, int BasedOn)
{
    /// <summary>Who, what, and the version.</summary>
    /// <returns>Such as <c>p1 Accept on 3</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{By} {Move} on {BasedOn}");
}

/// <summary>Why a move cannot be made.</summary>
public enum AgreementRefusal
{
    /// <summary>Something happened since the version it was based on: look again.</summary>
    Stale,

    /// <summary>The person is not at the table.</summary>
    NotAtTheTable,

    /// <summary>The person is at the table already.</summary>
    AtTheTableAlready,

    /// <summary>There is no revision of that number.</summary>
    NoSuchRevision,

    /// <summary>The revision is no open proposal any more.</summary>
    NotOpen,

    /// <summary>The revision does not ask this person.</summary>
    NotAsked,

    /// <summary>The person has said so already.</summary>
    SaidAlready,

    /// <summary>Somebody else made the proposal.</summary>
    NotTheirProposal,

    /// <summary>Nothing is in force that binds the person.</summary>
    NotBound,

    /// <summary>The person has not paused it.</summary>
    NotPaused,

    /// <summary>The person wrote no words about that revision, or they are shared already.</summary>
    NoPrivateWords,

    /// <summary>The terms name somebody who is not at the table.</summary>
    NamesSomebodyElse,

    /// <summary>There are as many revisions, people or events as an agreement may have.</summary>
    TooMany,

    /// <summary>The time lies before the last event.</summary>
    TimeRunsBackwards,
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Roles;

namespace RelationshipKit.Agreements;

/// <summary>Where an agreement stands.</summary>
public enum AgreementStatus
{
    /// <summary>Nothing has been in force yet.</summary>
    Proposed,

    /// <summary>A revision is in force.</summary>
    InForce,

    /// <summary>A revision is in force, and somebody lets it rest.</summary>
    Paused,

    /// <summary>Somebody withdrew, and nothing new has been accepted since.</summary>
    Withdrawn,
}

/// <summary>Why people may want to look at an agreement again.</summary>
public enum AgreementReviewReason
{
    /// <summary>Somebody asked for it.</summary>
    Asked,

    /// <summary>The day set for it has come.</summary>
    DayReached,

    /// <summary>The trial has run its time: keep it, adapt it or go back.</summary>
    TrialEnded,

    /// <summary>Somebody is at the table who is not bound yet.</summary>
    SomebodyJoined,

    /// <summary>The terms name somebody who left.</summary>
    SomebodyLeft,
}

/// <summary>
/// An agreement that lives: people propose revisions of it, and one comes into force when everyone it affects has accepted that very number.
/// Nothing is edited in place: each move gives a new agreement, and an agreement is its <see cref="Events"/>, so it can be stored anywhere and
/// resumed at any point with <see cref="From"/>. Anyone may ask for a review, pause and withdraw, and needs no reason.
/// </summary>
/// <remarks>
/// The events hold words that are private to who wrote them (<see cref="AgreementMove.Decline"/>, <see cref="AgreementMove.Counter"/>): a host
/// stores them, and shows a person <see cref="SeenBy"/> only.
/// </remarks>
public sealed partial class Agreement
{
    /// <summary>The most revisions one agreement may have.</summary>
    public const int MostRevisions = 1_000;

    /// <summary>The most events one agreement may have; pausing, withdrawing and leaving stay possible beyond.</summary>
    public const int MostEvents = 20_000;

    private Agreement(ImmutableArray<PersonId> founders) => Founders = founders;

    /// <summary>The people it began with.</summary>
    public ImmutableArray<PersonId> Founders { get; }

    /// <summary>The people at the table now, in the order of coming.</summary>
    public ImmutableArray<PersonId> People { get; private init; } = [];

    /// <summary>Everything that happened, in order.</summary>
    public IReadOnlyList<AgreementEvent> Events => Log;

    /// <summary>The number of events: a command that was based on another number is refused.</summary>
    public int Version => Log.Count;

    /// <summary>Every revision ever proposed, by number; none is ever lost.</summary>
    public ImmutableArray<Revision> Revisions { get; private init; } = [];

    /// <summary>The revision in force, or null. It may rest: see <see cref="PausedBy"/>; and begin later: see <see cref="On"/>.</summary>
    public Revision? InForce => Current is { } number ? Revisions[number - 1] : null;

    /// <summary>Whom the revision in force binds: those who were at the table when it was accepted and did not leave.</summary>
    public ImmutableArray<PersonId> Bound { get; private init; } = [];

    /// <summary>Who lets it rest. It goes on when each of them has ended their pause, or accepted a new revision.</summary>
    public ImmutableArray<PersonId> PausedBy { get; private init; } = [];

    /// <summary>Who asked for a review and has not accepted a revision since.</summary>
    public ImmutableArray<PersonId> ReviewAskedBy { get; private init; } = [];

    /// <summary>Where it stands.</summary>
    public AgreementStatus Status => InForce is not null
        ? PausedBy.IsEmpty ? AgreementStatus.InForce : AgreementStatus.Paused
        : Revisions.Any(revision => revision.Status is RevisionStatus.Withdrawn) ? AgreementStatus.Withdrawn : AgreementStatus.Proposed;

    /// <summary>The open proposals, by number.</summary>
    public IReadOnlyList<Revision> Open => [.. Revisions.Where(revision => revision.IsOpen)];

    // A tree, because a long log is played one event at a time.
    private ImmutableList<AgreementEvent> Log { get; init; } = [];

    private int? Current { get; init; }

    /// <summary>Begins an agreement of which nothing is agreed yet.</summary>
    /// <param name="people">1–50 different people.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="ArgumentException">There are too few or too many people, somebody is named twice, or an id is the <c>default</c> value.</exception>
    public static Agreement Among(params IEnumerable<PersonId> people)
    {
        ImmutableArray<PersonId> founders = [.. Guard.Against.Null(people)];
        if (founders.Length is < 1 or > Household.MostPeople) throw new ArgumentException("Name 1 to 50 people.", nameof(people));
        if (founders.Contains(default)) throw new ArgumentException("A default PersonId is no id.", nameof(people));
        return founders.Distinct().Count() == founders.Length
            ? new Agreement(founders) { People = founders }
            : throw new ArgumentException("Somebody is named twice.", nameof(people));
    }

    /// <summary>The agreement that a stored log leads to.</summary>
    /// <param name="founders">The people it began with.</param>
    /// <param name="events">The events of the stored agreement.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="InvalidOperationException">An event was not possible where it stands.</exception>
    public static Agreement From(IEnumerable<PersonId> founders, IEnumerable<AgreementEvent> events) => Guard.Against.Null(events).Aggregate(
        Among(founders),
        (agreement, next) => agreement.TryApply(Guard.Against.Null(next), out Agreement? after, out AgreementRefusal? refusal)
            ? after
            : throw new InvalidOperationException($"An event could not have been: {refusal}."));

    /// <summary>Carries out a command if it is possible now and was based on this version.</summary>
    /// <param name="command">The command.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="after">The agreement after it, or null.</param>
    /// <param name="refusal">Why it is refused, or null.</param>
    /// <returns>Whether it was carried out.</returns>
    public bool TryDo(
        AgreementCommand command, TimeProvider time, [NotNullWhen(true)] out Agreement? after, [NotNullWhen(false)] out AgreementRefusal? refusal)
    {
        Guard.Against.Null(command);
        DateTimeOffset now = Guard.Against.Null(time).GetUtcNow();

        // A clock that is set back must not keep anybody from withdrawing.
        if (Events is [.., { At: var last }] && last > now) now = last;
        (after, refusal) = (null, AgreementRefusal.Stale);
        return command.BasedOn == Version && TryApply(new AgreementEvent(now, command.By, Guard.Against.Null(command.Move)), out after, out refusal);
    }

    /// <summary>Makes a move, based on this version.</summary>
    /// <param name="by">Who makes it.</param>
    /// <param name="move">The move.</param>
    /// <param name="time">Tells the time.</param>
    /// <returns>The agreement after it.</returns>
    /// <exception cref="InvalidOperationException">The move is not possible now; the message says why.</exception>
    public Agreement Do(PersonId by, AgreementMove move, TimeProvider time) =>
        TryDo(new AgreementCommand(by, move, Version), time, out Agreement? after, out AgreementRefusal? refusal)
            ? after
            : throw new InvalidOperationException($"The move is refused: {refusal}.");

    /// <summary>The revision of a number, or null.</summary>
    /// <param name="number">The number, from 1.</param>
    /// <returns>The revision.</returns>
    public Revision? Find(int number) => number >= 1 && number <= Revisions.Length ? Revisions[number - 1] : null;

    /// <summary>
    /// What applies on a day: the revision in force, or before its first day the one it took the place of; null while it rests, before
    /// anything, and after somebody withdrew.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <returns>The revision.</returns>
    public Revision? On(DateOnly day)
    {
        if (Status is not AgreementStatus.InForce) return null;
        Revision? applies = InForce;
        while (applies is not null && applies.Draft.From > day) applies = Find(applies.Basis);
        return applies;
    }

    /// <summary>Why people may want to look at the agreement again, seen from a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The reasons, each once; none where nothing is in force.</returns>
    public IReadOnlyList<AgreementReviewReason> ReviewDue(DateOnly day)
    {
        if (InForce is not { } current) return [];
        var reasons = new List<AgreementReviewReason>();
        if (!ReviewAskedBy.IsEmpty) reasons.Add(AgreementReviewReason.Asked);
        if (current.Draft.Review <= day) reasons.Add(current.Draft.IsTrial ? AgreementReviewReason.TrialEnded : AgreementReviewReason.DayReached);
        if (People.Any(person => !Bound.Contains(person))) reasons.Add(AgreementReviewReason.SomebodyJoined);
        if (current.Terms.People.Any(person => !People.Contains(person))) reasons.Add(AgreementReviewReason.SomebodyLeft);
        return reasons;
    }

    /// <summary>What a revision changes against the one that was in force when it was proposed.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>The difference; everything where nothing was in force.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no revision of that number.</exception>
    public AgreementDifference DifferenceOf(int number)
    {
        Revision revision = Revisions[Guard.Against.OutOfRange(number, 1, Revisions.Length) - 1];
        return AgreementDifference.Between(Find(revision.Basis)?.Terms ?? AgreementTerms.None, revision.Terms);
    }

    /// <summary>A revision in words: who proposes what from when, what it changes, and whose word is missing. It holds no private words.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="household">The people and tasks.</param>
    /// <param name="culture">The language; English where there are no words for it.</param>
    /// <param name="vocabulary">A host's own catalogues of roles, or null for the built-in ones.</param>
    /// <returns>A page for everyone at the table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no revision of that number.</exception>
    public WordedPage Explain(int number, Household household, CultureInfo culture, RoleVocabulary? vocabulary = null) => AgreementExplanation.Of(
        this,
        Revisions[Guard.Against.OutOfRange(number, 1, Revisions.Length) - 1],
        Guard.Against.Null(household),
        Guard.Against.Null(culture),
        vocabulary);

    /// <summary>
    /// The words with which somebody declined or countered a revision, as far as a reader may see them: one's own always, another's once
    /// they shared them.
    /// </summary>
    /// <param name="number">The number of the revision.</param>
    /// <param name="of">Who declined or countered it.</param>
    /// <param name="reader">Who reads.</param>
    /// <returns>The last such words, or null.</returns>
    public string? WordsAbout(int number, PersonId of, PersonId reader)
    {
        int at = PrivateWords.LastIndex(Events, number, of);
        if (at < 0 || !(reader == of || (People.Contains(reader) && PrivateWords.AreShared(Events, at, number)))) return null;
        return PrivateWords.Of(Events[at].Move);
    }

    /// <summary>The agreement as one person may see it: without the words that others keep to themselves.</summary>
    /// <param name="reader">Who sees it.</param>
    /// <returns>An agreement of its own, with the same version; this one stays as it is.</returns>
    public Agreement SeenBy(PersonId reader) => From(
        Founders,
        Events.Select((done, at) => done.By == reader || PrivateWords.AnswerOf(done.Move) is not { } number || PrivateWords.AreShared(Events, at, number)
            ? done
            : done with { Move = PrivateWords.Without(done.Move) }));

    /// <summary>Ids and numbers alone.</summary>
    /// <returns>Such as <c>Agreement of p1, p2: InForce, 2 revisions, 5 events</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"Agreement of {string.Join(", ", People)}: {Status}, {Revisions.Length} revisions, {Version} events");
}

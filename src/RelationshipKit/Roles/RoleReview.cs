using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Roles;

/// <summary>The steps of a role review, in order.</summary>
public enum RoleReviewStep
{
    /// <summary>Noticing which expectations one feels.</summary>
    Noticing,

    /// <summary>Looking at each: where it comes from, how it sits, whether to keep it, adapt it or let it go.</summary>
    Looking,

    /// <summary>Choosing what to show to whom; everything stays private until then.</summary>
    Sharing,

    /// <summary>Proposing a role, a hand-over of a task, or a talk.</summary>
    Proposing,

    /// <summary>Nothing is left to do; one can still go back.</summary>
    Done,
}

/// <summary>
/// One person's review of the roles they were handed: privately first, shown by choice, ending in proposals. Immutable: each event gives the
/// state after it. A state is its <see cref="Events"/>, so it can be stored anywhere and resumed with <see cref="Resume"/>.
/// </summary>
/// <remarks>
/// The review and its events are private to the person. What others may see is <see cref="ShownTo"/> and <see cref="ProposalsTo"/>, and nothing
/// else; a host hands only these on.
/// </remarks>
public sealed class RoleReview
{
    /// <summary>The most expectations one review may hold.</summary>
    public const int MostExpectations = 200;

    /// <summary>The most proposals one review may hold.</summary>
    public const int MostProposals = 100;

    private RoleReview(PersonId person) => Person = person;

    /// <summary>Whose review it is.</summary>
    public PersonId Person { get; }

    /// <summary>Everything done so far, in order.</summary>
    public ImmutableArray<RoleReviewEvent> Events { get; private init; } = [];

    /// <summary>The present step.</summary>
    public RoleReviewStep Step { get; private init; }

    /// <summary>The expectations the person feels, in the order of noticing: private.</summary>
    public ImmutableArray<FeltExpectation> Felt { get; private init; } = [];

    /// <summary>The proposals, in the order of making.</summary>
    public ImmutableArray<RoleProposal> Proposals { get; private init; } = [];

    /// <summary>Whether <see cref="RoleReviewEvent.WentOn"/> is possible now.</summary>
    public bool CanGoOn => RoleReviewRules.WhyNot(this, new RoleReviewEvent.WentOn()) is null;

    /// <summary>Begins a review.</summary>
    /// <param name="person">Whose review it is.</param>
    /// <returns>The first state.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value.</exception>
    public static RoleReview Start(PersonId person) =>
        person == default ? throw new ArgumentException("A default PersonId is no id.", nameof(person)) : new RoleReview(person);

    /// <summary>The state that a stored log leads to.</summary>
    /// <param name="person">Whose review it is.</param>
    /// <param name="events">The events of the stored state.</param>
    /// <returns>The state.</returns>
    /// <exception cref="InvalidOperationException">An event was not possible where it stands.</exception>
    public static RoleReview Resume(PersonId person, IEnumerable<RoleReviewEvent> events) =>
        Guard.Against.Null(events).Aggregate(Start(person), (review, next) => review.Apply(next));

    /// <summary>The state after an event.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>A state of its own; this one stays as it is.</returns>
    /// <exception cref="InvalidOperationException">The event is not possible now; the message says why.</exception>
    public RoleReview Apply(RoleReviewEvent happened) =>
        TryApply(happened, out RoleReview? after, out InputProblem? problem) ? after : throw new InvalidOperationException(problem.ToString());

    /// <summary>The state after an event, if it is possible now.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="after">The state after it, or null.</param>
    /// <param name="problem">Why it is not possible and what would be, or null.</param>
    /// <returns>Whether it is possible.</returns>
    public bool TryApply(RoleReviewEvent happened, [NotNullWhen(true)] out RoleReview? after, [NotNullWhen(false)] out InputProblem? problem)
    {
        Guard.Against.Null(happened);
        problem = RoleReviewRules.WhyNot(this, happened);
        after = problem is null ? After(happened) : null;
        return after is not null;
    }

    /// <summary>The felt expectation of an id, or null.</summary>
    /// <param name="expectation">The id.</param>
    /// <returns>The felt expectation, private.</returns>
    public FeltExpectation? Find(ExpectationId expectation) => Felt.FirstOrDefault(felt => felt.Id == expectation);

    /// <summary>What another person is shown, without any private note.</summary>
    /// <param name="reader">The other person.</param>
    /// <returns>The expectations, in the order of noticing; none where the person chose to show none.</returns>
    public IReadOnlyList<ShownExpectation> ShownTo(PersonId reader) =>
        [.. Felt.Where(felt => felt.Look is not null && felt.ShownTo.Includes(reader)).Select(felt => new ShownExpectation(felt.Id, felt.OwnText, felt.Look!))];

    /// <summary>
    /// The proposals that ask another person, once the person is done: until then they are drafts. Each tells what it is about only where that is
    /// shown to the reader.
    /// </summary>
    /// <param name="reader">The other person.</param>
    /// <returns>The proposals, in the order of making.</returns>
    public IReadOnlyList<RoleProposal> ProposalsTo(PersonId reader) => Step is not RoleReviewStep.Done
        ? []
        : [.. Proposals.Where(proposal => proposal.To.Contains(reader)).Select(proposal => MayKnow(reader, proposal.About) ? proposal : proposal.WithoutAbout())];

    /// <summary>The whole review in words, for the person alone.</summary>
    /// <param name="household">The people and tasks.</param>
    /// <param name="culture">The language; English where there are no words for it.</param>
    /// <param name="vocabulary">A host's own catalogues, or null for the built-in ones.</param>
    /// <returns>A private page.</returns>
    public WordedPage Explain(Household household, CultureInfo culture, RoleVocabulary? vocabulary = null) =>
        RoleReviewExplanation.ForOneself(this, new RoleExplanationPage(Guard.Against.Null(household), Guard.Against.Null(culture), vocabulary));

    /// <summary>What another person is shown, in words. Without lines where nothing is shown: not even that there is a review.</summary>
    /// <param name="reader">The other person.</param>
    /// <param name="household">The people and tasks.</param>
    /// <param name="culture">The language; English where there are no words for it.</param>
    /// <param name="vocabulary">A host's own catalogues, or null for the built-in ones.</param>
    /// <returns>A page for that person.</returns>
    public WordedPage ExplainTo(PersonId reader, Household household, CultureInfo culture, RoleVocabulary? vocabulary = null) =>
        RoleReviewExplanation.ForSomebodyElse(
            this, reader, new RoleExplanationPage(Guard.Against.Null(household), Guard.Against.Null(culture), vocabulary));

    /// <summary>
    /// Proposals that follow from what the person found, to be made, changed or left: a role nobody holds, for what is kept; for what is adapted
    /// or let go, roles the person holds and the up to three tasks that weigh most on them, for the person whom each costs least; and a talk with
    /// its opening line, for what is shown to somebody.
    /// </summary>
    /// <param name="household">The people and tasks; its present owners say whose tasks are whose.</param>
    /// <param name="roles">The roles held.</param>
    /// <param name="date">The day it is asked for.</param>
    /// <param name="culture">The language of openings.</param>
    /// <param name="vocabulary">A host's own catalogues, or null for the built-in ones.</param>
    /// <returns>Proposals in the person's name, in the order of expectations; none where nobody else is at home.</returns>
    public IReadOnlyList<RoleProposal> Suggest(
        Household household, HouseholdRoles roles, DateOnly date, CultureInfo culture, RoleVocabulary? vocabulary = null) =>
        RoleSuggestions.For(
            this,
            Guard.Against.Null(household),
            Guard.Against.Null(roles),
            date,
            new RoleExplanationPage(household, Guard.Against.Null(culture), vocabulary));

    /// <summary>The person, the step and a number: what they feel is theirs to tell.</summary>
    /// <returns>Such as <c>Role review of p1: Looking, 12 events</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"Role review of {Person}: {Step}, {Events.Length} events");

    private bool MayKnow(PersonId reader, ExpectationId? about) => about is { } id && Find(id) is { } felt && felt.ShownTo.Includes(reader);

    private RoleReview After(RoleReviewEvent happened) => happened switch
    {
        RoleReviewEvent.Noticed noticed => Logging(happened, felt: Felt.Add(new FeltExpectation(noticed.Expectation, ownText: null))),
        RoleReviewEvent.NoticedOwn own => Logging(happened, felt: Felt.Add(new FeltExpectation(own.Expectation, own.Text))),
        RoleReviewEvent.TakenOut gone => Logging(happened, felt: Felt.RemoveAll(felt => felt.Id == gone.Expectation)),
        RoleReviewEvent.Looked looked => Logging(happened, felt: Changed(looked.Expectation, felt => felt with { Look = looked.Look, ShownTo = Audience.Nobody })),
        RoleReviewEvent.NotedPrivately noted => Logging(happened, felt: Changed(noted.Expectation, felt => felt with { PrivateNote = noted.Text })),
        RoleReviewEvent.Shown shown => Logging(happened, felt: Changed(shown.Expectation, felt => felt with { ShownTo = shown.To })),
        RoleReviewEvent.Proposed proposed => Logging(happened, proposals: Proposals.Add(proposed.Proposal)),
        RoleReviewEvent.TookBack back => Logging(happened, proposals: Proposals.RemoveAll(known => string.Equals(known.Id, back.Id, StringComparison.Ordinal))),
        RoleReviewEvent.WentOn => Logging(happened, step: Step + 1),
        _ => Logging(happened, step: Step - 1),
    };

    private ImmutableArray<FeltExpectation> Changed(ExpectationId id, Func<FeltExpectation, FeltExpectation> change) =>
        [.. Felt.Select(felt => felt.Id == id ? change(felt) : felt)];

    private RoleReview Logging(
        RoleReviewEvent happened, ImmutableArray<FeltExpectation>? felt = null, ImmutableArray<RoleProposal>? proposals = null, RoleReviewStep? step = null)
    {
        var after = new RoleReview(Person) { Events = Events.Add(happened), Step = step ?? Step, Felt = felt ?? Felt, Proposals = proposals ?? Proposals };
        return new RoleReview(Person)
        {
            Events = after.Events,
            Step = after.Step,
            Felt = after.Felt,

            // What was taken out or hidden again takes the proposals with it that would tell of it.
            Proposals = after.Proposals.RemoveAll(proposal => RoleReviewRules.WhyNotAbout(after, proposal) is not null),
        };
    }
}

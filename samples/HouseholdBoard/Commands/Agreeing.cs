using System.Collections.Immutable;
using RelationshipKit.Agreements;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Commands;

/// <summary>Who has a task.</summary>
public sealed record TaskOwner(TaskId Task, PersonId Person);

/// <summary>Proposes who does what. Whoever proposes has said yes; it holds when everyone it affects has.</summary>
/// <param name="Owners">Who has which task.</param>
/// <param name="Parts">The part of each, or none where parts are not agreed on.</param>
/// <param name="From">The first day: from a month ago to a year ahead.</param>
/// <param name="Review">The day on which to look at it again, or null; needed for a trial.</param>
/// <param name="IsTrial">Whether it is a trial until then.</param>
/// <param name="Reason">Why, for everyone to read, up to 500 characters, or null.</param>
public sealed record ProposeTerms(
    ImmutableArray<TaskOwner> Owners, ImmutableArray<PersonPart> Parts, DateOnly From, DateOnly? Review, bool IsTrial, string? Reason) : HomeCommand
{
    private const int MostDaysBack = 31;
    private const int MostDaysAhead = 366;
    private const int MostDaysToReview = 732;

    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        ImmutableArray<TaskOwner> owners = Owners.IsDefault ? [] : Owners;
        ImmutableArray<PersonPart> parts = Parts.IsDefault ? [] : Parts;
        Household household = home.Household;
        bool areKnown = owners.All(pair => pair is not null && household.TryIndexOf(pair.Task, out _) && household.TryIndexOf(pair.Person, out _))
            && parts.All(part => part is not null && household.TryIndexOf(part.Person, out _));
        if (owners.IsEmpty || !areKnown) return Refusal.NotFound;
        bool areSaidTwice = owners.DistinctBy(pair => pair.Task).Count() < owners.Length || parts.DistinctBy(part => part.Person).Count() < parts.Length;
        if (areSaidTwice) return Refusal.Contradiction;
        if (parts.Any(part => part.Share is < 1 or > PersonPart.Most)) return Refusal.BadNumber;
        if (!Texts.IsReasonOrNone(Reason)) return Refusal.BadReason;
        if (!DaysFit(home.DayOf(now))) return Refusal.BadDays;

        Agreement agreement = home.Agreement ?? Agreement.Among(household.People.Select(person => person.Id));
        var draft = RevisionDraft.Create(TermsAfter(agreement.InForce?.Terms ?? AgreementTerms.None, household, owners, parts), From, Review, Reason?.Trim(), IsTrial);
        return Table.Move(home with { Agreement = agreement }, by, new AgreementMove.Propose(draft), now);
    }

    /// <summary>The owners and parts proposed; of what else is agreed, all whose people and tasks are still here.</summary>
    private static AgreementTerms TermsAfter(AgreementTerms before, Household household, ImmutableArray<TaskOwner> owners, ImmutableArray<PersonPart> parts) =>
        AgreementTerms.Create(
            owners.Select(pair => KeyValuePair.Create(pair.Task, pair.Person)),
            parts.Select(part => KeyValuePair.Create(part.Person, part.Share)),
            before.Standards.Where(standard => household.TryIndexOf(standard.Task, out _)),
            before.Roles.Where(role => AgreementTerms.Create(roles: [role]).People.All(person => household.TryIndexOf(person, out _))),
            before.Decisions.Where(decision => decision.By.All(person => household.TryIndexOf(person, out _))));

    private bool DaysFit(DateOnly today)
    {
        if (From.DayNumber < today.DayNumber - MostDaysBack || From.DayNumber > today.DayNumber + MostDaysAhead) return false;
        return Review is { } review ? review > From && review.DayNumber <= From.DayNumber + MostDaysToReview : !IsTrial;
    }
}

/// <summary>Says yes to exactly the proposal of that number.</summary>
public sealed record AcceptProposal(int Revision) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) => Table.Move(home, by, new AgreementMove.Accept(Revision), now);
}

/// <summary>Says no to a proposal. The words stay one's own until shared; none are owed.</summary>
/// <param name="Revision">The number of the proposal.</param>
/// <param name="Words">Words about it, up to 500 characters, or null.</param>
public sealed record DeclineProposal(int Revision, string? Words = null) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) => Texts.IsReasonOrNone(Words)
        ? Table.Move(home, by, new AgreementMove.Decline(Revision, Words?.Trim()), now)
        : Refusal.BadReason;
}

/// <summary>Shows everyone the words with which one said no.</summary>
public sealed record ShareWords(int Revision) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) => Table.Move(home, by, new AgreementMove.ShareWords(Revision), now);
}

/// <summary>Takes a proposal of one's own back.</summary>
public sealed record TakeBackProposal(int Revision) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) => Table.Move(home, by, new AgreementMove.TakeBack(Revision), now);
}

/// <summary>Asks to look at the agreement again.</summary>
public sealed record AskForReview : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) => Table.Move(home, by, new AgreementMove.AskForReview(), now);
}

/// <summary>Lets the agreement rest.</summary>
public sealed record PauseAgreement : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) => Table.Move(home, by, new AgreementMove.Pause(), now);
}

/// <summary>Ends one's own pause.</summary>
public sealed record ResumeAgreement : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) => Table.Move(home, by, new AgreementMove.Resume(), now);
}

/// <summary>Ends the agreement for everyone.</summary>
public sealed record WithdrawAgreement : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) => Table.Move(home, by, new AgreementMove.Withdraw(), now);
}

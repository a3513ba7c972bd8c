using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Agreements;

/// <summary>The guards of an agreement: which moves are possible where it stands.</summary>
internal static class AgreementRules
{
    /// <summary>Why an event is not possible, or null.</summary>
    public static AgreementRefusal? WhyNot(Agreement agreement, AgreementEvent happened)
    {
        if (!agreement.People.Contains(happened.By)) return AgreementRefusal.NotAtTheTable;
        if (agreement.Events is [.., { At: var last }] && happened.At < last) return AgreementRefusal.TimeRunsBackwards;
        if (agreement.Version >= Agreement.MostEvents && !IsWayOut(happened.Move)) return AgreementRefusal.TooMany;
        return happened.Move switch
        {
            AgreementMove.Propose propose => WhyNotPropose(agreement, propose.Draft),
            AgreementMove.Counter counter => WhyNotAnswer(agreement, counter.Revision, happened.By, alreadyBy: null) ?? WhyNotPropose(agreement, counter.Draft),
            AgreementMove.Accept accept => WhyNotAnswer(agreement, accept.Revision, happened.By, revision => revision.AcceptedBy),
            AgreementMove.Decline decline => WhyNotAnswer(agreement, decline.Revision, happened.By, alreadyBy: null),
            AgreementMove.ShareWords share => WhyNotShare(agreement, share.Revision, happened.By),
            AgreementMove.TakeBack back => WhyNotOpen(agreement, back.Revision)
                ?? (agreement.Find(back.Revision)!.ProposedBy == happened.By ? null : AgreementRefusal.NotTheirProposal),
            AgreementMove.AskForReview when agreement.InForce is null => AgreementRefusal.NotBound,
            AgreementMove.AskForReview => SaidAlready(agreement.ReviewAskedBy, happened.By),
            AgreementMove.Pause => WhyNotBound(agreement, happened.By) ?? SaidAlready(agreement.PausedBy, happened.By),
            AgreementMove.Resume => agreement.PausedBy.Contains(happened.By) ? null : AgreementRefusal.NotPaused,
            AgreementMove.Withdraw => WhyNotBound(agreement, happened.By),
            AgreementMove.Join join => WhyNotJoin(agreement, join.Person),
            _ => null,
        };
    }

    /// <summary>What nobody may be kept from. Each person can do it once at most where nothing else is possible.</summary>
    private static bool IsWayOut(AgreementMove move) => move is AgreementMove.Pause or AgreementMove.Withdraw or AgreementMove.Leave;

    private static AgreementRefusal? WhyNotPropose(Agreement agreement, RevisionDraft draft)
    {
        if (agreement.Revisions.Length >= Agreement.MostRevisions) return AgreementRefusal.TooMany;
        return draft.Terms.People.All(agreement.People.Contains) ? null : AgreementRefusal.NamesSomebodyElse;
    }

    private static AgreementRefusal? WhyNotOpen(Agreement agreement, int number)
    {
        if (agreement.Find(number) is not { } revision) return AgreementRefusal.NoSuchRevision;
        return revision.IsOpen ? null : AgreementRefusal.NotOpen;
    }

    private static AgreementRefusal? WhyNotAnswer(Agreement agreement, int number, PersonId by, Func<Revision, ImmutableArray<PersonId>>? alreadyBy)
    {
        if (WhyNotOpen(agreement, number) is { } refusal) return refusal;
        Revision revision = agreement.Find(number)!;
        if (!revision.Affected.Contains(by)) return AgreementRefusal.NotAsked;
        return alreadyBy is null ? null : SaidAlready(alreadyBy(revision), by);
    }

    private static AgreementRefusal? WhyNotShare(Agreement agreement, int number, PersonId by)
    {
        if (agreement.Find(number) is null) return AgreementRefusal.NoSuchRevision;
        int written = PrivateWords.LastIndex(agreement.Events, number, by);
        return written < 0 || PrivateWords.AreShared(agreement.Events, written, number) ? AgreementRefusal.NoPrivateWords : null;
    }

    private static AgreementRefusal? WhyNotBound(Agreement agreement, PersonId by) => agreement.Bound.Contains(by) ? null : AgreementRefusal.NotBound;

    private static AgreementRefusal? WhyNotJoin(Agreement agreement, PersonId person)
    {
        if (agreement.People.Contains(person)) return AgreementRefusal.AtTheTableAlready;
        return agreement.People.Length < Household.MostPeople ? null : AgreementRefusal.TooMany;
    }

    private static AgreementRefusal? SaidAlready(ImmutableArray<PersonId> people, PersonId by) => people.Contains(by) ? AgreementRefusal.SaidAlready : null;
}

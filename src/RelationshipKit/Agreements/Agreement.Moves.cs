using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Households;

namespace RelationshipKit.Agreements;

/// <content>What each move does.</content>
public sealed partial class Agreement
{
    internal bool TryApply(AgreementEvent happened, [NotNullWhen(true)] out Agreement? after, [NotNullWhen(false)] out AgreementRefusal? refusal)
    {
        refusal = AgreementRules.WhyNot(this, happened);
        after = refusal is null ? Moved(happened) : null;
        return after is not null;
    }

    private Agreement Moved(AgreementEvent happened) => happened.Move switch
    {
        AgreementMove.Propose propose => Logged(happened).Propose(happened, propose.Draft, insteadOf: null),
        AgreementMove.Counter counter => Logged(happened).Answered(counter.Revision, happened.By, accepts: false).Propose(happened, counter.Draft, counter.Revision),
        AgreementMove.Accept accept => Logged(happened).Answered(accept.Revision, happened.By, accepts: true).Settled(accept.Revision),
        AgreementMove.Decline decline => Logged(happened).Answered(decline.Revision, happened.By, accepts: false),
        AgreementMove.TakeBack back => Logged(happened).Changed(back.Revision, revision => revision with { Status = RevisionStatus.TakenBack }),
        AgreementMove.AskForReview => Copy(happened, reviewAskedBy: ReviewAskedBy.Add(happened.By)),
        AgreementMove.Pause => Copy(happened, pausedBy: PausedBy.Add(happened.By)),
        AgreementMove.Resume => Copy(happened, pausedBy: PausedBy.Remove(happened.By)),
        AgreementMove.Withdraw => Logged(happened).Withdrawn(),
        AgreementMove.Join join => Logged(happened).Overtaken().Seated(People.Add(join.Person)),
        AgreementMove.Leave => Logged(happened).Overtaken().Seated(People.Remove(happened.By)),
        _ => Logged(happened),
    };

    private Agreement Propose(AgreementEvent happened, RevisionDraft draft, int? insteadOf)
    {
        ImmutableArray<PersonId> affected = AffectedPeople.Of(InForce?.Terms ?? AgreementTerms.None, draft.Terms, People, Bound);
        var revision = new Revision(Revisions.Length + 1, happened.By, happened.At, draft)
        {
            Basis = Current ?? 0,
            InsteadOf = insteadOf,
            Affected = affected,

            // Who proposes something has said yes to it.
            AcceptedBy = affected.Contains(happened.By) ? [happened.By] : [],
        };
        return Copy(revisions: Revisions.Add(revision)).Settled(revision.Number);
    }

    private Agreement Answered(int number, PersonId by, bool accepts) => Changed(number, revision => revision with
    {
        AcceptedBy = accepts ? revision.AcceptedBy.Add(by) : revision.AcceptedBy.Remove(by),
        DeclinedBy = accepts ? revision.DeclinedBy.Remove(by) : revision.DeclinedBy.Remove(by).Add(by),
    });

    /// <summary>Puts a revision into force if nobody's word is missing.</summary>
    private Agreement Settled(int number)
    {
        Revision revision = Revisions[number - 1];
        if (revision.Missing.Count > 0) return this;
        Agreement before = Current is { } earlier ? Changed(earlier, known => known with { Status = RevisionStatus.Superseded }) : this;
        Agreement settled = before.Changed(number, known => known with { Status = RevisionStatus.InForce }).Overtaken();

        // Who accepted it ended their pause and got their review by that.
        return settled.Copy(
            bound: People,
            pausedBy: PausedBy.RemoveAll(revision.Affected.Contains),
            reviewAskedBy: ReviewAskedBy.RemoveAll(revision.Affected.Contains),
            current: number);
    }

    private Agreement Withdrawn()
    {
        Agreement ended = Changed(Current!.Value, revision => revision with { Status = RevisionStatus.Withdrawn }).Overtaken();
        return ended.Copy(bound: [], pausedBy: [], reviewAskedBy: [], current: 0);
    }

    private Agreement Seated(ImmutableArray<PersonId> people) => Copy(
        people: people,
        bound: Bound.RemoveAll(person => !people.Contains(person)),
        pausedBy: PausedBy.RemoveAll(person => !people.Contains(person)),
        reviewAskedBy: ReviewAskedBy.RemoveAll(person => !people.Contains(person)));

    private Agreement Overtaken() =>
        Copy(revisions: [.. Revisions.Select(revision => revision.IsOpen ? revision with { Status = RevisionStatus.Overtaken } : revision)]);

    private Agreement Changed(int number, Func<Revision, Revision> change) => Copy(revisions: Revisions.SetItem(number - 1, change(Revisions[number - 1])));

    private Agreement Logged(AgreementEvent happened) => Copy(happened);

    /// <summary>A copy with some parts changed; a current revision of 0 is none.</summary>
    private Agreement Copy(
        AgreementEvent? happened = null,
        ImmutableArray<PersonId>? people = null,
        ImmutableArray<Revision>? revisions = null,
        ImmutableArray<PersonId>? bound = null,
        ImmutableArray<PersonId>? pausedBy = null,
        ImmutableArray<PersonId>? reviewAskedBy = null,
        int? current = null) => new(Founders)
        {
            Log = happened is null ? Log : Log.Add(happened),
            People = people ?? People,
            Revisions = revisions ?? Revisions,
            Bound = bound ?? Bound,
            PausedBy = pausedBy ?? PausedBy,
            ReviewAskedBy = reviewAskedBy ?? ReviewAskedBy,
            Current = current switch
            {
                null => Current,
                0 => null,
                _ => current,
            },
        };
}

using RelationshipKit.Households;
using RelationshipKit.Roles;

namespace RelationshipKit.Agreements;

/// <summary>Somebody else's role review with a person taken out of it: they may be named in it, be shown something, or be asked.</summary>
internal static class ErasedReview
{
    public static RoleReview Of(RoleReview review, Erasure erasure, NameRedaction names)
    {
        if (review.Person == erasure.Person) throw new ArgumentException("The review is the person's own: delete it.", nameof(review));
        return RoleReview.Resume(review.Person, review.Events.Select(happened => In(happened, erasure, names)));
    }

    private static RoleReviewEvent In(RoleReviewEvent happened, Erasure erasure, NameRedaction names) => happened switch
    {
        RoleReviewEvent.NoticedOwn own => new RoleReviewEvent.NoticedOwn(own.Expectation, names.In(own.Text)!),
        RoleReviewEvent.NotedPrivately noted => new RoleReviewEvent.NotedPrivately(noted.Expectation, names.In(noted.Text)!),
        RoleReviewEvent.Looked { Look: { Answer: ExpectationAnswer.Adapt } look } looked =>
            new RoleReviewEvent.Looked(looked.Expectation, ExpectationLook.Adapt(names.In(look.Becomes)!, look.Fit, look.Origins)),
        RoleReviewEvent.Shown { To: { IsEveryone: false } audience } shown =>
            new RoleReviewEvent.Shown(shown.Expectation, Audience.Of(audience.People.Select(erasure.In))),
        RoleReviewEvent.Proposed proposed => new RoleReviewEvent.Proposed(In(proposed.Proposal, erasure, names)),
        _ => happened,
    };

    private static RoleProposal In(RoleProposal proposal, Erasure erasure, NameRedaction names) => RoleProposal.Create(
        proposal.Id,
        proposal.By,
        proposal.Step switch
        {
            ProposedStep.TakeRole role => new ProposedStep.TakeRole(role.Role, erasure.In(role.Holder)),
            ProposedStep.HandOverTask task => new ProposedStep.HandOverTask(task.Task, erasure.In(task.Owner)),
            ProposedStep.Talk talk => new ProposedStep.Talk(names.In(talk.Opening)!),
            _ => proposal.Step,
        },
        proposal.To.Select(erasure.In),
        proposal.About);
}

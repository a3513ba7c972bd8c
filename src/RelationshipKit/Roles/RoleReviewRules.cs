using RelationshipKit.Catalogs;

namespace RelationshipKit.Roles;

/// <summary>Which events a role review allows in which state.</summary>
internal static class RoleReviewRules
{
    /// <summary>Why an event is not possible now and what would be, or null when it is possible.</summary>
    public static InputProblem? WhyNot(RoleReview review, RoleReviewEvent happened) => happened switch
    {
        RoleReviewEvent.Noticed noticed => In(review, RoleReviewStep.Noticing) ?? WhyNotNew(review, noticed.Expectation),
        RoleReviewEvent.NoticedOwn own => In(review, RoleReviewStep.Noticing) ?? WhyNotNew(review, own.Expectation),
        RoleReviewEvent.TakenOut gone => In(review, RoleReviewStep.Noticing) ?? WhyNotKnown(review, gone.Expectation),
        RoleReviewEvent.Looked looked => In(review, RoleReviewStep.Looking) ?? WhyNotKnown(review, looked.Expectation)
            ?? (looked.Look is null ? Problem("There is no look.", "Say what was found.") : null),
        RoleReviewEvent.NotedPrivately noted => In(review, RoleReviewStep.Looking) ?? WhyNotKnown(review, noted.Expectation),
        RoleReviewEvent.Shown shown => In(review, RoleReviewStep.Sharing) ?? WhyNotKnown(review, shown.Expectation)
            ?? (shown.To is null ? Problem("There is no audience.", "Say whom to show it to.") : WhyNotLooked(review, shown.Expectation)),
        RoleReviewEvent.Proposed proposed => In(review, RoleReviewStep.Proposing) ?? WhyNotPropose(review, proposed.Proposal),
        RoleReviewEvent.TookBack back => In(review, RoleReviewStep.Proposing) ?? WhyNotTakeBack(review, back.Id),
        RoleReviewEvent.WentOn => WhyNotGoOn(review),
        _ => review.Step is RoleReviewStep.Noticing ? Problem("This is the first step.", "Go on instead.") : null,
    };

    /// <summary>Why a proposal cannot be about what it says it is about, or null.</summary>
    public static InputProblem? WhyNotAbout(RoleReview review, RoleProposal proposal)
    {
        if (proposal.About is not { } about) return null;
        if (review.Find(about) is not { Look: not null } felt)
            return Problem($"The expectation '{about}' was not looked at.", "Look at it first, or leave it out.");
        return proposal.Step is ProposedStep.Talk && !felt.ShownTo.IncludesAll(proposal.To)
            ? Problem($"The expectation '{about}' is not shown to everyone the talk asks.", "Show it to them first, or leave it out.")
            : null;
    }

    private static InputProblem? In(RoleReview review, RoleReviewStep step) =>
        review.Step == step ? null : Problem($"The review is at the step {review.Step}.", $"Go to the step {step}.");

    private static InputProblem? WhyNotNew(RoleReview review, ExpectationId id)
    {
        if (id == default) return Problem("A default id is no id.", "Make one with ExpectationId.Create.");
        if (review.Find(id) is not null) return Problem($"The expectation '{id}' is there already.", "Go on with another.");
        return review.Felt.Length < RoleReview.MostExpectations ? null : Problem("There are 200 expectations already.", "Take one out first.");
    }

    private static InputProblem? WhyNotKnown(RoleReview review, ExpectationId id) =>
        review.Find(id) is null ? Problem($"The expectation '{id}' is not in this review.", "Notice it first.") : null;

    private static InputProblem? WhyNotLooked(RoleReview review, ExpectationId id) =>
        review.Find(id)!.Look is null ? Problem($"The expectation '{id}' was not looked at.", "Look at it first.") : null;

    private static InputProblem? WhyNotPropose(RoleReview review, RoleProposal proposal)
    {
        if (proposal is null) return Problem("There is no proposal.", "Give one.");
        if (proposal.By != review.Person) return Problem("Somebody else proposes this.", "Propose in one's own name.");
        if (review.Proposals.Any(known => string.Equals(known.Id, proposal.Id, StringComparison.Ordinal)))
            return Problem($"A proposal has the id '{proposal.Id}' already.", "Give it an id of its own.");
        if (proposal.To.Any(person => proposal.AnswerOf(person) is not null)) return Problem("This was answered before.", "Propose it without answers.");
        return review.Proposals.Length < RoleReview.MostProposals
            ? WhyNotAbout(review, proposal)
            : Problem("There are 100 proposals already.", "Take one back first.");
    }

    private static InputProblem? WhyNotTakeBack(RoleReview review, string id) =>
        review.Proposals.Any(known => string.Equals(known.Id, id, StringComparison.Ordinal))
            ? null
            : Problem("No proposal has that id.", "Take back one that was made.");

    private static InputProblem? WhyNotGoOn(RoleReview review) => review.Step switch
    {
        RoleReviewStep.Noticing when review.Felt.IsEmpty => Problem("No expectation was noticed.", "Notice at least one."),
        RoleReviewStep.Looking when review.Felt.All(felt => felt.Look is null) => Problem("No expectation was looked at.", "Look at one at least."),
        RoleReviewStep.Done => Problem("This is the last step.", "Go back to change something."),
        _ => null,
    };

    private static InputProblem Problem(string what, string remedy) => new("$", what, remedy);
}

using Microsoft.AspNetCore.Mvc;
using RelationshipKit.Agreements;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>What is agreed, what is proposed, and what was.</summary>
public sealed class AgreementModel(CurrentHome current, TimeProvider time) : HomePage(current, time)
{
    /// <summary>The agreement as the reader may see it; null before the first proposal.</summary>
    public Agreement? Agreement { get; private set; }

    public bool IsBound => Agreement?.Bound.Contains(Me) is true;

    public bool IsPausedByMe => Agreement?.PausedBy.Contains(Me) is true;

    public bool IsReviewAskedByMe => Agreement?.ReviewAskedBy.Contains(Me) is true;

    /// <summary>Revisions that are neither open nor in force, the last one first.</summary>
    public IEnumerable<Revision> Past => (Agreement?.Revisions ?? []).Where(revision => !revision.IsOpen && revision.Status is not RevisionStatus.InForce).Reverse();

    /// <summary>Who of those asked cannot answer yet.</summary>
    public IReadOnlyList<PersonId> Absent(Revision revision) => [.. revision.Missing.Where(person => Home.MemberOf(person)?.HasJoined is not true)];

    /// <summary>The tasks that a person has by some terms and that are still here.</summary>
    public IEnumerable<TaskId> TasksOf(PersonId person, AgreementTerms terms) =>
        terms.Owners.Where(pair => pair.Value == person && Household.TryIndexOf(pair.Key, out _)).Select(pair => pair.Key);

    public void OnGet() => Agreement = Home.Agreement?.SeenBy(Me);

    public Task<IActionResult> OnPostAcceptAsync(int revision) => DoAsync(new AcceptProposal(revision));

    public Task<IActionResult> OnPostDeclineAsync(int revision, string? words) => DoAsync(new DeclineProposal(revision, words));

    public Task<IActionResult> OnPostShareAsync(int revision) => DoAsync(new ShareWords(revision));

    public Task<IActionResult> OnPostTakeBackAsync(int revision) => DoAsync(new TakeBackProposal(revision));

    public Task<IActionResult> OnPostReviewAsync() => DoAsync(new AskForReview());

    public Task<IActionResult> OnPostPauseAsync() => DoAsync(new PauseAgreement());

    public Task<IActionResult> OnPostResumeAsync() => DoAsync(new ResumeAgreement());

    public Task<IActionResult> OnPostWithdrawAsync() => DoAsync(new WithdrawAgreement());
}

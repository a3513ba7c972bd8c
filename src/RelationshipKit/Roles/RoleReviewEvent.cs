using RelationshipKit.Households;

namespace RelationshipKit.Roles;

/// <summary>
/// One thing a person did in a role review: the log of these is all that needs to be stored, and it is private to the person. Equal by
/// value. <c>ToString</c> never shows what somebody wrote.
/// </summary>
public abstract record RoleReviewEvent
{
    private RoleReviewEvent()
    {
    }

    /// <summary>The person feels an expectation of the catalogue.</summary>
    /// <param name="Expectation">The expectation.</param>
    public sealed record Noticed(ExpectationId Expectation) : RoleReviewEvent;

    /// <summary>The person feels an expectation of which no catalogue knows.</summary>
    public sealed record NoticedOwn : RoleReviewEvent
    {
        /// <summary>Writes down an expectation in one's own words.</summary>
        /// <param name="expectation">An id for it, new in this review.</param>
        /// <param name="text">1–500 characters.</param>
        /// <exception cref="ArgumentException">The text is blank or too long.</exception>
        public NoticedOwn(ExpectationId expectation, string text) => (Expectation, Text) = (expectation, OwnWords.Check(text, nameof(text)));

        /// <summary>The id.</summary>
        public ExpectationId Expectation { get; }

        /// <summary>The person's own words: private.</summary>
        public string Text { get; }

        /// <summary>The id alone.</summary>
        /// <returns>Such as <c>NoticedOwn { Expectation = mine }</c>.</returns>
        public override string ToString() => $"NoticedOwn {{ Expectation = {Expectation} }}";
    }

    /// <summary>The person took an expectation out again, with all that was noted about it.</summary>
    /// <param name="Expectation">The expectation.</param>
    public sealed record TakenOut(ExpectationId Expectation) : RoleReviewEvent;

    /// <summary>The person looked at an expectation, once or anew. What was shown of it to others is hidden again.</summary>
    /// <param name="Expectation">The expectation.</param>
    /// <param name="Look">What they found.</param>
    public sealed record Looked(ExpectationId Expectation, ExpectationLook Look) : RoleReviewEvent
    {
        /// <summary>The id alone.</summary>
        /// <returns>Such as <c>Looked { Expectation = keep-peace }</c>.</returns>
        public override string ToString() => $"Looked {{ Expectation = {Expectation} }}";
    }

    /// <summary>The person noted something for themself alone.</summary>
    public sealed record NotedPrivately : RoleReviewEvent
    {
        /// <summary>Notes something.</summary>
        /// <param name="expectation">The expectation.</param>
        /// <param name="text">1–500 characters.</param>
        /// <exception cref="ArgumentException">The text is blank or too long.</exception>
        public NotedPrivately(ExpectationId expectation, string text) => (Expectation, Text) = (expectation, OwnWords.Check(text, nameof(text)));

        /// <summary>The id.</summary>
        public ExpectationId Expectation { get; }

        /// <summary>The note: nobody else is ever shown it.</summary>
        public string Text { get; }

        /// <summary>The id alone.</summary>
        /// <returns>Such as <c>NotedPrivately { Expectation = keep-peace }</c>.</returns>
        public override string ToString() => $"NotedPrivately {{ Expectation = {Expectation} }}";
    }

    /// <summary>The person chose whom to show an expectation they looked at; <see cref="Audience.Nobody"/> hides it again.</summary>
    /// <param name="Expectation">The expectation.</param>
    /// <param name="To">Whom.</param>
    public sealed record Shown(ExpectationId Expectation, Audience To) : RoleReviewEvent;

    /// <summary>The person made a proposal.</summary>
    /// <param name="Proposal">The proposal, with an id new in this review and without answers.</param>
    public sealed record Proposed(RoleProposal Proposal) : RoleReviewEvent;

    /// <summary>The person took a proposal back.</summary>
    /// <param name="Id">Its id.</param>
    public sealed record TookBack(string Id) : RoleReviewEvent;

    /// <summary>The person went on to the next step.</summary>
    public sealed record WentOn : RoleReviewEvent;

    /// <summary>The person went back to the step before; nothing of what was done is lost.</summary>
    public sealed record WentBack : RoleReviewEvent;
}

using RelationshipKit.Households;

namespace RelationshipKit.Agreements;

/// <summary>What somebody proposes: terms, from when, until when they are to be looked at again, and why. Immutable; equal by value.</summary>
public sealed class RevisionDraft : IEquatable<RevisionDraft>
{
    private RevisionDraft(AgreementTerms terms, DateOnly from) => (Terms, From) = (terms, from);

    /// <summary>The whole of what is to be agreed, not only what changes.</summary>
    public AgreementTerms Terms { get; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The day on which to look at it again, or null.</summary>
    public DateOnly? Review { get; private init; }

    /// <summary>
    /// Whether it is a trial: on the day of the <see cref="Review"/> people say whether to keep it, adapt it or go back. Until they do, nothing
    /// changes by itself.
    /// </summary>
    public bool IsTrial { get; private init; }

    /// <summary>Why, for everyone to read, or null.</summary>
    public string? Reason { get; private init; }

    /// <summary>Writes down a proposal.</summary>
    /// <param name="terms">The whole of what is to be agreed.</param>
    /// <param name="from">The first day.</param>
    /// <param name="review">The day on which to look at it again, after the first; needed for a trial.</param>
    /// <param name="reason">Why, for everyone to read, 1–500 characters, or null.</param>
    /// <param name="isTrial">Whether it is a trial until the review.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentException">The review is not after the first day, a trial has none, or the reason is blank or too long.</exception>
    public static RevisionDraft Create(AgreementTerms terms, DateOnly from, DateOnly? review = null, string? reason = null, bool isTrial = false)
    {
        Guard.Against.Null(terms);
        if (FaultOfDays(from, review, isTrial) is { } fault) throw new ArgumentException(fault, nameof(review));
        return new RevisionDraft(terms, from)
        {
            Review = review,
            IsTrial = isTrial,
            Reason = reason is null ? null : OwnWords.Check(reason, nameof(reason)),
        };
    }

    /// <summary>What is wrong with the days, or null.</summary>
    internal static string? FaultOfDays(DateOnly from, DateOnly? review, bool isTrial)
    {
        if (review <= from) return "Give a day of review after the first day.";
        return isTrial && review is null ? "Give a trial its day of review." : null;
    }

    /// <inheritdoc/>
    public bool Equals(RevisionDraft? other) =>
        other is not null
        && (From, Review, IsTrial) == (other.From, other.Review, other.IsTrial)
        && string.Equals(Reason, other.Reason, StringComparison.Ordinal)
        && Terms.Equals(other.Terms);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RevisionDraft);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, Review, IsTrial, Terms);

    /// <summary>The days and numbers alone.</summary>
    /// <returns>Such as <c>from 2026-11-21: 5 owners, …</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"from {From:yyyy-MM-dd}: {Terms}");
}

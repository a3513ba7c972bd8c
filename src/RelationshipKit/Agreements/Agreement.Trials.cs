namespace RelationshipKit.Agreements;

/// <content>What to propose when a trial has run its time: keep it, or go back. To adapt it, propose other terms.</content>
public sealed partial class Agreement
{
    /// <summary>What is in force, as a proposal to keep it beyond its trial. It asks everyone, and nothing changes by itself.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="review">The day on which to look at it again, after the first, or null.</param>
    /// <param name="reason">Why, for everyone to read, 1–500 characters, or null.</param>
    /// <returns>A draft of the same terms that is no trial; null where nothing is in force, or it names somebody who left.</returns>
    /// <exception cref="ArgumentException">The review is not after the first day, or the reason is blank or too long.</exception>
    public RevisionDraft? ToKeep(DateOnly from, DateOnly? review = null, string? reason = null) => DraftOf(InForce, from, review, reason);

    /// <summary>The terms that applied before those in force, as a proposal to go back to it. It asks those whom the way back affects.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="review">The day on which to look at it again, after the first, or null.</param>
    /// <param name="reason">Why, for everyone to read, 1–500 characters, or null.</param>
    /// <returns>A draft of the terms before; null where nothing was agreed before, or it names somebody who left.</returns>
    /// <exception cref="ArgumentException">The review is not after the first day, or the reason is blank or too long.</exception>
    public RevisionDraft? ToGoBack(DateOnly from, DateOnly? review = null, string? reason = null)
    {
        // What was only kept or given another day is no other agreement.
        Revision? before = InForce;
        while (before is not null && before.Terms.Equals(InForce!.Terms)) before = Find(before.Basis);
        return DraftOf(before, from, review, reason);
    }

    private RevisionDraft? DraftOf(Revision? revision, DateOnly from, DateOnly? review, string? reason) =>
        revision is null || !revision.Terms.People.All(People.Contains) ? null : RevisionDraft.Create(revision.Terms, from, review, reason);
}

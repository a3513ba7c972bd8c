using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>What decides that a task is where it is.</summary>
public enum WhyMeOutcome
{
    /// <summary>A change of one appraisal is known that gives the task to somebody else.</summary>
    ChangeFound,

    /// <summary>Every change of one appraisal was tried, and none gives the task to somebody else.</summary>
    NoChangeWould,

    /// <summary>No such change was found, but not all were tried.</summary>
    NotFound,

    /// <summary>The wishes leave the task to its owner, whatever the appraisals.</summary>
    WishesDecide,

    /// <summary>There is nobody else in the household.</summary>
    NobodyElse,
}

/// <summary>A change of one person's burden of one task that gives the task to somebody else.</summary>
/// <param name="Person">Whose burden.</param>
/// <param name="From">The burden as it is.</param>
/// <param name="To">The burden with which the task changes hands.</param>
/// <param name="NewOwner">Who owns the task then.</param>
public sealed record AppraisalFlip(PersonId Person, Burden From, Burden To, PersonId NewOwner)
{
    /// <summary>Gets the size of the change in whole per cent of an ordinary minute, 1–2,000.</summary>
    public int Size => Math.Abs(To.Percent - From.Percent);
}

/// <summary>
/// Why a task is its owner's: the smallest change of one appraisal with which splitting again gives it to somebody else, found by
/// splitting again and never guessed; or the wishes that decide it.
/// </summary>
public sealed class WhyMeAnswer
{
    internal WhyMeAnswer(FairSplit split, TaskId task, WhyMeOutcome outcome) => (Split, Task, Outcome) = (split, task, outcome);

    /// <summary>Gets the split that was asked.</summary>
    public FairSplit Split { get; }

    /// <summary>Gets the task.</summary>
    public TaskId Task { get; }

    /// <summary>Gets its owner in the split.</summary>
    public PersonId Owner => Split.Owners[Task];

    /// <summary>Gets what kind of answer this is.</summary>
    public WhyMeOutcome Outcome { get; }

    /// <summary>
    /// Gets the smallest change found; null unless the outcome is <see cref="WhyMeOutcome.ChangeFound"/>. Of equally small ones it is that of
    /// the first person in the order of the household, a lighter burden before a heavier one.
    /// </summary>
    public AppraisalFlip? Flip { get; internal init; }

    /// <summary>
    /// Gets a value indicating whether the answer is certain: that no smaller change would do (all were tried), that none would, or that
    /// the wishes decide. Never so for a split that was stopped early or had a limit of time, as the same rule may then give another.
    /// </summary>
    public bool IsProven { get; internal init; }

    /// <summary>Gets the size up to which every change of one appraisal of this task was tried, in whole per cent of an ordinary minute, 0–2,000.</summary>
    public int TriedUpTo { get; internal init; }

    /// <summary>
    /// Gets the wishes that decide, in the order of the household: together they leave the task to its owner, and without any one of
    /// them they would not. Empty unless the outcome is <see cref="WhyMeOutcome.WishesDecide"/>.
    /// </summary>
    public IReadOnlyList<Wish> DecidingWishes { get; internal init; } = [];

    /// <summary>Gets who owns the task if the household is split again without the deciding wishes; null where none decide or that was not tried.</summary>
    public PersonId? OwnerWithoutWishes { get; internal init; }

    /// <summary>Gets how often the household was split again for this answer.</summary>
    public int Resplits { get; internal init; }

    /// <summary>Says the answer in words.</summary>
    /// <param name="culture">The culture whose words and numbers to use; English words where it has none.</param>
    public SplitExplanation Explain(CultureInfo culture) => ExplanationOfOwner.Write(this, Guard.Against.Null(culture));

    /// <summary>Ids and the outcome: names are private.</summary>
    public override string ToString() => FormattableString.Invariant($"{Task}: {Outcome}");
}

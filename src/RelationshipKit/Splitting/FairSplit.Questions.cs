using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <content>What one may ask of a split.</content>
public sealed partial class FairSplit
{
    /// <summary>How often a household is split again for one answer unless told otherwise.</summary>
    public const int DefaultResplits = 1_000;

    /// <summary>
    /// Answers why a task is its owner's: by which smallest change of one appraisal (one person's burden of this task) splitting again by the
    /// same rule and options would give it to somebody else, or which wishes decide it. Changes that the rule does not take are left out.
    /// </summary>
    /// <param name="task">The task.</param>
    /// <param name="resplits">How often the household may be split again, at least 0; trying every change takes up to 2,000 per person.</param>
    /// <param name="progress">Told after each of these splits.</param>
    /// <param name="cancellationToken">Stops early: the best answer so far is returned.</param>
    /// <returns>The answer, which says whether it is proven.</returns>
    /// <exception cref="ArgumentException">The task is not of this household.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of splits is below 0.</exception>
    /// <exception cref="InvalidOperationException">There is no split.</exception>
    public WhyMeAnswer WhyMe(
        TaskId task,
        int resplits = DefaultResplits,
        IProgress<ResplitProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Household.IndexOf(task);
        Guard.Against.OutOfRange(resplits, 0, int.MaxValue);
        if (!IsPossible) throw new InvalidOperationException("There is no split: no task has an owner.");
        return FlipSearch.Run(this, task, new Resplits(this, resplits, progress, cancellationToken));
    }

    /// <summary>
    /// Answers what a change of the household would do: splits the changed one by the same rule and options, from this split. By the
    /// rules that search (<c>recommended</c>, <c>least-worst-share</c>) the answer is never worse, in the order in which they judge, than
    /// leaving every task where it is, as far as that is allowed; other rules take no notice of present owners.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="progress">Told now and then how far the search is.</param>
    /// <param name="cancellationToken">Stops the search early: the best split so far is returned.</param>
    /// <returns>Both splits and what differs. If wishes clash, before or after, there is no such split.</returns>
    /// <exception cref="ArgumentException">The change does not fit the household, or the rule cannot honour it.</exception>
    public WhatIfAnswer WhatIf(
        HouseholdChange change, IProgress<SearchProgress>? progress = null, CancellationToken cancellationToken = default) =>
        WhatIfAnswer.Of(this, Guard.Against.Null(change), progress, cancellationToken);
}

using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>What one person carries in two splits.</summary>
/// <param name="Person">The person.</param>
/// <param name="First">The load in the first split, or before a change; null if there is no such split.</param>
/// <param name="Second">The load in the second split, or after a change; null if there is no such split.</param>
/// <param name="OnlyInFirst">The person's tasks in the first split that are not the person's in the second, in the order of tasks.</param>
/// <param name="OnlyInSecond">The person's tasks in the second split that are not the person's in the first, in the order of tasks.</param>
public sealed record LoadPair(
    PersonId Person, PersonLoad? First, PersonLoad? Second, ImmutableArray<TaskId> OnlyInFirst, ImmutableArray<TaskId> OnlyInSecond)
{
    /// <inheritdoc/>
    public bool Equals(LoadPair? other) =>
        other is not null
        && Person == other.Person
        && First == other.First
        && Second == other.Second
        && OnlyInFirst.SequenceEqual(other.OnlyInFirst)
        && OnlyInSecond.SequenceEqual(other.OnlyInSecond);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Person, First, Second);

    internal LoadPair Mirrored() => new(Person, Second, First, OnlyInSecond, OnlyInFirst);
}

/// <summary>
/// What a change would do to a split. The changed household was split again from the split before: its owners are the present owners of
/// <see cref="After"/>, whose search starts there and keeps them where nothing is gained by a handover.
/// </summary>
public sealed class WhatIfAnswer
{
    private WhatIfAnswer(FairSplit before, HouseholdChange change, FairSplit after)
    {
        (Before, Change, After) = (before, change, after);
        Loads = OwnerPairs.LoadsOf(before.Household, before.Owners, before.Loads, after.Owners, after.Loads);
        if (!before.IsPossible || !after.IsPossible) return;
        Handovers =
        [
            .. before.Owners.Where(pair => after.Owners.TryGetValue(pair.Key, out PersonId owner) && owner != pair.Value)
                .Select(pair => new Handover(pair.Key, pair.Value, after.Owners[pair.Key])),
        ];
    }

    /// <summary>Gets the split before; there may be none because wishes clash.</summary>
    public FairSplit Before { get; }

    /// <summary>Gets the change.</summary>
    public HouseholdChange Change { get; }

    /// <summary>Gets the split after; there may be none because wishes clash.</summary>
    public FairSplit After { get; }

    /// <summary>Gets the tasks that are there before and after and change owner, in the order of tasks; empty if one of the splits is not possible.</summary>
    public IReadOnlyList<Handover> Handovers { get; } = [];

    /// <summary>Gets what each person carries before and after, each by the appraisals of its time, in the order of people.</summary>
    public IReadOnlyList<LoadPair> Loads { get; }

    /// <summary>Says in words what would change.</summary>
    /// <param name="culture">The culture whose words and numbers to use; English words where it has none.</param>
    public SplitExplanation Explain(CultureInfo culture) => ExplanationOfChange.Write(this, Guard.Against.Null(culture));

    /// <summary>Splits a changed household again, from a split of the household before.</summary>
    internal static WhatIfAnswer Of(
        FairSplit before, HouseholdChange change, IProgress<FairDivision.SearchProgress>? progress, CancellationToken cancellationToken)
    {
        Household changed = change.ApplyTo(before.Household);
        if (before.IsPossible) changed = changed.WithCurrentOwners(before.Owners.Where(pair => changed.TryIndexOf(pair.Key, out _)));
        return new WhatIfAnswer(before, change, FairSplit.Of(changed, before.Rule, before.Options, progress, cancellationToken));
    }
}

using System.Collections.ObjectModel;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>One side of a comparison: a split of ours, or owners from anywhere, checked from scratch.</summary>
public sealed class ComparedSplit
{
    private ComparedSplit(
        Household household,
        IReadOnlyDictionary<TaskId, PersonId> owners,
        IReadOnlyList<PersonLoad> loads,
        IReadOnlyList<PropertyVerdict> verdicts,
        WorstShareBounds? worstShare) =>
        (Household, Owners, Loads, Verdicts, WorstShare) = (household, owners, loads, verdicts, worstShare);

    /// <summary>Gets the household that is split.</summary>
    public Household Household { get; }

    /// <summary>Gets the owner of each task, in the order of tasks.</summary>
    public IReadOnlyDictionary<TaskId, PersonId> Owners { get; }

    /// <summary>Gets what each person carries, in the order of people.</summary>
    public IReadOnlyList<PersonLoad> Loads { get; }

    /// <summary>Gets which properties hold.</summary>
    public IReadOnlyList<PropertyVerdict> Verdicts { get; }

    /// <summary>
    /// Gets the worst share and a number that no allowed split's is below; null if nobody's own total is above 0. A split that breaks a wish
    /// can lie below that number.
    /// </summary>
    public WorstShareBounds? WorstShare { get; }

    /// <summary>Gets the wishes that the owners break, in the order of the household; none for a split of ours.</summary>
    public IReadOnlyList<Wish> Broken { get; private init; } = [];

    /// <summary>Takes a split of ours.</summary>
    /// <param name="split">The split.</param>
    /// <exception cref="ArgumentException">There is no split, as wishes clash.</exception>
    public static ComparedSplit Of(FairSplit split)
    {
        Guard.Against.Null(split);
        if (!split.IsPossible) throw new ArgumentException("There is no split to compare.", nameof(split));
        return new ComparedSplit(split.Household, split.Owners, split.Loads, split.Report!.Verdicts, split.WorstShare);
    }

    /// <summary>Takes owners from anywhere, such as those of a split file.</summary>
    /// <param name="household">The household.</param>
    /// <param name="owners">One of its people for each of its tasks; wishes may be broken.</param>
    /// <exception cref="ArgumentException">Not each task has a known owner, or there are others: <see cref="SplitCheck"/> says which.</exception>
    public static ComparedSplit Of(Household household, IReadOnlyDictionary<TaskId, PersonId> owners)
    {
        var check = SplitCheck.Of(household, owners);
        if (check.Report is not { } report) throw new ArgumentException("Each task needs one owner, and nothing else may have one.", nameof(owners));
        var ordered = new OrderedDictionary<TaskId, PersonId>(
            household.Tasks.Select(task => KeyValuePair.Create(task.Id, owners[task.Id])));
        FairDivision.ChoreInstance instance = SplitInstance.Of(household);
        var division = FairDivision.ChoreDivision.Create(instance, [.. ordered.Values.Select(household.IndexOf)]);
        return new ComparedSplit(
            household,
            new ReadOnlyDictionary<TaskId, PersonId>(ordered),
            [.. household.People.Select((_, person) => PersonLoad.Of(household, instance, division, person))],
            check.Verdicts,
            report.WorstShare is { } worst ? new WorstShareBounds(worst, check.LowerBound!.Value) : null)
        {
            Broken = check.Broken,
        };
    }
}

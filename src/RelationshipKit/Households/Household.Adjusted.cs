using System.Collections.Immutable;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <content>The same household with what was agreed elsewhere.</content>
public sealed partial class Household
{
    /// <summary>What was applied to the household by <see cref="With"/>; two households are equal without regard to it.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; private init; } = [];

    /// <summary>
    /// The household as adjustments change it, whatever their order. A task taken over is pinned to whoever took it. Minutes protected
    /// for a person come off that person's cap, if there is one, down to 0 at least; and that much of the weekly minutes of all tasks
    /// moves from the person's share to the share of whoever protects them, down to a thousandth of the largest share at least.
    /// </summary>
    /// <remarks>
    /// With shares 1 and 1, tasks of 1,000 minutes a week and 100 minutes protected, the parts of 500 and 500 become 400 and 600, so the
    /// shares are 2 and 3. The minutes of a task are its own, not anyone's. Shares are kept exactly where whole numbers up to 1,000 can,
    /// else to the nearest thousandth of the largest. No adjustments give an equal household, so that leaving one out withdraws it.
    /// </remarks>
    /// <param name="adjustments">The adjustments, of these people and tasks; each task is taken over by one person at most.</param>
    /// <returns>A household of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">A person or task is not of this household, or a task is taken over by two.</exception>
    public Household With(params IEnumerable<Adjustment> adjustments)
    {
        ImmutableArray<Adjustment> all = Filled(Guard.Against.Null(adjustments), nameof(adjustments));
        if (all.IsEmpty) return this;
        Adjustment.TakenOver[] taken = [.. all.OfType<Adjustment.TakenOver>().DistinctBy(one => (one.Task, one.By))];
        if (taken.DistinctBy(one => one.Task).Count() < taken.Length)
            throw new ArgumentException("A task is taken over by two people.", nameof(adjustments));
        var parts = new HouseholdParts(
            AdjustedShares.Of(this, all.OfType<Adjustment.ProtectedMinutes>()),
            _tasks,
            [.. Appraisals],
            [.. WishesWith(taken, all.OfType<Adjustment.ProtectedMinutes>().ToLookup(one => one.Person, one => one.MinutesPerWeek))],
            [.. _currentOwners]);
        IReadOnlyList<InputProblem> problems = parts.Problems();
        if (problems.Count > 0) throw new ArgumentException(string.Join(Environment.NewLine, problems), nameof(adjustments));
        return new Household(parts) { Adjustments = [.. Adjustments, .. all] };
    }

    private IEnumerable<Wish> WishesWith(Adjustment.TakenOver[] taken, ILookup<PersonId, int> protectedMinutes)
    {
        foreach (Wish wish in _wishes)
        {
            if (wish is Wish.MinutesCap cap)
                yield return new Wish.MinutesCap(cap.Person, (int)Math.Max(0, cap.MinutesPerWeek - protectedMinutes[cap.Person].Sum(minutes => (long)minutes)));
            else if (wish is not Wish.Owner owner || Array.TrueForAll(taken, one => one.Task != owner.Task))
                yield return wish;
        }

        foreach (Adjustment.TakenOver one in taken) yield return new Wish.Owner(one.Task, one.By);
    }
}

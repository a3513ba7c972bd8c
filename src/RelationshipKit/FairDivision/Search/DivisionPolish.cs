namespace RelationshipKit.FairDivision.Search;

/// <summary>The last steps of a search: small changes to the best division that make it better in any way that counts.</summary>
internal sealed class DivisionPolish(SearchInstance search, SearchBudget budget, BestDivision best)
{
    private const int MostChoresForSteps = 60;

    private readonly ChoreInstance _instance = search.Units;

    /// <summary>Takes every hand-over or swap that makes the division better in any way that counts, until none does.</summary>
    public void ImproveStepByStep()
    {
        if (_instance.ChoreCount > MostChoresForSteps) return;
        DivisionScore? before = null;
        while (!ReferenceEquals(before, best.Score) && !budget.IsCancelled)
        {
            before = best.Score;
            for (int unit = 0; unit < best.Owners.Length; unit++)
            {
                for (int other = -_instance.AgentCount; other < unit; other++) TryStep(unit, other);
            }
        }
    }

    /// <summary>Undoes changes that bring nothing: swaps units that weigh the same on both their owners if one goes back to its present owner.</summary>
    public void GiveBackToPresentOwners()
    {
        if (search.Original.CurrentOwners.IsEmpty) return;
        int[] present = search.Collapse(search.Original.CurrentOwners.AsSpan());
        for (int unit = 0; unit < present.Length; unit++)
        {
            for (int other = 0; other < present.Length && best.Owners[unit] != present[unit]; other++)
            {
                (int owner, int otherOwner) = (best.Owners[unit], best.Owners[other]);
                if (otherOwner != present[unit] || otherOwner == present[other] || !WeighTheSame(unit, other, owner) || !WeighTheSame(unit, other, otherOwner))
                    continue;
                int[] swapped = (int[])best.Owners.Clone();
                (swapped[unit], swapped[other]) = (otherOwner, owner);
                if (best.IsAllowed(swapped)) best.Keep(swapped);
            }
        }
    }

    /// <summary>Tries to hand a unit to agent −1 − <paramref name="other"/>, or to swap it with the unit <paramref name="other"/>.</summary>
    private void TryStep(int unit, int other)
    {
        (int giver, int taker) = (best.Owners[unit], other < 0 ? -1 - other : best.Owners[other]);
        if (giver == taker || !_instance.IsAllowed(taker, unit) || (other >= 0 && !_instance.IsAllowed(giver, other))) return;
        int[] stepped = (int[])best.Owners.Clone();
        stepped[unit] = taker;
        if (other >= 0) stepped[other] = giver;
        if (best.HasNoViolation && !MayBeBetter(giver, taker, stepped)) return;
        if (search.HasLinks && !best.IsAllowed(stepped)) return;
        best.Keep(stepped);
    }

    /// <summary>Whether the two whose bundles differ are no worse off in leximin: others carry what they carried.</summary>
    private bool MayBeBetter(int giver, int taker, int[] stepped)
    {
        (Share larger, Share smaller) = Sorted(best.Owners);
        (Share largerAfter, Share smallerAfter) = Sorted(stepped);
        int order = largerAfter.CompareTo(larger);
        if (order == 0) order = smallerAfter.CompareTo(smaller);
        return order < 0 || (order == 0 && !search.Original.CurrentOwners.IsEmpty) || best.Score.WorstShare is null;

        (Share Larger, Share Smaller) Sorted(int[] owners)
        {
            (Share first, Share second) = (ShareOf(giver, owners), ShareOf(taker, owners));
            return first > second ? (first, second) : (second, first);
        }
    }

    /// <summary>What an agent carries; nothing for one whose total is not above 0, which does not count.</summary>
    private Share ShareOf(int agent, int[] owners)
    {
        long carried = 0;
        for (int unit = 0; unit < owners.Length; unit++)
        {
            if (owners[unit] == agent) carried += _instance.Cost(agent, unit);
        }

        return _instance.TotalCost(agent) > 0 ? Share.Of(_instance, agent, carried) : new Share(0, 1);
    }

    private bool WeighTheSame(int unit, int other, int agent) => _instance.Cost(agent, unit) == _instance.Cost(agent, other);
}

using RelationshipKit.Catalogs;

namespace RelationshipKit.Values;

/// <summary>Which events are possible at which point of a sort.</summary>
internal static class ValueSortRules
{
    /// <summary>Why an event is not possible now, or null when it is.</summary>
    public static InputProblem? WhyNot(ValueSort sort, ValueSortEvent happened) => happened switch
    {
        ValueSortEvent.Placed placed => At(sort, ValueSortStep.Sorting) ?? Known(sort, placed.Value)
            ?? (Enum.IsDefined(placed.Pile) ? null : Not("There is no such pile.", "Use very, somewhat or not.")),
        ValueSortEvent.Added added => At(sort, ValueSortStep.Sorting) ?? WhyNotAdded(sort, added.Value),
        ValueSortEvent.Kept kept => At(sort, ValueSortStep.Keeping) ?? WhyNotKept(sort, kept.Value),
        ValueSortEvent.LetGo letGo => At(sort, ValueSortStep.Keeping) ?? (sort.Kept.Contains(letGo.Value) ? null : Not("This card is not kept.", "Name a card that is.")),
        ValueSortEvent.Ranked ranked => At(sort, ValueSortStep.Ranking) ?? WhyNotRanked(sort, ranked),
        ValueSortEvent.Unranked => At(sort, ValueSortStep.Ranking) ?? (sort.Ranking.IsEmpty ? Not("No place is given yet.", "Give the first place.") : null),
        ValueSortEvent.Meant meant => At(sort, ValueSortStep.Meaning) ?? (sort.Kept.Contains(meant.Value) ? null : Not("This card is not kept.", "Name a card that is.")),
        ValueSortEvent.WentOn => WhyNotOn(sort),
        _ => sort.Step is ValueSortStep.Sorting ? Not("This is the first step.", "Go on sorting.") : null,
    };

    private static InputProblem? WhyNotAdded(ValueSort sort, ValueId value)
    {
        if (value == default) return Not("A default ValueId is no id.", "Make one with ValueId.Create.");
        if (sort.Cards.Contains(value)) return Not("This card is in the deck.", "Put it on a pile.");
        return sort.Cards.Length < SortedValues.MostCards ? null : Not("There are 1,000 cards.", "Do without this one.");
    }

    private static InputProblem? WhyNotKept(ValueSort sort, ValueId value)
    {
        if (Known(sort, value) is { } unknown) return unknown;
        if (sort.Kept.Contains(value)) return Not("This card is kept already.", "Name another.");
        if (sort.Piles[value] is ValuePile.Not) return Not("This card is in the pile of the unimportant.", "Go back and move it first.");
        return sort.Kept.Length < ValueSort.MostKept ? null : Not("Ten cards are kept.", "Let one go first.");
    }

    private static InputProblem? WhyNotRanked(ValueSort sort, ValueSortEvent.Ranked ranked)
    {
        if (ranked.Values.IsEmpty) return Not("The place has no card.", "Name one or more kept cards.");
        if (ranked.Values.Distinct().Count() < ranked.Values.Length) return Not("A card is named twice.", "Name it once.");
        return ranked.Values.All(sort.Unranked.Contains) ? null : Not("A card is not kept, or has its place.", "Name kept cards that have none.");
    }

    private static InputProblem? WhyNotOn(ValueSort sort)
    {
        switch (sort.Step)
        {
            case ValueSortStep.Sorting:
                return sort.Next is null ? null : Not("Some cards lie on no pile.", "Put each on a pile.");
            case ValueSortStep.Keeping:
                int fewest = Math.Min(ValueSort.FewestKept, sort.Keepable.Length);
                return sort.Kept.Length >= fewest ? null : Not("Fewer cards are kept than can be.", FormattableString.Invariant($"Keep at least {fewest}."));
            case ValueSortStep.Ranking:
                return sort.Unranked.IsEmpty ? null : Not("Some kept cards have no place.", "Give each a place; ties are fine.");
            case ValueSortStep.Meaning:
                return null;
            default:
                return Not("The sort is done.", "Go back to change something.");
        }
    }

    private static InputProblem? At(ValueSort sort, ValueSortStep step) =>
        sort.Step == step ? null : Not($"This belongs to the step {step}, and the step now is {sort.Step}.", "Go on or back to that step.");

    private static InputProblem? Known(ValueSort sort, ValueId value) =>
        sort.Cards.Contains(value) ? null : Not("This card is not in the deck.", "Add it first.");

    private static InputProblem Not(string what, string remedy) => new("event", what, remedy);
}

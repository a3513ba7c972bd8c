using System.Collections.Immutable;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Values;

namespace RelationshipKit.Samples.HouseholdBoard.Commands;

/// <summary>Puts cards on piles. One's own only, as with every step of a sort.</summary>
/// <param name="Piles">The cards by id, each with very, somewhat or not.</param>
/// <param name="RestIsNot">Whether what lies on no pile yet goes to what is not important.</param>
/// <param name="GoOn">Whether to go on to choosing.</param>
public sealed record SortCards(IReadOnlyDictionary<string, ValuePile> Piles, bool RestIsNot = false, bool GoOn = false) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) => SortWriting.Change(home, by, sorting =>
    {
        if (sorting.Step is not ValueSortStep.Sorting) return null;
        ImmutableDictionary<ValueId, ValuePile> piles = sorting.Piles.SetItems(sorting.Deck
            .Where(card => Piles.ContainsKey(card.Value))
            .Select(card => KeyValuePair.Create(card, Piles[card.Value])));
        if (RestIsNot) piles = piles.AddRange(sorting.Deck.Where(card => !piles.ContainsKey(card)).Select(card => KeyValuePair.Create(card, ValuePile.Not)));
        // What was put on piles is kept, also where some cards are left: then it does not go on yet.
        return sorting with { Piles = piles, Step = GoOn && sorting.Deck.All(piles.ContainsKey) ? ValueSortStep.Keeping : ValueSortStep.Sorting };
    });
}

/// <summary>Chooses the five to ten cards to keep.</summary>
public sealed record KeepCards(IReadOnlyList<string> Cards, bool GoOn = false) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) => SortWriting.Change(home, by, sorting =>
    {
        if (sorting.Step is not ValueSortStep.Keeping) return null;
        ImmutableArray<ValueId> kept = [.. sorting.Deck.Where(card => Cards.Contains(card.Value, StringComparer.Ordinal))];
        // Those who had a place keep it; the others come after them.
        ImmutableArray<ValueId> order = [.. sorting.Order.Where(kept.Contains), .. kept.Where(card => !sorting.Order.Contains(card))];
        return sorting with { Kept = kept, Order = GoOn ? order : [.. sorting.Order.Where(kept.Contains)], Step = GoOn ? ValueSortStep.Ranking : ValueSortStep.Keeping };
    });
}

/// <summary>Moves a kept card up or down in the order, or goes on with the order as it is.</summary>
/// <param name="Card">The card to move, or null.</param>
/// <param name="Places">How many places: below 0 is up.</param>
/// <param name="GoOn">Whether to go on to what the cards mean.</param>
public sealed record RankCard(string? Card, int Places = 0, bool GoOn = false) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) => SortWriting.Change(home, by, sorting =>
    {
        if (sorting.Step is not ValueSortStep.Ranking) return null;
        ImmutableArray<ValueId> order = [.. sorting.Order, .. sorting.Kept.Where(card => !sorting.Order.Contains(card))];
        if (Card is not null)
        {
            ValueId moved = order.FirstOrDefault(card => card.Value == Card);
            if (moved == default) return null;
            int to = Math.Clamp(order.IndexOf(moved) + Math.Clamp(Places, -ValueSort.MostKept, ValueSort.MostKept), 0, order.Length - 1);
            order = order.Remove(moved).Insert(to, moved);
        }

        return sorting with { Order = order, Step = GoOn ? ValueSortStep.Meaning : ValueSortStep.Ranking };
    });
}

/// <summary>Says what kept cards mean to oneself, and is done: the sort takes the place of the one before.</summary>
/// <param name="Meanings">Words by card, 1–500 characters; blank ones are left out.</param>
/// <param name="ShowMeanings">Whether the others may read the words.</param>
/// <param name="Show">Whether the others may see the sort beside their own.</param>
public sealed record FinishSort(IReadOnlyDictionary<string, string> Meanings, bool ShowMeanings, bool Show) : HomeCommand
{
    public const int MostCharacters = 500;

    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person is not { } person || home.Sorts.FirstOrDefault(one => one.Person == person) is not { Step: ValueSortStep.Meaning } sort) return Refusal.SortStep;
        KeyValuePair<ValueId, string>[] meant = [.. sort.Kept
            .Where(card => Meanings.TryGetValue(card.Value, out string? text) && !string.IsNullOrWhiteSpace(text))
            .Select(card => KeyValuePair.Create(card, Meanings[card.Value].Trim()))];
        if (!meant.All(pair => Texts.IsText(pair.Value, MostCharacters))) return Refusal.BadWords;
        if ((Sorting.Of(sort) with { Meanings = meant.ToImmutableDictionary() }).ToSort() is not { } done) return Refusal.SortStep;
        SortedValues sorted = done.Snapshot(home.DayOf(now)).SharingMeanings(ShowMeanings ? Audience.Everyone : Audience.Nobody);
        Home without = home.WithoutValuesOf(person);
        return without with { Values = without.Values.Add(sorted), ValuesShownBy = Show ? without.ValuesShownBy.Add(person) : without.ValuesShownBy };
    }
}

/// <summary>Begins a sort: from what was sorted before, or from the start.</summary>
public sealed record BeginSort : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person is not { } person) return Refusal.NotYours;
        if (home.Sorts.Any(sort => sort.Person == person)) return Refusal.NotNow;
        ValueId[] deck = [.. PersonalValue.Cards.For(Languages.Known[0]).Entries.Select(card => card.Id)];
        Sorting begun = home.Values.FirstOrDefault(sorted => sorted.Person == person) is { } before ? Sorting.Again(before, deck) : Sorting.Begin(person, deck);
        return home with { Sorts = home.Sorts.Add(begun.ToSort()!) };
    }
}

/// <summary>Goes back to the step before. Nothing that was done is lost.</summary>
public sealed record StepBack : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) =>
        SortWriting.Change(home, by, sorting => sorting.Step is ValueSortStep.Sorting ? null : sorting with { Step = sorting.Step - 1 });
}

/// <summary>Shows one's sorted values to the others, or no longer.</summary>
public sealed record ShowValues(bool Show) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person is not { } person || !home.Values.Any(sorted => sorted.Person == person)) return Refusal.NotFound;
        ImmutableArray<PersonId> others = home.ValuesShownBy.Remove(person);
        return home with { ValuesShownBy = Show ? others.Add(person) : others };
    }
}

/// <summary>Deletes one's sorted values and a sort under way.</summary>
public sealed record ForgetValues : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) =>
        by.Person is { } person ? home.WithoutValuesOf(person) : Refusal.NotYours;
}

internal static class SortWriting
{
    public static CommandAnswer Change(Home home, Actor by, Func<Sorting, Sorting?> change)
    {
        if (by.Person is not { } person || home.Sorts.FirstOrDefault(one => one.Person == person) is not { } sort) return Refusal.NotFound;
        return change(Sorting.Of(sort))?.ToSort() is { } changed ? home with { Sorts = home.Sorts.Replace(sort, changed) } : Refusal.SortStep;
    }

    public static Home WithoutValuesOf(this Home home, PersonId person) => home with
    {
        Values = [.. home.Values.Where(sorted => sorted.Person != person)],
        ValuesShownBy = home.ValuesShownBy.Remove(person),
        Sorts = [.. home.Sorts.Where(sort => sort.Person != person)],
    };
}

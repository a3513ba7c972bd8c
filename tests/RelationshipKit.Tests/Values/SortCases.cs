using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.Households;
using RelationshipKit.Values;

namespace RelationshipKit.Tests.Values;

/// <summary>Random sorts of two to eight people over overlapping decks, with ties and rankings of different length.</summary>
internal static class SortCases
{
    public static Arbitrary<ImmutableArray<SortedValues>> Groups { get; } = From(random => random.Next(2, 9));

    public static Arbitrary<ImmutableArray<SortedValues>> Pairs { get; } = From(_ => 2);

    private static Arbitrary<ImmutableArray<SortedValues>> From(Func<Random, int> people) => Arb.From(
        Gen.Choose(0, int.MaxValue).Select(seed =>
        {
            var random = new Random(seed);
            int cards = random.Next(1, 16);
            return Enumerable.Range(0, people(random)).Select(person => Draw(random, $"p{person}", cards)).ToImmutableArray();
        }),
        sorts => sorts.Length > 2 ? sorts.Select(sort => sorts.Remove(sort)) : []);

    public static SortedValues Draw(Random random, string person, int cards)
    {
        // A deck may lack cards that another has, and ids that sort differently than they are drawn.
        ValueId[] deck = [.. Enumerable.Range(0, cards).Where(_ => random.Next(8) > 0).Select(card => ValueId.Create($"{(char)('a' + (card * 7 % 26))}{card}"))];
        random.Shuffle(deck);
        ILookup<int, ValueId> piles = deck.ToLookup(_ => random.Next(3));
        ValueId[] keepable = [.. piles[0].Concat(piles[1])];
        ImmutableArray<ValueId>[] ranking = Places(random, [.. keepable.Take(random.Next(0, 11))]);
        return SortedValues.Create(
            PersonId.Create(person),
            new DateOnly(2026, 11, 21).AddDays(random.Next(100)),
            piles[0],
            piles[1],
            piles[2],
            ranking.Select(place => (IEnumerable<ValueId>)place),
            deck.Where(_ => random.Next(4) == 0).Select(value => KeyValuePair.Create(value, $"secret of {person}: {value}")));
    }

    private static ImmutableArray<ValueId>[] Places(Random random, ValueId[] values)
    {
        random.Shuffle(values);
        var places = new List<ImmutableArray<ValueId>>();
        foreach (ValueId value in values)
        {
            if (places.Count > 0 && random.Next(3) == 0) places[^1] = places[^1].Add(value);
            else places.Add([value]);
        }

        return [.. places];
    }
}

using System.Collections.Frozen;

namespace RelationshipKit.Values.Measures;

/// <summary>Things in order, best place first; things that share a place are tied.</summary>
internal sealed class RankOrder
{
    private readonly FrozenDictionary<ValueId, int> _placeOf;

    public RankOrder(IEnumerable<IReadOnlyCollection<ValueId>> places)
    {
        Places = [.. places];
        _placeOf = Places.SelectMany((place, index) => place.Select(value => (value, index)))
            .ToFrozenDictionary(pair => pair.value, pair => pair.index);
    }

    public IReadOnlyList<IReadOnlyCollection<ValueId>> Places { get; }

    public int Count => _placeOf.Count;

    public IEnumerable<ValueId> Items => Places.SelectMany(place => place);

    public static RankOrder OfAll(SortedValues sort) => new(sort.FullOrder().Select(place => (IReadOnlyCollection<ValueId>)place));

    public static RankOrder OfKept(SortedValues sort) => new(sort.RankedPlaces.Select(place => (IReadOnlyCollection<ValueId>)place));

    /// <summary>The place from 0, or one past the last for what is not here.</summary>
    public int PlaceOf(ValueId value) => _placeOf.GetValueOrDefault(value, Places.Count);

    public bool Has(ValueId value) => _placeOf.ContainsKey(value);

    /// <summary>The places of the things that both hold, pair by pair.</summary>
    public static (int[] One, int[] Other) Common(RankOrder one, RankOrder other)
    {
        ValueId[] common = [.. one.Items.Where(other.Has)];
        return ([.. common.Select(one.PlaceOf)], [.. common.Select(other.PlaceOf)]);
    }
}

using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <summary>Sources or populations of a catalogue: an object whose member names are ids, used further down by these ids.</summary>
internal sealed class CatalogueReferences<T>
    where T : class
{
    private const int Most = 1_000;

    private readonly string _kind;
    private readonly T _unknown;
    private readonly Dictionary<string, T> _byId = new(StringComparer.Ordinal);

    /// <param name="kind">What they are, as problems name them.</param>
    /// <param name="place">The object.</param>
    /// <param name="read">Reads one of them.</param>
    /// <param name="unknown">Stands in for one that is not there; a text with a problem is thrown away as a whole.</param>
    public CatalogueReferences(string kind, JsonCursor place, Func<string, JsonMembers, T> read, T unknown)
    {
        (_kind, _unknown) = (kind, unknown);
        IReadOnlyList<KeyValuePair<string, JsonCursor>> members = place.Members().Each;
        if (members.Count > Most) place.Refuse($"There are too many {kind}s.", "Give at most 1,000.");
        foreach ((string id, JsonCursor entry) in members.Take(Most))
        {
            if (PlainText.FaultOfId(id) is { } fault)
                entry.Refuse($"The {kind}'s id {fault}.", "Give an id of 1 to 64 characters without control characters.");
            _byId.Add(id, read(id, entry.Members()));
        }
    }

    public IReadOnlyDictionary<string, T> ById => _byId;

    /// <summary>Reads an id where it is used; an unknown one is refused.</summary>
    public T Use(JsonCursor place)
    {
        if (place.Id() is { } id)
        {
            if (_byId.TryGetValue(id, out T? known)) return known;
            place.Refuse($"No {_kind} has the id '{id}'.", $"Use the id of a {_kind} in this catalogue.");
        }

        return _unknown;
    }
}

namespace RelationshipKit.Catalogs;

/// <summary>Ids in a text: gathered where they are declared, checked where they are used.</summary>
internal sealed class JsonIds(string kind)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private bool _isComplete = true;

    /// <summary>Reads an id where it is declared; a second one of the same text is refused.</summary>
    /// <returns>The id, or null when it cannot be one.</returns>
    public string? Declare(JsonCursor place)
    {
        string? id = place.Id();
        if (id is null)
            _isComplete = false;
        else if (!_known.Add(id))
            place.Refuse($"Another {kind} has the id '{id}'.", "Give each an id of its own.");
        return id;
    }

    /// <summary>Takes an id as known that no text declares.</summary>
    public void Know(string id) => _known.Add(id);

    /// <summary>Says that the declarations could not all be read, so that no use can be called unknown.</summary>
    public void DeclareIncomplete() => _isComplete = false;

    /// <summary>Reads an id where it is used; an unknown one is refused.</summary>
    /// <returns>The id, or null when it is not known.</returns>
    public string? Use(JsonCursor place) => place.Id() is { } id && IsKnown(id, place) ? id : null;

    /// <summary>Takes a member's name as an id; an unknown one is refused.</summary>
    /// <returns>Whether it is known.</returns>
    public bool IsKnown(string id, JsonCursor place)
    {
        bool known = _known.Contains(id);
        if (!known && _isComplete) place.Refuse($"No {kind} has the id {Shown(id)}.", $"Use the id of a {kind} in this file.");
        return known;
    }

    /// <summary>Reads a list of ids, each known and none twice.</summary>
    public IReadOnlyList<string> UseDistinct(JsonCursor list, int most)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ids = new List<string>();
        foreach (JsonCursor place in list.Items(most))
        {
            if (Use(place) is not { } id) continue;
            if (seen.Add(id))
                ids.Add(id);
            else
                place.Refuse($"The id '{id}' was named before.", "Name it once.");
        }

        return ids;
    }

    // A member's name may be anything; the path shows it safely.
    private static string Shown(string id) => PlainText.FaultOfId(id) is null ? $"'{id}'" : "in this place";
}

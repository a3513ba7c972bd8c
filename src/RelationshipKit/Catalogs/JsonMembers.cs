using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace RelationshipKit.Catalogs;

/// <summary>
/// The members of a JSON object. Duplicates are noted at once; members nobody asked for are noted by <see cref="RefuseOthers"/>.
/// </summary>
internal sealed class JsonMembers
{
    // More than any format has use for; without it a hostile text could fill the memory with problems.
    private const int Most = 4_096;

    private readonly JsonCursor _owner;
    private readonly OrderedDictionary<string, JsonCursor> _members;
    private readonly bool _isObject;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private JsonMembers(JsonCursor owner, OrderedDictionary<string, JsonCursor> members, bool isObject) =>
        (_owner, _members, _isObject) = (owner, members, isObject);

    /// <summary>Stands in for the members of what is no object.</summary>
    public static JsonMembers None(JsonCursor owner) => new(owner, [], isObject: false);

    public static JsonMembers Of(JsonCursor owner, JsonElement element)
    {
        var members = new OrderedDictionary<string, JsonCursor>(StringComparer.Ordinal);
        int count = element.GetPropertyCount();
        if (count > Most)
        {
            string what = string.Create(CultureInfo.InvariantCulture, $"This object has {count:N0} members.");
            owner.Refuse(what, "Give at most 4,096 members.");
            return None(owner);
        }

        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (JsonEscapes.HaveLoneSurrogate(JsonMarshal.GetRawUtf8PropertyName(property)))
            {
                owner.Refuse("A member's name holds half a surrogate pair.", "Give whole characters.");
                continue;
            }

            JsonCursor value = owner.Member(property.Name, property.Value);
            if (!members.TryAdd(property.Name, value)) value.Refuse("This member was given before.", "Give each member once.");
        }

        return new JsonMembers(owner, members, isObject: true);
    }

    /// <summary>All members as they stand, for objects whose names are ids.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonCursor>> Each => _members;

    /// <summary>All members of an object whose names are ids of something not known here; names that cannot be ids are noted.</summary>
    public IEnumerable<KeyValuePair<string, JsonCursor>> EachById()
    {
        foreach ((string name, JsonCursor value) in _members)
        {
            if (PlainText.FaultOfId(name) is { } fault)
                value.Refuse($"This member's name {fault}.", "Give an id of 1 to 64 characters without control characters.");
            else
                yield return KeyValuePair.Create(name, value);
        }
    }

    /// <summary>A member that must be there. Noted when it is missing.</summary>
    public JsonCursor Required(string name)
    {
        if (Optional(name) is { } value) return value;
        JsonCursor missing = _owner.Member(name, default);
        if (_isObject) missing.Refuse("This member is missing.", "Add it.");
        return missing;
    }

    /// <summary>A member that may be there, or null.</summary>
    public JsonCursor? Optional(string name)
    {
        _asked.Add(name);
        return _members.GetValueOrDefault(name);
    }

    /// <summary>
    /// Checks the two members that say what a text is. When it is of another format or version, that is the one thing to say:
    /// false means that the rest is not to be read.
    /// </summary>
    public bool Announce(string member, string format, int version)
    {
        string rightFormat = $"Give '{format}'.";
        string rightVersion = string.Create(CultureInfo.InvariantCulture, $"Give {version}.");
        JsonCursor announced = Required(member);
        string? foundFormat = announced.String(rightFormat);
        bool otherFormat = foundFormat is not null && !string.Equals(foundFormat, format, StringComparison.Ordinal);
        if (otherFormat) announced.Refuse("This is another format.", rightFormat);
        JsonCursor versioned = Required("version");
        bool otherVersion = versioned.Whole(1, int.MaxValue, standIn: version, rightVersion) != version;
        if (otherVersion) versioned.Refuse("This version is not known here.", rightVersion);
        return !otherFormat && !otherVersion;
    }

    /// <summary>Notes each member that nobody asked for.</summary>
    /// <param name="reserved">Names that a later version may know.</param>
    public void RefuseOthers(params ReadOnlySpan<string> reserved)
    {
        foreach ((string name, JsonCursor value) in _members)
        {
            if (_asked.Contains(name)) continue;
            bool isReserved = reserved.Contains(name);
            value.Refuse(
                isReserved ? "This member is reserved for a later version." : "This member is not known here.",
                isReserved ? "Take it out: this version does not know it yet." : "Take it out, or mend its name.");
        }
    }
}

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace RelationshipKit.Catalogs;

/// <summary>
/// A value at a place in a JSON text. Each reading method gives the value, or notes what is wrong and gives a stand-in of the right
/// type, so that reading goes on and finds the rest; the whole is thrown away in the end.
/// </summary>
internal sealed class JsonCursor
{
    private readonly JsonElement _element;
    private readonly ProblemList _problems;
    private readonly JsonCursor? _parent;
    private readonly string? _member;
    private readonly int _index;

    private JsonCursor(JsonElement element, ProblemList problems, JsonCursor? parent, string? member, int index) =>
        (_element, _problems, _parent, _member, _index) = (element, problems, parent, member, index);

    public string Path => _parent switch
    {
        null => "$",
        _ when _member is not null => _parent.Path + JsonPath.Member(_member),
        _ => _parent.Path + JsonPath.Index(_index),
    };

    public bool IsNull => _element.ValueKind is JsonValueKind.Null;

    public bool IsObject => _element.ValueKind is JsonValueKind.Object;

    /// <summary>A member that is required and missing: already noted, so reading it notes nothing more.</summary>
    private bool IsMissing => _element.ValueKind is JsonValueKind.Undefined;

    public static JsonCursor AtRoot(JsonElement element, ProblemList problems) => new(element, problems, null, null, 0);

    internal JsonCursor Member(string name, JsonElement value) => new(value, _problems, this, name, 0);

    /// <summary>Notes a problem here.</summary>
    public void Refuse(string what, string remedy)
    {
        if (!_problems.IsFull) _problems.Add(Path, what, remedy);
    }

    /// <summary>The members of an object.</summary>
    public JsonMembers Members() =>
        Is(JsonValueKind.Object, "Give an object.") ? JsonMembers.Of(this, _element) : JsonMembers.None(this);

    /// <summary>Whether this is an array whose every item is read.</summary>
    public bool HoldsAtMost(int most) => _element.ValueKind is JsonValueKind.Array && _element.GetArrayLength() <= most;

    /// <summary>The items of an array; those beyond the limit are not read.</summary>
    public IReadOnlyList<JsonCursor> Items(int most, int least = 0)
    {
        string remedy = (least == most, least == 0) switch
        {
            (true, _) => Invariant($"Give an array of {most:N0}."),
            (_, true) => Invariant($"Give an array of at most {most:N0}."),
            _ => Invariant($"Give an array of {least:N0} to {most:N0}."),
        };
        if (!Is(JsonValueKind.Array, remedy)) return [];
        int length = _element.GetArrayLength();
        if (length < least || length > most)
            Refuse(Invariant($"This array holds {length:N0}."), remedy);
        return [.. _element.EnumerateArray().Take(most).Select((item, index) => new JsonCursor(item, _problems, this, null, index))];
    }

    /// <summary>A whole number, written as one: neither 1.0 nor 1e2.</summary>
    public int Whole(int least, int most, int? standIn = null, string? remedy = null) => (int)WholeLong(least, most, standIn, remedy);

    /// <inheritdoc cref="Whole"/>
    public long WholeLong(long least = long.MinValue, long most = long.MaxValue, long? standIn = null, string? remedy = null)
    {
        if (_element.ValueKind is JsonValueKind.Number && TryWhole(out long number) && number >= least && number <= most) return number;
        remedy ??= least == long.MinValue ? "Give a whole number." : Invariant($"Give a whole number from {least:N0} to {most:N0}.");
        if (Is(JsonValueKind.Number, remedy))
        {
            bool hasFraction = JsonMarshal.GetRawUtf8Value(_element).ContainsAny(".eE"u8);
            Refuse(hasFraction ? "This is not written as a whole number." : "This number is out of range.", remedy);
        }

        return standIn ?? least;
    }

    /// <summary>Any number that a decimal holds.</summary>
    public decimal Number()
    {
        const string remedy = "Give a decimal number.";
        if (!Is(JsonValueKind.Number, remedy)) return 0;
        if (_element.TryGetDecimal(out decimal number)) return number;
        Refuse("This number is out of range.", remedy);
        return 0;
    }

    public bool Flag()
    {
        if (_element.ValueKind is JsonValueKind.True or JsonValueKind.False) return _element.GetBoolean();
        Is(JsonValueKind.True, "Give true or false.");
        return false;
    }

    /// <summary>An id: 1–64 characters, no control characters; null when it cannot be one.</summary>
    public string? Id()
    {
        const string remedy = "Give an id of 1 to 64 characters without control characters.";
        return String(remedy) is { } id && Passes(PlainText.FaultOfId(id), remedy) ? id : null;
    }

    /// <summary>A name: 1–200 characters, no control characters.</summary>
    public string Name()
    {
        const string remedy = "Give a name of 1 to 200 characters without control characters.";
        return String(remedy) is { } name && Passes(PlainText.FaultOfName(name), remedy) ? name : "";
    }

    /// <summary>Any text of at most so many characters, line ends and all.</summary>
    public string Text(int longest, int shortest = 0)
    {
        string remedy = Invariant($"Give a text of {shortest:N0} to {longest:N0} characters.");
        string? text = String(remedy);
        if (text is null) return "";
        if (text.Length < shortest || text.Length > longest)
            Refuse(Invariant($"This has {text.Length:N0} characters."), remedy);
        return text;
    }

    /// <summary>One word of a few, and what it means.</summary>
    public T OneOf<T>(params ReadOnlySpan<(string Word, T Meaning)> choices)
    {
        string remedy = RemedyOf(choices);
        if (String(remedy) is not { } given) return choices[0].Meaning;
        foreach ((string word, T meaning) in choices)
        {
            if (string.Equals(word, given, StringComparison.Ordinal)) return meaning;
        }

        Refuse("This word is not known here.", remedy);
        return choices[0].Meaning;

        static string RemedyOf(ReadOnlySpan<(string Word, T Meaning)> choices)
        {
            var remedy = new StringBuilder("Give ");
            for (int i = 0; i < choices.Length; i++)
                remedy.Append(i == 0 ? "" : i < choices.Length - 1 ? ", " : " or ").Append(choices[i].Word);
            return remedy.Append('.').ToString();
        }
    }

    /// <summary>What stands here as text, or null when it is none, lone surrogates included.</summary>
    public string? String(string remedy)
    {
        if (!Is(JsonValueKind.String, remedy)) return null;
        if (!JsonEscapes.HaveLoneSurrogate(JsonMarshal.GetRawUtf8Value(_element))) return _element.GetString();
        Refuse("This holds half a surrogate pair.", "Give whole characters.");
        return null;
    }

    private bool TryWhole(out long number) =>
        long.TryParse(JsonMarshal.GetRawUtf8Value(_element), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private bool Passes(string? fault, string remedy)
    {
        if (fault is not null) Refuse($"This {fault}.", remedy);
        return fault is null;
    }

    private bool Is(JsonValueKind kind, string remedy)
    {
        if (_element.ValueKind == kind) return true;
        if (IsMissing) return false;
        string found = _element.ValueKind switch
        {
            JsonValueKind.Null => "null",
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            _ => "true or false",
        };
        Refuse($"This is {found}.", remedy);
        return false;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

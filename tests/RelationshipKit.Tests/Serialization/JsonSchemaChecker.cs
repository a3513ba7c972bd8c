using System.Text.Json;
using System.Text.RegularExpressions;

namespace RelationshipKit.Tests.Serialization;

/// <summary>
/// A small checker of JSON Schema 2020-12, written from the specification and knowing nothing of the readers. It throws on a keyword
/// it does not know, so that no part of a schema goes unchecked.
/// </summary>
internal sealed class JsonSchemaChecker(JsonElement schema)
{
    public bool Accepts(JsonElement value) => Accepts(schema, value);

    private bool Accepts(JsonElement rule, JsonElement value) => rule.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => rule.EnumerateObject().All(keyword => Holds(keyword, rule, value)),
    };

    private bool Holds(JsonProperty keyword, JsonElement rule, JsonElement value) => keyword.Name switch
    {
        "$schema" or "$id" or "$defs" or "title" or "description" or "default" or "then" => true,
        "$ref" => Accepts(Definition(keyword.Value.GetString()!), value),
        "type" => keyword.Value.ValueKind is JsonValueKind.Array
            ? keyword.Value.EnumerateArray().Any(type => IsOf(type.GetString()!, value))
            : IsOf(keyword.Value.GetString()!, value),
        "const" => JsonElement.DeepEquals(keyword.Value, value),
        "enum" => keyword.Value.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)),
        "anyOf" => keyword.Value.EnumerateArray().Any(choice => Accepts(choice, value)),
        "oneOf" => keyword.Value.EnumerateArray().Count(choice => Accepts(choice, value)) == 1,
        "if" => !Accepts(keyword.Value, value) || Accepts(rule.GetProperty("then"), value),
        _ => value.ValueKind switch
        {
            JsonValueKind.Object => HoldsForObject(keyword, rule, value),
            JsonValueKind.Array => HoldsForArray(keyword, value),
            JsonValueKind.String => HoldsForText(keyword, value.GetString()!),
            JsonValueKind.Number => HoldsForNumber(keyword, value.GetDecimal()),
            _ => IsKnown(keyword.Name),
        },
    };

    private bool HoldsForObject(JsonProperty keyword, JsonElement rule, JsonElement value) => keyword.Name switch
    {
        "required" => keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "properties" => value.EnumerateObject().All(member =>
            !keyword.Value.TryGetProperty(member.Name, out JsonElement ofMember) || Accepts(ofMember, member.Value)),
        "additionalProperties" => value.EnumerateObject().All(member =>
            (rule.TryGetProperty("properties", out JsonElement known) && known.TryGetProperty(member.Name, out _))
            || Accepts(keyword.Value, member.Value)),
        "propertyNames" => value.EnumerateObject().All(member =>
            Accepts(keyword.Value, JsonSerializer.SerializeToElement(member.Name))),
        _ => IsKnown(keyword.Name),
    };

    private bool HoldsForArray(JsonProperty keyword, JsonElement value) => keyword.Name switch
    {
        "items" => value.EnumerateArray().All(item => Accepts(keyword.Value, item)),
        "minItems" => value.GetArrayLength() >= keyword.Value.GetInt32(),
        "maxItems" => value.GetArrayLength() <= keyword.Value.GetInt32(),
        "uniqueItems" => value.EnumerateArray().Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count() == value.GetArrayLength(),
        _ => IsKnown(keyword.Name),
    };

    // Lengths count characters of Unicode; '$' means the very end in ECMAScript, not the place before a last line feed.
    private static bool HoldsForText(JsonProperty keyword, string text) => keyword.Name switch
    {
        "minLength" => text.EnumerateRunes().Count() >= keyword.Value.GetInt32(),
        "maxLength" => text.EnumerateRunes().Count() <= keyword.Value.GetInt32(),
        "pattern" => Regex.IsMatch(text, keyword.Value.GetString()!.Replace("$", "\\z"), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)),
        _ => IsKnown(keyword.Name),
    };

    private static bool HoldsForNumber(JsonProperty keyword, decimal number) => keyword.Name switch
    {
        "minimum" => number >= keyword.Value.GetDecimal(),
        "maximum" => number <= keyword.Value.GetDecimal(),
        _ => IsKnown(keyword.Name),
    };

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind is JsonValueKind.Object,
        "array" => value.ValueKind is JsonValueKind.Array,
        "string" => value.ValueKind is JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind is JsonValueKind.Null,
        "number" => value.ValueKind is JsonValueKind.Number,
        "integer" => value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out decimal number) && decimal.IsInteger(number),
        _ => throw new InvalidOperationException($"Unknown type {type}."),
    };

    private static bool IsKnown(string keyword) => keyword is
        "required" or "properties" or "additionalProperties" or "propertyNames" or "items" or "minItems" or "maxItems" or "uniqueItems"
        or "minLength" or "maxLength" or "pattern" or "minimum" or "maximum"
        ? true
        : throw new InvalidOperationException($"Unknown keyword {keyword}.");

    private JsonElement Definition(string reference) =>
        reference.Split('/').Skip(1).Aggregate(schema, (at, step) => at.GetProperty(step));
}

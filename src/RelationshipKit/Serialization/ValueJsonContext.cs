using System.Text.Json.Serialization;

namespace RelationshipKit.Serialization;

/// <summary>Source-generated serialization of the files of value sorts. Internal: outside, they are read by <see cref="ValueSortFile"/> and <see cref="ValueSortProgressFile"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ValueSortDocument))]
[JsonSerializable(typeof(ValueSortProgressDocument))]
internal sealed partial class ValueJsonContext : JsonSerializerContext;

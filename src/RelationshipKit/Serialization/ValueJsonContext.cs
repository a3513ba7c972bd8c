using System.Text.Json.Serialization;

namespace RelationshipKit.Serialization;

/// <summary>Source-generated serialization of the files of values. Internal: outside, they are read by <see cref="ValueSortFile"/> and its like.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ValueSortDocument))]
[JsonSerializable(typeof(ValueSortProgressDocument))]
[JsonSerializable(typeof(MissionDocument))]
internal sealed partial class ValueJsonContext : JsonSerializerContext;

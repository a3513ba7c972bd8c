using System.Text.Json.Serialization;

namespace RelationshipKit.Serialization;

/// <summary>Source-generated serialization of the household file. Internal: outside, a household is read by <see cref="HouseholdFile"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PersonIdConverter), typeof(TaskIdConverter), typeof(PeriodConverter)])]
[JsonSerializable(typeof(HouseholdDocument))]
internal sealed partial class HouseholdJsonContext : JsonSerializerContext;

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using RelationshipKit.Households;

namespace RelationshipKit.Serialization;

/// <summary>
/// Source-generated serialization of what hosts may keep: splits, divisions and ids. Reading files from outside is the part of
/// <see cref="SplitFile"/> and <see cref="DivisionFile"/>, which are strict.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PersonIdConverter), typeof(TaskIdConverter), typeof(ShortDecimalConverter)])]
[JsonSerializable(typeof(SplitDocument))]
[JsonSerializable(typeof(DivisionDocument))]
[JsonSerializable(typeof(CheckDocument<PersonId>))]
[JsonSerializable(typeof(CheckDocument<int>))]
[JsonSerializable(typeof(PersonId))]
[JsonSerializable(typeof(TaskId))]
public sealed partial class RelationshipKitJsonContext : JsonSerializerContext;

/// <summary>Writes decimals without trailing zeros, so that equal numbers are equal text.</summary>
internal sealed class ShortDecimalConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
}

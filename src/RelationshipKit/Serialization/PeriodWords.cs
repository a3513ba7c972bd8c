using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using RelationshipKit.Households;

namespace RelationshipKit.Serialization;

/// <summary>The words for periods in files.</summary>
internal static class PeriodWords
{
    private static readonly ImmutableArray<(string Word, Period Meaning)> Words =
    [
        ("day", Period.Day), ("week", Period.Week), ("month", Period.Month), ("quarter", Period.Quarter), ("year", Period.Year),
    ];

    public static ReadOnlySpan<(string Word, Period Meaning)> All => Words.AsSpan();
}

/// <summary>Writes a period as its word and reads it back.</summary>
internal sealed class PeriodConverter : JsonConverter<Period>
{
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? given = reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
        foreach ((string word, Period meaning) in PeriodWords.All)
        {
            if (string.Equals(word, given, StringComparison.Ordinal)) return meaning;
        }

        throw new JsonException("A period is day, week, month, quarter or year.");
    }

    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options)
    {
        foreach ((string word, Period meaning) in PeriodWords.All)
        {
            if (meaning == value) writer.WriteStringValue(word);
        }
    }
}

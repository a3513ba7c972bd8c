using System.Text.Json;
using System.Text.Json.Serialization;
using RelationshipKit.Households;

namespace RelationshipKit.Serialization;

/// <summary>Writes a <see cref="PersonId"/> as its bare text and reads it back, as a value or as a member's name.</summary>
public sealed class PersonIdConverter : JsonConverter<PersonId>
{
    /// <inheritdoc/>
    public override PersonId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && PersonId.TryCreate(reader.GetString(), out PersonId id)
            ? id
            : throw new JsonException("A person's id is a text of 1 to 64 characters.");

    /// <inheritdoc/>
    public override PersonId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PersonId.TryCreate(reader.GetString(), out PersonId id)
            ? id
            : throw new JsonException("A person's id is a text of 1 to 64 characters.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PersonId value, JsonSerializerOptions options) =>
        Guard.Against.Null(writer).WriteStringValue(value.Value);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, PersonId value, JsonSerializerOptions options) =>
        Guard.Against.Null(writer).WritePropertyName(value.Value);
}

/// <summary>Writes a <see cref="TaskId"/> as its bare text and reads it back, as a value or as a member's name.</summary>
public sealed class TaskIdConverter : JsonConverter<TaskId>
{
    /// <inheritdoc/>
    public override TaskId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && TaskId.TryCreate(reader.GetString(), out TaskId id)
            ? id
            : throw new JsonException("A task's id is a text of 1 to 64 characters.");

    /// <inheritdoc/>
    public override TaskId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TaskId.TryCreate(reader.GetString(), out TaskId id)
            ? id
            : throw new JsonException("A task's id is a text of 1 to 64 characters.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TaskId value, JsonSerializerOptions options) =>
        Guard.Against.Null(writer).WriteStringValue(value.Value);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TaskId value, JsonSerializerOptions options) =>
        Guard.Against.Null(writer).WritePropertyName(value.Value);
}

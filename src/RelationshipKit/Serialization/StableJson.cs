using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Serialization;

/// <summary>Writes JSON to the same bytes everywhere: two spaces, LF, no BOM, letters of any script as they are, one line end at the end.</summary>
internal static class StableJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentCharacter = ' ',
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write<T>(T value, JsonTypeInfo<T> typeInfo) => Write(writer => JsonSerializer.Serialize(writer, value, typeInfo));

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Options)) write(writer);
        bytes.WriteByte((byte)'\n');
        return JsonEscapes.Undo(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}

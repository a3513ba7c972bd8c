using System.Text.Json;

namespace RelationshipKit.Tests.Serialization;

/// <summary>The schemas that are published with the package, as they stand in docs/schemas.</summary>
internal static class PublishedSchema
{
    public static string FileOf(string format) => Path.Combine(AppContext.BaseDirectory, "schemas", $"{format}.v1.schema.json");

    public static JsonSchemaChecker Of(string format) => new(JsonElement.Parse(File.ReadAllBytes(FileOf(format))));

    public static bool Accepts(string format, ReadOnlySpan<byte> utf8) => Of(format).Accepts(JsonElement.Parse(utf8));
}

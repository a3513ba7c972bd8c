using System.Globalization;
using System.Text.Json;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Serialization;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>What one person takes along, <c>relationshipkit.board.own-data</c> version 1: the package's own-data file, and what the board keeps beside it.</summary>
public static class OwnData
{
    /// <summary>Writes what is a person's; what others keep to themselves is not in it.</summary>
    public static byte[] Write(Home home, PersonId person)
    {
        ArgumentNullException.ThrowIfNull(home);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("format", "relationshipkit.board.own-data");
            writer.WriteNumber("version", 1);
            writer.WriteString("home", home.Id.Value);
            if (home.MemberOf(person)?.Culture is { } culture) writer.WriteString("language", culture);
            writer.WriteStartArray("statements");
            foreach (Statement statement in home.Statements.Where(one => one.Author == person)) Write(writer, statement);
            writer.WriteEndArray();
            if (home.Values.FirstOrDefault(sorted => sorted.Person == person) is { } values) WriteFile(writer, "values", ValueSortFile.Write(values));
            if (home.Sorts.FirstOrDefault(sort => sort.Person == person) is { } sort) WriteFile(writer, "sortUnderWay", ValueSortProgressFile.Write(sort));
            WriteFile(writer, "ownData", OwnDataFile.Write(person, home.Contents, home.Agreement is { } agreement ? [agreement] : [], home.Ledger, home.Talks.OfType<Talk>()));
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, Statement statement)
    {
        writer.WriteStartObject();
        writer.WriteString("at", statement.At.ToString("O", CultureInfo.InvariantCulture));
        if (statement.SharedAt is { } shared) writer.WriteString("sharedAt", shared.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("text", statement.Text);
        writer.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter writer, string name, byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        writer.WritePropertyName(name);
        document.RootElement.WriteTo(writer);
    }
}

using System.Text.Json;
using RelationshipKit.Households;
using RelationshipKit.Serialization;

namespace RelationshipKit.Tests.Serialization;

public sealed class SchemaTests
{
    public static TheoryData<string> MalformedFiles =>
        [.. MalformedFilesTests.Names.Where(file => !file.StartsWith("division", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Examples.Valid), MemberType = typeof(Examples))]
    public void Valid_file_is_taken_by_reader_and_schema(string format, string text)
    {
        Assert.True(IsRead(format, text.Bytes()));
        Assert.True(SchemaOf(format).Accepts(JsonElement.Parse(text)));
    }

    [Theory]
    [MemberData(nameof(MalformedFiles))]
    public void Malformed_file_is_refused_by_the_schema_where_a_schema_can_say_so(string file)
    {
        bool? accepted = AcceptedBySchema(file);

        Assert.Equal(MalformedFilesTests.IsBeyondTheSchema(file), accepted is null or true);
    }

    [Fact]
    public void Schema_knows_the_pronouns_that_the_reader_knows()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllBytes(PublishedSchema.FileOf("household")));
        JsonElement pronouns = schema.RootElement.GetProperty("$defs").GetProperty("person").GetProperty("properties").GetProperty("pronouns");
        IEnumerable<string?> shortForms = pronouns.GetProperty("anyOf")[0].GetProperty("enum").EnumerateArray().Select(form => form.GetString());

        Assert.Equal(KnownPronouns.All, shortForms);
    }

    [Theory]
    [InlineData("two-partners")]
    [InlineData("family-of-four")]
    [InlineData("four-housemates")]
    [InlineData("two-goals")]
    public void Example_household_is_taken_by_the_schema(string name)
    {
        byte[] example = File.ReadAllBytes(RepositoryFiles.PathOf("seeds", "households", $"{name}.json"));

        Assert.True(SchemaOf("household").Accepts(JsonElement.Parse(example)));
    }

    [Theory]
    [InlineData("values-zoe")]
    [InlineData("values-omar")]
    [InlineData("values-zoe-a-year-later")]
    public void Example_sort_is_taken_by_the_schema(string name)
    {
        byte[] example = File.ReadAllBytes(RepositoryFiles.PathOf("seeds", "examples", $"{name}.json"));

        Assert.True(SchemaOf("values").Accepts(JsonElement.Parse(example)));
    }

    [Fact]
    public void Written_household_is_taken_by_the_schema()
    {
        byte[] written = HouseholdFile.Write(HouseholdFile.Read(Examples.HouseholdInManyScripts.Bytes()));

        Assert.True(SchemaOf("household").Accepts(JsonElement.Parse(written)));
    }

    [Fact]
    public void Checker_refuses_a_keyword_it_does_not_know()
    {
        var checker = new JsonSchemaChecker(JsonElement.Parse("""{"multipleOf":2}"""));

        Assert.Throws<InvalidOperationException>(() => checker.Accepts(JsonElement.Parse("3")));
    }

    private static bool? AcceptedBySchema(string file)
    {
        ReadOnlySpan<byte> bytes = MalformedFilesTests.Bytes(file);
        try
        {
            return SchemaOf(file.Split('-')[0]).Accepts(JsonElement.Parse(bytes));
        }
        catch (Exception notJson) when (notJson is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsRead(string format, byte[] bytes) => format switch
    {
        "household" => HouseholdFile.TryRead(bytes, out _, out _),
        "split" => SplitFile.TryRead(bytes, out _, out _),
        "values" => ValueSortFile.TryRead(bytes, out _, out _),
        "progress" => ValueSortProgressFile.TryRead(bytes, out _, out _),
        "ledger" => LedgerFile.TryRead(bytes, out _, out _),
        _ => InstanceFile.TryRead(bytes, out _, out _),
    };

    private static JsonSchemaChecker SchemaOf(string format) => PublishedSchema.Of(format == "progress" ? "value-sort-progress" : format);
}

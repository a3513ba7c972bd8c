using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Serialization;

namespace RelationshipKit.Samples.HouseholdBoard.Api;

/// <summary>
/// How the API reads and writes JSON: unknown, duplicate and missing members, nulls, numbers as texts, texts as numbers and deep nesting are refused.
/// </summary>
public static class ApiJson
{
    /// <summary>How many objects and lists may be in each other.</summary>
    public const int MostDepth = 16;

    public static JsonSerializerOptions Options { get; } = Configured(new JsonSerializerOptions(JsonSerializerDefaults.Strict));

    /// <summary>Makes options as strict as the API's.</summary>
    public static JsonSerializerOptions Configured(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = null;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.MaxDepth = MostDepth;
        options.Converters.Add(new PersonIdConverter());
        options.Converters.Add(new TaskIdConverter());
        options.Converters.Add(new CommandIdConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ForgetWhatIsWorkedOut, RefuseNullsInLists } };
        return options;
    }

    /// <summary>What a command works out itself, such as its kind, is no member of it: giving one is a mistake that should be told.</summary>
    private static void ForgetWhatIsWorkedOut(JsonTypeInfo type)
    {
        if (type.Type.Namespace != typeof(HomeCommand).Namespace) return;
        foreach (JsonPropertyInfo property in type.Properties.Where(property => property is { Set: null, AssociatedParameter: null }).ToList()) type.Properties.Remove(property);
    }

    /// <summary>Annotations are not looked at within lists.</summary>
    private static void RefuseNullsInLists(JsonTypeInfo type)
    {
        if (type.Kind is not JsonTypeInfoKind.Enumerable) return;
        type.OnDeserialized = list =>
        {
            if (((IEnumerable)list).Cast<object?>().Contains(null)) throw new JsonException();
        };
    }

    private sealed class CommandIdConverter : JsonConverter<CommandId>
    {
        public override CommandId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && CommandId.TryParse(reader.GetString(), out CommandId id)
                ? id
                : throw new JsonException("A command's id is 1 to 64 letters, digits and hyphens.");

        public override void Write(Utf8JsonWriter writer, CommandId value, JsonSerializerOptions options)
        {
            ArgumentNullException.ThrowIfNull(writer);
            writer.WriteStringValue(value.Value);
        }
    }
}

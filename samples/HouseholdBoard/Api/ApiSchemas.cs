using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;

namespace RelationshipKit.Samples.HouseholdBoard.Api;

/// <summary>Tells the description of the API what the types' own converters do.</summary>
internal static class ApiSchemas
{
    private const int MostOfAnId = 64;

    private static readonly Type[] Ids = [typeof(PersonId), typeof(TaskId), typeof(CommandId)];

    /// <summary>Ids are bare texts.</summary>
    public static Task NameIds(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        Type type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (!Ids.Contains(type)) return Task.CompletedTask;
        (schema.Type, schema.MinLength, schema.MaxLength) = (JsonSchemaType.String, 1, MostOfAnId);
        return Task.CompletedTask;
    }
}

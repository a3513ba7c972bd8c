using System.Text.Json;
using Microsoft.Extensions.Localization;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Api;

/// <summary>Reads one command, does it as the person who is signed in, and says what became of it.</summary>
internal static class CommandEndpoint
{
    public static async Task<IResult> DoAsync(Type command, HttpContext context, CurrentHome current, IStringLocalizer<Words> words)
    {
        if (!context.Request.HasJsonContentType()) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (!HomeTag.TryVersionOf(context.Request.Headers.IfMatch, out long? seen)) return ApiProblems.Stale(current.Version, words);
        IApiCommand sent;
        try
        {
            Type shape = typeof(ApiCommand<>).MakeGenericType(command);
            sent = (IApiCommand?)await JsonSerializer.DeserializeAsync(context.Request.Body, shape, ApiJson.Options, context.RequestAborted)
                ?? throw new JsonException();
            // Annotations are not looked at where the type is a parameter.
            if (sent.What is null) throw new JsonException();
        }
        catch (JsonException fault)
        {
            return ApiProblems.Of(fault, words);
        }

        CommandOutcome outcome = await current.DoAsync(sent.Id, sent.What, context.RequestAborted, seen);
        if (outcome.IsStale) return ApiProblems.Stale(current.Version, words);
        if (outcome.Refusal is { } refusal) return ApiProblems.Of(refusal, words);
        if (!outcome.IsDone) return Results.NotFound();
        context.Response.Headers.ETag = HomeTag.Of(current.Version, current.Home.DayOf(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()), Languages.Of(context));
        return Results.Ok(new ApiOutcome(current.Version, outcome.WasDoneBefore));
    }
}

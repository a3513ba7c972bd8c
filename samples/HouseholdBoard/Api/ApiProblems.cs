using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using RelationshipKit.Samples.HouseholdBoard.Commands;

namespace RelationshipKit.Samples.HouseholdBoard.Api;

/// <summary>Says what is wrong as RFC 9457 has it: kinds, places and numbers, never what people wrote.</summary>
public static class ApiProblems
{
    private const string Kinds = "urn:household-board:";

    /// <summary>Answers faults below <c>/api</c> as problems, before the pages' own words for faults are reached.</summary>
    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(BoardApi.Root, StringComparison.OrdinalIgnoreCase),
        api =>
        {
            api.UseExceptionHandler(fault => fault.Run(context => Status(context, StatusOfFault(context))));
            api.UseStatusCodePages(status => Status(status.HttpContext, status.HttpContext.Response.StatusCode));
        });

    /// <summary>Why a command was not done, in the reader's language.</summary>
    public static IResult Of(Refusal refusal, IStringLocalizer<Words> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string word = JsonNamingPolicy.KebabCaseLower.ConvertName(refusal.ToString());
        return Problem($"refusal:{word}", words[$"Refusal.{refusal}"], StatusOf(refusal));
    }

    /// <summary>A body that is no JSON of the asked shape; its place by line and byte, because a path could quote it.</summary>
    public static IResult Of(JsonException fault, IStringLocalizer<Words> words)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentNullException.ThrowIfNull(words);
        return Problem("json", words["Api.Json"], StatusCodes.Status400BadRequest, ("line", fault.LineNumber + 1), ("byte", fault.BytePositionInLine + 1));
    }

    /// <summary>Somebody else was faster.</summary>
    public static IResult Stale(long version, IStringLocalizer<Words> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Problem("stale", words["Api.Stale"], StatusCodes.Status412PreconditionFailed, ("version", version));
    }

    /// <summary>The form token is missing or another one's.</summary>
    public static IResult NoToken(IStringLocalizer<Words> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Problem("form-token", words["Api.NoToken"], StatusCodes.Status400BadRequest);
    }

    public static int StatusOf(Refusal refusal) => refusal switch
    {
        Refusal.NotFound => StatusCodes.Status404NotFound,
        Refusal.NotYours => StatusCodes.Status403Forbidden,
        Refusal.InvitationOver => StatusCodes.Status410Gone,
        Refusal.BadText or Refusal.BadNumber or Refusal.BadPassphrase => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status409Conflict,
    };

    private static IResult Problem(string kind, string title, int status, params (string Name, long? Value)[] details)
    {
        var problem = new ProblemDetails { Type = Kinds + kind, Title = title, Status = status };
        foreach ((string name, long? value) in details) problem.Extensions[name] = value;
        return Results.Problem(problem);
    }

    /// <summary>A request that the server gave up reading says so itself.</summary>
    private static int StatusOfFault(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;

    private static Task Status(HttpContext context, int status)
    {
        IStringLocalizer<Words> words = context.RequestServices.GetRequiredService<IStringLocalizer<Words>>();
        string why = status switch
        {
            StatusCodes.Status401Unauthorized => "Api.SignIn",
            StatusCodes.Status404NotFound => "Fault.NotFound",
            StatusCodes.Status429TooManyRequests => "Fault.TooOften",
            < StatusCodes.Status500InternalServerError => "Fault.BadRequest",
            _ => "Fault.Other",
        };
        return Problem(FormattableString.Invariant($"status:{status}"), words[why], status).ExecuteAsync(context);
    }
}

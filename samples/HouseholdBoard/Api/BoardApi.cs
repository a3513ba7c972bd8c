using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Api;

/// <summary>
/// What the pages show and do, for programs: the same cookie, the same commands. No address names a home; what a person can't do on a page,
/// a program can't do for them. Described at <c>/openapi/v1.json</c>.
/// </summary>
public static class BoardApi
{
    public const string Root = "/api";

    /// <summary>The header that brings the form token back.</summary>
    public const string TokenHeader = "X-Board-Form";

    public static IServiceCollection AddBoardApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Configured(json.SerializerOptions));
        services.AddOpenApi(options => options.AddSchemaTransformer(ApiSchemas.NameIds));
        return services;
    }

    public static void MapBoardApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi();
        RouteGroupBuilder api = routes.MapGroup(Root).RequireAuthorization().AddEndpointFilter(AskForTokenAsync).WithTags("board");
        api.MapGet("/form-token", (HttpContext context, IAntiforgery forms) => new FormToken(TokenHeader, forms.GetAndStoreTokens(context).RequestToken!))
            .WithSummary("A token that each command brings back in its header.");
        api.MapGet("/home", (CurrentHome current, HttpContext context, TimeProvider time) =>
                Seen(context, current, () => HomeView.Of(current.Home, current.Version, current.Me, time.GetUtcNow())))
            .WithSummary("The home as the person who is signed in may see it.");
        api.MapGet("/week", (DateOnly? of, CurrentHome current, HttpContext context, TimeProvider time) =>
                Seen(context, current, () => WeekView.Of(Week(of, current, time, context.RequestAborted), current.Version)))
            .WithSummary("The turns of the week of a day, today's by default, and what was said of them.");
        api.MapGet("/split", (CurrentHome current, HttpContext context) =>
                Seen(context, current, () => SplitView.Of(current.Home, current.Version, current.Me, Languages.Of(context), context.RequestAborted)))
            .WithSummary("The recommended split, its evidence and its explanation.");
        api.MapGet("/agreement", (CurrentHome current, HttpContext context) => Seen(context, current, () => AgreementView.Of(current.Home, current.Version)))
            .WithSummary("What was agreed, and what is proposed.");
        foreach ((string word, Type command) in ApiCommands.Open.OrderBy(open => open.Key, StringComparer.Ordinal))
        {
            api.MapPost("/commands/" + word, (HttpContext context, CurrentHome current, IStringLocalizer<Words> words) =>
                    CommandEndpoint.DoAsync(command, context, current, words))
                .Accepts(typeof(ApiCommand<>).MakeGenericType(command), "application/json")
                .Produces<ApiOutcome>()
                .ProducesProblem(StatusCodes.Status400BadRequest)
                .ProducesProblem(StatusCodes.Status409Conflict)
                .ProducesProblem(StatusCodes.Status412PreconditionFailed)
                .WithSummary(command.Name);
        }

        api.Map("/{**rest}", () => Results.NotFound()).ExcludeFromDescription();
    }

    /// <summary>Answers with the version of the home as a tag, or that the asker has seen it.</summary>
    private static Results<Ok<T>, StatusCodeHttpResult> Seen<T>(HttpContext context, CurrentHome current, Func<T> view)
    {
        // What a week or a home looks like depends on the day as well, so the tag is of both.
        string tag = HomeTag.Of(current.Version, current.Home.DayOf(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()), Languages.Of(context));
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.IfNoneMatch.Contains(tag, StringComparer.Ordinal) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(view());
    }

    /// <summary>The week of a day; of one too far away, the farthest the board looks.</summary>
    private static WeekBoard Week(DateOnly? of, CurrentHome current, TimeProvider time, CancellationToken cancellationToken)
    {
        DateOnly today = current.Home.DayOf(time.GetUtcNow());
        return WeekBoard.Of(current.Home, of ?? today, today, only: null, cancellationToken);
    }

    private static async ValueTask<object?> AskForTokenAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        HttpContext context = invocation.HttpContext;
        bool isSafe = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (!isSafe && !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
            return ApiProblems.NoToken(context.RequestServices.GetRequiredService<IStringLocalizer<Words>>());
        return await next(invocation);
    }
}

/// <summary>The token that shows that a command comes from the board's own page or from a program that was told it.</summary>
/// <param name="Header">The header it goes in.</param>
/// <param name="Token">The token.</param>
public sealed record FormToken(string Header, string Token);

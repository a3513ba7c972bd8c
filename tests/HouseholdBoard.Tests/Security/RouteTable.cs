using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Security;

/// <summary>One thing that can be asked of the board.</summary>
/// <param name="Pattern">The route, such as <c>/join/{home}/{person}/{secret}</c>.</param>
/// <param name="Method">GET, POST, …</param>
/// <param name="Handler">Which of a page's handlers, or null.</param>
/// <param name="Fields">What it takes from a form or a query.</param>
public sealed record Target(RoutePattern Pattern, string Method, string? Handler, IReadOnlyList<TargetField> Fields)
{
    public string Route => "/" + Pattern.RawText?.Trim('/');

    public bool IsSafe => Method is "GET" or "HEAD";

    /// <summary>An address of it, with one text in the place of each parameter.</summary>
    public string PathWith(string text)
    {
        IEnumerable<string> parts = Pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            _ => Uri.EscapeDataString(text),
        })));
        return "/" + string.Join('/', parts) + (Handler is null ? "" : "?handler=" + Handler);
    }

    public override string ToString() => $"{Method} {Route} {Handler}".TrimEnd();
}

/// <summary>One thing a target takes.</summary>
public sealed record TargetField(string Name, Type Type)
{
    /// <summary>A value of its type; texts are given.</summary>
    public string ValueWith(string text)
    {
        Type type = Nullable.GetUnderlyingType(Type) ?? Type;
        if (type == typeof(DateOnly)) return "2026-11-18";
        if (type.IsEnum) return Enum.GetNames(type)[0];
        return type == typeof(int) || type == typeof(long) ? "1" : type == typeof(bool) ? "true" : text;
    }
}

/// <summary>Everything that can be asked of the board, from its own table of routes.</summary>
internal static class RouteTable
{
    private static readonly string[] AnyMethod = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    public static async Task<IReadOnlyList<Target>> OfAsync(TestBoard board)
    {
        PageLoader loader = board.Services.GetRequiredService<PageLoader>();
        var targets = new List<Target>();
        foreach (RouteEndpoint endpoint in board.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                targets.AddRange(Of(endpoint.RoutePattern, await loader.LoadAsync(page, endpoint.Metadata)));
            else
                targets.AddRange((endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? AnyMethod).Select(method => new Target(endpoint.RoutePattern, method, null, [])));
        }

        return targets;
    }

    private static IEnumerable<Target> Of(RoutePattern pattern, CompiledPageActionDescriptor page)
    {
        TargetField[] bound = [.. page.BoundProperties.Select(property => new TargetField(property.BindingInfo?.BinderModelName ?? property.Name, property.ParameterType))];
        bool gets = false;
        foreach (HandlerMethodDescriptor handler in page.HandlerMethods)
        {
            gets |= handler is { HttpMethod: "Get", Name: null };
            yield return new Target(
                pattern, handler.HttpMethod.ToUpperInvariant(), handler.Name, [.. handler.Parameters.Select(parameter => new TargetField(parameter.Name, parameter.ParameterType)), .. bound]);
        }

        if (!gets) yield return new Target(pattern, "GET", null, bound);
    }
}

using Microsoft.AspNetCore.StaticFiles;

namespace RelationshipKit.Samples.HouseholdBoard.Access;

/// <summary>Tells browsers to run nothing that is not the board's own, to keep no page, and to tell other sites nothing.</summary>
public sealed class SafetyHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // At the last moment: whoever handles a fault clears what was set before.
        context.Response.OnStarting(() => Add(context.Response.Headers));
        return next(context);
    }

    /// <summary>Lets browsers keep files: for good where the address holds the file's digest, else until they have asked whether it is the same.</summary>
    public static void Keep(StaticFileResponseContext file)
    {
        ArgumentNullException.ThrowIfNull(file);
        HttpContext context = file.Context;
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
    }

    private static Task Add(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}

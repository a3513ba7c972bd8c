using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using RelationshipKit.Samples.HouseholdBoard.Api;

namespace RelationshipKit.Samples.HouseholdBoard.Access;

/// <summary>Who may come in, and how the board knows them again.</summary>
public static class AccessSetup
{
    private static readonly TimeSpan StaysSignedIn = TimeSpan.FromDays(30);

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddScoped<CurrentHome>();
        services.AddSingleton<DoorGuard>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "board";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = StaysSignedIn;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/fault";
            cookie.ReturnUrlParameter = "then";
            cookie.Events.OnValidatePrincipal = ValidateAsync;
            cookie.Events.OnRedirectToLogin = Answer(StatusCodes.Status401Unauthorized, cookie.Events.OnRedirectToLogin);
            cookie.Events.OnRedirectToAccessDenied = Answer(StatusCodes.Status403Forbidden, cookie.Events.OnRedirectToAccessDenied);
        });
        services.AddAuthorization();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "board-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.HeaderName = BoardApi.TokenHeader;
        });
        return services;
    }

    /// <summary>Shows the page for a home that can't be read in the place of whatever was asked for.</summary>
    public static IApplicationBuilder UseReadableHomes(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IExceptionHandlerFeature>() is null) context.RequestServices.GetRequiredService<CurrentHome>().ThrowIfUnreadable();
        return next(context);
    });

    /// <summary>Sends people to a page and gives programs a status.</summary>
    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> Answer(int status, Func<RedirectContext<CookieAuthenticationOptions>, Task> toPage) => context =>
    {
        if (!context.Request.Path.StartsWithSegments(BoardApi.Root, StringComparison.OrdinalIgnoreCase)) return toPage(context);
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>Lets a cookie pass only while its person is still a member and has not signed out everywhere.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        CurrentHome current = context.HttpContext.RequestServices.GetRequiredService<CurrentHome>();
        if (context.Principal is { } principal && await current.TryEnterAsync(principal, context.HttpContext.RequestAborted)) return;
        context.RejectPrincipal();
        if (!current.IsUnreadable) await context.HttpContext.SignOutAsync();
    }
}

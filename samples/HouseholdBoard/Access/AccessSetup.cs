using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

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
        });
        services.AddAuthorization();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "board-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.HeaderName = "X-Board-Form";
        });
        return services;
    }

    /// <summary>Lets a cookie pass only while its person is still a member and has not signed out everywhere.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        CurrentHome current = context.HttpContext.RequestServices.GetRequiredService<CurrentHome>();
        if (context.Principal is { } principal && await current.TryEnterAsync(principal, context.HttpContext.RequestAborted)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync();
    }
}

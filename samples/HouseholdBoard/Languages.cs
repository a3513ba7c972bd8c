using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Localization;

namespace RelationshipKit.Samples.HouseholdBoard;

/// <summary>The languages of the board's own words: the person's choice, else the browser's.</summary>
public static class Languages
{
    /// <summary>The languages that every page has words in.</summary>
    public static IReadOnlyList<CultureInfo> Known { get; } = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("es")];

    public static IServiceCollection AddBoardLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Known[0]);
            options.SupportedCultures = [.. Known];
            options.SupportedUICultures = [.. Known];
            options.RequestCultureProviders = [new CustomRequestCultureProvider(OfPerson), new AcceptLanguageHeaderRequestCultureProvider()];
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
        return services;
    }

    /// <summary>The language words are asked for in this request.</summary>
    public static CultureInfo Of(HttpContext context) =>
        context.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture ?? Known[0];

    private static Task<ProviderCultureResult?> OfPerson(HttpContext context) =>
        Task.FromResult(context.User.FindFirstValue(ClaimTypes.Locality) is { } culture ? new ProviderCultureResult(culture) : null);
}

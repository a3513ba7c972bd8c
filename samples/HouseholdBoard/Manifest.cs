using Microsoft.Extensions.Localization;

namespace RelationshipKit.Samples.HouseholdBoard;

/// <summary>What a phone is told that keeps the board among its apps.</summary>
public static class Manifest
{
    private const string Paper = "#fbfaf7";

    private const string Accent = "#24604f";

    public static void MapManifest(this IEndpointRouteBuilder routes) => routes
        .MapGet("/board.webmanifest", (HttpContext context, IStringLocalizer<Words> words) => Results.Json(
            new
            {
                name = words["Board"].Value,
                short_name = words["Board"].Value,
                lang = Languages.Of(context).Name,
                start_url = "/week",
                scope = "/",
                display = "standalone",
                background_color = Paper,
                theme_color = Accent,
                icons = new[] { new { src = "/icon.svg", sizes = "any", type = "image/svg+xml" } },
            },
            contentType: "application/manifest+json"))
        .AllowAnonymous()
        .ExcludeFromDescription();
}

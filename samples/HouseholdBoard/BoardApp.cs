using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Api;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Planning;
using RelationshipKit.Samples.HouseholdBoard.Speaking;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.Samples.HouseholdBoard;

/// <summary>Puts the board together.</summary>
public static class BoardApp
{
    private const int MostBytesOfARequest = 256 * 1024;

    public static WebApplication Build(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytesOfARequest;
        });
        builder.Services.AddRelationshipKit();
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddPlanning(builder.Configuration);
        builder.Services.AddAccess();
        builder.Services.AddBoardLanguages();
        builder.Services.AddBoardApi();
        builder.Services.AddSingleton<Reviewers>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Reviewers>());
        builder.Services.AddRazorPages(pages =>
        {
            pages.Conventions.AuthorizeFolder("/");
            foreach (string open in (string[])["/Index", "/Start", "/Join", "/SignIn", "/Fault"]) pages.Conventions.AllowAnonymousToPage(open);
        }).AddViewLocalization();
        builder.Services.AddRateLimiter(DoorRates.Configure);

        WebApplication app = builder.Build();
        app.UseExceptionHandler("/fault");
        app.UseStatusCodePagesWithReExecute("/fault", "?code={0}");
        app.UseMiddleware<SafetyHeaders>();
        app.UseApiProblems();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = SafetyHeaders.Keep });
        app.UseRouting();
        app.UseAuthentication();
        app.UseRequestLocalization();
        app.UseReadableHomes();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapRazorPages();
        app.MapManifest();
        app.MapBoardApi();
        app.MapReview();
        app.MapCalendars();
        return app;
    }

    /// <summary>Brings the database up to date, opens the board and, where it is empty, sets up a home to try it with.</summary>
    public static async Task StartAsync(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        await app.Services.GetRequiredService<IDbContextFactory<BoardContext>>().MigrateAsync(() => MakeKeys(app.Services), CancellationToken.None);
        await app.StartAsync();
        if (app.Configuration.GetValue("ExampleHome", defaultValue: app.Configuration.GetConnectionString(StorageSetup.PostgresSetting) is null))
            await ExampleHome.OfferAsync(app);
    }

    /// <summary>Reads the keys that protect cookies, or makes the first. Instances that each made a first key would not open what the other one closed.</summary>
    private static void MakeKeys(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(BoardApp)).Protect([]);
}

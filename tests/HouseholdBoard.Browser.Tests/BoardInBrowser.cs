using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationshipKit.Samples.HouseholdBoard.Tests.Security;

namespace RelationshipKit.Samples.HouseholdBoard.Browser.Tests;

/// <summary>A board that listens on this machine, and a browser to look at it with.</summary>
public sealed class BoardInBrowser : IAsyncLifetime
{
    private const float PatienceMilliseconds = 20_000;

    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public TestBoard Board { get; } = new();

    public async Task InitializeAsync()
    {
        if (Browsers.WhyNot is not null) return;
        Board.UseKestrel(0);
        Board.StartServer();
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Browsers.Found, Headless = true, Args = Flags });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        await Board.DisposeAsync();
    }

    /// <summary>A browser window of somebody's own, with its own cookies.</summary>
    public async Task<IBrowserContext> OpenAsync(
        string language = "en-GB", int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool withoutPolicy = false, bool withoutScript = false)
    {
        IBrowserContext window = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Board.ClientOptions.BaseAddress.ToString(),
            Locale = language,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            BypassCSP = withoutPolicy,
            JavaScriptEnabled = !withoutScript,
            TimezoneId = "Europe/Madrid",
        });
        window.SetDefaultTimeout(PatienceMilliseconds);
        return window;
    }

    /// <summary>A page of the first person of a home, signed in.</summary>
    public static async Task<IPage> SignInAsync(IBrowserContext window, TestHome home, int person = 0)
    {
        ArgumentNullException.ThrowIfNull(window);
        ArgumentNullException.ThrowIfNull(home);
        IPage page = await window.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=code]", home.Home.Id.Value);
        await page.FillAsync("[name=name]", home.Names[person]);
        await page.FillAsync("[name=passphrase]", TestHome.Passphrase);
        await page.ClickAsync("main form button");
        await ArriveAsync(page, "/week");
        return page;
    }

    /// <summary>Waits until a page is at a path, whatever is asked of it there.</summary>
    /// <remarks>
    /// The browser's own side looks again and again. <c>WaitForURLAsync</c> waits for an event on this side and can miss it
    /// (playwright-dotnet issue 3364).
    /// </remarks>
    public static Task ArriveAsync(IPage page, string path) => Assertions.Expect(page).ToHaveURLAsync(
        new Regex($"{Regex.Escape(path)}(\\?|$)", RegexOptions.None, TimeSpan.FromMilliseconds(PatienceMilliseconds)));

    /// <summary>Keeps a picture of a page among the files that are looked at after a run.</summary>
    public static async Task PictureAsync(IPage page, string name)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Root(), "artifacts", "screens", name + ".png"), FullPage = true });
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RelationshipKit.sln"))) folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}

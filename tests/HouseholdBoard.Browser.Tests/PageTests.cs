using System.Text.Json;
using Microsoft.Playwright;
using RelationshipKit.Samples.HouseholdBoard.Tests.Security;

namespace RelationshipKit.Samples.HouseholdBoard.Browser.Tests;

/// <summary>What holds on every page: it fits a phone, it can be read by everybody, and the browser finds nothing to complain of.</summary>
[Collection(nameof(BoardInBrowser))]
public sealed class PageTests(BoardInBrowser board)
{
    private const int PhoneWidth = 390;
    private const int PhoneHeight = 844;

    [BrowserTheory]
    [InlineData(ColorScheme.Light, "en-GB")]
    [InlineData(ColorScheme.Dark, "es-ES")]
    public async Task Pages_at_the_width_of_a_phone_need_no_scrolling_sideways(ColorScheme scheme, string language)
    {
        await using IBrowserContext window = await board.OpenAsync(language, PhoneWidth, PhoneHeight, scheme);
        (IPage page, IReadOnlyList<string> paths) = await ReadyAsync(window);
        var wide = new List<string>();
        foreach (string path in paths)
        {
            await page.GotoAsync(path);
            await BoardInBrowser.PictureAsync(page, $"phone-{scheme}-{NameOf(path)}");
            string widest = await page.EvaluateAsync<string>(
                """
                () => {
                  const room = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= room) return "";
                  const out = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > room + 1 && !one.closest("nav"));
                  return out.slice(0, 3).map((one) => one.tagName + "." + one.className).join(" ") || "?";
                }
                """);
            if (widest.Length > 0) wide.Add($"{path}: {widest}");
        }

        Assert.Empty(wide);
    }

    [AccessibilityTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Pages_have_no_serious_fault_of_accessibility(ColorScheme scheme)
    {
        await using IBrowserContext window = await board.OpenAsync(scheme: scheme, withoutPolicy: true);
        (IPage page, IReadOnlyList<string> paths) = await ReadyAsync(window);
        var faults = new List<string>();
        foreach (string path in paths)
        {
            await page.GotoAsync(path);
            // What is folded away is looked at as well.
            await page.EvaluateAsync("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })");
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Browsers.Checks });
            JsonElement found = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)");
            faults.AddRange(found.EnumerateArray()
                .Where(fault => fault.GetProperty("impact").GetString() is "serious" or "critical")
                .Select(fault => $"{path}: {fault.GetProperty("id")} {fault.GetProperty("nodes")[0].GetProperty("target")}"));
        }

        Assert.Empty(faults);
    }

    [BrowserFact]
    public async Task Pages_give_the_browser_nothing_to_complain_of()
    {
        await using IBrowserContext window = await board.OpenAsync();
        (IPage page, IReadOnlyList<string> paths) = await ReadyAsync(window);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, fault) => complaints.Add($"{page.Url}: {fault}");
        page.RequestFailed += (_, request) => complaints.Add($"{page.Url}: {request.Url} {request.Failure}");
        foreach (string path in paths)
        {
            await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            await BoardInBrowser.PictureAsync(page, "wide-" + NameOf(path));
        }

        Assert.Empty(complaints);
    }

    [BrowserFact]
    public async Task Pages_have_one_first_heading_and_no_level_left_out()
    {
        await using IBrowserContext window = await board.OpenAsync();
        (IPage page, IReadOnlyList<string> paths) = await ReadyAsync(window);
        foreach (string path in paths)
        {
            await page.GotoAsync(path);
            int[] levels = await page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((one) => Number(one.tagName[1]))");
            Assert.True(levels.Count(level => level == 1) == 1 && levels[0] == 1, path);
            Assert.True(levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1), path);
        }
    }

    private static string NameOf(string path) => path == "/" ? "index" : path.Trim('/').Replace('/', '-');

    /// <summary>Somebody signed in, and every page that can be asked for without knowing an id, one of each with an id besides.</summary>
    private async Task<(IPage Page, IReadOnlyList<string> Paths)> ReadyAsync(IBrowserContext window)
    {
        var home = new TestHome("zq");
        await board.Board.KeepAsync(home);
        IPage page = await BoardInBrowser.SignInAsync(window, home);
        IEnumerable<string> paths = (await RouteTable.OfAsync(board.Board))
            .Where(target => target is { Method: "GET", Handler: null, Pattern.Parameters.Count: 0 } && target.Route is not ("/sign-out" or "/Index" or "/health" or "/board.webmanifest") && !target.Route.StartsWith("/api", StringComparison.Ordinal))
            .Select(target => target.Route)
            .Append("/why/" + home.Task).Append("/tasks/" + home.Task).Append("/sign-in").Append("/week?who=everybody")
            .Distinct();
        return (page, [.. paths.Where(path => path != "/why")]);
    }
}

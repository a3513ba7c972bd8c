using Microsoft.Playwright;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Tests.Security;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdBoard.Browser.Tests;

/// <summary>The ways people take through the board, in a real browser.</summary>
[Collection(nameof(BoardInBrowser))]
public sealed class JourneyTests(BoardInBrowser board)
{
    /// <summary>Two minutes, at five seconds a step and a fifth of a second a key, have room for this much.</summary>
    private const int MostSteps = 12;
    private const int MostKeys = 120;

    [BrowserFact]
    public async Task New_home_reaches_its_first_split_in_few_steps()
    {
        await using IBrowserContext window = await board.OpenAsync(width: 390, height: 844);
        IPage page = await window.NewPageAsync();
        var steps = new Steps(page);
        await page.GotoAsync("/");
        await steps.ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Set up a home" }));
        await steps.FillAsync("[name=name]", "Ana");
        await steps.FillAsync("[name=others]", "Bo");
        await steps.FillAsync("[name=passphrase]", "nine green kettles");
        await steps.ClickAsync(page.Locator("main form button"));
        await BoardInBrowser.ArriveAsync(page, "/tasks/add");
        await BoardInBrowser.PictureAsync(page, "journey-1-tasks");
        await steps.ClickAsync(page.Locator("main form .sticky button"));
        await BoardInBrowser.ArriveAsync(page, "/tasks/feelings");
        await BoardInBrowser.PictureAsync(page, "journey-2-feelings");
        await steps.ClickAsync(page.GetByLabel("Hate").First);
        await steps.ClickAsync(page.GetByLabel("Love").Nth(1));
        await steps.ClickAsync(page.Locator("main form .sticky button"));
        await BoardInBrowser.ArriveAsync(page, "/split");
        await BoardInBrowser.PictureAsync(page, "journey-3-split");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bo", Exact = true })).ToBeVisibleAsync();
        Assert.True(steps.Count <= MostSteps, $"{steps.Count} steps.");
        Assert.True(steps.Keys <= MostKeys, $"{steps.Keys} keys.");
    }

    [BrowserFact]
    public async Task Turn_ticked_is_shown_as_done_and_can_be_taken_back()
    {
        TestHome home = await KeptAsync();
        await using IBrowserContext window = await board.OpenAsync();
        IPage page = await BoardInBrowser.SignInAsync(window, home);
        await page.GotoAsync("/week?who=everybody");
        int open = await page.Locator("li.turn").CountAsync();

        await page.Locator("section:has(h2:has-text('Today')) li.turn form button").First.ClickAsync();
        await Assertions.Expect(page.Locator("li.turn")).ToHaveCountAsync(open - 1);
        await BoardInBrowser.PictureAsync(page, "week-ticked");

        LedgerEntry ticked = (await board.Board.Store.FindAsync(home.Home.Id, CancellationToken.None))!.Home.Ledger.Entries[^1];
        await page.Locator($"form:has([value='{ticked.Id}']) button").ClickAsync();
        await Assertions.Expect(page.Locator("li.turn")).ToHaveCountAsync(open);
    }

    [BrowserFact]
    public async Task Turn_ticked_by_two_at_once_counts_once()
    {
        TestHome home = await KeptAsync();
        await using IBrowserContext first = await board.OpenAsync();
        await using IBrowserContext second = await board.OpenAsync();
        IPage[] pages = [await BoardInBrowser.SignInAsync(first, home), await BoardInBrowser.SignInAsync(second, home, person: 1)];
        foreach (IPage page in pages) await page.GotoAsync("/week?who=everybody");
        int open = await pages[0].Locator("li.turn").CountAsync();

        await Task.WhenAll(pages.Select(page => page.Locator("li.turn form button").First.ClickAsync()));
        foreach (IPage page in pages) await Assertions.Expect(page.Locator("li.turn")).ToHaveCountAsync(open - 1);

        Home kept = (await board.Board.Store.FindAsync(home.Home.Id, CancellationToken.None))!.Home;
        Assert.Single(kept.Ledger.Counting, entry => entry.Kind is LedgerEntryKind.Done && entry.Id.Value != home.EntryId);
    }

    [BrowserFact]
    public async Task Proposal_of_one_is_accepted_by_the_other_and_holds()
    {
        TestHome home = await KeptAsync();
        await using IBrowserContext first = await board.OpenAsync();
        IPage page = await BoardInBrowser.SignInAsync(first, home);

        // The second person has proposed; whoever proposes has said yes.
        await page.GotoAsync("/agreement");
        await BoardInBrowser.PictureAsync(page, "agreement-proposed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, I agree to proposal" }).ClickAsync();
        await BoardInBrowser.ArriveAsync(page, "/agreement");
        await BoardInBrowser.PictureAsync(page, "agreement-in-force");

        await using IBrowserContext second = await board.OpenAsync();
        IPage other = await BoardInBrowser.SignInAsync(second, home, person: 1);
        await other.GotoAsync("/agreement");
        Assert.True(await other.Locator("dl dt").CountAsync() >= 2);
        Assert.NotNull((await board.Board.Store.FindAsync(home.Home.Id, CancellationToken.None))!.Home.Agreement!.InForce);
    }

    [BrowserFact]
    public async Task Statement_that_blames_is_underlined_while_it_is_written_and_stays_private_until_shared()
    {
        TestHome home = await KeptAsync();
        await using IBrowserContext first = await board.OpenAsync();
        IPage page = await BoardInBrowser.SignInAsync(first, home);
        await page.GotoAsync("/say?way=own");

        await page.FillAsync("[name=text]", "You never help and you are so lazy.");
        await page.Locator("[data-marks=text] mark").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await BoardInBrowser.PictureAsync(page, "say-underlined");
        await Assertions.Expect(page.Locator("[data-thoughts=text] li")).Not.ToHaveCountAsync(0);

        await page.FillAsync("[name=text]", "I feel tired when the sink is full. I need rest.");
        await page.Locator("form[data-review] .actions button").First.ClickAsync();
        await BoardInBrowser.ArriveAsync(page, "/say");
        await using IBrowserContext second = await board.OpenAsync();
        IPage other = await BoardInBrowser.SignInAsync(second, home, person: 1);
        await other.GotoAsync("/say");
        Assert.DoesNotContain("the sink is full", await other.ContentAsync(), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = false }).First.ClickAsync();
        await BoardInBrowser.ArriveAsync(page, "/say");
        await other.ReloadAsync();
        Assert.Contains("the sink is full", await other.ContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task CheckIn_asked_for_on_one_device_begins_on_both()
    {
        TestHome home = await KeptAsync();
        await using IBrowserContext first = await board.OpenAsync();
        await using IBrowserContext second = await board.OpenAsync(width: 390, height: 844);
        IPage page = await BoardInBrowser.SignInAsync(first, home);
        IPage other = await BoardInBrowser.SignInAsync(second, home, person: 1);
        await page.GotoAsync("/check-in");
        await page.CheckAsync("section[aria-labelledby=ask] input[type=checkbox]");
        await page.Locator("section[aria-labelledby=ask] form button").ClickAsync();
        await BoardInBrowser.ArriveAsync(page, "/check-in");

        await other.GotoAsync("/check-in");
        await other.Locator("section.card input[type=checkbox]").First.CheckAsync();
        await other.Locator("section.card button[value=true]").ClickAsync();
        await other.Locator("section.talk").WaitForAsync();

        // The first device is not touched: it looks by itself.
        await page.Locator("section.talk").WaitForAsync();
        await BoardInBrowser.PictureAsync(page, "check-in-begun");
        await BoardInBrowser.PictureAsync(other, "check-in-begun-phone");
    }

    [BrowserFact]
    public async Task Browser_that_asks_for_Spanish_is_answered_in_Spanish()
    {
        TestHome home = await KeptAsync();
        await using IBrowserContext window = await board.OpenAsync("es-ES");
        IPage page = await BoardInBrowser.SignInAsync(window, home);

        Assert.Equal("es", await page.GetAttributeAsync("html", "lang"));
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Esta semana" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Turn_is_ticked_with_the_keyboard_alone()
    {
        TestHome home = await KeptAsync();
        await using IBrowserContext window = await board.OpenAsync();
        IPage page = await BoardInBrowser.SignInAsync(window, home);
        await page.GotoAsync("/week?who=everybody");
        int open = await page.Locator("li.turn").CountAsync();

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await page.EvaluateAsync<string>("() => document.activeElement.className"));
        await page.Keyboard.PressAsync("Enter");
        for (int tab = 0; tab < 20 && !await page.EvaluateAsync<bool>("() => document.activeElement.matches('li.turn form button')"); tab++) await page.Keyboard.PressAsync("Tab");
        Assert.NotEqual("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("li.turn")).ToHaveCountAsync(open - 1);
    }

    [BrowserFact]
    public async Task Turn_is_ticked_without_script()
    {
        TestHome home = await KeptAsync();
        await using IBrowserContext window = await board.OpenAsync(withoutScript: true);
        IPage page = await BoardInBrowser.SignInAsync(window, home);
        await page.GotoAsync("/week?who=everybody");
        int open = await page.Locator("li.turn").CountAsync();

        await page.Locator("li.turn form button").First.ClickAsync();

        await Assertions.Expect(page.Locator("li.turn")).ToHaveCountAsync(open - 1);
    }

    [BrowserFact]
    public async Task Week_without_a_connection_is_the_last_one_seen_marked_so_and_forgotten_on_signing_out()
    {
        TestHome home = await KeptAsync();
        await using IBrowserContext window = await board.OpenAsync();
        IPage page = await BoardInBrowser.SignInAsync(window, home);
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        await page.GotoAsync("/week");
        Assert.False(await page.Locator("[data-offline]").IsVisibleAsync());

        await window.SetOfflineAsync(true);
        await page.GotoAsync("/week");
        Assert.True(await page.Locator("[data-offline]").IsVisibleAsync());
        Assert.NotEmpty(await page.Locator("[data-offline] time").InnerTextAsync());
        await BoardInBrowser.PictureAsync(page, "week-offline");
        await window.SetOfflineAsync(false);

        await page.GotoAsync("/week");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await BoardInBrowser.ArriveAsync(page, "/");
        Assert.False(await page.EvaluateAsync<bool>("() => caches.has('week')"));
    }

    private async Task<TestHome> KeptAsync()
    {
        var home = new TestHome("zq", secondHasJoined: true);
        await board.Board.KeepAsync(home);
        return home;
    }
}

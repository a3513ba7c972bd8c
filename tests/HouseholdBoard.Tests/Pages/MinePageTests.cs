using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;
using RelationshipKit.Samples.HouseholdBoard.Tests.Security;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Pages;

/// <summary>What is one's own: calendar, passphrase, data, and the way out.</summary>
public sealed class MinePageTests(TestBoard board) : IClassFixture<TestBoard>
{
    private const string NewPassphrase = "seven blue kettles";

    [Fact]
    public async Task Calendar_holds_ones_own_turns_alone_until_its_address_ends()
    {
        using TwoAtHome two = await TwoAtHome.SignedInAsync(board);
        using Visitor stranger = two.Board.Visit();
        Answer made = await two.Bea.PostAsync("/me?handler=Calendar");
        string path = new Uri(Between(made.Text, "<output class=\"link\">http", "</output>").Insert(0, "http")).AbsolutePath;

        Answer calendar = await stranger.GetAsync(path);
        Assert.Equal("text/calendar; charset=utf-8", calendar.Response.Content.Headers.ContentType!.ToString());
        Home home = await two.HomeAsync();
        string[] mine = [.. HomePlan.Of(home).OpenIn(new DateOnly(2026, 11, 16), weeks: 8).Where(turn => turn.People.Contains(two.Of.Second)).Select(turn => turn.Date.ToString("yyyyMMdd", null))];
        Assert.Equal(mine.Length, calendar.Text.Split("BEGIN:VEVENT").Length - 1);
        Assert.All(mine, day => Assert.Contains(day, calendar.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Ada", calendar.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/calendar/{home.Id}/{Secret.New()}.ics")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/calendar/{HomeId.New()}/{Secret.New()}.ics")).Status);
        await two.Bea.PostAsync("/me?handler=EndCalendar");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Passphrase_changes_with_the_old_one_and_signs_other_devices_out()
    {
        using TwoAtHome two = await TwoAtHome.SignedInAsync(board);
        using Visitor other = two.Board.Visit();
        await other.SignInAsync(two.Of);

        await two.Ada.PostAsync("/me?handler=Passphrase", ("was", "something else"), ("passphrase", NewPassphrase));
        Assert.Contains("That is not your passphrase.", (await two.Ada.GetAsync("/me")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/me")).Status);

        await two.Ada.PostAsync("/me?handler=Passphrase", ("was", TestHome.Passphrase), ("passphrase", NewPassphrase));
        Assert.Contains("Your passphrase is changed", (await two.Ada.GetAsync("/me")).Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await other.GetAsync("/me")).LocationPath);
        Assert.Equal("/week", (await other.SignInAsync(two.Of, NewPassphrase)).LocationPath);
    }

    [Fact]
    public async Task Language_is_remembered()
    {
        using TwoAtHome two = await TwoAtHome.SignedInAsync(board);

        await two.Ada.PostAsync("/me?handler=Language", ("culture", "es"));

        Assert.Contains("<html lang=\"es\"", (await two.Ada.GetAsync("/me")).Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", (await two.Bea.GetAsync("/me")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_holds_ones_own_words_and_not_the_drafts_of_others()
    {
        using TwoAtHome two = await TwoAtHome.SignedInAsync(board);
        await two.Ada.PostAsync("/say?handler=KeepOwn", ("text", "a draft of my own"));

        Answer file = await two.Ada.PostAsync("/me?handler=Export");

        Assert.Equal("attachment", file.Response.Content.Headers.ContentDisposition!.DispositionType);
        using var data = JsonDocument.Parse(file.Text);
        Assert.Equal("a draft of my own", data.RootElement.GetProperty("statements")[0].GetProperty("text").GetString());
        Assert.Equal("relationshipkit.own-data", data.RootElement.GetProperty("ownData").GetProperty("format").GetString());
        Assert.DoesNotContain(two.Of.DraftOfSecond, file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("passphrase", file.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Leaving_takes_the_passphrase_and_leaves_no_trace()
    {
        using TwoAtHome two = await TwoAtHome.SignedInAsync(board);
        await two.Ada.PostAsync("/week?handler=Tick", ("task", two.Of.Task.Value), ("due", "2026-11-18"));
        await two.Ada.PostAsync("/me?handler=Leave", ("passphrase", "something else"));
        Assert.Equal(2, (await two.HomeAsync()).Household.People.Count);

        Answer left = await two.Ada.PostAsync("/me?handler=Leave", ("passphrase", TestHome.Passphrase));

        Assert.Equal("/", left.LocationPath);
        Assert.Equal("/sign-in", (await two.Ada.GetAsync("/week")).LocationPath);
        string document = await two.Board.DocumentOfAsync(two.Of.Home.Id);
        Assert.DoesNotContain("oak Ada", document, StringComparison.Ordinal);
        Assert.DoesNotContain(two.Of.First.Value, document, StringComparison.Ordinal);
        Assert.DoesNotContain(await EventsAsync(two), row => row.Actor == two.Of.First.Value);
        Assert.Equal(HttpStatusCode.OK, (await two.Bea.GetAsync("/week?who=everybody")).Status);
        Assert.Contains("somebody who lived here", (await two.Bea.GetAsync("/week?who=everybody")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_one_erases_the_home()
    {
        using TwoAtHome two = await TwoAtHome.SignedInAsync(board);
        await two.Ada.PostAsync("/me?handler=Leave", ("passphrase", TestHome.Passphrase));
        Assert.Contains("the whole home is erased", (await two.Bea.GetAsync("/me")).Text, StringComparison.Ordinal);

        await two.Bea.PostAsync("/me?handler=Leave", ("passphrase", TestHome.Passphrase));

        Assert.Null(await two.Board.Store.FindAsync(two.Of.Home.Id, CancellationToken.None));
        Assert.Empty(await EventsAsync(two));
    }

    private static async Task<List<EventRow>> EventsAsync(TwoAtHome two)
    {
        await using BoardContext context = await two.Board.Services.GetRequiredService<IDbContextFactory<BoardContext>>().CreateDbContextAsync();
        return await context.Events.AsNoTracking().Where(row => row.HomeId == two.Of.Home.Id.Value).ToListAsync();
    }

    private static string Between(string text, string before, string after)
    {
        int from = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[from..text.IndexOf(after, from, StringComparison.Ordinal)];
    }
}

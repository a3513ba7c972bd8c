using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Tests.Security;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Pages;

/// <summary>The week, statements, check-ins, values, insights and what is one's own, as two people see them in their browsers.</summary>
public sealed partial class OwnPagesTests(TestBoard board) : IClassFixture<TestBoard>
{
    [Fact]
    public async Task Week_ticks_for_both_and_undoes()
    {
        using TwoAtHome two = await TwoAtHome.SignedInAsync(board);
        (string, string)[] turn = [("task", two.Of.Task.Value), ("due", "2026-11-18")];

        Answer ticked = await two.Ada.PostAsync("/week?handler=Tick", [.. turn, ("minutes", "25")]);
        Assert.Equal("/week", ticked.LocationPath);
        Answer week = await two.Bea.GetAsync("/week?who=everybody");
        Assert.Contains("done: oak Ada", week.Text, StringComparison.Ordinal);
        Assert.Contains("25 min", week.Text, StringComparison.Ordinal);

        await two.Bea.PostAsync("/week?handler=Tick", turn);
        Assert.Contains("Somebody has noted this already", (await two.Bea.GetAsync("/week")).Text, StringComparison.Ordinal);

        string entry = (await two.HomeAsync()).Ledger.Entries.First(one => one.Minutes == 25).Id.Value;
        await two.Ada.PostAsync("/week?handler=Undo", ("entry", entry));
        Assert.DoesNotContain("25 min", (await two.Ada.GetAsync("/week?who=everybody")).Text, StringComparison.Ordinal);
        Assert.Equal(3, (await two.HomeAsync()).Ledger.Entries.Count);
    }

    [Theory]
    [InlineData("/week?from=2026-11-23")]
    [InlineData("/week?from=nonsense&who=everybody")]
    [InlineData("/week?from=9999-12-31")]
    public async Task Week_shows_any_week_asked_for(string path)
    {
        using TwoAtHome two = await TwoAtHome.SignedInAsync(board);

        Assert.Equal(HttpStatusCode.OK, (await two.Ada.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Statement_is_its_authors_until_it_is_shared()
    {
        using TwoAtHome two = await TwoAtHome.SignedInAsync(board);

        await two.Ada.PostAsync("/say?handler=Keep", ("form", "feel-when-need"), ("when", "the sink is full at night"), ("feel", "tired"), ("need", "rest"));
        Assert.Contains("I feel tired", (await two.Ada.GetAsync("/say")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("I feel tired", (await two.Bea.GetAsync("/say")).Text, StringComparison.Ordinal);

        Statement draft = (await two.HomeAsync()).Statements.Single(one => one.Author == two.Of.First);
        await two.Bea.PostAsync("/say?handler=Share", ("statement", draft.Id));
        Assert.DoesNotContain("I feel tired", (await two.Bea.GetAsync("/say")).Text, StringComparison.Ordinal);
        await two.Ada.PostAsync("/say?handler=Share", ("statement", draft.Id));
        Assert.Contains("I feel tired", (await two.Bea.GetAsync("/say")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statement_is_looked_over_without_script_and_an_offer_taken()
    {
        using TwoAtHome two = await TwoAtHome.SignedInAsync(board);
        (string, string)[] typed = [("form", "feel-when-need"), ("when", "you never wash up"), ("feel", "ignored")];

        Answer looked = await two.Ada.PostAsync("/say?handler=Look", typed);
        Assert.Equal(HttpStatusCode.OK, looked.Status);
        Assert.Contains("<q>ignored</q>", looked.Text, StringComparison.Ordinal);
        Assert.Contains("name=\"take\"", looked.Text, StringComparison.Ordinal);

        Answer taken = await two.Ada.PostAsync("/say?handler=Take", [.. typed, ("take", "0")]);
        Assert.NotEqual(looked.Text, taken.Text);
        Answer kept = await two.Ada.PostAsync("/say?handler=Keep", typed);
        Assert.Contains("Something is still missing", kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await two.HomeAsync()).Statements, one => one.Author == two.Of.First);
    }

    [Fact]
    public async Task Review_answers_with_places_and_leaves_no_trace()
    {
        using TwoAtHome two = await TwoAtHome.SignedInAsync(board);
        string before = await two.Board.DocumentOfAsync(two.Of.Home.Id);

        Answer reviewed = await ReviewAsync(two.Ada, """{"text":"You always leave it to me, zebra."}""");
        Assert.Equal(HttpStatusCode.OK, reviewed.Status);
        Assert.Contains("\"start\":0", reviewed.Text, StringComparison.Ordinal);
        Assert.Contains("\"safetyNote\":false", reviewed.Text, StringComparison.Ordinal);
        Answer slots = await ReviewAsync(two.Ada, """{"form":"feel-when-need","slots":{"feel":"ignored"}}""");
        Assert.Contains("\"slot\":\"feel\"", slots.Text, StringComparison.Ordinal);

        Assert.Equal(before, await two.Board.DocumentOfAsync(two.Of.Home.Id));
        Assert.DoesNotContain(two.Board.Log.Lines, line => line.Contains("zebra", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Review_of_danger_gives_the_note_and_no_other_words()
    {
        using TwoAtHome two = await TwoAtHome.SignedInAsync(board);

        Answer reviewed = await ReviewAsync(two.Ada, """{"text":"You always shout. He hits me when dinner is late."}""");

        Assert.Contains("\"safetyNote\":true", reviewed.Text, StringComparison.Ordinal);
        Assert.Contains("\"offers\":[]", reviewed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"severity\":\"concern\"", reviewed.Text, StringComparison.Ordinal);
        Answer looked = await two.Ada.PostAsync("/say?handler=LookOwn", ("text", "He hits me when dinner is late."));
        Assert.Contains("data-safety>", looked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"text":"a","text":"b"}""")]
    [InlineData("""{"other":"a"}""")]
    [InlineData("""{"form":"none"}""")]
    [InlineData("""{"form":"gordon","slots":{"none":"a"}}""")]
    [InlineData("""{"form":"gordon","slots":{"feel":null}}""")]
    [InlineData("null")]
    public async Task Review_refuses_what_it_cannot_read(string json)
    {
        using TwoAtHome two = await TwoAtHome.SignedInAsync(board);

        Assert.Equal(HttpStatusCode.BadRequest, (await ReviewAsync(two.Ada, json)).Status);
    }

    [Fact]
    public async Task Review_needs_the_form_token()
    {
        using TwoAtHome two = await TwoAtHome.SignedInAsync(board);

        Assert.Equal(HttpStatusCode.BadRequest, (await ReviewAsync(two.Ada, """{"text":"a"}""", token: "wrong")).Status);
    }

    [Fact]
    public async Task Check_in_goes_to_and_fro_on_two_devices()
    {
        using TwoAtHome two = await TwoAtHome.SignedInAsync(board);
        await two.Ada.PostAsync("/check-in?handler=Invite", ("person", two.Of.Second.Value));
        Assert.Contains("oak Ada asks you", (await two.Bea.GetAsync("/check-in")).Text, StringComparison.Ordinal);
        string tag = (await two.Ada.GetAsync("/check-in?handler=Version")).Response.Headers.ETag!.Tag;
        await two.Bea.PostAsync("/check-in?handler=Answer", ("person", two.Of.First.Value), ("yes", "true"));

        Assert.Equal(HttpStatusCode.OK, (await VersionAsync(two.Ada, tag)).Status);
        string key = CheckIns.KeyOf(CheckIns.Of(await two.HomeAsync(), two.Of.First).Single());
        await two.Ada.PostAsync("/check-in?handler=Move", ("talk", key), ("seen", "2"), ("move", "Answer"), ("text", "thanks for Sunday"));
        Answer seen = await two.Bea.GetAsync("/check-in");
        Assert.Contains("thanks for Sunday", seen.Text, StringComparison.Ordinal);
        Assert.Contains("It is your turn.", seen.Text, StringComparison.Ordinal);
        Answer version = await two.Bea.GetAsync("/check-in?handler=Version");
        Assert.Equal(HttpStatusCode.NotModified, (await VersionAsync(two.Bea, version.Response.Headers.ETag!.Tag)).Status);

        await two.Bea.PostAsync("/check-in?handler=Forget", ("talk", key));
        Assert.DoesNotContain("thanks for Sunday", (await two.Ada.GetAsync("/check-in")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("thanks for Sunday", await two.Board.DocumentOfAsync(two.Of.Home.Id), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Pages_have_words_for_everything_in_both_languages(string culture)
    {
        using TwoAtHome two = await TwoAtHome.SignedInAsync(board, culture);
        await two.Ada.PostAsync("/check-in?handler=Invite", ("person", two.Of.Second.Value));
        await two.Bea.PostAsync("/check-in?handler=Answer", ("person", two.Of.First.Value), ("yes", "true"));
        await two.Ada.PostAsync("/values?handler=Begin");

        foreach (string path in (string[])["/week", "/week?who=everybody", "/say", "/say?way=own", "/check-in", "/values", "/insights", "/me"])
        {
            Answer page = await two.Ada.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains($"<html lang=\"{culture}\"", page.Text, StringComparison.Ordinal);
            Assert.Empty(MissingWord().Matches(page.Text).Select(match => match.Value));
        }
    }

    private static async Task<Answer> ReviewAsync(Visitor visitor, string json, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/review") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Board-Form", token ?? await visitor.TokenAsync("/say"));
        await request.Content.LoadIntoBufferAsync();
        return await visitor.SendAsync(request);
    }

    private static Task<Answer> VersionAsync(Visitor visitor, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/check-in?handler=Version");
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return visitor.SendAsync(request);
    }

    [GeneratedRegex(@"\b(?:Week|Say|CheckIn|Values|Insights|Me|Move|Nav|Safety)\.[A-Z]\w*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex MissingWord();
}

using System.Net;
using System.Text.Json;
using RelationshipKit.Samples.HouseholdBoard.Api;
using RelationshipKit.Samples.HouseholdBoard.Commands;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Security;

/// <summary>The API does what pages do, and says what it does.</summary>
public sealed class ApiTests(TestBoard board) : IClassFixture<TestBoard>
{
    [Fact]
    public void Commands_are_each_offered_or_held_back_with_a_reason()
    {
        Type[] all = [.. typeof(HomeCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(HomeCommand)) && !type.IsAbstract)];

        Assert.Equal(all.Select(type => type.Name).Order(StringComparer.Ordinal), ApiCommands.Open.Values.Concat(ApiCommands.Withheld.Keys).Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.All(ApiCommands.Withheld.Values, reason => Assert.False(string.IsNullOrWhiteSpace(reason)));
    }

    [Fact]
    public async Task Description_names_every_command_that_is_offered()
    {
        using Visitor visitor = board.Visit();

        using var description = JsonDocument.Parse((await visitor.GetAsync("/openapi/v1.json")).Text);

        JsonElement paths = description.RootElement.GetProperty("paths");
        Assert.All(ApiCommands.Open.Keys, word => Assert.True(
            paths.GetProperty("/api/commands/" + word).GetProperty("post").GetProperty("requestBody").GetProperty("content").TryGetProperty("application/json", out _), word));
        Assert.DoesNotContain(paths.EnumerateObject(), path => path.Name.Contains("join", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Home_shows_neither_drafts_nor_feelings_nor_times_of_day_of_others()
    {
        var home = new TestHome("zq");
        await board.KeepAsync(home);
        using Visitor visitor = board.Visit();
        await visitor.SignInAsync(home);

        foreach (string part in (string[])["home", "week", "agreement", "split"])
        {
            Answer answer = await visitor.GetAsync("/api/" + part);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain(home.DraftOfSecond, answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("19:00", answer.Text, StringComparison.Ordinal);
        }

        using var seen = JsonDocument.Parse((await visitor.GetAsync("/api/home")).Text);
        Assert.Equal(home.Names[4], Assert.Single(seen.RootElement.GetProperty("statements").EnumerateArray()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Commands_do_what_the_pages_do()
    {
        var home = new TestHome("zq");
        await board.KeepAsync(home);
        using Visitor visitor = board.Visit();
        await visitor.SignInAsync(home);

        Answer done = await visitor.CommandAsync("tick", $$$"""{"id":"t1","with":{"task":"{{{home.OtherTask}}}","due":"2026-11-18"}}""");
        Answer added = await visitor.CommandAsync("add-task", """{"id":"t2","with":{"task":null,"name":"Water plants","minutes":10,"times":2,"per":"week"}}""");

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal(HttpStatusCode.OK, added.Status);
        Assert.Contains("Water plants", (await visitor.GetAsync("/tasks")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Views_seen_before_answer_that_nothing_changed()
    {
        var home = new TestHome("zq");
        await board.KeepAsync(home);
        using Visitor visitor = board.Visit();
        await visitor.SignInAsync(home);
        string tag = (await visitor.GetAsync("/api/week")).Response.Headers.ETag!.ToString();

        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync()).Status);
        await visitor.CommandAsync("tick", $$$"""{"id":"n1","with":{"task":"{{{home.Task}}}"}}""");
        Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Status);

        Task<Answer> AskAsync()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/api/week");
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            return visitor.SendAsync(request);
        }
    }

    [Fact]
    public async Task Week_too_far_away_is_the_farthest_the_board_looks()
    {
        var home = new TestHome("zq");
        await board.KeepAsync(home);
        using Visitor visitor = board.Visit();
        await visitor.SignInAsync(home);

        Assert.Contains("\"monday\":\"2027-", (await visitor.GetAsync("/api/week?of=9999-12-31")).Text, StringComparison.Ordinal);
        Assert.Contains("\"monday\":\"2025-", (await visitor.GetAsync("/api/week?of=0001-01-01")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync("/api/week?of=soon")).Status);
    }
}

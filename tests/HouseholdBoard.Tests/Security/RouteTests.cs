using System.Net;
using RelationshipKit.Samples.HouseholdBoard.Api;
using RelationshipKit.Samples.HouseholdBoard.Commands;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Security;

/// <summary>What holds on every route there is. A new route is in the table by itself.</summary>
public sealed class RouteTests(TestBoard board) : IClassFixture<TestBoard>
{
    /// <summary>The routes that open without being signed in. Whoever adds one has thought about it.</summary>
    private static readonly string[] Open =
    [
        "/", "/Index", "/start", "/join/{home}/{person}/{secret}", "/sign-in/{home?}", "/fault", "/openapi/{documentName}.json",
        "/calendar/{home}/{secret}.ics", "/board.webmanifest", "/health",
    ];

    /// <summary>A fault page shows a fault of whatever was sent, and the state of health is told to whoever asks: both change nothing.</summary>
    private static readonly string[] NeedNoToken = ["/fault", "/health"];

    [Fact]
    public async Task Routes_without_a_cookie_open_only_where_they_are_meant_to()
    {
        using Visitor visitor = board.Visit();
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (Target target in await RouteTable.OfAsync(board))
        {
            Answer answer = await visitor.SendAsync(new HttpRequestMessage(new HttpMethod(target.Method), target.PathWith("x")));
            bool isShut = answer.Status is HttpStatusCode.Unauthorized
                || answer is { Status: HttpStatusCode.Redirect, LocationPath: "/sign-in" };
            if (!isShut) open.Add(target.Route);
        }

        Assert.Equal(Open.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Routes_that_change_something_without_a_form_token_are_refused_and_change_nothing()
    {
        (Visitor visitor, TestHome home) = await SignedInAsync("zq");
        using Visitor mine = visitor;
        string before = await board.DocumentOfAsync(home.Home.Id);
        Target[] unsafeTargets = [.. (await RouteTable.OfAsync(board)).Where(target => !target.IsSafe && !NeedNoToken.Contains(target.Route))];
        Assert.True(unsafeTargets.Length > 20, "The table of routes is empty.");
        foreach (Target target in unsafeTargets)
        {
            using var request = new HttpRequestMessage(new HttpMethod(target.Method), target.PathWith(home.Task.Value)) { Content = FormOf(target, home.Task.Value, token: null) };
            Assert.True(HttpStatusCode.BadRequest == (await mine.SendAsync(request)).Status, target.ToString());
        }

        Assert.Equal(before, await board.DocumentOfAsync(home.Home.Id));
    }

    [Fact]
    public async Task Routes_that_change_something_with_the_form_token_of_another_person_are_refused_and_change_nothing()
    {
        (Visitor visitor, TestHome home) = await SignedInAsync("zq");
        (Visitor stranger, _) = await SignedInAsync("xk");
        using Visitor mine = visitor;
        using Visitor theirs = stranger;
        string token = await theirs.TokenAsync("/people");
        string before = await board.DocumentOfAsync(home.Home.Id);
        foreach (Target target in (await RouteTable.OfAsync(board)).Where(target => !target.IsSafe && !NeedNoToken.Contains(target.Route)))
        {
            using var request = new HttpRequestMessage(new HttpMethod(target.Method), target.PathWith(home.Task.Value)) { Content = FormOf(target, home.Task.Value, token) };
            request.Headers.Add(BoardApi.TokenHeader, token);
            Assert.True(HttpStatusCode.BadRequest == (await mine.SendAsync(request)).Status, target.ToString());
        }

        Assert.Equal(before, await board.DocumentOfAsync(home.Home.Id));
    }

    [Fact]
    public async Task Routes_asked_with_the_ids_of_another_home_show_and_change_nothing_of_it()
    {
        const string Theirs = "xk";
        TestHome other = new(Theirs);
        await board.KeepAsync(other);
        string before = await board.DocumentOfAsync(other.Home.Id);
        IReadOnlyList<Target> targets = await RouteTable.OfAsync(board);
        foreach (string id in (string[])[other.Second.Value, other.Task.Value, other.EntryId, other.DraftId, other.CalendarSecret])
        {
            (Visitor visitor, _) = await SignedInAsync("zq");
            using Visitor mine = visitor;
            string token = await mine.TokenAsync("/people");
            foreach (Target target in targets.Where(target => target.Route is not ("/sign-out" or "/start")))
            {
                using var request = new HttpRequestMessage(new HttpMethod(target.Method), target.PathWith(id));
                if (!target.IsSafe) request.Content = FormOf(target, id, token);
                Answer answer = await mine.SendAsync(request);
                Assert.True((int)answer.Status < 500, $"{target} with {id}: {answer.Status}");
                Assert.All(other.Names.Add(other.DraftOfSecond), name => Assert.False(answer.Text.Contains(name, StringComparison.Ordinal), $"{target} with {id} shows '{name}'."));
            }
        }

        Assert.Equal(before, await board.DocumentOfAsync(other.Home.Id));
    }

    [Fact]
    public async Task Routes_show_no_draft_of_another_person_of_the_home()
    {
        (Visitor visitor, TestHome home) = await SignedInAsync("zq");
        using Visitor mine = visitor;
        foreach (Target target in (await RouteTable.OfAsync(board)).Where(target => target.IsSafe))
        {
            foreach (string id in (string[])[home.Second.Value, home.Task.Value, home.DraftId])
            {
                Answer answer = await mine.GetAsync(target.PathWith(id));
                Assert.True((int)answer.Status < 500, $"{target} with {id}: {answer.Status}");
                Assert.False(answer.Text.Contains(home.DraftOfSecond, StringComparison.Ordinal), $"{target} with {id} shows a draft.");
            }
        }
    }

    [Fact]
    public async Task Export_holds_nothing_that_others_wrote()
    {
        (Visitor visitor, TestHome home) = await SignedInAsync("zq");
        using Visitor mine = visitor;

        Answer answer = await mine.SendFormAsync("/me?handler=Export", [new(Visitor.TokenField, await mine.TokenAsync("/me"))]);

        Assert.Equal("application/json", answer.Response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(home.Names[0], answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(home.DraftOfSecond, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(home.Names[4], answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_all_tell_the_browser_to_run_nothing_foreign_and_to_keep_nothing()
    {
        (Visitor visitor, TestHome home) = await SignedInAsync("zq");
        using Visitor mine = visitor;
        using Visitor nobody = board.Visit();
        string[] paths = [.. (await RouteTable.OfAsync(board)).Where(target => target.IsSafe).Select(target => target.PathWith(home.Task.Value)), "/board.css", "/no-such-page", "/api/no-such-thing"];
        foreach (string path in paths.Distinct())
        {
            foreach (Visitor one in (Visitor[])[mine, nobody])
            {
                Answer answer = await one.GetAsync(path);
                string policy = string.Join(';', answer.Response.Headers.GetValues("Content-Security-Policy"));
                Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
                Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
                Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
                Assert.Equal("nosniff", Assert.Single(answer.Response.Headers.GetValues("X-Content-Type-Options")));
                Assert.Equal("no-referrer", Assert.Single(answer.Response.Headers.GetValues("Referrer-Policy")));
                if (path != "/board.css") Assert.True(answer.Response.Headers.CacheControl is { NoStore: true }, path);
            }
        }
    }

    private static FormUrlEncodedContent FormOf(Target target, string text, string? token)
    {
        IEnumerable<KeyValuePair<string, string>> fields = target.Fields.Select(field => KeyValuePair.Create(field.Name, field.ValueWith(text))).Append(new("command", CommandId.New().Value));
        return new FormUrlEncodedContent(token is null ? fields : fields.Append(new(Visitor.TokenField, token)));
    }

    private async Task<(Visitor Visitor, TestHome Home)> SignedInAsync(string mark)
    {
        var home = new TestHome(mark);
        await board.KeepAsync(home);
        Visitor visitor = board.Visit();
        Assert.Equal("/week", (await visitor.SignInAsync(home)).Location);
        return (visitor, home);
    }
}

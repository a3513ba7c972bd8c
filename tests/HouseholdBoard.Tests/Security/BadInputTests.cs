using System.Net;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Security;

/// <summary>What is too large, too deep, doubled, broken or led astray is refused, and nothing changes.</summary>
public sealed class BadInputTests(TestBoard board) : IClassFixture<TestBoard>
{
    [Theory]
    [InlineData("", 400)]
    [InlineData("null", 400)]
    [InlineData("[]", 400)]
    [InlineData("{", 400)]
    [InlineData("""{"id":"a"}""", 400)]
    [InlineData("""{"id":"a","with":null}""", 400)]
    [InlineData("""{"with":{"task":"zq-t1"}}""", 400)]
    [InlineData("""{"id":"a b","with":{"task":"zq-t1"}}""", 400)]
    [InlineData("""{"id":"plan-2026-11-23","with":{"task":"zq-t1"}}""", 400)]
    [InlineData("""{"id":"a","with":{"task":"zq-t1"},"more":1}""", 400)]
    [InlineData("""{"id":"a","with":{"task":"zq-t1","more":1}}""", 400)]
    [InlineData("""{"id":"a","with":{"task":"zq-t1","kind":"Tick"}}""", 400)]
    [InlineData("""{"id":"a","with":{"task":"zq-t1","task":"zq-t2"}}""", 400)]
    [InlineData("""{"id":"a","id":"b","with":{"task":"zq-t1"}}""", 400)]
    [InlineData("""{"id":"a","with":{"Task":"zq-t1"}}""", 400)]
    [InlineData("""{"id":"a","with":{"task":null}}""", 400)]
    [InlineData("""{"id":"a","with":{"task":7}}""", 400)]
    [InlineData("""{"id":"a","with":{"task":"zq-t1","minutes":"7"}}""", 400)]
    [InlineData("""{"id":"a","with":{"task":"zq-t1","minutes":7.0}}""", 400)]
    [InlineData("""{"id":"a","with":{"task":"zq-t1","minutes":99999999999}}""", 400)]
    [InlineData("""{"id":"a","with":{"task":"zq-t1","due":"18.11.2026"}}""", 400)]
    [InlineData("""{"id":"a","with":{"task":"zq\u0000t1"}}""", 400)]
    [InlineData("""{"id":"a","with":{"task":"\ud800"}}""", 400)]
    [InlineData("""{"id":"a","\udc00":1,"with":{"task":"zq-t1"}}""", 400)]
    [InlineData("""{"id":"a","with":{"task":"zq-t1"}} {}""", 400)]
    [InlineData("""{"id":"a",/* why */"with":{"task":"zq-t1"}}""", 400)]
    [InlineData("""{"id":"a","with":{"task":"zq-t1",}}""", 400)]
    [InlineData("""{"id":"a","with":{"task":"zq-t1","minutes":0}}""", 422)]
    [InlineData("""{"id":"a","with":{"task":"nothing"}}""", 404)]
    public async Task Command_that_is_not_as_asked_is_refused_without_quoting_it(string json, int status)
    {
        (Visitor visitor, TestHome home) = await SignedInAsync();
        using Visitor mine = visitor;
        string before = await board.DocumentOfAsync(home.Home.Id);

        Answer answer = await mine.CommandAsync("tick", json);

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal("application/problem+json", answer.Response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("zq-t1", answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, await board.DocumentOfAsync(home.Home.Id));
    }

    [Theory]
    [InlineData("name", "\\u0000")]
    [InlineData("name", "\\u001b[31m")]
    [InlineData("name", "\\r\\nSet-Cookie: x")]
    [InlineData("name", "   ")]
    public async Task Command_with_a_name_that_is_none_is_refused(string member, string value)
    {
        (Visitor visitor, _) = await SignedInAsync();
        using Visitor mine = visitor;

        Answer answer = await mine.CommandAsync("add-person", $$$"""{"id":"a","with":{"{{{member}}}":"{{{value}}}"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Theory]
    [InlineData("appraise-tasks", """{"feelings":[null]}""")]
    [InlineData("appraise-tasks", """{"feelings":null}""")]
    [InlineData("pick-tasks", """{"tasks":[null]}""")]
    [InlineData("make-wish", """{"wish":{"kind":"cap","isEverybodys":true}}""")]
    [InlineData("make-wish", """{"wish":{"kind":4}}""")]
    [InlineData("tick", """{"task":"zq-t1","with":[null]}""")]
    public async Task Command_with_nothing_in_a_list_or_what_is_worked_out_is_refused(string kind, string with)
    {
        (Visitor visitor, _) = await SignedInAsync();
        using Visitor mine = visitor;

        Answer answer = await mine.CommandAsync(kind, $$"""{"id":"a","with":{{with}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Command_nested_deeper_than_allowed_is_refused()
    {
        (Visitor visitor, _) = await SignedInAsync();
        using Visitor mine = visitor;
        string deep = new string('[', 10_000) + new string(']', 10_000);

        Answer answer = await mine.CommandAsync("tick", $$$"""{"id":"a","with":{"task":{{{deep}}}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Command_over_a_version_that_has_passed_is_not_done()
    {
        (Visitor visitor, TestHome home) = await SignedInAsync();
        using Visitor mine = visitor;
        string tag = (await mine.GetAsync("/api/home")).Response.Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.OK, (await mine.CommandAsync("tick", $$$"""{"id":"a1","with":{"task":"{{{home.Task}}}"}}""", tag)).Status);

        Answer late = await mine.CommandAsync("tick", $$$"""{"id":"a2","with":{"task":"{{{home.Task}}}"}}""", tag);
        Answer again = await mine.CommandAsync("tick", $$$"""{"id":"a1","with":{"task":"{{{home.Task}}}"}}""", tag);

        Assert.Equal(HttpStatusCode.PreconditionFailed, late.Status);
        Assert.Contains("\"wasDoneBefore\":true", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sockets_refuse_bodies_over_the_limit_and_broken_paths()
    {
        using var sockets = new TestBoard();
        using Visitor visitor = sockets.VisitOverSockets();
        var home = new TestHome("zq");
        await sockets.KeepAsync(home);
        Assert.Equal("/week", (await visitor.SignInAsync(home)).Location);
        string large = new('x', 300 * 1024);

        Answer command = await visitor.CommandAsync("add-person", $$$"""{"id":"a","with":{"name":"{{{large}}}"}}""");
        Answer form = await visitor.PostAsync("/people?handler=Add", ("name", large));

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync("/board.css%00")).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, command.Status);
        Assert.True(form.Status is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest, form.Status.ToString());
    }

    [Theory]
    [InlineData("/%2e%2e/appsettings.json")]
    [InlineData("/..%2fappsettings.json")]
    [InlineData("/..%5cappsettings.json")]
    [InlineData("/%2e%2e%2f%2e%2e%2fetc%2fpasswd")]
    [InlineData("/appsettings.json")]
    [InlineData("/HouseholdBoard.dll")]
    [InlineData("/household-board.db")]
    [InlineData("/board.css/")]
    [InlineData("/Words.resx")]
    [InlineData("/Pages/Week.cshtml")]
    [InlineData("/.git/config")]
    public async Task Paths_that_lead_astray_lead_nowhere(string path)
    {
        using Visitor visitor = board.Visit();

        Answer answer = await visitor.GetAsync(path);

        Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, answer.Status.ToString());
    }

    [Theory]
    [InlineData("/API/HOME")]
    [InlineData("/api/home/")]
    [InlineData("//api/home")]
    [InlineData("/api//home")]
    [InlineData("/api/%68ome")]
    [InlineData("/week/../api/home")]
    [InlineData("/week/")]
    [InlineData("/WEEK")]
    [InlineData("/%77eek")]
    [InlineData("/week%2f..%2fapi%2fhome")]
    public async Task Guarded_paths_spelled_otherwise_stay_guarded(string path)
    {
        using Visitor visitor = board.Visit();

        Answer answer = await visitor.GetAsync(path);

        Assert.True(answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound || answer.LocationPath == "/sign-in", $"{path}: {answer.Status}");
    }

    private async Task<(Visitor Visitor, TestHome Home)> SignedInAsync()
    {
        var home = new TestHome("zq");
        await board.KeepAsync(home);
        Visitor visitor = board.Visit();
        Assert.Equal("/week", (await visitor.SignInAsync(home)).Location);
        return (visitor, home);
    }
}

using System.Net;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Security;

/// <summary>Signing in, joining, and staying signed in.</summary>
public sealed class DoorTests(TestBoard board) : IClassFixture<TestBoard>
{
    [Fact]
    public async Task SignIn_tried_too_often_over_two_instances_closes_the_door_of_that_name_for_a_while()
    {
        var clock = new ManualTime { Now = new DateTimeOffset(2026, 11, 18, 9, 0, 0, TimeSpan.Zero) };
        using var one = new TestBoard { Clock = clock };
        var home = new TestHome("zq");
        await one.KeepAsync(home);
        using var two = new TestBoard { File = one.File, Clock = clock };
        using Visitor first = one.Visit();
        using Visitor second = two.Visit();
        for (int attempt = 0; attempt < DoorGuard.MostFailures; attempt++)
            Assert.Equal(HttpStatusCode.OK, (await (attempt % 2 == 0 ? first : second).SignInAsync(home, "a wrong passphrase")).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await first.SignInAsync(home)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await second.SignInAsync(home)).Status);

        clock.Now += DoorGuard.ClosedFor + TimeSpan.FromSeconds(1);
        Assert.Equal("/week", (await second.SignInAsync(home)).Location);
    }

    [Fact]
    public async Task SignIn_with_any_part_wrong_gives_the_same_page()
    {
        var home = new TestHome("zq");
        await board.KeepAsync(home);
        using Visitor visitor = board.Visit();
        (string Code, string Name, string Passphrase)[] tries =
        [
            (home.Home.Id.Value, home.Names[0], "a wrong passphrase"),
            (home.Home.Id.Value, "Nobody", TestHome.Passphrase),
            (home.Home.Id.Value, home.Names[1], TestHome.Passphrase),
            (HomeId.New().Value, home.Names[0], TestHome.Passphrase),
            ("not a code", home.Names[0], TestHome.Passphrase),
        ];
        foreach ((string code, string name, string passphrase) in tries)
        {
            Answer answer = await visitor.PostAsync("/sign-in", ("code", code), ("name", name), ("passphrase", passphrase));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains(answer.Page.Tags, tag => tag["role"] == "alert");
            Assert.DoesNotContain(answer.Response.Headers, header => header.Key == "Set-Cookie" && header.Value.Any(value => value.StartsWith("board=", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("/join/abcdefghjkmnpqrstuvwxyz023/p1/guess{0}")]
    [InlineData("/sign-in/{0}")]
    [InlineData("/start")]
    public async Task Doors_knocked_at_too_often_from_one_address_answer_wait(string path)
    {
        using var strict = new TestBoard { RequestsAMinute = null };
        using Visitor visitor = strict.Visit();
        HttpStatusCode last = HttpStatusCode.OK;
        for (int attempt = 0; attempt <= 60; attempt++)
            last = (await visitor.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, attempt))).Status;

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task Join_used_once_is_over()
    {
        var home = new TestHome("zq", firstHasJoined: false);
        await board.KeepAsync(home);
        using Visitor first = board.Visit();
        using Visitor second = board.Visit();
        string token = await second.TokenAsync(home.JoinPath);

        Assert.Equal("/week", (await first.JoinAsync(home)).Location);

        Answer late = await second.SendFormAsync(home.JoinPath, [new(Visitor.TokenField, token), new("passphrase", "another passphrase")]);
        Assert.Equal(HttpStatusCode.OK, late.Status);
        Assert.DoesNotContain(home.Names[0], late.Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await second.GetAsync("/week")).LocationPath);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\t//evil.example")]
    public async Task SignIn_with_an_address_elsewhere_goes_to_the_own_week(string then)
    {
        var home = new TestHome("zq");
        await board.KeepAsync(home);
        using Visitor visitor = board.Visit();

        Answer answer = await visitor.SignInAsync(home, query: "?then=" + Uri.EscapeDataString(then));

        Assert.Equal("/week", answer.Location);
    }

    [Fact]
    public async Task SignIn_with_an_own_address_goes_there()
    {
        var home = new TestHome("zq");
        await board.KeepAsync(home);
        using Visitor visitor = board.Visit();

        Assert.Equal("/split", (await visitor.SignInAsync(home, query: "?then=%2Fsplit")).Location);
    }

    [Fact]
    public async Task Cookie_of_an_earlier_stamp_opens_nothing()
    {
        var home = new TestHome("zq");
        await board.KeepAsync(home);
        using Visitor visitor = board.Visit();
        await visitor.SignInAsync(home);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/week")).Status);

        await board.ChangeAsync(home, kept => kept.With(kept.MemberOf(home.First)! with { Stamp = Secret.New() }));

        Assert.Equal("/sign-in", (await visitor.GetAsync("/week")).LocationPath);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync("/api/home")).Status);
    }

    [Fact]
    public async Task SignIn_over_a_cookie_of_another_home_is_the_new_person_alone()
    {
        var mine = new TestHome("zq");
        var other = new TestHome("xk");
        await board.KeepAsync(mine);
        await board.KeepAsync(other);
        using Visitor visitor = board.Visit();
        await visitor.SignInAsync(other);

        await visitor.SignInAsync(mine);

        string seen = (await visitor.GetAsync("/api/home")).Text;
        Assert.Contains(mine.Names[0], seen, StringComparison.Ordinal);
        Assert.DoesNotContain("xk", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_over_a_safe_line_is_for_safe_lines_and_no_script()
    {
        var home = new TestHome("zq");
        await board.KeepAsync(home);
        using var client = board.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        using var visitor = new Visitor(client);

        Answer answer = await visitor.SignInAsync(home);

        string cookie = Assert.Single(answer.Response.Headers.GetValues("Set-Cookie"), value => value.StartsWith("board=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SignOut_ends_it_here_and_clears_what_the_browser_kept()
    {
        var home = new TestHome("zq");
        await board.KeepAsync(home);
        using Visitor visitor = board.Visit();
        await visitor.SignInAsync(home);
        HtmlForm signOut = (await visitor.GetAsync("/week")).Page.Forms.Single(form => form.Tag["action"] == "/sign-out");

        Answer answer = await visitor.SendFormAsync("/sign-out", signOut.Fields.Where(field => field.Has("value")).Select(field => KeyValuePair.Create(field["name"], field["value"])));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("\"storage\"", string.Join(',', answer.Response.Headers.GetValues("Clear-Site-Data")), StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await visitor.GetAsync("/week")).LocationPath);
    }
}

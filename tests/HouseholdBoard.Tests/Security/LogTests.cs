using System.Net;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Security;

/// <summary>The log tells what the board did, never what people are called, wrote, or open doors with.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task Log_of_a_whole_visit_holds_no_name_text_passphrase_or_secret()
    {
        using var board = new TestBoard();
        var home = new TestHome("zqzq", firstHasJoined: false);
        await board.KeepAsync(home);
        using Visitor visitor = board.Visit();
        await visitor.GetAsync(home.JoinPath + "x");
        Assert.Equal("/week", (await visitor.JoinAsync(home)).Location);
        foreach (Target target in (await RouteTable.OfAsync(board)).Where(target => target is { Method: "GET", Handler: null }))
        {
            await visitor.GetAsync(target.PathWith(home.Task.Value));
            await visitor.GetAsync(target.PathWith(home.CalendarSecret));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync("/people?handler=Add", ("name", "zqzq typed name"))).Status);
        await visitor.PostAsync("/people?handler=Add", ("name", "zqzq \u202E"), ("pronouns", "zqzq/none"));
        await visitor.CommandAsync("add-person", """{"id":"a","with":{"name":"zqzq by program"}}""");
        await visitor.CommandAsync("add-person", """{"id":"a","with":{"name":{"zqzq":"zqzq"}}}""");
        await visitor.PostAsync("/people?handler=Invite", ("person", home.Second.Value));
        await visitor.SignInAsync(home, "zqzq wrong passphrase");
        await board.ChangeAsync(home, kept => kept with { TimeZone = "zqzq/Nowhere" });
        Answer unreadable = await visitor.GetAsync("/week");
        Assert.Equal(HttpStatusCode.InternalServerError, unreadable.Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await visitor.GetAsync("/api/week")).Status);

        string log = string.Join('\n', board.Log.Lines);
        Assert.Contains("Application started", log, StringComparison.Ordinal);
        string[] secrets = ["zqzq", TestHome.Passphrase, home.InvitationSecret, home.CalendarSecret];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase));
    }
}

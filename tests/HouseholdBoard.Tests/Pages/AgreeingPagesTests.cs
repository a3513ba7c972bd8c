using System.Net;
using RelationshipKit.Samples.HouseholdBoard.Tests.Security;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Pages;

/// <summary>From an empty home to an agreement and beyond, over the pages alone.</summary>
public sealed class AgreeingPagesTests(TestBoard board) : IClassFixture<TestBoard>
{
    [Fact]
    public async Task First_use_leads_from_start_over_picking_and_feelings_to_the_split()
    {
        using Visitor ana = board.Visit();

        Answer started = await StartAsync(ana, "Bo");
        Assert.Equal("/tasks/add", started.LocationPath);
        Answer picker = await ana.GetAsync("/tasks/add");
        string[] chosen = [.. picker.Page.Tags.Where(tag => tag["name"] == "pick" && tag.Has("checked")).Select(tag => tag["value"])];
        Assert.Contains("cook", chosen);
        Answer picked = await ana.PostAsync("/tasks/add", [.. chosen.Select(task => ("pick", task)), ("minutes.cook", "55")]);
        Assert.Equal("/tasks/feelings", picked.LocationPath);
        Answer felt = await ana.PostAsync("/tasks/feelings", ("feel.cook", "Love"), ("feel.dishes", "Hate"), ("minutes.dishes", "20"));
        Assert.Equal("/split", felt.LocationPath);

        Answer split = await ana.GetAsync("/split");
        Assert.Contains("<svg class=\"load\"", split.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody would rather have somebody else", split.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing yet from: Bo.", split.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picker_of_a_home_with_tasks_chooses_nothing_by_itself_and_leaves_out_what_is_there()
    {
        using Visitor ana = await AnaWithTasksAsync();

        HtmlPage picker = (await ana.GetAsync("/tasks/add")).Page;

        HtmlTag[] picks = [.. picker.Tags.Where(tag => tag["name"] == "pick")];
        Assert.DoesNotContain(picks, pick => pick.Has("checked") || pick["value"] == "cook");
        Assert.Equal(142, picks.Length);
    }

    [Fact]
    public async Task Picking_nothing_or_with_bad_minutes_says_so_and_adds_nothing()
    {
        using Visitor ana = await AnaWithTasksAsync();

        await ana.PostAsync("/tasks/add");
        Assert.Contains("Choose something first.", (await ana.GetAsync("/tasks/add")).Text, StringComparison.Ordinal);
        await ana.PostAsync("/tasks/add", ("pick", "vacuum"), ("minutes.vacuum", "many"));
        Assert.Contains("A number is out of its range", (await ana.GetAsync("/tasks/add")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/tasks/vacuum", (await ana.GetAsync("/tasks")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_made_on_the_split_holds_once_the_other_said_yes()
    {
        using Visitor ana = await AnaWithTasksAsync();
        using Visitor bo = await JoinAsync(ana);

        Answer proposed = await ProposeAsync(ana);
        Assert.Equal("/agreement", proposed.LocationPath);
        Assert.Contains("Yes, I agree", (await bo.GetAsync("/agreement")).Text, StringComparison.Ordinal);
        await bo.PostAsync("/agreement?handler=Accept", ("revision", "1"));

        Assert.Contains("What holds", (await ana.GetAsync("/agreement")).Text, StringComparison.Ordinal);
        Assert.Contains("This is what you have agreed on.", (await ana.GetAsync("/split")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_waits_for_somebody_who_has_not_joined_says_so()
    {
        using Visitor ana = await AnaWithTasksAsync();

        await ProposeAsync(ana);

        Answer page = await ana.GetAsync("/agreement");
        Assert.Contains("Not joined yet, and so cannot answer: Bo.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What holds", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_of_a_split_that_changed_meanwhile_is_refused()
    {
        using Visitor ana = await AnaWithTasksAsync();
        using Visitor bo = await JoinAsync(ana);
        string mark = MarkOn(await ana.GetAsync("/split"));
        await bo.PostAsync("/tasks/groceries?handler=Drop");

        Answer late = await ana.PostAsync("/split?handler=Propose", ("mark", mark), ("from", "2026-11-23"));

        Assert.Equal("/split", late.LocationPath);
        Assert.Contains("Nothing is proposed yet.", (await ana.GetAsync("/agreement")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_no_are_shown_to_the_others_only_once_shared()
    {
        using Visitor ana = await AnaWithTasksAsync();
        using Visitor bo = await JoinAsync(ana);
        await ProposeAsync(ana);

        await bo.PostAsync("/agreement?handler=Decline", ("revision", "1"), ("words", "My back hurts."));
        Assert.DoesNotContain("My back hurts.", (await ana.GetAsync("/agreement")).Text, StringComparison.Ordinal);
        Assert.Contains("My back hurts.", (await bo.GetAsync("/agreement")).Text, StringComparison.Ordinal);
        await bo.PostAsync("/agreement?handler=Share", ("revision", "1"));
        Assert.Contains("My back hurts.", (await ana.GetAsync("/agreement")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renegotiation_offers_ways_and_proposes_the_chosen_one_as_a_trial()
    {
        using Visitor ana = await AnaWithTasksAsync();
        using Visitor bo = await JoinAsync(ana);
        await ProposeAsync(ana);
        await bo.PostAsync("/agreement?handler=Accept", ("revision", "1"));

        const string Address = "/renegotiate?happening=new-job&about=p1&part.p1=1&part.p2=5";
        Answer ways = await ana.GetAsync(Address);
        string[] marks = [.. ways.Page.Tags.Where(tag => tag["name"] == "mark").Select(tag => tag["value"])];
        Assert.True(marks.Length > 1, "Other parts should offer more than one way.");
        Assert.Equal(marks.Length, ways.Page.Tags.Count(tag => tag.Name == "circle"));
        Answer proposed = await ana.PostAsync(
            "/renegotiate?handler=Propose", ("mark", marks[^1]), ("part.p1", "1"), ("part.p2", "5"), ("reason", "A new job"));

        Assert.Equal("/agreement", proposed.LocationPath);
        Answer agreement = await bo.GetAsync("/agreement");
        Assert.Contains("A new job", agreement.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 6", agreement.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renegotiation_of_a_way_that_is_no_more_is_refused_and_without_an_agreement_there_is_none()
    {
        using Visitor ana = await AnaWithTasksAsync();

        Assert.Contains("Nothing is agreed yet", (await ana.GetAsync("/renegotiate")).Text, StringComparison.Ordinal);
        Answer refused = await ana.PostAsync("/renegotiate?handler=Propose", ("mark", "0123456789abcdef"));
        Assert.Equal("/renegotiate", refused.LocationPath);
        Assert.Contains("Nothing is proposed yet.", (await ana.GetAsync("/agreement")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_impossible_split_names_the_wishes_and_lets_each_lift_their_own()
    {
        using Visitor ana = await AnaWithTasksAsync();
        using Visitor bo = await JoinAsync(ana);
        await ana.PostAsync("/tasks/cook?handler=Wish", ("kind", "CannotDo"));
        await bo.PostAsync("/tasks/cook?handler=Wish", ("kind", "CannotDo"));

        HtmlPage impossible = (await ana.GetAsync("/split")).Page;
        Assert.Single(impossible.Forms, form => form.Tag["action"].Contains("handler=Lift", StringComparison.OrdinalIgnoreCase));
        await ana.PostAsync("/split?handler=Lift", ("kind", "CannotDo"), ("tasks", "cook"));

        Assert.Contains("<svg class=\"load\"", (await ana.GetAsync("/split")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_answers_for_a_task_and_suppositions_write_nothing()
    {
        using Visitor ana = await AnaWithTasksAsync();
        string before = (await ana.GetAsync("/tasks")).Text;

        Assert.Contains("What if?", (await ana.GetAsync("/why/cook")).Text, StringComparison.Ordinal);
        foreach (string suppose in (string[])["Love", "Hate", "unable", "dropped"])
            Assert.Contains("role=\"status\"", (await ana.GetAsync("/why/cook?suppose=" + suppose)).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync("/why/nothing")).Status);
        Assert.Equal(before.Length, (await ana.GetAsync("/tasks")).Text.Length);
    }

    [Theory]
    [InlineData("/tasks", "Tareas")]
    [InlineData("/tasks/add", "En la mayoría de las casas")]
    [InlineData("/tasks/feelings", "Cómo te sientan las tareas")]
    [InlineData("/tasks/cook", "De quién es")]
    [InlineData("/people", "Sobre mí")]
    [InlineData("/split", "Qué muestra que es justo")]
    [InlineData("/why/cook", "Supón")]
    [InlineData("/agreement", "Lo que acordáis")]
    [InlineData("/renegotiate", "Cuando algo cambia")]
    public async Task Pages_in_Spanish_speak_Spanish(string path, string words)
    {
        using Visitor ana = await AnaWithTasksAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptLanguage.ParseAdd("es");

        Answer page = await ana.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(words, WebUtility.HtmlDecode(page.Text), StringComparison.Ordinal);
    }

    private static Task<Answer> StartAsync(Visitor ana, string others) =>
        ana.PostAsync("/start", ("name", "Ana"), ("others", others), ("passphrase", TestHome.Passphrase), ("timeZone", "Etc/UTC"));

    /// <summary>Ana, signed in at a home of two with three tasks.</summary>
    private async Task<Visitor> AnaWithTasksAsync()
    {
        Visitor ana = board.Visit();
        await StartAsync(ana, "Bo");
        await ana.PostAsync("/tasks/add", ("pick", "cook"), ("pick", "dishes"), ("pick", "groceries"));
        return ana;
    }

    /// <summary>Bo, who came in by an invitation that Ana made.</summary>
    private async Task<Visitor> JoinAsync(Visitor ana)
    {
        Answer invited = await ana.PostAsync("/people?handler=Invite", ("person", "p2"));
        string link = invited.Text[invited.Text.IndexOf("/join/", StringComparison.Ordinal)..];
        Visitor bo = board.Visit();
        await bo.PostAsync(link[..link.IndexOf('<', StringComparison.Ordinal)], ("passphrase", TestHome.Passphrase));
        return bo;
    }

    private static async Task<Answer> ProposeAsync(Visitor visitor) =>
        await visitor.PostAsync("/split?handler=Propose", ("mark", MarkOn(await visitor.GetAsync("/split"))), ("from", "2026-11-23"), ("review", "2027-02-23"));

    private static string MarkOn(Answer split) => split.Page.Tags.Single(tag => tag["name"] == "mark")["value"];
}

using System.Net;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Security;

/// <summary>What people type stays text: in every field of every form, and in every part of an address.</summary>
public sealed class ScriptTests(TestBoard board) : IClassFixture<TestBoard>
{
    /// <summary>Texts that would break out of an element, an attribute, a script, a style, a comment, an address or the direction of reading; short enough for a name.</summary>
    private static readonly string[] Payloads =
    [
        "<script>zapped()</script>\"><img src=x onerror=zapped()>' onmouseover='zapped()' autofocus onfocus='zapped()",
        "</textarea></title></script></style><svg/onload=zapped()>--><iframe srcdoc=zapped()></iframe><!--<style>*{background:url(//zapped.example)}</style>",
        "javascript:zapped()//<a href=javascript:zapped()>{{zapped()}}${zapped()}<%=zapped()%>@zapped()\u202Edezzap\u202C<math href=javascript:zapped()>",
        "javascript:zapped()",
    ];

    private static readonly string[] AddressAttributes = ["href", "src", "action", "formaction", "xlink:href", "data", "srcdoc", "poster"];

    private static readonly string[] ElementsOfOthers = ["iframe", "object", "embed", "base", "style", "math", "applet", "frame"];

    [Fact]
    public async Task Texts_typed_into_any_field_come_back_as_text_on_every_page()
    {
        int sent = 0;
        foreach (string payload in Payloads)
        {
            using Visitor visitor = await SignedInAsync();
            foreach (string page in await PagesAsync())
            {
                int forms = (await visitor.GetAsync(page)).Page.Forms.Count;
                for (int at = 0; at < forms; at++)
                {
                    // Loaded again for each form: the last one may have changed the page, and a form's command id counts once.
                    IReadOnlyList<HtmlForm> now = (await visitor.GetAsync(page)).Page.Forms;
                    if (at >= now.Count || !MayBeSent(now[at])) continue;
                    Answer answer = await visitor.SendFormAsync(AddressOf(now[at], page), Filled(now[at], payload));
                    Assert.True((int)answer.Status < 500, $"{page}, form {at}: {answer.Status}");
                    AssertHarmless(answer, page);
                    sent++;
                }
            }

            await AssertAllPagesHarmlessAsync(visitor);
        }

        Assert.True(sent > 25 * Payloads.Length, $"Only {sent} forms were sent.");
    }

    [Fact]
    public async Task Texts_in_addresses_come_back_as_text()
    {
        using Visitor visitor = await SignedInAsync();
        using Visitor nobody = board.Visit();
        foreach (Target target in (await RouteTable.OfAsync(board)).Where(target => target.IsSafe))
        {
            foreach (string payload in Payloads)
            {
                string query = string.Join('&', target.Fields.Select(field => field.Name).Concat(["then", "code", "handler", "q"]).Distinct().Select(name => name + "=" + Uri.EscapeDataString(payload)));
                string path = target.PathWith(payload);
                string address = path + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query;
                foreach (Visitor one in (Visitor[])[visitor, nobody])
                {
                    Answer answer = await one.GetAsync(address);
                    Assert.True((int)answer.Status < 500, $"{target}: {answer.Status}");
                    AssertHarmless(answer, target.ToString());
                }
            }
        }
    }

    [Fact]
    public async Task Names_that_turn_the_text_around_are_refused()
    {
        using Visitor visitor = await SignedInAsync();

        Answer answer = await visitor.CommandAsync("add-person", """{"id":"turn1","with":{"name":"Ada\u202Ecba"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    private static void AssertHarmless(Answer answer, string where)
    {
        if (answer.Response.Content.Headers.ContentType?.MediaType != "text/html") return;
        foreach (HtmlTag tag in answer.Page.Tags)
        {
            Assert.False(ElementsOfOthers.Contains(tag.Name), $"{where} holds a {tag.Name}.");
            if (tag.Name == "script") Assert.True(tag["src"].StartsWith('/') && !tag["src"].StartsWith("//", StringComparison.Ordinal), $"{where} holds a script of its own.");
            foreach ((string name, string value) in tag.Attributes)
            {
                Assert.False(name.StartsWith("on", StringComparison.Ordinal), $"{where}: {tag.Name} has {name}.");
                Assert.False(name is "style" or "srcdoc", $"{where}: {tag.Name} has {name}.");
                Assert.False(name.Contains("zapped", StringComparison.Ordinal) || name.Contains('<', StringComparison.Ordinal), $"{where}: {tag.Name} has an attribute made of what was typed.");
                if (!AddressAttributes.Contains(name)) continue;
                string address = new([.. value.Where(letter => letter > ' ')]);
                Assert.False(address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("data:text", StringComparison.OrdinalIgnoreCase), $"{where}: {tag.Name} leads to {name}.");
                Assert.False(address.StartsWith("//", StringComparison.Ordinal) || (address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !address.StartsWith("http://localhost", StringComparison.Ordinal) && !address.StartsWith("http://www.w3.org/", StringComparison.Ordinal)), $"{where}: {tag.Name} leads elsewhere.");
            }
        }
    }

    private static bool MayBeSent(HtmlForm form) => form.Posts && !form.Tag["action"].EndsWith("/sign-out", StringComparison.Ordinal);

    private static string AddressOf(HtmlForm form, string page) => form.Tag["action"] is { Length: > 0 } action ? action : page;

    /// <summary>A form as somebody would send it who types the payload wherever text can be typed.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Filled(HtmlForm form, string payload)
    {
        HtmlTag? button = form.Fields.FirstOrDefault(field => field.Name == "button");
        if (button is not null) yield return KeyValuePair.Create(button["name"], button["value"]);
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (HtmlTag field in form.Fields.Where(field => field.Name != "button"))
        {
            // One choice of each kind is enough: a home with the whole catalogue would only make the test slow.
            if (field["type"] is "checkbox" or "radio" && !chosen.Add(field["name"])) continue;
            bool isTyped = field.Name == "textarea" || (field.Name == "input" && field["type"] is "" or "text" or "search" or "email" or "url" or "password");
            bool isFree = field["type"] == "hidden" && field["name"] is not (Visitor.TokenField or "command") && form.Fields.Count(other => other["type"] == "hidden") > 2;
            yield return KeyValuePair.Create(field["name"], isTyped ? payload : field["value"] is { Length: > 0 } value || !isFree ? field["value"] : payload);
        }
    }

    private async Task AssertAllPagesHarmlessAsync(Visitor visitor)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var left = new Queue<string>(await PagesAsync());
        while (left.TryDequeue(out string? page))
        {
            if (!seen.Add(page)) continue;
            Answer answer = await visitor.GetAsync(page);
            Assert.True((int)answer.Status < 500, $"{page}: {answer.Status}");
            AssertHarmless(answer, page);
            if (answer.Response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            foreach (string link in answer.Page.Links.Where(link => link.StartsWith('/') && seen.Count + left.Count < 60)) left.Enqueue(link);
        }
    }

    private async Task<IReadOnlyList<string>> PagesAsync() =>
        [.. (await RouteTable.OfAsync(board)).Where(target => target is { Method: "GET", Handler: null, Pattern.Parameters.Count: 0 }).Select(target => target.Route).Where(route => !route.StartsWith("/api", StringComparison.Ordinal) && route != "/sign-out").Distinct()];

    private async Task<Visitor> SignedInAsync()
    {
        var home = new TestHome("zq");
        await board.KeepAsync(home);
        Visitor visitor = board.Visit();
        Assert.Equal("/week", (await visitor.SignInAsync(home)).Location);
        return visitor;
    }
}

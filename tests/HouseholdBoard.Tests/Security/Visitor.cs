using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using RelationshipKit.Samples.HouseholdBoard.Commands;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Security;

/// <summary>What came back.</summary>
/// <param name="Response">The response; its body was read.</param>
/// <param name="Text">The body.</param>
public sealed record Answer(HttpResponseMessage Response, string Text)
{
    public HttpStatusCode Status => Response.StatusCode;

    public string Location => Response.Headers.Location?.OriginalString ?? "";

    /// <summary>The path it sends the browser to, or nothing.</summary>
    public string LocationPath => Location.Length == 0 ? "" : new Uri(new Uri("http://localhost"), Location).AbsolutePath;

    internal HtmlPage Page => HtmlPage.Parse(Text);
}

/// <summary>Somebody with a browser: keeps cookies, follows nothing by itself, and sends what forms would send.</summary>
public sealed class Visitor(HttpClient client) : IDisposable
{
    public const string TokenField = "__RequestVerificationToken";

    public void Dispose() => client.Dispose();

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            HttpResponseMessage response = await client.SendAsync(request);
            return new Answer(response, await response.Content.ReadAsStringAsync());
        }
    }

    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends fields as they are, without a token unless they hold one.</summary>
    public Task<Answer> SendFormAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>Loads a page, takes the token of one of its forms and sends fields with it.</summary>
    public async Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        string token = await TokenAsync(path.Split('?')[0]);
        return await SendFormAsync(path, [new(TokenField, token), new("command", CommandId.New().Value), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
    }

    /// <summary>A form token that fits whoever is signed in here.</summary>
    public async Task<string> TokenAsync(string path)
    {
        Answer page = await GetAsync(path);
        return page.Page.Tags.FirstOrDefault(tag => tag.Name == "input" && tag["name"] == TokenField)?["value"]
            ?? throw new InvalidOperationException($"No form with a token at {path}: {page.Status}.");
    }

    /// <summary>Sends JSON with a form token, as a program does.</summary>
    public async Task<Answer> CommandAsync(string kind, string json, string? ifMatch = null)
    {
        using var token = JsonDocument.Parse((await GetAsync("/api/form-token")).Text);
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/commands/" + kind) { Content = JsonOf(json) };
        request.Headers.Add(token.RootElement.GetProperty("header").GetString()!, token.RootElement.GetProperty("token").GetString());
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await SendAsync(request);
    }

    /// <summary>Joins by an invitation.</summary>
    public async Task<Answer> JoinAsync(TestHome home, string passphrase = TestHome.Passphrase) => await PostAsync(home.JoinPath, ("passphrase", passphrase));

    public Task<Answer> SignInAsync(TestHome home, string passphrase = TestHome.Passphrase, string query = "") =>
        PostAsync("/sign-in" + query, ("code", home.Home.Id.Value), ("name", home.Names[0]), ("passphrase", passphrase));

    private static ByteArrayContent JsonOf(string json)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}

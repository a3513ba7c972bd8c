using System.Text.Json;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class RolesCommandTests
{
    private static readonly string[] Asked = ["roles", Folder.Example("two-roles"), "--date", "2026-11-21"];

    [Fact]
    public void Roles_tells_who_holds_what_and_what_is_up_for_review()
    {
        Call call = Call.To(Asked);
        string text = call.Output.ReplaceLineEndings("\n");

        Assert.Equal((ExitCode.Done, ""), (call.ExitCode, call.Error));
        Assert.StartsWith("Who holds what\n  Meals lead: Noor, since 2026-09-01.", text, StringComparison.Ordinal);
        Assert.Contains("Ilse handed on:", text, StringComparison.Ordinal);
        Assert.Contains("\nUp for review\n", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Roles_json_tells_the_same_by_ids()
    {
        JsonElement json = Call.To([.. Asked, "--json"]).Json;

        Assert.Equal("2026-11-21", json.GetProperty("date").GetString());
        Assert.Equal("p2", json.GetProperty("roles")[0].GetProperty("holders")[0].GetString());
        Assert.Equal("2027-01-01", json.GetProperty("roles")[1].GetProperty("next").GetProperty("date").GetString());
        Assert.Equal("p2", json.GetProperty("decisions")[4].GetProperty("next").GetString());
        Assert.Equal(["p1", "p2"], json.GetProperty("balance").EnumerateArray().Select(balance => balance.GetProperty("person").GetString()));
        Assert.Equal(
            ["meals-lead due", "repairs-lead longUnreviewed", "elders-companion handOverAhead", "plants-on-the-sill vacant", "money-purchases longUnreviewed", "health due"],
            json.GetProperty("upForReview").EnumerateArray().Select(point =>
                $"{(point.TryGetProperty("role", out JsonElement role) ? role : point.GetProperty("domain"))} {point.GetProperty("reason")}"));
    }

    [Theory]
    [InlineData("es", "Quién lleva qué")]
    [InlineData("de", "Wer was in der Hand hat")]
    [InlineData("fr", "Qui tient quoi")]
    public void Roles_speaks_the_language_asked_for(string culture, string heading) =>
        Assert.StartsWith(heading, Call.To([.. Asked, "--culture", culture]).Output, StringComparison.Ordinal);

    [Fact]
    public void Roles_of_a_file_without_any_says_so()
    {
        Call call = Call.To("roles", Folder.Example("two-partners"));

        Assert.Equal(ExitCode.Done, call.ExitCode);
        Assert.Contains("No role is written down yet.", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_a_day_that_is_none_is_misuse() => Assert.Equal(ExitCode.Usage, Call.To("roles", Folder.Example("two-roles"), "--date", "tomorrow").ExitCode);
}

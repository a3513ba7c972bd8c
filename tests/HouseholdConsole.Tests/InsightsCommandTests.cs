using System.Text.Json;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class InsightsCommandTests
{
    private static readonly string Examples = Path.Combine(Folder.Root(), "seeds", "examples");

    private static readonly string[] Asked =
        ["insights", Path.Combine(Examples, "insights-household.json"), "--ledger", Path.Combine(Examples, "insights-ledger.json")];

    [Fact]
    public void Insights_json_has_the_members_of_the_contract_and_no_others()
    {
        Call call = Call.To([.. Asked, "--json"]);

        Assert.Equal((ExitCode.Done, ""), (call.ExitCode, call.Error));
        Assert.Equal(["insights"], call.Json.EnumerateObject().Select(member => member.Name));
        JsonElement[] insights = [.. call.Json.GetProperty("insights").EnumerateArray()];
        Assert.Equal(["creeping-share", "planning-with-one", "belief-and-log", "lent-hands"], insights.Select(insight => insight.GetProperty("id").GetString()));
        Assert.All(insights, insight => Assert.Equal(["id", "evidence", "confidence", "question", "offer"], insight.EnumerateObject().Select(member => member.Name)));
    }

    [Theory]
    [InlineData("en", "Worth a conversation")]
    [InlineData("es", "Para hablarlo")]
    [InlineData("de", "Ein Gespräch wert")]
    [InlineData("fr", "À discuter")]
    public void Insights_speaks_to_people_in_eighty_columns(string culture, string heading)
    {
        Call call = Call.To([.. Asked, "--culture", culture]);

        Assert.Contains(heading, call.Output, StringComparison.Ordinal);
        Assert.All(call.Output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
    }

    [Fact]
    public void Insights_without_a_ledger_says_that_there_is_nothing_yet()
    {
        Call call = Call.To("insights", Folder.Example("two-partners"));

        Assert.Equal(ExitCode.Done, call.ExitCode);
        Assert.Contains("too few yet", call.Output, StringComparison.Ordinal);
        Assert.Empty(Call.To("insights", Folder.Example("two-partners"), "--json").Json.GetProperty("insights").EnumerateArray());
    }

    [Fact]
    public void Insights_page_is_one_file_with_named_pictures_and_escaped_names()
    {
        using var folder = new Folder();
        string home = folder.Write("h.json", File.ReadAllText(Asked[1]).Replace("Zoe", "<b>Zoe", StringComparison.Ordinal));

        Call call = Call.To("insights", home, "--ledger", Asked[3], "--html", folder.PathTo("p.html"));
        string page = File.ReadAllText(folder.PathTo("p.html"));

        Assert.Equal(ExitCode.Done, call.ExitCode);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.Equal(page.Split("role=\"img\"").Length, page.Split("role=\"img\"><title>").Length);
        Assert.Contains("<polyline points=\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Insights_of_a_ledger_that_is_none_names_the_file()
    {
        Call call = Call.To("insights", Asked[1], "--ledger", Asked[1]);

        Assert.Equal(ExitCode.BadInput, call.ExitCode);
        Assert.StartsWith(Asked[1], call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Insights_a_ledger_goes_on_counting_after_somebody_left()
    {
        using var folder = new Folder();
        string ledger = folder.PathTo("l.json");
        string[] lines = [.. File.ReadAllLines(Asked[3])];
        const string Departed = """{ "id": "of-somebody-who-left", "at": "2026-01-05T18:00:00+00:00", "kind": "done", "task": "cook", "by": "left" },""";
        int entries = Array.FindIndex(lines, line => line.Contains("\"entries\": [", StringComparison.Ordinal));
        Assert.True(entries >= 0 && lines[entries].EndsWith('['), "The example begins its entries on a line of their own.");
        File.WriteAllLines(ledger, lines.Take(entries + 1).Append(Departed).Concat(lines.Skip(entries + 1)));

        Call whole = Call.To([.. Asked, "--json"]);
        Call withDeparted = Call.To("insights", Asked[1], "--ledger", ledger, "--json");

        Assert.Equal((ExitCode.Done, whole.Output), (withDeparted.ExitCode, withDeparted.Output));
    }

    [Fact]
    public void Insights_a_day_that_is_none_is_misuse() => Assert.Equal(ExitCode.Usage, Call.To([.. Asked, "--date", "soon"]).ExitCode);
}

using System.Text.Json;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class RenegotiateCommandTests
{
    private const string Before = """
        { "format": "relationshipkit.household", "version": 1,
          "people": [ { "id": "p1", "name": "Ana" }, { "id": "p2", "name": "Bo" }, { "id": "p3", "name": "Cy" } ],
          "tasks": [ { "id": "cook", "minutes": 60 }, { "id": "iron", "minutes": 60 }, { "id": "mow", "minutes": 60 }, { "id": "dust", "minutes": 60 } ],
          "current": { "cook": "p1", "iron": "p1", "mow": "p1", "dust": "p3" } }
        """;

    /// <summary>Cy has left, a new task has come; the tasks of whoever left and new ones move free.</summary>
    private const string After = """
        { "format": "relationshipkit.household", "version": 1,
          "people": [ { "id": "p1", "name": "Ana" }, { "id": "p2", "name": "Bo" } ],
          "tasks": [ { "id": "cook", "minutes": 60 }, { "id": "iron", "minutes": 60 }, { "id": "mow", "minutes": 60 },
                     { "id": "dust", "minutes": 60 }, { "id": "feed", "minutes": 60 } ],
          "current": { "feed": "p1" } }
        """;

    [Fact]
    public void Renegotiate_goes_from_the_fewest_handovers_to_the_fairest()
    {
        using var folder = new Folder();

        JsonElement[] points = [.. Call.To("renegotiate", folder.Write("a.json", Before), "--to", folder.Write("b.json", After), "--json")
            .Json.GetProperty("points").EnumerateArray()];

        // Dust and feed go to Bo for nothing: 3 against 2 of 5, which is as even as five alike tasks can be.
        JsonElement only = Assert.Single(points);
        Assert.Equal((0, 1.2m, true), (only.GetProperty("handovers").GetInt32(), only.GetProperty("worstShare").GetDecimal(), only.GetProperty("ef1").GetBoolean()));
        Assert.Equal(["cook p1", "iron p1", "mow p1", "dust p2", "feed p2"], Owners(only));
    }

    [Fact]
    public void Renegotiate_counts_tasks_that_change_hands_and_never_gets_worse()
    {
        using var folder = new Folder();
        string all = Before.Replace("\"dust\": \"p3\"", "\"dust\": \"p1\"", StringComparison.Ordinal);

        JsonElement[] points = [.. Call.To("renegotiate", folder.Write("a.json", all), "--to", folder.Write("b.json", all), "--json")
            .Json.GetProperty("points").EnumerateArray()];

        Assert.Equal([0, 1, 2], points.Select(point => point.GetProperty("handovers").GetInt32()));
        Assert.Equal([3m, 2.25m, 1.5m], points.Select(point => point.GetProperty("worstShare").GetDecimal()));
        Assert.Equal([false, false, true], points.Select(point => point.GetProperty("ef1").GetBoolean()));
    }

    [Fact]
    public void Renegotiate_for_one_person_shows_the_way_there()
    {
        using var folder = new Folder();
        string all = Before.Replace("\"dust\": \"p3\"", "\"dust\": \"p1\"", StringComparison.Ordinal);
        string file = folder.Write("a.json", all);

        string text = Call.To("renegotiate", file, "--to", file, "--person", "p2", "--start", "2026-11-21").Output;

        Assert.Contains("2026-11-21:", text, StringComparison.Ordinal);
        Assert.Contains("to Bo.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("to Cy.", text, StringComparison.Ordinal);
        Assert.Equal(1, Call.To("renegotiate", file, "--to", file, "--person", "p9").ExitCode);
    }

    [Fact]
    public void Renegotiate_without_present_owners_starts_from_the_recommended_split()
    {
        using var folder = new Folder();
        string file = folder.Write("plain.json", After.Replace(",\n          \"current\": { \"feed\": \"p1\" }", "", StringComparison.Ordinal));

        JsonElement first = Call.To("renegotiate", file, "--to", file, "--json").Json.GetProperty("points")[0];

        Assert.Equal(0, first.GetProperty("handovers").GetInt32());
        Assert.Equal(Owners(Call.To("split", file, "--json").Json), Owners(first));
    }

    [Fact]
    public void Renegotiate_for_people_names_each_handover_within_80_columns()
    {
        using var folder = new Folder();
        string all = Before.Replace("\"dust\": \"p3\"", "\"dust\": \"p1\"", StringComparison.Ordinal);

        Call call = Call.To("renegotiate", folder.Write("a.json", all), "--to", folder.Write("b.json", all));

        Assert.Equal((ExitCode.Done, ""), (call.ExitCode, call.Error));
        Assert.Contains("Nothing changes hands, largest load 300", call.Output, StringComparison.Ordinal);
        Assert.Contains(": Ana → ", call.Output, StringComparison.Ordinal);
        Assert.All(call.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Renegotiate_for_people_says_who_begins_with_what_nobody_has()
    {
        using var folder = new Folder();

        string text = Call.To("renegotiate", folder.Write("a.json", Before), "--to", folder.Write("b.json", After)).Output;

        Assert.Contains("dust: begins with Bo", text, StringComparison.Ordinal);
        Assert.Contains("feed: begins with Bo", text, StringComparison.Ordinal);
        Assert.DoesNotContain("cook", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Renegotiate_keeps_what_was_promised_for_a_goal_as_split_does()
    {
        using var folder = new Folder();
        string promised = After.Replace("\"current\": { \"feed\": \"p1\" }", """
            "goals": [ { "id": "g", "people": ["p1"], "title": "Run", "support": [ { "by": "p2", "kind": "task", "task": "cook" } ] } ]
            """, StringComparison.Ordinal);
        string file = folder.Write("b.json", promised);

        JsonElement[] points = [.. Call.To("renegotiate", folder.Write("a.json", Before), "--to", file, "--json").Json.GetProperty("points").EnumerateArray()];

        Assert.Contains("cook p2", Owners(Call.To("split", file, "--json").Json));
        Assert.All(points, point => Assert.Contains("cook p2", Owners(point)));
        Assert.Equal(1, points[0].GetProperty("handovers").GetInt32());
    }

    [Fact]
    public void Renegotiate_for_people_tells_of_tasks_they_share_in_time()
    {
        using var folder = new Folder();
        string file = folder.Write("b.json", After.Replace("\"id\": \"feed\"", "\"id\": \"feed\", \"mode\": \"alternating\"", StringComparison.Ordinal));

        Assert.Contains("in turn or together: feed.", Call.To("renegotiate", folder.Write("a.json", Before), "--to", file).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("in turn or together", Call.To("renegotiate", folder.Write("a.json", Before), "--to", file, "--json").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9999-12-30")]
    [InlineData("2026-11-31")]
    public void Renegotiate_from_a_day_that_leaves_no_time_or_is_none_is_refused(string day)
    {
        using var folder = new Folder();
        string file = folder.Write("a.json", Before);

        Assert.Equal(ExitCode.Usage, Call.To("renegotiate", file, "--to", file, "--start", day).ExitCode);
    }

    [Fact]
    public void Renegotiate_into_wishes_that_clash_names_them_and_exits_3()
    {
        using var folder = new Folder();
        string clash = After.Replace("\"name\": \"Ana\"", "\"name\": \"Ana\", \"cannotDo\": [\"cook\"]", StringComparison.Ordinal)
            .Replace("\"name\": \"Bo\"", "\"name\": \"Bo\", \"cannotDo\": [\"cook\"]", StringComparison.Ordinal);

        Call call = Call.To("renegotiate", folder.Write("a.json", Before), "--to", folder.Write("b.json", clash), "--json");

        Assert.Equal(ExitCode.NoSplit, call.ExitCode);
        Assert.Equal(2, call.Json.GetProperty("infeasible").GetProperty("because").GetArrayLength());
    }

    [Fact]
    public void Renegotiate_of_two_wrong_files_tells_what_is_wrong_with_each()
    {
        using var folder = new Folder();

        Call call = Call.To("renegotiate", folder.Write("a.json", "{}"), "--to", folder.Write("b.json", "["), "--json");

        Assert.Equal(ExitCode.BadInput, call.ExitCode);
        string[] paths = [.. call.Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("path").GetString()!)];
        Assert.Contains("FILE $.format", paths);
        Assert.Contains("FILE2 $", paths);
    }

    private static IEnumerable<string> Owners(JsonElement of) =>
        of.GetProperty("owners").EnumerateObject().Select(owner => $"{owner.Name} {owner.Value.GetString()}");
}

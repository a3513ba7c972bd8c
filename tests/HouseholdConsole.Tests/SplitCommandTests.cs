using System.Text.Json;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class SplitCommandTests
{
    public static TheoryData<string> Examples => ["two-partners", "family-of-four", "four-housemates"];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Split_json_is_a_split_file_that_check_finds_good(string example)
    {
        using var folder = new Folder();
        Call split = Call.To("split", Folder.Example(example), "--json");
        Assert.Equal((ExitCode.Done, ""), (split.ExitCode, split.Error));

        Call check = Call.To("check", Folder.Example(example), folder.Write("split.json", split.Output), "--json");

        Assert.Equal(ExitCode.Done, check.ExitCode);
        Assert.True(check.Json.GetProperty("complete").GetBoolean());
        Assert.True(check.Json.GetProperty("allowed").GetBoolean());
        Assert.Equal("EF1", check.Json.GetProperty("properties")[0].GetProperty("name").GetString());
        Assert.True(check.Json.GetProperty("properties")[0].GetProperty("holds").GetBoolean());
        Assert.Equal(
            split.Json.GetProperty("worstShare").GetProperty("value").GetDecimal(),
            check.Json.GetProperty("worstShare").GetProperty("value").GetDecimal());
        Assert.NotEqual("invalid", check.Json.GetProperty("certificate").GetString());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Split_for_people_fits_80_columns_and_shows_everyone(string example)
    {
        Call call = Call.To("split", Folder.Example(example));

        Assert.Equal((ExitCode.Done, ""), (call.ExitCode, call.Error));
        Assert.All(call.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.DoesNotContain('\u001b', call.Output);
        using JsonDocument household = JsonDocument.Parse(File.ReadAllBytes(Folder.Example(example)));
        Assert.All(
            household.RootElement.GetProperty("people").EnumerateArray(),
            person => Assert.Contains(person.GetProperty("name").GetString()!, call.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Split_keeps_the_order_of_tasks_and_people()
    {
        JsonElement split = Call.To("split", Folder.Example("two-partners"), "--json").Json;
        using JsonDocument household = JsonDocument.Parse(File.ReadAllBytes(Folder.Example("two-partners")));

        Assert.Equal(
            household.RootElement.GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("id").GetString()),
            split.GetProperty("owners").EnumerateObject().Select(owner => owner.Name));
        Assert.Equal(["p1", "p2"], split.GetProperty("loads").EnumerateArray().Select(load => load.GetProperty("person").GetString()));
    }

    [Fact]
    public void Split_json_bytes_do_not_depend_on_the_culture()
    {
        string english = Call.To("split", Folder.Example("two-partners"), "--json").Output;

        Assert.All(["sv-SE", "tr-TR", "ar-SA", "fa-IR", "th-TH"], culture =>
            Assert.Equal(english, Call.To("split", Folder.Example("two-partners"), "--json", "--culture", culture).Output));
    }

    [Fact]
    public void Split_a_household_with_a_clash_names_the_wishes_and_exits_3()
    {
        using var folder = new Folder();
        string file = folder.Write("clash.json", """
            { "format": "relationshipkit.household", "version": 1,
              "people": [ { "id": "p1", "name": "Ana", "cannotDo": ["mow", "tax"] }, { "id": "p2", "name": "Bo" } ],
              "tasks": [ { "id": "mow", "minutes": 90 }, { "id": "tax", "minutes": 300, "per": "year", "owner": "p1" } ] }
            """);

        Call json = Call.To("split", file, "--json");
        Call text = Call.To("split", file);

        Assert.Equal((ExitCode.NoSplit, ExitCode.NoSplit), (json.ExitCode, text.ExitCode));
        Assert.False(json.Json.TryGetProperty("owners", out _));
        Assert.Equal(
            ["cannotDo p1 tax $.people[0].cannotDo[1]", "owner p1 tax $.tasks[1].owner"],
            json.Json.GetProperty("infeasible").GetProperty("because").EnumerateArray()
                .Select(wish => $"{wish.GetProperty("kind")} {wish.GetProperty("person")} {wish.GetProperty("tasks")[0]} {wish.GetProperty("path")}")
                .Order(StringComparer.Ordinal));
        Assert.Contains("Leave out any one of them", text.Output, StringComparison.Ordinal);
        Assert.Contains("$.tasks[1].owner", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Split_by_a_rule_that_refuses_lists_each_refusal_with_its_place()
    {
        Call call = Call.To("split", Folder.Example("four-housemates"), "--rule", "round-robin", "--json");

        Assert.Equal(ExitCode.BadInput, call.ExitCode);
        Assert.Equal(
            ["$.people", "$.people[1].cannotDo[0]", "$.people[2].cannotDo[0]"],
            call.Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("path").GetString()));
        Assert.Equal(3, call.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Split_a_wrong_file_tells_every_problem_one_a_line()
    {
        using var folder = new Folder();
        string file = folder.Write("wrong.json", """
            { "format": "relationshipkit.household", "version": 1,
              "people": [ { "id": "p1", "name": "Ana\u0000" } ],
              "tasks": [ { "id": "a", "minutes": 1.0 }, { "id": "a", "minutes": 20, "owner": "p9" } ],
              "appraisals": { "p1": { "a": { "burden": 5000 } } } }
            """);

        Call call = Call.To("split", file, "--json");

        Assert.Equal(ExitCode.BadInput, call.ExitCode);
        Assert.Equal(5, call.Json.GetProperty("problems").GetArrayLength());
        string[] lines = call.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.All(lines, line => Assert.Matches(@"^\$\..+: .+\. .+\.$", line.TrimEnd()));
        Assert.DoesNotContain("Ana", call.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-file.json")]
    [InlineData("")]
    [InlineData(".")]
    public void Split_a_file_that_cannot_be_read_is_one_problem(string name)
    {
        using var folder = new Folder();
        Call call = Call.To("split", name == "." ? Path.GetDirectoryName(folder.PathTo("x"))! : name, "--json");

        Assert.Equal(ExitCode.BadInput, call.ExitCode);
        Assert.Equal(1, call.Json.GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public void Split_html_writes_a_page_and_leaves_nothing_unfinished_beside_it()
    {
        using var folder = new Folder();

        Call call = Call.To("split", Folder.Example("family-of-four"), "--html", folder.PathTo("out.html"));

        Assert.Equal(ExitCode.Done, call.ExitCode);
        Assert.Equal(["out.html"], folder.Names());
        Assert.EndsWith("</html>\n", File.ReadAllText(folder.PathTo("out.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Split_html_into_a_folder_that_is_not_there_is_one_problem()
    {
        using var folder = new Folder();

        Call call = Call.To("split", Folder.Example("two-partners"), "--html", Path.Combine(folder.PathTo("missing"), "out.html"));

        Assert.Equal(ExitCode.BadInput, call.ExitCode);
        Assert.Contains("cannot be written", call.Error, StringComparison.Ordinal);
        Assert.Empty(call.Output);
    }

    [Fact]
    public void Split_stopped_at_once_still_gives_a_whole_split()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        using var output = new StringWriter();
        using var error = new StringWriter();

        int exitCode = App.Run(
            ["split", Folder.Example("family-of-four"), "--json"], new Terminal(TextReader.Null, output, error), stopped.Token);

        Assert.Equal(ExitCode.Done, exitCode);
        using JsonDocument split = JsonDocument.Parse(output.ToString());
        Assert.Equal(42, split.RootElement.GetProperty("owners").EnumerateObject().Count());
    }

    [Fact]
    public void Split_with_markup_in_names_prints_them_as_they_are()
    {
        using var folder = new Folder();
        string file = folder.Write("markup.json", """
            { "format": "relationshipkit.household", "version": 1,
              "people": [ { "id": "p1", "name": "[red]Ana[/] {0}" }, { "id": "p2", "name": "<b>Bo</b>" } ],
              "tasks": [ { "id": "a", "name": "[link=x]Mow[/]", "minutes": 10 } ] }
            """);

        Call call = Call.To("split", file);

        Assert.Equal(ExitCode.Done, call.ExitCode);
        Assert.Contains("[red]Ana[/] {0}", call.Output, StringComparison.Ordinal);
        Assert.Contains("[link=x]Mow[/]", call.Output, StringComparison.Ordinal);
    }
}

using System.Globalization;
using System.Text.Json;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class ScheduleCommandTests
{
    private const string Start = "2026-11-23";

    /// <summary>Two people; the bins go round, the beds are made together, Bo is away in the second week.</summary>
    private const string SharedHome = """
        { "format": "relationshipkit.household", "version": 1,
          "people": [ { "id": "p1", "name": "Ana" },
                      { "id": "p2", "name": "Bo", "availableMinutesPerWeek": 30, "roster": { "away": [ { "from": "2026-11-30", "until": "2026-12-06" } ] } } ],
          "tasks": [ { "id": "cook", "name": "Cook", "minutes": 40, "per": "day" }, { "id": "iron", "name": "Iron", "minutes": 60, "times": 4 },
                     { "id": "bins", "name": "Bins", "minutes": 10, "mode": "alternating" }, { "id": "beds", "name": "Beds", "minutes": 20, "mode": "joint" } ] }
        """;

    public static TheoryData<string> Examples => [.. Directory.GetFiles(Path.Combine(Folder.Root(), "seeds", "households"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Schedule_json_has_what_the_contract_says_in_its_order(string example)
    {
        Call call = Schedule(Folder.Example(example), "8", "--json");

        Assert.Equal((ExitCode.Done, ""), (call.ExitCode, call.Error));
        using JsonDocument household = JsonDocument.Parse(File.ReadAllBytes(Folder.Example(example)));
        string[] people = Ids(household.RootElement.GetProperty("people")), tasks = Ids(household.RootElement.GetProperty("tasks"));
        Assert.Equal(["turns", "loads", "warnings"], call.Json.EnumerateObject().Select(member => member.Name));
        JsonElement[] turns = [.. call.Json.GetProperty("turns").EnumerateArray()];
        Assert.NotEmpty(turns);
        Assert.All(turns, turn =>
        {
            Assert.Equal(["task", "people", "date", "minutes"], turn.EnumerateObject().Select(member => member.Name));
            Assert.InRange(DateOf(turn), new DateOnly(2026, 11, 23), new DateOnly(2027, 1, 17));
            Assert.All(turn.GetProperty("people").EnumerateArray(), person => Assert.Contains(person.GetString(), people));
        });
        Assert.Equal(turns.Select(OrderOf).Order(), turns.Select(OrderOf));
        JsonElement[] loads = [.. call.Json.GetProperty("loads").EnumerateArray()];
        Assert.Equal(people, loads.Select(load => load.GetProperty("person").GetString()));
        Assert.Equal(
            people.Select(person => turns.Where(turn => Has(turn, person!)).Sum(turn => turn.GetProperty("minutes").GetInt64())),
            loads.Select(load => load.GetProperty("minutes").GetInt64()));
        Assert.All(loads, load => Assert.InRange(load.GetProperty("shareOfOwnTotal").GetDecimal(), 0, 1));

        (DateOnly, int) OrderOf(JsonElement turn) => (DateOf(turn), Array.IndexOf(tasks, turn.GetProperty("task").GetString()!));
    }

    [Fact]
    public void Schedule_json_is_the_same_in_every_culture_and_every_call()
    {
        string english = Schedule(Folder.Example("family-of-four"), "4", "--json").Output;

        Assert.All(["sv-SE", "tr-TR", "ar-SA", "fa-IR", "th-TH"], culture => Assert.Equal(english, Schedule(Folder.Example("family-of-four"), "4", "--json", "--culture", culture).Output));
    }

    [Fact]
    public void Schedule_of_four_housemates_for_a_year_agrees_with_a_later_shorter_one()
    {
        JsonElement year = Schedule(Folder.Example("four-housemates"), "52", "--json").Json;
        JsonElement later = Call.To("schedule", Folder.Example("four-housemates"), "--start", "2027-03-03", "--weeks", "3", "--json").Json;

        Assert.Equal(
            year.GetProperty("turns").EnumerateArray().Where(turn => DateOf(turn) >= new DateOnly(2027, 3, 3) && DateOf(turn) <= new DateOnly(2027, 3, 23)).Select(turn => turn.GetRawText()),
            later.GetProperty("turns").EnumerateArray().Select(turn => turn.GetRawText()));

        // Over a year everybody's load is near what the split promises.
        JsonElement split = Call.To("split", Folder.Example("four-housemates"), "--json").Json;
        Assert.All(
            year.GetProperty("loads").EnumerateArray().Zip(split.GetProperty("loads").EnumerateArray()),
            pair => Assert.Equal(pair.Second.GetProperty("shareOfOwnTotal").GetDouble(), pair.First.GetProperty("shareOfOwnTotal").GetDouble(), tolerance: 0.01));
    }

    [Fact]
    public void Schedule_shares_in_turn_and_together_and_tells_what_stands_in_the_way()
    {
        using var folder = new Folder();
        JsonElement json = Schedule(folder.Write("h.json", SharedHome), "4", "--json").Json;
        JsonElement[] turns = [.. json.GetProperty("turns").EnumerateArray()];

        string[][] bins = [.. PeopleOf(turns, "bins")], beds = [.. PeopleOf(turns, "beds")];
        Assert.Equal(["p1"], bins[1]);
        Assert.Contains(bins, people => people is ["p2"]);
        Assert.Equal([["p1", "p2"], ["p1"], ["p1", "p2"], ["p1", "p2"]], beds);
        Assert.All(turns.Where(turn => DateOf(turn) is { Year: 2026, Month: 11, Day: 30 } or { Month: 12, Day: < 7 }), turn => Assert.False(Has(turn, "p2")));
        JsonElement[] warnings = [.. json.GetProperty("warnings").EnumerateArray()];
        Assert.Contains(warnings, warning => warning.GetProperty("kind").GetString() == "standIn"
            && warning.GetProperty("people")[0].GetString() == "p2"
            && string.CompareOrdinal(warning.GetProperty("first").GetString(), "2026-11-30") >= 0
            && string.CompareOrdinal(warning.GetProperty("last").GetString(), "2026-12-06") <= 0);
        Assert.Contains(warnings, warning => warning.GetProperty("kind").GetString() == "overMinutes" && warning.GetProperty("amount").GetInt64() > 0);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Schedule_for_people_fits_80_columns_and_names_everyone(string example)
    {
        Call call = Schedule(Folder.Example(example), "3");

        Assert.Equal((ExitCode.Done, ""), (call.ExitCode, call.Error));
        Assert.All(call.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.DoesNotContain('\u001b', call.Output);
        Assert.Contains("Week 48", call.Output, StringComparison.Ordinal);
        Assert.Equal(3, call.Output.Split("balance").Length - 1);
    }

    [Fact]
    public void Schedule_for_people_tells_warnings_in_words()
    {
        using var folder = new Folder();

        Call call = Schedule(folder.Write("h.json", SharedHome), "4");

        Assert.Contains("somebody stands in for Bo", call.Output, StringComparison.Ordinal);
        Assert.Contains("more than the time they have", call.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("Ana and Bo", call.Output, StringComparison.Ordinal);
        Assert.All(call.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Split_tells_which_tasks_are_shared_in_time()
    {
        using var folder = new Folder();

        Call call = Call.To("split", folder.Write("h.json", SharedHome));

        Assert.Contains("You share in turn or together: Bins, Beds.", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("in turn or together", Call.To("split", Folder.Example("two-partners")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--weeks", "0", "--start", Start)]
    [InlineData("--weeks", "521", "--start", Start)]
    [InlineData("--weeks", "1.5", "--start", Start)]
    [InlineData("--weeks", "4", "--start", "2026-02-30")]
    [InlineData("--weeks", "4", "--start", "23.11.2026")]
    [InlineData("--weeks", "520", "--start", "9995-01-01")]
    [InlineData("--weeks", "4")]
    [InlineData("--start", Start)]
    public void Schedule_wrong_use_exits_2(params string[] options)
    {
        Call call = Call.To(["schedule", Folder.Example("two-partners"), .. options]);

        Assert.Equal((ExitCode.Usage, ""), (call.ExitCode, call.Output));
        Assert.NotEqual("", call.Error);
    }

    [Theory]
    [InlineData("0001-01-01", "1")]
    [InlineData("0019-12-30", "520")]
    [InlineData("2000-02-29", "520")]
    public void Schedule_takes_every_real_day_and_up_to_520_weeks(string start, string weeks)
    {
        Call call = Call.To("schedule", Folder.Example("two-roles"), "--start", start, "--weeks", weeks, "--json");

        Assert.Equal((ExitCode.Done, ""), (call.ExitCode, call.Error));
    }

    [Fact]
    public void Schedule_of_bad_input_exits_1_and_of_clashing_wishes_3()
    {
        using var folder = new Folder();
        string clash = folder.Write("clash.json", """
            { "format": "relationshipkit.household", "version": 1, "people": [ { "id": "p1", "name": "Ana", "cannotDo": ["mow"] } ],
              "tasks": [ { "id": "mow", "minutes": 90, "mode": "alternating" } ] }
            """);

        Call json = Schedule(clash, "1", "--json", "--html", folder.PathTo("page.html"), "--ics", folder.PathTo("c.ics"));

        Assert.Equal(ExitCode.NoSplit, json.ExitCode);
        Assert.Equal("cannotDo", json.Json.GetProperty("infeasible").GetProperty("because")[0].GetProperty("kind").GetString());
        Assert.Equal(["clash.json"], folder.Names());
        Assert.Equal(ExitCode.BadInput, Schedule(folder.PathTo("none.json"), "1").ExitCode);
        Assert.Equal(ExitCode.BadInput, Schedule(Folder.Example("two-partners"), "1", "--ledger", folder.PathTo("none.json")).ExitCode);
        Call ledger = Schedule(Folder.Example("two-partners"), "1", "--json", "--ledger", folder.Write("l.json", "{}"));
        Assert.Equal(ExitCode.BadInput, ledger.ExitCode);
        Assert.NotEmpty(ledger.Json.GetProperty("problems").EnumerateArray());
        Assert.Equal(ExitCode.BadInput, Schedule(Folder.Example("two-partners"), "1", "--html", folder.PathTo("no/page.html")).ExitCode);
    }

    [Fact]
    public void Schedule_of_a_household_without_tasks_is_empty()
    {
        using var folder = new Folder();
        string file = folder.Write("h.json", """{ "format": "relationshipkit.household", "version": 1, "people": [ { "id": "p1", "name": "Ana" } ], "tasks": [] }""");

        Call json = Schedule(file, "2", "--json"), text = Schedule(file, "2", "--html", folder.PathTo("p.html"), "--ics", folder.PathTo("c.ics"));

        Assert.Empty(json.Json.GetProperty("turns").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, json.Json.GetProperty("loads")[0].GetProperty("shareOfOwnTotal").ValueKind);
        Assert.Contains("Nothing to do.", text.Output, StringComparison.Ordinal);
    }

    internal static DateOnly DateOf(JsonElement turn) => DateOnly.ParseExact(turn.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static bool Has(JsonElement turn, string person) => turn.GetProperty("people").EnumerateArray().Any(one => one.GetString() == person);

    internal static IEnumerable<string[]> PeopleOf(IEnumerable<JsonElement> turns, string task) => turns
        .Where(turn => turn.GetProperty("task").GetString() == task)
        .Select(turn => turn.GetProperty("people").EnumerateArray().Select(person => person.GetString()!).ToArray());

    private static Call Schedule(string file, string weeks, params string[] more) => Call.To(["schedule", file, "--start", Start, "--weeks", weeks, .. more]);

    private static string[] Ids(JsonElement list) => [.. list.EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];
}

using System.Globalization;
using System.Text.Json;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class TodayCommandTests
{
    private const string Home = """
        { "format": "relationshipkit.household", "version": 1,
          "people": [ { "id": "p1", "name": "Ana" }, { "id": "p2", "name": "Bo" } ],
          "tasks": [ { "id": "cook", "name": "Cook", "minutes": 40, "per": "day", "owner": "p1" }, { "id": "iron", "name": "Iron", "minutes": 60, "owner": "p2" },
                     { "id": "beds", "name": "Beds", "minutes": 20, "per": "day", "mode": "joint" }, { "id": "dishes", "name": "Dishes", "minutes": 25, "per": "day", "mode": "alternating" } ] }
        """;

    [Fact]
    public void Today_says_what_is_due_why_and_what_comes_this_week()
    {
        using var folder = new Folder();
        JsonElement json = Today(folder, "2026-11-24").Json;

        Assert.Equal("2026-11-24", json.GetProperty("date").GetString());
        Assert.Equal(["p1", "p2"], json.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("person").GetString()));
        JsonElement ana = json.GetProperty("people")[0], bo = json.GetProperty("people")[1];
        Assert.Equal(("owner", "2026-11-24", 40), Turn(ana, "today", "cook"));
        Assert.Equal(("jointly", "2026-11-24", 10), Turn(ana, "today", "beds"));
        Assert.Single(new[] { ana, bo }, person => Tasks(person, "today").Contains("dishes"));
        Assert.Equal(5, Tasks(ana, "thisWeek").Count(task => task == "cook"));
        Assert.Empty(Tasks(ana, "overdue"));
    }

    [Fact]
    public void Today_of_a_household_that_only_begins_to_write_has_nothing_overdue()
    {
        using var folder = new Folder();
        Log(folder, "done", "cook", "--by", "p1", "--due", "2026-11-24", "--id", "e1");

        JsonElement json = Today(folder, "2026-11-24").Json;

        Assert.All(json.GetProperty("people").EnumerateArray(), person => Assert.Empty(Tasks(person, "overdue")));
        Assert.DoesNotContain("cook", Tasks(json.GetProperty("people")[0], "today"));
    }

    [Fact]
    public void Today_keeps_what_was_not_done_open_until_the_task_comes_round_again()
    {
        using var folder = new Folder();
        string ironing = DayOfIroning(folder);
        Log(folder, "done", "cook", "--by", "p1", "--due", "2026-11-23", "--id", "e1");
        string after = DateOnly.ParseExact(ironing, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(("owner", ironing, 60), Turn(Today(folder, after).Json.GetProperty("people")[1], "overdue", "iron"));
        Assert.Equal(["iron"], Tasks(Today(folder, after).Json.GetProperty("people")[1], "overdue"));
        Log(folder, "done", "iron", "--by", "p2", "--due", ironing, "--id", "e2");
        Assert.Empty(Tasks(Today(folder, after).Json.GetProperty("people")[1], "overdue"));
    }

    [Fact]
    public void Today_for_people_names_each_and_fits_80_columns()
    {
        using var folder = new Folder();

        Call call = Today(folder, "2026-11-24", json: false);

        Assert.Equal((ExitCode.Done, ""), (call.ExitCode, call.Error));
        Assert.Contains("Cook (40 min): the task is yours", call.Output, StringComparison.Ordinal);
        Assert.Contains("Beds (10 min): together with Bo", call.Output, StringComparison.Ordinal);
        Assert.Contains("it is your turn", call.Output, StringComparison.Ordinal);
        Assert.All(call.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Today_without_a_date_is_today()
    {
        using var folder = new Folder();
        var before = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

        string date = Call.To("today", folder.Write("h.json", Home), "--ledger", LedgerOf(folder), "--json").Json.GetProperty("date").GetString()!;

        Assert.InRange(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), before, before.AddDays(1));
    }

    [Fact]
    public void Today_wrong_use_exits_2_and_bad_input_1()
    {
        using var folder = new Folder();
        string home = folder.Write("h.json", Home);

        Assert.Equal(ExitCode.Usage, Call.To("today", home).ExitCode);
        Assert.Equal(ExitCode.Usage, Call.To("today", home, "--ledger", LedgerOf(folder), "--date", "tomorrow").ExitCode);
        Assert.Equal(ExitCode.Usage, Call.To("today", home, "--ledger", LedgerOf(folder), "--date", "9999-12-31").ExitCode);
        Assert.Equal(ExitCode.BadInput, Call.To("today", home, "--ledger", folder.PathTo("none.json")).ExitCode);
        Assert.Equal(ExitCode.BadInput, Call.To("today", home, "--ledger", folder.Write("torn.json", "{"), "--json").ExitCode);
    }

    [Fact]
    public void Entries_of_people_who_left_and_tasks_that_were_dropped_do_no_harm()
    {
        using var folder = new Folder();
        string ledger = folder.Write("l.json", """
            { "format": "relationshipkit.ledger", "version": 1, "entries": [
              { "id": "e1", "at": "2026-11-24T08:00:00Z", "kind": "done", "task": "gone", "by": "p1" },
              { "id": "e2", "at": "2026-11-24T08:00:00Z", "kind": "swapped", "task": "cook", "by": "p1", "with": ["zoe"] } ] }
            """);

        Call call = Call.To("today", folder.Write("h.json", Home), "--ledger", ledger, "--date", "2026-11-24", "--json");

        Assert.Contains("cook", Tasks(call.Json.GetProperty("people")[0], "today"));
    }

    /// <summary>Plan, write down what happened, look again: from a household file to the next schedule.</summary>
    [Fact]
    public void What_is_written_down_changes_today_and_the_next_schedule_and_taking_it_back_restores_both()
    {
        using var folder = new Folder();
        string planned = Schedule(folder), today = Today(folder, "2026-11-23").Output;
        string iron = DayOfIroning(folder);
        string[] entries = ["e1", "e2", "e3"];
        Log(folder, "done", "cook", "--by", "p1", "--due", "2026-11-23", "--id", "e1");
        Log(folder, "skip", "cook", "--by", "p1", "--due", "2026-11-24", "--id", "e2");
        Log(folder, "swap", "iron", "--by", "p2", "--with", "p1", "--due", iron, "--id", "e3");

        JsonElement after = JsonDocument.Parse(Schedule(folder)).RootElement;
        JsonElement[] turns = [.. after.GetProperty("turns").EnumerateArray()];
        Assert.DoesNotContain(turns, turn => turn.GetProperty("task").GetString() == "cook" && string.CompareOrdinal(turn.GetProperty("date").GetString(), "2026-11-25") < 0);
        Assert.Equal([["p1"], ["p2"]], ScheduleCommandTests.PeopleOf(turns, "iron"));
        Assert.DoesNotContain("cook", Tasks(Today(folder, "2026-11-23").Json.GetProperty("people")[0], "today"));
        Assert.Equal("swapped", Turn(Today(folder, iron).Json.GetProperty("people")[0], "today", "iron").Why);

        foreach (string entry in entries) Log(folder, "undo", entry, "--id", $"u{entry}");

        Assert.Equal(planned, Schedule(folder));
        Assert.Equal(today, Today(folder, "2026-11-23").Output);
    }

    private static string Schedule(Folder folder)
    {
        Call call = Call.To("schedule", folder.Write("h.json", Home), "--start", "2026-11-23", "--weeks", "2", "--ledger", LedgerOf(folder), "--json");
        Assert.Equal((ExitCode.Done, ""), (call.ExitCode, call.Error));
        return call.Output;
    }

    private static string DayOfIroning(Folder folder) => JsonDocument.Parse(Schedule(folder)).RootElement.GetProperty("turns").EnumerateArray()
        .First(turn => turn.GetProperty("task").GetString() == "iron").GetProperty("date").GetString()!;

    private static Call Today(Folder folder, string date, bool json = true) =>
        Call.To(["today", folder.Write("h.json", Home), "--ledger", LedgerOf(folder), "--date", date, .. json ? new[] { "--json" } : []]);

    private static string LedgerOf(Folder folder) => File.Exists(folder.PathTo("l.json"))
        ? folder.PathTo("l.json")
        : folder.Write("l.json", """{ "format": "relationshipkit.ledger", "version": 1, "entries": [] }""");

    private static void Log(Folder folder, params string[] entry) => Assert.Equal(
        ExitCode.Done, Call.To(["log", folder.Write("h.json", Home), folder.PathTo("l.json"), .. entry, "--at", "2026-11-23T08:00:00+01:00"]).ExitCode);

    private static string[] Tasks(JsonElement person, string list) => [.. person.GetProperty(list).EnumerateArray().Select(turn => turn.GetProperty("task").GetString()!)];

    private static (string Why, string Date, int Minutes) Turn(JsonElement person, string list, string task)
    {
        JsonElement turn = person.GetProperty(list).EnumerateArray().Single(one => one.GetProperty("task").GetString() == task);
        return (turn.GetProperty("why").GetString()!, turn.GetProperty("date").GetString()!, turn.GetProperty("minutes").GetInt32());
    }
}

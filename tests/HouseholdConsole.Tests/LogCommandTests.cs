using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class LogCommandTests
{
    private const string At = "2026-11-21T18:00:00+01:00";

    private static string Home => Folder.Example("two-partners");

    [Fact]
    public void Log_begins_a_ledger_and_prints_the_entry()
    {
        using var folder = new Folder();
        string ledger = folder.PathTo("l.json");

        Call call = Call.To(
            "log", Home, ledger, "done", TaskOf(0), "--by", PersonOf(0), "--with", PersonOf(1), "--minutes", "45", "--due", "2026-11-20", "--at", At, "--note", "Tea.", "--id", "e1", "--json");

        Assert.Equal((ExitCode.Done, ""), (call.ExitCode, call.Error));
        LedgerEntry entry = Assert.Single(Read(ledger).Entries);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(LedgerFile.Write(entry)), call.Output);
        Assert.Equal(("done", At, 45), (call.Json.GetProperty("kind").GetString(), call.Json.GetProperty("at").GetString(), call.Json.GetProperty("minutes").GetInt32()));
        Assert.Equal(["l.json"], folder.Names());
    }

    [Fact]
    public void Log_takes_back_by_the_id_of_the_entry_and_keeps_both()
    {
        using var folder = new Folder();
        string ledger = folder.PathTo("l.json");
        Log(ledger, "done", TaskOf(0), "--by", PersonOf(0), "--id", "e1");

        Call call = Log(ledger, "undo", "e1", "--id", "u1", "--json");

        Assert.Equal(("e1", TaskOf(0)), (call.Json.GetProperty("of").GetString(), call.Json.GetProperty("task").GetString()));
        Assert.Equal(2, Read(ledger).Entries.Count);
        Assert.Empty(Read(ledger).Counting);
        Assert.Equal(ExitCode.BadInput, Call.To("log", Home, ledger, "undo", "e9").ExitCode);
    }

    [Theory]
    [InlineData("skip", LedgerEntryKind.Skipped)]
    [InlineData("miss", LedgerEntryKind.Missed)]
    [InlineData("help", LedgerEntryKind.Helped)]
    [InlineData("swap", LedgerEntryKind.Swapped)]
    public void Log_knows_each_kind(string verb, LedgerEntryKind kind)
    {
        using var folder = new Folder();
        string[] with = verb is "swap" ? ["--with", PersonOf(1)] : [];

        Log(folder.PathTo("l.json"), [verb, TaskOf(0), "--by", PersonOf(0), .. with]);

        Assert.Equal(kind, Assert.Single(Read(folder.PathTo("l.json")).Entries).Kind);
    }

    [Fact]
    public void Log_with_an_id_writes_once_however_often_it_is_called()
    {
        using var folder = new Folder();
        string ledger = folder.PathTo("l.json");
        string[] entry = ["done", TaskOf(0), "--by", PersonOf(0), "--id", "e1"];
        Call first = Call.To(["log", Home, ledger, .. entry, "--json"]);
        byte[] written = File.ReadAllBytes(ledger);

        Call again = Call.To(["log", Home, ledger, .. entry, "--json"]);
        Call other = Call.To("log", Home, ledger, "done", TaskOf(0), "--by", PersonOf(1), "--id", "e1");

        Assert.Equal(first, again);
        Assert.Equal(ExitCode.BadInput, other.ExitCode);
        Assert.Equal(written, File.ReadAllBytes(ledger));
    }

    [Fact]
    public void Log_of_what_is_not_known_lists_each_problem_and_writes_nothing()
    {
        using var folder = new Folder();

        Call call = Call.To("log", Home, folder.PathTo("l.json"), "done", "fly", "--by", "zoe", "--with", "yan", "--minutes", "0", "--note", "secret", "--json");

        Assert.Equal(ExitCode.BadInput, call.ExitCode);
        Assert.Equal(["TASK", "--by", "--with", "--minutes"], call.Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("path").GetString()));
        Assert.DoesNotContain("secret", call.Output + call.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Names());
    }

    [Fact]
    public void Log_never_touches_a_ledger_that_cannot_be_read()
    {
        using var folder = new Folder();
        string ledger = folder.Write("l.json", "{ torn");

        Call call = Call.To("log", Home, ledger, "done", TaskOf(0), "--by", PersonOf(0));

        Assert.Equal(ExitCode.BadInput, call.ExitCode);
        Assert.Equal("{ torn", File.ReadAllText(ledger));
        Assert.Equal(["l.json"], folder.Names());
    }

    [Theory]
    [InlineData("eat", "x", "--by", "p1")]
    [InlineData("done", "x")]
    [InlineData("swap", "x", "--by", "p1")]
    [InlineData("done", "x", "--by", "p1", "--at", "2026-11-21T18:00:00")]
    [InlineData("done", "x", "--by", "p1", "--due", "21.11.2026")]
    [InlineData("done", "x", "--by", "p1", "--minutes", "1.5")]
    public void Log_wrong_use_exits_2(params string[] entry) => Assert.Equal(ExitCode.Usage, Call.To(["log", "h.json", "l.json", .. entry]).ExitCode);

    [Fact]
    public void Log_for_people_uses_names_and_fits_80_columns()
    {
        using var folder = new Folder();

        Call call = Call.To("log", Home, folder.PathTo("l.json"), "done", TaskOf(0), "--by", PersonOf(0), "--minutes", "45", "--at", At);

        Assert.Equal(ExitCode.Done, call.ExitCode);
        Assert.Contains($"done by {HouseholdFile.Read(File.ReadAllBytes(Home)).People[0].Name}", call.Output, StringComparison.Ordinal);
        Assert.All(call.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Log_goes_on_where_a_program_died_that_held_the_lock()
    {
        using var folder = new Folder();
        folder.Write("l.json.lock", "");

        Assert.Equal(ExitCode.Done, Log(folder.PathTo("l.json"), "skip", TaskOf(0)).ExitCode);
        Assert.Equal(["l.json"], folder.Names());
    }

    [Fact]
    public async Task Log_from_many_writers_at_once_loses_no_entry()
    {
        using var folder = new Folder();
        string ledger = folder.PathTo("l.json");
        const int writers = 4, entries = 8;

        Call[][] calls = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Factory.StartNew(
            () => Enumerable.Range(0, entries).Select(entry => Log(ledger, "done", TaskOf(0), "--by", PersonOf(0), "--id", $"w{writer}-{entry}")).ToArray(),
            TaskCreationOptions.LongRunning)));

        Assert.All(calls.SelectMany(call => call), call => Assert.Equal((ExitCode.Done, ""), (call.ExitCode, call.Error)));
        Assert.Equal(writers * entries, Read(ledger).Entries.Count);
        Assert.Equal(["l.json"], folder.Names());
    }

    [Fact]
    public async Task Log_from_two_processes_at_once_loses_no_entry()
    {
        using var folder = new Folder();
        string ledger = folder.PathTo("l.json");

        (int ExitCode, byte[] Output, string Error)[] calls = await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Factory.StartNew(
            () => Call.Process("", "log", Home, ledger, "done", TaskOf(0), "--by", PersonOf(0), "--id", $"w{writer}"), TaskCreationOptions.LongRunning)));

        Assert.All(calls, call => Assert.Equal((0, ""), (call.ExitCode, call.Error)));
        Assert.Equal(4, Read(ledger).Entries.Count);
    }

    private static Call Log(string ledger, params string[] entry) => Call.To(["log", Home, ledger, .. entry, "--at", At]);

    private static Ledger Read(string ledger) => LedgerFile.Read(File.ReadAllBytes(ledger));

    private static string TaskOf(int index) => HouseholdFile.Read(File.ReadAllBytes(Home)).Tasks[index].Id.Value;

    private static string PersonOf(int index) => HouseholdFile.Read(File.ReadAllBytes(Home)).People[index].Id.Value;
}

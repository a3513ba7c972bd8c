using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

/// <summary>The calendar that a schedule is written to, at first and again.</summary>
public sealed partial class ScheduleFilesTests
{
    private const string Home = """
        { "format": "relationshipkit.household", "version": 1,
          "people": [ { "id": "p1", "name": "Ana; the \"first\"" }, { "id": "p2", "name": "Бо" } ],
          "tasks": [ { "id": "cook", "name": "Cook, then\u0020rest", "minutes": 40, "per": "day", "owner": "p1" },
                     { "id": "cats", "name": "Feed the cats", "minutes": 5, "times": 2, "per": "day", "owner": "p2" } ] }
        """;

    [Fact]
    public void Calendar_written_again_is_the_same_file()
    {
        using var folder = new Folder();
        string home = folder.Write("h.json", Home), ics = folder.PathTo("c.ics");
        Write(home, ics);
        byte[] first = File.ReadAllBytes(ics);

        Write(home, ics);

        Assert.Equal(first, File.ReadAllBytes(ics));
        Assert.Equal(["c.ics", "h.json"], folder.Names());
        Event[] events = [.. Events(ics)];
        Assert.Equal((21, 21), (events.Length, events.DistinctBy(one => one.Uid).Count()));
        Assert.All(events, one => Assert.Equal((0, "CONFIRMED", "20261123T000000Z"), (one.Sequence, one.Status, one.Stamp)));
    }

    [Fact]
    public void Calendar_counts_on_what_changed_and_calls_off_what_is_gone()
    {
        using var folder = new Folder();
        string home = folder.Write("h.json", Home), ics = folder.PathTo("c.ics"), ledger = folder.PathTo("l.json");
        Write(home, ics);
        Event[] before = [.. Events(ics)];
        Log(home, ledger, "swap", "cook", "--by", "p1", "--with", "p2", "--due", "2026-11-24", "--id", "e1");
        Log(home, ledger, "skip", "cook", "--by", "p1", "--due", "2026-11-25", "--id", "e2");
        Log(home, ledger, "done", "cats", "--by", "p2", "--due", "2026-11-26", "--id", "e3");

        Write(home, ics, "--ledger", ledger);

        Event[] after = [.. Events(ics)];
        Assert.Equal(before.Select(one => one.Uid).Order(StringComparer.Ordinal), after.Select(one => one.Uid).Order(StringComparer.Ordinal));
        Assert.Equal([("20261124", "CONFIRMED", 1), ("20261125", "CANCELLED", 1), ("20261126", "CANCELLED", 1)], after.Where(one => one.Sequence > 0).OrderBy(one => one.Day, StringComparer.Ordinal).Select(one => (one.Day, one.Status, one.Sequence)));
        byte[] written = File.ReadAllBytes(ics);
        Write(home, ics, "--ledger", ledger);
        Assert.Equal(written, File.ReadAllBytes(ics));

        // What was taken back comes back under the same uid, changed once more.
        Log(home, ledger, "undo", "e2", "--id", "u2");
        Write(home, ics, "--ledger", ledger);
        Event back = Events(ics).Single(one => one.Day == "20261125" && one.Summary.Contains("Cook", StringComparison.Ordinal));
        Assert.Equal(("CONFIRMED", 2), (back.Status, back.Sequence));
        Assert.Equal(before.Single(one => one.Uid == back.Uid).Summary, back.Summary);
    }

    [Fact]
    public void Calendar_calls_off_a_task_that_was_dropped()
    {
        using var folder = new Folder();
        string ics = folder.PathTo("c.ics");
        Write(folder.Write("h.json", Home), ics);
        string without = Home[..Home.IndexOf("{ \"id\": \"cats\"", StringComparison.Ordinal)].TrimEnd(' ', '\n', '\r', ',') + " ] }";

        Write(folder.Write("h.json", without), ics);

        Event[] gone = [.. Events(ics).Where(one => one.Status == "CANCELLED")];
        Assert.Equal(14, gone.Length);
        Assert.All(gone, one => Assert.Contains("Feed the cats", one.Summary, StringComparison.Ordinal));
    }

    [Fact]
    public void Calendar_over_a_file_of_something_else_is_a_new_one()
    {
        using var folder = new Folder();
        string home = folder.Write("h.json", Home), ics = folder.Write("c.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:me@home\r\nSUMMARY:x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nno line\r\n");

        Write(home, ics);

        Assert.Equal(21, Events(ics).Count());
        Assert.DoesNotContain("me@home", File.ReadAllText(ics), StringComparison.Ordinal);
    }

    private static void Write(string home, string ics, params string[] more)
    {
        Call call = Call.To(["schedule", home, "--weeks", "1", "--start", "2026-11-23", "--ics", ics, "--json", .. more]);
        Assert.Equal((ExitCode.Done, ""), (call.ExitCode, call.Error));
    }

    private static void Log(string home, string ledger, params string[] entry) =>
        Assert.Equal(ExitCode.Done, Call.To(["log", home, ledger, .. entry, "--at", "2026-11-23T08:00:00+01:00"]).ExitCode);

    private static IEnumerable<Event> Events(string ics)
    {
        string unfolded = Encoding.UTF8.GetString(File.ReadAllBytes(ics)).Replace("\r\n ", "", StringComparison.Ordinal);
        return EventText().Matches(unfolded).Select(text => text.Value.Split("\r\n").Where(line => line.Contains(':', StringComparison.Ordinal)).ToDictionary(
            line => line[..line.IndexOf(':', StringComparison.Ordinal)], line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal)).Select(lines =>
            new Event(lines["UID"], int.Parse(lines["SEQUENCE"], CultureInfo.InvariantCulture), lines["STATUS"], lines["DTSTAMP"], lines["DTSTART;VALUE=DATE"], lines["SUMMARY"]));
    }

    [GeneratedRegex("(?<=BEGIN:VEVENT\r\n).*?(?=END:VEVENT)", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex EventText();

    private sealed record Event(string Uid, int Sequence, string Status, string Stamp, string Day, string Summary);
}

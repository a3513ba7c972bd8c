using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Tests.Scheduling;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 11, 21, 23, 5, 7, TimeSpan.FromHours(1));
    private static readonly DateOnly Day = new(2027, 3, 28);
    private static readonly CalendarPerson Ana = new(PersonId.Create("p1"), "Ana");
    private static readonly CalendarPerson Noor = new(PersonId.Create("p2"), "نور");

    [Fact]
    public void Write_of_a_known_calendar_gives_these_lines()
    {
        CalendarItem cook = CalendarItem.OnDay(CalendarUid.Of("home", "cook", "2027-03-28"), "Cook; something, nice", Day) with
        {
            People = [Ana],
            Sequence = 2,
        };

        string text = Encoding.UTF8.GetString(CalendarFile.Write("Our home", [cook], Stamp));

        Assert.Equal(
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//RelationshipKit//Calendar 1.0//EN", "CALSCALE:GREGORIAN",
                "NAME:Our home", "X-WR-CALNAME:Our home",
                "BEGIN:VEVENT", "UID:" + cook.Uid, "DTSTAMP:20261121T220507Z", "SEQUENCE:2", "DTSTART;VALUE=DATE:20270328",
                @"SUMMARY:Ana: Cook\; something\, nice", "CATEGORIES:Ana", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "END:VEVENT",
                "END:VCALENDAR", "",
            ],
            text.Split("\r\n"));
    }

    [Fact]
    public void Uid_is_the_same_for_ever() =>
        Assert.Equal("519af03b-4254-8aeb-9fcb-ec0c789330da", CalendarUid.Of("home", "cook", "2027-03-28").Value);

    [Fact]
    public void Uid_tells_parts_apart()
    {
        CalendarUid[] uids = [CalendarUid.Of("ab", "c"), CalendarUid.Of("a", "bc"), CalendarUid.Of("abc"), CalendarUid.Of("abc", ""), CalendarUid.Of("", "abc")];

        Assert.Equal(uids.Length, uids.Distinct().Count());
        Assert.Throws<ArgumentException>(() => CalendarUid.Of());
        Assert.Throws<ArgumentException>(() => CalendarUid.Of("\uD800"));
        Assert.Throws<InvalidOperationException>(() => default(CalendarUid).Value);
    }

    [Fact]
    public void Write_brings_back_every_event_whatever_its_texts_hold() => Check.ForAll("calendar texts", RecurrenceCases.Seeds, seed =>
    {
        var random = new Random(seed);
        CalendarItem[] items = [.. Enumerable.Range(0, random.Next(5)).Select(number => Draw(random, number))];
        string title = HostileText(random) + "x";

        (string readTitle, ImmutableArray<ReadEvent> events) = CalendarReader.Read(CalendarFile.Write(title, items, Stamp));

        Assert.Equal(Harmless(title), readTitle);
        Assert.Equal(items.Length, events.Length);
        foreach ((CalendarItem item, ReadEvent read) in items.Zip(events))
        {
            Assert.Equal(item.Uid.Value, read["UID"]);
            Assert.Equal(item.Sequence.ToString(CultureInfo.InvariantCulture), read["SEQUENCE"]);
            Assert.Equal(item.IsCancelled ? "CANCELLED" : "CONFIRMED", read["STATUS"]);
            Assert.EndsWith(Harmless(item.Summary), read.Text("SUMMARY")!.TrimEnd('\u2069'), StringComparison.Ordinal);
            Assert.Equal(string.IsNullOrEmpty(item.Description) ? null : Harmless(item.Description), read.Text("DESCRIPTION"));
            Assert.Equal(
                item.People.Select(person => Harmless(person.Name)),
                read["CATEGORIES"] is { } categories ? CalendarReader.TextsOf(categories) : []);
            if (item.Begins is not { } begins) continue;
            Assert.Equal(begins, CalendarReader.Moment(read["DTSTART"]!));
            Assert.Equal(begins.AddMinutes(item.Minutes!.Value), CalendarReader.Moment(read["DTEND"]!));
        }

        return items.Length > 0;
    });

    [Fact]
    public void WriteFor_holds_the_events_of_one_person_and_names_the_others()
    {
        CalendarItem both = Whole("both", "Clean") with { People = [Ana, Noor] };
        CalendarItem hers = Whole("hers", "Cook") with { People = [Ana] };
        CalendarItem nobodys = Whole("nobodys", "Mow");
        CalendarItem[] all = [both, hers, nobodys];

        ImmutableArray<ReadEvent> events = CalendarReader.Read(CalendarFile.WriteFor(Ana.Id, "Ana", all, Stamp)).Events;
        ImmutableArray<ReadEvent> household = CalendarReader.Read(CalendarFile.Write("Home", all, Stamp)).Events;

        Assert.Equal(["\u2068نور\u2069: Clean", "Cook"], events.Select(one => one.Text("SUMMARY")!));
        Assert.Equal(["Ana, \u2068نور\u2069: Clean", "Ana: Cook", "Mow"], household.Select(one => one.Text("SUMMARY")!));
        Assert.Equal(household.Take(2).Select(one => one["UID"]), events.Select(one => one["UID"]));
    }

    [Fact]
    public void Write_without_events_is_still_a_calendar()
    {
        Assert.Empty(CalendarReader.Read(CalendarFile.Write("Home", [], Stamp)).Events);
        Assert.Empty(CalendarReader.Read(CalendarFile.WriteFor(Noor.Id, "Home", [Whole("one", "Cook") with { People = [Ana] }], Stamp)).Events);
    }

    [Fact]
    public void Write_after_a_change_keeps_the_uid_and_raises_the_sequence()
    {
        CalendarItem before = Whole("one", "Cook");
        CalendarItem moved = CalendarItem.At(before.Uid, "Cook late", Day.AddDays(1), new TimeOnly(18, 0), TimeZoneInfo.Utc, 40) with { Sequence = 1 };
        CalendarItem gone = moved with { Sequence = 2, IsCancelled = true };

        ReadEvent[] read = [.. new[] { before, moved, gone }.Select(item => CalendarReader.Read(CalendarFile.Write("Home", [item], Stamp)).Events.Single())];

        Assert.Single(read.Select(one => one["UID"]).Distinct());
        Assert.Equal(["0", "1", "2"], read.Select(one => one["SEQUENCE"]));
        Assert.Equal("20270329T180000Z", read[1]["DTSTART"]);
        Assert.Equal("20270329T184000Z", read[1]["DTEND"]);
        Assert.Equal("CANCELLED", read[2]["STATUS"]);
    }

    [Fact]
    public void Misuse_is_refused()
    {
        CalendarItem item = Whole("one", "Cook");

        Assert.Throws<ArgumentException>(() => CalendarFile.Write("Home", [item, item], Stamp));
        Assert.Throws<ArgumentException>(() => CalendarFile.Write(" ", [item], Stamp));
        Assert.Throws<ArgumentException>(() => CalendarItem.OnDay(item.Uid, "", Day));
        Assert.Throws<ArgumentException>(() => CalendarItem.OnDay(item.Uid, new string('x', CalendarItem.LongestSummary + 1), Day));
        Assert.Throws<InvalidOperationException>(() => CalendarItem.OnDay(default, "Cook", Day));
        Assert.Throws<ArgumentException>(() => item with { Description = new string('x', CalendarItem.LongestDescription + 1) });
        Assert.Throws<ArgumentException>(() => item with { People = [null!] });
        Assert.Throws<ArgumentOutOfRangeException>(() => item with { Sequence = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => CalendarItem.At(item.Uid, "Cook", Day, default, TimeZoneInfo.Utc, 0));
    }

    [Fact]
    public void ToString_bears_no_private_text()
    {
        CalendarItem item = Whole("one", "Cook for Grandmother") with { People = [Ana], Description = "secret" };

        Assert.Equal($"{item.Uid} on 2027-03-28", item.ToString());
        Assert.Equal("p1", Ana.ToString());
    }

    [Fact]
    public void Equality_is_by_value()
    {
        CalendarItem one = Whole("one", "Cook") with { People = [Ana, Noor], Sequence = 1 };

        Assert.Equal(one, Whole("one", "Cook") with { People = [Ana, Noor], Sequence = 1 });
        Assert.NotEqual(one, Whole("one", "Cook") with { People = [Noor, Ana], Sequence = 1 });
    }

    private static CalendarItem Whole(string key, string summary) => CalendarItem.OnDay(CalendarUid.Of("home", key), summary, Day);

    private static CalendarItem Draw(Random random, int number)
    {
        var uid = CalendarUid.Of("home", number.ToString(CultureInfo.InvariantCulture));
        string summary = "s" + HostileText(random);
        DateOnly day = Day.AddDays(random.Next(-400, 400));
        CalendarItem item = random.Next(2) == 0
            ? CalendarItem.OnDay(uid, summary, day)
            : CalendarItem.At(uid, summary, day, new TimeOnly(random.Next(24), random.Next(60)), Zones.Berlin, random.Next(1, 10_081));
        return item with
        {
            Description = random.Next(2) == 0 ? null : HostileText(random),
            People = [.. Enumerable.Range(0, random.Next(3)).Select(at => new CalendarPerson(PersonId.Create($"p{at}"), HostileText(random)))],
            Sequence = random.Next(5),
            IsCancelled = random.Next(4) == 0,
        };
    }

    private static string HostileText(Random random)
    {
        string[] pieces =
        [
            "\r\nEND:VEVENT\r\nBEGIN:VEVENT", "\n", "\r", "\u0085", "\u2028", "\\", "\\n", ";", ",", ":", "\"", "\0", "\u001B", "\u007F", "\u009F",
            "\t", " ", "é", "漢字漢字漢字", "👩‍👩‍👧", "\uD83D", "\uDE00", "ש", "\u202E", "\u2066", "ATTENDEE:mailto:x@example.org", "plain words", "ßïü",
        ];
        return string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    /// <summary>What may be left of a text in a calendar, said another way: one line feed for each line end, no other control character.</summary>
    private static string Harmless(string text)
    {
        string ends = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        foreach (char end in "\r\u0085\u2028\u2029") ends = ends.Replace(end, '\n');
        string valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(ends));
        return string.Concat(valid.Where(character => !char.IsControl(character) || character is '\n' or '\t'));
    }
}

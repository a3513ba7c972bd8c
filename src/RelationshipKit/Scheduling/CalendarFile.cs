using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>
/// Events as an iCalendar file (RFC 5545) that calendars can import or subscribe to. A pure function of what goes in: the same bytes on
/// every machine and under every culture. No text of a name, a task or a note can add a line of its own.
/// </summary>
/// <remarks>
/// An event keeps its UID in every export, so an import with a higher SEQUENCE changes it in place. Times are written in UTC: the moment is
/// right on every device without a table of time zones. docs/recurrence.md shows a file.
/// </remarks>
public static class CalendarFile
{
    private const string ProductId = "-//RelationshipKit//Calendar 1.0//EN";

    /// <summary>Writes the calendar of a household: all events, each with the names of its people before its summary.</summary>
    /// <param name="title">The name of the calendar, 1–1,000 characters.</param>
    /// <param name="items">The events, with different uids; they are written in this order.</param>
    /// <param name="stamp">When the calendar is written, for DTSTAMP; whole seconds.</param>
    /// <returns>The file, UTF-8 with CRLF line ends.</returns>
    /// <exception cref="ArgumentException">The title is empty or too long, or two events have the same uid.</exception>
    public static byte[] Write(string title, IEnumerable<CalendarItem> items, DateTimeOffset stamp) =>
        Write(title, Checked(items), stamp, NamesOfHousehold);

    /// <summary>Writes the calendar of one person: the events with that person, with the names of those who share them.</summary>
    /// <param name="person">Whose calendar it is.</param>
    /// <param name="title">The name of the calendar, 1–1,000 characters.</param>
    /// <param name="items">The events of the household, with different uids; those of the person are written in this order.</param>
    /// <param name="stamp">When the calendar is written, for DTSTAMP; whole seconds.</param>
    /// <returns>The file, UTF-8 with CRLF line ends.</returns>
    /// <exception cref="ArgumentException">The title is empty or too long, or two events have the same uid.</exception>
    public static byte[] WriteFor(PersonId person, string title, IEnumerable<CalendarItem> items, DateTimeOffset stamp) => Write(
        title,
        [.. Checked(items).Where(item => item.People.Any(one => one.Id == person))],
        stamp,
        item => item.People.Where(one => one.Id != person));

    private static IEnumerable<CalendarPerson> NamesOfHousehold(CalendarItem item) => item.People;

    private static ImmutableArray<CalendarItem> Checked(IEnumerable<CalendarItem> items)
    {
        ImmutableArray<CalendarItem> all = [.. Guard.Against.Null(items)];
        if (all.Contains(null!)) throw new ArgumentException("An event is null.", nameof(items));
        return all.DistinctBy(item => item.Uid).Count() == all.Length
            ? all
            : throw new ArgumentException("Two events have the same uid.", nameof(items));
    }

    private static byte[] Write(
        string title, ImmutableArray<CalendarItem> items, DateTimeOffset stamp, Func<CalendarItem, IEnumerable<CalendarPerson>> peopleNamed)
    {
        if (Guard.Against.NullOrWhiteSpace(title).Length > CalendarItem.LongestSummary)
            throw new ArgumentException("The title is longer than 1,000 characters.", nameof(title));
        var lines = new CalendarLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", ProductId);
        lines.Add("CALSCALE", "GREGORIAN");
        lines.AddText("NAME", title);
        lines.AddText("X-WR-CALNAME", title);
        foreach (CalendarItem item in items) Write(lines, item, stamp, [.. peopleNamed(item).Select(person => person.Name)]);
        if (items.IsEmpty) WriteUtc(lines);
        lines.Add("END", "VCALENDAR");
        return lines.ToUtf8();
    }

    private static void Write(CalendarLines lines, CalendarItem item, DateTimeOffset stamp, ImmutableArray<string> names)
    {
        lines.Add("BEGIN", "VEVENT");
        lines.Add("UID", item.Uid.Value);
        lines.Add("DTSTAMP", InUtc(stamp));
        lines.Add("SEQUENCE", item.Sequence.ToString(CultureInfo.InvariantCulture));
        if (item is { Begins: { } begins, Minutes: { } minutes })
        {
            lines.Add("DTSTART", InUtc(begins));
            lines.Add("DTEND", InUtc(begins.AddMinutes(minutes)));
        }
        else
        {
            lines.Add("DTSTART;VALUE=DATE", item.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        }

        lines.AddText("SUMMARY", names.IsEmpty ? item.Summary : $"{string.Join(", ", names.Select(BidiIsolation.Of))}: {BidiIsolation.Of(item.Summary)}");
        if (!string.IsNullOrEmpty(item.Description)) lines.AddText("DESCRIPTION", item.Description);
        if (!names.IsEmpty) lines.AddTexts("CATEGORIES", names);
        lines.Add("STATUS", item.IsCancelled ? "CANCELLED" : "CONFIRMED");
        // A turn of the whole day doesn't make anybody busy all day.
        lines.Add("TRANSP", item.Begins is null ? "TRANSPARENT" : "OPAQUE");
        lines.Add("END", "VEVENT");
    }

    /// <summary>A calendar must hold something (RFC 5545, 3.6); without events it holds the time zone it is written in.</summary>
    private static void WriteUtc(CalendarLines lines)
    {
        lines.Add("BEGIN", "VTIMEZONE");
        lines.Add("TZID", "Etc/UTC");
        lines.Add("BEGIN", "STANDARD");
        lines.Add("DTSTART", "19700101T000000");
        lines.Add("TZOFFSETFROM", "+0000");
        lines.Add("TZOFFSETTO", "+0000");
        lines.Add("END", "STANDARD");
        lines.Add("END", "VTIMEZONE");
    }

    private static string InUtc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}

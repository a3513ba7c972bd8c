using System.Globalization;
using System.Text;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdConsole.Schedules;

/// <summary>An event as it stands in a calendar file that this program wrote before.</summary>
internal sealed class WrittenEvent
{
    private const string Cancelled = "CANCELLED";

    private static readonly string[] OfTheWriting = ["SEQUENCE", "DTSTAMP"];

    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);

    public string Uid => ValueOf("UID");

    public int Sequence => int.TryParse(ValueOf("SEQUENCE"), NumberStyles.None, CultureInfo.InvariantCulture, out int known) && known < int.MaxValue ? known : 0;

    private bool IsCancelled => ValueOf("STATUS") == Cancelled;

    /// <summary>The events of a file, by uid. A file that this program did not write has none that it knows.</summary>
    public static IReadOnlyDictionary<string, WrittenEvent> AllIn(ReadOnlySpan<byte> file)
    {
        var all = new Dictionary<string, WrittenEvent>(StringComparer.Ordinal);
        WrittenEvent? current = null;

        // A line that begins with a blank goes on with the one before (RFC 5545, 3.1).
        string unfolded = Encoding.UTF8.GetString(file).Replace("\r\n ", "", StringComparison.Ordinal);
        foreach (string line in unfolded.Split("\r\n"))
        {
            if (line is "BEGIN:VEVENT")
            {
                current = new WrittenEvent();
            }
            else if (line is "END:VEVENT")
            {
                if (current is not null && CalendarUid.TryParse(current.Uid, out _)) all[current.Uid] = current;
                current = null;
            }
            else if (current is not null && line.IndexOf(':', StringComparison.Ordinal) is > 0 and int colon)
            {
                current._properties[line[..colon]] = line[(colon + 1)..];
            }
        }

        return all;
    }

    public bool SaysTheSameAs(WrittenEvent other) => Said(this).SequenceEqual(Said(other));

    /// <summary>The event called off; null where the file does not say what and when it was.</summary>
    public CalendarItem? CalledOff()
    {
        bool isWhole = DateOnly.TryParseExact(ValueOf("DTSTART;VALUE=DATE"), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day);
        string summary = Unescaped(ValueOf("SUMMARY"));
        if (!isWhole || string.IsNullOrWhiteSpace(summary) || summary.Length > CalendarItem.LongestSummary || !CalendarUid.TryParse(Uid, out CalendarUid uid)) return null;
        return CalendarItem.OnDay(uid, summary, day) with { IsCancelled = true, Sequence = Sequence + (IsCancelled ? 0 : 1) };
    }

    private static IEnumerable<KeyValuePair<string, string>> Said(WrittenEvent one) =>
        one._properties.Where(property => !OfTheWriting.Contains(property.Key)).OrderBy(property => property.Key, StringComparer.Ordinal);

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder();
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length) plain.Append(text[++at] is 'n' or 'N' ? '\n' : text[at]);
            else plain.Append(text[at]);
        }

        return plain.ToString();
    }

    private string ValueOf(string property) => _properties.GetValueOrDefault(property, "");
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RelationshipKit.Tests.Scheduling;

/// <summary>A property of a component, with its value as it stands in the file.</summary>
internal sealed record ReadProperty(string Name, string Parameters, string Value);

/// <summary>An event as a strict reader sees it.</summary>
internal sealed record ReadEvent(ImmutableArray<ReadProperty> Properties)
{
    public string? this[string name] => Properties.SingleOrDefault(property => property.Name == name)?.Value;

    public string? Text(string name) => this[name] is { } value ? CalendarReader.TextsOf(value).Single() : null;
}

/// <summary>
/// Reads iCalendar files by the grammar of RFC 5545 and refuses whatever departs from it: broken folds, bare line ends, control characters,
/// unknown or repeated properties, wrong values. It shares no code with the writer.
/// </summary>
internal static partial class CalendarReader
{
    private const int MostOctets = 75;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly ImmutableArray<string> NeededInEvent = ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "STATUS", "TRANSP"];
    private static readonly ImmutableArray<string> AllowedInEvent = [.. NeededInEvent, "DTEND", "DESCRIPTION", "CATEGORIES"];
    private static readonly ImmutableArray<string> NeededInCalendar = ["VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME"];

    public static (string Title, ImmutableArray<ReadEvent> Events) Read(byte[] file)
    {
        var lines = new Queue<ReadProperty>(Unfolded(file).Select(Parsed));
        Expect(lines.Dequeue() is { Name: "BEGIN", Value: "VCALENDAR" }, "It does not begin a calendar.");
        var properties = new List<ReadProperty>();
        var events = new List<ReadEvent>();
        int components = 0;
        while (lines.Peek() is not { Name: "END" })
        {
            ReadProperty line = lines.Dequeue();
            if (line.Name != "BEGIN")
            {
                Expect(components == 0, "A property of the calendar comes after a component.");
                properties.Add(line);
                continue;
            }

            components++;
            if (line.Value == "VEVENT") events.Add(ReadEvent(lines));
            else SkipZone(line, lines);
        }

        Expect(lines.Dequeue().Value == "VCALENDAR" && lines.Count == 0, "Something follows the end of the calendar.");
        Expect(components > 0, "A calendar holds at least one component.");
        Expect(properties.Select(property => property.Name).SequenceEqual(NeededInCalendar), "The calendar's properties are others.");
        Expect(properties[0].Value == "2.0" && properties[2].Value == "GREGORIAN", "A value is wrong.");
        Expect(properties[3].Value == properties[4].Value, "The two names differ.");
        Expect(events.DistinctBy(one => one["UID"]).Count() == events.Count, "Two events have the same UID.");
        return (TextsOf(properties[3].Value).Single(), [.. events]);
    }

    /// <summary>The texts of a value, unescaped: a comma parts them.</summary>
    public static ImmutableArray<string> TextsOf(string value)
    {
        var texts = new List<string>();
        var text = new StringBuilder();
        for (int i = 0; i < value.Length; i++)
        {
            Expect(value[i] != ';', "A semicolon is not escaped.");
            if (value[i] == ',')
            {
                texts.Add(text.ToString());
                text.Clear();
            }
            else if (value[i] == '\\')
            {
                Expect(++i < value.Length && @"\;,nN".Contains(value[i]), "A backslash escapes nothing.");
                text.Append(value[i] is 'n' or 'N' ? '\n' : value[i]);
            }
            else
            {
                text.Append(value[i]);
            }
        }

        texts.Add(text.ToString());
        return [.. texts];
    }

    private static ReadEvent ReadEvent(Queue<ReadProperty> lines)
    {
        var properties = new List<ReadProperty>();
        for (ReadProperty line = lines.Dequeue(); line.Name != "END"; line = lines.Dequeue()) properties.Add(line);
        var read = new ReadEvent([.. properties]);
        string[] names = [.. properties.Select(property => property.Name)];
        Expect(names.Distinct().Count() == names.Length, "A property is there twice.");
        Expect(NeededInEvent.All(names.Contains) && names.All(AllowedInEvent.Contains), "An event's properties are others.");
        Expect(Uuid().IsMatch(read["UID"]!), "The UID is no UUID.");
        Expect(UtcTime().IsMatch(read["DTSTAMP"]!), "DTSTAMP is no time in UTC.");
        Expect(int.TryParse(read["SEQUENCE"], NumberStyles.None, CultureInfo.InvariantCulture, out _), "SEQUENCE is no number.");
        Expect(read["STATUS"] is "CONFIRMED" or "CANCELLED", "STATUS is wrong.");
        ReadProperty start = properties.Single(property => property.Name == "DTSTART");
        if (start.Parameters == "VALUE=DATE")
        {
            Expect(DateOnly.TryParseExact(start.Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), "DTSTART is no day.");
            Expect(read["DTEND"] is null && read["TRANSP"] == "TRANSPARENT", "A whole day ends or makes busy.");
        }
        else
        {
            Expect(start.Parameters.Length == 0 && Moment(start.Value) < Moment(read["DTEND"]!) && read["TRANSP"] == "OPAQUE", "The times are wrong.");
        }

        Expect(properties.Where(property => property.Name != "DTSTART").All(property => property.Parameters.Length == 0), "A parameter is unknown.");
        Expect(TextsOf(read["SUMMARY"]!).Length == 1 && (read["DESCRIPTION"] is not { } more || TextsOf(more).Length == 1), "A comma is not escaped.");
        if (read["CATEGORIES"] is { } categories) _ = TextsOf(categories);
        return read;
    }

    public static DateTimeOffset Moment(string value) =>
        DateTimeOffset.ParseExact(value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static void SkipZone(ReadProperty begin, Queue<ReadProperty> lines)
    {
        Expect(begin.Value == "VTIMEZONE", "A component is unknown.");
        string[] zone = [.. Enumerable.Range(0, 7).Select(_ => lines.Dequeue()).Select(line => $"{line.Name}:{line.Value}")];
        Expect(zone is ["TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE"], "The time zone is wrong.");
    }

    private static List<string> Unfolded(byte[] file)
    {
        var lines = new List<string>();
        int start = 0;
        while (start < file.Length)
        {
            int end = Array.IndexOf(file, (byte)'\r', start);
            Expect(end >= 0 && end + 1 < file.Length && file[end + 1] == '\n', "A line does not end with CRLF.");
            Expect(end - start <= MostOctets, "A line is longer than 75 octets.");
            // Decoded line by line, so that a character cut by a fold is an error.
            string line = Strict.GetString(file, start, end - start);
            Expect(line.Length > 0 && !line.Any(character => char.IsControl(character) && character != '\t'), "A line is empty or holds a control character.");
            if (line[0] is ' ' or '\t')
                lines[^1] += line[1..];
            else
                lines.Add(line);
            start = end + 2;
        }

        return lines;
    }

    private static ReadProperty Parsed(string line)
    {
        Match match = ContentLine().Match(line);
        Expect(match.Success, "A line is no NAME:VALUE.");
        return new ReadProperty(match.Groups["name"].Value, match.Groups["parameters"].Value, match.Groups["value"].Value);
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds) throw new FormatException(otherwise);
    }

    [GeneratedRegex(@"\A(?<name>[A-Z][A-Z0-9-]*)(;(?<parameters>[A-Z]+=[A-Z]+))?:(?<value>.*)\z", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ContentLine();

    [GeneratedRegex(@"\A[0-9]{8}T[0-9]{6}Z\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UtcTime();

    [GeneratedRegex(@"\A[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Uuid();
}

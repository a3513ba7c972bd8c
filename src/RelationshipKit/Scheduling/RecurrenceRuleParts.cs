using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Scheduling;

/// <summary>How often a rule's FREQ counts.</summary>
internal enum RuleFrequency
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// <summary>A day of the week in BYDAY, with which of a month it is, or null for every one.</summary>
internal readonly record struct RuleWeekday(int? Which, DayOfWeek Day);

/// <summary>The parts of RRULE text, each read by itself; what they mean together is the reader's.</summary>
internal sealed class RecurrenceRuleParts
{
    private const string Prefix = "RRULE:";

    private readonly ProblemList _problems = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public RecurrenceRuleParts(string text)
    {
        if (text.Length > RecurrenceRule.LongestText)
        {
            Refuse("rule", "It is longer than 1,000 characters.", "Give one rule.");
            return;
        }

        if (!Ascii.IsValid(text))
        {
            Refuse("rule", "It holds a character that is not ASCII.", "Write minus as U+002D, digits as 0 to 9.");
            return;
        }

        string value = text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? text[Prefix.Length..] : text;
        string[] parts = value.Split(';');
        for (int i = 0; i < parts.Length; i++) ReadPart(parts[i], Invariant($"rule[{i}]"));
        if (!_seen.Contains("FREQ")) Refuse("rule.FREQ", "It is missing.", "Begin with such as FREQ=WEEKLY.");
        if (_seen.Contains("COUNT") && _seen.Contains("UNTIL")) Refuse("rule.UNTIL", "It stands beside COUNT.", "Give one end only.");
    }

    public RuleFrequency Frequency { get; private set; }

    public int Interval { get; private set; } = 1;

    public int? Count { get; private set; }

    public DateOnly? Until { get; private set; }

    public DayOfWeek WeekStart { get; private set; } = DayOfWeek.Monday;

    public ImmutableArray<RuleWeekday> Weekdays { get; private set; } = [];

    public ImmutableArray<int> MonthDays { get; private set; } = [];

    public int? Month { get; private set; }

    public int? Position { get; private set; }

    public IReadOnlyList<InputProblem> Problems => _problems.All;

    public bool Any => _problems.Any;

    public void Refuse(string path, string what, string remedy) => _problems.Add(path, what, remedy);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private void ReadPart(string part, string place)
    {
        int equals = part.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || equals == part.Length - 1)
        {
            Refuse(place, "It is no NAME=VALUE.", "Give such as FREQ=WEEKLY, parted by semicolons.");
            return;
        }

        string name = part[..equals].ToUpperInvariant();
        string value = part[(equals + 1)..].ToUpperInvariant();
        if (!IsKnown(name))
        {
            Refuse(place, "Its name is none that RFC 5545 has.", "Leave it out.");
            return;
        }

        string path = "rule." + name;
        if (!_seen.Add(name)) Refuse(path, "It is there twice.", "Give it once.");
        else ReadValue(name, value, path);
    }

    private static bool IsKnown(string name) => name is "FREQ" or "INTERVAL" or "COUNT" or "UNTIL" or "WKST" or "BYDAY" or "BYMONTHDAY" or "BYMONTH"
        or "BYSETPOS" or "BYSECOND" or "BYMINUTE" or "BYHOUR" or "BYYEARDAY" or "BYWEEKNO" or "RSCALE" or "SKIP";

    private void ReadValue(string name, string value, string path)
    {
        switch (name)
        {
            case "FREQ":
                Frequency = ReadFrequency(value, path);
                break;
            case "INTERVAL":
                Interval = WholeNumber(value, 1, Recurrence.MostEvery, path) ?? 1;
                break;
            case "COUNT":
                Count = WholeNumber(value, 1, Recurrence.MostTurns, path);
                break;
            case "UNTIL":
                Until = ReadDay(value, path);
                break;
            case "WKST":
                WeekStart = ReadWeekdays(value, path) is [{ Which: null } one] ? one.Day : RefuseWeekStart(path);
                break;
            case "BYDAY":
                Weekdays = ReadWeekdays(value, path);
                break;
            case "BYMONTHDAY":
                MonthDays = [.. value.Split(',').Select(day => WholeNumber(day, -31, 31, path)).OfType<int>()];
                if (MonthDays.Distinct().Count() < MonthDays.Length) Refuse(path, "A day is there twice.", "Name each day once.");
                break;
            case "BYMONTH":
                Month = WholeNumber(value, 1, 12, path);
                break;
            case "BYSETPOS":
                Position = WholeNumber(value, -31, 31, path);
                break;
            default:
                Refuse(path, $"{name} is outside the rules that are read here.", "Leave it out, or keep the rule where it is.");
                break;
        }
    }

    private RuleFrequency ReadFrequency(string value, string path)
    {
        switch (value)
        {
            case "DAILY": return RuleFrequency.Daily;
            case "WEEKLY": return RuleFrequency.Weekly;
            case "MONTHLY": return RuleFrequency.Monthly;
            case "YEARLY": return RuleFrequency.Yearly;
            case "SECONDLY" or "MINUTELY" or "HOURLY":
                Refuse(path, $"{value} is outside the rules that are read here.", "Days are the shortest step.");
                return default;
            default:
                Refuse(path, "It is no frequency.", "Give DAILY, WEEKLY, MONTHLY or YEARLY.");
                return default;
        }
    }

    /// <summary>A whole number but 0, in ASCII digits with an optional sign; null where it is none, which is noted.</summary>
    private int? WholeNumber(string value, int least, int most, string path)
    {
        NumberStyles style = least < 0 ? NumberStyles.AllowLeadingSign : NumberStyles.None;
        if (int.TryParse(value, style, CultureInfo.InvariantCulture, out int number) && number != 0 && number >= least && number <= most)
            return number;
        Refuse(path, "It is no number in range.", Invariant($"Give a whole number from {least} to {most}{(least < 0 ? ", not 0" : "")}."));
        return null;
    }

    private DateOnly? ReadDay(string value, string path)
    {
        if (DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
        if (value.Contains('T', StringComparison.Ordinal))
            Refuse(path, "An UNTIL with a time of day is outside the rules that are read here.", "Give the day alone, such as 20271231.");
        else
            Refuse(path, "It is no day.", "Give such as 20271231.");
        return null;
    }

    private ImmutableArray<RuleWeekday> ReadWeekdays(string value, string path)
    {
        var days = ImmutableArray.CreateBuilder<RuleWeekday>();
        foreach (string entry in value.Split(','))
        {
            DayOfWeek? day = entry.Length < 2 ? null : RuleWeekdays.Of(entry[^2..]);
            if (day is null)
            {
                Refuse(path, "An entry is no day of the week.", "Give MO, TU, WE, TH, FR, SA or SU, after a number where it is one of a month.");
                return [];
            }

            int? which = null;
            if (entry.Length > 2 && (which = WholeNumber(entry[..^2], -53, 53, path)) is null) return [];
            var one = new RuleWeekday(which, day.Value);
            if (days.Contains(one))
            {
                Refuse(path, "A day is there twice.", "Name each day once.");
                return [];
            }

            days.Add(one);
        }

        return days.ToImmutable();
    }

    private DayOfWeek RefuseWeekStart(string path)
    {
        Refuse(path, "It is no day of the week.", "Give such as MO.");
        return DayOfWeek.Monday;
    }
}

/// <summary>The two letters of the days of the week.</summary>
internal static class RuleWeekdays
{
    public static DayOfWeek? Of(string letters) => letters switch
    {
        "MO" => DayOfWeek.Monday,
        "TU" => DayOfWeek.Tuesday,
        "WE" => DayOfWeek.Wednesday,
        "TH" => DayOfWeek.Thursday,
        "FR" => DayOfWeek.Friday,
        "SA" => DayOfWeek.Saturday,
        "SU" => DayOfWeek.Sunday,
        _ => null,
    };

    public static string LettersOf(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "MO",
        DayOfWeek.Tuesday => "TU",
        DayOfWeek.Wednesday => "WE",
        DayOfWeek.Thursday => "TH",
        DayOfWeek.Friday => "FR",
        DayOfWeek.Saturday => "SA",
        _ => "SU",
    };
}

using System.Globalization;

namespace RelationshipKit.Tests.Scheduling;

/// <summary>
/// The days of RRULE text by the table of RFC 5545, 3.3.10: for each period that INTERVAL keeps, all days that the BY parts allow, of which
/// BYSETPOS keeps one; then COUNT and UNTIL.
/// </summary>
internal static class RuleExpansion
{
    private static readonly string[] Letters = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    public static List<DateOnly> Of(string text, DateOnly start, DateOnly last)
    {
        var parts = text.Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        string frequency = parts["FREQ"];
        int interval = parts.TryGetValue("INTERVAL", out string? every) ? Number(every) : 1;
        int? position = parts.TryGetValue("BYSETPOS", out string? at) ? Number(at) : null;
        int? month = parts.TryGetValue("BYMONTH", out string? one) ? Number(one) : null;
        int[]? numbers = parts.TryGetValue("BYMONTHDAY", out string? listed) ? [.. listed.Split(',').Select(Number)] : null;
        string[]? weekdays = parts.TryGetValue("BYDAY", out string? named) ? named.Split(',') : null;
        if (weekdays is null && numbers is null)
        {
            // What the BY parts leave open, the start fills in.
            if (frequency == "WEEKLY") weekdays = [Letters[(int)start.DayOfWeek]];
            if (frequency == "YEARLY") month ??= start.Month;
            if (frequency is "MONTHLY" or "YEARLY") numbers = [start.Day];
        }

        // Days before the start belong to the start's period too, for BYSETPOS to choose among.
        DateOnly first = start.AddDays(-366);
        IEnumerable<DateOnly> kept = Enumerable.Range(0, last.DayNumber - first.DayNumber + 400)
            .Select(first.AddDays)
            .GroupBy(day => PeriodOf(frequency, day) - PeriodOf(frequency, start))
            .Where(period => period.Key >= 0 && period.Key % interval == 0)
            .SelectMany(period => Chosen([.. period.Where(Fits)], position))
            .Where(day => day >= start);
        if (parts.TryGetValue("COUNT", out string? count)) kept = kept.Take(Number(count));
        if (parts.TryGetValue("UNTIL", out string? until))
        {
            var end = DateOnly.ParseExact(until, "yyyyMMdd", CultureInfo.InvariantCulture);
            kept = kept.Where(day => day <= end);
        }

        return [.. kept.Where(day => day <= last)];

        bool Fits(DateOnly day) =>
            (month is null || day.Month == month)
            && (numbers is null || numbers.Any(number => IsNumbered(day, number)))
            && (weekdays is null || weekdays.Any(weekday => IsWeekday(day, weekday)));
    }

    private static int PeriodOf(string frequency, DateOnly day) => frequency switch
    {
        "DAILY" => day.DayNumber,
        "WEEKLY" => (day.DayNumber - new DateOnly(1899, 12, 25).DayNumber) / 7,
        "MONTHLY" => (day.Year * 12) + day.Month,
        _ => day.Year,
    };

    private static IEnumerable<DateOnly> Chosen(DateOnly[] days, int? position) => position switch
    {
        null => days,
        > 0 => days.Skip(position.Value - 1).Take(1),
        _ => days.SkipLast(-position.Value - 1).TakeLast(1),
    };

    private static bool IsNumbered(DateOnly day, int number) =>
        number > 0 ? day.Day == number : DateTime.DaysInMonth(day.Year, day.Month) - day.Day + 1 == -number;

    private static bool IsWeekday(DateOnly day, string weekday)
    {
        if (Letters[(int)day.DayOfWeek] != weekday[^2..]) return false;
        if (weekday.Length == 2) return true;
        int which = Number(weekday[..^2]);
        int left = DateTime.DaysInMonth(day.Year, day.Month) - day.Day;
        return which > 0 ? ((day.Day - 1) / 7) + 1 == which : (left / 7) + 1 == -which;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

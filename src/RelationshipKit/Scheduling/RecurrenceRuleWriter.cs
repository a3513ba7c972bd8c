using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Scheduling;

/// <summary>Says a recurrence as RRULE text, with the signs of the invariant culture.</summary>
internal sealed class RecurrenceRuleWriter
{
    private const int ShortestMonth = 28;
    private const int LongestMonth = 31;
    private const int MonthsOfYear = 12;
    private const int CommonYear = 2001;

    private readonly ProblemList _problems = new();

    public IReadOnlyList<InputProblem> Problems => _problems.All;

    /// <summary>The text, or null where there are problems.</summary>
    public string? Write(Recurrence recurrence)
    {
        string text = TextOf(recurrence);
        return _problems.Any ? null : text;
    }

    private string TextOf(Recurrence recurrence) => recurrence switch
    {
        Recurrence.Days days => "FREQ=DAILY" + IntervalOf(days.Every),
        Recurrence.Weeks weeks =>
            $"FREQ=WEEKLY{IntervalOf(weeks.Every)};BYDAY={string.Join(',', weeks.DaysOfTheWeek.Select(RuleWeekdays.LettersOf))}",
        Recurrence.Months { Every: var every } months when every % MonthsOfYear == 0 => TextOfYears(months, months.Start!.Value.Month),
        Recurrence.Months months => $"FREQ=MONTHLY{IntervalOf(months.Every)};{TextOf(months.Day)}",
        Recurrence.Limited limited => TextOf(limited.Rule) + EndOf(limited),
        Recurrence.Pausing pausing => Refused("A pause", "Write the rule without it.") + TextOf(pausing.Rule),
        Recurrence.Seasonal => Refused("Several seasons", "Write each season's rule by itself."),
        Recurrence.Rolling => Refused("A rule that follows completion", "Export its days."),
        Recurrence.Spread => Refused("A frequency", "Export its days."),
        Recurrence.OneDay => Refused("A single day", "Write the day by itself."),
        _ => Refused("An event", "It has no days."),
    };

    private static string TextOfYears(Recurrence.Months months, int month)
    {
        // 29 February stands for the end of the month; every other day is there each year.
        string day = months.Day.Weekday is null && months.Day.Number > DateTime.DaysInMonth(CommonYear, month)
            ? "BYMONTHDAY=-1"
            : TextOfDay(months.Day);
        return FormattableString.Invariant($"FREQ=YEARLY{IntervalOf(months.Every / MonthsOfYear)};BYMONTH={month};{day}");
    }

    private static string TextOf(MonthDay day)
    {
        if (day.Weekday is not null || day.Number <= ShortestMonth) return TextOfDay(day);
        if (day.Number == LongestMonth) return "BYMONTHDAY=-1";
        string days = string.Join(',', Enumerable.Range(ShortestMonth, day.Number - ShortestMonth + 1).Select(NumberOf));
        return $"BYMONTHDAY={days};BYSETPOS=-1";
    }

    private static string TextOfDay(MonthDay day) => day.Weekday is { } weekday
        ? $"BYDAY={NumberOf(day.Number)}{RuleWeekdays.LettersOf(weekday)}"
        : $"BYMONTHDAY={NumberOf(day.Number)}";

    private static string IntervalOf(int every) => every == 1 ? "" : ";INTERVAL=" + NumberOf(every);

    private static string NumberOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string EndOf(Recurrence.Limited limited)
    {
        if (limited.First is not null) Refused("A first day other than the one counted from", "Write the rule without it.");
        if (limited is { Last: not null, Turns: not null }) Refused("An end by day and by number at once", "Leave one of them out.");
        if (limited.Last is { } last) return ";UNTIL=" + last.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return limited.Turns is { } turns ? ";COUNT=" + NumberOf(turns) : "";
    }

    private string Refused(string what, string remedy)
    {
        _problems.Add("recurrence", what + " has no RRULE.", remedy);
        return "";
    }
}

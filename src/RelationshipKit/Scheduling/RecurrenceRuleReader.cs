using System.Globalization;

namespace RelationshipKit.Scheduling;

/// <summary>What the parts of a rule mean together with its start.</summary>
internal sealed class RecurrenceRuleReader(RecurrenceRuleParts parts, DateOnly start)
{
    private const int ShortestMonth = 28;
    private const int MonthsOfYear = 12;
    private const int CommonYear = 2001;

    public Recurrence? Read()
    {
        Recurrence? rule = parts.Frequency switch
        {
            RuleFrequency.Daily => ReadDaily(),
            RuleFrequency.Weekly => ReadWeekly(),
            RuleFrequency.Monthly => ReadMonthly(),
            _ => ReadYearly(),
        };
        if (parts.Any || rule is null) return null;
        if (parts.Until is { } until) return rule.EndingOn(until);
        return parts.Count is { } count ? rule.EndingAfter(count) : rule;
    }

    private Recurrence? ReadDaily()
    {
        RefuseMonthParts();
        if (parts.Weekdays.IsEmpty) return Recurrence.EveryDays(parts.Interval, start);
        if (parts.Interval != 1) Refuse("BYDAY", "It stands beside FREQ=DAILY with an INTERVAL.", "Use FREQ=WEEKLY.");
        return OnWeekdays(1);
    }

    private Recurrence? ReadWeekly()
    {
        RefuseMonthParts();
        if (parts.Interval != 1 && parts.WeekStart != DayOfWeek.Monday)
            Refuse("WKST", "Weeks that do not begin on Monday are outside the rules that are read here.", "Give WKST=MO, or leave it out.");
        return OnWeekdays(parts.Interval);
    }

    private Recurrence? OnWeekdays(int interval)
    {
        if (parts.Weekdays.Any(day => day.Which is not null))
            Refuse("BYDAY", "A numbered day of the week goes with months only.", "Leave the number out.");
        return parts.Any ? null : Recurrence.EveryWeeks(interval, start, parts.Weekdays.Select(day => day.Day));
    }

    private Recurrence? ReadMonthly()
    {
        if (parts.Month is not null) Refuse("BYMONTH", "BYMONTH beside FREQ=MONTHLY is outside the rules that are read here.", "Use seasons.");
        return ReadMonthDay(parts.Interval) is { } day ? Recurrence.EveryMonths(parts.Interval, start, day) : null;
    }

    private Recurrence? ReadYearly()
    {
        if (parts.Month is { } month && month != start.Month)
            Refuse("BYMONTH", "It is another month than the start's.", "Give a start in that month.");
        if (parts.Month is null && !parts.Weekdays.IsEmpty)
            Refuse("BYDAY", "Days of the week counted over a year are outside the rules that are read here.", "Add BYMONTH.");
        if (parts.Month is null && !parts.MonthDays.IsEmpty)
            Refuse("BYMONTHDAY", "Beside FREQ=YEARLY without BYMONTH it means every month.", "Add BYMONTH, or use FREQ=MONTHLY.");
        return ReadMonthDay(MonthsOfYear * parts.Interval) is { } day ? Recurrence.EveryYears(parts.Interval, start, day) : null;
    }

    private MonthDay? ReadMonthDay(int months)
    {
        if (!parts.Weekdays.IsEmpty && !parts.MonthDays.IsEmpty)
        {
            Refuse("BYDAY", "BYDAY beside BYMONTHDAY is outside the rules that are read here.", "Give one of them.");
            return null;
        }

        // Days that every month of the rule has. RFC 5545 leaves out months that lack the day; a recurrence takes their last day instead.
        int always = months % MonthsOfYear == 0 ? DateTime.DaysInMonth(CommonYear, start.Month) : ShortestMonth;
        if (!parts.Weekdays.IsEmpty) return ReadNthWeekday();
        if (!parts.MonthDays.IsEmpty) return ReadDayNumbers(always);
        if (parts.Position is not null) Refuse("BYSETPOS", "There is nothing it could choose from.", "Leave it out.");
        return start.Day <= always ? MonthDay.Of(start.Day) : RefuseShortMonths("FREQ", start.Day);
    }

    private MonthDay? ReadNthWeekday()
    {
        const int mostInMonth = 5;
        if (parts.Weekdays is not [var day] || (day.Which is null) == (parts.Position is null))
        {
            Refuse("BYDAY", "Only one numbered day of the week is read here beside months.", "Give such as 2TU, or -1FR for the last Friday.");
            return null;
        }

        int which = day.Which ?? parts.Position!.Value;
        if (which is >= -mostInMonth and <= mostInMonth) return MonthDay.Nth(which, day.Day);
        Refuse(day.Which is null ? "BYSETPOS" : "BYDAY", "No month has so many.", "Give 1 to 5, or -1 to -5.");
        return null;
    }

    private MonthDay? ReadDayNumbers(int always)
    {
        int least = parts.MonthDays.Min(), most = parts.MonthDays.Max();
        if (parts.MonthDays is [-1] && parts.Position is null or 1 or -1) return MonthDay.Last;
        if (least < 0)
        {
            Refuse("BYMONTHDAY", "Of days counted from the end of the month only the last one is read here.", "Give -1, or a day from the beginning.");
            return null;
        }

        if (parts.MonthDays.Length == 1 && parts.Position is null or 1 or -1)
            return least <= always ? MonthDay.Of(least) : RefuseShortMonths("BYMONTHDAY", least);
        // 'The last that there is of 28, 29, 30' is how RFC 5545 says day 30 or the month's end.
        bool isOneDay = parts.Position == -1 && least <= always && most - least + 1 == parts.MonthDays.Length;
        if (isOneDay) return MonthDay.Of(most);
        Refuse("BYMONTHDAY", "Several days of a month are outside the rules that are read here.", "Give one rule for each.");
        return null;
    }

    private MonthDay? RefuseShortMonths(string name, int day)
    {
        string days = string.Join(',', Enumerable.Range(ShortestMonth, day - ShortestMonth + 1).Select(one => one.ToString(CultureInfo.InvariantCulture)));
        Refuse(
            name,
            FormattableString.Invariant($"By RFC 5545 a rule on day {day} leaves out shorter months; such rules are outside those read here."),
            $"Give BYMONTHDAY={days};BYSETPOS=-1 for that day or the month's last.");
        return null;
    }

    private void RefuseMonthParts()
    {
        if (!parts.MonthDays.IsEmpty) Refuse("BYMONTHDAY", "It is outside the rules of days or weeks that are read here.", "Use FREQ=MONTHLY.");
        if (parts.Month is not null) Refuse("BYMONTH", "It is outside the rules of days or weeks that are read here.", "Use seasons.");
        if (parts.Position is not null) Refuse("BYSETPOS", "It is outside the rules of days or weeks that are read here.", "Leave it out.");
    }

    private void Refuse(string name, string what, string remedy) => parts.Refuse("rule." + name, what, remedy);
}

using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Reports;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdConsole.Schedules;

/// <summary>Schedules in plain words.</summary>
internal static class ScheduleWords
{
    public static string TitleOf(BookedWeek week, CultureInfo culture) => string.Create(
        culture, $"Week {ISOWeek.GetWeekOfYear(week.First.ToDateTime(default))}: {LongDay(week.First, culture)} to {LongDay(week.Last, culture)}");

    public static string ShortDay(DateOnly day, CultureInfo culture) => string.Create(culture, $"{day:ddd} {day.Day}");

    /// <summary>Month and day as the culture orders them, the month in short.</summary>
    public static string ShortDate(DateOnly day, CultureInfo culture) =>
        day.ToString(culture.DateTimeFormat.MonthDayPattern.Replace("MMMM", "MMM", StringComparison.Ordinal), culture);

    public static string LongDay(DateOnly day, CultureInfo culture) => day.ToString(culture.DateTimeFormat.LongDatePattern, culture);

    public static string NamesOf(WeekBook book, IReadOnlyList<PersonId> people) =>
        people.Count > 2 && people.Count == book.Household.People.Count ? "all of you" : Listed([.. people.Select(book.NameOf)]);

    public static string TasksOf(WeekBook book, DayPart part, CultureInfo culture) => string.Join(", ", part.Turns
        .GroupBy(turn => turn.Task)
        .Select(same => $"{book.NameOf(same.Key)} ({TimeOf([.. same], culture)})"));

    /// <summary>How long one turn takes, and how many there are if several.</summary>
    public static string TimeOf(IReadOnlyList<Turn> turns, CultureInfo culture) =>
        string.Create(culture, $"{(turns.Count == 1 ? "" : $"{turns.Count} × ")}{Numbers.Minutes(turns[0].Minutes, culture)}");

    public static string TimesOf(WeekBook book, BookedWeek week, CultureInfo culture) => string.Join(", ", book.Household.People.Zip(
        week.Minutes, (person, minutes) => $"{Isolated(person.Name)} {Numbers.Minutes(minutes, culture)}"));

    public static string BalanceOf(WeekBook book, BookedWeek week, CultureInfo culture) => string.Join(", ", book.Household.People.Zip(
        week.RatiosSoFar, (person, ratio) => $"{Isolated(person.Name)} {Percent(ratio, culture)}")) + " of the own part so far";

    public static string Percent(Rational? ratio, CultureInfo culture) => ratio?.RoundHalfEven(2).ToString("P0", culture) ?? "–";

    public static string WhyOf(Household household, PersonId person, Turn turn) => turn.Reason switch
    {
        TurnReason.Owner => "the task is yours",
        TurnReason.Rotation => "it is your turn",
        TurnReason.Jointly => $"together with {Listed([.. turn.People.Where(one => one != person).Select(one => Isolated(household.People[household.IndexOf(one)].Name))])}",
        TurnReason.StandIn => "you stand in",
        TurnReason.Swapped => "you took it over",
        TurnReason.LeastBurdened => "you have carried least so far",
        TurnReason.DutyDay => "it is your day",
        TurnReason.Part => "this part is yours",
        TurnReason.Drawn => "it was drawn",
        _ => "whoever takes it",
    };

    public static string SentenceOf(WeekBook book, ScheduleWarning warning, CultureInfo culture)
    {
        string tasks = Listed([.. warning.Tasks.Select(task => $"“{Isolated(book.NameOf(task))}”")]);
        string people = Listed([.. warning.People.Select(person => Isolated(book.NameOf(person)))]);
        string what = warning.Kind switch
        {
            ScheduleWarningKind.EveryoneAway => $"{tasks}: nobody is there, it is left undone",
            ScheduleWarningKind.NobodyAble => $"{tasks}: nobody who is there can do it, it is left undone",
            ScheduleWarningKind.StandIn => $"{tasks}: somebody stands in for {people}",
            ScheduleWarningKind.LeftOut => $"{tasks}: left out while {people} cannot do it",
            ScheduleWarningKind.DutyClash => $"{tasks}: {people} would be on duty on a day away, it is left out",
            ScheduleWarningKind.NobodyOnDuty => $"{tasks}: nobody is on duty, it is left out",
            ScheduleWarningKind.TooFewPeople => $"{tasks}: there are too few people to keep these apart",
            ScheduleWarningKind.NotApart => $"{tasks}: wished apart, and with {people} all the same",
            ScheduleWarningKind.NotTogether => $"{tasks}: wished together, and with different people all the same",
            ScheduleWarningKind.OverMinutes => string.Create(culture, $"{people}: more than the time they have, by up to {Numbers.Minutes(warning.Amount ?? 0, culture)} a week"),
            ScheduleWarningKind.Drift => $"{people}: more than turns could even out",
            _ => $"{tasks}: has no days of its own",
        };
        return $"{what} ({Span(warning, culture)}).";
    }

    private static string Span(ScheduleWarning warning, CultureInfo culture)
    {
        if (warning.First == warning.Last) return string.Create(culture, $"{warning.First:d}");
        string times = warning.Kind switch
        {
            ScheduleWarningKind.OverMinutes => warning.Days == 1 ? "in 1 week" : string.Create(culture, $"in {warning.Days} weeks"),
            _ => string.Create(culture, $"on {warning.Days} days"),
        };
        return string.Create(culture, $"{times}, {warning.First:d} to {warning.Last:d}");
    }

    private static string Listed(string[] items) => items switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", items[..^1])} and {items[^1]}",
    };

    /// <summary>A text that keeps its own direction to itself: what is written from right to left does not turn the numbers beside it round.</summary>
    private static string Isolated(string text) => text.Any(TurnsRound) ? $"\u2068{text}\u2069" : text;

    // The blocks written from right to left, and the characters that change the direction by themselves.
    private static bool TurnsRound(char letter) => letter
        is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC')
        or (>= '\uD802' and <= '\uD803') or (>= '\uD83A' and <= '\uD83B')
        or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

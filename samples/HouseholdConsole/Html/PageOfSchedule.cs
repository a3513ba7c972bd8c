using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Reports;
using RelationshipKit.Samples.HouseholdConsole.Schedules;

namespace RelationshipKit.Samples.HouseholdConsole.Html;

/// <summary>Puts a schedule into the texts and numbers of a page.</summary>
internal static class PageOfSchedule
{
    /// <summary>With more weeks, a column of the picture is a week, no longer a day.</summary>
    private const int MostWeeksByDay = 6;
    private const int DaysAWeek = 7;

    public static ScheduleContent Describe(WeekBook book, CultureInfo culture)
    {
        string weeks = book.Weeks.Count == 1 ? "1 week" : string.Create(culture, $"{book.Weeks.Count} weeks");
        return new ScheduleContent
        {
            Language = "en",
            Title = "Who does what when",
            Subtitle = $"{weeks} from {ScheduleWords.LongDay(book.First, culture)}",
            ColumnsAWeek = book.Weeks.Count <= MostWeeksByDay ? DaysAWeek : 1,
            People = PeopleOf(book, culture),
            Weeks = [.. book.Weeks.Select(week => Describe(book, week, culture))],
            BalanceText = ScheduleWords.BalanceOf(book, book.Weeks[^1], culture),
            Warnings = [.. book.Warnings.Select(warning => ScheduleWords.SentenceOf(book, warning, culture))],
        };
    }

    private static ScheduledPerson[] PeopleOf(WeekBook book, CultureInfo culture)
    {
        string[] letters = LettersOf(book.Household);
        int columnsAWeek = book.Weeks.Count <= MostWeeksByDay ? DaysAWeek : 1;
        return
        [
            .. book.Loads.Select((load, at) => new ScheduledPerson(
                book.NameOf(load.Person),
                letters[at],
                columnsAWeek == 1 ? [.. book.Weeks.Select(week => week.Minutes[at])] : book.MinutesByDay(at),
                [.. book.Weeks.Select(week => week.RatiosSoFar[at] is { } ratio ? (double?)ratio.RoundHalfEven(6) : null)],
                $"{Numbers.Minutes((decimal)load.Minutes / book.Weeks.Count, culture)} a week",
                load.Ratio is { } value ? $"{ScheduleWords.Percent(value, culture)} of the own part" : "no part to compare",
                string.Join(", ", book.Weeks.Select(week => Numbers.Minutes(week.Minutes[at], culture))))),
        ];
    }

    /// <summary>The first letter of each name where they all differ, else numbers.</summary>
    private static string[] LettersOf(Household household)
    {
        string[] letters = [.. household.People.Select(person => StringInfo.GetNextTextElement(person.Name).ToUpperInvariant())];
        bool areTheirOwn = letters.Distinct(StringComparer.Ordinal).Count() == letters.Length && Array.TrueForAll(letters, letter => char.IsLetter(letter, 0));
        return areTheirOwn ? letters : [.. household.People.Select((_, at) => (at + 1).ToString(CultureInfo.InvariantCulture))];
    }

    private static ScheduledWeek Describe(WeekBook book, BookedWeek week, CultureInfo culture) => new(
        ScheduleWords.ShortDate(week.First, culture),
        ScheduleWords.TitleOf(week, culture),
        ScheduleWords.TimesOf(book, week, culture),
        ScheduleWords.BalanceOf(book, week, culture),
        [.. DayPlan.Of(book.Household, week).Select(day => Describe(book, day, culture))]);

    private static ScheduledDay Describe(WeekBook book, DayPlan day, CultureInfo culture) => new(
        day.Day is { } date ? string.Create(culture, $"{date:dddd} {date.Day}") : "Every day",
        day.Day is null,
        [
            .. day.Parts.Select(part => new ScheduledPart(
                [.. part.People.Select(book.Household.IndexOf)],
                ScheduleWords.NamesOf(book, part.People),
                [
                    .. part.Turns.GroupBy(turn => turn.Task).Select(same =>
                        new ScheduledTask(book.NameOf(same.Key), ScheduleWords.TimeOf([.. same], culture))),
                ])),
        ]);
}

using System.Globalization;
using RelationshipKit.Samples.HouseholdConsole.Schedules;
using RelationshipKit.Scheduling;
using Spectre.Console;

namespace RelationshipKit.Samples.HouseholdConsole.Reports;

/// <summary>A schedule as text: a board for each week, what it comes to for each person, and what to know.</summary>
internal static class ScheduleReport
{
    private const int WidthOfDays = 9;
    private const int WidestName = 18;

    private static readonly Style Strong = new(decoration: Decoration.Bold);

    public static void Print(Terminal terminal, WeekBook book, CultureInfo culture) => terminal.Draw(canvas =>
    {
        (BookedWeek Week, IReadOnlyList<DayPlan> Days)[] weeks = [.. book.Weeks.Select(week => (week, DayPlan.Of(book.Household, week)))];
        int widthOfNames = WidthOfNames(book, weeks.SelectMany(week => week.Days));
        foreach ((BookedWeek week, IReadOnlyList<DayPlan> days) in weeks)
        {
            PrintWeek(canvas, book, week, days, widthOfNames, culture);
            canvas.WriteLine();
        }

        PrintLoads(canvas, book, culture);
        PrintWarnings(canvas, book, culture);
    });

    private static void PrintWeek(IAnsiConsole canvas, WeekBook book, BookedWeek week, IReadOnlyList<DayPlan> days, int widthOfNames, CultureInfo culture)
    {
        canvas.Write(new Text(ScheduleWords.TitleOf(week, culture), Strong));
        canvas.WriteLine();
        Grid board = new Grid()
            .AddColumn(DayColumn())
            .AddColumn(new GridColumn { Width = widthOfNames, Padding = new Padding(0, 0, 2, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (DayPlan day in days)
        {
            string label = day.Day is { } date ? ScheduleWords.ShortDay(date, culture) : "every day";
            foreach (DayPart part in day.Parts)
            {
                board.AddRow(new Text(label), new Text(ScheduleWords.NamesOf(book, part.People), Strong), new Text(ScheduleWords.TasksOf(book, part, culture)));
                label = "";
            }
        }

        canvas.Write(board);
        Grid sums = new Grid().AddColumn(DayColumn()).AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        if (week.Turns.Count == 0) sums.AddRow(new Text(""), new Text("Nothing to do."));
        sums.AddRow(new Text("time"), new Text(ScheduleWords.TimesOf(book, week, culture)));
        sums.AddRow(new Text("balance"), new Text(ScheduleWords.BalanceOf(book, week, culture)));
        canvas.Write(sums);
    }

    private static GridColumn DayColumn() => new() { Width = WidthOfDays, NoWrap = true, Padding = new Padding(2, 0, 1, 0) };

    /// <summary>The same in all weeks, so that boards stand below one another.</summary>
    private static int WidthOfNames(WeekBook book, IEnumerable<DayPlan> days)
    {
        IEnumerable<int> widths = days.SelectMany(day => day.Parts).Select(part => new Text(ScheduleWords.NamesOf(book, part.People)).Length);
        return Math.Clamp(widths.DefaultIfEmpty().Max(), 1, WidestName);
    }

    private static void PrintLoads(IAnsiConsole canvas, WeekBook book, CultureInfo culture)
    {
        canvas.Write(new Text("What it comes to, as each of you feels it", Strong));
        canvas.WriteLine();
        int width = canvas.Profile.Width;
        Table table = new Table { Border = TableBorder.Simple }
            .AddColumn("Person")
            .AddColumn(new TableColumn(width >= Terminal.PlainWidth ? "Load ( | is the fair part )" : "Load").NoWrap())
            .AddColumn(new TableColumn("Of the part").RightAligned())
            .AddColumn(new TableColumn("A week").RightAligned());
        foreach (BookedLoad load in book.Loads)
        {
            table.AddRow(
                new Text(book.NameOf(load.Person), Strong),
                new Text(Bars.Of(load.Ratio, width), new Style(Color.Teal)),
                new Text(Numbers.Percent(load.Ratio, culture)),
                new Text(Numbers.Minutes((decimal)load.Minutes / book.Weeks.Count, culture)));
        }

        canvas.Write(table);
    }

    private static void PrintWarnings(IAnsiConsole canvas, WeekBook book, CultureInfo culture)
    {
        if (book.Warnings.Count == 0) return;
        canvas.WriteLine();
        canvas.Write(new Text("Good to know", Strong));
        canvas.WriteLine();
        foreach (ScheduleWarning warning in book.Warnings)
            canvas.Write(new Padder(new Text(ScheduleWords.SentenceOf(book, warning, culture))).Padding(2, 0, 0, 0));
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using RelationshipKit.Catalogs;
using RelationshipKit.Samples.HouseholdConsole.Html;
using RelationshipKit.Samples.HouseholdConsole.Reports;
using RelationshipKit.Samples.HouseholdConsole.Schedules;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>schedule FILE</c>: who does what on which day, for some weeks.</summary>
internal sealed class ScheduleCommand
{
    private const int MostWeeks = 520;

    private readonly Argument<string> _file = new("FILE") { Description = "The household file." };
    private readonly Option<int> _weeks = new("--weeks") { Description = "How many weeks, 1 to 520.", HelpName = "N", Required = true };
    private readonly Option<DateOnly?> _start = new("--start") { Description = "The first day.", HelpName = "yyyy-MM-dd", Required = true };
    private readonly Option<string> _ledger = new("--ledger") { Description = "The ledger of what was really done; what is settled is left out.", HelpName = "LEDGER" };
    private readonly Option<string> _ics = new("--ics") { Description = "Also write a calendar file; written again, it updates calendars.", HelpName = "OUT" };
    private readonly Option<string> _html = new("--html") { Description = "Also write a page with a picture of the weeks.", HelpName = "OUT" };
    private readonly Option<bool> _json = CommonOptions.Json();

    public static Command Create(Terminal terminal, Option<CultureInfo> culture, CancellationToken cancellationToken)
    {
        var schedule = new ScheduleCommand();
        schedule._start.CustomParser = CommonSchedules.ReadDay;
        schedule._weeks.CustomParser = ReadWeeks;
        var command = new Command("schedule", "Says who does what on which day, for some weeks.")
        {
            schedule._file, schedule._weeks, schedule._start, schedule._ledger, schedule._ics, schedule._html, schedule._json,
        };
        command.Validators.Add(schedule.StayInTheCalendar);
        command.SetAction(parsed => schedule.Run(terminal, parsed, parsed.GetRequiredValue(culture), cancellationToken));
        return command;
    }

    private int Run(Terminal terminal, ParseResult parsed, CultureInfo culture, CancellationToken cancellationToken)
    {
        bool asJson = parsed.GetValue(_json);
        int outcome = CommonSchedules.Plan(terminal, parsed.GetRequiredValue(_file), asJson, culture, out HouseholdPlan? plan, cancellationToken);
        if (plan is null) return outcome;
        Ledger? ledger = null;
        if (parsed.GetValue(_ledger) is { } ledgerFile && !CommonSchedules.TryReadLedger(terminal, ledgerFile, plan.Household, asJson, out ledger))
            return ExitCode.BadInput;

        DateOnly start = parsed.GetRequiredValue(_start)!.Value;
        var book = WeekBook.Of(plan.Of(start, parsed.GetRequiredValue(_weeks), CommonSchedules.AnchorOf(start)), ledger);
        string? html = parsed.GetValue(_html), ics = parsed.GetValue(_ics);
        InputProblem? problem = null;
        if (html is not null && !Files.TryWrite(html, Encoding.UTF8.GetBytes(SchedulePage.Render(PageOfSchedule.Describe(book, culture))), out problem))
            return Problems.Tell(terminal, [problem], asJson);
        if (ics is not null && !(Files.TryReadBytes(ics, out byte[] before, out problem) && Files.TryWrite(ics, ScheduleCalendar.Write(book, before), out problem)))
            return Problems.Tell(terminal, [problem], asJson);

        if (asJson) terminal.Output.Write(ScheduleJson.Of(book));
        else ScheduleReport.Print(terminal, book, culture);
        if (html is not null && !asJson) terminal.Output.WriteLine($"The page is in {html}.");
        if (ics is not null && !asJson) terminal.Output.WriteLine($"The calendar is in {ics}.");
        return ExitCode.Done;
    }

    private void StayInTheCalendar(CommandResult given)
    {
        // A schedule with people away looks ahead to the end of a year.
        const int daysAhead = 2 * 366;
        bool isKnown = CommonSchedules.TryDay(given.GetResult(_start)?.Tokens, out DateOnly start) & TryWeeks(given.GetResult(_weeks)?.Tokens, out int weeks);
        if (isKnown && start.DayNumber + (weeks * 7L) + daysAhead > DateOnly.MaxValue.DayNumber)
            given.AddError("These weeks leave the calendar. Give an earlier day.");
    }

    private static int ReadWeeks(ArgumentResult given)
    {
        if (TryWeeks(given.Tokens, out int weeks)) return weeks;
        given.AddError($"--weeks takes a whole number from 1 to {MostWeeks}.");
        return 1;
    }

    private static bool TryWeeks(IReadOnlyList<Token>? given, out int weeks)
    {
        weeks = 0;
        return given is [var only] && int.TryParse(only.Value, NumberStyles.None, CultureInfo.InvariantCulture, out weeks) && weeks is >= 1 and <= MostWeeks;
    }
}

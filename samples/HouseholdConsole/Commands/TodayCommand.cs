using System.CommandLine;
using System.Globalization;
using RelationshipKit.Samples.HouseholdConsole.Reports;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>today FILE</c>: what is due, for each person.</summary>
internal static class TodayCommand
{
    /// <summary>A task that comes round once a year can be overdue for as long.</summary>
    private const int WeeksBack = 53;
    private const int WeeksAhead = 2;

    public static Command Create(Terminal terminal, Option<CultureInfo> culture, CancellationToken cancellationToken)
    {
        Argument<string> file = new("FILE") { Description = "The household file." };
        Option<string> ledger = new("--ledger") { Description = "The ledger of what was really done.", HelpName = "LEDGER", Required = true };
        Option<DateOnly?> date = new("--date") { Description = "The day (default: today).", HelpName = "yyyy-MM-dd", CustomParser = CommonSchedules.ReadDay };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("today", "Says what is due today, what is overdue and what comes this week, for each person.") { file, ledger, date, json };
        command.Validators.Add(given =>
        {
            if (CommonSchedules.TryDay(given.GetResult(date)?.Tokens, out DateOnly day) && day.Year is 1 or > 9_990) given.AddError("Give a day of the years 2 to 9990.");
        });
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(file),
            parsed.GetRequiredValue(ledger),
            parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime),
            parsed.GetValue(json),
            parsed.GetRequiredValue(culture),
            cancellationToken));
        return command;
    }

    private static int Run(
        Terminal terminal, string file, string ledgerFile, DateOnly day, bool asJson, CultureInfo culture, CancellationToken cancellationToken)
    {
        int outcome = CommonSchedules.Plan(terminal, file, asJson, culture, out HouseholdPlan? plan, cancellationToken);
        if (plan is null) return outcome;
        if (!CommonSchedules.TryReadLedger(terminal, ledgerFile, plan.Household, asJson, out Ledger? ledger)) return ExitCode.BadInput;
        DateOnly anchor = CommonSchedules.AnchorOf(day), first = FirstOf(ledger, day, anchor);
        Schedule schedule = plan.Of(first, ((day.DayNumber - first.DayNumber) / 7) + WeeksAhead, anchor);
        var next = WhatNext.On(schedule, day, ledger);
        if (asJson) terminal.Output.Write(TodayReport.JsonOf(next));
        else TodayReport.Print(terminal, next, culture);
        return ExitCode.Done;
    }

    /// <summary>Nothing is overdue from before the household began to write down what it did.</summary>
    private static DateOnly FirstOf(Ledger ledger, DateOnly day, DateOnly anchor)
    {
        DateOnly begun = ledger.Entries.Select(entry => entry.TurnDay).Append(day).Min();
        DateOnly back = day.AddDays(-7 * WeeksBack);
        DateOnly latest = begun > back ? begun : back;
        return latest > anchor ? latest : anchor;
    }
}

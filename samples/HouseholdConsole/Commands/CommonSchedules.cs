using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;
using RelationshipKit.Splitting;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary>Who does what over time, for commands that ask something of a schedule; what stands in the way is told.</summary>
internal static class CommonSchedules
{
    /// <summary>Turns are counted from the beginning of a block of so many years, whenever a schedule begins: so two schedules agree on their common days.</summary>
    private const int YearsOfABlock = 20;

    /// <summary>Reads a household and divides its work.</summary>
    /// <returns>The exit code if there is no plan.</returns>
    public static int Plan(
        Terminal terminal, string file, bool asJson, CultureInfo culture, out HouseholdPlan? plan, CancellationToken cancellationToken)
    {
        plan = null;
        if (!CommonSplits.TryReadContents(terminal, file, asJson, out HouseholdContents? contents)) return ExitCode.BadInput;
        Household household = contents.Adjusted;
        int outcome = CommonSplits.Split(
            terminal, contents.Timing.ToDivide(household), RuleCatalogue.Recommended, asJson, culture, out FairSplit? split, cancellationToken);
        if (split is not null) plan = new HouseholdPlan(contents.Timing.PlanOf(household, split), contents.Timing.Roster);
        return outcome;
    }

    /// <summary>Reads what was really done, as far as it is of the household's people and tasks: others may have moved out or been dropped.</summary>
    public static bool TryReadLedger(Terminal terminal, string file, Household household, bool asJson, [NotNullWhen(true)] out Ledger? ledger)
    {
        if (!Files.TryRead(file, LedgerFile.TryRead, out ledger, out IReadOnlyList<InputProblem> problems))
        {
            Problems.Tell(terminal, [(file, problems)], asJson);
            return false;
        }

        ledger = Ledger.Of(ledger.Counting.Where(entry =>
            household.TryIndexOf(entry.Task, out _) && entry.With.Concat(entry.By is { } by ? [by] : []).All(person => household.TryIndexOf(person, out _))));
        return true;
    }

    /// <summary>The Monday from which turns are counted.</summary>
    public static DateOnly AnchorOf(DateOnly day)
    {
        int year = day.Year / YearsOfABlock * YearsOfABlock;
        if (year == 0) return DateOnly.MinValue;
        var newYear = new DateOnly(year, 1, 1);
        return newYear.AddDays(-(((int)newYear.DayOfWeek + 6) % 7));
    }

    /// <summary>A day given on the command line; false where none is, or something else.</summary>
    public static bool TryDay(IReadOnlyList<Token>? given, out DateOnly day)
    {
        day = default;
        return given is [var only] && DateOnly.TryParseExact(only.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    public static DateOnly? ReadDay(ArgumentResult given)
    {
        if (TryDay(given.Tokens, out DateOnly day)) return day;
        given.AddError($"'{given.Tokens[0].Value}' is no day. Give one such as 2026-11-23.");
        return null;
    }
}

/// <summary>Who does what over time, and who is there when.</summary>
internal sealed record HouseholdPlan(OwnershipPlan Ownership, Roster Roster)
{
    public Household Household => Ownership.Household;

    /// <summary>The schedule of some weeks.</summary>
    public Schedule Of(DateOnly first, int weeks, DateOnly anchor) =>
        Schedule.Of(Ownership, first, weeks, new ScheduleOptions { Roster = Roster, Anchor = anchor });
}

using System.CommandLine;
using System.Globalization;
using System.Text;
using RelationshipKit.Catalogs;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Html;
using RelationshipKit.Samples.HouseholdConsole.Reports;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;
using RelationshipKit.Splitting;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>split FILE</c>: a household file in, a fair split and its evidence out.</summary>
internal static class SplitCommand
{
    public static Command Create(Terminal terminal, Option<CultureInfo> culture, CancellationToken cancellationToken)
    {
        Argument<string> file = new("FILE") { Description = "The household file." };
        Option<string> rule = CommonOptions.Rule();
        Option<string> html = new("--html") { Description = "Also write a page with a picture of the split.", HelpName = "OUT" };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("split", "Splits the tasks of a household and says why the split is fair.") { file, rule, html, json };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(file),
            RuleCatalogue.Find(parsed.GetRequiredValue(rule))!,
            parsed.GetValue(html),
            parsed.GetValue(json),
            parsed.GetRequiredValue(culture),
            cancellationToken));
        return command;
    }

    private static int Run(
        Terminal terminal, string file, Rule rule, string? html, bool asJson, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (!CommonSplits.TryReadContents(terminal, file, asJson, out HouseholdContents? contents)) return ExitCode.BadInput;
        Household household = contents.Adjusted;
        IReadOnlyList<InputProblem> refusals = FairSplit.Refusals(household, rule);
        if (refusals.Count > 0) return Problems.Tell(terminal, refusals, asJson);

        FairSplit split = Search(terminal, household, rule, cancellationToken);
        if (split is { IsPossible: false, Conflict.Count: 0 }) return Problems.Tell(terminal, [Undecided], asJson);
        if (html is not null && !Files.TryWrite(html, Page(split, culture), out InputProblem? problem))
            return Problems.Tell(terminal, [problem], asJson);

        Print(terminal, split, asJson, culture);
        if (!asJson && contents.Goals.Goals.Length > 0) PageReport.Print(terminal, contents.Goals.Explain(household, reader: null, culture), isLater: true);
        HouseholdTask[] shared = [.. household.Tasks.Where(task => contents.Timing.ModeOf(task.Id) is not TaskMode.One)];
        if (!asJson && shared.Length > 0) SplitReport.PrintSharedInTime(terminal, shared.Select(task => task.DisplayName));
        if (html is not null && !asJson) terminal.Output.WriteLine($"The page is in {html}.");
        return split.IsPossible ? ExitCode.Done : ExitCode.NoSplit;
    }

    public static void Print(Terminal terminal, FairSplit split, bool asJson, CultureInfo culture)
    {
        if (asJson) terminal.Output.Write(Encoding.UTF8.GetString(SplitFile.Write(SplitFile.From(split))));
        else SplitReport.Print(terminal, split, culture);
    }

    public static InputProblem Undecided => new(
        "$",
        "No split that keeps all wishes was found, and the search ended before it was sure that there is none.",
        "Loosen a wish, such as a limit to somebody's minutes.");

    private static FairSplit Search(Terminal terminal, Household household, Rule rule, CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine(terminal);
        return FairSplit.Of(household, rule, options: null, progress, cancellationToken);
    }

    private static byte[] Page(FairSplit split, CultureInfo culture) => Encoding.UTF8.GetBytes(SplitPage.Render(PageOfSplit.Describe(split, culture)));
}

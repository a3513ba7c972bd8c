using System.CommandLine;
using System.Globalization;
using System.Text;
using RelationshipKit.Catalogs;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Reports;
using RelationshipKit.Serialization;
using RelationshipKit.Splitting;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>check FILE SPLIT</c>: verifies any split from scratch, believing nothing the split file says of itself.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal, Option<CultureInfo> culture)
    {
        Argument<string> file = new("FILE") { Description = "The household file, or with --instance the raw instance." };
        Argument<string> split = new("SPLIT") { Description = "The split file, or with --instance the division." };
        Option<bool> instance = new("--instance") { Description = "Check a division of a raw instance." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("check", "Checks a split from scratch: complete, allowed, fair, and how near to the best possible.")
        {
            file, split, instance, json,
        };
        command.SetAction(parsed => parsed.GetValue(instance)
            ? CheckDivision(terminal, parsed.GetRequiredValue(file), parsed.GetRequiredValue(split), parsed.GetValue(json), parsed.GetRequiredValue(culture))
            : CheckSplit(terminal, parsed.GetRequiredValue(file), parsed.GetRequiredValue(split), parsed.GetValue(json), parsed.GetRequiredValue(culture)));
        return command;
    }

    private static int CheckSplit(Terminal terminal, string file, string splitFile, bool asJson, CultureInfo culture)
    {
        bool isRead = Files.TryRead<HouseholdContents>(
            file, HouseholdFile.TryReadContents, out HouseholdContents? contents, out IReadOnlyList<InputProblem> problems);
        if (!Files.TryRead<SplitDocument>(splitFile, SplitFile.TryRead, out SplitDocument? document, out IReadOnlyList<InputProblem> more) || !isRead)
            return Problems.Tell(terminal, [(file, problems), (splitFile, more)], asJson);

        Household household = contents!.Adjusted;
        var check = SplitCheck.Of(household, document.Owners ?? new Dictionary<TaskId, PersonId>(), Lambda(document.Certificate));
        if (asJson) terminal.Output.Write(Encoding.UTF8.GetString(CheckFile.Write(check, household)));
        else CheckReport.Print(terminal, check, household, culture);
        return ExitCode.Done;
    }

    private static int CheckDivision(Terminal terminal, string file, string divisionFile, bool asJson, CultureInfo culture)
    {
        bool isRead = Files.TryRead<RawInstance>(file, InstanceFile.TryRead, out RawInstance? raw, out IReadOnlyList<InputProblem> problems);
        if (!Files.TryRead<DivisionDocument>(divisionFile, DivisionFile.TryRead, out DivisionDocument? document, out IReadOnlyList<InputProblem> more) || !isRead)
            return Problems.Tell(terminal, [(file, problems), (divisionFile, more)], asJson);

        var check = SplitCheck.Of(raw!.ToInstance(), document.Owners ?? [], Lambda(document.Certificate));
        if (asJson) terminal.Output.Write(Encoding.UTF8.GetString(CheckFile.Write(check)));
        else CheckReport.Print(terminal, check, household: null, culture);
        return ExitCode.Done;
    }

    /// <summary>A certificate that cannot be read proves nothing: a weight of zero stands for it.</summary>
    private static IEnumerable<Rational>? Lambda(CertificateEntry? certificate) =>
        certificate?.Lambda.Select(text => Rational.TryParse(text, out Rational weight) ? weight : Rational.Zero);
}

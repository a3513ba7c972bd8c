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
        if (!Files.TryRead<Household>(file, HouseholdFile.TryRead, out Household? household, out IReadOnlyList<InputProblem> problems)
            || !Files.TryRead<SplitDocument>(splitFile, SplitFile.TryRead, out SplitDocument? document, out problems))
        {
            return Problems.Tell(terminal, problems, asJson);
        }

        var check = SplitCheck.Of(household, document.Owners ?? new Dictionary<TaskId, PersonId>(), Lambda(document.Certificate));
        if (asJson) terminal.Output.Write(Encoding.UTF8.GetString(CheckFile.Write(check, household)));
        else CheckReport.Print(terminal, check, culture, task => household.Tasks[household.IndexOf(task)].DisplayName, person => household.People[person].Name);
        return ExitCode.Done;
    }

    private static int CheckDivision(Terminal terminal, string file, string divisionFile, bool asJson, CultureInfo culture)
    {
        if (!Files.TryRead<RawInstance>(file, InstanceFile.TryRead, out RawInstance? raw, out IReadOnlyList<InputProblem> problems)
            || !Files.TryRead<DivisionDocument>(divisionFile, DivisionFile.TryRead, out DivisionDocument? document, out problems))
        {
            return Problems.Tell(terminal, problems, asJson);
        }

        var check = SplitCheck.Of(raw.ToInstance(), document.Owners ?? [], Lambda(document.Certificate));
        if (asJson) terminal.Output.Write(Encoding.UTF8.GetString(CheckFile.Write(check)));
        else CheckReport.Print(terminal, check, culture, task => task.Value, agent => agent.ToString(CultureInfo.InvariantCulture));
        return ExitCode.Done;
    }

    /// <summary>A certificate that cannot be read proves nothing: a weight of zero stands for it.</summary>
    private static IEnumerable<Rational>? Lambda(CertificateEntry? certificate) =>
        certificate?.Lambda.Select(text => Rational.TryParse(text, out Rational weight) ? weight : Rational.Zero);
}

using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Reports;
using RelationshipKit.Splitting;
using Spectre.Console;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>renegotiate FILE --to FILE2</c>: after a change, what is gained by how few handovers.</summary>
internal static class RenegotiateCommand
{
    public static Command Create(Terminal terminal, Option<CultureInfo> culture, CancellationToken cancellationToken)
    {
        Argument<string> file = new("FILE") { Description = "The household as it is: its present owners, or else its recommended split." };
        Option<string> to = new("--to") { Description = "The household as it will be.", HelpName = "FILE2", Required = true };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("renegotiate", "Shows, after a change, what is gained by how few tasks changing owner.") { file, to, json };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(file),
            parsed.GetRequiredValue(to),
            parsed.GetValue(json),
            parsed.GetRequiredValue(culture),
            cancellationToken));
        return command;
    }

    private static int Run(Terminal terminal, string file, string to, bool asJson, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (!CommonSplits.TryRead(terminal, file, asJson, out Household? before)) return ExitCode.BadInput;
        if (!CommonSplits.TryRead(terminal, to, asJson, out Household? after)) return ExitCode.BadInput;
        IReadOnlyDictionary<TaskId, PersonId> owners = before.CurrentOwners;
        if (owners.Count == 0)
        {
            int failed = CommonSplits.Split(terminal, before, RuleCatalogue.Recommended, asJson, culture, out FairSplit? split, cancellationToken);
            if (split is null) return failed;
            owners = split.Owners;
        }

        Household changed = after.WithCurrentOwners(owners.Where(owner => after.TryIndexOf(owner.Key, out _) && after.TryIndexOf(owner.Value, out _)));
        LeastChange change;
        using (var progress = new ProgressLine(terminal)) change = LeastChange.Of(changed, options: null, progress, cancellationToken);

        // Without any split the file of the split says which wishes clash.
        if (!change.IsPossible) return CommonSplits.Split(terminal, changed, RuleCatalogue.Recommended, asJson, culture, out _, cancellationToken);
        if (asJson) terminal.Output.Write(Json.Object(writer => WriteTo(writer, change)));
        else Print(terminal, change, culture);
        return ExitCode.Done;
    }

    private static void WriteTo(Utf8JsonWriter writer, LeastChange change)
    {
        writer.WriteStartArray("points");
        foreach (LeastChangePoint point in change.Points)
        {
            writer.WriteStartObject();
            writer.WriteNumber("handovers", point.Handovers.Count);
            if (point.WorstShare is { } worst) writer.WriteNumber("worstShare", worst.Value.RoundHalfEven(6));
            else writer.WriteNull("worstShare");
            writer.WriteBoolean("ef1", point.IsEF1);
            writer.WriteStartObject("owners");
            foreach ((TaskId task, PersonId owner) in point.Owners) writer.WriteString(task.Value, owner.Value);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Print(Terminal terminal, LeastChange change, CultureInfo culture)
    {
        terminal.Output.WriteLine("From the fewest handovers to the fairest split found. Choose what suits you:");
        terminal.Output.WriteLine("fewer handovers are less to learn, more of them even out the load.");
        foreach (LeastChangePoint point in change.Points)
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine(Heading(point, culture));
            if (!point.IsEF1) terminal.Output.WriteLine("  (someone would still rather swap, even with one task left out)");
            foreach (Handover handover in point.Handovers)
            {
                var line = new Text($"{Name(change.Household, handover.Task)}: {Name(change.Household, handover.From)} → {Name(change.Household, handover.To)}");
                terminal.Draw(canvas => canvas.Write(new Padder(line, new Padding(2, 0, 0, 0))));
            }
        }
    }

    private static string Heading(LeastChangePoint point, CultureInfo culture)
    {
        string handovers = point.Handovers.Count switch
        {
            0 => "Nothing changes hands",
            1 => "1 handover",
            var count => string.Create(culture, $"{count} handovers"),
        };
        string load = point.WorstShare is { } worst ? $", largest load {Numbers.Percent(worst.Value, culture)} of a fair part" : "";
        return $"{handovers}{load}";
    }

    private static string Name(Household household, PersonId person) => household.People[household.IndexOf(person)].Name;

    private static string Name(Household household, TaskId task) => household.Tasks[household.IndexOf(task)].Name ?? task.Value;
}

using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RelationshipKit.Agreements;
using RelationshipKit.Catalogs;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Reports;
using RelationshipKit.Serialization;
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
        Option<string?> person = new("--person") { Description = "Show the ways to go on as this person's own, with what passes on when.", HelpName = "ID" };
        Option<DateOnly?> start = new("--start")
        {
            Description = "Show when which task changes hands, from this day on (with --person: today if left out).",
            HelpName = "yyyy-MM-dd",
            CustomParser = CommonSchedules.ReadDay,
        };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("renegotiate", "Shows, after a change, what is gained by how few tasks changing owner.") { file, to, person, start, json };

        // A plan takes years where many tasks change hands, and a calendar ends.
        command.Validators.Add(given =>
        {
            if (CommonSchedules.TryDay(given.GetResult(start)?.Tokens, out DateOnly day) && day.Year > 9_970) given.AddError("Give a day of the years 1 to 9970.");
        });
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(file),
            parsed.GetRequiredValue(to),
            (parsed.GetValue(person), parsed.GetValue(start)),
            parsed.GetValue(json),
            parsed.GetRequiredValue(culture),
            cancellationToken));
        return command;
    }

    private static int Run(
        Terminal terminal, string file, string to, (string? Person, DateOnly? Start) view, bool asJson, CultureInfo culture, CancellationToken cancellationToken)
    {
        var problems = new List<InputProblem>();
        Household? before = Read(file, "FILE", problems)?.Adjusted;
        HouseholdContents? next = Read(to, "FILE2", problems);
        Household? after = next?.Adjusted;
        PersonId reader = default;
        if (after is not null && view.Person is { } id && !(PersonId.TryCreate(id, out reader) && after.TryIndexOf(reader, out _)))
            problems.Add(new InputProblem("--person", "Nobody in FILE2 has that id.", "Give the id of one of its people."));
        if (before is null || next is null || after is null || problems.Count > 0) return Problems.Tell(terminal, problems, asJson);
        IReadOnlyDictionary<TaskId, PersonId> owners = before.CurrentOwners;
        if (owners.Count == 0)
        {
            int failed = CommonSplits.Split(terminal, before, RuleCatalogue.Recommended, asJson, culture, out FairSplit? split, cancellationToken);
            if (split is null)
            {
                if (!asJson) terminal.Error.WriteLine("That is about FILE: it does not say who owns what today, and no split of it keeps its wishes.");
                return failed;
            }

            owners = split.Owners;
        }

        var transition = new TransitionOptions(view.Start ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date));
        Renegotiation ways;
        using (var progress = new ProgressLine(terminal))
            ways = Renegotiation.Of(AgreementTerms.Create(owners), after, transition, rules: null, progress, cancellationToken);

        // Without any split the file of the split says which wishes clash.
        if (!ways.Change.IsPossible) return CommonSplits.Split(terminal, ways.Household, RuleCatalogue.Recommended, asJson, culture, out _, cancellationToken);
        if (asJson) terminal.Output.Write(Json.Object(writer => WriteTo(writer, ways.Change)));
        else if (view is (null, null)) Print(terminal, ways.Change, culture);
        else PrintWays(terminal, ways, reader, culture);
        if (!asJson && next.Timing.SharedTasks.Count > 0) SplitReport.PrintSharedInTime(terminal, next.Timing.SharedTasks.Select(task => Name(after, task)));
        return ExitCode.Done;
    }

    private static void PrintWays(Terminal terminal, Renegotiation ways, PersonId reader, CultureInfo culture)
    {
        foreach (RenegotiationProposal way in ways.Proposals)
        {
            if (way != ways.Proposals[0]) terminal.Output.WriteLine();
            WordedPage page = reader == default ? way.Explain(culture) : way.Explain(reader, culture);
            foreach (WordedLine line in page.Lines) terminal.Draw(canvas => canvas.Write(new Text(line.Text + "\n")));
        }
    }

    private static HouseholdContents? Read(string file, string name, List<InputProblem> problems)
    {
        if (Files.TryRead(file, HouseholdFile.TryReadContents, out HouseholdContents? contents, out IReadOnlyList<InputProblem> found)) return contents;
        problems.AddRange(found.Select(problem => problem with { Path = $"{name} {problem.Path}" }));
        return null;
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

            PrintFree(terminal, change.Household, point);
        }
    }

    /// <summary>What is new, or was somebody's who left: it is no handover, and yet somebody begins with it.</summary>
    private static void PrintFree(Terminal terminal, Household household, LeastChangePoint point)
    {
        foreach ((TaskId task, PersonId owner) in point.Owners.Where(pair => !household.CurrentOwners.ContainsKey(pair.Key)))
        {
            var line = new Text($"{Name(household, task)}: begins with {Name(household, owner)}");
            terminal.Draw(canvas => canvas.Write(new Padder(line, new Padding(2, 0, 0, 0))));
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

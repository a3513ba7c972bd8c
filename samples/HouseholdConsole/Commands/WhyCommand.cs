using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Reports;
using RelationshipKit.Splitting;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>why FILE TASK</c>: why a task is with its owner, and what would have to change.</summary>
internal static class WhyCommand
{
    public static Command Create(Terminal terminal, Option<CultureInfo> culture, CancellationToken cancellationToken)
    {
        Argument<string> file = new("FILE") { Description = "The household file." };
        Argument<string> task = new("TASK") { Description = "The id of a task, or its name." };
        Option<string> rule = CommonOptions.Rule();
        Option<int> tries = new("--tries")
        {
            Description = "How often to split the household again for the answer (default: 1000). Trying every change takes up to 2000 a person.",
            HelpName = "N",
            DefaultValueFactory = _ => FairSplit.DefaultResplits,
            CustomParser = given =>
            {
                if (int.TryParse(given.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int times)) return times;
                given.AddError("--tries takes a whole number from 0.");
                return 0;
            },
        };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("why", "Says why a task is with its owner, and which smallest change would move it.") { file, task, rule, tries, json };
        command.SetAction(parsed =>
        {
            bool asJson = parsed.GetValue(json);
            if (!CommonSplits.TryRead(terminal, parsed.GetRequiredValue(file), asJson, out Household? household)) return ExitCode.BadInput;
            if (Named.Task(household, parsed.GetRequiredValue(task)) is not { } found)
                return Problems.Tell(terminal, [Named.UnknownTask(parsed.GetRequiredValue(task))], asJson);
            Rule chosen = RuleCatalogue.Find(parsed.GetRequiredValue(rule))!;
            int failed = CommonSplits.Split(terminal, household, chosen, asJson, parsed.GetRequiredValue(culture), out FairSplit? split, cancellationToken);
            return split is null ? failed : Answer(terminal, split, found, parsed.GetValue(tries), asJson, parsed.GetRequiredValue(culture), cancellationToken);
        });
        return command;
    }

    private static int Answer(
        Terminal terminal, FairSplit split, TaskId task, int tries, bool asJson, CultureInfo culture, CancellationToken cancellationToken)
    {
        WhyMeAnswer answer;
        using (var progress = new ResplitLine(terminal)) answer = split.WhyMe(task, tries, progress, cancellationToken);
        if (asJson) terminal.Output.Write(Json.Object(writer => WriteTo(writer, answer)));
        else terminal.Draw(canvas => SplitReport.Print(canvas, answer.Explain(culture)));
        return ExitCode.Done;
    }

    private static void WriteTo(Utf8JsonWriter writer, WhyMeAnswer answer)
    {
        writer.WriteString("task", answer.Task.Value);
        writer.WriteString("owner", answer.Owner.Value);
        writer.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(answer.Outcome.ToString()));
        if (answer.Flip is { } flip)
        {
            writer.WriteStartObject("change");
            writer.WriteString("person", flip.Person.Value);
            writer.WriteNumber("from", flip.From.Percent);
            writer.WriteNumber("to", flip.To.Percent);
            writer.WriteString("newOwner", flip.NewOwner.Value);
            writer.WriteEndObject();
        }

        if (answer.DecidingWishes.Count > 0)
        {
            writer.WriteStartArray("wishes");
            foreach (Wish wish in answer.DecidingWishes) writer.WriteStringValue(WishPlace.In(answer.Split.Household, wish));
            writer.WriteEndArray();
            if (answer.OwnerWithoutWishes is { } then) writer.WriteString("ownerWithoutWishes", then.Value);
        }

        writer.WriteBoolean("proven", answer.IsProven);
        writer.WriteNumber("triedUpTo", answer.TriedUpTo);
        writer.WriteNumber("tries", answer.Resplits);
    }
}

using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Reports;
using RelationshipKit.Splitting;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>compare FILE --rule A --rule B</c>: two splits of one household, point by point.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal, Option<CultureInfo> culture, CancellationToken cancellationToken)
    {
        Argument<string> file = new("FILE") { Description = "The household file." };
        Option<string[]> rules = TwoRules();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("compare", "Sets the splits of two rules side by side.") { file, rules, json };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(file),
            parsed.GetRequiredValue(rules),
            parsed.GetValue(json),
            parsed.GetRequiredValue(culture),
            cancellationToken));
        return command;
    }

    private static Option<string[]> TwoRules()
    {
        Option<string[]> rules = new("--rule")
        {
            Description = "A rule to divide by; give two. 'household rules' lists them.",
            HelpName = "RULE",
            Required = true,
        };
        rules.Validators.Add(given =>
        {
            string[] names = given.GetValueOrDefault<string[]>() ?? [];
            if (names.Length != 2) given.AddError("Give two rules, --rule A --rule B.");
            foreach (string name in names.Where(name => RuleCatalogue.Find(name) is null)) given.AddError(CommonOptions.NoSuchRule(name));
        });
        return rules;
    }

    private static int Run(
        Terminal terminal, string file, string[] rules, bool asJson, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (!CommonSplits.TryRead(terminal, file, asJson, out Household? household)) return ExitCode.BadInput;
        var splits = new List<FairSplit>();
        foreach (string rule in rules)
        {
            int failed = CommonSplits.Split(terminal, household, RuleCatalogue.Find(rule)!, asJson, culture, out FairSplit? split, cancellationToken);
            if (split is null) return failed;
            splits.Add(split);
        }

        var comparison = SplitComparison.Of(splits[0], splits[1]);
        if (asJson)
        {
            terminal.Output.Write(Json.Object(writer => WriteTo(writer, comparison, rules)));
            return ExitCode.Done;
        }

        terminal.Output.WriteLine($"The first split is by the rule {rules[0]},");
        terminal.Output.WriteLine($"the second by the rule {rules[1]}.");
        terminal.Draw(canvas => SplitReport.Print(canvas, comparison.Explain(culture)));
        return ExitCode.Done;
    }

    private static void WriteTo(Utf8JsonWriter writer, SplitComparison comparison, string[] rules)
    {
        WriteTexts("rules", rules);
        writer.WriteStartArray("people");
        foreach (LoadPair pair in comparison.Loads)
        {
            writer.WriteStartObject();
            writer.WriteString("person", pair.Person.Value);
            WriteNumbers("ratio", pair.First!.Ratio?.RoundHalfEven(6), pair.Second!.Ratio?.RoundHalfEven(6));
            WriteNumbers("minutesPerWeek", pair.First.MinutesPerWeek.Round(2), pair.Second.MinutesPerWeek.Round(2));
            WriteTexts("onlyInFirst", pair.OnlyInFirst.Select(task => task.Value));
            WriteTexts("onlyInSecond", pair.OnlyInSecond.Select(task => task.Value));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("properties");
        foreach (PropertyPair pair in comparison.Properties)
        {
            writer.WriteStartObject();
            writer.WriteString("name", pair.Property.FieldName());
            writer.WriteStartArray("holds");
            WriteBoolean(pair.First?.Holds);
            WriteBoolean(pair.Second?.Holds);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteNumbers("worstShare", comparison.First.WorstShare?.Value.RoundHalfEven(6), comparison.Second.WorstShare?.Value.RoundHalfEven(6));
        writer.WritePropertyName("lowerBound");
        WriteNumber(comparison.LowerBound?.RoundDown(6));

        void WriteTexts(string name, IEnumerable<string> texts)
        {
            writer.WriteStartArray(name);
            foreach (string text in texts) writer.WriteStringValue(text);
            writer.WriteEndArray();
        }

        void WriteNumbers(string name, decimal? first, decimal? second)
        {
            writer.WriteStartArray(name);
            WriteNumber(first);
            WriteNumber(second);
            writer.WriteEndArray();
        }

        void WriteNumber(decimal? number)
        {
            if (number is { } known) writer.WriteNumberValue(known);
            else writer.WriteNullValue();
        }

        void WriteBoolean(bool? value)
        {
            if (value is { } known) writer.WriteBooleanValue(known);
            else writer.WriteNullValue();
        }
    }
}

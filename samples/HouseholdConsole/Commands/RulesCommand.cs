using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;
using Spectre.Console;
using Rule = RelationshipKit.FairDivision.Rules.Rule;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>rules</c>: what each rule proves and takes.</summary>
internal static class RulesCommand
{
    private static readonly (InstanceFeatures Feature, string Word)[] FeatureWords =
    [
        (InstanceFeatures.Weights, "weights"),
        (InstanceFeatures.LikedChores, "liked"),
        (InstanceFeatures.ZeroCosts, "zero"),
        (InstanceFeatures.ForbiddenPairs, "forbidden"),
        (InstanceFeatures.Together, "together"),
        (InstanceFeatures.Apart, "apart"),
        (InstanceFeatures.TimeCaps, "cap"),
    ];

    public static Command Create(Terminal terminal)
    {
        Option<bool> json = CommonOptions.Json();
        var command = new Command("rules", "Lists the rules, what each proves, what it accepts and where it comes from.") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json)) terminal.Output.Write(Json.Object(WriteTo));
            else Print(terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<string> Accepts(Rule rule) =>
        FeatureWords.Where(entry => rule.Accepts.HasFlag(entry.Feature)).Select(entry => entry.Word)
            .Concat(rule.RequiredAgentCount is { } count ? [string.Create(CultureInfo.InvariantCulture, $"n={count}")] : []);

    private static IEnumerable<string> Proves(Rule rule) => rule.Proves.Select(property => property.FieldName());

    private static string Promises(Rule rule) =>
        string.Join("; ", new[] { string.Join(", ", Proves(rule)), rule.Guarantee ?? "" }.Where(text => text.Length > 0));

    private static void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("rules");
        foreach (Rule rule in RuleCatalogue.All)
        {
            writer.WriteStartObject();
            writer.WriteString("name", rule.Name);
            WriteTexts("proves", Proves(rule));
            WriteTexts("accepts", Accepts(rule));
            writer.WriteString("source", rule.Source);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();

        void WriteTexts(string name, IEnumerable<string> texts)
        {
            writer.WriteStartArray(name);
            foreach (string text in texts) writer.WriteStringValue(text);
            writer.WriteEndArray();
        }
    }

    private static void Print(Terminal terminal)
    {
        Table table = new Table { Border = TableBorder.Simple }
            .AddColumn(new TableColumn("Rule").NoWrap()).AddColumn("Proves").AddColumn("Accepts").AddColumn("Source");
        foreach (Rule rule in RuleCatalogue.All)
        {
            table.AddRow(
                new Text(rule.Name), new Text(Promises(rule)), new Text(string.Join(", ", Accepts(rule))), new Text(rule.Source));
        }

        terminal.Draw(canvas => canvas.Write(table));
        terminal.Output.WriteLine("'weights' are unequal shares, 'liked' tasks with a burden below 0, 'forbidden'");
        terminal.Output.WriteLine("pins and cannot-do, 'cap' a limit to somebody's weekly minutes; 'n=2' is a rule");
        terminal.Output.WriteLine("for two people only. What is proven holds where nothing is forbidden and no");
        terminal.Output.WriteLine("tasks are linked; 'household check' tells what holds of any one split.");
    }
}

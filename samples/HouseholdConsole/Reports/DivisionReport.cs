using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.Serialization;
using Spectre.Console;

namespace RelationshipKit.Samples.HouseholdConsole.Reports;

/// <summary>A division of a raw instance as text.</summary>
internal static class DivisionReport
{
    public static void Print(Terminal terminal, ChoreInstance instance, DivisionDocument document, CultureInfo culture)
    {
        if (document.Owners is not { } owners)
        {
            terminal.Output.WriteLine("There is no allowed division. These cannot all hold, but without any one of them the others can:");
            foreach (ConflictEntry<int, int> wish in document.Infeasible!.Because)
                terminal.Output.WriteLine($"  {wish.Path}: agent {wish.Person} may not do chore {wish.Tasks[0]}");
            return;
        }

        var division = ChoreDivision.Create(instance, owners);
        Table table = new Table { Border = TableBorder.Simple }
            .AddColumn("Agent")
            .AddColumn(new TableColumn(terminal.Width >= Terminal.PlainWidth ? "Load ( | is the fair part )" : "Load").NoWrap())
            .AddColumn(new TableColumn("Of the part").RightAligned())
            .AddColumn("Chores");
        for (int agent = 0; agent < instance.AgentCount; agent++)
        {
            Rational? ratio = WorstShare.OfAgent(instance, division, agent);
            string chores = string.Join(' ', owners.Index().Where(entry => entry.Item == agent).Select(entry => entry.Index));
            table.AddRow(
                new Text(agent.ToString(CultureInfo.InvariantCulture)),
                new Text(Bars.Of(ratio, terminal.Width), new Style(Color.Teal)),
                new Text(Numbers.Percent(ratio, culture)),
                new Text(chores));
        }

        terminal.Draw(canvas => canvas.Write(table));
        string verdicts = string.Join(", ", document.Properties!.Select(entry =>
            $"{entry.Name} {entry.Holds switch { true => "yes", false => "no", null => "undecided" }}"));
        terminal.Output.WriteLine($"Rule {document.Rule}: {verdicts}.");
        if (document.WorstShare is { Value: { } worst } share)
            terminal.Output.WriteLine(string.Create(culture, $"Worst share {worst}, no allowed division is below {share.LowerBound}."));
        foreach ((int agent, long payment) in (document.Payments ?? []).Index().Where(entry => entry.Item > 0))
            terminal.Output.WriteLine(string.Create(culture, $"Agent {agent} receives {payment}."));
        if (document.NoEf1 is { } none)
            terminal.Output.WriteLine(string.Create(culture, $"No EF1 division: {none.Proof} after {none.Nodes:N0} nodes."));
        if (document.Microseconds is { } time) terminal.Output.WriteLine(string.Create(culture, $"Median time of the rule: {time:N1} microseconds."));
    }
}

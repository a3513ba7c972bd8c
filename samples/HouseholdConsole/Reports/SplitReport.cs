using System.Globalization;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.Households;
using RelationshipKit.Splitting;
using Spectre.Console;

namespace RelationshipKit.Samples.HouseholdConsole.Reports;

/// <summary>A split as text: who carries what, who does what, why, and what is proven.</summary>
internal static class SplitReport
{
    /// <summary>Costs count twelfths of a minute-per-cent a year; an ordinary minute weighs 100 per cent.</summary>
    private const decimal UnitsPerOrdinaryMinuteAWeek = 12 * 100 * 52;

    public static void Print(Terminal terminal, FairSplit split, CultureInfo culture) => terminal.Draw(canvas => Draw(canvas, split, culture));

    public static void Print(IAnsiConsole canvas, SplitExplanation explanation)
    {
        foreach (ExplanationSection section in explanation.Sections) PrintSection(canvas, section);
    }

    /// <summary>A split knows owners only; which tasks people share in time is for the schedule.</summary>
    public static void PrintSharedInTime(Terminal terminal, IEnumerable<string> tasks)
    {
        terminal.Output.WriteLine();
        terminal.Draw(canvas => canvas.Write(new Text(
            $"You share in turn or together: {string.Join(", ", tasks)}. Here each is divided as if one of you did it; household schedule shares it among you.")));
    }

    private static void Draw(IAnsiConsole canvas, FairSplit split, CultureInfo culture)
    {
        if (split.IsPossible)
        {
            canvas.Write(Loads(split, culture, canvas.Profile.Width));
            canvas.Write(Owners(split, culture));
        }

        Print(canvas, split.Explain(culture));
        if (split.IsPossible) PrintEvidence(canvas, split, culture);
        else if (split.Conflict.Count > 0) PrintPlaces(canvas, split);
    }

    private static Table Loads(FairSplit split, CultureInfo culture, int width)
    {
        Table table = new Table { Border = TableBorder.Simple }
            .AddColumn("Person")
            .AddColumn(new TableColumn(width >= Terminal.PlainWidth ? "Load ( | is the fair part )" : "Load").NoWrap())
            .AddColumn(new TableColumn("Of the part").RightAligned())
            .AddColumn(new TableColumn("A week").RightAligned());
        foreach (PersonLoad load in split.Loads)
        {
            table.AddRow(
                new Text(NameOf(split.Household, load.Person), new Style(decoration: Decoration.Bold)),
                new Text(Bars.Of(load.Ratio, width), new Style(Color.Teal)),
                new Text(Numbers.Percent(load.Ratio, culture)),
                new Text(Numbers.Minutes(load.MinutesPerWeek.Round(2), culture)));
        }

        return table;
    }

    private static Table Owners(FairSplit split, CultureInfo culture)
    {
        Household household = split.Household;
        Table table = new Table { Border = TableBorder.Simple }
            .AddColumn("Person").AddColumn("Task").AddColumn(new TableColumn("A week").RightAligned());
        foreach (Person person in household.People)
        {
            string name = person.Name;
            foreach (HouseholdTask task in household.Tasks.Where(task => split.Owners[task.Id] == person.Id)
                         .OrderByDescending(task => household.WeeklyMinutesOf(person.Id, task.Id).Numerator))
            {
                table.AddRow(
                    new Text(name, new Style(decoration: Decoration.Bold)),
                    new Text(task.DisplayName),
                    new Text(Numbers.Minutes(household.WeeklyMinutesOf(person.Id, task.Id).Round(2), culture)));
                name = "";
            }
        }

        return table;
    }

    private static void PrintSection(IAnsiConsole canvas, ExplanationSection section)
    {
        canvas.WriteLine();
        canvas.Write(new Text(section.Heading, new Style(decoration: Decoration.Bold)));
        canvas.WriteLine();
        foreach (ExplanationSentence sentence in section.Sentences)
            canvas.Write(new Padder(new Text(sentence.Text)).Padding(2, 0, 0, 0));
    }

    private static void PrintEvidence(IAnsiConsole canvas, FairSplit split, CultureInfo culture)
    {
        canvas.WriteLine();
        canvas.Write(new Text("Evidence", new Style(decoration: Decoration.Bold)));
        canvas.WriteLine();
        string verdicts = string.Join(", ", split.Report!.Verdicts.Select(verdict => $"{verdict.Property.FieldName()} {Holds(verdict)}"));
        string worst = split.WorstShare is { } bounds
            ? $"Worst share {bounds.Value.RoundHalfEven(6).ToString(culture)}, proven lower bound {bounds.LowerBound.RoundDown(6).ToString(culture)}. "
            : "";
        string certificate = split.Report.Certificate is { } proof ? $"Weights that prove fPO: {string.Join(", ", proof.Lambda)}. " : "";
        canvas.Write(new Padder(new Text($"Rule {split.RuleName}: {verdicts}. {worst}{certificate}")).Padding(2, 0, 0, 0));
        foreach ((Person person, long payment) in split.Household.People.Zip(split.Payments ?? []).Where(pair => pair.Second > 0))
        {
            string worth = Numbers.Minutes(payment / UnitsPerOrdinaryMinuteAWeek, culture);
            canvas.Write(new Padder(new Text($"To make up for the load, {person.Name} receives the worth of {worth} of ordinary work a week.")).Padding(2, 0, 0, 0));
        }
    }

    private static void PrintPlaces(IAnsiConsole canvas, FairSplit split)
    {
        canvas.WriteLine();
        canvas.Write(new Text("Where these wishes stand in the file", new Style(decoration: Decoration.Bold)));
        canvas.WriteLine();
        foreach (Wish wish in split.Conflict) canvas.Write(new Padder(new Text(WishPlace.In(split.Household, wish))).Padding(2, 0, 0, 0));
    }

    private static string Holds(PropertyVerdict verdict) => verdict.Holds switch { true => "yes", false => "no", null => "undecided" };

    private static string NameOf(Household household, PersonId person) => household.People[household.IndexOf(person)].Name;
}

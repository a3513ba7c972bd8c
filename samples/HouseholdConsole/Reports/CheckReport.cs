using System.Globalization;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.Households;
using RelationshipKit.Splitting;
using Spectre.Console;

namespace RelationshipKit.Samples.HouseholdConsole.Reports;

/// <summary>What an independent check found, as text.</summary>
internal static class CheckReport
{
    /// <summary>Prints what was found, with the names of the household; with numbers where a raw instance was checked.</summary>
    public static void Print(Terminal terminal, SplitCheck check, Household? household, CultureInfo culture)
    {
        string AgentName(int agent) => household?.People[agent].Name ?? agent.ToString(CultureInfo.InvariantCulture);
        Table table = new Table { Border = TableBorder.Simple }.AddColumn("Checked").AddColumn("Found");
        Row("Each task has one known owner", check.IsComplete ? "yes" : "no");
        if (check.Unowned.Count > 0) Row("  without a known owner", string.Join(", ", check.Unowned.Select(task => TaskName(household!, task))));
        if (check.Unknown.Count > 0) Row("  owned, but no task of the household", string.Join(", ", check.Unknown));
        Row("Every wish is kept", check.IsAllowed ? "yes" : "no");
        foreach (Wish wish in check.Broken) Row("  broken", Describe(household!, wish));
        foreach (PropertyVerdict verdict in check.Verdicts) Row(verdict.Property.FieldName(), Describe(verdict, AgentName));
        if (check.Report?.WorstShare is { } worst)
        {
            Row("Worst share", worst.RoundHalfEven(6).ToString(culture));
            if (check.LowerBound is { } bound)
            {
                Row("  no allowed split is below", bound.RoundDown(6).ToString(culture));
                if (new WorstShareBounds(worst, bound).GapPercent is { } gap) Row("  so at most this is to gain", (gap.RoundUp(2) / 100).ToString("P2", culture));
            }
        }

        Row("Proof of fPO that came along", check.Certificate switch
        {
            CertificateCheck.Valid => "valid",
            CertificateCheck.Invalid => "proves nothing of this split",
            _ => "none",
        });
        terminal.Draw(canvas => canvas.Write(table));

        void Row(string what, string found) => table.AddRow(new Text(what), new Text(found));
    }

    private static string Describe(PropertyVerdict verdict, Func<int, string> agentName) => (verdict.Holds, verdict.Witness) switch
    {
        (true, _) => "holds",
        (null, _) => "undecided within the budget",
        (_, AgentWitness { Towards: { } towards } pair) => $"violated: {agentName(pair.Agent)} towards {agentName(towards)}",
        (_, AgentWitness one) => $"violated for {agentName(one.Agent)}",
        _ => "violated",
    };

    private static string Describe(Household household, Wish wish)
    {
        return wish switch
        {
            Wish.Owner pin => $"{TaskName(household, pin.Task)} is fixed as {NameOf(pin.Person)}’s",
            Wish.CannotDo cannotDo => $"{NameOf(cannotDo.Person)} cannot do {TaskName(household, cannotDo.Task)}",
            Wish.Together together => $"{NamesOf(together.Tasks)} go to one person",
            Wish.Apart apart => $"{NamesOf(apart.Tasks)} go to different people",
            Wish.MinutesCap cap => string.Create(CultureInfo.InvariantCulture, $"{NameOf(cap.Person)} has at most {cap.MinutesPerWeek} minutes a week"),
            _ => "",
        };

        string NameOf(PersonId person) => household.People[household.IndexOf(person)].Name;

        string NamesOf(IEnumerable<TaskId> tasks) => string.Join(", ", tasks.Select(task => TaskName(household, task)));
    }

    private static string TaskName(Household household, TaskId task) => household.Tasks[household.IndexOf(task)].DisplayName;
}

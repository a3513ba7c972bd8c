using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using RelationshipKit.Agreements;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Samples.HouseholdConsole.Html;
using RelationshipKit.Samples.HouseholdConsole.Reports;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>insights FILE</c>: what the household's numbers say, as questions, and what is worth being glad of.</summary>
internal static class InsightsCommand
{
    private const string DayForm = "yyyy-MM-dd";

    public static Command Create(Terminal terminal, Option<CultureInfo> culture)
    {
        Argument<string> file = new("FILE") { Description = "The household file." };
        Option<string> ledger = new("--ledger") { Description = "The ledger file of what was really done.", HelpName = "L" };
        Option<string> agreement = new("--agreement") { Description = "The agreement file: its shares are the parts agreed.", HelpName = "A" };
        Option<string> html = new("--html") { Description = "Also write a page with pictures.", HelpName = "OUT" };
        Option<DateOnly?> date = new("--date")
        {
            Description = "The day to look back from (default: the last day of the ledger, or today without one).",
            HelpName = DayForm,
            CustomParser = CommonSchedules.ReadDay,
        };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("insights", "Tells what the household's numbers say, as questions to ask each other.") { file, ledger, agreement, html, date, json };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(file),
            parsed.GetValue(ledger),
            parsed.GetValue(agreement),
            parsed.GetValue(html),
            parsed.GetValue(date),
            parsed.GetValue(json),
            parsed.GetRequiredValue(culture)));
        return command;
    }

    private static int Run(Terminal terminal, string file, string? ledgerFile, string? agreementFile, string? html, DateOnly? date, bool asJson, CultureInfo culture)
    {
        if (!CommonSplits.TryReadContents(terminal, file, asJson, out HouseholdContents? contents)) return ExitCode.BadInput;
        Ledger? ledger = null;
        if (ledgerFile is not null && !CommonSchedules.TryReadLedger(terminal, ledgerFile, contents.Household, asJson, out ledger)) return ExitCode.BadInput;
        DateOnly today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        DateOnly day = date ?? (ledger is { Entries.Count: > 0 } ? ledger.Entries.Max(entry => entry.Day) : today);
        AgreementSummary? agreed = null;
        if (agreementFile is not null)
        {
            if (!Files.TryRead(agreementFile, AgreementFile.TryRead, out Agreement? agreement, out IReadOnlyList<InputProblem> problems))
                return Problems.Tell(terminal, [(agreementFile, problems)], asJson);
            PersonId[] others = [.. agreement.People.Where(person => !contents.Household.TryIndexOf(person, out _))];
            if (others.Length > 0)
                return Problems.Tell(terminal, [.. others.Select(other => new InputProblem(agreementFile, $"No person has the id '{other}'.", "Give the agreement of this household."))], asJson);
            agreed = AgreementSummary.Of(agreement, day);
        }

        var insights = HouseholdInsights.From(new InsightInput(contents.Household, day)
        {
            Ledger = ledger,
            Agreements = agreed is null ? [] : [agreed],
            SelfReports = contents.SelfReports,
            Catalogue = TaskCatalogue.For(culture),
        });
        if (html is not null && !Files.TryWrite(html, Encoding.UTF8.GetBytes(InsightsPage.Render(insights, culture)), out InputProblem? problem))
            return Problems.Tell(terminal, [problem], asJson);
        if (asJson) terminal.Output.Write(Json.Object(writer => WriteTo(writer, insights, culture)));
        else InsightsReport.Print(terminal, insights, culture);
        if (html is not null && !asJson) terminal.Output.WriteLine($"The page is in {html}.");
        return ExitCode.Done;
    }

    private static void WriteTo(Utf8JsonWriter writer, HouseholdInsights insights, CultureInfo culture)
    {
        writer.WriteStartArray("insights");
        foreach (Insight insight in insights.All)
        {
            InsightWords words = insights.Say(insight, culture);
            writer.WriteStartObject();
            writer.WriteString("id", insight.Id);
            WriteEvidence(writer, insight, words);
            writer.WriteString("confidence", Word(insight.Confidence));
            writer.WriteString("question", words.Question);
            writer.WriteStartObject("offer");
            writer.WriteString("kind", Word(insight.Offer.Kind));
            writer.WriteString("text", words.Offer);
            if (words.When is { } when) writer.WriteString("when", when);
            if (words.Need is { } need) writer.WriteString("need", need);
            if (insight.Offer.ReviewOn is { } day) writer.WriteString("reviewOn", Day(day));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter writer, Insight insight, InsightWords words)
    {
        writer.WriteStartObject("evidence");
        writer.WriteString("kind", Word(insight.Kind));
        writer.WriteString("seen", string.Join('\n', words.Seen));
        WriteIds(writer, "about", insight.About.Select(person => person.Value));
        if (insight.Tasks.Count > 0) WriteIds(writer, "tasks", insight.Tasks.Select(task => task.Value));
        if (insight.Time is { } time)
        {
            writer.WriteString("first", Day(time.First));
            writer.WriteString("last", Day(time.Last));
        }

        writer.WriteStartArray("numbers");
        foreach (InsightNumber number in insight.Evidence)
        {
            writer.WriteStartObject();
            writer.WriteString("name", number.Name);
            if (number.Person is { } person) writer.WriteString("person", person.Value);
            writer.WriteNumber("value", number.Value.RoundHalfEven(6));
            writer.WriteString("exact", number.Value.ToString());
            writer.WriteString("unit", Word(number.Unit));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteIds(Utf8JsonWriter writer, string name, IEnumerable<string> ids)
    {
        writer.WriteStartArray(name);
        foreach (string id in ids) writer.WriteStringValue(id);
        writer.WriteEndArray();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Day(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);
}

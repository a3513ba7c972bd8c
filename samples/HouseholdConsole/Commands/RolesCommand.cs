using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RelationshipKit.Catalogs;
using RelationshipKit.Roles;
using RelationshipKit.Samples.HouseholdConsole.Reports;
using RelationshipKit.Serialization;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>roles FILE</c>: who holds what, how the household decides, and what is up for review.</summary>
internal static class RolesCommand
{
    private const string DayForm = "yyyy-MM-dd";

    public static Command Create(Terminal terminal, Option<CultureInfo> culture)
    {
        Argument<string> file = new("FILE") { Description = "The household file." };
        Option<DateOnly> date = new("--date")
        {
            Description = "The day to tell of (default: today).",
            HelpName = DayForm,
            DefaultValueFactory = _ => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date),
            CustomParser = given =>
            {
                if (DateOnly.TryParseExact(given.Tokens[0].Value, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
                given.AddError($"'{given.Tokens[0].Value}' is no day. Give one such as 2026-11-21.");
                return default;
            },
        };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("roles", "Tells who holds which role, how the household decides, and what is up for review.") { file, date, json };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(file), parsed.GetValue(date), parsed.GetValue(json), parsed.GetRequiredValue(culture)));
        return command;
    }

    private static int Run(Terminal terminal, string file, DateOnly date, bool asJson, CultureInfo culture)
    {
        if (!Files.TryRead(file, HouseholdFile.TryReadContents, out HouseholdContents? contents, out IReadOnlyList<InputProblem> problems))
            return Problems.Tell(terminal, problems, asJson);
        if (asJson) terminal.Output.Write(Json.Object(writer => WriteTo(writer, contents, date, culture)));
        else PageReport.Print(terminal, contents.Roles.Explain(contents.Household, date, culture));
        return ExitCode.Done;
    }

    private static void WriteTo(Utf8JsonWriter writer, HouseholdContents contents, DateOnly date, CultureInfo culture)
    {
        HouseholdRoles roles = contents.Roles;
        var names = RoleVocabulary.For(culture);
        Write(writer, "date", date);
        WriteEach(writer, "roles", roles.Roles, role =>
        {
            writer.WriteString("id", role.Role.Value);
            writer.WriteString("name", role.Name ?? (names.Roles.TryFind(role.Role.Value, out Role? known) ? known.Name : role.Role.Value));
            WriteIds(writer, "holders", role.HoldersOn(date).Select(person => person.Value));
            if (role.HeldSince(date) is { } since) Write(writer, "since", since);
            if (role.NextHandOver(date) is { } change)
            {
                writer.WriteStartObject("next");
                Write(writer, "date", change.Date);
                WriteIds(writer, "holders", change.Holders.Select(person => person.Value));
                writer.WriteEndObject();
            }

            if (role.Review is { } review) Write(writer, "review", review);
        });
        WriteEach(writer, "decisions", roles.Decisions, decision =>
        {
            writer.WriteString("domain", decision.Domain.Value);
            writer.WriteString("name", decision.Name ?? (names.Domains.TryFind(decision.Domain.Value, out DecisionDomain? known) ? known.Name : decision.Domain.Value));
            writer.WriteString("mode", ModeWord(decision.Mode));
            WriteIds(writer, "by", decision.By.Select(person => person.Value));
            if (decision.Next is { } next) writer.WriteString("next", next.Value);
            WriteIds(writer, "ifYouDisagree", decision.IfYouDisagree.Select(way => way.Value));
        });
        WriteEach(writer, "balance", roles.Balance(contents.Household.People.Select(person => person.Id)), balance =>
        {
            writer.WriteString("person", balance.Person.Value);
            WriteIds(writer, "afterHearing", balance.AfterHearing.Select(domain => domain.Value));
            WriteIds(writer, "byTurns", balance.ByTurns.Select(domain => domain.Value));
            WriteIds(writer, "together", balance.Together.Select(domain => domain.Value));
        });
        WriteEach(writer, "upForReview", roles.UpForReview(date), point =>
        {
            if (point.Role is { } role) writer.WriteString("role", role.Value);
            if (point.Domain is { } domain) writer.WriteString("domain", domain.Value);
            writer.WriteString("reason", JsonNamingPolicy.CamelCase.ConvertName(point.Reason.ToString()));
            if (point.Date is { } day) Write(writer, "date", day);
        });
    }

    private static string ModeWord(DecisionMode mode) => mode switch
    {
        DecisionMode.Joint => "joint",
        DecisionMode.OneAfterHearing => "one",
        DecisionMode.Alternate => "alternate",
        _ => "each",
    };

    private static void WriteEach<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter writer, string name, IEnumerable<string> ids)
    {
        writer.WriteStartArray(name);
        foreach (string id in ids) writer.WriteStringValue(id);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, DateOnly date) =>
        writer.WriteString(name, date.ToString(DayForm, CultureInfo.InvariantCulture));
}

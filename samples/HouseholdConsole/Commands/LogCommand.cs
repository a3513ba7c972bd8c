using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Reports;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>log FILE LEDGER …</c>: writes down what happened with a task.</summary>
internal sealed class LogCommand
{
    private const string Undo = "undo";

    private static readonly (string Verb, LedgerEntryKind Kind)[] Verbs =
    [
        ("done", LedgerEntryKind.Done), ("skip", LedgerEntryKind.Skipped), ("miss", LedgerEntryKind.Missed),
        ("swap", LedgerEntryKind.Swapped), ("help", LedgerEntryKind.Helped), (Undo, LedgerEntryKind.Undone),
    ];

    private static readonly string[] MomentForms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly Argument<string> _file = new("FILE") { Description = "The household file." };
    private readonly Argument<string> _ledger = new("LEDGER") { Description = "The ledger file; begun where there is none." };
    private readonly Argument<string> _verb = new("WHAT") { Description = "What happened: done, skip, miss, swap, help or undo." };
    private readonly Argument<string> _subject = new("TASK") { Description = "The id of the task, or its name; with undo, the id of the entry to take back." };
    private readonly Option<string> _by = Person("--by", "Who did it, helped, gives the turn away, or whose turn it was.");
    private readonly Option<string> _tickedBy = Person("--ticked-by", "Who writes it down, where that is somebody else.");
    private readonly Option<string[]> _with = new("--with") { Description = "done: who did it too; swap: who takes the turn; help: whom it helped.", HelpName = "PERSON" };
    private readonly Option<int?> _minutes = new("--minutes") { Description = "The minutes it really took.", HelpName = "N" };
    private readonly Option<DateOnly?> _due = new("--due") { Description = "The day on which the turn was due (default: the day it happened).", HelpName = "yyyy-MM-dd" };
    private readonly Option<DateTimeOffset?> _at = new("--at") { Description = "When it happened, such as 2026-11-21T18:00:00+01:00 (default: now).", HelpName = "MOMENT" };
    private readonly Option<string> _note = new("--note") { Description = "A note.", HelpName = "TEXT" };
    private readonly Option<string> _private = Person("--private", "Keep the entry for this person alone; it then counts nowhere.");
    private readonly Option<string> _id = new("--id") { Description = "The id of the entry. Called again with the same id, nothing is written twice.", HelpName = "ID" };
    private readonly Option<bool> _json = CommonOptions.Json();

    public static Command Create(Terminal terminal, Option<CultureInfo> culture)
    {
        var log = new LogCommand();
        log._verb.AcceptOnlyFromAmong([.. Verbs.Select(known => known.Verb)]);
        log._minutes.CustomParser = ReadMinutes;
        log._due.CustomParser = CommonSchedules.ReadDay;
        log._at.CustomParser = ReadMoment;
        var command = new Command("log", "Writes down what happened with a task: done, skipped, missed, swapped, helped, or taken back.")
        {
            log._file, log._ledger, log._verb, log._subject, log._by, log._tickedBy, log._with, log._minutes, log._due, log._at, log._note, log._private, log._id, log._json,
        };
        command.Validators.Add(log.AskForPeople);
        command.SetAction(parsed => log.Run(terminal, parsed, parsed.GetRequiredValue(culture)));
        return command;
    }

    private void AskForPeople(CommandResult given)
    {
        string? verb = given.GetValue(_verb);
        if (verb is "done" or "swap" or "help" && given.GetValue(_by) is null) given.AddError($"'log … {verb}' needs --by.");
        if (verb is "swap" && given.GetValue(_with) is not { Length: 1 }) given.AddError("'log … swap' needs one --with.");
    }

    private int Run(Terminal terminal, ParseResult parsed, CultureInfo culture)
    {
        string file = parsed.GetRequiredValue(_file), ledgerFile = parsed.GetRequiredValue(_ledger);
        bool asJson = parsed.GetValue(_json);
        if (!Files.TryRead(file, HouseholdFile.TryRead, out Household? household, out IReadOnlyList<InputProblem> problems))
            return Problems.Tell(terminal, [(file, problems)], asJson);
        if (!FileLock.TryTake(ledgerFile, out FileLock? taken, out InputProblem? refused)) return Problems.Tell(terminal, [refused], asJson);
        using (taken)
        {
            Ledger? ledger = Ledger.Empty;
            if (File.Exists(ledgerFile) && !Files.TryRead(ledgerFile, LedgerFile.TryRead, out ledger, out problems))
                return Problems.Tell(terminal, [(ledgerFile, problems)], asJson);
            if (!TryMake(parsed, household, ledger!, out LedgerEntry? entry, out problems)) return Problems.Tell(terminal, problems, asJson);
            LedgerStep step = ledger!.Append(entry, household);
            if (step.Outcome is LedgerOutcome.Refused) return Problems.Tell(terminal, step.Problems, asJson);
            if (step.Outcome is LedgerOutcome.Appended)
            {
                if (!LedgerFile.TryWrite(step.Ledger, out byte[]? bytes, out problems)) return Problems.Tell(terminal, [(ledgerFile, problems)], asJson);
                if (!Files.TryWrite(ledgerFile, bytes, out refused)) return Problems.Tell(terminal, [refused], asJson);
            }

            if (asJson) terminal.Output.Write(Encoding.UTF8.GetString(LedgerFile.Write(entry)));
            else LogReport.Print(terminal, entry, step.Outcome, household, culture);
            return ExitCode.Done;
        }
    }

    private bool TryMake(
        ParseResult parsed, Household household, Ledger ledger, [NotNullWhen(true)] out LedgerEntry? entry, out IReadOnlyList<InputProblem> problems)
    {
        var found = new List<InputProblem>();
        LedgerEntryKind kind = Array.Find(Verbs, known => known.Verb == parsed.GetValue(_verb)).Kind;
        string subject = parsed.GetRequiredValue(_subject);
        LedgerEntry? undone = null;
        TaskId? task = null;
        if (kind is LedgerEntryKind.Undone)
        {
            if (LedgerEntryId.TryCreate(subject, out LedgerEntryId of) && ledger.TryFind(of, out undone)) task = undone.Task;
            else found.Add(new InputProblem("ENTRY", $"No entry has the id '{subject}'.", "Give the id of an entry in the ledger."));
        }
        else
        {
            task = Named.Task(household, subject);
            if (task is null) found.Add(Named.UnknownTask(subject));
        }

        LedgerEntryId id = IdFrom(parsed.GetValue(_id), found);
        ledger.TryFind(id, out LedgerEntry? present);
        var parts = new LedgerEntryParts
        {
            Id = id,

            // Called again without a moment, an entry is the one that was written then.
            At = parsed.GetValue(_at) ?? present?.At ?? Now(),
            Kind = kind,
            Task = task ?? TaskId.Create("?"),
            Due = parsed.GetValue(_due),
            By = PersonFrom(parsed, _by, household, found),
            TickedBy = PersonFrom(parsed, _tickedBy, household, found),
            With = parsed.GetValue(_with)?.Select(text => PersonFrom("--with", text, household, found)).OfType<PersonId>(),
            Minutes = parsed.GetValue(_minutes),
            Of = undone?.Id ?? (kind is LedgerEntryKind.Undone ? LedgerEntryId.Create("?") : null),
            Note = parsed.GetValue(_note),
            Private = PersonFrom(parsed, _private, household, found) ?? undone?.Private,
        };
        bool isMade = LedgerEntry.TryCreate(parts, out entry, out problems);
        problems = [.. found, .. problems.Select(AsOfOption).Where(problem => !found.Exists(known => known.Path == problem.Path))];
        if (found.Count > 0) entry = null;
        return isMade && entry is not null;
    }

    /// <summary>A problem of the entry, at the place where it was typed: 'tickedBy' is '--ticked-by'.</summary>
    private static InputProblem AsOfOption(InputProblem ofEntry) => ofEntry with
    {
        Path = ofEntry.Path switch
        {
            "task" => "TASK",
            "of" => "ENTRY",
            "tickedBy" => "--ticked-by",
            var member => $"--{member}",
        },
    };

    private static LedgerEntryId IdFrom(string? given, List<InputProblem> found)
    {
        if (given is null) return LedgerEntryId.Create(RandomNumberGenerator.GetHexString(16, lowercase: true));
        if (LedgerEntryId.TryCreate(given, out LedgerEntryId id)) return id;
        found.Add(new InputProblem("--id", "This is no id.", "Give an id of 1 to 64 characters without control characters."));
        return LedgerEntryId.Create("?");
    }

    private static PersonId? PersonFrom(ParseResult parsed, Option<string> option, Household household, List<InputProblem> found) =>
        parsed.GetValue(option) is { } text ? PersonFrom(option.Name, text, household, found) : null;

    private static PersonId? PersonFrom(string option, string text, Household household, List<InputProblem> found)
    {
        PersonId? person = Named.Person(household, text);
        if (person is null) found.Add(Named.UnknownPerson(option, text));
        return person;
    }

    private static DateTimeOffset Now()
    {
        DateTimeOffset now = TimeProvider.System.GetLocalNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }

    private static int? ReadMinutes(ArgumentResult given)
    {
        if (int.TryParse(given.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int minutes)) return minutes;
        given.AddError("--minutes takes a whole number.");
        return null;
    }

    private static DateTimeOffset? ReadMoment(ArgumentResult given)
    {
        string text = given.Tokens[0].Value;
        bool hasOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal);
        if (hasOffset && DateTimeOffset.TryParseExact(text, MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment)) return moment;
        given.AddError($"'{text}' is no moment. Give one with its offset, such as 2026-11-21T18:00:00+01:00.");
        return null;
    }

    private static Option<string> Person(string name, string description) => new(name) { Description = description, HelpName = "PERSON" };
}

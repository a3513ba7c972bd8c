using System.CommandLine;
using System.Globalization;
using RelationshipKit.Reviewing;
using RelationshipKit.Samples.HouseholdConsole.Reports;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>review [TEXT]</c>: claims in a text that hurt or that hold someone to a role, each with one question.</summary>
internal static class ReviewCommand
{
    public static Command Create(Terminal terminal, Option<CultureInfo> culture)
    {
        Argument<string?> text = new("TEXT")
        {
            Description = "The text; without it, or with -, standard input is read.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> lines = new("--lines") { Description = "Read one text per line of standard input and print one JSON object per line." };
        Option<ReviewKinds> kind = KindOption();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("review", "Looks in a text for claims that blame or that hold someone to a role, and asks about them.")
        {
            text, lines, kind, json,
        };
        command.Validators.Add(given =>
        {
            if (given.GetValue(lines) && given.GetValue(text) is not null) given.AddError("With --lines the texts come from standard input: leave TEXT out.");
            if (given.GetValue(culture) is { } language && !HasReviewer(language))
                given.AddError($"There are no rules for '{language.Name}'. There are: {string.Join(", ", LanguageReviewer.Cultures)}.");
        });
        command.SetAction(parsed =>
        {
            LanguageReviewer reviewer = LanguageReviewer.For(parsed.GetRequiredValue(culture));
            ReviewKinds kinds = parsed.GetValue(kind);
            if (parsed.GetValue(lines)) return ReviewLines(terminal, reviewer, kinds);
            string given = parsed.GetValue(text) is { } typed and not "-" ? typed : terminal.Input.ReadToEnd();
            IReadOnlyList<Finding> findings = reviewer.Review(given, kinds);
            if (parsed.GetValue(json)) terminal.Output.Write(Json.Object(writer => FindingJson.Write(writer, findings)));
            else ReviewReport.Print(terminal, given, findings);
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<ReviewKinds> KindOption() => new("--kind")
    {
        Description = "What to look for: messages, roles or all (default: all).",
        HelpName = "KIND",
        DefaultValueFactory = _ => ReviewKinds.All,
        CustomParser = given =>
        {
            switch (given.Tokens[0].Value)
            {
                case "messages": return ReviewKinds.Messages;
                case "roles": return ReviewKinds.Roles;
                case "all": return ReviewKinds.All;
                default:
                    given.AddError($"'{given.Tokens[0].Value}' is no kind of review. Give messages, roles or all.");
                    return ReviewKinds.None;
            }
        },
    };

    private static bool HasReviewer(CultureInfo culture)
    {
        for (CultureInfo at = culture; at.Name.Length > 0; at = at.Parent)
        {
            if (LanguageReviewer.Cultures.Contains(at.Name, StringComparer.Ordinal)) return true;
        }

        return false;
    }

    private static int ReviewLines(Terminal terminal, LanguageReviewer reviewer, ReviewKinds kinds)
    {
        var lines = new LineReader(terminal.Input);
        while (lines.TryRead(out string? line))
        {
            terminal.Output.Write(Json.Line(writer => FindingJson.Write(writer, reviewer.Review(line, kinds))));
            if (lines.MustWait) terminal.Output.Flush();
        }

        return ExitCode.Done;
    }
}

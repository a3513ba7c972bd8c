using System.CommandLine;
using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.Communication;
using RelationshipKit.Samples.HouseholdConsole.Interviews;
using RelationshipKit.Samples.HouseholdConsole.Reports;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>say</c>: builds an I-statement from flags, or asks slot by slot when there are none.</summary>
internal static class SayCommand
{
    public static Command Create(Terminal terminal, Option<CultureInfo> culture)
    {
        Option<string> form = Form();
        (StatementSlot Slot, Option<string> Option)[] slots =
        [
            (StatementSlot.Understand, Slot("--understand", "How it may be for the other person.")),
            (StatementSlot.When, Slot("--when", "What happened, as a camera would have recorded it.")),
            (StatementSlot.Feel, Slot("--feel", "How you feel.")),
            (StatementSlot.Because, Slot("--because", "What it changes for you.")),
            (StatementSlot.Need, Slot("--need", "What you need.")),
            (StatementSlot.Ask, Slot("--ask", "What the other person could do.")),
            (StatementSlot.Will, Slot("--will", "What you will do yourself (form boundary).")),
        ];
        Option<bool> json = CommonOptions.Json();
        var command = new Command("say", "Puts what you have to say into an I-statement. Without texts it asks for them one by one.") { form, json };
        foreach ((_, Option<string> option) in slots) command.Add(option);
        command.SetAction(parsed =>
        {
            StatementDraft draft = Say.As(StatementWords.Forms.First(known => known.Word == parsed.GetRequiredValue(form)).Form);
            bool isGiven = false;
            foreach ((StatementSlot slot, Option<string> option) in slots)
            {
                if (parsed.GetValue(option) is not { } text) continue;
                draft = draft.With(slot, text);
                isGiven = true;
            }

            return Run(terminal, draft, isGiven, parsed.GetRequiredValue(culture), parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(Terminal terminal, StatementDraft draft, bool isGiven, CultureInfo culture, bool asJson)
    {
        if (!isGiven)
        {
            // Questions would spoil an output that is for programs: they go where problems go.
            var talk = asJson ? new Terminal(terminal.Input, terminal.Error, terminal.Error) { Width = terminal.Width } : terminal;
            try
            {
                draft = new StatementQuestions(talk, culture).Ask(draft);
            }
            catch (AnswersEndedException)
            {
                talk.Output.WriteLine();
                var ended = new InputProblem(
                    "standard input", "The answers ended before the last question.", "Answer every question: an empty line leaves one out. Or give texts by options.");
                return Problems.Tell(terminal, [ended], asJson);
            }
        }

        AssertiveStatement statement = draft.Build(culture);
        if (asJson) terminal.Output.Write(StatementReport.Json(statement));
        else StatementReport.Print(terminal, statement);
        return ExitCode.Done;
    }

    private static Option<string> Slot(string name, string description) => new(name) { Description = description, HelpName = "TEXT" };

    private static Option<string> Form()
    {
        string words = string.Join(", ", StatementWords.Forms.Select(form => form.Word));
        Option<string> form = new("--form")
        {
            Description = $"One of {words} (default: feel-when-need).",
            HelpName = "FORM",
            DefaultValueFactory = _ => StatementWords.Of(StatementForm.FeelWhenNeed),
        };
        form.Validators.Add(given =>
        {
            string name = given.GetValueOrDefault<string>();
            if (StatementWords.Forms.All(known => known.Word != name)) given.AddError($"No form is called '{name}'. There are: {words}.");
        });
        return form;
    }
}

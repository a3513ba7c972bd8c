using System.CommandLine;
using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Interviews;
using RelationshipKit.Serialization;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>checkin</c>: a weekly check-in for two at one keyboard.</summary>
internal static class CheckInCommand
{
    private static readonly (string Word, ListeningStyle Style)[] Styles =
        [("speaker-listener", ListeningStyle.SpeakerListener), ("imago", ListeningStyle.Imago)];

    public static Command Create(Terminal terminal, Option<CultureInfo> culture)
    {
        Option<string> first = Name("--first", "Who begins."), second = Name("--second", "The other person.");
        Option<string> style = new("--style")
        {
            Description = "How the one issue is talked over: speaker-listener (default) or imago.",
            HelpName = "STYLE",
            DefaultValueFactory = _ => Styles[0].Word,
        };
        style.AcceptOnlyFromAmong([.. Styles.Select(known => known.Word)]);
        Option<string> keep = new("--keep")
        {
            Description = "A file to keep the check-in in, if both agree at the end. One that was begun there goes on.",
            HelpName = "FILE",
        };
        var command = new Command("checkin", "Leads two people at one keyboard through a weekly check-in.") { first, second, style, keep };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(culture),
            (parsed.GetValue(first), parsed.GetValue(second)),
            Styles.First(known => known.Word == parsed.GetRequiredValue(style)).Style,
            parsed.GetValue(keep)));
        return command;
    }

    private static int Run(Terminal terminal, CultureInfo culture, (string? First, string? Second) given, ListeningStyle style, string? keep)
    {
        CheckIn? begun = null;
        if (File.Exists(keep))
        {
            if (!Files.TryRead<Talk>(keep, TalkFile.TryRead, out Talk? stored, out IReadOnlyList<InputProblem> problems))
                return Problems.Tell(terminal, problems, asJson: false);
            begun = stored as CheckIn;
            if (begun is null or { IsOver: true })
            {
                var full = new InputProblem(keep, "This holds another talk, or a check-in that is over.", "Name another file.");
                return Problems.Tell(terminal, [full], asJson: false);
            }
        }

        try
        {
            var interview = new Interview(terminal);
            CheckIn checkIn = begun ?? CheckIn.Begin(PersonId.Create("p1"), PersonId.Create("p2"), style);
            var names = new Dictionary<PersonId, string>
            {
                [checkIn.People[0]] = given.First ?? NameFrom(interview, "Who begins?"),
                [checkIn.People[1]] = given.Second ?? NameFrom(interview, "And who else is here?"),
            };
            var talk = new CheckInTalk(terminal, culture, TimeProvider.System, names, mayGoOnLater: keep is not null);
            checkIn = talk.Lead(checkIn);
            if (keep is null) return ExitCode.Done;
            checkIn = talk.AskToKeep(checkIn);
            if (!TalkFile.TryWrite(checkIn, out byte[]? bytes))
            {
                terminal.Output.WriteLine("Nothing was kept.");
                return ExitCode.Done;
            }

            return Files.TryWrite(keep, bytes, out InputProblem? problem) ? ExitCode.Done : Problems.Tell(terminal, [problem], asJson: false);
        }
        catch (AnswersEndedException)
        {
            terminal.Output.WriteLine();
            var ended = new InputProblem("standard input", "The answers ended before the check-in was over.", "Say /stop to end it earlier. Nothing was kept.");
            return Problems.Tell(terminal, [ended], asJson: false);
        }
    }

    private static string NameFrom(Interview interview, string question) =>
        interview.Ask(question, "Give a name.", answer => answer.Length is > 0 and <= 200 ? answer : null);

    private static Option<string> Name(string name, string description) => new(name) { Description = description, HelpName = "NAME" };
}

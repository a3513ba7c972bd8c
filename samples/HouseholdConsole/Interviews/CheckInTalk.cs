using System.Globalization;
using RelationshipKit.Communication;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Reports;

namespace RelationshipKit.Samples.HouseholdConsole.Interviews;

/// <summary>Leads two people at one keyboard through a check-in.</summary>
/// <param name="terminal">Where the two read and write.</param>
/// <param name="culture">The language of the prompts.</param>
/// <param name="time">Tells the time.</param>
/// <param name="names">What the two are called.</param>
/// <param name="mayGoOnLater">Whether there is a file to go on from later.</param>
internal sealed class CheckInTalk(
    Terminal terminal, CultureInfo culture, TimeProvider time, IReadOnlyDictionary<PersonId, string> names, bool mayGoOnLater)
{
    private const string Later = "/later";

    private const int LongestBreak = 24 * 60;

    private readonly Interview _interview = new(terminal);
    private readonly Reflection _reflection = Reflection.For(culture);
    private readonly ILookup<string, Prompt> _prompts = WordCatalogues.Prompts.For(culture).Entries
        .Where(prompt => prompt.Kind == PromptKind.CheckIn).ToLookup(prompt => prompt.Topic, StringComparer.Ordinal);

    /// <summary>Goes on until the check-in is over, or is left to go on later.</summary>
    public CheckIn Lead(CheckIn checkIn)
    {
        StatementReport.Paragraph(terminal, "An empty line passes. /stop ends the check-in, /break 20 takes a break of 20 minutes; neither needs a reason."
            + (mayGoOnLater ? " /later leaves it here, to go on another time." : ""));
        CheckInPart? told = null;
        while (!checkIn.IsOver)
        {
            if (told != checkIn.Part) Head(checkIn);
            told = checkIn.Part;
            if ((checkIn.Pause is { } pause ? AfterBreak(pause) : NextMove(checkIn)) is not { } move) return checkIn;
            checkIn = checkIn.Do(move, time);
        }

        _interview.Say();
        StatementReport.Paragraph(terminal, checkIn.Ending == TalkEnding.Finished ? "That was the check-in. Thank you both." : "The check-in is over for today. Thank you both.");
        return checkIn;
    }

    /// <summary>Asks both whether the words may be kept.</summary>
    public CheckIn AskToKeep(CheckIn checkIn)
    {
        foreach (PersonId person in checkIn.People)
        {
            bool allows = _interview.Yes($"{names[person]}, may the words of this check-in be kept?");
            checkIn = checkIn.Do(TalkMove.Of(person, allows ? TalkMoveKind.AllowKeeping : TalkMoveKind.ForbidKeeping), time);
        }

        return checkIn;
    }

    private void Head(CheckIn checkIn)
    {
        _interview.Say();
        StatementReport.Paragraph(terminal, checkIn.Part switch
        {
            CheckInPart.Appreciations => "1. Appreciations",
            CheckInPart.WentWell => "2. What went well",
            CheckInPart.OneIssue => "3. One issue, if there is one",
            _ => "4. Next week",
        });
    }

    /// <summary>What the one whose turn it is does, or null: leave it here.</summary>
    private TalkMove? NextMove(CheckIn checkIn)
    {
        PersonId who = checkIn.People.First(person => Protocol(checkIn, person).Length > 0);
        TalkMoveKind[] moves = Protocol(checkIn, who);
        string question = QuestionOf(checkIn, moves, names[who]);
        while (true)
        {
            StatementReport.Paragraph(terminal, question);
            string answer = _interview.Ask(">");
            if (mayGoOnLater && answer == Later) return null;
            if (CommandOf(answer, who, moves) is { } command) return command;
            if (answer.StartsWith('/'))
            {
                StatementReport.Paragraph(terminal, $"There are /stop, /pass and /break MINUTES (1–{LongestBreak}){(moves.Contains(TalkMoveKind.Finish) ? ", and /end for this issue" : "")}.", indent: 2);
                continue;
            }

            if (IsChoice(moves[0])) return TalkMove.Of(who, answer is ['y' or 'Y', ..] ? moves[0] : No(moves));
            if (answer.Length == 0) return TalkMove.Of(who, Silence(moves));
            return TalkMove.Of(who, moves[0], moves[0] == TalkMoveKind.SayBack ? ThinkOver(checkIn.LastSaid, answer) : answer);
        }
    }

    private static TalkMoveKind[] Protocol(CheckIn checkIn, PersonId person) =>
    [
        .. checkIn.MovesOf(person).Where(kind =>
            kind is not (TalkMoveKind.Stop or TalkMoveKind.TimeOut or TalkMoveKind.Return or TalkMoveKind.AllowKeeping or TalkMoveKind.ForbidKeeping)),
    ];

    private static bool IsChoice(TalkMoveKind kind) => kind is TalkMoveKind.Agree or TalkMoveKind.Confirm or TalkMoveKind.AskForMore;

    private static TalkMoveKind No(TalkMoveKind[] moves) => moves.Contains(TalkMoveKind.Correct) ? TalkMoveKind.Correct : TalkMoveKind.Pass;

    private static TalkMoveKind Silence(TalkMoveKind[] moves) =>
        moves.Contains(TalkMoveKind.NoMore) ? TalkMoveKind.NoMore : moves.Contains(TalkMoveKind.GiveFloor) ? TalkMoveKind.GiveFloor : TalkMoveKind.Pass;

    private string QuestionOf(CheckIn checkIn, TalkMoveKind[] moves, string name) => moves[0] switch
    {
        TalkMoveKind.Answer or TalkMoveKind.Raise => $"{name}: {PromptFor(checkIn.Topic!)}",
        TalkMoveKind.Agree => $"{name}, can you listen to that now? (y/n)",
        TalkMoveKind.SayBack => $"{name}, what did you hear? Say it back in your own words.",
        TalkMoveKind.Confirm => $"{name}, was that it? (y/n)",
        TalkMoveKind.AskForMore => $"{name}, do you ask whether there is more? (y/n)",
        TalkMoveKind.Summarise => $"{name}, sum up everything you heard.",
        TalkMoveKind.Validate => $"{name}, what makes sense to you in it? You need not agree.",
        TalkMoveKind.Empathise => $"{name}, what might the other feel? It is a guess.",
        _ when moves.Contains(TalkMoveKind.NoMore) => $"{name}, is there more? (empty: no)",
        _ when moves.Contains(TalkMoveKind.Finish) => $"{name}, you have the floor. Speak for yourself, briefly. (empty: the other one speaks; /end: enough of this issue)",
        _ => $"{name}, you have the floor. Speak for yourself, briefly. (empty: the other one speaks)",
    };

    /// <summary>Another prompt each week, the same one for both.</summary>
    private string PromptFor(string topic)
    {
        Prompt[] prompts = [.. _prompts[topic]];
        int week = DateOnly.FromDateTime(time.GetLocalNow().DateTime).DayNumber / 7;
        return prompts[week % prompts.Length].Text;
    }

    private TalkMove? CommandOf(string answer, PersonId who, TalkMoveKind[] moves)
    {
        string[] words = answer.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["/stop"] => TalkMove.Of(who, TalkMoveKind.Stop),
            ["/pass"] => TalkMove.Of(who, Silence(moves)),
            ["/end"] when moves.Contains(TalkMoveKind.Finish) => TalkMove.Of(who, TalkMoveKind.Finish),
            ["/break", var minutes] when Interview.Whole(minutes, 1, LongestBreak) is { } length =>
                TalkMove.TimeOut(who, time.GetUtcNow().AddMinutes(length)),
            _ => null,
        };
    }

    private TalkMove? AfterBreak(TalkPause pause)
    {
        string until = TimeZoneInfo.ConvertTime(pause.ReturnAt, time.LocalTimeZone).ToString("HH:mm", CultureInfo.InvariantCulture);
        string answer = _interview.Ask($"A break until {until}. {names[pause.By]}, press Enter when you are back (/stop: enough for today) >");
        if (mayGoOnLater && answer == Later) return null;
        return TalkMove.Of(pause.By, answer == "/stop" ? TalkMoveKind.Stop : TalkMoveKind.Return);
    }

    /// <summary>Shows what is worth a thought about saying back, once; the listener decides.</summary>
    private string ThinkOver(string? said, string saidBack)
    {
        if (said is null) return saidBack;
        IReadOnlyList<ReflectionFinding> findings = _reflection.Check(said, saidBack);
        if (findings.Count == 0) return saidBack;
        foreach (ReflectionFinding finding in findings.DistinctBy(finding => finding.Kind))
        {
            string words = finding.Length > 0 ? $"“{saidBack.Substring(finding.Start, finding.Length)}”: " : "";
            StatementReport.Paragraph(terminal, $"{words}{finding.Why} {finding.Question}", indent: 2);
        }

        string instead = _interview.Ask("Other words (empty: leave it so) >");
        return instead.Length == 0 ? saidBack : instead;
    }
}

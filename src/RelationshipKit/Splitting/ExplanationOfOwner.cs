using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>Puts into sentences why a task is its owner's, and what would have to change.</summary>
internal sealed class ExplanationOfOwner : ExplanationVoice
{
    private readonly WhyMeAnswer _answer;
    private readonly Household _household;
    private readonly ExplanationWords _words;
    private readonly int _task;
    private readonly int _owner;

    private ExplanationOfOwner(WhyMeAnswer answer, ExplanationWords words)
        : base(answer.Split.Household, words)
    {
        (_answer, _household, _words) = (answer, answer.Split.Household, words);
        (_task, _owner) = (_household.IndexOf(answer.Task), _household.IndexOf(answer.Owner));
    }

    public static SplitExplanation Write(WhyMeAnswer answer, CultureInfo culture)
    {
        var words = ExplanationWords.For(culture);
        var writer = new ExplanationOfOwner(answer, words);
        string heading = words.Say("why.heading", writer.TaskSlot, writer.Person("person", writer._owner));
        return new SplitExplanation(words.Language, [new ExplanationSection(ExplanationTopic.Tasks, heading, [.. writer.Sentences()])]);
    }

    private ExplanationSlot TaskSlot => ExplanationSlot.Text("task", TaskList([_task]));

    private IEnumerable<ExplanationSentence> Sentences()
    {
        yield return ExplanationWriter.ReasonOf(_answer.Split, _task, _words);
        switch (_answer.Outcome)
        {
            case WhyMeOutcome.ChangeFound:
                yield return Found(_answer.Flip!);
                yield return _answer.IsProven ? Sentence("why.smallest", null)
                    : _answer.TriedUpTo == 0 ? Sentence("why.open", null)
                    : Sentence("why.perhapsSmaller", null, ExplanationSlot.Count("step", _answer.TriedUpTo));
                break;
            case WhyMeOutcome.NoChangeWould:
                yield return OfTask("why.never");
                break;
            case WhyMeOutcome.NotFound:
                yield return OfTask("why.notFound");
                break;
            case WhyMeOutcome.NobodyElse:
                yield return Sentence("why.alone", null);
                break;
            default:
                yield return Sentence(_answer.DecidingWishes.Count == 1 ? "why.wishOne" : "why.wishMany", null);
                foreach (Wish wish in _answer.DecidingWishes) yield return Wished(wish);
                if (_answer.OwnerWithoutWishes is { } then) yield return WithoutWishes(_household.IndexOf(then));
                break;
        }
    }

    private ExplanationSentence Found(AppraisalFlip flip)
    {
        int person = _household.IndexOf(flip.Person), newOwner = _household.IndexOf(flip.NewOwner);
        return Sentence(
            "why.found",
            person,
            [newOwner],
            [_task],
            TaskSlot,
            Person("person", person),
            Person("other", newOwner),
            ExplanationSlot.Text("from", PercentOf(flip.From)),
            ExplanationSlot.Text("to", PercentOf(flip.To)),
            ExplanationSlot.Text("whole", Percent(Rational.One)));
    }

    private ExplanationSentence WithoutWishes(int newOwner) => Sentence(
        newOwner == _owner ? "why.withoutSame" : "why.without",
        _owner,
        newOwner == _owner ? [] : [newOwner],
        [_task],
        TaskSlot,
        Person("person", _owner),
        Person("other", newOwner),
        ExplanationSlot.Count("count", _answer.DecidingWishes.Count));

    private ExplanationSentence OfTask(string id) => Sentence(id, null, others: [], [_task], TaskSlot);
}

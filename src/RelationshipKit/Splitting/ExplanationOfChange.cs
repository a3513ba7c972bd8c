using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>Puts into sentences what a change of a household would do.</summary>
internal sealed class ExplanationOfChange : ExplanationVoice
{
    private readonly WhatIfAnswer _answer;
    private readonly ExplanationWords _words;

    // Names come from where the task in question is: a task added is known after the change only, one dropped before it only.
    private readonly Household _before;
    private readonly Household _after;
    private readonly ExplanationLoads _loads;

    private ExplanationOfChange(WhatIfAnswer answer, ExplanationWords words)
        : base(answer.Change is HouseholdChange.AddTask ? answer.After.Household : answer.Before.Household, words)
    {
        (_answer, _words) = (answer, words);
        (_before, _after) = (answer.Before.Household, answer.After.Household);
        _loads = new ExplanationLoads(_before, words);
    }

    private Household Known => _answer.Change is HouseholdChange.AddTask ? _after : _before;

    public static SplitExplanation Write(WhatIfAnswer answer, CultureInfo culture)
    {
        var words = ExplanationWords.For(culture);
        var writer = new ExplanationOfChange(answer, words);
        var sections = new List<ExplanationSection>();
        sections.Add(new ExplanationSection(ExplanationTopic.Tasks, words.Say("change.heading"), [.. writer.Tasks()]));
        if (answer.After.IsPossible)
            sections.Add(new ExplanationSection(ExplanationTopic.Loads, words.Say("change.loads"), [.. writer.Loads()]));
        else
            sections.AddRange(answer.After.Explain(culture).Sections);
        return new SplitExplanation(words.Language, sections);
    }

    private IEnumerable<ExplanationSentence> Loads()
    {
        yield return Sentence("loads.measure", null, ExplanationSlot.Text("whole", Percent(Rational.One)));
        foreach (LoadPair pair in _answer.Loads)
        {
            // Where there is no split before, there is nothing to set beside the load after.
            LoadPair shown = pair.First is null ? pair with { First = pair.Second } : pair;
            yield return _loads.Beside(shown, "change.person", pair.First is null ? "change.personThen" : "change.personSame");
        }

        if (_answer.Before.WorstShare is not { Value: { Sign: > 0 } worst } || _answer.After.WorstShare is not { Value: { Sign: > 0 } then }) yield break;
        yield return Sentence(
            "change.worst",
            null,
            ExplanationSlot.Text("worst", Exact(worst.RoundUp(3))),
            ExplanationSlot.Text("otherWorst", Exact(then.RoundUp(3))),
            ExplanationSlot.Text("whole", Percent(Rational.One)));
    }

    private IEnumerable<ExplanationSentence> Tasks()
    {
        yield return Introduction();
        if (!_answer.Before.IsPossible) yield return Sentence("change.before", null);
        if (!_answer.Before.IsPossible || !_answer.After.IsPossible) yield break;
        if (_answer.Change is HouseholdChange.AddTask added)
        {
            int taker = _after.IndexOf(_answer.After.Owners[added.Task.Id]), task = Known.IndexOf(added.Task.Id);
            yield return Sentence(
                "change.takes", taker, others: [], [task], Person("person", taker), ExplanationSlot.Text("tasks", TaskList([task])));
        }

        foreach (IGrouping<(int From, int To), Handover> alike in _answer.Handovers
                     .GroupBy(handover => (From: _before.IndexOf(handover.From), To: _before.IndexOf(handover.To)))
                     .OrderBy(alike => alike.Key))
        {
            int[] tasks = [.. alike.Select(handover => Known.IndexOf(handover.Task))];
            yield return Sentence(
                "change.handover",
                alike.Key.From,
                [alike.Key.To],
                tasks,
                Person("person", alike.Key.From),
                Person("other", alike.Key.To),
                ExplanationSlot.Text("tasks", TaskList(tasks)));
        }

        if (_answer.Handovers.Count == 0) yield return Sentence("change.stays", null);
    }

    private ExplanationSentence Introduction()
    {
        switch (_answer.Change)
        {
            case HouseholdChange.AddTask added:
                return OfTask("change.added", added.Task.Id);
            case HouseholdChange.DropTask dropped:
                return OfTask("change.dropped", dropped.Task);
            case HouseholdChange.Reappraise anew:
                return Reappraised(_before.IndexOf(anew.Person), _before.IndexOf(anew.Task));
            case HouseholdChange.MakeWish made:
                return OfWish("change.wish", made.Wish);
            default:
                return OfWish("change.noWish", ((HouseholdChange.LiftWish)_answer.Change).Wish);
        }
    }

    private ExplanationSentence Reappraised(int person, int task) => Sentence(
        _after.MinutesAt(person, task) == _before.MinutesAt(person, task) ? "change.burden"
        : _after.BurdenAt(person, task) == _before.BurdenAt(person, task) ? "change.minutes"
        : "change.reappraised",
        person,
        others: [],
        [task],
        Person("person", person),
        ExplanationSlot.Text("task", TaskList([task])),
        ExplanationSlot.Text("from", PercentOf(_before.BurdenAt(person, task))),
        ExplanationSlot.Text("to", PercentOf(_after.BurdenAt(person, task))),
        ExplanationSlot.Text("time", Time(WeeklyMinutes.Whole(_after.MinutesAt(person, task)))),
        ExplanationSlot.Text("otherTime", Time(WeeklyMinutes.Whole(_before.MinutesAt(person, task)))),
        ExplanationSlot.Text("whole", Percent(Rational.One)));

    private ExplanationSentence OfTask(string id, TaskId task)
    {
        int at = Known.IndexOf(task);
        return Sentence(id, null, others: [], [at], ExplanationSlot.Text("task", TaskList([at])));
    }

    private ExplanationSentence OfWish(string id, Wish wish)
    {
        ExplanationSentence wished = Wished(wish);
        return wished with { MessageId = id, Text = _words.Say(id, ExplanationSlot.Text("wish", wished.Text)) };
    }
}

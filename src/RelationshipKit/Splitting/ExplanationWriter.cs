using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>Puts a split into sentences, for all or for one person.</summary>
internal sealed partial class ExplanationWriter
{
    private readonly FairSplit _split;
    private readonly Household _household;
    private readonly ExplanationWords _words;
    private readonly ExplanationLinks _links;

    // The one person it is for, or null for all.
    private readonly int? _reader;

    private ExplanationWriter(FairSplit split, int? reader, ExplanationWords words) =>
        (_split, _household, _reader, _words, _links) = (split, split.Household, reader, words, new ExplanationLinks(split.Household));

    private IEnumerable<int> Readers => _reader is { } one ? [one] : Enumerable.Range(0, _household.People.Count);

    public static SplitExplanation Write(FairSplit split, int? reader, CultureInfo culture)
    {
        var words = ExplanationWords.For(culture);
        var writer = new ExplanationWriter(split, reader, words);
        IEnumerable<ExplanationSection> sections = split.IsPossible
            ?
            [
                writer.Section(ExplanationTopic.Loads, "loads", writer.Loads()),
                writer.Section(ExplanationTopic.Swaps, "swaps", writer.Swaps()),
                writer.Section(ExplanationTopic.Tasks, "tasks", writer.Tasks()),
                writer.Section(ExplanationTopic.Closeness, "closeness", writer.Closeness(), headingForOne: false),
                writer.Section(ExplanationTopic.Promises, "promises", writer.Promises(), headingForOne: false),
            ]
            : [writer.Section(ExplanationTopic.Conflict, "conflict", writer.Conflict(), headingForOne: false)];
        return new SplitExplanation(words.Language, sections.Where(section => section.Sentences.Length > 0));
    }

    private ExplanationSection Section(
        ExplanationTopic topic, string messages, IEnumerable<ExplanationSentence> sentences, bool headingForOne = true)
    {
        string heading = headingForOne && _reader is { } one
            ? _words.Say($"{messages}.headingOne", Person("person", one))
            : _words.Say($"{messages}.heading");
        return new ExplanationSection(topic, heading, [.. sentences]);
    }

    private IEnumerable<ExplanationSentence> Loads()
    {
        yield return Sentence("loads.measure", null, ExplanationSlot.Text("whole", Percent(Rational.One)));
        foreach (int person in Readers)
        {
            PersonLoad load = _split.Loads[person];
            bool hasTasks = _split.Division!.Owners.Contains(person);
            string id = !hasTasks ? "loads.nothing"
                : load.ShareOfOwnTotal is not { } share ? "loads.noTotal"
                : share.Sign < 0 ? "loads.pleasure"
                : "loads.share";
            yield return Sentence(
                id,
                person,
                Person("person", person),
                ExplanationSlot.Text("share", Percent(load.ShareOfOwnTotal ?? Rational.Zero)),
                ExplanationSlot.Text("part", Percent(load.FairPart)),
                ExplanationSlot.Text("time", Time(load.MinutesPerWeek)));
        }
    }

    private IEnumerable<ExplanationSentence> Swaps()
    {
        if (_household.People.Count == 1) yield break;
        yield return Sentence(_split.Instance.HasUnequalWeights ? "swaps.measureByPart" : "swaps.measure", null);
        foreach (int person in Readers)
        {
            SwapFact[] facts = [.. Others(person).Select(other => SwapFact.Of(_split.Instance, _split.Division!, person, other))];
            foreach (IGrouping<(SwapView View, int? Task), SwapFact> alike in facts.GroupBy(fact => (fact.View, fact.Task)).OrderBy(alike => alike.Key.View))
            {
                if (alike.Key.View is SwapView.UpToOneLiked)
                {
                    foreach (SwapFact fact in alike) yield return Swap("swaps.upToOneLiked", [fact]);
                    continue;
                }

                string id = alike.Key.View switch
                {
                    SwapView.Keeps => alike.Count() == facts.Length && facts.Length > 1 ? "swaps.none" : "swaps.noneWith",
                    SwapView.UpToOne => "swaps.upToOne",
                    _ => alike.Key.Task is null ? "swaps.wants" : "swaps.evenSo",
                };
                yield return Swap(id, [.. alike]);
            }
        }
    }

    private ExplanationSentence Swap(string id, SwapFact[] alike)
    {
        int[] tasks = alike[0].Task is { } task ? [task] : [];
        return Sentence(
            id,
            alike[0].Person,
            [.. alike.Select(fact => fact.Other)],
            tasks,
            Person("person", alike[0].Person),
            Person("other", alike[0].Other),
            ExplanationSlot.Text("others", _words.List("list.or", [.. alike.Select(fact => NameOf(fact.Other))])),
            ExplanationSlot.Text("task", TaskList(tasks)));
    }

    private IEnumerable<int> Others(int person) => Enumerable.Range(0, _household.People.Count).Where(other => other != person);

    private string NameOf(int person) => BidiIsolation.Of(_household.People[person].Name);

    private ExplanationSlot Person(string slot, int person) => ExplanationSlot.Person(slot, _household.People[person]);

    private ExplanationSentence Sentence(string id, int? about, params ReadOnlySpan<ExplanationSlot> slots) =>
        Sentence(id, about, others: [], tasks: [], slots);

    private ExplanationSentence Sentence(
        string id, int? about, IReadOnlyList<int> others, IReadOnlyList<int> tasks, params ReadOnlySpan<ExplanationSlot> slots) => new(
        id,
        _words.Say(id, slots),
        about is { } person ? _household.People[person].Id : null,
        [.. others.Select(other => _household.People[other].Id)],
        [.. tasks.Select(task => _household.Tasks[task].Id)]);

    private string TaskList(IReadOnlyList<int> tasks) => _words.List("list.and", TaskNames(tasks));

    private string[] TaskNames(IReadOnlyList<int> tasks) =>
        [.. tasks.Select(task => _words.Say("quote", ExplanationSlot.Text("text", BidiIsolation.Of(_household.Tasks[task].DisplayName))))];

    /// <summary>A share in whole per cent; with one decimal where it is below 10 %, so that small parts stay comparable.</summary>
    private string Percent(Rational share)
    {
        decimal whole = share.RoundHalfEven(2), fine = share.RoundHalfEven(3);
        return whole != fine && Math.Abs(fine) < 0.1m ? fine.ToString("P1", _words.Numbers) : whole.ToString("P0", _words.Numbers);
    }

    private string Time(WeeklyMinutes time)
    {
        long minutes = (long)time.Round(0);
        ExplanationSlot hoursSlot = ExplanationSlot.Count("hours", minutes / 60), minutesSlot = ExplanationSlot.Count("minutes", minutes % 60);
        return (minutes / 60, minutes % 60) switch
        {
            (0, 0) => _words.Say("time.none"),
            (0, _) => _words.Say("time.minutes", minutesSlot),
            (_, 0) => _words.Say("time.hours", hoursSlot),
            _ => _words.Say("time.hoursMinutes", hoursSlot, minutesSlot),
        };
    }
}

using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>Puts a split into sentences, for all or for one person.</summary>
internal sealed partial class ExplanationWriter : ExplanationVoice
{
    private readonly FairSplit _split;
    private readonly Household _household;
    private readonly ExplanationWords _words;
    private readonly ExplanationLinks _links;

    // The one person it is for, or null for all.
    private readonly int? _reader;

    private ExplanationWriter(FairSplit split, int? reader, ExplanationWords words)
        : base(split.Household, words) =>
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

    /// <summary>Why one task is with its owner, as the numbers have it.</summary>
    public static ExplanationSentence ReasonOf(FairSplit split, int task, ExplanationWords words)
    {
        var writer = new ExplanationWriter(split, reader: null, words);
        return writer.Place(split.Division!.Owners[task], new ExplanationReasons(split, writer._links).Of(task), [task]);
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
}

using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>Puts into sentences where two splits differ, without a verdict.</summary>
internal sealed class ExplanationOfComparison : ExplanationVoice
{
    private readonly SplitComparison _comparison;
    private readonly Household _household;
    private readonly ExplanationWords _words;

    private ExplanationOfComparison(SplitComparison comparison, ExplanationWords words)
        : base(comparison.First.Household, words) =>
        (_comparison, _household, _words) = (comparison, comparison.First.Household, words);

    public static SplitExplanation Write(SplitComparison comparison, CultureInfo culture)
    {
        var words = ExplanationWords.For(culture);
        var writer = new ExplanationOfComparison(comparison, words);
        IEnumerable<ExplanationSection> sections =
        [
            new(ExplanationTopic.Loads, words.Say("compare.loads"), [.. writer.Loads()]),
            new(ExplanationTopic.Tasks, words.Say("compare.tasks"), [.. writer.Tasks()]),
            new(ExplanationTopic.Closeness, words.Say("compare.closeness"), [.. writer.Closeness()]),
            new(ExplanationTopic.Promises, words.Say("compare.promises"), [.. writer.Promises()]),
        ];
        return new SplitExplanation(words.Language, sections.Where(section => section.Sentences.Length > 0));
    }

    private IEnumerable<ExplanationSentence> Loads()
    {
        var loads = new ExplanationLoads(_household, _words);
        yield return Sentence("loads.measure", null, ExplanationSlot.Text("whole", Percent(Rational.One)));
        foreach (LoadPair pair in _comparison.Loads) yield return loads.Beside(pair, "compare.person", "compare.personSame");
    }

    private IEnumerable<ExplanationSentence> Tasks()
    {
        if (_comparison.IsSame) yield return Sentence("compare.same", null);
        foreach (LoadPair pair in _comparison.Loads)
        {
            if (pair.OnlyInFirst.Length > 0) yield return Only("compare.onlyFirst", pair.Person, pair.OnlyInFirst);
            if (pair.OnlyInSecond.Length > 0) yield return Only("compare.onlySecond", pair.Person, pair.OnlyInSecond);
        }
    }

    private ExplanationSentence Only(string id, PersonId who, ImmutableArray<TaskId> whose)
    {
        int person = _household.IndexOf(who);
        int[] tasks = [.. whose.Select(_household.IndexOf)];
        return Sentence(id, person, others: [], tasks, Person("person", person), ExplanationSlot.Text("tasks", TaskList(tasks)));
    }

    private IEnumerable<ExplanationSentence> Closeness()
    {
        if (_comparison.First.WorstShare is not { } first || _comparison.Second.WorstShare is not { } second || _comparison.LowerBound is not { } bound)
            yield break;
        yield return Sentence(
            "compare.worst",
            null,
            ExplanationSlot.Text("worst", Exact(first.Value.RoundUp(3))),
            ExplanationSlot.Text("otherWorst", Exact(second.Value.RoundUp(3))),
            ExplanationSlot.Text("whole", Percent(Rational.One)));
        yield return Sentence("compare.bound", null, ExplanationSlot.Text("bound", Exact(bound.RoundDown(3))));
    }

    private IEnumerable<ExplanationSentence> Promises()
    {
        foreach (Wish wish in _comparison.First.Broken) yield return Broken("compare.brokenFirst", wish);
        foreach (Wish wish in _comparison.Second.Broken) yield return Broken("compare.brokenSecond", wish);
        foreach (PropertyPair pair in _comparison.Properties)
        {
            string id = (pair.First?.Holds, pair.Second?.Holds) switch
            {
                (true, true) => "compare.both",
                (true, false) => "compare.firstOnly",
                (false, true) => "compare.secondOnly",
                (false, false) => "compare.neither",
                _ => "compare.open",
            };
            yield return Sentence(
                id,
                null,
                ExplanationSlot.Text("what", _words.Say(MessageOf(pair.Property))),
                ExplanationSlot.Text("inFirst", StateOf(pair.First)),
                ExplanationSlot.Text("inSecond", StateOf(pair.Second)));
        }
    }

    private ExplanationSentence Broken(string id, Wish wish)
    {
        ExplanationSentence wished = Wished(wish);
        return wished with { MessageId = id, Text = _words.Say(id, ExplanationSlot.Text("wish", wished.Text)) };
    }

    private string StateOf(PropertyVerdict? verdict) =>
        _words.Say(verdict?.Holds switch { true => "state.holds", false => "state.fails", null => "state.open" });

    private static string MessageOf(Property property) => property switch
    {
        Property.EF1 => "property.ef1",
        Property.EFX => "property.efx",
        Property.PROP1 => "property.prop1",
        Property.PROPX => "property.propx",
        Property.EQ1 => "property.eq1",
        Property.EQX => "property.eqx",
        Property.PO => "property.po",
        Property.FPO => "property.fpo",
        _ => "property.mms",
    };
}

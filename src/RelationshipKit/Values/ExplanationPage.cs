using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Values;

/// <summary>Gathers the lines of a page, and knows what people, values and tasks are called on it.</summary>
internal sealed class ExplanationPage
{
    private const string WordsName = "value-words";

    private readonly ExplanationWords _words;
    private readonly Catalogue<CuriosityPrompt> _prompts;
    private readonly Dictionary<PersonId, Person> _people;
    private readonly Dictionary<ValueId, PersonalValue> _cards;
    private readonly ImmutableArray<WordedLine>.Builder _lines = ImmutableArray.CreateBuilder<WordedLine>();

    public ExplanationPage(CultureInfo culture, IEnumerable<Person>? people = null, IEnumerable<PersonalValue>? cards = null)
    {
        _words = ExplanationWords.For(culture, WordsName);
        _prompts = CuriosityPrompt.Prompts.For(culture);
        _people = (people ?? []).DistinctBy(person => person.Id).ToDictionary(person => person.Id);
        _cards = (cards ?? PersonalValue.Cards.For(culture).Entries).DistinctBy(card => card.Id).ToDictionary(card => card.Id);
    }

    public void Head(string messageId, params ReadOnlySpan<ExplanationSlot> slots) => _lines.Add(new(messageId, Say(messageId, slots), IsHeading: true));

    public void Add(string messageId, params ReadOnlySpan<ExplanationSlot> slots) => _lines.Add(new(messageId, Say(messageId, slots), IsHeading: false));

    /// <summary>A line with what somebody wrote after it, in quotation marks.</summary>
    public void AddWith(string? note, string messageId, params ReadOnlySpan<ExplanationSlot> slots)
    {
        string line = Say(messageId, slots);
        _lines.Add(new(messageId, note is null ? line : $"{line} {Quote(note)}", IsHeading: false));
    }

    /// <summary>A line that people wrote themselves.</summary>
    public void AddWritten(string messageId, string text) => _lines.Add(new(messageId, Written(text), IsHeading: false));

    /// <summary>A question for an occasion; which of them depends on the value alone, so that a page is the same every time.</summary>
    public void AddPrompt(CuriosityOccasion occasion, ValueId value)
    {
        int turn = value.Value.Sum(letter => letter);
        if (CuriosityPrompt.For(_prompts, occasion, turn) is { } prompt) _lines.Add(new(prompt.Id, prompt.Text, IsHeading: false));
    }

    public WordedPage Finish() => new(_words.Language, _lines.DrainToImmutable());

    public string Say(string messageId, params ReadOnlySpan<ExplanationSlot> slots) => _words.Say(messageId, slots);

    public string Quote(string text) => Say("quote", ExplanationSlot.Text("text", Written(text)));

    /// <summary>The slot of a person; the id stands in for a name that nobody gave.</summary>
    public ExplanationSlot Slot(string name, PersonId person) => ExplanationSlot.Person(name, Named(person));

    public ExplanationSlot Slot(string name, IEnumerable<PersonId> people) =>
        ExplanationSlot.Text(name, And(people.Select(person => Written(Named(person).Name))));

    public ExplanationSlot Slot(string name, params IEnumerable<ValueId> values) => ExplanationSlot.Text(name, And(values.Select(NameOf)));

    public string And(IEnumerable<string> items) => _words.List("list.and", [.. items]);

    public static ExplanationSlot Slot(string name, string written) => ExplanationSlot.Text(name, Written(written));

    public static ExplanationSlot Slot(string name, DateOnly date) =>
        ExplanationSlot.Text(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Written(string text) => BidiIsolation.Of(text);

    private string NameOf(ValueId value) => Written(_cards.TryGetValue(value, out PersonalValue? card) ? card.Name : value.Value);

    private Person Named(PersonId person) => _people.TryGetValue(person, out Person? named) ? named : Person.Create(person, person.Value);
}

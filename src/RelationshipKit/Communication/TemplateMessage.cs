using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Communication;

/// <summary>
/// A template being filled in. Each call gives a new message; the order of calls does not matter. It holds nothing that the writer
/// did not say; where something is missing, “…” stands for it. Immutable; equal by reference.
/// </summary>
public sealed class TemplateMessage
{
    private const int MostCount = 1_000_000;

    private readonly ImmutableDictionary<string, object> _values;

    internal TemplateMessage(MessageTemplate template)
        : this(template, ImmutableDictionary.Create<string, object>(StringComparer.Ordinal))
    {
    }

    private TemplateMessage(MessageTemplate template, ImmutableDictionary<string, object> values) => (Template, _values) = (template, values);

    /// <summary>The template.</summary>
    public MessageTemplate Template { get; }

    /// <summary>The message as it stands.</summary>
    public string Text
    {
        get
        {
            var voice = new TemplateVoice(Template.Grammar);
            Template.Pattern.Say(voice, _values);
            return voice.ToString();
        }
    }

    /// <summary>The slots that the message cannot do without and that are empty, in order of appearance.</summary>
    public IReadOnlyList<TemplateSlot> Missing => [.. Template.Required.Where(slot => !_values.ContainsKey(slot.Id))];

    /// <summary>Whether nothing is missing.</summary>
    public bool IsComplete => Missing.Count == 0;

    /// <summary>Fills a slot with words. Blanks and signs around them are taken off; only blanks and signs leave the slot empty.</summary>
    /// <param name="slot">The id of the slot.</param>
    /// <param name="text">Any text.</param>
    /// <returns>The message with it.</returns>
    /// <exception cref="ArgumentException">The template has no such slot, or it takes no words.</exception>
    public TemplateMessage With(string slot, string text)
    {
        string tidied = TypedPhrase.Tidied(Guard.Against.Null(text));
        string id = Slot(slot, TemplateSlotKind.Text);
        return new TemplateMessage(Template, tidied.Length == 0 ? _values.Remove(id) : _values.SetItem(id, tidied));
    }

    /// <summary>Fills a slot with a number.</summary>
    /// <param name="slot">The id of the slot.</param>
    /// <param name="count">0–1,000,000.</param>
    /// <returns>The message with it.</returns>
    /// <exception cref="ArgumentException">The template has no such slot, it takes no number, or the number is out of range.</exception>
    public TemplateMessage With(string slot, int count) => Set(slot, TemplateSlotKind.Count, Guard.Against.OutOfRange(count, 0, MostCount));

    /// <summary>Fills a slot with a person.</summary>
    /// <param name="slot">The id of the slot.</param>
    /// <param name="person">How the person is spoken of; the first pronoun set counts.</param>
    /// <returns>The message with the person.</returns>
    /// <exception cref="ArgumentException">The template has no such slot, or it takes no person.</exception>
    public TemplateMessage With(string slot, SpokenAs person) => Set(slot, TemplateSlotKind.Person, Guard.Against.Null(person));

    /// <summary>Fills a slot with a time of day.</summary>
    /// <param name="slot">The id of the slot.</param>
    /// <param name="time">The time; seconds are not said.</param>
    /// <returns>The message with it.</returns>
    /// <exception cref="ArgumentException">The template has no such slot, or it takes no time.</exception>
    public TemplateMessage With(string slot, TimeOnly time) => Set(slot, TemplateSlotKind.Time, time);

    /// <summary>Fills a slot with a day of the week.</summary>
    /// <param name="slot">The id of the slot.</param>
    /// <param name="day">The day.</param>
    /// <returns>The message with it.</returns>
    /// <exception cref="ArgumentException">The template has no such slot, it takes no day, or there is no such day.</exception>
    public TemplateMessage With(string slot, DayOfWeek day) => Set(slot, TemplateSlotKind.Weekday, Guard.Against.EnumOutOfRange(day));

    /// <summary>The template alone: what is said is private.</summary>
    /// <returns>The id of the template.</returns>
    public override string ToString() => Template.Id;

    private TemplateMessage Set(string slot, TemplateSlotKind kind, object value) => new(Template, _values.SetItem(Slot(slot, kind), value));

    private string Slot(string id, TemplateSlotKind kind) => Template.Slot(Guard.Against.Null(id), kind).Id;
}

using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication;

/// <summary>
/// An I-statement in the making. Slots are filled in any order, by name (<see cref="Feeling"/>, <see cref="When"/> …) or from a
/// host's form (<see cref="With(StatementSlot, string?)"/>); a slot filled again takes the later text. Any text will do: what is worth a thought comes back
/// as findings, never as an exception. Immutable: each step gives a new draft. Equal if form and texts are.
/// </summary>
/// <example><c>Say.Feeling("tired").When("the sink is full at night").Need("rest").Build().Text</c>.</example>
public sealed class StatementDraft : IEquatable<StatementDraft>
{
    private const string English = "en";

    private readonly ImmutableArray<string?> _typed;

    private StatementDraft(StatementForm form, ImmutableArray<string?> typed) => (Form, _typed) = (form, typed);

    /// <summary>The form.</summary>
    public StatementForm Form { get; }

    internal static StatementDraft Empty { get; } = new(StatementForm.FeelWhenNeed, [.. new string?[StatementWords.SlotWords.Length]]);

    /// <summary>What stands in a slot so far.</summary>
    /// <param name="slot">The slot.</param>
    /// <returns>The text as it was typed, or null.</returns>
    public string? this[StatementSlot slot] => _typed[(int)Guard.Against.EnumOutOfRange(slot)];

    /// <summary>The draft in another form; the texts stay.</summary>
    /// <param name="form">The form.</param>
    /// <returns>The new draft.</returns>
    public StatementDraft As(StatementForm form) => new(Guard.Against.EnumOutOfRange(form), _typed);

    /// <summary>The draft with a text in a slot.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="text">Any text; null empties the slot.</param>
    /// <returns>The new draft.</returns>
    public StatementDraft With(StatementSlot slot, string? text) => new(Form, _typed.SetItem((int)Guard.Against.EnumOutOfRange(slot), text));

    /// <summary>The draft with what a finding offers.</summary>
    /// <param name="offer">The offer.</param>
    /// <returns>The new draft.</returns>
    public StatementDraft With(StatementOffer offer)
    {
        StatementDraft taken = With(Guard.Against.Null(offer).Slot, offer.Text);
        return offer.MovedFrom is { } from ? taken.With(from, offer.Left) : taken;
    }

    /// <summary>How it may be for the other person.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The new draft.</returns>
    public StatementDraft Understanding(string text) => With(StatementSlot.Understand, text);

    /// <summary>What happened.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The new draft.</returns>
    public StatementDraft When(string text) => With(StatementSlot.When, text);

    /// <summary>The feeling.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The new draft.</returns>
    public StatementDraft Feeling(string text) => With(StatementSlot.Feel, text);

    /// <summary>The effect on the writer.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The new draft.</returns>
    public StatementDraft Because(string text) => With(StatementSlot.Because, text);

    /// <summary>The need.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The new draft.</returns>
    public StatementDraft Need(string text) => With(StatementSlot.Need, text);

    /// <summary>The request.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The new draft.</returns>
    public StatementDraft Ask(string text) => With(StatementSlot.Ask, text);

    /// <summary>What the writer will do.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The new draft.</returns>
    public StatementDraft Will(string text) => With(StatementSlot.Will, text);

    /// <summary>The statement in a culture's language, or that of its nearest parent that has one, at last in English.</summary>
    /// <param name="culture">The culture asked for; null asks for English.</param>
    /// <returns>The statement, complete or not.</returns>
    public AssertiveStatement Build(CultureInfo? culture = null) =>
        new(StatementLanguage.For(culture ?? EmbeddedSeeds.CultureOf(English)), Form, _typed);

    /// <summary>Whether the other is the same draft.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True for the same form and texts.</returns>
    public bool Equals(StatementDraft? other) => other is not null && Form == other.Form && _typed.SequenceEqual(other._typed, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StatementDraft);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Form);
        foreach (string? text in _typed) hash.Add(text, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <summary>The form alone: what was typed is private.</summary>
    /// <returns>The word of the form.</returns>
    public override string ToString() => StatementWords.Of(Form);
}

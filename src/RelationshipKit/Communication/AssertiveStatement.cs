using System.Collections.Immutable;
using System.Globalization;

namespace RelationshipKit.Communication;

/// <summary>A part of a statement.</summary>
/// <param name="Slot">Its slot.</param>
/// <param name="Typed">What the writer typed.</param>
/// <param name="Text">What became of it: tidied up, never reworded.</param>
public sealed record StatementPart(StatementSlot Slot, string Typed, string Text)
{
    /// <summary>The slot alone: the text is private.</summary>
    /// <returns>The word of the slot.</returns>
    public override string ToString() => StatementWords.Of(Slot);
}

/// <summary>A question that would complete or better a statement.</summary>
/// <param name="Slot">The slot it asks for.</param>
/// <param name="IsRequired">Whether the form cannot do without it.</param>
/// <param name="Question">The question.</param>
/// <param name="Examples">Examples of answers.</param>
public sealed record StatementQuestion(StatementSlot Slot, bool IsRequired, string Question, IReadOnlyList<string> Examples);

/// <summary>
/// An I-statement in one language: the writer's own words in a form that says how one is, not how the other is. It holds nothing
/// that the writer did not say; where something is missing, “…” stands for it. Immutable; equal if form, language and parts are.
/// </summary>
/// <remarks>Sources of the forms: <see cref="StatementForm"/>.</remarks>
public sealed class AssertiveStatement : IEquatable<AssertiveStatement>
{
    private readonly StatementLanguage _language;
    private readonly StatementFormGrammar _form;
    private readonly ImmutableArray<SlotReading?> _readings;

    internal AssertiveStatement(StatementLanguage language, StatementForm form, ImmutableArray<string?> typed)
    {
        _language = language;
        _form = language.Grammar.Forms[(int)form];
        var readings = new SlotReading?[typed.Length];
        for (int slot = 0; slot < typed.Length; slot++) readings[slot] = SlotReading.Of(language, (StatementSlot)slot, typed[slot]);
        _readings = [.. readings];
        Text = Say(_form.Full);
        Findings = SlotChecks.Of(language, _form, readings);
    }

    /// <summary>The form.</summary>
    public StatementForm Form => _form.Form;

    /// <summary>The language it is in: the one that was found, not the one that was asked for.</summary>
    public CultureInfo Culture => _language.Grammar.Culture;

    /// <summary>The whole statement.</summary>
    public string Text { get; }

    /// <summary>The same, said more gently. Where safety may be at stake it is <see cref="Text"/> itself: nothing is softened.</summary>
    public string Gentle => ConcernsSafety ? Text : Say(_form.Gentle);

    /// <summary>The same in fewer words. Where safety may be at stake it is <see cref="Text"/> itself.</summary>
    public string Brief => ConcernsSafety ? Text : Say(_form.Brief);

    /// <summary>What the writer gave, in the order of <see cref="StatementSlot"/>; slots that the form does not have included.</summary>
    public IReadOnlyList<StatementPart> Parts =>
        [.. _readings.OfType<SlotReading>().Select(reading => new StatementPart(reading.Slot, reading.Typed, reading.Text))];

    /// <summary>What is worth a thought before it is said, in the order of slots; empty where nothing is.</summary>
    public IReadOnlyList<StatementFinding> Findings { get; }

    /// <summary>Whether something in it may be about somebody's safety. The host may then show where to find help.</summary>
    public bool ConcernsSafety => Findings is [{ Severity: StatementSeverity.Safety }, ..];

    /// <summary>Whether every slot that the form needs is filled.</summary>
    public bool IsComplete => _form.Required.All(IsGiven);

    /// <summary>The slots that the form needs and that are empty, in the order of the form.</summary>
    public IReadOnlyList<StatementSlot> Missing => [.. _form.Required.Where(slot => !IsGiven(slot))];

    /// <summary>What to ask the writer next: first what the form needs, then what it could take as well.</summary>
    public IReadOnlyList<StatementQuestion> WhatWouldHelp =>
    [
        .. _form.Required.Where(slot => !IsGiven(slot)).Select(slot => Question(slot, isRequired: true)),
        .. _form.Optional.Where(slot => !IsGiven(slot)).Select(slot => Question(slot, isRequired: false)),
    ];

    /// <summary>Whether the other is the same statement.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True for the same form, language and parts.</returns>
    public bool Equals(AssertiveStatement? other) =>
        other is not null && ReferenceEquals(_language, other._language) && Form == other.Form && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AssertiveStatement);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Form, Text);

    /// <summary>The form alone: what is said in it is private.</summary>
    /// <returns>The word of the form.</returns>
    public override string ToString() => StatementWords.Of(Form);

    private bool IsGiven(StatementSlot slot) => _readings[(int)slot] is not null;

    private StatementQuestion Question(StatementSlot slot, bool isRequired)
    {
        SlotGrammar grammar = _language[slot].Grammar;
        return new StatementQuestion(slot, isRequired, grammar.Question, grammar.Examples);
    }

    private string Say(StatementPattern pattern)
    {
        var text = new StatementText(_language.Grammar.IsRightToLeft, _language.Grammar.Culture);
        var slots = new Filled(_language, _form, _readings);
        if (pattern.CanBeSaid(slots)) pattern.Say(slots, text);
        return text.ToString();
    }

    /// <summary>The slots as a pattern sees them: a gap where the form needs something that is missing.</summary>
    private sealed class Filled(StatementLanguage language, StatementFormGrammar form, ImmutableArray<SlotReading?> readings) : IStatementSlots
    {
        private const string Gap = "…";

        public string? TextOf(StatementSlot slot) => readings[(int)slot]?.Text ?? (form.Required.Contains(slot) ? Gap : null);

        public string ShapeOf(StatementSlot slot) => readings[(int)slot]?.Shape ?? language[slot].Shapes[^1].Shape.Name;
    }
}

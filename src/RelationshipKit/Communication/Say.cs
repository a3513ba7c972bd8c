using System.Globalization;
using RelationshipKit.Reviewing;

namespace RelationshipKit.Communication;

/// <summary>The start of an I-statement: <c>Say.Feeling("tired").When("…").Need("rest").Build()</c>.</summary>
public static class Say
{
    private const string PseudoFeelings = "pseudo-feeling";

    /// <summary>The languages that statements can be built in, by culture name, in ordinal order.</summary>
    public static IReadOnlyList<string> Cultures => StatementLanguage.Cultures;

    /// <summary>An empty draft of a form.</summary>
    /// <param name="form">The form.</param>
    /// <returns>The draft.</returns>
    public static StatementDraft As(StatementForm form) => StatementDraft.Empty.As(form);

    /// <summary>A draft of the usual form with a feeling.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The draft.</returns>
    public static StatementDraft Feeling(string text) => StatementDraft.Empty.Feeling(text);

    /// <summary>A draft of the usual form with what happened.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The draft.</returns>
    public static StatementDraft When(string text) => StatementDraft.Empty.When(text);

    /// <summary>A draft of the usual form with how it may be for the other person.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The draft.</returns>
    public static StatementDraft Understanding(string text) => StatementDraft.Empty.Understanding(text);

    /// <summary>
    /// The beginning of a statement in place of what a review found: the writer's own words where the rule kept some for a slot
    /// (<c>feel</c>, <c>when</c>, <c>need</c> …) and nothing else. <see cref="AssertiveStatement.WhatWouldHelp"/> asks for the rest, which only the
    /// writer knows; a pseudo-feeling stands where the feeling belongs, so that its finding offers feelings and needs.
    /// </summary>
    /// <param name="finding">A finding of <c>LanguageReviewer</c>.</param>
    /// <returns>The draft, or null where somebody's safety may be at stake: nothing is reworded then.</returns>
    public static StatementDraft? InsteadOf(Finding finding)
    {
        Guard.Against.Null(finding);
        if (finding.NeedsSafetyNote) return null;
        StatementDraft draft = StatementDraft.Empty;
        foreach ((string word, StatementSlot slot) in StatementWords.Slots)
        {
            if (finding.Arguments.TryGetValue(word, out string? words)) draft = draft.With(slot, words);
        }

        bool isFeelingMissing = finding.Category == PseudoFeelings && draft[StatementSlot.Feel] is null;
        return isFeelingMissing && finding.Arguments.TryGetValue("trigger", out string? trigger) ? draft.Feeling(trigger) : draft;
    }

    /// <summary>What a form needs, in the order of asking.</summary>
    /// <param name="form">The form.</param>
    /// <param name="culture">The language of the questions.</param>
    /// <returns>A question for each slot of the form.</returns>
    public static IReadOnlyList<StatementQuestion> QuestionsOf(StatementForm form, CultureInfo culture) => As(form).Build(culture).WhatWouldHelp;
}

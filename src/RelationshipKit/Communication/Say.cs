using System.Globalization;

namespace RelationshipKit.Communication;

/// <summary>The start of an I-statement: <c>Say.Feeling("tired").When("…").Need("rest").Build()</c>.</summary>
public static class Say
{
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

    /// <summary>What a form needs, in the order of asking.</summary>
    /// <param name="form">The form.</param>
    /// <param name="culture">The language of the questions.</param>
    /// <returns>A question for each slot of the form.</returns>
    public static IReadOnlyList<StatementQuestion> QuestionsOf(StatementForm form, CultureInfo culture) => As(form).Build(culture).WhatWouldHelp;
}

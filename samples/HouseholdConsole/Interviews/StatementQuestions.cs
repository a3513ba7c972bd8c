using System.Globalization;
using RelationshipKit.Communication;
using RelationshipKit.Samples.HouseholdConsole.Reports;

namespace RelationshipKit.Samples.HouseholdConsole.Interviews;

/// <summary>Asks for an I-statement slot by slot and shows it grow.</summary>
internal sealed class StatementQuestions(Terminal terminal, CultureInfo culture)
{
    private readonly Interview _interview = new(terminal);

    /// <summary>Asks for every slot of the draft's form; an empty answer leaves one out.</summary>
    public StatementDraft Ask(StatementDraft draft)
    {
        foreach (StatementQuestion question in draft.Build(culture).WhatWouldHelp)
        {
            if (draft[question.Slot] is not null) continue;
            StatementReport.Paragraph(terminal, question.IsRequired ? question.Question : $"{question.Question} (may stay empty)");
            if (question.Examples.Count > 0) StatementReport.Paragraph(terminal, $"For example: {string.Join("; ", question.Examples)}", indent: 2);
            string answer = _interview.Ask(">");
            if (answer.Length > 0) draft = ThinkOver(draft.With(question.Slot, answer), question.Slot);
            _interview.Say();
        }

        return draft;
    }

    /// <summary>Shows the sentence and what is worth a thought about the slot, until the writer leaves it as it is.</summary>
    private StatementDraft ThinkOver(StatementDraft draft, StatementSlot slot)
    {
        while (true)
        {
            AssertiveStatement statement = draft.Build(culture);
            _interview.Say();
            StatementReport.Paragraph(terminal, statement.Text, indent: 2);
            StatementFinding[] findings = [.. statement.Findings.Where(finding => finding.Slot == slot)];
            if (findings.Length == 0) return draft;
            foreach (StatementFinding finding in findings) StatementReport.Print(terminal, statement, finding);

            // The numbers of the first finding's offers are the ones that count: it matters most.
            IReadOnlyList<StatementOffer> offers = findings[0].Offers;
            string answer = _interview.Ask(offers.Count > 0 ? "Other words or a number (empty: leave it so) >" : "Other words (empty: leave it so) >");
            if (answer.Length == 0) return draft;
            draft = Interview.Whole(answer, 1, offers.Count) is { } number ? draft.With(offers[number - 1]) : draft.With(slot, answer);
            if (draft[slot] is not null) continue;

            // The words moved to another slot, and this one is open again.
            StatementReport.Paragraph(terminal, findings[0].Question);
            string instead = _interview.Ask(">");
            if (instead.Length == 0) return draft;
            draft = draft.With(slot, instead);
        }
    }
}

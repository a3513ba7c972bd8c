using System.Text.Json;
using RelationshipKit.Communication;
using Spectre.Console;

namespace RelationshipKit.Samples.HouseholdConsole.Reports;

/// <summary>An I-statement and what is worth a thought about it.</summary>
internal static class StatementReport
{
    private const int Indent = 2;

    public static string Json(AssertiveStatement statement) => HouseholdConsole.Json.Object(writer =>
    {
        writer.WriteString("form", StatementWords.Of(statement.Form));
        writer.WriteString("text", statement.Text);
        writer.WriteBoolean("complete", statement.IsComplete);
        writer.WriteStartArray("missing");
        foreach (StatementSlot slot in statement.Missing) writer.WriteStringValue(StatementWords.Of(slot));
        writer.WriteEndArray();
        writer.WriteStartArray("findings");
        foreach (StatementFinding finding in statement.Findings) Write(writer, finding);
        writer.WriteEndArray();
        writer.WriteString("gentle", statement.Gentle);
        writer.WriteString("brief", statement.Brief);
    });

    public static void Print(Terminal terminal, AssertiveStatement statement)
    {
        Paragraph(terminal, statement.Text);
        if (statement.IsComplete && !statement.ConcernsSafety)
        {
            terminal.Output.WriteLine();
            Paragraph(terminal, $"More gently: {statement.Gentle}");
            Paragraph(terminal, $"In brief: {statement.Brief}");
        }

        foreach (StatementFinding finding in statement.Findings)
        {
            terminal.Output.WriteLine();
            Print(terminal, statement, finding);
        }

        foreach (StatementQuestion question in statement.WhatWouldHelp.Where(question => question.IsRequired))
        {
            terminal.Output.WriteLine();
            Paragraph(terminal, $"Still to say ({StatementWords.Of(question.Slot)}): {question.Question}");
        }
    }

    public static void Print(Terminal terminal, AssertiveStatement statement, StatementFinding finding)
    {
        string typed = statement.Parts.First(part => part.Slot == finding.Slot).Typed;
        string span = typed.Substring(finding.Start, finding.Length);
        Paragraph(terminal, $"{StatementWords.Of(finding.Slot)}: “{span}”");
        Paragraph(terminal, $"{finding.Why} {finding.Question}", Indent);
        if (finding.Offers.Count == 0) return;
        IEnumerable<string> offers = finding.Offers.Select((offer, at) => $"{at + 1} {Shown(offer, finding.Slot)}");
        Paragraph(terminal, $"Perhaps: {string.Join("; ", offers)}", Indent);
    }

    public static void Paragraph(Terminal terminal, string text, int indent = 0) =>
        terminal.Draw(canvas => canvas.Write(new Padder(new Text(text), new Padding(indent, 0, 0, 0))));

    private static string Shown(StatementOffer offer, StatementSlot slot) =>
        offer.Slot == slot ? offer.Text : $"{StatementWords.Of(offer.Slot)}: {offer.Text}";

    private static void Write(Utf8JsonWriter writer, StatementFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", finding.RuleId);
        writer.WriteString("category", finding.Category);
        writer.WriteString("severity", StatementWords.Of(finding.Severity));
        writer.WriteNumber("confidence", finding.Confidence);
        writer.WriteString("slot", StatementWords.Of(finding.Slot));
        writer.WriteNumber("start", finding.Start);
        writer.WriteNumber("length", finding.Length);
        writer.WriteString("why", finding.Why);
        writer.WriteString("question", finding.Question);
        writer.WriteStartArray("suggestions");
        foreach (StatementOffer offer in finding.Offers) writer.WriteStringValue(offer.Text);
        writer.WriteEndArray();
        writer.WriteStartArray("offers");
        foreach (StatementOffer offer in finding.Offers)
        {
            writer.WriteStartObject();
            writer.WriteString("slot", StatementWords.Of(offer.Slot));
            writer.WriteString("text", offer.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

using RelationshipKit.Reviewing;
using Spectre.Console;

namespace RelationshipKit.Samples.HouseholdConsole.Reports;

/// <summary>Findings for people: the sentence with the words meant, why, and one question.</summary>
internal static class ReviewReport
{
    public static void Print(Terminal terminal, string text, IReadOnlyList<Finding> findings) => terminal.Draw(canvas =>
    {
        if (findings.Count == 0) canvas.WriteLine("Nothing to ask about.");
        foreach (Finding finding in findings)
        {
            Paragraph sentence = new Paragraph()
                .Append(Shown(text, finding.Sentence.Start, finding.Trigger.Start))
                .Append(terminal.HasColours ? "" : "[")
                .Append(Shown(text, finding.Trigger.Start, finding.Trigger.End), new Style(decoration: Decoration.Underline | Decoration.Bold))
                .Append(terminal.HasColours ? "" : "]")
                .Append(Shown(text, finding.Trigger.End, finding.Sentence.End));
            canvas.Write(sentence);
            canvas.WriteLine();
            canvas.Write(Indented(finding.Why));
            canvas.Write(Indented(finding.Question));
            foreach (Suggestion suggestion in finding.Suggestions.Where(each => each.Text.Length > 0)) canvas.Write(Indented(Words(suggestion)));
            if (finding.NeedsSafetyNote) canvas.Write(Indented("If anyone is in danger now, the emergency number comes first."));
            canvas.WriteLine();
        }
    });

    private static string Words(Suggestion suggestion) => suggestion.Asks.Count == 0
        ? $"Perhaps: {suggestion.Text}"
        : $"Perhaps: {suggestion.Text} (still to say: {string.Join(", ", suggestion.Asks)})";

    private static Padder Indented(string text) => new(new Text(Shown(text, 0, text.Length)), new Padding(2, 0, 0, 0));

    // What somebody typed must not steer the terminal.
    private static string Shown(string text, int start, int end) =>
        string.Create(end - start, (text, start), static (shown, from) =>
        {
            for (int at = 0; at < shown.Length; at++)
            {
                char sign = from.text[from.start + at];
                shown[at] = char.IsControl(sign) ? ' ' : sign;
            }
        });
}

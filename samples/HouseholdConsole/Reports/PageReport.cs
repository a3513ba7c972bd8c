using RelationshipKit.Households;
using Spectre.Console;

namespace RelationshipKit.Samples.HouseholdConsole.Reports;

/// <summary>A page of words: headings, and the lines under each.</summary>
internal static class PageReport
{
    /// <summary>Prints a page.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="page">The page.</param>
    /// <param name="isLater">Whether something stands above it.</param>
    public static void Print(Terminal terminal, WordedPage page, bool isLater = false)
    {
        if (isLater) terminal.Output.WriteLine();
        terminal.Draw(canvas =>
        {
            foreach ((int index, WordedLine line) in page.Lines.Index())
            {
                if (line.IsHeading && index > 0) canvas.WriteLine();
                if (line.IsHeading) canvas.Write(new Text(line.Text, new Style(decoration: Decoration.Bold)));
                else canvas.Write(new Padder(new Text(line.Text)).Padding(2, 0, 0, 0));
                if (line.IsHeading) canvas.WriteLine();
            }
        });
    }
}

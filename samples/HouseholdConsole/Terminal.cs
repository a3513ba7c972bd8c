using Spectre.Console;

namespace RelationshipKit.Samples.HouseholdConsole;

/// <summary>Where a command reads and writes: the real console, or texts in a test.</summary>
internal sealed class Terminal(TextReader input, TextWriter output, TextWriter error)
{
    public const int PlainWidth = 80;

    public TextReader Input => input;

    public TextWriter Output => output;

    public TextWriter Error => error;

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public bool HasColours { get; init; }

    public int Width { get; init; } = PlainWidth;

    /// <summary>Draws tables and texts to <see cref="Output"/>, without the blanks that would fill the ends of lines.</summary>
    public void Draw(Action<IAnsiConsole> draw)
    {
        using var drawn = new StringWriter();
        IAnsiConsole canvas = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = HasColours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = HasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(drawn),
        });
        canvas.Profile.Width = Width;
        draw(canvas);
        foreach (string line in drawn.ToString().TrimEnd().Split('\n')) output.WriteLine(line.TrimEnd());
    }
}

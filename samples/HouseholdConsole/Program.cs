using System.Text;
using RelationshipKit.Samples.HouseholdConsole;

// UTF-8 without a byte order mark, whatever the machine prefers: standard output is a file format here.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8);
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
using var input = new StreamReader(Console.OpenStandardInput(), utf8);
using var stop = new CancellationTokenSource();

// The first Ctrl+C asks for the best result so far; the second one ends the program.
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};

bool wantsColours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
var terminal = new Terminal(input, output, error)
{
    OutputIsTerminal = !Console.IsOutputRedirected,
    ErrorIsTerminal = !Console.IsErrorRedirected,
    HasColours = !Console.IsOutputRedirected && wantsColours,
    Width = Console.IsOutputRedirected || Console.WindowWidth <= 0 ? Terminal.PlainWidth : Math.Clamp(Console.WindowWidth, 40, 120),
};
return App.Run(args, terminal, stop.Token);

using System.Globalization;
using System.Runtime.InteropServices;
using RelationshipKit.Samples.HouseholdBoard.Tests.Storage;
using RelationshipKit.ScaleDemo;

// Exit codes: 0 all checks hold, 1 one does not, 2 wrong use.
if (args is not [string board, string number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int homes) || homes < 100)
{
    Console.Error.WriteLine("Usage: ScaleDemo FOLDER-OF-THE-BOARD HOMES (100 or more)");
    return 2;
}

// Whoever stops the demo stops the servers that it started too.
using var stopping = new CancellationTokenSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
await using PostgresServer server = await PostgresServer.StartAsync("shared_buffers=512MB", "max_wal_size=4GB");
var demo = new Demo(server, Path.GetFullPath(board), homes, Console.Out, stopping.Token);
try
{
    await demo.RunAsync();
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped.");
    return 1;
}

foreach (string fault in demo.Faults) Console.Error.WriteLine($"WRONG: {fault}");
if (demo.Faults.Count > 0) return 1;
Console.WriteLine();
Console.WriteLine("All checks hold.");
return 0;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}

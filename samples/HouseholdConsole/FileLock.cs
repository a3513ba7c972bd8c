using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Samples.HouseholdConsole;

/// <summary>
/// Keeps other calls of this program from writing a file between our reading and our writing of it: an empty file beside it, held open for one process alone
/// and gone when it is let go. The system lets go of it too when the process dies, so that nothing stays locked.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1), Pause = TimeSpan.FromMilliseconds(10);

    private readonly FileStream _held;

    private FileLock(FileStream held) => _held = held;

    public static bool TryTake(string path, [NotNullWhen(true)] out FileLock? taken, [NotNullWhen(false)] out InputProblem? problem)
    {
        string beside = path + ".lock";
        long begun = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                taken = new FileLock(new FileStream(beside, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose));
                problem = null;
                return true;
            }
            catch (IOException busy) when (busy is not DirectoryNotFoundException && Stopwatch.GetElapsedTime(begun) < Patience)
            {
                Thread.Sleep(Pause);
            }
            catch (Exception refused) when (Files.IsRefusal(refused))
            {
                taken = null;
                problem = File.Exists(beside)
                    ? new InputProblem(path, "Another program is writing this file.", "Try again when it is done.")
                    : Files.Refusal(path, refused, "written", "Give a path in a folder that exists and that you may write to.");
                return false;
            }
        }
    }

    public void Dispose() => _held.Dispose();
}

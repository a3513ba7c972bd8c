using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Samples.HouseholdConsole;

/// <summary>Reads one kind of file; the package's file readers have this shape.</summary>
internal delegate bool TryRead<T>(Stream stream, [NotNullWhen(true)] out T? read, out IReadOnlyList<InputProblem> problems)
    where T : class;

/// <summary>Files in and out; what the system refuses becomes a problem with a remedy.</summary>
internal static class Files
{
    public static bool TryRead<T>(string path, TryRead<T> tryRead, [NotNullWhen(true)] out T? read, out IReadOnlyList<InputProblem> problems)
        where T : class
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return tryRead(stream, out read, out problems);
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            read = null;
            problems = [Refusal(path, refused, "read", "Give the path of a file that you may read.")];
            return false;
        }
    }

    /// <summary>Reads what a file holds that is to be written again; where there is none, nothing.</summary>
    public static bool TryReadBytes(string path, out byte[] bytes, [NotNullWhen(false)] out InputProblem? problem)
    {
        (bytes, problem) = ([], null);
        try
        {
            if (File.Exists(path)) bytes = File.ReadAllBytes(path);
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            problem = Refusal(path, refused, "read", "Give the path of a file that you may read.");
        }

        return problem is null;
    }

    /// <summary>Writes a whole file or nothing: another program never sees half of it.</summary>
    public static bool TryWrite(string path, ReadOnlySpan<byte> bytes, [NotNullWhen(false)] out InputProblem? problem)
    {
        string unfinished = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (FileStream stream = File.Create(unfinished))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
            problem = null;
            return true;
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            TryDelete(unfinished);
            problem = Refusal(path, refused, "written", "Give a path in a folder that exists and that you may write to.");
            return false;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            // What could not be written may well not be deletable; the problem told is the one that matters.
        }
    }

    public static bool IsRefusal(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    public static InputProblem Refusal(string path, Exception refused, string verb, string remedy)
    {
        string reason = refused switch
        {
            FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder",
            UnauthorizedAccessException when Directory.Exists(path) => "it is a folder",
            UnauthorizedAccessException => "access is denied",
            _ => "the system refused",
        };
        return new InputProblem(path, $"This file cannot be {verb}: {reason}.", remedy);
    }
}

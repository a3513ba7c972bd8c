using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Samples.HouseholdConsole;

/// <summary>Tells what is wrong with the input.</summary>
internal static class Problems
{
    /// <summary>One problem a line on standard error; with <paramref name="asJson"/> also as one object on standard output.</summary>
    public static int Tell(Terminal terminal, IReadOnlyList<InputProblem> problems, bool asJson)
    {
        foreach (InputProblem problem in problems) terminal.Error.WriteLine(problem);
        if (asJson) terminal.Output.Write(Json.Object(writer => WriteTo(writer, problems)));
        return ExitCode.BadInput;
    }

    /// <summary>The problems of several files: on standard error each line begins with its file.</summary>
    public static int Tell(Terminal terminal, IReadOnlyList<(string File, IReadOnlyList<InputProblem> Problems)> files, bool asJson)
    {
        foreach ((string file, IReadOnlyList<InputProblem> problems) in files)
        {
            foreach (InputProblem problem in problems)
                terminal.Error.WriteLine(string.Equals(problem.Path, file, StringComparison.Ordinal) ? $"{problem}" : $"{file}: {problem}");
        }

        if (asJson) terminal.Output.Write(Json.Object(writer => WriteTo(writer, [.. files.SelectMany(file => file.Problems)])));
        return ExitCode.BadInput;
    }

    private static void WriteTo(Utf8JsonWriter writer, IReadOnlyList<InputProblem> problems)
    {
        writer.WriteStartArray("problems");
        foreach (InputProblem problem in problems)
        {
            writer.WriteStartObject();
            writer.WriteString("path", problem.Path);
            writer.WriteString("what", problem.What);
            writer.WriteString("remedy", problem.Remedy);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}

/// <summary>JSON of the console's own: two spaces, LF, letters as they are.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Object(Action<Utf8JsonWriter> writeMembers) => Write(writeMembers, Options);

    /// <summary>An object on one line of its own.</summary>
    public static string Line(Action<Utf8JsonWriter> writeMembers) => Write(writeMembers, Options with { Indented = false });

    private static string Write(Action<Utf8JsonWriter> writeMembers, JsonWriterOptions options)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, options))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}

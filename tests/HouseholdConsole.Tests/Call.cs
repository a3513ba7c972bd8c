using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

/// <summary>What one call of the program gave.</summary>
internal sealed record Call(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>Calls the program inside this process.</summary>
    public static Call To(params string[] args) => WithInput("", args);

    public static Call WithInput(string input, params string[] args)
    {
        using var reader = new StringReader(input);
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = App.Run(args, new Terminal(reader, output, error));
        return new Call(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Calls the program as a process of its own.</summary>
    public static (int ExitCode, byte[] Output, string Error) Process(string input, params string[] args) =>
        Process(input, withoutCultures: false, args);

    /// <summary>Calls the program as a process of its own, on a machine with or without cultures.</summary>
    public static (int ExitCode, byte[] Output, string Error) Process(string input, bool withoutCultures, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "household.dll"));
        foreach (string argument in args) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = withoutCultures ? "true" : "false";
        using Process process = System.Diagnostics.Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), error.Result);
    }
}

/// <summary>A folder for the files of one test, and the files of the repository.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("household");

    public static string Example(string name) => Path.Combine(Root(), "seeds", "households", $"{name}.json");

    public static string Root()
    {
        string? root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(Path.Combine(root, "RelationshipKit.sln"))) root = Path.GetDirectoryName(root);
        return root ?? throw new InvalidOperationException("The tests run outside the repository.");
    }

    public string PathTo(string name) => Path.Combine(_folder.FullName, name);

    public string Write(string name, string content)
    {
        File.WriteAllText(PathTo(name), content);
        return PathTo(name);
    }

    public IEnumerable<string> Names() => _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}

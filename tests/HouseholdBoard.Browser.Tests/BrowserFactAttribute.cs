namespace RelationshipKit.Samples.HouseholdBoard.Browser.Tests;

/// <summary>A test that needs a browser. Where there is none it is skipped, unless browsers are required, as they are in the project's own checks.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browsers.WhyNot;
}

/// <summary>Tests that need a browser, one a row of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browsers.WhyNot;
}

/// <summary>Which browser there is.</summary>
internal static class Browsers
{
    private const string RequiredSetting = "RELATIONSHIPKIT_REQUIRE_SERVERS";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Where the browser is, or null where none is on the path.</summary>
    public static string? Found { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Where the accessibility checks are, or null where they were not fetched.</summary>
    public static string? Checks { get; } = File.Exists(ChecksFile) ? ChecksFile : null;

    /// <summary>Whether tests fail rather than skip where something is missing.</summary>
    public static bool AreRequired => Environment.GetEnvironmentVariable(RequiredSetting) == "1";

    /// <summary>Why browser tests are skipped, or null where they run.</summary>
    public static string? WhyNot => Found is null && !AreRequired ? "No Chromium is on the path. Install it, on Debian as the package chromium." : null;

    /// <summary>Why accessibility tests are skipped, or null where they run.</summary>
    public static string? WhyNoChecks => WhyNot ?? (Checks is null && !AreRequired ? "axe-core is not there. Run npm ci in tests/HouseholdBoard.Browser.Tests and build again." : null);

    private static string ChecksFile => Path.Combine(AppContext.BaseDirectory, "axe.min.js");
}

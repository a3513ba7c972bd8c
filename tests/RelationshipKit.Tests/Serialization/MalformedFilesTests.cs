using System.Text;
using System.Text.RegularExpressions;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;
using RelationshipKit.Values;

namespace RelationshipKit.Tests.Serialization;

/// <summary>
/// Each file in Malformed/ beside its list of problems: one a line, path, fault and remedy. A line that starts with '#' is for
/// the reader, '#beyond the schema' for <see cref="SchemaTests"/> too.
/// </summary>
public sealed partial class MalformedFilesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Serialization", "Malformed");

    public static TheoryData<string> Files => [.. Names];

    internal static IEnumerable<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void TryRead_malformed_file_lists_every_problem(string file)
    {
        IReadOnlyList<InputProblem> problems = ProblemsOf(file, Bytes(file));

        Assert.Equal(ExpectedOf(file), problems.Select(problem => $"{problem.Path} | {problem.What} | {problem.Remedy}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void TryRead_malformed_file_never_repeats_a_name(string file)
    {
        string text = Encoding.UTF8.GetString(Bytes(file));
        IEnumerable<string> names = NameMember().Matches(text).Select(match => match.Groups["name"].Value).Where(name => name.Length > 2);
        string problems = string.Join('\n', ProblemsOf(file, Bytes(file)));

        Assert.All(names, name => Assert.DoesNotContain(name, problems, StringComparison.Ordinal));
    }

    [Fact]
    public void The_corpus_is_large() => Assert.True(Files.Count >= 45, $"{Files.Count} files");

    internal static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file + ".json"));

    internal static bool IsBeyondTheSchema(string file) => Lines(file).Any(line => line.StartsWith("#beyond the schema", StringComparison.Ordinal));

    private static IEnumerable<string> ExpectedOf(string file) => Lines(file).Where(line => line.Length > 0 && line[0] != '#');

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Folder, file + ".problems.txt"), Encoding.UTF8);

    private static IReadOnlyList<InputProblem> ProblemsOf(string file, byte[] bytes)
    {
        IReadOnlyList<InputProblem> problems;
        bool isRead = file.Split('-')[0] switch
        {
            "household" => HouseholdFile.TryRead(bytes, out Household? _, out problems),
            "split" => SplitFile.TryRead(bytes, out SplitDocument? _, out problems),
            "instance" => InstanceFile.TryRead(bytes, out RawInstance? _, out problems),
            "values" => ValueSortFile.TryRead(bytes, out SortedValues? _, out problems),
            "progress" => ValueSortProgressFile.TryRead(bytes, out ValueSort? _, out problems),
            "ledger" => LedgerFile.TryRead(bytes, out Ledger? _, out problems),
            "division" => DivisionFile.TryRead(bytes, out DivisionDocument? _, out problems),
            _ => throw new InvalidOperationException($"No reader for {file}."),
        };
        Assert.False(isRead);
        return problems;
    }

    // EF1 is a property's name, and nobody's.
    [GeneratedRegex("\"name\": \"(?!EF1\")(?<name>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex NameMember();
}

using System.Globalization;
using System.Text;
using RelationshipKit.Catalogs;
using RelationshipKit.Communication.Talks;

namespace RelationshipKit.Tests.Communication;

/// <summary>
/// What is said and said back, judged by hand in Golden/reflections.*.txt: a line is “said | said back | what is worth a thought”,
/// each finding with the words it points to. A line that begins with # is a heading.
/// </summary>
public sealed class ReflectionJudgedTests
{
    private const int FewestLines = 30;

    public static TheoryData<string> Cultures => [.. Judged];

    private static IEnumerable<string> Judged => Reflection.Cultures.Where(culture => File.Exists(PathOf(culture)));

    [Fact]
    public void Spanish_and_French_are_judged() => Assert.Subset(Judged.ToHashSet(StringComparer.Ordinal), new HashSet<string>(["es", "fr"], StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Check_finds_what_a_reader_finds(string culture)
    {
        var reflection = Reflection.For(CultureInfo.GetCultureInfo(culture));
        string[][] lines = [.. Lines(culture)];

        Assert.Equal(culture, reflection.Culture.Name);
        Assert.True(lines.Length >= FewestLines);
        Assert.All(lines, line => Assert.Equal(line[2], Found(reflection.Check(line[0], line[1]), line[1])));
        Assert.InRange(lines.Count(line => line[2].Length == 0), lines.Length / 3, 2 * lines.Length / 3);
        Assert.Subset(
            lines.SelectMany(line => line[2].Split("; ").Select(found => found.Split(' ')[0])).ToHashSet(StringComparer.Ordinal),
            Enum.GetNames<ReflectionKind>().ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Check_takes_words_without_their_accents_and_with_any_apostrophe(string culture)
    {
        var reflection = Reflection.For(CultureInfo.GetCultureInfo(culture));

        Assert.All(Lines(culture), line => Assert.Equal(
            reflection.Check(line[0], line[1]).Select(finding => (finding.Kind, finding.Start, finding.Length)),
            reflection.Check(Bare(line[0]), Bare(line[1])).Select(finding => (finding.Kind, finding.Start, finding.Length))));

        static string Bare(string text) => string.Concat(text
            .Select(letter => letter is 'ñ' or 'Ñ' or 'œ' ? letter : letter.ToString().Normalize(NormalizationForm.FormD)[0]))
            .Replace('’', '\'');
    }

    [Theory]
    [InlineData("es", "Lo que oigo es", "¿Es eso?")]
    [InlineData("es", "Entonces, ¿lo he entendido?, dices", "¿Sí?")]
    [InlineData("fr", "Ce que j’entends, c’est", "C’est bien ça ?")]
    [InlineData("fr", "D’après ce que j’entends", "Non ?")]
    public void Saying_back_the_very_words_with_an_opening_and_a_question_adds_nothing(string culture, string opening, string closing)
    {
        var reflection = Reflection.For(CultureInfo.GetCultureInfo(culture));

        Assert.All(Lines(culture), line => Assert.Empty(reflection.Check(line[0], $"{opening}: {line[0]} {closing}")));
    }

    [Theory]
    [InlineData("es", "Estoy cansada.", "No, parece que no estás cansada. ¿Quieres cenar?")]
    [InlineData("en", "I am tired.", "Right, it sounds as if you are tired. Shall we eat?")]
    public void One_word_asks_whether_that_was_it_only_at_the_end(string culture, string said, string saidBack) =>
        Assert.Contains(ReflectionKind.NoCheck, Reflection.For(CultureInfo.GetCultureInfo(culture)).Check(said, saidBack).Select(finding => finding.Kind));

    [Fact]
    public void TryRead_names_letters_that_are_no_pair()
    {
        const string text = """{ "catalogue": "relationshipkit.reflections", "version": 1, "culture": "it", "letters": ["àa", "àe", "è"], "lists": {}, "endings": [], "alike": [], "findings": [] }""";

        Assert.False(Reflection.TryRead(Encoding.UTF8.GetBytes(text), out _, out IReadOnlyList<InputProblem> problems));
        Assert.Equal(["$.letters[1]", "$.letters[2]"], problems.Select(problem => problem.Path).Where(path => path.StartsWith("$.letters", StringComparison.Ordinal)));
    }

    private static string Found(IReadOnlyList<ReflectionFinding> findings, string saidBack) =>
        string.Join("; ", findings.Select(finding => finding.Length == 0 ? $"{finding.Kind}" : $"{finding.Kind} {saidBack.Substring(finding.Start, finding.Length)}"));

    private static IEnumerable<string[]> Lines(string culture) =>
        File.ReadAllLines(PathOf(culture)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('|', StringSplitOptions.TrimEntries));

    private static string PathOf(string culture) => RepositoryFiles.PathOf("tests", "RelationshipKit.Tests", "Communication", "Golden", $"reflections.{culture}.txt");
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Tests.Households;

public sealed class TaskWordsTests
{
    private static readonly TaskCatalogue English = TaskCatalogue.For(CultureInfo.GetCultureInfo("en"));

    // Words for people that presume their gender; the feminine of "person", "child" (criatura) and the like are grammar alone.
    private static readonly Dictionary<string, string> Gendered = new(StringComparer.Ordinal)
    {
        ["es"] = @"\b(él|niñ[oa]s?|padres?|madres?|hij[oa]s?|abuel[oa]s?|amig[oa]s?|vecin[oa]s?|marido|mujer(es)?|hombres?|maestr[oa]s?|profesor(es|as?)?|(al|el|la|los|las) (médic|veterinari)[oa]s?|fontaner[oa]s?|chic[oa]s?|todos)\b",
        ["de"] = @"\b(er|ihm|ihn|Mutter|Mütter|Vater|Väter|Mama|Papa|Sohn|Söhne|Tochter|Töchter|Oma|Opa|Großmutter|Großvater|Mann|Männer|Frau|Frauen|Junge|Mädchen|Freunde|Nachbarn|Lehrer|Handwerker|der Arzt|zum Arzt|zum Tierarzt|\w{2,}er(in|innen)|Freundinnen)\b",
        ["fr"] = @"\b(il(?! faut| y a)|elle|mères?|pères?|mamans?|papas?|fils|filles?|garçons?|grands-parents|femmes?|hommes?|maris?|amie?s?|voisine?s?|maîtres(se)?|médecins?|vétérinaires|tous(?! les temps))\b",
    };

    public static TheoryData<string> Cultures => [.. EmbeddedSeeds.CulturesOf(TaskWords.Name)];

    [Fact]
    public void There_are_words_in_three_languages_beside_English() => Assert.Equal(["de", "es", "fr"], EmbeddedSeeds.CulturesOf(TaskWords.Name));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_task_has_words_of_its_own(string culture)
    {
        TaskCatalogue own = In(culture);

        Assert.Equal(culture, own.Culture.Name);
        Assert.Equal(English.Tasks.Select(task => task.Id).ToHashSet(), TaskWords.BuiltIn(culture)!.Tasks.ToHashSet());
        Assert.All(English.Tasks.Zip(own.Tasks), pair =>
        {
            Assert.NotEqual(pair.First.Name, pair.Second.Name);
            Assert.NotEqual(pair.First.Description, pair.Second.Description);
            Assert.InRange(pair.Second.Name.Length, 3, 60);
            Assert.InRange(pair.Second.Description.Length, 10, 120);
            Assert.EndsWith(".", pair.Second.Description, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\b(the|and|with|for|up|who|what|of|to|all)\b", $"{pair.Second.Name} {pair.Second.Description}");
        });
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Everything_but_the_words_is_that_of_English(string culture)
    {
        TaskCatalogue own = In(culture);

        Assert.Equal(English.Tasks.Select(Facts), own.Tasks.Select(Facts));
        Assert.Equal(English.Sources.Keys.Order(StringComparer.Ordinal), own.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(English.Populations.Keys.Order(StringComparer.Ordinal), own.Populations.Keys.Order(StringComparer.Ordinal));

        static string Facts(CatalogueTask task) => string.Join(
            '|',
            [
                task.Id.Value, $"{task.Category}", $"{task.Kinds}", $"{task.CognitiveSteps}", $"{task.Rhythm}", $"{task.IsDeferrable}",
                $"{task.Minutes?.Low} {task.Minutes?.Typical} {task.Minutes?.Mean} {task.Minutes?.High} {task.Minutes?.People} {task.Minutes?.Population.Id}",
                $"{task.Frequency?.PersonDaysPerWeek} {task.Frequency?.CoupleMinutesPerWeek}", $"{task.WomenShareOfMinutes?.Share}",
                $"{task.ChildCanHelpFromAge?.Age}", .. task.Polls.Select(poll => $"{poll.Source.Id} {poll.Item} {poll.Percent}"),
            ]);
    }

    [Theory]
    [InlineData("es", "Quedar con los vecinos.")]
    [InlineData("de", "Den Handwerker bestellen, Handwerker empfangen.")]
    [InlineData("fr", "Appeler le médecin.")]
    public void Names_and_descriptions_address_no_gender(string culture, string gendered)
    {
        Assert.Matches(Gendered[culture], gendered);
        Assert.All(In(culture).Tasks, task =>
            Assert.False(Regex.IsMatch($"{task.Name} {task.Description}", Gendered[culture], RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), task.Name));
    }

    [Fact]
    public void For_a_task_of_a_household_takes_the_name_of_the_language() =>
        Assert.Equal("Kochen", In("de-AT").Find(TaskId.Create("cook")).ToHouseholdTask().Name);

    [Fact]
    public void TryRead_notes_all_problems_at_once()
    {
        bool isRead = Read(
            """
            { "catalogue": "relationshipkit.task-words", "version": 1, "culture": "es", "tasks": [
              { "id": "cook", "name": "Cocinar", "description": "Preparar la comida." },
              { "id": "cook", "name": "Guisar", "description": "Otra vez." },
              { "id": "juggle", "name": "Hacer malabares", "description": "No está en el catálogo." },
              { "id": "dishes", "name": "cocinar", "description": "" },
              { "id": "serve", "name": "Servir", "description": "A la mesa.", "minutes": 5 },
              { "id": "dust", "description": null } ] }
            """,
            out IReadOnlyList<InputProblem> problems);

        Assert.False(isRead);
        Assert.Equal(
            [
                "$.tasks[1].id", "$.tasks[2].id", "$.tasks[3].description", "$.tasks[3].name", "$.tasks[4].minutes", "$.tasks[5].description",
                "$.tasks[5].name",
            ],
            problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("relationshipkit.tasks", 1)]
    [InlineData("relationshipkit.task-words", 2)]
    public void TryRead_another_format_or_version_is_the_one_problem(string format, int version)
    {
        Assert.False(Read($$"""{ "catalogue": "{{format}}", "version": {{version}}, "odd": 1 }""", out IReadOnlyList<InputProblem> problems));
        Assert.Single(problems);
    }

    private static bool Read(string text, out IReadOnlyList<InputProblem> problems) => TaskWords.TryRead(Encoding.UTF8.GetBytes(text), out _, out problems);

    private static TaskCatalogue In(string culture) => TaskCatalogue.For(CultureInfo.GetCultureInfo(culture));
}

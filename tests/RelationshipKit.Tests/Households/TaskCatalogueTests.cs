using System.Globalization;
using System.Text.RegularExpressions;
using RelationshipKit.Households;

namespace RelationshipKit.Tests.Households;

public sealed partial class TaskCatalogueTests
{
    private static readonly TaskCatalogue English = TaskCatalogue.For(CultureInfo.GetCultureInfo("en"));

    [Fact]
    public void For_english_holds_at_least_eighty_tasks_of_every_category()
    {
        Assert.True(English.Tasks.Count >= 80, $"{English.Tasks.Count} tasks");
        foreach (TaskCategory category in Enum.GetValues<TaskCategory>())
        {
            if (category is not TaskCategory.Other)
                Assert.True(English.Tasks.Count(task => task.Category == category) >= 3, $"{category} is hardly covered");
        }
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-AU", "en")]
    [InlineData("es", "es")]
    [InlineData("es-419", "es")]
    [InlineData("de-AT", "de")]
    [InlineData("fr-CA", "fr")]
    [InlineData("zh-Hant-TW", "en")]
    [InlineData("tr-TR", "en")]
    [InlineData("", "en")]
    public void For_a_culture_falls_back_to_the_nearest_language_and_says_so(string asked, string found) =>
        Assert.Equal(found, TaskCatalogue.For(CultureInfo.GetCultureInfo(asked)).Culture.Name);

    [Fact]
    public void Every_task_says_what_it_asks_of_a_person()
    {
        Assert.All(English.Tasks, task =>
        {
            Assert.NotEqual(TaskKinds.None, task.Kinds);
            Assert.InRange(task.Name.Length, 3, 60);
            Assert.InRange(task.Description.Length, 10, 120);
            Assert.EndsWith(".", task.Description, StringComparison.Ordinal);
        });
        Assert.Equal(English.Tasks.Count, English.Tasks.Select(task => task.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Names_and_descriptions_address_no_gender()
    {
        Assert.Matches(Gendered(), "Ask the handyman what his fee is.");
        Assert.All(English.Tasks, task => Assert.DoesNotMatch(Gendered(), $"{task.Name} {task.Description}"));
    }

    [Fact]
    public void Every_number_has_a_source_and_a_population_of_the_catalogue()
    {
        IEnumerable<CatalogueSource> sources = English.Tasks.SelectMany(SourcesOf);
        IEnumerable<CataloguePopulation> populations = English.Tasks.SelectMany(PopulationsOf);

        Assert.All(sources, source => Assert.Same(English.Sources[source.Id], source));
        Assert.All(populations, population => Assert.Same(English.Populations[population.Id], population));
        Assert.All(English.Populations.Values, population => Assert.True(population.People > 0));
        Assert.Equal(English.Populations.Count, populations.Distinct().Count());
        // The project's own coding is a source even where it is the source of judgements, not of numbers.
        Assert.Equal(English.Sources.Count, sources.Distinct().Count());
    }

    [Fact]
    public void Planning_tasks_without_diary_minutes_stay_unknown()
    {
        string[] unmeasured = ["meal-plan", "calendar", "weekly-plan", "appointments", "childcare-arrange", "tax-return", "vacuum", "ironing"];
        Assert.All(unmeasured, id =>
        {
            CatalogueTask task = English.Find(TaskId.Create(id));
            Assert.Null(task.Minutes);
            Assert.Null(task.Frequency);
            Assert.Null(task.WomenShareOfMinutes);
        });
    }

    [Fact]
    public void Find_an_unknown_id_throws_and_TryFind_says_no()
    {
        TaskId unknown = TaskId.Create("juggle");
        Assert.Throws<KeyNotFoundException>(() => English.Find(unknown));
        Assert.False(English.TryFind(unknown, out CatalogueTask? none));
        Assert.Null(none);
        Assert.True(English.TryFind(TaskId.Create("cook"), out CatalogueTask? cook));
        Assert.Equal("cook", cook.ToString());
    }

    [Fact]
    public void ToHouseholdTask_takes_typical_minutes_and_plainest_frequency_when_known()
    {
        HouseholdTask cook = English.Find(TaskId.Create("cook")).ToHouseholdTask();

        Assert.Equal(40, cook.Minutes);
        Assert.Equal(Frequency.PerDay(), cook.Frequency);
        Assert.Equal("Cook a meal", cook.Name);
        Assert.Equal(TaskKinds.Physical | TaskKinds.Cognitive, cook.Kinds);
        Assert.Equal(CognitiveSteps.Anticipate | CognitiveSteps.Identify | CognitiveSteps.Decide, cook.CognitiveSteps);
    }

    [Fact]
    public void ToHouseholdTask_wants_what_is_not_known()
    {
        CatalogueTask mealPlan = English.Find(TaskId.Create("meal-plan"));
        Assert.Equal("minutes", Assert.Throws<ArgumentNullException>(() => mealPlan.ToHouseholdTask()).ParamName);
        Assert.Equal(25, mealPlan.ToHouseholdTask(minutes: 25).Minutes);

        CatalogueTask mending = English.Find(TaskId.Create("mending"));
        Assert.Equal("frequency", Assert.Throws<ArgumentNullException>(() => mending.ToHouseholdTask()).ParamName);
        Assert.Equal(120, mending.ToHouseholdTask(Frequency.PerQuarter()).Minutes);
    }

    private static IEnumerable<CatalogueSource> SourcesOf(CatalogueTask task) =>
    [
        .. new[] { task.Minutes?.Source, task.Frequency?.Source, task.WomenShareOfMinutes?.Source, task.ChildCanHelpFromAge?.Source }
            .OfType<CatalogueSource>(),
        .. task.Polls.Select(poll => poll.Source),
    ];

    private static IEnumerable<CataloguePopulation> PopulationsOf(CatalogueTask task) =>
        new[] { task.Minutes?.Population, task.Frequency?.Population, task.WomenShareOfMinutes?.Population }.OfType<CataloguePopulation>();

    [GeneratedRegex(
        @"\b(he|she|him|his|her|hers|himself|herself|m[ae]n|wom[ae]n|boys?|girls?|mothers?|fathers?|mums?|moms?|dads?|wi(fe|ves)|husbands?"
        + @"|sons?|daughters?|brothers?|sisters?|grand(ma|pa|mother|father)s?|ladies|lady|gentlem[ae]n|guys?|\w+(man|woman|men|women))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Gendered();
}

using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Tests.Households;

/// <summary>Every number of the English catalogue is in the tables under seeds/sources, and every row of them is in the catalogue.</summary>
public sealed class TaskCatalogueParityTests
{
    private static readonly TaskCatalogue English = TaskCatalogue.For(CultureInfo.GetCultureInfo("en"));
    private static readonly IReadOnlyList<CsvRow> Measured = CsvRow.ReadAll("task_catalogue_seed.csv");
    private static readonly IReadOnlyList<CsvRow> Polls = CsvRow.ReadAll("chore_dislike.csv");
    private static readonly IReadOnlyList<CsvRow> Ages = CsvRow.ReadAll("chores_by_age.csv");

    [Fact]
    public void Measured_tasks_carry_the_numbers_of_their_row()
    {
        Assert.Equal(43, Measured.Count);
        Assert.All(Measured, row =>
        {
            CatalogueTask task = English.Find(TaskId.Create(row["id"]));
            MinutesEstimate minutes = Assert.IsType<MinutesEstimate>(task.Minutes);
            decimal?[] expected = [.. new[] { "minutes_p10", "minutes_median", "minutes_mean", "minutes_p90", "n_doing" }.Select(row.Number)];
            Assert.Equal(expected, [minutes.Low, minutes.Typical, minutes.Mean, minutes.High, minutes.People]);
            FrequencyEstimate frequency = Assert.IsType<FrequencyEstimate>(task.Frequency);
            Assert.Equal(row.Number("person_days_per_week_couple"), frequency.PersonDaysPerWeek);
            Assert.Equal(row.Number("couple_minutes_per_week"), frequency.CoupleMinutesPerWeek);
            Assert.Equal(row.Number("women_share_of_minutes"), task.WomenShareOfMinutes?.Share);

            string[] populations = [minutes.Population.Id, frequency.Population.Id, task.WomenShareOfMinutes!.Population.Id];
            Assert.All(populations, population => Assert.Equal(row["population"], population));
            CatalogueSource[] sources = [minutes.Source, frequency.Source, task.WomenShareOfMinutes.Source];
            Assert.All(sources, source => Assert.Equal(("atus-2010-2016", "2010–2016"), (source.Id, source.Years)));
        });
    }

    [Fact]
    public void Measured_tasks_carry_the_coding_of_their_row() =>
        Assert.All(Measured, row =>
        {
            CatalogueTask task = English.Find(TaskId.Create(row["id"]));
            Assert.Equal(row["kind"].Split('+').Select(Kind).Aggregate((one, other) => one | other), task.Kinds);
            Assert.Equal(row["cognitive_steps_AIDM"].Split(',').Select(Step).Aggregate((one, other) => one | other), task.CognitiveSteps);
            Assert.Equal(row["rhythm"], task.Rhythm.ToString().ToLowerInvariant());
            Assert.Equal(row["deferrable"] == "1", task.IsDeferrable);
            Assert.Equal(row["child_can_help_from_age"], task.ChildCanHelpFromAge?.Age.ToString(CultureInfo.InvariantCulture) ?? "");
        });

    [Fact]
    public void No_other_task_claims_diary_numbers()
    {
        HashSet<string> measured = [.. Measured.Select(row => row["id"])];
        Assert.All(
            English.Tasks.Where(task => !measured.Contains(task.Id.Value)),
            task => Assert.True(task is { Minutes: null, Frequency: null, WomenShareOfMinutes: null }, task.Id.Value));
    }

    [Fact]
    public void Ages_are_those_of_the_chore_the_list_names()
    {
        Dictionary<string, int> listed = Ages.ToDictionary(row => row["chore"], row => (int)row.Number("age_from"), StringComparer.Ordinal);
        HashSet<string> measured = [.. Measured.Select(row => row["id"])];
        Assert.All(English.Tasks.Where(task => task.ChildCanHelpFromAge is not null), task =>
        {
            HelpingAge age = task.ChildCanHelpFromAge!;
            Assert.Equal(measured.Contains(task.Id.Value) ? "own-coding" : "chores-by-age", age.Source.Id);
            if (age.Source.Id == "chores-by-age") Assert.Equal(listed[age.Item!], age.Age);
        });
        Assert.True(English.Tasks.Count(task => task.ChildCanHelpFromAge?.Source.Id == "chores-by-age") >= 20);
    }

    [Fact]
    public void Polls_are_the_rows_of_the_table_and_all_of_them()
    {
        HashSet<string> rows =
        [
            .. Polls.Select(row => string.Join('|', SourceOf(row), row["year"], row["country"], row["n"], row["measure"], row["percent"], row["chore"])),
        ];
        HashSet<string> carried =
        [
            .. English.Tasks.SelectMany(task => task.Polls).Select(poll => string.Create(
                CultureInfo.InvariantCulture,
                $"{poll.Source.Id}|{poll.Year}|{poll.Country}|{poll.People}|{poll.Measure}|{poll.Percent}|{poll.Item}")),
        ];

        Assert.Equal(33, rows.Count);
        Assert.Equal(rows.Order(StringComparer.Ordinal), carried.Order(StringComparer.Ordinal));
    }

    private static string SourceOf(CsvRow poll) => (poll["source"], poll["year"]) switch
    {
        ("YouGov", "2021") => "yougov-us-2021",
        ("YouGov", "2017") => "yougov-gb-2017",
        ("ACI", "2018") => "aci-us-2018",
        _ => "a new poll: name its source",
    };

    private static TaskKinds Kind(string word) => word switch
    {
        "physical" => TaskKinds.Physical,
        "cognitive" => TaskKinds.Cognitive,
        "emotional" => TaskKinds.Emotional,
        _ => TaskKinds.None,
    };

    private static CognitiveSteps Step(string letter) => letter switch
    {
        "A" => CognitiveSteps.Anticipate,
        "I" => CognitiveSteps.Identify,
        "D" => CognitiveSteps.Decide,
        "M" => CognitiveSteps.Monitor,
        _ => CognitiveSteps.None,
    };
}

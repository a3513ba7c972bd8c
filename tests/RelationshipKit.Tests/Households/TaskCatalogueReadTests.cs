using System.Globalization;
using System.Text;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Tests.Households;

public sealed class TaskCatalogueReadTests
{
    private const string Ours = """
        {
          "catalogue": "relationshipkit.tasks", "version": 1, "culture": "de-AT",
          "sources": { "diary": { "title": "Our diary", "publisher": "We", "years": "2026", "licence": "ours", "note": "Two weeks." } },
          "populations": { "us": { "description": "The two of us", "people": 2 } },
          "tasks": [
            {
              "id": "cook", "name": "Kochen", "description": "Was es bei uns gibt.", "category": "kitchen", "kinds": ["physical", "emotional"],
              "cognitiveSteps": [], "rhythm": "daily", "deferrable": false,
              "minutes": { "low": 20, "typical": 20, "mean": 21.5, "high": 45, "population": "us", "source": "diary" }
            },
            {
              "id": "bees", "name": "Care for the bees", "description": "Look after the hives.", "category": "other", "kinds": ["physical"],
              "cognitiveSteps": ["anticipate", "monitor"], "rhythm": "seasonal", "deferrable": false,
              "childCanHelpFromAge": { "age": 12, "source": "diary" }
            }
          ]
        }
        """;

    [Fact]
    public void Read_a_hosts_catalogue_gives_its_tasks()
    {
        TaskCatalogue ours = TaskCatalogue.Read(Encoding.UTF8.GetBytes(Ours));

        Assert.Equal("de-AT", ours.Culture.Name);
        Assert.Equal(["cook", "bees"], ours.Tasks.Select(task => task.Id.Value), StringComparer.Ordinal);
        MinutesEstimate minutes = ours.Tasks[0].Minutes!;
        Assert.Equal((20, 20, 21.5m, 45, null), (minutes.Low, minutes.Typical, minutes.Mean, minutes.High, minutes.People));
        Assert.Equal("The two of us", minutes.Population.Description);
        Assert.Equal("Our diary", minutes.Source.Title);
        Assert.Null(ours.Tasks[1].Minutes);
        Assert.Equal(TaskCategory.Other, ours.Tasks[1].Category);
        Assert.Equal(12, ours.Tasks[1].ChildCanHelpFromAge!.Age);
    }

    [Fact]
    public void Read_a_stream_gives_the_same_and_leaves_it_open()
    {
        using var stream = new MemoryStream([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Ours)]);

        Assert.Equal(2, TaskCatalogue.Read(stream).Tasks.Count);
        Assert.True(stream.CanRead);
        stream.Position = 0;
        Assert.True(TaskCatalogue.TryRead(stream, out _, out IReadOnlyList<InputProblem> problems));
        Assert.Empty(problems);
    }

    [Fact]
    public void With_replaces_by_id_in_place_and_adds_the_rest_at_the_end()
    {
        TaskCatalogue english = TaskCatalogue.For(CultureInfo.GetCultureInfo("en"));
        TaskCatalogue ours = TaskCatalogue.Read(Encoding.UTF8.GetBytes(Ours));

        TaskCatalogue both = english.With(ours);

        Assert.Equal("en", both.Culture.Name);
        Assert.Equal(english.Tasks.Count + 1, both.Tasks.Count);
        Assert.Equal("Kochen", both.Tasks[0].Name);
        Assert.Same(ours.Find(TaskId.Create("cook")), both.Find(TaskId.Create("cook")));
        Assert.Equal("bees", both.Tasks[^1].Id.Value);
        Assert.Equal("The two of us", both.Populations["us"].Description);
        Assert.Equal(english.Sources.Count + 1, both.Sources.Count);
        Assert.Equal("Cook a meal", english.Tasks[0].Name);
    }

    [Fact]
    public void With_a_source_of_the_same_id_but_another_meaning_is_refused()
    {
        TaskCatalogue ours = TaskCatalogue.Read(Encoding.UTF8.GetBytes(Ours));
        TaskCatalogue same = TaskCatalogue.Read(Encoding.UTF8.GetBytes(Ours));
        TaskCatalogue other = TaskCatalogue.Read(Encoding.UTF8.GetBytes(Ours.Replace("Our diary", "Another diary", StringComparison.Ordinal)));

        Assert.Equal(2, ours.With(same).Tasks.Count);
        Assert.Equal("other", Assert.Throws<ArgumentException>(() => ours.With(other)).ParamName);
    }

    [Theory]
    [InlineData("\"de-AT\"", "\"not a culture\"", "$.culture")]
    [InlineData("\"years\": \"2026\", ", "", "$.sources.diary.years")]
    [InlineData("\"note\": \"Two weeks.\"", "\"note\": \"Two weeks.\", \"url\": \"javascript:alert(1)\"", "$.sources.diary.url")]
    [InlineData("\"people\": 2", "\"people\": 0", "$.populations.us.people")]
    [InlineData("\"people\": 2", "\"people\": null", "$.populations.us.people")]
    [InlineData("\"bees\"", "\"cook\"", "$.tasks[1].id")]
    [InlineData("\"name\": \"Kochen\"", "\"name\": \"Ko\\u0000chen\"", "$.tasks[0].name")]
    [InlineData("\"kitchen\"", "\"cellar\"", "$.tasks[0].category")]
    [InlineData("[\"physical\"]", "[]", "$.tasks[1].kinds")]
    [InlineData("\"emotional\"", "\"physical\"", "$.tasks[0].kinds[1]")]
    [InlineData("\"monitor\"", "\"worry\"", "$.tasks[1].cognitiveSteps[1]")]
    [InlineData("\"seasonal\"", "\"never\"", "$.tasks[1].rhythm")]
    [InlineData("\"rhythm\": \"daily\"", "\"rhythm\": \"daily\", \"gender\": \"any\"", "$.tasks[0].gender")]
    [InlineData("\"rhythm\": \"daily\"", "\"rhythm\": \"daily\", \"rhythm\": \"daily\"", "$.tasks[0].rhythm")]
    [InlineData("\"low\": 20", "\"low\": 21", "$.tasks[0].minutes")]
    [InlineData("\"high\": 45", "\"high\": 19", "$.tasks[0].minutes")]
    [InlineData("\"low\": 20", "\"low\": 20.0", "$.tasks[0].minutes.low")]
    [InlineData("\"high\": 45", "\"high\": 1441", "$.tasks[0].minutes.high")]
    [InlineData("\"mean\": 21.5", "\"mean\": -1", "$.tasks[0].minutes.mean")]
    [InlineData("\"source\": \"diary\" }\n", "\"source\": \"hearsay\" }\n", "$.tasks[0].minutes.source")]
    [InlineData("\"population\": \"us\"", "\"population\": \"them\"", "$.tasks[0].minutes.population")]
    [InlineData("\"age\": 12", "\"age\": 19", "$.tasks[1].childCanHelpFromAge.age")]
    public void TryRead_with_one_fault_names_its_place_and_nothing_else(string right, string wrong, string path)
    {
        string text = Ours.ReplaceLineEndings("\n");
        Assert.Contains(right, text, StringComparison.Ordinal);
        int at = text.IndexOf(right, StringComparison.Ordinal);
        string faulty = text[..at] + wrong + text[(at + right.Length)..];

        Assert.False(TaskCatalogue.TryRead(Encoding.UTF8.GetBytes(faulty), out TaskCatalogue? nothing, out IReadOnlyList<InputProblem> problems));

        Assert.Null(nothing);
        InputProblem problem = Assert.Single(problems);
        Assert.Equal(path, problem.Path);
        Assert.NotEmpty(problem.What);
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public void Read_with_many_faults_lists_them_all()
    {
        string faulty = Ours
            .Replace("\"physical\", \"emotional\"", "\"physical\", \"magical\"", StringComparison.Ordinal)
            .Replace("\"typical\": 20", "\"typical\": 90", StringComparison.Ordinal)
            .Replace("\"source\": \"diary\"", "\"source\": \"hearsay\"", StringComparison.Ordinal)
            .Replace("\"deferrable\": false", "\"deferrable\": 0", StringComparison.Ordinal);

        CatalogFormatException refused = Assert.Throws<CatalogFormatException>(() => TaskCatalogue.Read(Encoding.UTF8.GetBytes(faulty)));

        Assert.Equal(
            [
                "$.tasks[0].kinds[1]", "$.tasks[0].deferrable", "$.tasks[0].minutes", "$.tasks[0].minutes.source",
                "$.tasks[1].deferrable", "$.tasks[1].childCanHelpFromAge.source",
            ],
            refused.Problems.Select(problem => problem.Path),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("{ \"catalogue\": \"relationshipkit.values\", \"version\": 1 }", "$.catalogue")]
    [InlineData("{ \"catalogue\": \"relationshipkit.tasks\", \"version\": 2 }", "$.version")]
    [InlineData("[]", "$")]
    [InlineData("", "$")]
    public void TryRead_something_else_says_that_alone(string text, string path)
    {
        Assert.False(TaskCatalogue.TryRead(Encoding.UTF8.GetBytes(text), out _, out IReadOnlyList<InputProblem> problems));
        Assert.Equal(path, Assert.Single(problems).Path);
    }

    [Fact]
    public void TryRead_damaged_bytes_either_reads_or_says_what_is_wrong()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Ours);
        var random = new Random(20_261_121);
        int refused = 0;
        for (int round = 0; round < 2_000; round++)
        {
            List<byte> damaged = [.. whole];
            for (int wound = random.Next(1, 4); wound > 0; wound--)
            {
                int at = random.Next(damaged.Count);
                if (random.Next(3) == 0)
                    damaged.RemoveAt(at);
                else if (random.Next(2) == 0)
                    damaged.Insert(at, damaged[random.Next(damaged.Count)]);
                else
                    damaged[at] = (byte)random.Next(256);
            }

            bool isRead = TaskCatalogue.TryRead(damaged.ToArray(), out TaskCatalogue? catalogue, out IReadOnlyList<InputProblem> problems);
            Assert.Equal(isRead, catalogue is not null);
            Assert.Equal(isRead, problems.Count == 0);
            if (!isRead) refused++;
        }

        Assert.InRange(refused, 1_000, 1_999);
    }
}

using System.Text.Json;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class ValuesCommandTests
{
    private static string Zoe => Sort("values-zoe");

    private static string Omar => Sort("values-omar");

    [Fact]
    public void Json_has_the_members_of_the_contract()
    {
        Call call = Call.To("values", Zoe, Omar, "--json");

        Assert.Equal((ExitCode.Done, ""), (call.ExitCode, call.Error));
        Assert.Equal(["pairs", "shared", "only", "opposed", "merged"], call.Json.EnumerateObject().Select(member => member.Name));
        JsonElement pair = Assert.Single(call.Json.GetProperty("pairs").EnumerateArray());
        Assert.Equal(["a", "b", "tauB", "rbo"], pair.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("p1", "p2"), (pair.GetProperty("a").GetString(), pair.GetProperty("b").GetString()));
        Assert.InRange(pair.GetProperty("tauB").GetDecimal(), -1, 1);
        Assert.InRange(pair.GetProperty("rbo").GetDecimal(), 0, 1);
        Assert.Equal(["family", "humour", "trust"], Texts(call.Json.GetProperty("shared")).Order(StringComparer.Ordinal));
        Assert.Equal(["p1", "p2"], call.Json.GetProperty("only").EnumerateObject().Select(member => member.Name));
        Assert.Contains("faith", Texts(call.Json.GetProperty("only").GetProperty("p2")));
        Assert.Contains("faith", Texts(call.Json.GetProperty("opposed")));
        Assert.DoesNotContain("compatib", call.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_order_of_files_changes_no_common_list()
    {
        JsonElement one = Call.To("values", Zoe, Omar, "--json").Json, other = Call.To("values", Omar, Zoe, "--json").Json;

        foreach (string list in new[] { "shared", "opposed", "merged" }) Assert.Equal(Texts(one.GetProperty(list)), Texts(other.GetProperty(list)));
    }

    [Theory]
    [InlineData("en", "What you share")]
    [InlineData("es", "Lo que compartís")]
    [InlineData("de", "Was euch gemeinsam ist")]
    [InlineData("fr", "Ce que vous partagez")]
    public void Text_speaks_the_language_asked_for_and_shows_no_one_s_own_words(string culture, string heading)
    {
        Call call = Call.To("values", Zoe, Omar, "--culture", culture);

        Assert.Equal(ExitCode.Done, call.ExitCode);
        Assert.StartsWith(heading, call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("burnt", call.Output, StringComparison.Ordinal);
        Assert.All(call.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Two_sorts_of_one_person_show_what_moved()
    {
        Call call = Call.To("values", Sort("values-zoe-a-year-later"), Zoe);

        Assert.StartsWith("Since 2026-11-21", call.Output, StringComparison.Ordinal);
        Assert.Contains("New among what you keep: Rest.", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sort_agrees_with_itself_entirely()
    {
        JsonElement pair = Call.To("values", Zoe, Zoe, "--json").Json.GetProperty("pairs")[0];

        Assert.Equal((1m, 1m), (pair.GetProperty("tauB").GetDecimal(), pair.GetProperty("rbo").GetDecimal()));
    }

    [Fact]
    public void Faulty_files_are_told_by_name_with_every_problem()
    {
        using var folder = new Folder();
        string faulty = folder.Write("faulty.json", """{ "format": "relationshipkit.values", "version": 1, "person": "p1", "date": "x", "piles": {}, "ranking": [] }""");

        Call call = Call.To("values", faulty, Omar, "--json");

        Assert.Equal(ExitCode.BadInput, call.ExitCode);
        Assert.Equal(["$.date", "$.piles.very", "$.piles.somewhat", "$.piles.not"], call.Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("path").GetString()));
        Assert.Equal(4, call.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line.StartsWith(faulty, StringComparison.Ordinal)));
    }

    [Fact]
    public void One_file_is_wrong_use() => Assert.Equal(ExitCode.Usage, Call.To("values", Zoe).ExitCode);

    [Fact]
    public void Sorting_at_the_keyboard_can_stop_go_on_and_end_in_a_file_that_compares()
    {
        using var folder = new Folder();
        string cards = folder.Write("cards.json", """{ "catalogue": "relationshipkit.values", "version": 1, "culture": "en", "values": [ { "id": "our-boat", "name": "The boat", "description": "Being afloat." } ] }""");
        string file = folder.PathTo("ana.json");

        Call first = Call.WithInput("v\nv\nmaybe\ns\n", "sort-values", file, "--person", "ana", "--cards", cards, "--date", "2026-11-21");

        Assert.Equal(ExitCode.Done, first.ExitCode);
        Assert.Contains("Love (87 to go)", first.Output, StringComparison.Ordinal);
        Assert.Equal(["ana.json.unfinished", "cards.json"], folder.Names());

        string answers = string.Concat(Enumerable.Repeat("n\n", 82)) + "s\nv\n" + "1-5\n" + "1\n1 2\n1-2\n" + "Warm.\n\n\n\nLast.\n";
        Call second = Call.WithInput(answers, "sort-values", file, "--person", "ana", "--cards", cards, "--date", "2026-11-21");

        Assert.Equal((ExitCode.Done, ""), (second.ExitCode, second.Error));
        Assert.Equal(["ana.json", "cards.json"], folder.Names());
        JsonElement sort = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        Assert.Equal("ana", sort.GetProperty("person").GetString());
        Assert.Equal(["love", "friendship", "our-boat"], Texts(sort.GetProperty("piles").GetProperty("very")));
        Assert.Equal([1, 2, 2], sort.GetProperty("ranking").EnumerateArray().Select(place => place.GetArrayLength()));
        Assert.Equal("Warm.", sort.GetProperty("meanings").GetProperty("love").GetString());
        Assert.Equal(ExitCode.Done, Call.To("values", file, Omar).ExitCode);
    }

    [Fact]
    public void Split_honours_promises_for_goals_and_taking_them_out_restores_the_split()
    {
        using var folder = new Folder();
        string backed = File.ReadAllText(Folder.Example("two-goals"));
        int goals = backed.IndexOf(",\n  \"goals\"", StringComparison.Ordinal);
        string plain = folder.Write("plain.json", backed[..goals] + "\n}\n");

        JsonElement with = Call.To("split", Folder.Example("two-goals"), "--json").Json, without = Call.To("split", plain, "--json").Json;
        string text = Call.To("split", Folder.Example("two-goals")).Output;

        Assert.Equal(("p2", "p1"), (with.GetProperty("owners").GetProperty("dishes").GetString(), without.GetProperty("owners").GetProperty("dishes").GetString()));
        Assert.True(Minutes(with) < Minutes(without));
        Assert.Contains("Bo takes over: Wash up.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("birthday", text, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Call.To("check", Folder.Example("two-goals"), folder.Write("split.json", $"{with}")).ExitCode);
        Assert.True(Call.To("check", Folder.Example("two-goals"), folder.PathTo("split.json"), "--json").Json.GetProperty("allowed").GetBoolean());

        static decimal Minutes(JsonElement split) => split.GetProperty("loads")[0].GetProperty("minutesPerWeek").GetDecimal();
    }

    private static string Sort(string name) => Path.Combine(Folder.Root(), "seeds", "examples", $"{name}.json");

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);
}

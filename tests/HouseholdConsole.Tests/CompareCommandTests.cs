using System.Text.Json;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class CompareCommandTests
{
    private const string Plain = """
        { "format": "relationshipkit.household", "version": 1,
          "people": [ { "id": "p1", "name": "Ana", "pronouns": "she/her" }, { "id": "p2", "name": "Bo" } ],
          "tasks": [ { "id": "cook", "minutes": 60 }, { "id": "iron", "minutes": 31 }, { "id": "mow", "minutes": 30 }, { "id": "dust", "minutes": 29 } ] }
        """;

    [Fact]
    public void Compare_sets_two_rules_side_by_side_as_split_gives_them()
    {
        using var folder = new Folder();
        string file = folder.Write("plain.json", Plain);

        JsonElement json = Call.To("compare", file, "--rule", "recommended", "--rule", "round-robin", "--json").Json;
        JsonElement[] splits = [Call.To("split", file, "--json").Json, Call.To("split", file, "--rule", "round-robin", "--json").Json];

        Assert.Equal(["recommended", "round-robin"], json.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
        for (int at = 0; at < 2; at++)
        {
            Assert.Equal(splits[at].GetProperty("worstShare").GetProperty("value").GetDecimal(), json.GetProperty("worstShare")[at].GetDecimal());
            Assert.Equal(
                splits[at].GetProperty("loads").EnumerateArray().Select(load => load.GetProperty("minutesPerWeek").GetDecimal()),
                json.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("minutesPerWeek")[at].GetDecimal()));
        }

        string[] moved = [.. splits[0].GetProperty("owners").EnumerateObject()
            .Where(owner => owner.Value.GetString() != splits[1].GetProperty("owners").GetProperty(owner.Name).GetString()).Select(owner => owner.Name)];
        Assert.NotEmpty(moved);
        Assert.Equal(
            moved.Order(StringComparer.Ordinal),
            json.GetProperty("people").EnumerateArray().SelectMany(person => person.GetProperty("onlyInFirst").EnumerateArray())
                .Select(task => task.GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Compare_for_people_fits_80_columns_and_names_both_rules()
    {
        using var folder = new Folder();

        Call call = Call.To("compare", folder.Write("plain.json", Plain), "--rule", "recommended", "--rule", "round-robin");

        Assert.Equal((ExitCode.Done, ""), (call.ExitCode, call.Error));
        Assert.StartsWith("The first split is by the rule recommended,", call.Output, StringComparison.Ordinal);
        Assert.All(call.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("Where the tasks are", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_with_a_rule_that_refuses_tells_what_it_refuses()
    {
        Call call = Call.To("compare", Folder.Example("two-partners"), "--rule", "recommended", "--rule", "market", "--json");

        Assert.Equal(ExitCode.BadInput, call.ExitCode);
        Assert.Equal(3, call.Json.GetProperty("problems").GetArrayLength());
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class CheckCommandTests
{
    private const string Household = """
        { "format": "relationshipkit.household", "version": 1,
          "people": [ { "id": "p1", "name": "Ana", "cannotDo": ["mow"], "maxMinutesPerWeek": 60 }, { "id": "p2", "name": "Bo" } ],
          "tasks": [ { "id": "cook", "minutes": 60 }, { "id": "dishes", "minutes": 60 }, { "id": "mow", "minutes": 60 },
                     { "id": "tax", "minutes": 52, "per": "year", "owner": "p2" } ],
          "together": [["cook", "dishes"]], "apart": [["cook", "tax"]] }
        """;

    [Theory]
    [InlineData("p2 p2 p2 p2", false)] // cook and tax belong apart
    [InlineData("p1 p2 p2 p2", false)] // cook and dishes belong together
    [InlineData("p1 p1 p2 p2", false)] // 120 minutes are over the cap
    [InlineData("p2 p2 p1 p2", false)] // p1 cannot mow
    [InlineData("p2 p2 p2 p1", false)] // tax is pinned
    public void Check_finds_each_broken_wish(string owners, bool allowed)
    {
        JsonElement check = CheckOwners(owners);

        Assert.True(check.GetProperty("complete").GetBoolean());
        Assert.Equal(allowed, check.GetProperty("allowed").GetBoolean());
        Assert.DoesNotContain(check.GetProperty("properties").EnumerateArray(), entry => entry.GetProperty("name").GetString() == "fPO");
    }

    [Fact]
    public void Check_of_two_faulty_files_tells_the_problems_of_both()
    {
        using var folder = new Folder();
        string household = folder.Write("h.json", "{"), split = folder.PathTo("nowhere.json");

        Call call = Call.To("check", household, split, "--json");

        Assert.Equal(ExitCode.BadInput, call.ExitCode);
        string[] lines = call.Error.TrimEnd().Split('\n');
        Assert.StartsWith($"{household}: $: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{split}: This file", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, call.Json.GetProperty("problems").GetArrayLength());
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(59, false)]
    public void Check_tests_a_cap_to_the_minute(int cap, bool allowed)
    {
        using var folder = new Folder();
        string household = folder.Write("h.json", $$"""
            { "format": "relationshipkit.household", "version": 1,
              "people": [ { "id": "p1", "name": "Ana", "maxMinutesPerWeek": {{cap}} } ],
              "tasks": [ { "id": "a", "minutes": 59 }, { "id": "b", "minutes": 52, "per": "year" } ] }
            """);
        string split = folder.Write("s.json", """{ "format": "relationshipkit.split", "version": 1, "owners": { "a": "p1", "b": "p1" } }""");

        Assert.Equal(allowed, Call.To("check", household, split, "--json").Json.GetProperty("allowed").GetBoolean());
    }

    [Theory]
    [InlineData("""{ "cook": "p1" }""")]
    [InlineData("""{ "cook": "p1", "dishes": "p1", "mow": "p2", "tax": "p9" }""")]
    [InlineData("""{ "cook": "p1", "dishes": "p1", "mow": "p2", "tax": "p2", "other": "p2" }""")]
    public void Check_of_what_is_not_complete_gives_no_properties(string owners)
    {
        using var folder = new Folder();
        string split = folder.Write("s.json", $$"""{ "format": "relationshipkit.split", "version": 1, "owners": {{owners}} }""");

        Call call = Call.To("check", folder.Write("h.json", Household), split, "--json");

        Assert.Equal(ExitCode.Done, call.ExitCode);
        Assert.False(call.Json.GetProperty("complete").GetBoolean());
        Assert.Equal(0, call.Json.GetProperty("properties").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, call.Json.GetProperty("worstShare").ValueKind);
        Assert.Equal("absent", call.Json.GetProperty("certificate").GetString());
    }

    [Fact]
    public void Check_believes_nothing_that_the_split_file_claims()
    {
        using var folder = new Folder();
        JsonNode split = JsonNode.Parse(Call.To("split", Folder.Example("two-partners"), "--json").Output)!;
        foreach (string task in split["owners"]!.AsObject().Select(owner => owner.Key).ToList()) split["owners"]![task] = "p1";
        split["worstShare"]!["value"] = 0.1;

        JsonElement check = Call.To("check", Folder.Example("two-partners"), folder.Write("s.json", split.ToJsonString()), "--json").Json;

        Assert.True(check.GetProperty("complete").GetBoolean());
        Assert.False(check.GetProperty("allowed").GetBoolean());
        Assert.Equal(2m, check.GetProperty("worstShare").GetProperty("value").GetDecimal());
        Assert.Equal("invalid", check.GetProperty("certificate").GetString());
        Assert.False(check.GetProperty("properties")[0].GetProperty("holds").GetBoolean());
        Assert.Equal("p1", check.GetProperty("properties")[0].GetProperty("witness").GetProperty("person").GetString());
    }

    [Fact]
    public void Check_of_a_division_verifies_its_certificate()
    {
        using var folder = new Folder();
        string instance = folder.Write("i.json", """{ "costs": [[5, 1, 4, 2], [1, 5, 2, 4]] }""");
        string division = folder.Write("d.json", Call.To("divide", instance, "--rule", "market", "--json").Output);

        JsonElement check = Call.To("check", "--instance", instance, division, "--json").Json;

        Assert.Equal("valid", check.GetProperty("certificate").GetString());
        Assert.All(["EF1", "fPO"], name => Assert.True(
            check.GetProperty("properties").EnumerateArray().Single(entry => entry.GetProperty("name").GetString() == name).GetProperty("holds").GetBoolean()));

        JsonNode tampered = JsonNode.Parse(File.ReadAllText(division))!;
        tampered["certificate"]!["lambda"] = new JsonArray("1000", "1");
        Assert.Equal("invalid", Call.To("check", "--instance", instance, folder.Write("t.json", tampered.ToJsonString()), "--json").Json.GetProperty("certificate").GetString());
    }

    [Fact]
    public void Check_for_people_names_what_is_wrong()
    {
        using var folder = new Folder();
        string split = folder.Write("s.json", """{ "format": "relationshipkit.split", "version": 1, "owners": { "mow": "p1", "tax": "p1" } }""");

        Call call = Call.To("check", folder.Write("h.json", Household), split);

        Assert.Contains("Ana cannot do mow", call.Output, StringComparison.Ordinal);
        Assert.Contains("tax is fixed as Bo’s", call.Output, StringComparison.Ordinal);
        Assert.Contains("cook, dishes", call.Output, StringComparison.Ordinal);
        Assert.All(call.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    private static JsonElement CheckOwners(string owners)
    {
        using var folder = new Folder();
        string[] person = owners.Split(' ');
        string split = folder.Write("s.json", $$"""
            { "format": "relationshipkit.split", "version": 1,
              "owners": { "cook": "{{person[0]}}", "dishes": "{{person[1]}}", "mow": "{{person[2]}}", "tax": "{{person[3]}}" } }
            """);
        return Call.To("check", folder.Write("h.json", Household), split, "--json").Json;
    }
}

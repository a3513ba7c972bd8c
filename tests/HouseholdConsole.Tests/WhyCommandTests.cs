using System.Text.Json;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class WhyCommandTests
{
    [Fact]
    public void Why_says_which_smallest_change_would_move_the_task()
    {
        Call text = Call.To("why", Folder.Example("two-partners"), "laundry");
        JsonElement json = Call.To("why", Folder.Example("two-partners"), "Do the laundry", "--json").Json;

        Assert.Equal((ExitCode.Done, ""), (text.ExitCode, text.Error));
        Assert.StartsWith("\nWhy “Do the laundry” is with Zoë\n", text.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("No smaller change of one person’s burden for it would: all were tried.", text.Output, StringComparison.Ordinal);
        Assert.All(text.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Equal("changeFound", json.GetProperty("outcome").GetString());
        Assert.True(json.GetProperty("proven").GetBoolean());
        JsonElement change = json.GetProperty("change");
        Assert.Contains($"were {change.GetProperty("to")}% for Omar instead of {change.GetProperty("from")}%", text.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Why_the_change_it_names_moves_the_task_in_the_next_split()
    {
        using var folder = new Folder();
        string Household(string person, int burden) => $$"""
            { "format": "relationshipkit.household", "version": 1,
              "people": [ { "id": "p1", "name": "Ana" }, { "id": "p2", "name": "Bo" } ],
              "tasks": [ { "id": "cook", "minutes": 60 }, { "id": "iron", "minutes": 55 }, { "id": "mow", "minutes": 20 } ],
              "appraisals": { "{{person}}": { "cook": { "burden": {{burden}} } } } }
            """;
        string before = folder.Write("before.json", Household("p2", 100));

        JsonElement why = Call.To("why", before, "cook", "--json", "--tries", "5000").Json;
        JsonElement change = why.GetProperty("change");
        string after = folder.Write("after.json", Household(change.GetProperty("person").GetString()!, change.GetProperty("to").GetInt32()));
        string OwnerOf(string file) => Call.To("split", file, "--json").Json.GetProperty("owners").GetProperty("cook").GetString()!;

        Assert.Equal(why.GetProperty("owner").GetString(), OwnerOf(before));
        Assert.Equal(change.GetProperty("newOwner").GetString(), OwnerOf(after));
    }

    [Fact]
    public void Why_a_wish_decides_names_the_wish_and_its_place()
    {
        JsonElement json = Call.To("why", Folder.Example("two-partners"), "litter-cage", "--json").Json;

        Assert.Equal("wishesDecide", json.GetProperty("outcome").GetString());
        Assert.Equal("$.people[1].cannotDo[0]", json.GetProperty("wishes")[0].GetString());
        Assert.Contains(
            "Omar cannot do “Clean the litter box”.", Call.To("why", Folder.Example("two-partners"), "litter-cage").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_an_unknown_task_is_one_problem()
    {
        Call call = Call.To("why", Folder.Example("two-partners"), "juggle", "--json");

        Assert.Equal(ExitCode.BadInput, call.ExitCode);
        Assert.Equal("TASK", Assert.Single(call.Json.GetProperty("problems").EnumerateArray()).GetProperty("path").GetString());
    }

    [Fact]
    public void Why_of_a_household_with_a_clash_tells_the_clash_and_exits_3()
    {
        using var folder = new Folder();
        string file = folder.Write("clash.json", """
            { "format": "relationshipkit.household", "version": 1,
              "people": [ { "id": "p1", "name": "Ana", "cannotDo": ["mow"] } ], "tasks": [ { "id": "mow", "minutes": 90 } ] }
            """);

        Call call = Call.To("why", file, "mow");

        Assert.Equal(ExitCode.NoSplit, call.ExitCode);
        Assert.Contains("Why there is no split", call.Output, StringComparison.Ordinal);
    }
}

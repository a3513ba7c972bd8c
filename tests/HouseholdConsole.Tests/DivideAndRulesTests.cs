using System.Text.Json;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class DivideAndRulesTests
{
    [Fact]
    public void Divide_gives_what_the_contract_says_and_the_same_bytes_every_time()
    {
        using var folder = new Folder();
        string instance = folder.Write("i.json", """{ "costs": [[5, 1, 4, 2, 9], [1, 5, 2, 4, 9]], "weights": [1, 2] }""");

        Call first = Call.To("divide", instance, "--json"), second = Call.To("divide", instance, "--json");

        Assert.Equal(ExitCode.Done, first.ExitCode);
        Assert.Equal(first.Output, second.Output);
        Assert.Equal("recommended", first.Json.GetProperty("rule").GetString());
        Assert.Equal(5, first.Json.GetProperty("owners").GetArrayLength());
        Assert.False(first.Json.TryGetProperty("microseconds", out _));
        Assert.True(first.Json.GetProperty("properties")[0].GetProperty("holds").GetBoolean());
    }

    [Fact]
    public void Divide_repeated_gives_the_median_time()
    {
        using var folder = new Folder();
        string instance = folder.Write("i.json", """{ "costs": [[5, 1], [1, 5]] }""");

        Assert.True(Call.To("divide", instance, "--repeat", "5", "--json").Json.GetProperty("microseconds").GetDecimal() > 0);
        Assert.Equal(ExitCode.Usage, Call.To("divide", instance, "--repeat", "0").ExitCode);
        Assert.Equal(ExitCode.Usage, Call.To("divide", instance, "--repeat", "x").ExitCode);
    }

    [Fact]
    public void Divide_with_a_chore_nobody_may_do_exits_3_and_says_why()
    {
        using var folder = new Folder();
        string instance = folder.Write("i.json", """{ "costs": [[1, 2], [3, 4]], "forbidden": [[0, 0], [1, 1], [0, 1]] }""");

        Call call = Call.To("divide", instance, "--json");

        Assert.Equal(ExitCode.NoSplit, call.ExitCode);
        Assert.False(call.Json.TryGetProperty("owners", out _));
        Assert.Equal(
            ["cannotDo 1 1 $.forbidden[1]", "cannotDo 0 1 $.forbidden[2]"],
            call.Json.GetProperty("infeasible").GetProperty("because").EnumerateArray()
                .Select(wish => $"{wish.GetProperty("kind")} {wish.GetProperty("person")} {wish.GetProperty("tasks")[0]} {wish.GetProperty("path")}"));
        Assert.Contains("agent 1 may not do chore 1", Call.To("divide", instance).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "costs": [[1, 2], [3, 4]], "weights": [1, 2] }""", "round-robin", "$.weights")]
    [InlineData("""{ "costs": [[1, -2], [3, 4]] }""", "market", "$.costs")]
    [InlineData("""{ "costs": [[1, 2], [3, 4]], "forbidden": [[0, 0]] }""", "double-round-robin", "$.forbidden")]
    [InlineData("""{ "costs": [[1, 2], [3, 4], [5, 6]] }""", "cut-and-choose", "$.costs")]
    [InlineData("""{ "costs": [[1, -2], [3, 4], [5, 6]], "weights": [1, 2, 1], "forbidden": [[0, 0]] }""", "cut-and-choose", "$")]
    public void Divide_by_a_rule_that_refuses_is_one_problem(string instance, string rule, string path)
    {
        using var folder = new Folder();

        Call call = Call.To("divide", folder.Write("i.json", instance), "--rule", rule, "--json");

        Assert.Equal(ExitCode.BadInput, call.ExitCode);
        Assert.Equal(path, call.Json.GetProperty("problems").EnumerateArray().Single().GetProperty("path").GetString());
    }

    [Fact]
    public void Divide_by_payments_says_who_receives_what()
    {
        using var folder = new Folder();
        string instance = folder.Write("i.json", """{ "costs": [[4, 1], [6, 5]] }""");

        JsonElement payments = Call.To("divide", instance, "--rule", "payments", "--json").Json.GetProperty("payments");

        Assert.Equal([0, 1], payments.EnumerateArray().Select(payment => payment.GetInt64()));
        Assert.Contains("Agent 1 receives 1.", Call.To("divide", instance, "--rule", "payments").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Divide_for_people_shows_loads_and_chores()
    {
        using var folder = new Folder();
        Call call = Call.To("divide", folder.Write("i.json", """{ "costs": [[5, 1, 4, 2], [1, 5, 2, 4]] }"""), "--repeat", "3");

        Assert.Contains("EF1 yes", call.Output, StringComparison.Ordinal);
        Assert.Contains("1 3", call.Output, StringComparison.Ordinal);
        Assert.Contains("microseconds", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_lists_every_rule_with_what_it_proves_and_accepts()
    {
        JsonElement[] rules = [.. Call.To("rules", "--json").Json.GetProperty("rules").EnumerateArray()];

        Assert.Equal("recommended", rules[0].GetProperty("name").GetString());
        Assert.All(rules, rule =>
        {
            Assert.Subset(
                new HashSet<string?> { "EF1", "EFX", "PROP1", "PROPX", "EQ1", "EQX", "PO", "fPO" },
                rule.GetProperty("proves").EnumerateArray().Select(name => name.GetString()).ToHashSet());
            Assert.Subset(
                new HashSet<string?> { "weights", "liked", "zero", "forbidden", "together", "apart", "cap", "n=2" },
                rule.GetProperty("accepts").EnumerateArray().Select(word => word.GetString()).ToHashSet());
            Assert.NotEmpty(rule.GetProperty("source").GetString()!);
        });
        Assert.Equal(
            ["adjusted-winner", "cut-and-choose"],
            rules.Where(rule => rule.GetProperty("accepts").EnumerateArray().Any(word => word.GetString() == "n=2"))
                .Select(rule => rule.GetProperty("name").GetString()));
        string text = Call.To("rules").Output;
        Assert.All(rules, rule => Assert.Contains(rule.GetProperty("name").GetString()!, text, StringComparison.Ordinal));
    }
}

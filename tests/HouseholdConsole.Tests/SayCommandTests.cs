using System.Text.Json;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class SayCommandTests
{
    [Fact]
    public void Say_from_flags_gives_the_statement_as_json()
    {
        Call say = Call.To(
            "say", "--form", "observation-feeling-need-request", "--understand", "you had a long day", "--when", "the sink is full",
            "--feel", "tired", "--because", "I wash up before I cook", "--need", "rest", "--ask", "wash up tonight", "--json");

        Assert.Equal((ExitCode.Done, ""), (say.ExitCode, say.Error));
        Assert.Equal(
            "I understand that you had a long day, and when the sink is full, I feel tired, because I wash up before I cook. I need rest. Would you be willing to wash up tonight?",
            say.Json.GetProperty("text").GetString());
        Assert.True(say.Json.GetProperty("complete").GetBoolean());
        Assert.Equal(0, say.Json.GetProperty("missing").GetArrayLength());
        Assert.Equal(0, say.Json.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void Say_tells_what_is_missing_and_what_is_worth_a_thought()
    {
        Call say = Call.To("say", "--feel", "I feel ignored", "--when", "you never call", "--json");

        Assert.Equal(ExitCode.Done, say.ExitCode);
        Assert.False(say.Json.GetProperty("complete").GetBoolean());
        Assert.Equal(["need"], say.Json.GetProperty("missing").EnumerateArray().Select(slot => slot.GetString()!));
        JsonElement[] findings = [.. say.Json.GetProperty("findings").EnumerateArray()];
        Assert.Equal(
            [("when.absolute", "when", 4, 5), ("feel.pseudo", "feel", 7, 7)],
            findings.Select(finding => (
                finding.GetProperty("rule").GetString()!,
                finding.GetProperty("slot").GetString()!,
                finding.GetProperty("start").GetInt32(),
                finding.GetProperty("length").GetInt32())));
        Assert.Equal("hurt", findings[1].GetProperty("suggestions")[0].GetString());
    }

    [Fact]
    public void Say_for_people_shows_the_statement_and_the_questions()
    {
        Call say = Call.To("say", "--feel", "ignored", "--when", "the phone is on the table");

        Assert.Equal(ExitCode.Done, say.ExitCode);
        Assert.StartsWith("I feel ignored when the phone is on the table, and I need …", say.Output, StringComparison.Ordinal);
        Assert.Contains("feel: “ignored”", say.Output, StringComparison.Ordinal);
        Assert.Contains("Perhaps: 1 hurt;", say.Output, StringComparison.Ordinal);
        Assert.Contains("Still to say (need):", say.Output, StringComparison.Ordinal);
        Assert.All(say.Output.Split('\n'), line => Assert.InRange(line.Length, 0, Terminal.PlainWidth));
    }

    [Fact]
    public void Say_without_flags_asks_slot_by_slot_and_takes_offers_by_number()
    {
        string answers = string.Join('\n', "ignored", "1", "the sink is full", "you to clean", "1", "rest", "", "", "");

        Call say = Call.WithInput(answers + "\n", "say");

        Assert.Equal((ExitCode.Done, ""), (say.ExitCode, say.Error));
        Assert.Contains("I feel hurt when …, and I need …", say.Output, StringComparison.Ordinal);
        Assert.Contains("I feel hurt when the sink is full, and I need rest. Would you be willing to", say.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Say_without_flags_as_json_asks_on_standard_error()
    {
        Call say = Call.WithInput("tired\nit rains\nrest\n\n\n\n", "say", "--json");

        Assert.Equal(ExitCode.Done, say.ExitCode);
        Assert.Equal("I feel tired when it rains, and I need rest.", say.Json.GetProperty("text").GetString());
        Assert.Contains("How do you feel?", say.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Say_whose_answers_end_early_is_a_problem()
    {
        Call say = Call.WithInput("tired\n", "say");

        Assert.Equal(ExitCode.BadInput, say.ExitCode);
        Assert.Contains("The answers ended", say.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Say_in_an_unknown_form_is_a_usage_error_that_lists_the_forms()
    {
        Call say = Call.To("say", "--form", "shout", "--feel", "tired");

        Assert.Equal(ExitCode.Usage, say.ExitCode);
        Assert.Contains("feel-when-need, gordon, observation-feeling-need-request, softened-start, boundary", say.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Say_in_a_culture_without_statements_speaks_English() =>
        Assert.Equal(
            Call.To("say", "--feel", "tired", "--json").Output,
            Call.To("say", "--feel", "tired", "--json", "--culture", "eo").Output);
}

using System.Text.Json;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class ReviewCommandTests
{
    private const string Blame = "Hi! You never help with the dishes.";

    [Fact]
    public void A_text_is_answered_with_one_object_of_the_contracted_members()
    {
        Call call = Call.To("review", Blame, "--json");

        Assert.Equal(ExitCode.Done, call.ExitCode);
        JsonElement finding = Assert.Single(call.Json.GetProperty("findings").EnumerateArray());
        Assert.Equal("absolute", finding.GetProperty("category").GetString());
        Assert.Contains(finding.GetProperty("severity").GetString(), new[] { "hint", "caution", "concern", "safety" });
        Assert.InRange(finding.GetProperty("confidence").GetInt32(), 0, 100);
        Assert.StartsWith("You never", Blame.Substring(finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32()), StringComparison.Ordinal);
        Assert.NotEmpty(finding.GetProperty("rule").GetString()!);
        Assert.NotEmpty(finding.GetProperty("question").GetString()!);
        Assert.Equal(JsonValueKind.Array, finding.GetProperty("suggestions").ValueKind);
    }

    [Fact]
    public void Without_a_text_or_with_a_dash_standard_input_is_read()
    {
        string expected = Call.To("review", Blame, "--json").Output;

        Assert.Equal(expected, Call.WithInput(Blame, "review", "--json").Output);
        Assert.Equal(expected, Call.WithInput(Blame, "review", "-", "--json").Output);
    }

    [Theory]
    [InlineData("review", "--", "--stop")]
    [InlineData("review", "-- you never help")]
    [InlineData("review", "-_-")]
    [InlineData("review", "-5")]
    public void Text_that_begins_with_a_dash_is_a_text(params string[] args)
    {
        Assert.Equal(ExitCode.Done, Call.To(args).ExitCode);
    }

    [Fact]
    public void Lines_are_answered_line_by_line_in_order()
    {
        Call call = Call.WithInput("You never help.\n\nA\rB\u2028C\nyou always forget", "review", "--lines", "--json");

        string[] lines = call.Output.Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.Equal([1, 0, 0, 1], lines[..4].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("findings").GetArrayLength()));
        Assert.Equal("{\"findings\":[]}", lines[1]);
        Assert.Empty(lines[4]);
    }

    [Fact]
    public void No_line_is_lost_or_parted_however_long_it_is()
    {
        string input = string.Concat(Enumerable.Range(0, 40).Select(at => new string('a', at * 1_000) + " you never help\n"));

        string[] lines = Call.WithInput(input, "review", "--lines").Output.TrimEnd('\n').Split('\n');

        Assert.Equal(40, lines.Length);
        Assert.All(lines, line => Assert.Contains("\"start\":", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Kind_says_what_is_looked_for()
    {
        const string text = "You never help. Cooking is a woman's job.";

        Assert.Equal(2, Count("all"));
        Assert.Equal(1, Count("messages"));
        Assert.Equal(1, Count("roles"));

        int Count(string kind) => Call.To("review", text, "--kind", kind, "--json").Json.GetProperty("findings").GetArrayLength();
    }

    [Fact]
    public void People_see_the_words_meant_why_and_a_question()
    {
        Call call = Call.To("review", Blame);

        Assert.Contains("[You never", call.Output, StringComparison.Ordinal);
        Assert.Contains("?", call.Output, StringComparison.Ordinal);
        Assert.All(call.Output.Split('\n'), line => Assert.True(line.Length <= Terminal.PlainWidth, line));
    }

    [Fact]
    public void Typed_control_signs_do_not_reach_the_terminal() =>
        Assert.DoesNotContain('\u001b', Call.To("review", "\u001b[31m you never help").Output);
}

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class UsageTests
{
    [Fact]
    public void Without_arguments_the_help_lists_the_commands_there_are()
    {
        Call call = Call.To();

        Assert.Equal(ExitCode.Done, call.ExitCode);
        Assert.All(
            ["init", "split", "why", "compare", "renegotiate", "log", "insights", "check", "divide", "rules", "say", "review", "values", "sort-values"],
            command => Assert.Contains($"  {command} ", call.Output + " ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("split")]
    [InlineData("split", "a.json", "--rule", "nonsense")]
    [InlineData("split", "a.json", "--culture", "no culture")]
    [InlineData("split", "a.json", "--unknown")]
    [InlineData("dance")]
    [InlineData("why", "a.json")]
    [InlineData("why", "a.json", "cook", "--tries", "-1")]
    [InlineData("why", "a.json", "cook", "--tries", "x")]
    [InlineData("why", "a.json", "cook", "--tries", "1.5")]
    [InlineData("compare", "a.json", "--rule", "recommended")]
    [InlineData("compare", "a.json", "--rule", "recommended", "--rule", "nonsense")]
    [InlineData("renegotiate", "a.json")]
    [InlineData("check", "a.json")]
    [InlineData("divide", "a.json", "--repeat", "1000001")]
    [InlineData("split", "--unknown")]
    [InlineData("values", "a.json", "-x")]
    [InlineData("review", "--unknown")]
    [InlineData("review", "--unknown", "--json")]
    [InlineData("review", "text", "--lines")]
    [InlineData("review", "text", "--kind", "insults")]
    [InlineData("review", "text", "--culture", "fr")]
    public void Wrong_use_exits_2_and_says_what_to_do_next(params string[] args)
    {
        Call call = Call.To(args);

        Assert.Equal(ExitCode.Usage, call.ExitCode);
        Assert.Empty(call.Output);
        Assert.Contains("--help'", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Culture_changes_how_numbers_are_written()
    {
        Assert.Contains("55,7", Call.To("split", Folder.Example("two-partners"), "--culture", "de-DE").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_are_for_terminals_and_never_in_json()
    {
        Assert.Contains('\u001b', Coloured("split", Folder.Example("two-partners")));
        Assert.DoesNotContain('\u001b', Coloured("split", Folder.Example("two-partners"), "--json"));
        Assert.DoesNotContain('\u001b', Call.To("split", Folder.Example("two-partners")).Output);
    }

    [Fact]
    public void A_narrow_terminal_is_not_overrun()
    {
        using var output = new StringWriter();

        App.Run(["split", Folder.Example("family-of-four")], new Terminal(TextReader.Null, output, TextWriter.Null) { Width = 50 });

        Assert.All(output.ToString().Split('\n'), line => Assert.True(line.Length <= 50, line));
    }

    private static string Coloured(params string[] args)
    {
        using var output = new StringWriter();
        App.Run(args, new Terminal(TextReader.Null, output, TextWriter.Null) { OutputIsTerminal = true, HasColours = true });
        return output.ToString();
    }
}

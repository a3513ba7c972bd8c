namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class CheckInCommandTests
{
    private static readonly string[] Beginning = ["checkin", "--first", "Ana", "--second", "Bo"];

    [Fact]
    public void Checkin_leads_two_through_all_parts_and_one_issue()
    {
        Call call = Call.WithInput(
            Lines("You cooked", "You laughed", "the garden", "", "the laundry", "y", "I feel tired on Sundays", "You should sleep more", "I hear you feel tired on Sundays. Is that it?", "y", "", "", "/end", "a walk", "sleep"),
            Beginning);

        Assert.Equal((ExitCode.Done, ""), (call.ExitCode, call.Error));
        string[] heads = ["1. Appreciations", "2. What went well", "3. One issue", "4. Next week", "Thank you both."];
        int at = 0;
        Assert.All(heads, head => Assert.True((at = call.Output.IndexOf(head, at, StringComparison.Ordinal)) >= 0, $"{head}\n{call.Output}"));
        Assert.Contains("This is advice", call.Output, StringComparison.Ordinal);
        Assert.All(call.Output.Split('\n'), line => Assert.InRange(line.TrimStart('>', ' ').Length, 0, 120));
    }

    [Fact]
    public void Checkin_can_be_stopped_at_any_question_and_paused()
    {
        Call call = Call.WithInput(Lines("/break 20", "", "/nonsense", "thanks", "/stop"), Beginning);

        Assert.Equal(ExitCode.Done, call.ExitCode);
        Assert.Contains("A break until", call.Output, StringComparison.Ordinal);
        Assert.Contains("over for today", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Checkin_is_kept_only_if_both_agree_and_goes_on_from_there()
    {
        using var folder = new Folder();
        string[] keeping = [.. Beginning, "--keep", folder.PathTo("talk.json")];

        Call refused = Call.WithInput(Lines("thanks", "/later", "y", "n"), keeping);
        Assert.Contains("Nothing was kept.", refused.Output, StringComparison.Ordinal);
        Assert.Empty(folder.Names());

        Assert.Equal(ExitCode.Done, Call.WithInput(Lines("thanks", "/later", "y", "y"), keeping).ExitCode);
        Call continued = Call.WithInput(Lines("thanks too", "", "", "", "", "", "", "y", "y"), keeping);
        Assert.Equal((ExitCode.Done, ""), (continued.ExitCode, continued.Error));
        Assert.StartsWith("Bo: ", continued.Output.Split('\n').First(line => line.Contains(": ", StringComparison.Ordinal) && line[0] == 'B'), StringComparison.Ordinal);
        Assert.Contains("That was the check-in.", continued.Output, StringComparison.Ordinal);

        Call over = Call.WithInput("", keeping);
        Assert.Equal(ExitCode.BadInput, over.ExitCode);
        Assert.Contains("a check-in that is over", over.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Checkin_asks_for_names_and_tells_when_answers_end()
    {
        Call call = Call.WithInput(Lines("", "Ana", "Bo", "thanks"), "checkin", "--style", "imago");

        Assert.Equal(ExitCode.BadInput, call.ExitCode);
        Assert.Contains("Who begins?", call.Output, StringComparison.Ordinal);
        Assert.Contains("The answers ended", call.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Call.To("checkin", "--style", "shout").ExitCode);
    }

    private static string Lines(params string[] lines) => string.Join('\n', lines) + "\n";
}

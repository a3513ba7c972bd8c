using System.Globalization;
using System.Text.Json;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

public sealed class InitCommandTests
{
    [Fact]
    public void Init_asks_its_way_to_a_file_that_splits()
    {
        using var folder = new Folder();
        string file = folder.PathTo("home.json");
        string answers = Lines(
            "Ana", "she/her", "", "Bo", "", "2", "",
            "Cook dinner", "40", "daily", "Iron", "", "2 a month", "",
            "1", "", "", "2", "",
            "", "", "1-2", "", "2");

        Call init = Call.WithInput(answers, "init", file);

        Assert.Equal((ExitCode.Done, ""), (init.ExitCode, init.Error));
        Assert.Contains($"household split {file}", init.Output, StringComparison.Ordinal);
        using JsonDocument household = JsonDocument.Parse(File.ReadAllBytes(file));
        JsonElement people = household.RootElement.GetProperty("people");
        Assert.Equal("she/her", people[0].GetProperty("pronouns").GetString());
        Assert.False(people[1].TryGetProperty("pronouns", out _));
        Assert.Equal(2, people[1].GetProperty("share").GetInt32());
        Assert.Equal("t2", people[1].GetProperty("cannotDo")[0].GetString());
        JsonElement appraisals = household.RootElement.GetProperty("appraisals");
        Assert.Equal(-50, appraisals.GetProperty("p1").GetProperty("t1").GetProperty("burden").GetInt32());
        Assert.Equal(250, appraisals.GetProperty("p1").GetProperty("t2").GetProperty("burden").GetInt32());
        Assert.Equal(150, appraisals.GetProperty("p2").GetProperty("t1").GetProperty("burden").GetInt32());
        Assert.Equal(ExitCode.Done, Call.To("split", file).ExitCode);
    }

    [Fact]
    public void Init_asks_again_where_an_answer_does_not_fit()
    {
        using var folder = new Folder();
        string answers = Lines("", "Ana", "whatever", "", "1001", "", "", "Cook", "0", "40", "sometimes", "weekly", "", "9", "1", "", "", "", "");

        Call init = Call.WithInput(answers, "init", folder.PathTo("home.json"));

        Assert.Equal(ExitCode.Done, init.ExitCode);
        Assert.Contains("Give a known form such as she/her", init.Output, StringComparison.Ordinal);
        Assert.Contains("Give a whole number from 1 to 1000.", init.Output, StringComparison.Ordinal);
        Assert.Contains("Give how often", init.Output, StringComparison.Ordinal);
        Assert.Contains("Give numbers from 1 to 1", init.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Init_from_the_catalogue_suggests_its_minutes()
    {
        using var folder = new Folder();
        string file = folder.PathTo("home.json");

        Call init = Call.WithInput(Lines("Ana", "", "", "", "1 3", "", "", "", "", "", "", "", "", ""), "init", file, "--catalogue");

        Assert.Equal((ExitCode.Done, ""), (init.ExitCode, init.Error));
        using JsonDocument household = JsonDocument.Parse(File.ReadAllBytes(file));
        Assert.Equal(2, household.RootElement.GetProperty("tasks").GetArrayLength());
    }

    [Fact]
    public void Init_from_the_catalogue_numbers_its_tasks_as_it_lists_them()
    {
        using var folder = new Folder();
        string file = folder.PathTo("home.json");

        Call init = Call.WithInput(Lines("Ana", "", "", "", "40", "", "", "", "", "", "", "", "", ""), "init", file, "--catalogue");

        string[] listed = [.. init.Output.Split('\n').Where(line => line.Length > 7 && line.StartsWith("  ", StringComparison.Ordinal) && char.IsAsciiDigit(line[4])).Take(145)];
        Assert.Equal(Enumerable.Range(1, listed.Length), listed.Select(line => int.Parse(line[..5], CultureInfo.InvariantCulture)));
        using JsonDocument household = JsonDocument.Parse(File.ReadAllBytes(file));
        Assert.Equal(listed[39][7..], household.RootElement.GetProperty("tasks")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Init_never_writes_over_a_file_unasked()
    {
        using var folder = new Folder();
        string file = folder.Write("home.json", "mine");

        Call no = Call.WithInput("n\n", "init", file), silence = Call.WithInput("", "init", file);

        Assert.Equal(ExitCode.Done, no.ExitCode);
        Assert.Equal(ExitCode.BadInput, silence.ExitCode);
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public void Init_whose_answers_end_early_writes_nothing()
    {
        using var folder = new Folder();

        Call init = Call.WithInput(Lines("Ana", "she/her"), "init", folder.PathTo("home.json"));

        Assert.Equal(ExitCode.BadInput, init.ExitCode);
        Assert.Contains("nothing was written", init.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Names());
    }

    private static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));
}

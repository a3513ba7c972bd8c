using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Splitting;

namespace RelationshipKit.Tests.Snippets;

/// <summary>The example of the README, compiled and run.</summary>
public sealed class ReadmeExample
{
    private const string Begin = "// README begins";
    private const string End = "// README ends";

    [Fact]
    public void Example_runs_and_gives_an_explanation_and_a_file()
    {
        using var output = new StringWriter();

        byte[] file = Run(output);

        Assert.Contains("Bo has “Cook dinner”, which they like doing.", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, SplitFile.Read(file).Owners!.Count);
    }

    [Fact]
    public void Example_in_the_README_is_this_one()
    {
        string readme = File.ReadAllText(RepositoryFiles.PathOf("README.md"));
        string source = File.ReadAllText(RepositoryFiles.PathOf("tests", "RelationshipKit.Tests", "Snippets", "ReadmeExample.cs"));

        string shown = Between(readme, "```csharp\n", "\n```");
        string[] compiled = [.. Between(source, $"        {Begin}\n", $"\n        {End}").Split('\n').Select(line => line.Trim())];
        Assert.Equal(string.Join('\n', compiled), shown);
        Assert.Equal(10, compiled.Length);
    }

    private static byte[] Run(StringWriter output)
    {
        // README begins
        Person ana = Person.Create(PersonId.Create("p1"), "Ana", PronounSet.Parse("she/her"));
        Person bo = Person.Create(PersonId.Create("p2"), "Bo", PronounSet.Parse("they/them"));
        HouseholdTask cook = HouseholdTask.Create(TaskId.Create("cook"), minutes: 40, Frequency.PerDay(), "Cook dinner");
        HouseholdTask iron = HouseholdTask.Create(TaskId.Create("iron"), minutes: 45, Frequency.PerWeek(), "Iron");
        HouseholdTask dishes = HouseholdTask.Create(TaskId.Create("dishes"), minutes: 25, Frequency.PerDay(), "Wash up");
        Appraisal[] appraisals = [Appraisal.Create(bo.Id, cook.Id, Burden.Like), Appraisal.Create(ana.Id, iron.Id, Burden.Hate)];
        var household = Household.Create([ana, bo], [cook, iron, dishes], appraisals);
        FairSplit split = FairSplit.Of(household);
        output.Write(split.Explain(CultureInfo.GetCultureInfo("en")).Text);
        byte[] file = SplitFile.Write(SplitFile.From(split));
        // README ends
        return file;
    }

    private static string Between(string text, string begin, string end)
    {
        int from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}

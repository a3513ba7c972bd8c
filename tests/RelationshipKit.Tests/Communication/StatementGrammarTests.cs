using System.Text;
using System.Text.Json.Nodes;
using RelationshipKit.Catalogs;
using RelationshipKit.Communication;

namespace RelationshipKit.Tests.Communication;

/// <summary>What is wrong with the data of a language is told with its place.</summary>
public sealed class StatementGrammarTests
{
    [Theory]
    [InlineData("I feel {feel", "A brace is not closed.")]
    [InlineData("I feel feel}", "A brace is closed that was not opened.")]
    [InlineData("I feel {mood}", "A slot or the shape of a slot is not known.")]
    [InlineData("I feel {feel:loud}", "A slot or the shape of a slot is not known.")]
    [InlineData("I feel {@nothing}", "A phrase is named that does not stand before.")]
    [InlineData("I feel [{feel}", "A bracket is not closed.")]
    [InlineData("I feel {feel}]", "A bracket is closed that was not opened.")]
    [InlineData("I feel {feel}|well", "Alternatives stand outside brackets.")]
    [InlineData("((((((((((((((((((a))))))))))))))))))", "Brackets are nested too deep.")]
    public void TryRead_of_a_wrong_pattern_tells_its_fault_once(string pattern, string what)
    {
        IReadOnlyList<InputProblem> problems = ProblemsOf(file => file["forms"]![0]!["full"] = pattern);

        InputProblem problem = Assert.Single(problems);
        Assert.Equal(("$.forms[0].full", what), (problem.Path, problem.What));
    }

    [Fact]
    public void TryRead_without_a_form_or_slot_tells_both()
    {
        IReadOnlyList<InputProblem> problems = ProblemsOf(file =>
        {
            file["forms"]!.AsArray().RemoveAt(0);
            file["slots"]!.AsArray().RemoveAt(6);
        });

        Assert.Contains(problems, problem => problem.Path == "$.forms");
        Assert.Contains(problems, problem => problem.Path == "$.slots");
    }

    [Fact]
    public void TryRead_of_a_rule_with_an_unknown_list_tells_its_place()
    {
        JsonNode file = Seed("slot-checks");
        file["rules"]![0]!["hit"]![0] = "no-such-list";

        bool isRead = SlotCheckRules.Format.TryRead(Encoding.UTF8.GetBytes(file.ToJsonString()), out _, out IReadOnlyList<InputProblem> problems);

        Assert.False(isRead);
        Assert.Equal("$.rules[0].hit[0]", Assert.Single(problems).Path);
    }

    [Fact]
    public void TryRead_of_the_built_in_data_finds_nothing_wrong() => Assert.Empty(ProblemsOf(_ => { }));

    private static IReadOnlyList<InputProblem> ProblemsOf(Action<JsonNode> change)
    {
        JsonNode file = Seed("statements");
        change(file);
        StatementGrammar.Format.TryRead(Encoding.UTF8.GetBytes(file.ToJsonString()), out _, out IReadOnlyList<InputProblem> problems);
        return problems;
    }

    private static JsonNode Seed(string catalogue) => JsonNode.Parse(File.ReadAllText(RepositoryFiles.PathOf("seeds", catalogue, "en.json")))!;
}

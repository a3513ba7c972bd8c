using RelationshipKit.Communication;

namespace RelationshipKit.Tests.Communication;

/// <summary>The reviewed table of what people type, docs/messy-statements.md.</summary>
public sealed class MessyStatementsTests
{
    private const string Nothing = "–";

    private static readonly string[][] Rows =
    [
        .. File.ReadAllLines(RepositoryFiles.PathOf("docs", "messy-statements.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| slot |", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | ")),
    ];

    [Fact]
    public void The_table_holds_sixty_lines_and_speaks_of_every_slot()
    {
        Assert.True(Rows.Length >= 60);
        Assert.All(Rows, row => Assert.Equal(5, row.Length));
        Assert.Equal(StatementWords.Slots.Select(slot => slot.Word).Order(StringComparer.Ordinal), Rows.Select(row => row[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Build_of_each_line_tidies_and_asks_as_the_table_says()
    {
        string[] wrong = [.. Rows.Where(row => Made(row) != (row[2], row[3])).Select(row => $"{row[1]} gives {Made(row)}, the table says {(row[2], row[3])}")];

        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    private static (string Tidied, string Findings) Made(string[] row)
    {
        StatementSlot slot = StatementWords.Slots.First(known => known.Word == row[0]).Slot;
        StatementForm form = slot is StatementSlot.Will ? StatementForm.Boundary : StatementForm.FeelWhenNeed;
        AssertiveStatement statement = Say.As(form).With(slot, row[1].Trim('`').Replace('⏎', '\n')).Build();
        string rules = string.Join(", ", statement.Findings.Select(finding => finding.RuleId));
        return (statement.Parts is [{ } part] ? $"`{part.Text}`" : Nothing, rules.Length == 0 ? Nothing : rules);
    }
}

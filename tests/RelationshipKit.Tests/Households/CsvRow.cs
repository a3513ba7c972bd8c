using System.Globalization;
using System.Text;

namespace RelationshipKit.Tests.Households;

/// <summary>One row of a table under seeds/sources, by the names of its columns.</summary>
internal sealed class CsvRow
{
    private readonly Dictionary<string, string> _cells;

    private CsvRow(IEnumerable<string> names, IEnumerable<string> cells) =>
        _cells = names.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);

    public string this[string column] => _cells[column];

    public decimal Number(string column) => decimal.Parse(this[column], NumberStyles.Number, CultureInfo.InvariantCulture);

    public static IReadOnlyList<CsvRow> ReadAll(string fileName)
    {
        string[] lines = File.ReadAllLines(RepositoryFiles.PathOf("seeds", "sources", fileName));
        List<string> names = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => new CsvRow(names, Cells(line)))];
    }

    private static List<string> Cells(string line)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        bool quoted = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}

namespace RelationshipKit.ReviewScore;

/// <summary>A labelled text.</summary>
internal sealed record Labelled(string Id, bool IsProblem, string Category, string Text);

/// <summary>Reads labelled texts: tab-separated, the first line naming the columns.</summary>
internal static class Corpus
{
    public static IReadOnlyList<Labelled> Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        string[] header = lines.Length == 0 ? [] : lines[0].Split('\t');
        int id = Array.IndexOf(header, "id"), label = Array.IndexOf(header, "label"), text = Array.IndexOf(header, "text");
        int category = Array.FindIndex(header, name => name is "category" or "kind");
        if (id < 0 || label < 0 || text < 0) throw new IOException($"{path}: the first line must name the columns id, label and text.");
        var read = new List<Labelled>();
        for (int at = 1; at < lines.Length; at++)
        {
            if (lines[at].Length == 0) continue;
            string[] cells = lines[at].Split('\t');
            if (cells.Length != header.Length) throw new IOException($"{path}, line {at + 1}: {cells.Length} cells, not {header.Length}.");
            bool isProblem = cells[label] switch
            {
                "problem" or "stereotype" => true,
                "clean" or "neutral" => false,
                string other => throw new IOException($"{path}, line {at + 1}: the label '{other}' is not known; give problem or clean."),
            };
            read.Add(new Labelled(cells[id], isProblem, category < 0 ? "" : cells[category], cells[text]));
        }

        return read;
    }
}

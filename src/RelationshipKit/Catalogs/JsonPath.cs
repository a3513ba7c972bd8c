using System.Text;

namespace RelationshipKit.Catalogs;

/// <summary>Places in a JSON text, written as <c>$.people[0].cannotDo[1]</c> or <c>$.appraisals['x y']</c>.</summary>
internal static class JsonPath
{
    private const int LongestShown = PlainText.LongestId;

    /// <summary>The step into an array.</summary>
    public static string Index(int index) => FormattableString.Invariant($"[{index}]");

    /// <summary>The step into an object, quoted unless the name is a plain identifier.</summary>
    public static string Member(string name) => IsPlain(name) ? $".{name}" : $"['{Quoted(name)}']";

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= LongestShown
        && !char.IsAsciiDigit(name[0])
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    // A path is shown on terminals and in logs: what could disturb them is escaped, and endless names are cut.
    private static string Quoted(string name)
    {
        var text = new StringBuilder();
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (text.Length >= LongestShown) return text.Append('…').ToString();
            if (rune.Value is '\'' or '\\')
                text.Append('\\').Append((char)rune.Value);
            else if (Rune.IsControl(rune))
                text.Append(FormattableString.Invariant($"\\u{rune.Value:x4}"));
            else
                text.Append(rune.ToString());
        }

        return text.ToString();
    }
}

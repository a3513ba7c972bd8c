using System.Text;

namespace RelationshipKit.Reviewing.Packs;

/// <summary>A text with <c>{name}</c> where words of the writer go; what is put in is never read for names again.</summary>
internal static class WordTemplate
{
    public static bool IsWellFormed(string template)
    {
        bool isOpen = false;
        foreach (char sign in template)
        {
            if (sign == '{' ? isOpen : sign == '}' && !isOpen) return false;
            if (sign is '{' or '}') isOpen = sign == '{';
        }

        return !isOpen;
    }

    public static IEnumerable<string> NamesIn(string template) =>
        template.Split('{').Skip(1).Select(part => part[..Math.Max(0, part.IndexOf('}', StringComparison.Ordinal))]);

    /// <summary>The text filled in, or null when a name has no words.</summary>
    public static string? Fill(string template, IReadOnlyDictionary<string, string> words)
    {
        if (!template.Contains('{', StringComparison.Ordinal)) return template;
        var filled = new StringBuilder();
        string[] parts = template.Split('{');
        filled.Append(parts[0]);
        foreach (string part in parts.AsSpan(1))
        {
            int end = part.IndexOf('}', StringComparison.Ordinal);
            if (!words.TryGetValue(part[..end], out string? put)) return null;
            filled.Append(put).Append(part.AsSpan(end + 1));
        }

        return filled.ToString();
    }
}

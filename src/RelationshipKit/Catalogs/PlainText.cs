namespace RelationshipKit.Catalogs;

/// <summary>The one rule for ids and names: so many characters, none of them a control character or half a surrogate pair.</summary>
internal static class PlainText
{
    public const int LongestId = 64;
    public const int LongestName = 200;

    public static string? FaultOfId(string? text) => Fault(text, LongestId);

    public static string? FaultOfName(string? text) => Fault(text, LongestName);

    /// <summary>Says what is wrong with the text, as the end of the sentence 'it …', or null when nothing is.</summary>
    private static string? Fault(string? text, int longest)
    {
        if (string.IsNullOrEmpty(text)) return "is empty";
        if (text.Length > longest) return FormattableString.Invariant($"is longer than {longest} characters");
        if (text.Any(char.IsControl)) return "holds a control character";
        return HasLoneSurrogate(text) ? "holds half a surrogate pair" : null;
    }

    public static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }
}

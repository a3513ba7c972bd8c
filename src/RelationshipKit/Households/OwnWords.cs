using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <summary>What people write in their own words: so many characters, line ends and all, and never printed where it might be logged.</summary>
internal static class OwnWords
{
    public const int Longest = 500;

    public static string Check(string text, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, parameterName);
        if (text.Length > Longest) throw new ArgumentException("The text is longer than 500 characters.", parameterName);
        return PlainText.HasLoneSurrogate(text) ? throw new ArgumentException("The text holds half a surrogate pair.", parameterName) : text;
    }
}

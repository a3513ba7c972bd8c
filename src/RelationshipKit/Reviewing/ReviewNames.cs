namespace RelationshipKit.Reviewing;

/// <summary>The one rule for names of classes, macros and captures.</summary>
internal static class ReviewNames
{
    public static bool IsName(string text) =>
        text.Length is > 0 and <= 64
        && char.IsAsciiLetterLower(text[0])
        && text.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-');
}

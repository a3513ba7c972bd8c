using System.Text;

namespace RelationshipKit.Communication;

/// <summary>A phrase as people type it, made to stand inside a sentence.</summary>
internal static class TypedPhrase
{
    /// <summary>
    /// Without blanks and signs around it, with one blank wherever blanks, line ends or control characters stand. The full stop of
    /// an abbreviation (“p.m.”) stays, and so does every other character.
    /// </summary>
    public static string Tidied(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (char character in typed)
        {
            bool isBlank = char.IsWhiteSpace(character) || char.IsControl(character);
            if (!isBlank) text.Append(character);
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }

        int start = 0, end = text.Length;
        while (end > start && IsBlankOrSign(text[end - 1]) && !EndsAbbreviation(text, start, end)) end--;
        while (start < end && (IsBlankOrSign(text[start]) || IsLoneOpener(text, start, end))) start++;
        return text.ToString(start, end - start);
    }

    private static bool IsBlankOrSign(char character) => character is ' ' or '.' or ',' or ';' or ':' or '!' or '?' or '…';

    /// <summary>Whether a Spanish question or exclamation opens that no longer ends.</summary>
    private static bool IsLoneOpener(StringBuilder text, int start, int end) =>
        text[start] is '¿' or '¡' && text.ToString(start, end - start).IndexOf(text[start] is '¿' ? '?' : '!', StringComparison.Ordinal) < 0;

    /// <summary>Whether a full stop ends a word of single letters with full stops.</summary>
    private static bool EndsAbbreviation(StringBuilder text, int start, int end) =>
        end - start >= 4 && text[end - 1] == '.' && char.IsLetter(text[end - 2]) && text[end - 3] == '.' && char.IsLetter(text[end - 4]);
}

using System.Globalization;
using System.Text;

namespace RelationshipKit.Reviewing.Texts;

/// <summary>The form in which words are compared: lower case, straight apostrophes, letters with their marks, no run of more than three.</summary>
internal static class NormalForm
{
    /// <summary>Longer words are nobody's: they stay unknown.</summary>
    public const int Longest = 64;

    private const int LongestRun = 3;

    /// <summary>Writes the normal form and gives its length, or 0 where it is too long.</summary>
    public static int Write(ReadOnlySpan<char> typed, Span<char> normal)
    {
        int length = 0;
        bool hasMarks = false;
        foreach (char letter in typed)
        {
            char lower = letter;
            if (letter < 0x80)
            {
                if (letter is >= 'A' and <= 'Z') lower = (char)(letter | 0x20);
            }
            else if (IsApostrophe(letter))
            {
                lower = '\'';
            }
            else
            {
                UnicodeCategory category = char.GetUnicodeCategory(letter);
                if (category == UnicodeCategory.Format) continue;
                hasMarks |= category == UnicodeCategory.NonSpacingMark;
                lower = char.ToLowerInvariant(letter);
            }

            if (length >= LongestRun && normal[length - 1] == lower && normal[length - 2] == lower && normal[length - 3] == lower && !char.IsAsciiDigit(lower))
                continue;
            if (length == Longest) return 0;
            normal[length++] = lower;
        }

        return hasMarks ? Compose(normal, length) : length;
    }

    /// <summary>Shortens each run of three to <paramref name="kept"/> and gives the length; the same length where there is none.</summary>
    public static int Squeeze(ReadOnlySpan<char> normal, Span<char> squeezed, int kept)
    {
        int length = 0;
        for (int at = 0; at < normal.Length; at++)
        {
            bool isRun = at + 2 < normal.Length && normal[at] == normal[at + 1] && normal[at] == normal[at + 2];
            if (!isRun)
            {
                squeezed[length++] = normal[at];
                continue;
            }

            for (int copy = 0; copy < kept; copy++) squeezed[length++] = normal[at];
            at += 2;
        }

        return length;
    }

    public static bool IsApostrophe(char sign) => sign is '\'' or '\u2019' or '\u02BC' or '\u2018' or '\uFF07' or '`' or '\u00B4';

    private static int Compose(Span<char> normal, int length)
    {
        string composed = new string(normal[..length]).Normalize(NormalizationForm.FormC);
        if (composed.Length > Longest) return 0;
        composed.CopyTo(normal);
        return composed.Length;
    }
}

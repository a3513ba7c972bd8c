using System.Text;

namespace RelationshipKit;

/// <summary>Keeps a text from reordering what stands around it.</summary>
internal static class BidiIsolation
{
    private const char LeftToRightIsolate = '\u2066';
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>The text for a place where letters run from left to right: isolated if it could disturb them.</summary>
    public static string Of(string text) => IsSafeLeftToRight(text) ? text : Isolated(text);

    /// <summary>The text for a place where letters run from right to left: isolated if it could disturb them.</summary>
    public static string InRightToLeft(string text) =>
        text.AsSpan().ContainsAnyInRange('0', 'z') || !IsSafeLeftToRight(text) ? Isolated(text) : text;

    /// <summary>
    /// Closes what the text leaves open, and opens before it what the text closes without having opened it: so the text cannot
    /// break out of its isolate.
    /// </summary>
    private static string Isolated(string text)
    {
        int open = 0, unopened = 0;
        foreach (char character in text)
        {
            if (character is >= LeftToRightIsolate and <= FirstStrongIsolate) open++;
            else if (character is PopDirectionalIsolate && open > 0) open--;
            else if (character is PopDirectionalIsolate) unopened++;
        }

        return string.Concat(new string(FirstStrongIsolate, unopened + 1), text, new string(PopDirectionalIsolate, open + 1));
    }

    private static bool IsSafeLeftToRight(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0590', '\uFFFF')) return true;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune)) return false;
        }

        return true;
    }

    /// <summary>The blocks of right-to-left scripts, and the marks that set a direction.</summary>
    private static bool IsRightToLeft(Rune rune) => rune.Value is
        (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
        or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
        or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace RelationshipKit.Agreements;

/// <summary>Takes names out of what others wrote.</summary>
/// <remarks>
/// A name is found whatever its case where it stands as a word of its own, a possessive s after it included: Ana, ana's and Anas, not Anatomy. In
/// scripts written without spaces it is found anywhere.
/// </remarks>
internal sealed class NameRedaction(IEnumerable<string> names)
{
    public const string Gone = "…";

    // Longer names first: of "Ana" and "Ana Sol", the second goes whole.
    private readonly ImmutableArray<string> _names =
        [.. names.Where(name => !string.IsNullOrWhiteSpace(name)).SelectMany(Spellings).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length)];

    public string? In(string? text)
    {
        if (text is null) return null;
        foreach (string name in _names) text = Without(text, name);
        return text;
    }

    // A letter with an accent is one character or two, as the keyboard has it.
    private static string[] Spellings(string name) =>
        [name.Trim(), name.Trim().Normalize(NormalizationForm.FormC), name.Trim().Normalize(NormalizationForm.FormD)];

    private static string Without(string text, string name)
    {
        var kept = new StringBuilder();
        int done = 0;
        for (int at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at < done || !IsWord(text, at, name.Length)) continue;
            kept.Append(text, done, at - done).Append(Gone, 0, Gone.Length);
            done = at + name.Length;
        }

        return done == 0 ? text : kept.Append(text, done, text.Length - done).ToString();
    }

    private static bool IsWord(string text, int at, int length)
    {
        int end = at + length;
        bool isPossessive = end < text.Length && (text[end] is 's' or 'S') && !IsLetterAt(text, end + 1);
        return !IsSpaced(text[at]) || (!IsLetterAt(text, at - 1) && (isPossessive || !IsLetterAt(text, end)));
    }

    private static bool IsLetterAt(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    /// <summary>Whether words of the letter's script stand apart: the letters without case, and without signs around them, do not.</summary>
    private static bool IsSpaced(char letter) => char.GetUnicodeCategory(letter) is not UnicodeCategory.OtherLetter || letter is >= '\u0590' and <= '\u08FF';
}

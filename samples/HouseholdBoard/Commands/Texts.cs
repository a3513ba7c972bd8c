using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Commands;

/// <summary>What texts that people type must be, before the package sees them.</summary>
internal static class Texts
{
    private const int MostOfAName = 200;
    private const int MostOfAReason = 500;
    private const int LettersOfAnId = 16;

    /// <summary>Whether it is 1 to 200 characters without control characters, lone surrogates, and letters that turn the text around.</summary>
    public static bool IsName(string? text) => Is(text, MostOfAName);

    /// <summary>Whether it is some text of up to so many characters, lines included.</summary>
    public static bool IsText(string? text, int most) =>
        !string.IsNullOrWhiteSpace(text) && text.Trim().Length <= most && IsWellFormed(text) && text.All(letter => !char.IsControl(letter) || letter is '\n' or '\r' or '\t');

    /// <summary>Reads pronouns as people type them; nothing is said by a blank.</summary>
    public static bool TryReadPronouns(string? text, out PronounSet? pronouns)
    {
        pronouns = null;
        return string.IsNullOrWhiteSpace(text) || PronounSet.TryParse(text.Trim(), out pronouns);
    }

    /// <summary>Whether it is a reason that people may give with a proposal, or none.</summary>
    public static bool IsReasonOrNone(string? text) => text is null || IsText(text, MostOfAReason);

    /// <summary>A new id, the same whenever the same command is tried again.</summary>
    public static string IdFrom(CommandId id) => Secret.Digest(id.Value)[..LettersOfAnId];

    private static bool Is(string? text, int most) =>
        !string.IsNullOrWhiteSpace(text) && text.Trim().Length <= most && IsWellFormed(text) && !text.Any(letter => char.IsControl(letter) || IsTurning(letter));

    /// <summary>Whether a letter turns the direction of what follows, beyond the name it stands in.</summary>
    private static bool IsTurning(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsWellFormed(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
            at++;
        }

        return true;
    }
}

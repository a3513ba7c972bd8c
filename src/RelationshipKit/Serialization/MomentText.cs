using System.Globalization;
using System.Text.RegularExpressions;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Serialization;

/// <summary>Moments in files, with the offset from universal time: <c>2026-11-21T18:00:00+01:00</c>.</summary>
internal static partial class MomentText
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
    private const string Remedy = "Give a moment with its offset, such as 2026-11-21T18:00:00+01:00.";

    public static string Of(DateTimeOffset moment) => moment.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Reads a moment; false where what stands there is none, which is noted.</summary>
    public static bool TryRead(JsonCursor place, out DateTimeOffset moment)
    {
        moment = default;
        if (place.String(Remedy) is not { } text) return false;
        if (TryParse(text, out moment)) return true;
        place.Refuse("This is no moment.", Remedy);
        return false;
    }

    public static bool TryParse(string text, out DateTimeOffset moment)
    {
        moment = default;
        if (!Shape().IsMatch(text)) return false;
        string withOffset = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        return DateTimeOffset.TryParseExact(withOffset, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
    }

    // The parser alone takes offsets such as +1 and +0100 too, which others may not.
    [GeneratedRegex(
        @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?(Z|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}

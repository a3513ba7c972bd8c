using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Serialization;

/// <summary>Days in files: <c>2026-11-21</c>.</summary>
internal static class DateText
{
    private const string Form = "yyyy-MM-dd";
    private const string Remedy = "Give a day such as 2026-11-21.";

    public static string Of(DateOnly date) => date.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>A day that was written by <see cref="Of"/>.</summary>
    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);

    public static DateOnly Read(JsonCursor place)
    {
        if (place.String(Remedy) is not { } text) return default;
        if (DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)) return date;
        place.Refuse("This is no day.", Remedy);
        return default;
    }
}

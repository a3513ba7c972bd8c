using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace RelationshipKit.Samples.HouseholdBoard.Api;

/// <summary>The tag of what the API shows of a home: its version, the day it is there, and the language.</summary>
public static class HomeTag
{
    private const char Between = '.';

    public static string Of(long version, DateOnly day, CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return FormattableString.Invariant($"\"{version}{Between}{day.DayNumber}{Between}{language.Name}\"");
    }

    /// <summary>The version that a command may be done over, from its <c>If-Match</c>; null where the sender takes any.</summary>
    /// <returns>Whether the header is one of ours, or not there.</returns>
    public static bool TryVersionOf(StringValues ifMatch, out long? version)
    {
        version = null;
        if (ifMatch.Count == 0 || ifMatch is ["*"]) return true;
        string text = ifMatch.Count == 1 ? ifMatch[0]!.Trim().Trim('"') : "";
        bool isOne = long.TryParse(text.Split(Between)[0], NumberStyles.None, CultureInfo.InvariantCulture, out long number);
        version = isOne ? number : null;
        return isOne;
    }
}

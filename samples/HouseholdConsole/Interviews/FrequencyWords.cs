using System.Text.RegularExpressions;
using RelationshipKit.Households;

namespace RelationshipKit.Samples.HouseholdConsole.Interviews;

/// <summary>How often, as people type it: <c>daily</c>, <c>2 a week</c>, <c>4 a year</c>.</summary>
internal static partial class FrequencyWords
{
    public const string Hint = "Give how often, such as daily, weekly, 2 a week, 3 a month or 26 a year (every second week).";

    public static Frequency? Read(string answer)
    {
        Match match = Pattern().Match(answer);
        if (!match.Success) return null;
        int times = 1;
        if (match.Groups["times"].Success)
        {
            if (Interview.Whole(match.Groups["times"].Value, 1, 1_000) is not { } given) return null;
            times = given;
        }

        return Frequency.Create(times, match.Groups["per"].Value.ToUpperInvariant() switch
        {
            "DAY" or "DAILY" => Period.Day,
            "WEEK" or "WEEKLY" => Period.Week,
            "MONTH" or "MONTHLY" => Period.Month,
            "QUARTER" or "QUARTERLY" => Period.Quarter,
            _ => Period.Year,
        });
    }

    public static string Of(Frequency frequency) => FormattableString.Invariant($"{frequency.Times} a {frequency.Per.ToString().ToLowerInvariant()}");

    [GeneratedRegex(
        """^((?<times>[0-9]+)\s*(x|times)?\s*(an?|per|/)\s*)?(?<per>day|week|month|quarter|year|daily|weekly|monthly|quarterly|yearly)$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Pattern();
}

using System.Text.Json;
using RelationshipKit.Reviewing;

namespace RelationshipKit.Samples.HouseholdConsole.Reports;

/// <summary>Findings for programs.</summary>
internal static class FindingJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Finding> findings)
    {
        writer.WriteStartArray("findings");
        foreach (Finding finding in findings)
        {
            writer.WriteStartObject();
            WriteMembers(writer, finding);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The members of one finding, for an object that may have more.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteString("rule", finding.RuleId);
        writer.WriteString("category", finding.Category);
        writer.WriteString("severity", WordOf(finding.Severity));
        writer.WriteNumber("confidence", finding.Confidence);
        writer.WriteNumber("start", finding.Trigger.Start);
        writer.WriteNumber("length", finding.Trigger.Length);
        writer.WriteString("why", finding.Why);
        writer.WriteString("question", finding.Question);
        writer.WriteStartArray("suggestions");
        foreach (Suggestion suggestion in finding.Suggestions) Write(writer, suggestion);
        writer.WriteEndArray();
        if (finding.NeedsSafetyNote) writer.WriteBoolean("safetyNote", value: true);
    }

    private static void Write(Utf8JsonWriter writer, Suggestion suggestion)
    {
        writer.WriteStartObject();
        writer.WriteString("strategy", WordOf(suggestion.Strategy));
        writer.WriteString("text", suggestion.Text);
        writer.WriteStartArray("asks");
        foreach (string asked in suggestion.Asks) writer.WriteStringValue(asked);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string WordOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Hint => "hint",
        FindingSeverity.Caution => "caution",
        FindingSeverity.Concern => "concern",
        _ => "safety",
    };

    private static string WordOf(SuggestionStrategy strategy) => strategy switch
    {
        SuggestionStrategy.Edit => "edit",
        SuggestionStrategy.Draft => "draft",
        _ => "explain",
    };
}

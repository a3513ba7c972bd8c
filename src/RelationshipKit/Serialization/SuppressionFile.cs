using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing;

namespace RelationshipKit.Serialization;

/// <summary>
/// The file of suppressions, <c>relationshipkit.suppressions</c> version 1: what a person does not want to be shown again. Strict reading
/// that lists every problem, stable writing. Reasons are private to their author.
/// </summary>
public static class SuppressionFile
{
    private const string Format = "relationshipkit.suppressions";
    private const int MostSuppressions = 100_000;
    private const int LongestReason = 2_000;
    private const int LongestTerm = 1_000;

    /// <summary>Reads a file of suppressions.</summary>
    /// <param name="utf8">The file: UTF-8 with or without BOM, at most 16 MiB.</param>
    /// <param name="suppressions">What was read, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out IReadOnlyList<Suppression>? suppressions, out IReadOnlyList<InputProblem> problems) =>
        StrictJson.TryRead(utf8, Read, out suppressions, out problems);

    /// <summary>Reads a file of suppressions.</summary>
    /// <param name="utf8">The file.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="SuppressionFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static IReadOnlyList<Suppression> Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out IReadOnlyList<Suppression>? suppressions, out IReadOnlyList<InputProblem> problems)
            ? suppressions
            : throw new SuppressionFormatException(problems);

    /// <summary>Writes a file of suppressions. The same suppressions give the same bytes everywhere: two spaces, LF, no BOM.</summary>
    /// <param name="suppressions">What to write.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(IReadOnlyCollection<Suppression> suppressions)
    {
        Guard.Against.Null(suppressions);
        return StableJson.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            writer.WriteNumber("version", 1);
            writer.WriteStartArray("suppressions");
            foreach (Suppression suppression in suppressions) Write(writer, suppression);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter writer, Suppression suppression)
    {
        writer.WriteStartObject();
        if (suppression.Category is { } category) writer.WriteString("category", category);
        if (suppression.RuleId is { } rule) writer.WriteString("rule", rule);
        if (suppression.Term is { } term) writer.WriteString("term", term);
        if (suppression.Span is { } span)
        {
            writer.WriteStartObject("span");
            writer.WriteNumber("start", span.Start);
            writer.WriteNumber("length", span.Length);
            writer.WriteEndObject();
        }

        writer.WriteString("author", suppression.Author);
        writer.WriteString("date", DateText.Of(suppression.Date));
        writer.WriteString("reason", suppression.Reason);
        writer.WriteEndObject();
    }

    private static IReadOnlyList<Suppression> Read(JsonCursor root)
    {
        JsonMembers file = root.Members();
        if (!file.Announce("format", Format, version: 1)) return [];
        List<Suppression> read = [.. file.Required("suppressions").Items(MostSuppressions).Select(ReadOne).OfType<Suppression>()];
        file.RefuseOthers();
        return read;
    }

    private static Suppression? ReadOne(JsonCursor place)
    {
        JsonMembers members = place.Members();
        (JsonCursor? category, JsonCursor? rule) = (members.Optional("category"), members.Optional("rule"));
        (JsonCursor? term, JsonCursor? span) = (members.Optional("term"), members.Optional("span"));
        string? author = members.Required("author").Id();
        DateOnly date = DateText.Read(members.Required("date"));
        string reason = members.Required("reason").Text(LongestReason);
        members.RefuseOthers();
        bool isWhole = category is null ? rule is not null && (term is null || span is null) : rule is null && term is null && span is null;
        if (!isWhole && place.IsObject)
            place.Refuse("This does not say what is silenced.", "Give a category alone, or a rule alone or with either a term or a span.");
        if (!isWhole || string.IsNullOrWhiteSpace(author)) return null;
        if (category is { } silenced) return silenced.Id() is { } name && name.Trim().Length > 0 ? Suppression.OfCategory(name, author, date, reason) : null;
        if (rule?.Id() is not { } ruleId || ruleId.Trim().Length == 0) return null;
        if (term is { } words) return Term(words) is { } read ? Suppression.OfTerm(ruleId, read, author, date, reason) : null;
        return span is { } at ? Suppression.OfSpan(ruleId, Span(at), author, date, reason) : Suppression.OfRule(ruleId, author, date, reason);
    }

    private static string? Term(JsonCursor place)
    {
        string term = place.Text(LongestTerm, shortest: 1);
        if (term.Length > 0 && string.IsNullOrWhiteSpace(term)) place.Refuse("This term is blank.", "Give the words of a finding.");
        return string.IsNullOrWhiteSpace(term) ? null : term;
    }

    private static TextSpan Span(JsonCursor place)
    {
        JsonMembers members = place.Members();
        var span = new TextSpan(members.Required("start").Whole(0, int.MaxValue), members.Required("length").Whole(1, int.MaxValue));
        members.RefuseOthers();
        return span;
    }
}

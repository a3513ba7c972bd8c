using System.Collections.Immutable;
using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing.Weighing;

namespace RelationshipKit.Reviewing.Packs;

/// <summary>Walks a pack of rules, version 1, and notes everything that is wrong with it by itself.</summary>
internal sealed class PackReader
{
    public const int LeastExamples = 3;

    private const int MostRules = 5_000;
    private const int MostPatterns = 500;
    private const int MostExamples = 1_000;
    private const int LongestText = 1_000;
    private const int LongestExample = 2_000;

    private readonly JsonIds _rules = new("rule");
    private readonly JsonIds _filters = new("filter");
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly ReviewKinds _kind;
    private readonly WeighingParts? _weighing;

    private PackReader(ReviewKinds kind, WeighingParts? weighing) => (_kind, _weighing) = (kind, weighing);

    public static PackParts Read(JsonCursor root)
    {
        JsonMembers file = root.Members();
        if (!file.Announce("pack", "relationshipkit.review", version: 1)) return new PackParts("", ReviewKinds.None);
        string culture = LexiconReader.ReadCulture(file.Required("culture"));
        ReviewKinds kind = file.Required("kind").OneOf(("messages", ReviewKinds.Messages), ("roles", ReviewKinds.Roles));
        var reader = new PackReader(kind, file.Optional("weighing") is { } weighing ? WeighingParts.Read(weighing) : null);
        reader.ReadSources(file.Required("sources"));
        var parts = new PackParts(culture, kind)
        {
            Classes = DeclarationReader.ReadClasses(file),
            Extensions = DeclarationReader.ReadExtensions(file),
            Macros = DeclarationReader.ReadMacros(file),
            Filters = [.. (file.Optional("filters")?.Items(MostRules) ?? []).Select(reader.ReadFilter)],
            Rules = [.. file.Required("rules").Items(MostRules).Select(reader.ReadRule)],
            Weighing = reader._weighing,
            Overrides = [.. (file.Optional("overrides")?.Items(MostRules) ?? []).Select(ReadOverride)],
        };
        if (parts.Weighing is { } read && !parts.Rules.Any(rule => rule.Id == read.Rule.Text))
            root.Refuse($"No rule of this pack has the id '{read.Rule.Text}', which the weights speak for.", "Give that rule, without patterns.");
        file.RefuseOthers();
        return parts;
    }

    private void ReadSources(JsonCursor place)
    {
        foreach ((string id, JsonCursor text) in place.Members().EachById()) _sources[id] = text.Text(LongestText, shortest: 1);
    }

    private ReviewRule ReadRule(JsonCursor place)
    {
        JsonMembers members = place.Members();
        string id = _rules.Declare(members.Required("id")) ?? "";
        FindingSeverity severity = members.Required("severity").OneOf(ReviewWords.Severities);
        JsonCursor? rewrites = members.Optional("rewrites");
        if (severity == FindingSeverity.Safety) rewrites?.Refuse("A disclosure is never reworded.", "Take the rewrites out.");
        var rule = new ReviewRule
        {
            Id = id,
            Kind = _kind,
            Category = members.Required("category").OneOf(ReviewWords.CategoriesOf(_kind)),
            Severity = severity,
            Confidence = members.Required("confidence").Whole(0, 100),
            Direction = members.Required("direction").OneOf(ReviewWords.Directions),
            Patterns = id == _weighing?.Rule.Text ? [] : ReadPatterns(members.Required("patterns")),
            Antipatterns = [.. (members.Optional("antipatterns")?.Items(MostPatterns) ?? []).Select(ReadAntipattern)],
            Message = ReadWords(members.Required("message")),
            Question = ReadWords(members.Required("question")),
            Source = ReadSource(members.Required("source")),
            Rewrites = [.. (rewrites?.Items(MostPatterns) ?? []).Select(ReadRewrite)],
            NeedsSafetyNote = (members.Optional("safetyNote")?.Flag() ?? false) || severity == FindingSeverity.Safety,
            MustFlag = ReadExamples(members.Required("mustFlag")),
            MustPass = ReadExamples(members.Required("mustPass")),
        };
        members.RefuseOthers();
        return rule;
    }

    private ContextFilter ReadFilter(JsonCursor place)
    {
        JsonMembers members = place.Members();
        var filter = new ContextFilter(_filters.Declare(members.Required("id")) ?? "")
        {
            Silences = [.. DeclarationReader.ReadTexts(members.Required("silences"))],
            Reach = members.Required("reach").OneOf(ReviewWords.FilterReaches),
            Patterns = ReadPatterns(members.Required("patterns")),
            MustSilence = ReadExamples(members.Required("mustSilence")),
            MustKeep = ReadExamples(members.Required("mustKeep")),
        };
        members.RefuseOthers();
        return filter;
    }

    private static Antipattern ReadAntipattern(JsonCursor place)
    {
        if (!place.IsObject) return new Antipattern(DeclarationReader.ReadPattern(place), Reach.Span);
        JsonMembers members = place.Members();
        var antipattern = new Antipattern(
            DeclarationReader.ReadPattern(members.Required("pattern")),
            members.Optional("unlessIn")?.OneOf(ReviewWords.AntipatternReaches) ?? Reach.Span);
        members.RefuseOthers();
        return antipattern;
    }

    private static Rewrite ReadRewrite(JsonCursor place)
    {
        JsonMembers members = place.Members();
        SuggestionStrategy strategy = members.Required("strategy").OneOf(ReviewWords.Strategies);
        bool hasText = strategy != SuggestionStrategy.Explain;
        var rewrite = new Rewrite(
            strategy,
            hasText ? ReadWords(members.Required("text")) : "",
            [.. DeclarationReader.ReadTexts(members.Optional("asks")).Select(asked => asked.Text)]);
        members.RefuseOthers();
        return rewrite;
    }

    private static RuleOverride ReadOverride(JsonCursor place)
    {
        JsonMembers members = place.Members();
        JsonCursor rule = members.Required("rule");
        var read = new RuleOverride(
            rule.Id() ?? "",
            members.Optional("severity")?.OneOf(ReviewWords.Severities),
            members.Optional("confidence")?.Whole(0, 100),
            members.Optional("off")?.Flag() ?? false,
            rule.Path);
        members.RefuseOthers();
        return read;
    }

    private string ReadSource(JsonCursor place)
    {
        string id = place.Id() ?? "";
        if (id.Length == 0 || _sources.TryGetValue(id, out string? source)) return _sources.GetValueOrDefault(id, "");
        place.Refuse($"No source has the id '{id}'.", "Use the id of a source in this file.");
        return "";
    }

    private static string ReadWords(JsonCursor place)
    {
        string text = place.Text(LongestText, shortest: 1);
        if (!WordTemplate.IsWellFormed(text)) place.Refuse("A brace is not closed or not opened.", "Write what a pattern captured as {name}.");
        return text;
    }

    private static ImmutableArray<PlacedPattern> ReadPatterns(JsonCursor list) =>
        [.. list.Items(MostPatterns, least: 1).Select(DeclarationReader.ReadPattern)];

    private static ImmutableArray<string> ReadExamples(JsonCursor list) =>
        [.. list.Items(MostExamples, LeastExamples).Select(example => example.Text(LongestExample, shortest: 1))];
}

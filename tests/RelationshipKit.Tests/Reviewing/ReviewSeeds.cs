using System.Text;
using RelationshipKit.Reviewing;

namespace RelationshipKit.Tests.Reviewing;

/// <summary>Reviewers and packs for tests.</summary>
internal static class ReviewSeeds
{
    /// <summary>Gets a pack that says nothing, for adding to.</summary>
    public const string EmptyPack =
        """{ "pack": "relationshipkit.review", "version": 1, "culture": "en", "kind": "messages", "sources": {}, "rules": [] }""";

    public static LanguageReviewer English { get; } = LanguageReviewer.For(System.Globalization.CultureInfo.GetCultureInfo("en"));

    public static ReviewLexicon EnglishLexicon { get; } = ReviewLexicon.Read(File.ReadAllBytes(RepositoryFiles.PathOf("seeds", "review/lexicons", "en.json")));

    public static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json);

    /// <summary>A reviewer of English with one pack of messages.</summary>
    public static LanguageReviewer With(string members) => LanguageReviewer.Create(EnglishLexicon, [Pack(members)]);

    /// <summary>A lexicon of English that holds the members given and no others.</summary>
    public static ReviewLexicon Lexicon(string members) =>
        ReviewLexicon.Read(Utf8($$"""{ "lexicon": "relationshipkit.review", "version": 1, "culture": "en", {{members}} }"""));

    public static ReviewPack Pack(string members) => ReviewPack.Read(Utf8(PackOf(members)));

    public static string PackOf(string members) =>
        $$"""{ "pack": "relationshipkit.review", "version": 1, "culture": "en", "kind": "messages", "sources": { "own": "Own." }, {{members}} }""";

    /// <summary>A rule with the members given, which may replace any but the id.</summary>
    public static string Rule(string id, string patterns, string more = "", string category = "should", string severity = "caution", int confidence = 80) =>
        $$"""
        { "id": "{{id}}", "category": "{{category}}", "severity": "{{severity}}", "confidence": {{confidence}}, "direction": "any",
          "patterns": [{{patterns}}], "message": "Why.", "question": "What?", "source": "own",
          "mustFlag": ["a", "b", "c"], "mustPass": ["a", "b", "c"]{{more}} }
        """;
}

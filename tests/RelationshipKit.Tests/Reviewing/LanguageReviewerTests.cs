using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing;

namespace RelationshipKit.Tests.Reviewing;

public sealed class LanguageReviewerTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly string[] Examples =
        [.. ReviewSeeds.English.Rules.SelectMany(rule => rule.MustFlag.Concat(rule.MustPass)), "\uD83D\uDE00 ok", "\u201Cwhat\u201D he said", "1. milk\n2. bread"];

    public static TheoryData<string> Cultures => [.. LanguageReviewer.Cultures];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_example_of_every_rule_and_filter_comes_out_as_it_must(string culture) =>
        Assert.Empty(LanguageReviewer.For(CultureInfo.GetCultureInfo(culture)).CheckExamples());

    [Fact]
    public void CheckExamples_of_a_rule_that_finds_nothing_names_each_text_it_must_flag()
    {
        LanguageReviewer reviewer = ReviewSeeds.With($"\"rules\": [{ReviewSeeds.Rule("msg-a", "\"nowhere to be found\"")}]");

        Assert.Equal(["a", "b", "c"], reviewer.CheckExamples().Where(failure => failure.MustBeFound).Select(failure => failure.Text));
    }

    [Fact]
    public void For_a_culture_without_rules_throws_rather_than_guess()
    {
        Assert.Equal("en", LanguageReviewer.For(CultureInfo.GetCultureInfo("en-GB")).Culture);
        Assert.Throws<NotSupportedException>(() => LanguageReviewer.For(CultureInfo.GetCultureInfo("is")));
    }

    [Fact]
    public void A_finding_tells_all_it_is_to_tell()
    {
        const string text = "Hi there. You never listen to me!";

        Finding finding = Assert.Single(ReviewSeeds.English.Review(text, ReviewKinds.Messages));

        Assert.StartsWith("You never", finding.Trigger.Of(text), StringComparison.Ordinal);
        Assert.Equal("You never listen to me!", finding.Sentence.Of(text));
        Assert.Equal(finding.Trigger.Of(text), finding.Arguments["trigger"]);
        Assert.NotEmpty(finding.Why);
        Assert.EndsWith("?", finding.Question, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Source);
        Assert.DoesNotContain("listen", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_overlapping_findings_the_gravest_and_surest_stays()
    {
        LanguageReviewer reviewer = ReviewSeeds.With($"""
            "rules": [{ReviewSeeds.Rule("msg-mild", "\"red green\"")}, {ReviewSeeds.Rule("msg-grave", "\"green blue\"", severity: "concern")},
                      {ReviewSeeds.Rule("msg-sure", "\"red\"", confidence: 90)}]
            """);

        Assert.Equal(["msg-sure", "msg-grave"], reviewer.Review("red green blue").Select(finding => finding.RuleId));
        Assert.Equal(["msg-sure"], reviewer.Review("red green").Select(finding => finding.RuleId));
    }

    [Fact]
    public void A_disclosure_stands_alone_on_its_sentence_and_is_never_reworded_or_filtered()
    {
        LanguageReviewer reviewer = ReviewSeeds.With($$"""
            "filters": [{ "id": "all", "silences": ["*"], "reach": "next", "patterns": ["green"], "mustSilence": ["a","b","c"], "mustKeep": ["a","b","c"] }],
            "rules": [{{ReviewSeeds.Rule("msg-danger", "\"danger\"", category: "disclosure", severity: "safety")}}, {{ReviewSeeds.Rule("msg-red", "\"red\"")}}]
            """);

        Finding finding = Assert.Single(reviewer.Review("red danger"));
        Assert.Equal("msg-danger", finding.RuleId);
        Assert.True(finding.NeedsSafetyNote);
        Assert.Empty(finding.Suggestions);
        Assert.Equal(["msg-red", "msg-danger"], reviewer.Review("Red. Danger.").Select(each => each.RuleId));
        Assert.Equal(["msg-danger"], reviewer.Review("Green. Red \"danger\" here.").Select(each => each.RuleId));
        Assert.Equal(["msg-danger"], reviewer.Review("danger", suppressions: [Suppression.OfCategory("disclosure", "p1", Today, "")]).Select(each => each.RuleId));
        Assert.Empty(reviewer.Review("danger", suppressions: [Suppression.OfRule("msg-danger", "p1", Today, "talked about")]));
    }

    [Theory]
    [InlineData("span", "green then red", true)]
    [InlineData("span", "red blue", false)]
    [InlineData("clause", "green then red", false)]
    [InlineData("clause", "green, then red", true)]
    [InlineData("sentence", "green, then red", false)]
    [InlineData("sentence", "Green. Then red", true)]
    public void An_antipattern_silences_as_far_as_it_reaches(string reach, string text, bool isFound)
    {
        LanguageReviewer reviewer = ReviewSeeds.With($$"""
            "rules": [{{ReviewSeeds.Rule("msg-red", "\"red blue?\"", $$""", "antipatterns": [{ "pattern": "green | blue", "unlessIn": "{{reach}}" }]""")}}]
            """);

        Assert.Equal(isFound, reviewer.Review(text).Count == 1);
    }

    [Theory]
    [InlineData("span", "green red", false)]
    [InlineData("after", "green, red", false)]
    [InlineData("after", "red, green", true)]
    [InlineData("earlier", "red, green", false)]
    [InlineData("earlier", "green, red", true)]
    [InlineData("clause", "green, red", true)]
    [InlineData("sentence", "red, green", false)]
    [InlineData("next", "Green. Red.", false)]
    [InlineData("next", "Green. Blue. Red.", true)]
    [InlineData("next", "Red. Green.", true)]
    public void A_filter_silences_as_far_as_it_reaches(string reach, string text, bool isFound)
    {
        LanguageReviewer reviewer = ReviewSeeds.With($$"""
            "filters": [{ "id": "f", "silences": ["should"], "reach": "{{reach}}", "patterns": ["green red?"], "mustSilence": ["a","b","c"], "mustKeep": ["a","b","c"] }],
            "rules": [{{ReviewSeeds.Rule("msg-red", "\"red\"")}}]
            """);

        Assert.Equal(isFound, reviewer.Review(text).Count == 1);
    }

    [Fact]
    public void A_suppression_silences_what_it_names_and_shows_what_that_hid()
    {
        LanguageReviewer reviewer = ReviewSeeds.With($"""
            "rules": [{ReviewSeeds.Rule("msg-red", "\"red | rose\"", confidence: 90)}, {ReviewSeeds.Rule("msg-two", "\"red green\"", category: "demand")}]
            """);
        const string text = "Red green. Rose.";

        Assert.Equal(["msg-red", "msg-red"], Ids());
        Assert.Equal(["msg-two"], Ids(Suppression.OfRule("msg-red", "p1", Today, "not my meaning")));
        Assert.Equal(["msg-two"], Ids(Suppression.OfCategory("should", "p1", Today, "")));
        Assert.Equal(["msg-red"], Ids(Suppression.OfTerm("msg-red", "red", "p1", Today, ""), Suppression.OfRule("msg-two", "p1", Today, "")));
        Assert.Equal(["msg-red", "msg-red"], Ids(Suppression.OfSpan("msg-red", new TextSpan(1, 3), "p1", Today, "")));
        Assert.Equal(["msg-two", "msg-red"], Ids(Suppression.OfSpan("msg-red", new TextSpan(0, 3), "p1", Today, "")));

        IEnumerable<string> Ids(params Suppression[] suppressions) => reviewer.Review(text, suppressions: suppressions).Select(finding => finding.RuleId);
    }

    [Fact]
    public void A_host_pack_adds_rules_and_terms_and_changes_others()
    {
        LanguageReviewer plain = ReviewSeeds.With($$"""
            "classes": { "reds": { "terms": ["red"] } }, "rules": [{{ReviewSeeds.Rule("msg-red", "\"@reds\"")}}, {{ReviewSeeds.Rule("msg-blue", "\"blue\"")}}]
            """);
        ReviewPack host = ReviewSeeds.Pack($$"""
            "extend": { "reds": ["dark rose"] }, "rules": [{{ReviewSeeds.Rule("msg-green", "\"green @reds\"")}}],
            "overrides": [{ "rule": "msg-blue", "off": true }, { "rule": "msg-red", "severity": "hint", "confidence": 5 }]
            """);

        LanguageReviewer reviewer = plain.With(host);

        Finding rose = Assert.Single(reviewer.Review("Blue, dark rose."));
        Assert.Equal(("msg-red", FindingSeverity.Hint, 5), (rose.RuleId, rose.Severity, rose.Confidence));
        Assert.Equal("msg-green", Assert.Single(reviewer.Review("green red")).RuleId);
        Assert.Equal("msg-blue", Assert.Single(plain.Review("Blue, dark rose.")).RuleId);
    }

    [Fact]
    public void Captured_words_go_into_rewrites_and_those_without_their_words_are_left_out()
    {
        LanguageReviewer reviewer = ReviewSeeds.With($$"""
            "rules": [{{ReviewSeeds.Rule("msg-a", "\"paint it (one:(red | blue) | two:green)\"", """
                , "rewrites": [{ "strategy": "edit", "text": "Once {one}." }, { "strategy": "draft", "text": "Twice {two} {trigger}", "asks": ["feel"] }, { "strategy": "explain" }]
                """)}}]
            """);

        Finding finding = Assert.Single(reviewer.Review("Please paint it GREEN!"));

        Assert.Equal([(SuggestionStrategy.Draft, "Twice GREEN paint it GREEN"), (SuggestionStrategy.Explain, "")], finding.Suggestions.Select(each => (each.Strategy, each.Text)));
        Assert.Equal(["feel"], finding.Suggestions[0].Asks);
    }

    [Fact]
    public void What_does_not_fit_together_is_all_listed_with_its_place()
    {
        ReviewPack pack = ReviewSeeds.Pack($$"""
            "classes": { "loop": { "includes": ["loop"] }, "negators": { "terms": ["no"] } }, "extend": { "nowhere": ["x"] }, "macros": { "again": "&again" },
            "filters": [{ "id": "f", "silences": ["nonsense"], "reach": "span", "patterns": ["x"], "mustSilence": ["a","b","c"], "mustKeep": ["a","b","c"] }],
            "rules": [{{ReviewSeeds.Rule("msg-a", "\"@unknown &unknown &again\"")}}], "overrides": [{ "rule": "msg-b" }]
            """);

        Assert.False(LanguageReviewer.TryCreate(ReviewSeeds.EnglishLexicon, [pack], out _, out IReadOnlyList<InputProblem> problems));

        Assert.Equal(
            [
                "packs[0]$.classes.loop", "packs[0]$.classes.negators", "packs[0]$.extend.nowhere", "packs[0]$.filters[0].silences[0]",
                "packs[0]$.overrides[0].rule", "packs[0]$.rules[0].patterns[0]", "packs[0]$.rules[0].patterns[0]", "packs[0]$.rules[0].patterns[0]",
            ],
            problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_wrong_in_a_pack_is_all_listed_with_its_place()
    {
        string json = ReviewSeeds.PackOf($$"""
            "classes": { "Bad Name": { "terms": [""] } }, "more": 1,
            "rules": [{{ReviewSeeds.Rule("msg-a", "\"(a\", \"b ]\", \"..30\"", ", \"mustSay\": []", category: "emotion")}}, {{ReviewSeeds.Rule("msg-a", "")}}]
            """);

        Assert.False(ReviewPack.TryRead(ReviewSeeds.Utf8(json), out _, out IReadOnlyList<InputProblem> problems));

        Assert.Equal(
            [
                "$.classes['Bad Name']", "$.classes['Bad Name'].terms[0]", "$.more", "$.rules[0].category", "$.rules[0].mustSay", "$.rules[0].patterns[0]",
                "$.rules[0].patterns[1]", "$.rules[0].patterns[2]", "$.rules[1].id", "$.rules[1].patterns",
            ],
            problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Work_grows_with_the_length_of_the_text_alone()
    {
        foreach (string piece in new[] { "you never help and you always forget ", "Women should do the dishes. ", "you ", "a, b, c, " })
        {
            long once = Steps(piece, 2_000), twice = Steps(piece, 4_000);
            Assert.InRange(twice, once, (2 * once) + (once / 10) + 1_000);
        }

        static long Steps(string piece, int times) =>
            ReviewSeeds.English.FindAll(string.Concat(Enumerable.Repeat(piece, times)), ReviewKinds.All).Steps;
    }

    [Fact]
    public void Findings_in_any_text_lie_inside_it_and_do_not_overlap_within_a_kind() => Properties.Check.ForAll(
        nameof(Findings_in_any_text_lie_inside_it_and_do_not_overlap_within_a_kind),
        Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => Mutated(new Random(seed)))),
        text =>
        {
            IReadOnlyList<Finding> findings = ReviewSeeds.English.Review(text);
            foreach (Finding finding in findings)
            {
                Assert.InRange(finding.Trigger.Start, finding.Sentence.Start, finding.Sentence.End - 1);
                Assert.InRange(finding.Trigger.End, finding.Trigger.Start + 1, finding.Sentence.End);
                Assert.InRange(finding.Sentence.End, 1, text.Length);
                Assert.DoesNotContain(findings, other => other != finding && other.Kind == finding.Kind && other.Trigger.Overlaps(finding.Trigger));
            }

            return findings.Count > 0;
        },
        tellingShare: 0.2,
        share: 100);

    [Fact]
    public void Reviews_in_parallel_find_what_reviews_one_by_one_find()
    {
        string[] texts = [.. Enumerable.Range(0, 200).Select(at => at % 3 == 0 ? "You never help." : at % 3 == 1 ? "Women should do the dishes." : "Fine.")];
        string[] expected = [.. texts.Select(Summary)];
        string[] found = new string[texts.Length];

        Parallel.For(0, texts.Length, at => found[at] = Summary(texts[at]));

        Assert.Equal(expected, found);

        static string Summary(string text) => string.Join(' ', ReviewSeeds.English.Review(text));
    }

    /// <summary>One or two examples with some characters dropped, doubled, swapped or replaced by any other.</summary>
    private static string Mutated(Random random)
    {
        var text = new StringBuilder(Examples[random.Next(Examples.Length)]);
        if (random.Next(2) == 0) text.Append(" \n,."[random.Next(4)]).Append(Examples[random.Next(Examples.Length)]);
        for (int left = random.Next(4); left > 0; left--)
        {
            int at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0: text.Remove(at, text.Length > 1 ? 1 : 0); break;
                case 1: text.Insert(at, text[at]); break;
                case 2: text[at] = (char)random.Next(char.MaxValue + 1); break;
                default: (text[at], text[^1]) = (text[^1], text[at]); break;
            }
        }

        return text.ToString();
    }
}

using FsCheck.Fluent;
using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing;
using RelationshipKit.Reviewing.Weighing;

namespace RelationshipKit.Tests.Reviewing;

/// <summary>What the words of a whole sentence, weighed together, change about its findings.</summary>
public sealed class WeighingTests
{
    private const string Heavy = """
        { "id": "msg-heavy", "category": "accusation", "severity": "caution", "confidence": 70, "direction": "any", "message": "Why.", "question": "What?",
          "source": "own", "mustFlag": ["a", "b", "c"], "mustPass": ["a", "b", "c"] }
        """;

    private static readonly ReviewLexicon Lexicon = ReviewSeeds.Lexicon("""
        "groups": { "kin": ["uncle", "aunt"], "colours": ["purple"] }
        """);

    private static readonly string[] Words = ["red", "green", "blue", "uncle", "aunt"];

    [Theory]
    [InlineData("So red green it is.", "red green")]
    [InlineData("Black, blue?", "blue?")]
    [InlineData("Blue uncle", "Blue uncle")]
    [InlineData("blue or aunt", "blue or aunt")]
    [InlineData("red or green", null)]
    [InlineData("blue.", null)]
    public void A_heavy_sentence_is_a_finding_at_its_heaviest_term(string text, string? trigger)
    {
        LanguageReviewer reviewer = With("""{ "weight": 30, "terms": ["red green", "blue ?", "blue @kin", "blue _ @kin"] }""");

        string?[] found = [.. reviewer.Review(text).Select(finding => finding.RuleId == "msg-heavy" ? finding.Trigger.Of(text) : finding.RuleId)];

        Assert.Equal(trigger is null ? [] : [trigger.TrimEnd('?')], found);
    }

    [Fact]
    public void A_heavy_sentence_in_which_a_rule_has_a_finding_is_none_of_its_own()
    {
        LanguageReviewer reviewer = With("""{ "weight": 30, "terms": ["red"] }""", ReviewSeeds.Rule("msg-green", "\"green\""));

        Assert.Equal(["msg-green"], reviewer.Review("red green").Select(finding => finding.RuleId));
        Assert.Equal(["msg-heavy"], reviewer.Review("red blue").Select(finding => finding.RuleId));
    }

    [Fact]
    public void A_finding_in_a_light_sentence_is_only_a_hint_unless_it_touches_safety()
    {
        LanguageReviewer reviewer = With(
            """{ "weight": -30, "terms": ["please"] }""",
            ReviewSeeds.Rule("msg-green", "\"green\"", confidence: 90),
            ReviewSeeds.Rule("msg-danger", "\"danger\"", category: "disclosure", severity: "safety"),
            ReviewSeeds.Rule("msg-threat", "\"threat\"", ", \"safetyNote\": true", category: "threat", severity: "concern"));

        Assert.Equal([(FindingSeverity.Caution, 90)], Found("green"));
        Assert.Equal([(FindingSeverity.Hint, 50)], Found("green please"));
        Assert.Equal([(FindingSeverity.Hint, 50), (FindingSeverity.Caution, 90)], Found("Green please. Green."));
        Assert.Equal([(FindingSeverity.Safety, 80)], Found("danger please"));
        Assert.Equal([(FindingSeverity.Concern, 80)], Found("threat please"));

        IEnumerable<(FindingSeverity, int)> Found(string text) => reviewer.Review(text).Select(finding => (finding.Severity, finding.Confidence));
    }

    [Fact]
    public void A_sentence_without_a_word_of_a_needed_group_is_not_weighed()
    {
        const string weights = """{ "weight": 30, "terms": ["red"] }, { "weight": -60, "terms": ["please"] }""";
        LanguageReviewer reviewer = LanguageReviewer.Create(
            Lexicon, [ReviewSeeds.Pack($"{Weighing(weights, needed: "\"kin\"")}, \"rules\": [{Heavy}, {ReviewSeeds.Rule("msg-green", "\"green\"")}]")]);

        Assert.Empty(reviewer.Review("red one"));
        Assert.Empty(reviewer.Review("red purple one"));
        Assert.Single(reviewer.Review("red uncle"));
        Assert.Equal(FindingSeverity.Caution, Assert.Single(reviewer.Review("green please")).Severity);
        Assert.Equal(FindingSeverity.Hint, Assert.Single(reviewer.Review("green uncle please")).Severity);
    }

    [Fact]
    public void Filters_quotation_and_overrides_silence_heavy_sentences_too()
    {
        LanguageReviewer reviewer = LanguageReviewer.Create(Lexicon, [ReviewSeeds.Pack($$"""
            "filters": [{ "id": "f", "silences": ["*"], "reach": "sentence", "patterns": ["joke"], "mustSilence": ["a","b","c"], "mustKeep": ["a","b","c"] }],
            {{Weighing("""{ "weight": 30, "terms": ["red"] }""")}}, "rules": [{{Heavy}}]
            """)]);

        Assert.Single(reviewer.Review("red one"));
        Assert.Empty(reviewer.Review("red joke"));
        Assert.Empty(reviewer.Review("the \"red\" one"));
        Assert.Empty(reviewer.With(ReviewSeeds.Pack("""
            "rules": [], "overrides": [{ "rule": "msg-heavy", "off": true }]
            """)).Review("red one"));
    }

    [Fact]
    public void What_is_wrong_with_weights_is_listed_with_its_place()
    {
        string unknown = ReviewSeeds.PackOf($"{Weighing("")}, \"rules\": []");
        ReviewPack pack = ReviewSeeds.Pack($$"""{{Weighing("""{ "weight": 3, "terms": ["a b c d", "a _", "red", "red", "red @nobody"] }""", needed: "\"kin\", \"nobody\"")}}, "rules": [{{Heavy}}]""");

        Assert.False(ReviewPack.TryRead(ReviewSeeds.Utf8(unknown), out _, out IReadOnlyList<InputProblem> inFile));
        Assert.False(LanguageReviewer.TryCreate(Lexicon, [pack], out _, out IReadOnlyList<InputProblem> together));

        Assert.Equal(["$"], inFile.Select(problem => problem.Path));
        Assert.Equal(
            [
                "packs[0]$.weighing.needsOneOf[1]",
                "packs[0]$.weighing.weights[0].terms[0]",
                "packs[0]$.weighing.weights[0].terms[1]",
                "packs[0]$.weighing.weights[0].terms[3]",
                "packs[0]$.weighing.weights[0].terms[4]",
            ],
            together.Select(problem => problem.Path));
    }

    [Theory]
    [InlineData("So müde", true)]
    [InlineData("so muede", true)]
    [InlineData("so kühl", true)]
    [InlineData("so kuehl", true)]
    [InlineData("so mude", false)]
    public void Words_weigh_the_same_however_their_letters_are_written(string text, bool isFinding)
    {
        ReviewLexicon lexicon = ReviewSeeds.Lexicon("""
            "letters": { "ü": "ue" }, "groups": { "cold": ["kühl", "kalt"] }
            """);
        ReviewPack pack = ReviewSeeds.Pack($$"""{{Weighing("""{ "weight": 30, "terms": ["müde", "so @cold"] }""")}}, "rules": [{{Heavy}}]""");

        Assert.Equal(isFinding, LanguageReviewer.Create(lexicon, [pack]).Review(text).Count > 0);
    }

    [Fact]
    public void More_words_than_can_be_told_apart_are_refused()
    {
        IEnumerable<string> lines = Enumerable.Range(0, 65_532).Select(word => $"w{word}").Chunk(9).Select(words => $"\"{string.Join("; ", words)}\"");
        ReviewPack pack = ReviewSeeds.Pack($$"""{{Weighing($$"""{ "weight": 30, "terms": [{{string.Join(',', lines)}}] }""")}}, "rules": [{{Heavy}}]""");

        Assert.False(LanguageReviewer.TryCreate(ReviewSeeds.Lexicon("\"groups\": {}"), [pack], out _, out IReadOnlyList<InputProblem> problems));

        InputProblem problem = Assert.Single(problems);
        Assert.Equal("packs[0]$.weighing.rule", problem.Path);
        Assert.Contains(" 65531 ", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_is_in_a_group_already_is_refused_each_time_with_its_place()
    {
        const string lexicon = """
            { "lexicon": "relationshipkit.review", "version": 1, "culture": "en", "groups": { "kin": ["uncle", "aunt"], "women": ["aunt", "girl", "aunt"] } }
            """;

        Assert.False(ReviewLexicon.TryRead(ReviewSeeds.Utf8(lexicon), out _, out IReadOnlyList<InputProblem> problems));

        Assert.Equal(["$.groups.women", "$.groups.women"], problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Terms_of_any_sentence_are_those_that_plain_enumeration_gives() => Properties.Check.ForAll(
        nameof(Terms_of_any_sentence_are_those_that_plain_enumeration_gives),
        Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => Sentence(new Random(seed)))),
        sentence =>
        {
            LanguageReviewer reviewer = Naming;
            IReadOnlyList<string> terms = Assert.Single(reviewer.TermsOf(sentence, ReviewKinds.Messages));
            List<string> expected = EnumeratedTerms(sentence);
            Assert.Equal(expected.Order(StringComparer.Ordinal), terms.Order(StringComparer.Ordinal));
            return expected.Exists(term => term.Contains("_ @kin", StringComparison.Ordinal));
        },
        tellingShare: 0.3);

    private static LanguageReviewer Naming { get; } = With("""{ "weight": 1, "terms": ["red", "green", "blue", "uncle", "aunt"] }""");

    private static LanguageReviewer With(string weights, params string[] rules) =>
        LanguageReviewer.Create(Lexicon, [ReviewSeeds.Pack($"{Weighing(weights)}, \"rules\": [{string.Join(',', [Heavy, .. rules])}]")]);

    private static string Weighing(string weights, string needed = "") =>
        $$"""
        "weighing": { "rule": "msg-heavy", "needsOneOf": [{{needed}}], "base": 0, "doubtBelow": -20, "speaksFrom": 20, "weights": [{{weights}}] }
        """;

    private static string Sentence(Random random)
    {
        IEnumerable<string> words = Enumerable.Range(0, random.Next(1, 8)).Select(at => (at > 0 && random.Next(4) == 0 ? ", " : " ") + Words[random.Next(Words.Length)]);
        return string.Concat(words).Trim() + (random.Next(3) == 0 ? "?" : "");
    }

    private static List<string> EnumeratedTerms(string sentence)
    {
        string[] signs = ["^", .. sentence.Replace(",", " ,", StringComparison.Ordinal).Replace("?", " ?", StringComparison.Ordinal).Split(' '), "$"];
        string[] groups = [.. signs.Select(sign => sign is "uncle" or "aunt" ? "@kin" : sign)];
        var terms = new List<string>();
        foreach (int[] places in new int[][] { [0], [0, 1], [0, 1, 2], [0, 2] })
        {
            for (int at = 0; at + places[^1] < signs.Length; at++)
            {
                string between = string.Concat(Enumerable.Repeat("_ ", places[^1] + 1 - places.Length));
                string plain = Joined(signs), grouped = Joined(groups);
                terms.Add(plain);
                if (grouped != plain) terms.Add(grouped);

                string Joined(string[] from) =>
                    places.Length == 2 ? $"{from[at]} {between}{from[at + places[1]]}" : string.Join(' ', places.Select(place => from[at + place]));
            }
        }

        return terms;
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("a b c", true)]
    [InlineData("a _ b", true)]
    [InlineData("a _ _ b", false)]
    [InlineData("_ a b", false)]
    [InlineData("a b _ c", false)]
    [InlineData("a b c d", false)]
    public void Parse_takes_what_Write_gives_and_nothing_else(string term, bool isTerm)
    {
        ulong? key = TermKeys.Parse(term, sign => sign[0]);

        Assert.Equal(isTerm ? term : null, key is { } parsed ? TermKeys.Write(parsed, sign => ((char)sign).ToString()) : null);
    }
}

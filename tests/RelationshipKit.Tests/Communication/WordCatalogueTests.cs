using System.Globalization;
using System.Text;
using RelationshipKit.Catalogs;
using RelationshipKit.Communication;

namespace RelationshipKit.Tests.Communication;

public sealed class WordCatalogueTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly Catalogue<Feeling> Feelings = WordCatalogues.Feelings.For(English);
    private static readonly Catalogue<Need> Needs = WordCatalogues.Needs.For(English);
    private static readonly Catalogue<PseudoFeeling> PseudoFeelings = WordCatalogues.PseudoFeelings.For(English);

    [Fact]
    public void The_catalogues_are_as_rich_as_promised()
    {
        Assert.True(Feelings.Entries.Count >= 150);
        Assert.True(Needs.Entries.Count >= 50);
        Assert.Equal(8, Needs.Entries.Select(need => need.Group).Distinct().Count());
        Assert.True(PseudoFeelings.Entries.Count >= 60);
        Assert.True(WordCatalogues.Prompts.For(English).Entries.Count >= 60);
    }

    [Fact]
    public void Every_feeling_can_be_felt_in_a_sentence_without_a_question() => Assert.All(
        Feelings.Entries,
        feeling =>
        {
            Assert.Empty(Say.Feeling(feeling.Phrase).Build().Findings);
            Assert.Equal(feeling.Phrase, Say.Feeling($"I feel {feeling.Phrase}.").Build().Parts[0].Text);
            Assert.NotEmpty(feeling.BodySignals);
        });

    [Fact]
    public void No_word_for_a_feeling_stands_for_two() =>
        Assert.Empty(Twice(Feelings.Entries.SelectMany(feeling => feeling.Also.Append(feeling.Phrase))));

    [Fact]
    public void No_pseudo_feeling_is_a_feeling()
    {
        string[] feelings = [.. Feelings.Entries.SelectMany(feeling => feeling.Also.Append(feeling.Phrase))];

        Assert.Empty(PseudoFeelings.Entries.SelectMany(pseudo => pseudo.Words).Intersect(feelings, StringComparer.OrdinalIgnoreCase));
        Assert.Empty(Twice(PseudoFeelings.Entries.SelectMany(pseudo => pseudo.Words.Concat(pseudo.Actions))));
    }

    [Fact]
    public void Every_pseudo_feeling_is_recognised_and_offers_what_it_names() => Assert.All(
        PseudoFeelings.Entries.SelectMany(pseudo => pseudo.Words.Select(word => (pseudo, word)).Concat(pseudo.Actions.Select(action => (pseudo, word: $"like you {action}")))),
        typed =>
        {
            StatementFinding finding = Say.Feeling(typed.word).Build().Findings[0];
            Assert.Equal("feel.pseudo", finding.RuleId);
            Assert.Equal(
                [.. typed.pseudo.Feelings.Select(id => Feelings.Find(id).Phrase), .. typed.pseudo.Needs.Select(id => Needs.Find(id).Phrase)],
                finding.Offers.Select(offer => offer.Text));
        });

    [Fact]
    public void Every_need_passes_and_every_way_to_meet_it_is_asked_about() => Assert.All(
        Needs.Entries,
        need =>
        {
            Assert.All(need.Also.Append(need.Phrase), phrase => Assert.Empty(Say.As(StatementForm.FeelWhenNeed).Need(phrase).Build().Findings));
            Assert.All(need.NotThis, strategy =>
            {
                StatementFinding finding = Assert.Single(Say.As(StatementForm.FeelWhenNeed).Need(strategy).Build().Findings, found => found.RuleId == "need.strategy");
                Assert.Contains(finding.Offers, offer => offer.Slot == StatementSlot.Need && offer.Text == need.Phrase);
            });
        });

    [Fact]
    public void Prompts_rise_from_easy_to_intimate_in_both_kinds()
    {
        Catalogue<Prompt> prompts = WordCatalogues.Prompts.For(English);

        Assert.Equal([1, 2, 3, 4, 5], prompts.Entries.Where(prompt => prompt.Kind == PromptKind.Depth).Select(prompt => prompt.Depth).Distinct().Order());
        Assert.Equal(
            ["appreciations", "went-well", "one-issue", "next-week"],
            prompts.Entries.Where(prompt => prompt.Kind == PromptKind.CheckIn).Select(prompt => prompt.Topic).Distinct());
        Assert.Empty(Twice(prompts.Entries.Select(prompt => prompt.Text)));
        Assert.All(prompts.Entries, prompt => Assert.EndsWith("?", prompt.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_relation_judges_in_every_form()
    {
        Catalogue<JudgementScenario> scenarios = WordCatalogues.JudgementScenarios.For(English);
        int pairs = Enum.GetValues<JudgeRelation>().Length * Enum.GetValues<JudgementForm>().Length;

        Assert.Equal(pairs, scenarios.Entries.Select(scenario => (scenario.Relation, scenario.Form)).Distinct().Count());
        Assert.Empty(Twice(scenarios.Entries.Select(scenario => scenario.Text)));
    }

    [Fact]
    public void Ids_mean_the_same_in_every_culture()
    {
        Same(WordCatalogues.Feelings);
        Same(WordCatalogues.Needs);
        Same(WordCatalogues.PseudoFeelings);
        Same(WordCatalogues.Prompts);
        Same(WordCatalogues.JudgementScenarios);

        static void Same<T>(CatalogueFormat<T> format)
            where T : class, ICatalogueEntry => Assert.All(
            format.Cultures,
            culture => Assert.Equal(
                format.For(English).Entries.Select(entry => entry.Id),
                format.For(CultureInfo.GetCultureInfo(culture)).Entries.Select(entry => entry.Id)));
    }

    [Fact]
    public void For_the_same_culture_gives_the_same_catalogue() =>
        Assert.Same(WordCatalogues.Feelings.For(English), WordCatalogues.Feelings.For(CultureInfo.GetCultureInfo("en-AU")));

    [Fact]
    public void TryRead_lists_every_problem_with_its_place()
    {
        const string text = """
            { "catalogue": "relationshipkit.prompts", "version": 1, "culture": "en", "prompts": [
              { "id": "a", "kind": "check-in", "topic": "t", "depth": 6, "text": "?" },
              { "id": "a", "kind": "deep", "topic": "t", "depth": 1, "more": 1 } ] }
            """;

        bool isRead = WordCatalogues.Prompts.TryRead(Encoding.UTF8.GetBytes(text), out Catalogue<Prompt>? prompts, out IReadOnlyList<InputProblem> problems);

        Assert.False(isRead);
        Assert.Null(prompts);
        Assert.Equal(
            ["$.prompts[0].depth", "$.prompts[1].id", "$.prompts[1].kind", "$.prompts[1].more", "$.prompts[1].text"],
            problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void With_replaces_entries_of_the_same_id_and_adds_the_others()
    {
        const string text = """
            { "catalogue": "relationshipkit.prompts", "version": 1, "culture": "en", "prompts": [
              { "id": "thanks-small", "kind": "check-in", "topic": "appreciations", "depth": 1, "text": "Ours?" },
              { "id": "ours", "kind": "depth", "topic": "us", "depth": 2, "text": "New?" } ] }
            """;
        Catalogue<Prompt> builtIn = WordCatalogues.Prompts.For(English);

        Catalogue<Prompt> both = builtIn.With(WordCatalogues.Prompts.Read(Encoding.UTF8.GetBytes(text)));

        Assert.Equal(builtIn.Entries.Count + 1, both.Entries.Count);
        Assert.Equal("Ours?", both.Find("thanks-small").Text);
        Assert.Equal("ours", both.Entries[^1].Id);
        Assert.False(both.TryFind("nobody", out _));
        Assert.Throws<KeyNotFoundException>(() => both.Find("nobody"));
    }

    private static IEnumerable<string> Twice(IEnumerable<string> texts) =>
        texts.GroupBy(text => text, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key);
}
